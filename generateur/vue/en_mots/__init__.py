"""Les étapes, leurs lignes, leurs réunions et leur collège, mis en mots une fois pour toutes."""
