"""Le Markdown de docs/, tel que l’équipe l’a écrit ; ce qui, dans un nom ou une page, le perdrait.

Comme MkDocs, rien ici ne voit un fichier dont le nom, ou le dossier, commence par un point.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.saisie.signes import accents_mal_recodes
from generateur.chargement.texte import lire_page
from generateur.depot.noms_portables import COPIE_D_EDITEUR, faute_du_nom, noms_confondus
from generateur.formats.table import FEUILLE_DE_ROUTE
from generateur.site.pages.ecrites.entete import cles_sans_effet, fautes_de_l_entete, lire_l_entete
from generateur.site.pages.ecrites.titres import fautes_des_titres, sans_titre

PAGE = ".md"
_AUTRE_MARKDOWN = re.compile(r"\.(?:md|markdown|mdown|mkdn|mkd)", re.I)
DOSSIER_DE_GABARITS = "templates"
"""Celui que MkDocs, à la racine de docs/, ne publie pas."""


@une_fois
def pages_de_l_equipe(docs: Path) -> Mapping[str, str]:
    """Rend le Markdown de docs/, par chemin, dans un ordre constant.

    Lève ErreurDonnees, avec toutes les pages qui ne se lisent pas, et tous les noms à changer.
    """
    pages: dict[str, str] = {}
    vus = [chemin for chemin in _fichiers(docs) if not _est_cache(chemin)]
    problemes = [_faute(docs / chemin, *dite) for chemin, dite in _noms_fautifs(vus)]
    fautifs = {probleme.fichier for probleme in problemes}
    for chemin in vus:
        page = docs / chemin
        if not chemin.endswith(PAGE) or nom_affiche(page) in fautifs:
            continue
        try:
            texte = pages[chemin] = lire_page(page)
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
            continue
        problemes += fautes_de_l_entete(texte, nom_affiche(page))
        problemes += fautes_des_titres(texte, nom_affiche(page))
    if problemes:
        raise ErreurDonnees(problemes)
    return pages


def avertir_des_pages(docs: Path, pages: Mapping[str, str]) -> list[Probleme]:
    """Rend ce qui, dans docs/, n’est pas publié, ou pas comme on le croit."""
    trouves = []
    for chemin in _fichiers(docs):
        nom = PurePosixPath(chemin).name
        if COPIE_D_EDITEUR.fullmatch(nom):
            trouves.append(
                _faute(docs / chemin, "cette copie d’éditeur n’est pas publiée", "effacez-la")
            )
        elif _est_cache(chemin) and _AUTRE_MARKDOWN.fullmatch(PurePosixPath(chemin).suffix):
            ou = "« templates »" if chemin.startswith(DOSSIER_DE_GABARITS) else "un nom en « . »"
            dit = f"cette page n’est pas publiée : {ou} la met de côté"
            trouves.append(_faute(docs / chemin, dit, "renommez-la si elle doit l’être"))
    for chemin, texte in pages.items():
        fichier = nom_affiche(docs / chemin)
        trouves += [Probleme(fichier, *dit) for dit in cles_sans_effet(texte)]
        trouves += [Probleme(fichier, ligne, *dit) for ligne, dit in accents_mal_recodes(texte)]
        entete, corps = lire_l_entete(texte)
        if not entete.get("title") and sans_titre(corps):
            trouves.append(
                Probleme(
                    fichier,
                    1,
                    "sans-titre",
                    "cette page n’a pas de titre : le menu lui donne le nom de son fichier",
                    "commencez-la par une ligne « # Son titre »",
                )
            )
    return sorted(trouves)


def _fichiers(docs: Path) -> Iterator[str]:
    trouves = []
    for dossier, sous, noms in os.walk(docs):
        sous.sort()
        ici = PurePosixPath(Path(dossier).relative_to(docs).as_posix())
        trouves += [(ici / nom).as_posix() for nom in noms]
    return iter(sorted(trouves))


def _est_cache(chemin: str) -> bool:
    parties = PurePosixPath(chemin).parts
    return (
        any(partie.startswith(".") for partie in parties)
        or parties[0] == DOSSIER_DE_GABARITS
        or bool(COPIE_D_EDITEUR.fullmatch(parties[-1]))
    )


def _noms_fautifs(chemins: list[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    for chemin in chemins:
        suffixe = PurePosixPath(chemin).suffix
        if faute := faute_du_nom(chemin):
            yield chemin, faute
        elif suffixe != PAGE and _AUTRE_MARKDOWN.fullmatch(suffixe):
            voulu = PurePosixPath(chemin).with_suffix(PAGE).name
            dit = f"« {suffixe} » n’est pas l’extension d’une page : elle s’écrit « {PAGE} »"
            yield chemin, (dit, f"renommez-la « {voulu} »")
        elif suffixe != PAGE and chemin.casefold().startswith(f"{FEUILLE_DE_ROUTE}."):
            dit = "le site écrit lui-même un fichier de ce nom, qui remplacerait celui-ci"
            yield chemin, (dit, "donnez-lui un autre nom")
    for avant, apres in noms_confondus(chemins):
        dit = f"Windows et macOS confondent ce nom avec « docs/{avant} »"
        yield apres, (dit, "renommez l’un des deux autrement que par une majuscule ou un accent")
    # MkDocs fait de l’un comme de l’autre la page « index.html » du dossier.
    for chemin in chemins:
        if chemin.endswith("README.md") and chemin[:-9] + "index.md" in chemins:
            yield chemin, ("« README.md » et « index.md » sont la même page", "gardez-en une")


def _faute(fichier: Path, message: str, remede: str) -> Probleme:
    return Probleme(nom_affiche(fichier), 1, "nom-de-fichier", message, remede)
