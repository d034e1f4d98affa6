"""De YAML au noyau : lecture avec positions, validation, messages.

Un fichier, ou son texte, se lit en cinq temps, qui disent toutes leurs fautes : `texte` (un texte
sain), `analyseurs`, `syntaxe`, `lecture` (un arbre dont chaque valeur sait sa ligne), `validation`
(les objets du noyau), `controles` (références, bornes, doublons, sur l’arbre tel qu’il est écrit).
`profil/`, `demarche/` et `calendriers/` ajoutent leurs contrôles ; `sondage/` lit une enquête.

Une faute est un `Probleme` (`problemes`) : fichier, ligne, ce qui ne va pas, comment l’écrire.
Celle qui ne se voit qu’au plan retrouve sa ligne par `positions`. `discretion` prévient, sans
refuser. Rien n’est retenu d’une lecture à l’autre, sauf dans un lot (`lectures_retenues`).
"""
