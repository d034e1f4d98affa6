"""La démarche : les fichiers de `donnees/demarche/`, vérifiés ensemble."""
