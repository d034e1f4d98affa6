"""Les pages calculées que l’équipe a faites siennes : leur marque, et ce qui a changé depuis.

La marque est une ligne d’en-tête, `modele: …`, invisible sur la page : le texte même de la page
d’où l’on est parti, en base64. Elle suffit à montrer ce qui a changé dans le modèle, sans git ni
autre fichier (decisions/0051).
"""

from __future__ import annotations

import base64
import binascii
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

from generateur.formats.gabarits import modele_de_page
from generateur.vue.francais import typographie

_ENTETE = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_LIGNE = re.compile(r"^modele:[ \t]*(?P<marque>[^\s#]*)[ \t]*\r?$", re.MULTILINE)
LONGUEUR = 20_000
"""Signes lus d’une marque, au plus."""


def page_a_adopter(modele: str) -> str:
    """Rend la page de départ : le modèle, précédé de sa marque."""
    return modele_de_page("marque", modele=marque(modele), page=modele.rstrip("\n"))


def marque(modele: str) -> str:
    """Rend la marque de ce modèle."""
    return base64.b64encode(modele.encode()).decode()


def marque_de(texte: str) -> str | None:
    """Rend la marque que porte une page, ou rien si elle n’en a pas."""
    trouve = _chercher(texte)
    return trouve["marque"] if trouve else None


def remarquer(texte: str, modele: str) -> str:
    """Rend la page avec la marque de ce modèle ; rien d’autre n’y change."""
    ligne = f"modele: {marque(modele)}"
    trouve = _chercher(texte)
    if trouve is not None:
        fin = "\r" if trouve[0].endswith("\r") else ""
        return texte[: trouve.start()] + ligne + fin + texte[trouve.end() :]
    if _ENTETE.match(texte):
        premiere, suite = texte.split("\n", 1)
        return f"{premiere}\n{ligne}\n{suite}"
    return f"---\n{ligne}\n---\n\n{texte}"


def suivre(
    textes: Mapping[str, str], modeles: Mapping[str, str], mots: Mapping[str, str]
) -> Iterator[str]:
    """Rend un avertissement par page adoptée dont le modèle a changé, avec la différence.

    `textes` : pages de docs/, par chemin ; `modeles` : pages calculées d’aujourd’hui.
    """
    for chemin, texte in sorted(textes.items()):
        ecrite = marque_de(texte)
        if ecrite is None:
            continue
        champs = {"page": f"docs/{chemin}", "chemin": chemin}
        modele = modeles.get(chemin)
        if modele is None:
            yield _avis(mots, "modele_disparu", champs)
            continue
        nouvelle = marque(modele)
        if ecrite == nouvelle:
            continue
        ancien = _lire(ecrite)
        if ancien is None:
            yield _avis(mots, "modele_illisible", champs, nouvelle)
            continue
        noms = (dire(mots["modele_avant"], champs), dire(mots["modele_apres"], champs))
        change = difference(ancien, modele, *noms)
        yield _avis(mots, "modele_change", champs, nouvelle, change)


def _avis(
    mots: Mapping[str, str],
    cle: str,
    champs: Mapping[str, str],
    nouvelle: str = "",
    change: Iterable[str] = (),
) -> str:
    """Ce qui se passe, la différence, puis ce qu’on peut faire, et la ligne à recopier."""
    lignes = [dire(mots[cle], champs), *change, "    → " + dire(mots[f"{cle}_remede"], champs)]
    return "\n".join([*lignes, f"      modele: {nouvelle}"] if nouvelle else lignes)


def difference(avant: str, apres: str, nom_avant: str, nom_apres: str) -> list[str]:
    """Rend la différence ligne à ligne, « - » ôté, « + » ajouté, sans les repères de position."""
    lignes = difflib.unified_diff(
        avant.splitlines(), apres.splitlines(), nom_avant, nom_apres, lineterm="", n=1000
    )
    return [f"    {_montrable(ligne)}".rstrip() for ligne in lignes if not ligne.startswith("@@")]


def _chercher(texte: str) -> re.Match[str] | None:
    entete = _ENTETE.match(texte)
    return _LIGNE.search(texte, 0, entete.end()) if entete else None


def _lire(ecrite: str) -> str | None:
    try:
        return base64.b64decode(ecrite[:LONGUEUR], validate=True).decode() or None
    except (binascii.Error, ValueError):
        return None


def _montrable(ligne: str) -> str:
    """Un texte venu d’un fichier ne commande pas le terminal."""
    return "".join(signe if signe.isprintable() else "?" for signe in ligne)


def dire(modele: str, champs: Mapping[str, str]) -> str:
    """Remplit une phrase de libelles/adopter.yml ; les chemins restent tels quels."""
    return typographie(modele).format_map(champs)
