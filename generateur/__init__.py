"""Générateur du manuel et de la feuille de route d’un collège."""
