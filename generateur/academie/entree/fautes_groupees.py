"""Les fautes communes à plusieurs collèges : dites une fois, avec les premiers lieux."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generateur.chargement.problemes import Probleme
from generateur.vue.francais import accorde

LIEUX_CITES = 3


def fautes_groupees(
    fautes: Sequence[Probleme], mots: Mapping[str, str], montrees: int
) -> Iterator[str]:
    """Dit les fautes les plus répandues d’abord ; de celles qui restent, combien il y en a."""
    groupes: dict[tuple[str, str, str], list[Probleme]] = {}
    for faute in fautes:
        groupes.setdefault((faute.code, faute.message, faute.remede), []).append(faute)
    rangs = sorted(groupes.values(), key=len, reverse=True)
    for groupe in rangs[:montrees]:
        yield from une_faute(groupe, mots)
    if len(rangs) > montrees:
        yield accorde(mots["lecture_autres"], sum(map(len, rangs[montrees:])))


def une_faute(groupe: Sequence[Probleme], mots: Mapping[str, str]) -> Iterator[str]:
    """Dit une fois la faute de tout ce groupe, où elle est, et comment la réparer."""
    yield f"{_lieux(groupe, mots)}: {groupe[0].message}"
    yield f"    → {groupe[0].remede}"


def _lieux(fautes: Sequence[Probleme], mots: Mapping[str, str]) -> str:
    """Rend « liste.csv:4, 7, 9 et 19 autres » ; le fichier n’est redit que s’il change."""
    dits: list[str] = []
    fichier = ""
    for faute in fautes[:LIEUX_CITES]:
        dits.append(f"{'' if faute.fichier == fichier else faute.fichier + ':'}{faute.ligne}")
        fichier = faute.fichier
    reste = len(fautes) - len(dits)
    suite = f" {accorde(mots['et_autres'], reste)}\u00a0" if reste else ""
    return ", ".join(dits) + suite
