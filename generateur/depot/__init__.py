"""Le dépôt du collège, en dehors de ses pages : sa date, son adresse, son archive, sa mise à jour.

`edition` donne à un profil sa vue et sa date : celle de l’environnement, sinon du dernier commit,
sinon des données, jamais l’horloge. `forge` compose les adresses d’un dépôt ;
`sur_la_forge`, celles d’un site : où il se copie, où se modifient son profil et son suivi.

Deux gestes ne passent pas par un plan : `archive_du_site` compresse un site déjà construit ;
`nouvelle_version` reprend d’un ancien dossier, qu’il ne fait que lire, ce qui est au collège. Ici
se lancent les seules commandes `git` du programme, et il s’en passe là où il n’y en a pas.
"""
