"""Le plan dans la page : le même code, dans le Python que la page emporte (conception, § 10).

À la construction, `emporte/` réunit nos sources et les données déjà lues, et les coupe, avec le
moteur d’`overrides/assets/moteur/`, en scripts que la page charge aussi depuis un fichier. Dans
la page, `javascripts/moteur.js` réveille un ouvrier ; `reveil` y pose les données, et la table de
`demandes_de_la_page` y répond.

Chaque fonction de cette table prend et rend des valeurs simples ; aucune ne connaît MkDocs :
`tests/site/` les essaie hors du navigateur, où elles sont les mêmes.
"""
