def publier(entree, etat, mots):
    return etat.sortie / "index.html"
