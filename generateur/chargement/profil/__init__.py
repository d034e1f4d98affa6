"""Le profil d’un collège et ce qui l’accompagne : recueil, suivi, plan écrit."""
