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
from generateur.vue.en_mots.dates_courtes import ABREGES, en_marge
from generateur.vue.francais import majuscule, typographie
from generateur.vue.geometrie.hors_des_temps import PILOTAGE
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
    frise, largeur = vue.frise, GRAND if noms else PETIT
    pas = (largeur - 2 * BORD) / max(frise.largeur, 1)

    def x(semaine: float) -> float:
        return round(BORD + semaine * pas, 1)

    stations = list(_stations(vue, pas))
    etages = max((s.etage for s in stations), default=0) + 1 if noms else 0
    instances = [rv for rv in vue.rendez_vous if rv.genre == "instance"]
    return (
        environnement()
        .get_template("site/chemin.svg.j2")
        .render(
            motifs=MOTIFS,
            trames=TRAMES,
            mots=vue.mots["site"],
            lundi=frise.lundi.isoformat(),
            pas=round(pas / 7, 4),
            origine=BORD,
            largeur=largeur,
            bout=x(frise.largeur),
            ligne=etages * HAUT_D_UN_NOM + 34,
            interligne=INTERLIGNE,
            etage=HAUT_D_UN_NOM,
            noms=noms,
            stations=stations,
            mois=[(_nom(m, pas, noms=noms), x(m.debut)) for m in frise.mois],
            conges=[
                (typographie(c.titre), x(c.debut), round((c.fin - c.debut) * pas, 1))
                for c in frise.conges
            ],
            reperes=[
                (typographie(r.titre), x((r.debut + r.fin) / 2), rv.fixe)
                for r, rv in zip(frise.reperes, instances, strict=True)
            ],
        )
    )


def _nom(mois: VueBande, pas: float, *, noms: bool) -> str:
    """Rend le nom d’un mois, ou ce qui en tient dans sa largeur."""
    large = (mois.fin - mois.debut) * pas
    for dit in (majuscule(mois.titre), majuscule(ABREGES.get(mois.titre, mois.titre))):
        if noms and mesurer(dit, DATE) + 8 < large:
            return dit
    return "" if noms or large <= LETTRE_D_UN_MOIS else mois.titre[:1].upper()


def _stations(vue: VueFeuille, pas: float) -> Iterator[Station]:
    """Rend les temps dans l’ordre ; un nom que le précédent gênerait monte d’un étage."""
    pris: list[float] = []
    for temps, etendue, _ in vue.frise.temps:
        if temps.id == PILOTAGE:
            continue
        du = BORD + etendue.debut * pas
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
            au=round(BORD + etendue.fin * pas, 1),
            noms=noms,
            etage=etage,
            fini=temps.faites[0] > 0 and temps.faites[0] == temps.faites[1],
        )


def _en_deux(titre: str) -> tuple[str, ...]:
    """Coupe un titre en deux lignes, là où la plus longue est la plus courte."""
    mots = titre.split(" ")
    coupes = [(" ".join(mots[:n]), " ".join(mots[n:])) for n in range(1, len(mots))]
    return min(coupes, key=lambda lignes: max(map(len, lignes)), default=(titre,))
