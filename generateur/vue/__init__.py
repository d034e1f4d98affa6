"""La seule forme neutre que les écrivains partagent : groupée, triée, dates en mots.

`manuel` mène une construction à sa vue. `composition` l’assemble : `en_mots/` fait les lignes, puis
les étapes, une fois chacune ; `rendez_vous`, `temps_a_prevoir` et `frise_vue` en partent ; `vues`
dit ce que chaque écrivain y lit. Ce qu’un écrivain devrait compter, trier, numéroter ou chercher se
calcule ici.

À part, parce que tous n’en ont pas besoin : `suivi_vue`, `changements`,
`questionnaire`, `synthese`. `geometrie/` place les figures d’une frise, dans une unité sans format.
Tout est du texte brut, ses espaces posés par `francais` : chaque écrivain l’échappe à sa façon.
"""
