"""Les pages que l’équipe écrit : leur nom, leur en-tête, leur titre, avant tout calcul."""
