"""Le domaine : bibliothèque standard seule, ni lecture, ni écriture, ni horloge.

Dans l’ordre : `declare/` est ce que l’on donne (démarche, collège, ce qui s’est passé) ;
`calendrier/` en tire les semaines ouvertes ; `adaptation/` garde les étapes de ce collège ; `plan/`
les pose, donne leurs raisons, ou refuse ; `suivi/` refait le plan d’après ce qui est noté.

Un jour dont on a besoin est un argument ; les jours fériés arrivent avec le calendrier, lus par
`chargement/calendriers/zones`. Un refus est une `ErreurDuPlan` (`erreurs`), qui ne dit que le
chemin de la donnée en cause : sa ligne se retrouve au chargement (`chargement/positions`). Les
phrases sont des données (`phrases`) ; `mots` met une date ou un nombre en français.
"""
