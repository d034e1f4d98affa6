"""Ce que l’on déclare : la démarche, le profil d’un collège, ce qui s’y passe."""
