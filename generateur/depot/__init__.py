"""Le dépôt : l’édition, la forge, l’archive, une nouvelle version."""
