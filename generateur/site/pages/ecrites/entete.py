"""L’en-tête d’une page : le bloc entre deux lignes « --- », tout en haut, et rien d’autre.

MkDocs prendrait aussi pour en-tête les premières lignes « Date: 12 mars » d’un compte rendu, qu’il
ôterait de la page ; et il lit « 12:45 » comme un nombre. L’en-tête se lit donc ici, comme nos
données, et MkDocs le reçoit sans rien à deviner.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generateur.chargement.lecture import DocumentLu, analyser, court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme

_CLE = r"(?:#.*\n)*[ \t]*[\"']?[\w-]+[\"']?[ \t\u00a0\u202f]*:"
"""Ce qui suit « --- » dans un en-tête ; autre chose, et c’est un trait en travers de la page."""
_BLOC = re.compile(rf"---[ \t]*\n(?={_CLE})(?P<corps>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_OUVERT = re.compile(rf"---[ \t]*\n{_CLE}(?:\s|\Z)")
_ENVIRON = re.compile(
    r"(?P<avant>\s*)(?P<barre>-{3,}|[\u2010-\u2015\u2212]+-*|\+{3})[ \t]*\n"
    r"(?:[ \t]*[\w-]+[ \t]*[:=].*\n)+[ \t]*(?:-{3,}|[\u2010-\u2015\u2212]+-*|\+{3})[ \t]*(?:\n|\Z)"
)
_APPEL = re.compile(r"\{\{.*?\}\}")
TEXTES = ("title", "description", "subtitle", "icon", "status", "template")
LUES = (*TEXTES, "modele", "hide", "mots_cherches", "hors_livret", "search", "tags", "author",
        "authors", "date", "revision_date", "comments", "robots", "image", "social", "links",
        "slug", "categories", "draft", "readtime", "pin", "exclude", "boost", "canonical", "hero",
        "inherit")  # fmt: skip
"""Les clés que nous, MkDocs, Material ou leurs extensions lisent."""


def lire_l_entete(texte: str) -> tuple[dict[str, Any], str]:
    """Rend l’en-tête d’une page, et ce qui le suit ; vide s’il n’y en a pas, ou s’il est fautif."""
    bloc = _BLOC.match(texte)
    if bloc is None:
        return {}, texte
    try:
        arbre = analyser(_sans_appels(bloc["corps"]), "").arbre
    except ErreurDonnees:
        return {}, texte
    if not isinstance(arbre, dict):
        return {}, texte
    return arbre, texte[bloc.end() :]


def _sans_appels(corps: str) -> str:
    """Rend l’en-tête, un mot à la place de chaque appel : remplis, ils se relisent."""
    return _APPEL.sub("appel", corps)


def pour_mkdocs(texte: str) -> str:
    """Rend la page telle que MkDocs y lit notre en-tête, et rien de plus."""
    entete, corps = lire_l_entete(texte)
    if not entete:
        # Une première ligne vide : il ne cherche plus d’en-tête dans ce qui suit.
        return f"\n{corps}"
    lignes = [f"{json.dumps(c)}: {json.dumps(_en_clair(c, v))}\n" for c, v in entete.items()]
    # Ce qui suit peut commencer par « --- » : c’est alors un trait.
    return f"---\n{''.join(lignes)}---\n\n{corps}"


def _en_clair(cle: str, valeur: Any) -> Any:
    """Un titre est un texte, même fait de chiffres."""
    if cle in TEXTES and isinstance(valeur, int | float):
        return getattr(valeur, "ecrit", None) or json.dumps(valeur)
    return valeur


def fautes_de_l_entete(texte: str, fichier: str) -> list[Probleme]:
    """Rend ce qui fait qu’un en-tête ne serait pas lu, ou pas en entier."""
    bloc = _BLOC.match(texte)
    if bloc is not None:
        return list(_dans_le_bloc(bloc["corps"], fichier))
    if _OUVERT.match(texte):
        return [
            Probleme(
                fichier,
                1,
                "entete",
                "l’en-tête de la page n’est pas refermé",
                "ajoutez une ligne « --- » après sa dernière clé",
            )
        ]
    environ = _ENVIRON.match(texte)
    if environ is None:
        return []
    ligne = environ["avant"].count("\n") + 1
    if environ["barre"] != "---":
        dit = f"« {environ['barre']} » n’ouvre pas l’en-tête d’une page : il n’est pas lu"
        return [Probleme(fichier, ligne, "entete", dit, "écrivez « --- » au-dessus et au-dessous")]
    return [
        Probleme(
            fichier,
            ligne,
            "entete",
            "l’en-tête n’est lu que s’il commence à la première ligne",
            "ôtez les lignes et les espaces qui le précèdent",
        )
    ]


def _dans_le_bloc(corps: str, fichier: str) -> Iterator[Probleme]:
    try:
        document = analyser(_sans_appels(corps), fichier)
    except ErreurDonnees as erreur:
        for p in erreur.problemes:
            # Le bloc commence sous la ligne « --- ».
            yield Probleme(fichier, p.ligne + 1, p.code, p.message, p.remede)
        return
    if not isinstance(document.arbre, dict):
        dit = "l’en-tête de la page ne se lit pas"
        yield Probleme(fichier, 2, "entete", dit, "écrivez « title: … », une clé par ligne")
        return
    for cle, valeur in document.arbre.items():
        attendu = _attendu(cle, valeur)
        if attendu:
            yield _a_la_cle(document, cle, f"« {cle} » attend {attendu[0]}", attendu[1])


def _attendu(cle: str, valeur: Any) -> tuple[str, str] | None:
    if valeur is None:
        return None
    if cle in TEXTES and isinstance(valeur, list | dict):
        return "un texte", f'mettez-le entre guillemets : {cle}: "…"'
    if cle == "mots_cherches" and not (
        isinstance(valeur, str | int | float)
        or (isinstance(valeur, list) and all(isinstance(v, str | int | float) for v in valeur))
    ):
        return "des mots", "séparez-les par des virgules"
    if cle == "hors_livret" and not isinstance(valeur, bool):
        return "« true » ou « false »", "écrivez « hors_livret: true » pour l’ôter du livret"
    if cle == "search" and not isinstance(valeur, dict):
        return "un groupe", "écrivez « search: {exclude: true} » pour l’ôter de la recherche"
    if cle in ("hide", "tags") and not isinstance(valeur, list | str):
        return "une liste", f"écrivez par exemple « {cle}: [toc] »"
    return None


def cles_sans_effet(texte: str) -> Iterator[tuple[int, str, str, str]]:
    """Rend les clés que rien ne lit : leur ligne, un code, ce qui étonne, le remède."""
    bloc = _BLOC.match(texte)
    entete, _ = lire_l_entete(texte)
    for cle in entete:
        if cle not in LUES and bloc is not None:
            document = analyser(_sans_appels(bloc["corps"]), "")
            voisin = proche(cle, (*LUES, "titre"))
            piste = suggestion("title" if voisin == "titre" else voisin)
            dit = f"rien ne lit « {court(cle)} » dans l’en-tête d’une page"
            yield document.ligne((cle,)) + 1, "entete", dit, f"{piste}ôtez-la, ou corrigez-la"


def _a_la_cle(document: DocumentLu, cle: str, message: str, remede: str) -> Probleme:
    return Probleme(document.fichier, document.ligne((cle,)) + 1, "entete", message, remede)
