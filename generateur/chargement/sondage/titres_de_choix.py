"""Ce que dit le titre d’une colonne : une question et l’un de ses choix, ou un rang."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, forme

# LimeSurvey et Google : « Question [choix] » ; Kobo : « Question/choix » ; Drupal :
# « Question: choix » ; Moodle : « Question->choix » ; d’autres, un tiret.
_ENTRE = re.compile(r"\s*(?:->|→|/|:|\||>|\s[-–—]\s)\s*")
_PARENTHESE = re.compile(r"^(.+?)\s*\(([^()]+)\)$", re.S)
_NUMERO = re.compile(
    r"(?:^|\s)(?:n|no|numero)?\s?([0-9]{1,2})(?:\s?(?:ere?|nde?|re|eme|e))?(?=\s|$)"
)
_EN_LETTRES = {"premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2,
               "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6, "septieme": 7,
               "huitieme": 8}  # fmt: skip
_ORDINAL = re.compile(r"(?:^|\s)[0-9]{1,2}\s?(?:ere?|nde?|re|eme|e)(?=\s|$)")
_D_UN_CLASSEMENT = re.compile(
    r"\b(?:choix|rang|rangs|priorite|position|place|class(?:ez|er|ement)|hierarch\w+|ordonnez|"
    r"par ordre|dans l ordre)\b"
)


def couper(titres: Sequence[str], catalogue: CatalogueDePreoccupations) -> list[tuple[str, str]]:
    """Rend, par titre, sa question et son choix ; question vide s’il n’y a pas à couper."""
    coupes = [_couper_un(titre, catalogue) for titre in titres]
    groupes = {groupe for groupe, _ in coupes if groupe}
    for rang, (groupe, titre) in enumerate(coupes):
        if groupe or catalogue.exact(titre):
            continue
        for connu in groupes:
            reste = titre[len(connu) :] if titre.startswith(connu) else ""
            trouve = _ENTRE.match(reste)
            if trouve and reste[trouve.end() :].strip():
                coupes[rang] = (connu, reste[trouve.end() :].strip())
    return coupes


def _couper_un(titre: str, catalogue: CatalogueDePreoccupations) -> tuple[str, str]:
    if catalogue.exact(titre):
        return "", titre
    for trouve in _ENTRE.finditer(titre):
        avant, apres = titre[: trouve.start()].strip(), titre[trouve.end() :].strip()
        if len(forme(avant)) > 2 and catalogue.exact(apres):
            return avant, apres
    trouve_ = _PARENTHESE.match(titre)
    if trouve_ and catalogue.exact(trouve_[2]):
        return trouve_[1].strip(), trouve_[2]
    return "", titre


@lru_cache(maxsize=1024)
def sans_rang(titre: str) -> tuple[str, int | None]:
    """Rend le titre sans son rang, et ce rang : « 2e choix » donne « choix » et 2."""
    mots = forme(titre)
    for mot in mots.split():
        if mot in _EN_LETTRES:
            return " ".join(m for m in mots.split() if m != mot), _EN_LETTRES[mot]
    trouves = list(_NUMERO.finditer(mots))
    if not trouves:
        return mots, None
    dernier = trouves[-1]
    return (mots[: dernier.start()] + mots[dernier.end() :]).strip(), int(dernier[1])


def parle_de_rang(titre: str) -> bool:
    """Dit si un titre demande un classement."""
    return bool(_D_UN_CLASSEMENT.search(forme(titre)))


def sont_des_rangs(titres: Sequence[str]) -> bool:
    """Dit si ces titres de colonnes rangent : « 1er choix », « 2e préoccupation », « 3 » ; non
    « Préoccupation 2 », ni « En 6e », « En 5e »."""
    rangs = sorted(rang for _, rang in map(sans_rang, titres) if rang is not None)
    if len(rangs) < 2 or rangs[0] != 1 or len(set(rangs)) != len(rangs):
        return False
    return any(map(parle_de_rang, titres)) or all(
        _ORDINAL.search(mots) or mots.isdecimal() or set(mots.split()) & set(_EN_LETTRES)
        for mots in map(forme, titres)
    )
