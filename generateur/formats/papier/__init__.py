"""Les PDF, composés par Typst, et les pages à imprimer qui en tiennent lieu là où il n’y en a pas
(`pages_a_imprimer`, `feuille_en_page`).

Typst n’est appelé que dans `typographe` ; `gabarits/typst/` a un bloc par fonction, et toute
donnée y entre en JSON, jamais comme du code. Le livret va du HTML rendu (`livret/arbre_html`) à
des blocs (`livret/livret_blocs`), puis à la reliure (`livret/reliure`).
"""
