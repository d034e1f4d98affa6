"""Ce dont le livret est fait : sa couverture, et les pages du site dans l’ordre du menu."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generateur.formats.papier.frise_imprimee import chemin_de_la_feuille, frise_de_la_feuille
from generateur.vue.francais import typographie

if TYPE_CHECKING:
    from generateur.vue.vues import VueFeuille


@dataclass(frozen=True)
class Chapitre:
    """Une partie du menu (sans `html`) ou une page : `niveau` 1 à 3, `adresse` dans le site."""

    niveau: int
    titre: str
    adresse: str = ""
    html: str = ""


@dataclass(frozen=True)
class Couverture:
    """Ce que la couverture et les pieds de page disent ; tout est du texte, en mots."""

    mots: dict[str, str]
    college: str
    commune: str
    quand: str
    edition: str
    temps: tuple[tuple[str, str, str], ...]
    dessins: dict[str, Any] = field(default_factory=dict)
    """Le chemin et la grande frise, à la taille du papier ; rien là où il n’y a pas de livret."""


def couverture(vue: VueFeuille, *, avec_dessins: bool = True) -> Couverture:
    """Rend la couverture d’une feuille de route."""
    champs = {"college": vue.titre, "edition": vue.edition_en_mots}
    gardees = ("page", "code_alt")
    return Couverture(
        mots={
            cle: mot if cle in gardees else typographie(mot.format_map(champs))
            for cle, mot in vue.mots["livret"].items()
        },
        college=vue.college.nom,
        commune=vue.college.commune,
        quand=vue.quand,
        edition=vue.edition.isoformat(),
        temps=tuple((t.id, t.titre, t.quand) for t in vue.temps),
        dessins={
            "chemin": chemin_de_la_feuille(vue),
            "grande_frise": frise_de_la_feuille(vue),
        }
        if avec_dessins
        else {},
    )
