"""La ligne de commande : un fichier par commande.

`depart` est l’entrée du programme ; `principale` nomme les commandes et n’en charge que celle que
l’on demande. Chacune lit ses arguments, appelle une fonction d’une autre pièce, écrit le résultat :
une règle n’a rien à faire ici. `communs` trouve le profil, montre les fautes et écrit d’un coup ;
`usage` fait parler français à click.

Sorties : le résultat sur la sortie standard, le reste sur celle d’erreur. Codes : 0 fait, 1 les
données sont en faute, 2 la commande est mal employée.
"""
