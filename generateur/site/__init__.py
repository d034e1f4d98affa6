"""L’extension MkDocs et ce qu’elle branche : seule pièce à connaître MkDocs.

Comment un site se construit : `plugin` n’a qu’un appel par événement. `ouverture` prend les clés
(`memoire/cles`) : si rien n’a changé, rien n’est fait. Sinon ce qui manque se commande à d’autres
processus (`atelier`, par `ouvrier`) : l’un planifie et remplit les pages (`preparation`), l’autre
écrit les documents, pendant que MkDocs se met en route. `construction_en_cours` dit ce que chaque
événement ajoute ; `commande_du_livret` lit chaque page sitôt rendue, et compose le livret quand
toutes le sont ; la page qui dit le poids des documents (`livraison`) s’habille la dernière. Le site
neuf se fait dans `site.en-cours/` et ne prend la place de `site/` qu’entier. `memoire/` retient
pour la fois d’après. `journal` met en français ce que MkDocs dit.

`serie` bâtit les sites d’un lot l’un après l’autre, par le même MkDocs, avec une préparation déjà
faite.

« Aujourd’hui » n’est connu que du navigateur : `accueil` pose les données, et le script
`overrides/assets/javascripts/aujourdhui.js` lit l’horloge.
"""
