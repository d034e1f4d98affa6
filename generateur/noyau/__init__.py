"""Le domaine : bibliothèque standard seule, ni lecture, ni écriture, ni horloge."""
