"""Ce que l’on a compris des tableaux, avant de rien construire : « sites/lecture.txt »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generateur.academie.entree.entrees import Entree, Inscrit
from generateur.academie.entree.fautes_groupees import fautes_groupees
from generateur.academie.entree.reunion import LigneEcartee
from generateur.chargement.problemes import Probleme
from generateur.noyau.mots import enumeration
from generateur.vue.francais import accorde, compte, jour, typographie

TEXTE = "lecture.txt"
EXEMPLES = 5
"""Lignes citées par motif à l’écran ; le tableau du compte rendu les a toutes."""
MOTIFS = (
    "autre_type", "type_inconnu", "section", "annexe", "annexe_seule", "ferme", "a_ouvrir",
    "rentree", "hors_annuaire", "note", "academie",
)  # fmt: skip


def compte_rendu(entree: Entree, mots: Mapping[str, str], *, fautes: bool = True) -> str:
    """Rend le compte rendu de lecture ; `mots` : les libellés de l’académie.

    `fautes` : y dire chaque collège en faute ; un lot les dit une fois, à la fin.
    """
    return typographie("\n".join(_lignes(entree, mots, fautes)))


def fins_a_confirmer(supposees: Iterable[Sequence[str]], mots: Mapping[str, str]) -> Iterator[str]:
    """Dit à combien de collèges on a supposé ces fins de trimestre, que rien ne donne."""
    for fins, nombre in sorted(Counter(tuple(fins) for fins in supposees if fins).items()):
        jours = enumeration([jour(date.fromisoformat(fin)) for fin in fins])
        colleges = compte(nombre, "collège")
        yield typographie(mots["lecture_fins"].format(colleges=colleges, fins=jours))


def pourquoi(ecartee: LigneEcartee, mots: Mapping[str, str]) -> str:
    """Rend en une phrase pourquoi cette ligne ne fait pas de site."""
    return typographie(mots[f"ecarte_{ecartee.motif}"].format(detail=ecartee.detail or "?"))


def _lignes(entree: Entree, mots: Mapping[str, str], fautes: bool) -> Iterator[str]:
    yield mots["lecture_titre"]
    for liste in entree.listes:
        yield ""
        yield mots["lecture_fichier"].format(
            fichier=liste.fichier, lignes=compte(len(liste.rangees), "ligne")
        )
        comprises = ", ".join(_colonne(titre, notre) for titre, notre in liste.comprises)
        yield "  " + mots["lecture_comprises"].format(colonnes=comprises)
        if liste.ignorees:
            yield "  " + mots["lecture_ignorees"].format(colonnes=", ".join(liste.ignorees))
    reunies = sum(len(inscrit.lignes) > 1 for inscrit in entree.inscrits)
    sans_effectif = sum(
        any(probleme.code == "effectif-inconnu" for probleme in refuse.problemes)
        for refuse in entree.refuses
    )
    yield ""
    for cle, nombre in (
        ("lecture_inscrits", len(entree.inscrits)),
        ("lecture_reunis", reunies),
        ("lecture_renvois", sum(inscrit.a_renvoye for inscrit in entree.inscrits)),
        ("lecture_refuses", len(entree.refuses)),
        ("lecture_sans_effectif", sans_effectif),
        ("lecture_doutes", len(entree.doutes)),
        ("lecture_a_fermer", len(entree.a_fermer)),
        ("lecture_sans_secteur", sum(_sans_secteur(inscrit) for inscrit in entree.inscrits)),
    ):
        if nombre or cle == "lecture_inscrits":
            yield mots[cle].format(nombre=nombre)
        if cle == "lecture_refuses" and fautes:
            premieres = (min(refuse.problemes) for refuse in entree.refuses)
            yield from _fautes(list(dict.fromkeys(premieres)), mots)
        if cle == "lecture_doutes":
            yield from _fautes(entree.doutes, mots)
    yield from fins_a_confirmer((inscrit.fins_a_confirmer for inscrit in entree.inscrits), mots)
    comptes = Counter(ecartee.motif for ecartee in entree.ecartees)
    if comptes:
        yield mots["lecture_ecartees"].format(nombre=len(entree.ecartees))
    for motif in (motif for motif in MOTIFS if comptes[motif]):
        cites = [ecartee for ecartee in entree.ecartees if ecartee.motif == motif]
        yield "  " + mots[f"lecture_{motif}"].format(nombre=comptes[motif])
        for ecartee in cites[:EXEMPLES]:
            nom = ecartee.nom or ecartee.uai or "?"
            yield f"    {ecartee.lieu[0]}:{ecartee.lieu[1]} : {nom}, {pourquoi(ecartee, mots)}"
        if len(cites) > EXEMPLES:
            yield "    " + accorde(mots["lecture_autres"], len(cites) - EXEMPLES)
    for fichier in entree.sans_ligne:
        yield mots["lecture_sans_ligne"].format(fichier=fichier)


def _fautes(problemes: Sequence[Probleme], mots: Mapping[str, str]) -> Iterator[str]:
    """Dit les premières fautes : à quelles lignes, et comment les réparer."""
    yield from (f"  {ligne}" for ligne in fautes_groupees(problemes, mots, EXEMPLES))


def _sans_secteur(inscrit: Inscrit) -> bool:
    """Dit si rien ne dit que ce collège est public : son plan n’a alors aucune instance."""
    return (
        bool(inscrit.cases)
        and "secteur" not in inscrit.cases
        and "\ninstances:" not in inscrit.texte
    )


def _colonne(titre: str, notre: str) -> str:
    return titre if titre.lower() == notre else f"{titre} → {notre}"
