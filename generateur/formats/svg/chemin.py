"""Le chemin : les trois temps et leurs dates sur une ligne, le pilotage, les mois, les vacances.

En grand sur l’accueil, avec ses noms ; en petit à côté des questions de « Configurer ».
« Aujourd’hui » n’est connu que du navigateur : ici, on ne pose que l’échelle.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generateur.formats.gabarits import environnement
from generateur.formats.mesure_du_texte import mesurer
from generateur.formats.motifs import MOTIFS, TRAMES
from generateur.vue.en_mots.dates_courtes import en_marge
from generateur.vue.francais import typographie
from generateur.vue.geometrie.hors_des_temps import PILOTAGE
from generateur.vue.geometrie.le_long_du_temps import MI_JOUR, LeLongDuTemps, Mesures
from generateur.vue.geometrie.places import noms_du_mois, qui_tient
from generateur.vue.vues import VueBande, VueFeuille

GRAND, PETIT = 1200, 440
BORD = 20
NOM, DATE = 19, 15
INTERLIGNE = 22
JEU = 14
"""Entre deux noms voisins ; plus près, le second monte d’un étage."""
HAUT_D_UN_NOM = 3 * INTERLIGNE
LETTRE_D_UN_MOIS = 18


@dataclass(frozen=True)
class Station:
    """Un temps sur le chemin : où il commence et finit, son nom en lignes et leur étage."""

    id: str
    numero: str
    titre: str
    quand: str
    dates: str
    du: float
    au: float
    noms: tuple[str, ...]
    etage: int
    fini: bool


def chemin_svg(vue: VueFeuille, *, noms: bool = True) -> str:
    """Rend le dessin ; sans les noms, il tient dans une colonne étroite."""
    largeur = GRAND if noms else PETIT
    places = LeLongDuTemps(vue, mesurer, Mesures(BORD, largeur - 2 * BORD, decimales=1))
    x = places.plume.arrondir
    stations = list(_stations(places))
    etages = max((s.etage for s in stations), default=0) + 1 if noms else 0
    return (
        environnement()
        .get_template("site/chemin.svg.j2")
        .render(
            motifs=MOTIFS,
            trames=TRAMES,
            mots=vue.mots["site"],
            lundi=vue.frise.lundi.isoformat(),
            pas=round(places.unite / 7, 4),
            origine=BORD,
            largeur=largeur,
            bout=largeur - BORD,
            ligne=etages * HAUT_D_UN_NOM + 34,
            interligne=INTERLIGNE,
            etage=HAUT_D_UN_NOM,
            noms=noms,
            stations=stations,
            mois=[
                (_nom(mois, large, noms=noms), x(du))
                for mois, du, large in places.colonnes(vue.frise.mois)
            ],
            conges=[
                (typographie(conge.titre), x(du), x(large))
                for conge, du, large in places.colonnes(vue.frise.conges)
            ],
            reperes=[
                (typographie(r.titre), x(places.x(r.debut + MI_JOUR)), r.fixe)
                for r in places.reperes
            ],
        )
    )


def _nom(mois: VueBande, large: float, *, noms: bool) -> str:
    """Rend le nom d’un mois, ou ce qui en tient dans sa largeur."""
    if noms:
        return qui_tient(noms_du_mois(mois), large - 8, DATE, mesurer)
    return "" if large <= LETTRE_D_UN_MOIS else mois.titre[:1].upper()


def _stations(places: LeLongDuTemps) -> Iterator[Station]:
    """Rend les temps dans l’ordre ; un nom que le précédent gênerait monte d’un étage."""
    vue = places.vue
    pris: list[float] = []
    for temps, etendue, _ in vue.frise.temps:
        if temps.id == PILOTAGE:
            continue
        du = places.x(etendue.debut)
        noms = _en_deux(typographie(temps.titre))
        dates = " ".join(en_marge(temps.debut, temps.fin)).strip()
        if vue.suivi:
            faites, toutes = temps.faites
            dit = vue.mots["suivi"]["etapes_faites"].format(faites=faites, toutes=toutes)
            dates = f"{dates} · {typographie(dit)}"
        bout = du - JEU + max(mesurer(dates, DATE), *(mesurer(nom, NOM, gras=True) for nom in noms))
        etage = next((n for n, fin in enumerate(pris) if fin + JEU < du - JEU), len(pris))
        pris[etage : etage + 1] = [bout]
        yield Station(
            id=temps.id,
            numero=temps.numero,
            titre=typographie(temps.titre),
            quand=temps.quand,
            dates=dates,
            du=round(du, 1),
            au=round(places.x(etendue.fin), 1),
            noms=noms,
            etage=etage,
            fini=temps.faites[0] > 0 and temps.faites[0] == temps.faites[1],
        )


def _en_deux(titre: str) -> tuple[str, ...]:
    """Coupe un titre en deux lignes, là où la plus longue est la plus courte."""
    mots = titre.split(" ")
    coupes = [(" ".join(mots[:n]), " ".join(mots[n:])) for n in range(1, len(mots))]
    return min(coupes, key=lambda lignes: max(map(len, lignes)), default=(titre,))
