"""La page « Configurer » : le formulaire du profil.

`chargement/profil/schema_du_formulaire.py` croise le profil du noyau et
`donnees/demarche/formulaire.yml`. Dans `overrides/assets/javascripts/`, `profil-texte.js` ne
change d’un fichier que ce qui change, `profil-regles.js` redit les règles de
`chargement/profil/college.py` : `tests/site/test_configurer.py` passe les profils fautifs par les
deux.
"""
