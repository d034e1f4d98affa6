"""Où sont les choses d’une frise, et avec quel motif : il n’y a plus qu’à les dessiner."""
