"""La feuille de route en tableur (ODS) : de vraies dates, de vraies heures, un état à cocher.

Le modèle est un dossier de `gabarits/tableur/`, rempli puis zippé à dates fixes. Tout texte entre
dans une cellule de texte : « =1+1 » reste « =1+1 ».
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generateur.formats.bureautique import archiver, environnement, sans_illegaux
from generateur.formats.tableur.feuilles_de_calcul import Case, Feuille, feuilles
from generateur.vue.francais import typographie
from generateur.vue.vues import VueFeuille

GABARITS = Path(__file__).parents[2] / "gabarits" / "tableur"
MEMBRES = (
    "META-INF/manifest.xml",
    "styles.xml",
    "meta.xml.j2",
    "settings.xml.j2",
    "content.xml.j2",
)

CHOIX = (
    "etat_a_faire", "etat_en_cours", "etat_fait", "etat_reporte", "etat_abandonne", "etat_annule",
)  # fmt: skip
"""Les états entre lesquels on choisit."""
ENTRE_CELLULES = "\n" + 10 * " "
"""Une cellule par ligne, décalée comme `content.xml.j2` décale la première."""


@dataclass(frozen=True)
class Posee(Feuille):
    """Une feuille, ses adresses dans le classeur, et ses rangées déjà écrites."""

    etendue: str = ""
    adresse: str = ""
    ecrites: tuple[Markup, ...] = ()


def rendre(vue: VueFeuille) -> bytes:
    """Rend le classeur ; mêmes données, mêmes octets."""
    mots = vue.mots["tableur"]
    posees = [_poser(feuille) for feuille in feuilles(vue)]
    champs = {
        "titre": typographie(vue.titre),
        "edition": vue.edition.isoformat(),
        "feuilles": posees,
        "largeurs": sorted({c.largeur for posee in posees for c in posee.colonnes}),
        "etats": _parmi([mots[cle] for cle in CHOIX]),
    }
    membres = {
        nom.removesuffix(".j2"): sans_illegaux(
            environnement(GABARITS).get_template(nom).render(champs)
        ).encode()
        for nom in MEMBRES
    }
    return archiver((GABARITS / "mimetype").read_text("utf-8").strip(), membres)


def _poser(feuille: Feuille) -> Posee:
    derniere = lettres(len(feuille.colonnes))
    nom = "'" + feuille.nom.replace("'", "''") + "'"
    etendue = f"{nom}.A1:{nom}.{derniere}{len(feuille.rangees) + 1}"
    ecrites = tuple(map(ecrire_la_rangee, feuille.rangees))
    return Posee(**vars(feuille), etendue=etendue, adresse=f"{nom}.A2", ecrites=ecrites)


def ecrire_la_rangee(rangee: Iterable[Case]) -> Markup:
    """Rend les cellules d’une rangée, telles que `content.xml.j2` les attend."""
    # Chaque cellule est déjà échappée par son gabarit ; la rangée ne l’est pas une seconde fois.
    return Markup(ENTRE_CELLULES.join(map(_cellule, rangee)))


@lru_cache(maxsize=8192)
def _cellule(case: Case) -> Markup:
    """Rend la cellule écrite ; les mêmes reviennent d’une ligne et d’un collège à l’autre."""
    ecrite: Markup = _gabarit_des_cellules().cellule(case)
    return ecrite


@cache
def _gabarit_des_cellules() -> Any:
    return environnement(GABARITS).get_template("cellule.xml.j2").module


def lettres(rang: int) -> str:
    """Rend le nom de la colonne de ce rang : 1 donne « A », 27 donne « AA »."""
    nom = ""
    while rang:
        rang, reste = divmod(rang - 1, 26)
        nom = chr(ord("A") + reste) + nom
    return nom


def _parmi(valeurs: list[str]) -> str:
    """Rend la condition d’une liste de choix ; un guillemet s’y double."""
    choix = ";".join('"' + valeur.replace('"', '""') + '"' for valeur in valeurs)
    return f"of:cell-content-is-in-list({choix})"
