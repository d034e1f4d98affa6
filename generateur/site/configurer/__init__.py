"""La page « Le plan de mon collège » : le formulaire du profil. Le code la nomme « Configurer »,
comme son adresse.

`chargement/profil/schema_du_formulaire.py` croise le profil du noyau et
`donnees/demarche/formulaire.yml`. Dans `overrides/assets/javascripts/` : `profil-texte.js` ne
change d’un fichier que ce qui change, `profil-champs.js` remplit et relit les questions,
`profil-accord.js` dit ce qu’elles savent montrer et ce qu’elles changent, `profil-dates.js` lit et
redit les dates, `profil-garde.js` tient le brouillon et l’adresse ; `configurer.js` les fait
marcher, avec `configurer-etapes.js`, `configurer-fautes.js` et `configurer-fichiers.js`. Aucune
règle n’y est : ce qui est fautif, c’est `site/moteur/` qui le dit (decisions/0108).
"""
