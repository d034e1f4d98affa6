"""Les textes à modifier (ODT) : feuilles de réunion, demandes, lettre, fiche d’essai.

`textes_a_modifier` les mène tous : `feuilles_de_reunion`, `demandes` et `lettre` prennent à la vue
ce que chacun dit ; `corps_odt` en remplit le gabarit (`gabarits/odt/`), tout texte échappé ;
`modele_rempli` met ce corps dans le modèle du collège (`donnees/modele.odt`), ou dans le nôtre.

Du modèle on garde page, en-tête, pied et styles ; les styles nommés qui lui manquent sont pris au
nôtre. Ce que le plan ne sait pas reste en pointillés, à remplir.
"""
