"""La frise en SVG. Sur un téléphone, la liste de la feuille de route en tient lieu.

Tout y est déjà placé (vue/geometrie) ; les couleurs viennent de la feuille de style par des
classes, et ce que dit une couleur, un numéro et un motif le disent aussi.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from markupsafe import Markup

from generateur.formats.gabarits import environnement
from generateur.formats.mesure_du_texte import mesurer
from generateur.formats.motifs import MOTIFS, TRAMES
from generateur.vue.frise_dessin import description
from generateur.vue.geometrie.couchee import couchee
from generateur.vue.geometrie.figures import FIN, MILIEU, Signe
from generateur.vue.geometrie.hors_des_temps import PILOTAGE
from generateur.vue.vues import VueFeuille

ANCRES = {MILIEU: "middle", FIN: "end"}
STYLE = Path(__file__).parents[2] / "gabarits" / "typst" / "dessins.css"
"""Les couleurs d’un dessin hors d’une page : celles du livret."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend la frise comme un fichier SVG à elle seule."""
    return frise_svg(vue, seule=True).encode("utf-8")


def frise_svg(vue: VueFeuille, seule: bool = False) -> str:
    """Rend la frise ; `seule` : avec ses propres couleurs, hors d’une page."""
    return (
        environnement()
        .get_template("site/frise.svg.j2")
        .render(
            dessin=couchee(vue, mesurer),
            titre=vue.mots["site"]["frise_titre"],
            description=description(vue),
            motifs=MOTIFS,
            trames=TRAMES,
            ancres=ANCRES,
            signe=_signe,
            style=Markup(_style() if seule else ""),
        )
    )


def schema_svg(vue: VueFeuille) -> str:
    """Rend le dessin des trois temps, qui se suivent, et du pilotage qui court tout du long."""
    stations = [temps for temps in vue.temps if temps.id != PILOTAGE]
    pilotage = next((temps for temps in vue.temps if temps.id == PILOTAGE), None)
    return (
        environnement()
        .get_template("site/schema.svg.j2")
        .render(vue=vue, mots=vue.mots["site"], stations=stations, pilotage=pilotage)
    )


@cache
def _style() -> str:
    return "".join(ligne.strip() for ligne in STYLE.read_text("utf-8").splitlines())


def _nombre(valeur: float) -> str:
    return f"{valeur:.10g}"


def _signe(signe: Signe) -> str:
    """Rend le tracé d’un signe : une coche, le coin plein d’une barre, un disque, un losange."""
    n, x, y, r = _nombre, signe.x, signe.y, signe.rayon
    if signe.role == "coche":
        return f"M{n(x - r)} {n(y)}l{n(0.75 * r)} {n(r)} {n(1.25 * r)}-{n(2.25 * r)}"
    if signe.role == "coin":
        return f"M{n(x)} {n(y)}v-{n(abs(r))}l{n(r)} {n(abs(r))}z"
    if signe.role == "disque":
        arc = f"a{n(r)} {n(r)} 0 1 0"
        return f"M{n(x - r)} {n(y)}{arc} {n(2 * r)} 0{arc} {n(-2 * r)} 0z"
    return f"M{n(x)} {n(y - r)}l{n(r)} {n(r)} {n(-r)} {n(r)} {n(-r)} {n(-r)}z"
