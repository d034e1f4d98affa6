"""Les lots : un site par collège d’une académie, et leur portail.

`entree/` fait de chaque ligne ou fichier un profil complet ; `lot/deroulement` confie ce qui a
changé (`lot/empreintes`) à des processus ou à Dask (`lot/executeurs`) ; `lot/fabrique` y fait un
site par `site/serie`, c’est-à-dire par MkDocs ; `lot/echange` met en place le site entier ;
`portail/` lit les fiches que chaque site a laissées. Ce que les collèges ont en commun n’est lu
qu’une fois (`chargement/lectures_retenues`).
"""
