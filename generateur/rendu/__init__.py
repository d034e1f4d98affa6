"""De la feuille de route aux formats : un fichier par format."""
