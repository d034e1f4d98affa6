"""La ligne de commande : un fichier par commande."""
