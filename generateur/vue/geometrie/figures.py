"""Les figures dont une frise est faite, placées : ce que reçoit celui qui dessine.

Tout y est dans l’unité du dessin (celle du SVG, ou le millimètre du papier), depuis le coin en haut
à gauche ; l’ordre des figures est celui où on les pose. Un `role` dit ce qu’est une figure, d’où la
feuille de style ou le gabarit tire ses couleurs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, ClassVar

Mesure = Callable[[str, float, bool], float]
"""Rend la largeur d’un texte, d’après son corps et sa graisse (vraie : gras), dans son unité."""

HAUT_DES_LETTRES, BAS_DES_LETTRES = 0.75, 0.21
"""Ce qu’un texte prend au-dessus et au-dessous de sa ligne, en parts de son corps."""
MI_CAPITALE = 0.33
"""De combien descendre une ligne pour que ses capitales soient à mi-hauteur de quelque chose."""

PT = 25.4 / 72
"""Un point, en millimètres."""

DEBUT, MILIEU, FIN = "debut", "milieu", "fin"


@dataclass(frozen=True)
class Rectangle:
    """Une barre, une bande, des vacances ; `motif` : un nom de formats.motifs.MOTIFS.

    `etat` : celui du suivi (faite, commencee…) ; `rangs` : ceux des rôles qui y ont une part.
    """

    genre: ClassVar[str] = "rectangle"
    x: float
    y: float
    largeur: float
    hauteur: float
    role: str
    motif: str = ""
    etat: str = ""
    rangs: tuple[int, ...] = ()


@dataclass(frozen=True)
class Trait:
    """Une ligne droite, de (x, y) à (x + dx, y + dy)."""

    genre: ClassVar[str] = "trait"
    x: float
    y: float
    dx: float
    dy: float
    role: str


@dataclass(frozen=True)
class Signe:
    """Un losange, un rond, une coche… autour du point (x, y) ; `plein` : la date est connue.

    Un `rayon` négatif tourne un coin vers la gauche.
    """

    genre: ClassVar[str] = "signe"
    x: float
    y: float
    rayon: float
    role: str
    plein: bool = True


@dataclass(frozen=True)
class Texte:
    """Une ligne de texte, posée sur `y` ; `gras` en est le début, en gras, avant une espace.

    `ancre` : où est `x` dans la ligne (DEBUT, MILIEU ou FIN) ; `largeur` : celle de la ligne,
    mesurée ; `fond` : le rôle du fond dont elle cache ce qu’elle recouvre, s’il le faut.
    """

    genre: ClassVar[str] = "texte"
    x: float
    y: float
    corps: float
    largeur: float
    role: str
    gras: str = ""
    texte: str = ""
    ancre: str = DEBUT
    fond: str = ""
    rangs: tuple[int, ...] = ()

    @property
    def boite(self) -> tuple[float, float, float, float]:
        """Gauche, haut, droite et bas de ce que la ligne occupe."""
        gauche = self.x - self.largeur * {DEBUT: 0.0, MILIEU: 0.5, FIN: 1.0}[self.ancre]
        haut = self.y - HAUT_DES_LETTRES * self.corps
        return gauche, haut, gauche + self.largeur, self.y + BAS_DES_LETTRES * self.corps


Figure = Rectangle | Trait | Signe | Texte


@dataclass(frozen=True)
class Dessin:
    """Une frise entière. `jour` : la longueur d’un jour, comptée depuis `lundi`, à `origine`.

    `repere` : d’où à où va, en travers du temps, la marque du jour où l’on lit.
    """

    largeur: float
    hauteur: float
    figures: tuple[Figure, ...]
    lundi: date
    jour: float
    origine: float
    bout: float
    repere: tuple[float, float] = (0, 0)

    @property
    def textes(self) -> tuple[Texte, ...]:
        """Les textes seuls, dans l’ordre."""
        return tuple(f for f in self.figures if isinstance(f, Texte))

    def en_arbre(self) -> dict[str, Any]:
        """Rend ce que lit un gabarit du papier : dimensions et figures, chacune avec son genre."""
        return {
            "largeur": self.largeur,
            "hauteur": self.hauteur,
            "figures": [{"genre": f.genre, **asdict(f)} for f in self.figures],
        }
