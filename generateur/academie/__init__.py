"""Les lots : un site par collège d’une académie, et leur portail."""
