"""L’extension MkDocs et ce qu’elle branche : seule pièce à connaître MkDocs.

Comment un site se construit : `plugin` calcule l’empreinte de tout ce dont les pages dépendent
(`preparations`). Connue, tout est repris. Sinon un second processus (`atelier`, par `ouvrier`)
prépare les pages (`preparation`), puis écrit les documents, pendant que MkDocs se met en route.
Une fois les pages rendues, `livraison` commande le livret. Le site neuf se fait dans
`site.en-cours/` et ne prend la place de `site/` qu’entier. `journal` met en français ce que
MkDocs dit.

`serie` bâtit les sites d’un lot l’un après l’autre, par le même MkDocs, avec une préparation déjà
faite.

« Aujourd’hui » n’est connu que du navigateur : `pages/chemin` pose l’échelle, et le script
`gabarits/site/aujourdhui.js` lit l’horloge.
"""
