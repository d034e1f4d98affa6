"""De quoi poser des figures dans l’ordre : elle mesure les textes et arrondit toutes les places."""

from __future__ import annotations

from generateur.vue.geometrie.figures import (
    DEBUT,
    Figure,
    Mesure,
    Rectangle,
    Signe,
    Texte,
    Trait,
)


class Plume:
    """Un dessin en train de se faire ; `decimales` : la finesse de ses places."""

    def __init__(self, mesure: Mesure, decimales: int) -> None:
        self.mesure = mesure
        self.decimales = decimales
        self.figures: list[Figure] = []

    def arrondir(self, nombre: float) -> float:
        """Rend la place la plus proche que ce dessin connaisse ; 12 plutôt que 12.0."""
        rond = round(nombre, self.decimales)
        return int(rond) if rond == int(rond) else rond

    def large(self, texte: str, corps: float, gras: str = "") -> float:
        """Rend la largeur d’une ligne dont le début, s’il y en a un, est en gras."""
        if not (gras and texte):
            return self.mesure(gras, corps, True) + self.mesure(texte, corps, False)
        return self.mesure(gras, corps, True) + self.mesure(" " + texte, corps, False)

    def rectangle(
        self,
        x: float,
        y: float,
        largeur: float,
        hauteur: float,
        role: str,
        *,
        motif: str = "",
        etat: str = "",
        rangs: tuple[int, ...] = (),
    ) -> None:
        """Pose un rectangle, son coin en haut à gauche en (x, y)."""
        a = self.arrondir
        self.figures.append(Rectangle(a(x), a(y), a(largeur), a(hauteur), role, motif, etat, rangs))

    def trait(self, x: float, y: float, dx: float, dy: float, role: str) -> None:
        """Pose un trait depuis (x, y)."""
        a = self.arrondir
        self.figures.append(Trait(a(x), a(y), a(dx), a(dy), role))

    def signe(self, x: float, y: float, rayon: float, role: str, *, plein: bool = True) -> None:
        """Pose un signe autour de (x, y)."""
        a = self.arrondir
        self.figures.append(Signe(a(x), a(y), a(rayon), role, plein))

    def texte(
        self,
        x: float,
        y: float,
        corps: float,
        role: str,
        texte: str = "",
        *,
        gras: str = "",
        ancre: str = DEBUT,
        fond: str = "",
        rangs: tuple[int, ...] = (),
    ) -> None:
        """Pose une ligne de texte sur `y`."""
        a = self.arrondir
        largeur = a(self.large(texte, corps, gras))
        self.figures.append(
            Texte(a(x), a(y), round(corps, 4), largeur, role, gras, texte, ancre, fond, rangs)
        )
