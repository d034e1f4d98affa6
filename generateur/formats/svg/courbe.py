"""Un nombre au fil des jours, en SVG : des points datés, chacun avec sa valeur écrite."""

from __future__ import annotations

from datetime import date

from generateur.formats.gabarits import environnement
from generateur.vue.francais import jour
from generateur.vue.suivi_vue import VueSerie

LARGEUR, HAUTEUR = 320, 170
GAUCHE, DROITE, HAUT, BAS = 34, 20, 26, 138
ECART_DES_DATES = 74
"""Deux dates plus proches se chevaucheraient : la première est passée sous silence."""


def courbe_svg(serie: VueSerie, rang: int, du: date, au: date, mots: dict[str, str]) -> str:
    """Rend la courbe d’une série entre deux jours ; `rang` distingue ses identifiants."""
    au = max(au, serie.releves[-1].jour)
    jours = max((au - du).days, 1)
    plus_haut = serie.sur or max(1, *(releve.valeur for releve in serie.releves))

    def x(quand: date) -> float:
        return round(GAUCHE + (quand - du).days / jours * (LARGEUR - GAUCHE - DROITE), 1)

    def y(valeur: float) -> float:
        return round(BAS - valeur / plus_haut * (BAS - HAUT), 1)

    points = [(x(r.jour), y(r.valeur), r) for r in serie.releves]
    dates: list[tuple[float, str]] = []
    for px, _, releve in reversed(points):
        if all(abs(px - autre) >= ECART_DES_DATES for autre, _ in dates):
            dates.append((px, jour(releve.jour, avec_annee=False)))
    return (
        environnement()
        .get_template("site/courbe.svg.j2")
        .render(
            serie=serie,
            rang=rang,
            mots=mots,
            points=points,
            dates=dates,
            trace=" ".join(f"{'L' if n else 'M'}{px} {py}" for n, (px, py, _) in enumerate(points)),
            graduations=[(y(v), v) for v in sorted({0, plus_haut // 2, plus_haut})],
            largeur=LARGEUR,
            hauteur=HAUTEUR,
            gauche=GAUCHE,
            droite=LARGEUR - DROITE,
            bas=BAS,
        )
    )
