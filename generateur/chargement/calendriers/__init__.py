"""Les calendriers scolaires : ceux du dépôt, et les fichiers officiels que l’on lit."""
