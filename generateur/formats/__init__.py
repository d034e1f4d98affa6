"""De la vue aux fichiers : un écrivain par format, et leur table.

`table` d’abord : une entrée par document, qui dit son écrivain, sa place, ses mots ; un écrivain ne
se charge que s’il sert. `dossier_de_reunion` les écrit tous ; `documents` dit ce que la page
« Documents » en montre. Trois n’ont pas d’entrée à écrire : les textes à modifier et les fiches de
rôle se font à plusieurs, le livret se fait des pages du site.

Un écrivain lit la vue et rend des octets, les mêmes pour les mêmes données. Il échappe selon son
format : `gabarits` pour le HTML et le SVG, `bureautique` pour le XML, du JSON pour Typst
(`papier/typographe`). `mesure_du_texte` donne la largeur des mots à qui place un dessin.
"""
