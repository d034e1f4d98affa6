"""De la démarche à un collège : quelles étapes, avec quelles durées, combien de séances."""
