"""Lit un tableau de collèges : ce que ses colonnes disent, et ses lignes, numérotées."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from generateur.academie.entree.classeurs import Ligne, faute, lire_les_feuilles
from generateur.academie.entree.colonnes import (
    DE_COLLEGES,
    colonne_d_uai,
    forme_du_titre,
    propre,
    reconnaitre,
)
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import court
from generateur.chargement.problemes import ErreurDonnees

REQUISES = ("nom", "commune")
TITRES_SOUS = 20
"""Lignes de titre ou de commentaire que l’on passe, au plus, pour trouver celle des colonnes."""
EXEMPLES = 200
"""Lignes où chercher une colonne d’UAI que son titre ne dit pas."""


@dataclass(frozen=True)
class RangeeDeCollege:
    """Une ligne d’un tableau : son fichier, son numéro (à partir de 1), ses cases par colonne."""

    fichier: str
    ligne: int
    cases: dict[str, str]


@dataclass(frozen=True)
class ListeDeColleges:
    """Un tableau lu.

    `comprises` : le titre de chaque colonne lue, et ce qu’on y a compris ; `ignorees` : les autres
    titres. `que_des_colleges` : rien n’y dit le type, ou ses colonnes ne parlent que de collèges.
    """

    fichier: str
    comprises: tuple[tuple[str, str], ...]
    ignorees: tuple[str, ...]
    rangees: tuple[RangeeDeCollege, ...]
    que_des_colleges: bool

    def donne(self, colonne: str) -> bool:
        """Dit si ce tableau a cette colonne."""
        return any(notre == colonne for _, notre in self.comprises)


def lire_le_tableau(chemin: Path) -> ListeDeColleges:
    """Lit le tableau ; lève ErreurDonnees s’il est illisible ou ne dit pas de quels collèges il
    parle."""
    fichier = nom_affiche(chemin)
    numero, titres, lignes = _titres(_la_feuille(chemin, fichier))
    exemples = list(islice(lignes, EXEMPLES))
    places = reconnaitre(titres)
    if "uai" not in places:
        trouvee = colonne_d_uai([cases for _, cases in exemples], list(places.values()))
        places |= {"uai": trouvee} if trouvee is not None else {}
    nomme = "nom" in places or "denomination" in places or "patronyme" in places
    if "uai" not in places and not (nomme and "commune" in places):
        raise colonne_manquante(fichier, numero, "commune" if nomme else "nom", titres)
    suite = (ligne for ligne in chain(exemples, lignes) if ligne[1] != titres)
    rangees = tuple(_rangees(suite, places, fichier))
    dits = {place: notre for notre, place in places.items()}
    return ListeDeColleges(
        fichier,
        tuple((titre.strip(), dits[p]) for p, titre in enumerate(titres) if p in dits),
        tuple(titre.strip() for p, titre in enumerate(titres) if p not in dits and titre.strip()),
        rangees,
        not {"type", "nature"} & places.keys()
        or any(forme_du_titre(titre) in DE_COLLEGES for titre in titres),
    )


def colonne_manquante(
    fichier: str, numero: int, requise: str, titres: Iterable[str]
) -> ErreurDonnees:
    """Rend l’erreur d’un tableau à qui il manque cette colonne."""
    lus = ", ".join(f"« {court(t)} »" for t in titres if t.strip()) or "aucune"
    return faute(
        fichier,
        numero,
        "colonne-manquante",
        f"aucune colonne ne donne « {requise} »",
        f"nommez-la « {requise} » en première ligne ; colonnes lues : {court_liste(lus)}",
    )


def court_liste(texte: str) -> str:
    """Rend une liste de colonnes, coupée si elle est longue."""
    return texte if len(texte) <= 300 else texte[:299] + "…"


def _la_feuille(chemin: Path, fichier: str) -> Iterator[Ligne]:
    """Rend les lignes de la feuille qui nomme des colonnes de collèges, sinon de la première."""
    feuilles = list(lire_les_feuilles(chemin))
    if len(feuilles) < 2:
        return feuilles[0][1] if feuilles else iter(())
    lues = [(nom, list(lignes)) for nom, lignes in feuilles]
    siennes = [
        (nom, lignes)
        for nom, lignes in lues
        if any(_nomme(cases) for _, cases in lignes[:TITRES_SOUS])
    ]
    if len(siennes) > 1:
        noms = ", ".join(f"« {court(nom)} »" for nom, _ in siennes)
        raise faute(
            fichier,
            1,
            "plusieurs-feuilles",
            f"ce classeur a plusieurs feuilles de collèges : {court_liste(noms)}",
            "n’en gardez qu’une, ou enregistrez chacune en CSV et donnez ces fichiers ensemble",
        )
    return iter((siennes or lues)[0][1])


def _titres(lignes: Iterator[Ligne]) -> tuple[int, list[str], Iterator[Ligne]]:
    """Rend la ligne qui nomme les colonnes, et celles qui la suivent.

    C’est la première qui en nomme deux que l’on connaît ; sinon, la première qui dit quelque chose.
    """
    premieres = [ligne for ligne in islice(lignes, TITRES_SOUS) if any(map(str.strip, ligne[1]))]
    rang = next((rang for rang, (_, cases) in enumerate(premieres) if _nomme(cases)), 0)
    numero, titres = premieres[rang] if premieres else (1, [])
    return numero, titres, chain(premieres[rang + 1 :], lignes)


def _nomme(cases: list[str]) -> bool:
    connues = reconnaitre(cases).keys()
    return len(connues) > 1 and bool(connues & {"uai", *REQUISES})


def _rangees(
    lignes: Iterable[Ligne], places: dict[str, int], fichier: str
) -> Iterable[RangeeDeCollege]:
    for numero, cases in lignes:
        valeurs = {
            nom: texte
            for nom, place in places.items()
            if place < len(cases) and (texte := propre(nom, cases[place]))
        }
        deux = (valeurs.pop("denomination", ""), valeurs.pop("patronyme", ""))
        if not valeurs.get("nom") and any(deux):
            valeurs["nom"] = " ".join(filter(None, deux))
        if valeurs:
            yield RangeeDeCollege(fichier, numero, valeurs)
