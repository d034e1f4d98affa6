"""De la vue aux fichiers : un écrivain par format, et leur table."""
