"""Le portail d’une académie."""
