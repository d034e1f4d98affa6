"""Ce qu’une construction retient pour la suivante, et sous quelle clé."""
