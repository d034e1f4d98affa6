"""Les lignes d’une enquête : qui a répondu, une fois ou plusieurs, et ce qui n’est pas une réponse.

Un total sous les réponses n’est pas un collègue ; plusieurs lignes d’un même collègue n’en font
qu’un. Ce qui sert à le reconnaître ne sort pas d’ici.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generateur.chargement.sondage.rapprochement import forme
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau

_TOTAL = re.compile(
    r"^(?:(?:sous )?tota(?:l|ux)|somme|moyenne|pourcentage|ensemble)\b"
    r"(?: (?:general|des|de|du) ?.*)?$"
)
_QUI = re.compile(
    r"^(?:id|identifiant|token|jeton|user(?:name)?|utilisateur|login|repondante?s?|participante?s?|"
    r"responde?nt id|response ?id|(?:id|identifiant|numero) (?:de )?(?:la |du )?"
    r"(?:reponse|repondant|participant)|.*\b(?:e ?mail|courriel|messagerie)\b.*)$"
)
_COURRIEL = re.compile(r"\b(?:e ?mail|courriel|messagerie)\b")
_INSTANTS = frozenset(
    ("horodateur", "horodatage", "timestamp", "heure de soumission", "date de soumission",
     "heure de fin", "completion time", "submitdate", "submitted time")
)  # fmt: skip
_HEURE = re.compile(r"([0-9]{1,2}):([0-9]{2}):([0-9]{2})")
SECONDES_D_UN_RENVOI = 10
_SANS_NOM = frozenset(("", "anonymous", "anonyme", "anonymes"))
_SOUMISSION = frozenset(("date de soumission", "submitdate", "date submitted", "soumis le"))
_BROUILLON = frozenset(("brouillon", "draft", "is draft"))
_NOMBRE = re.compile(r"^[0-9]{1,6}(?:[.,][0-9]+)?\s*%?$")


def sans_totaux(
    lignes: Sequence[RangeeDeTableau],
) -> tuple[list[RangeeDeTableau], list[int]]:
    """Ôte les lignes qui additionnent les autres ; rend celles qui restent, et où sont les ôtées.

    Une telle ligne dit « Total » à côté de nombres, ou rien d’autre que les sommes exactes, l’une
    au moins dépassant 1 : une réponse qui ne vaut que des 1 et des 0 reste une réponse.
    """
    restent = list(lignes)
    otees: list[int] = []
    for ligne in reversed(lignes[1:]):
        pleines = [(rang, case) for rang, case in enumerate(ligne.cases) if case]
        nombres = [(rang, case) for rang, case in pleines if _NOMBRE.match(case)]
        textes = [case for _, case in pleines if not _NOMBRE.match(case)]
        dit = bool(textes) and all(_TOTAL.match(forme(t)) or t == "%" for t in textes)
        if not nombres or not (dit or (not textes and _sont_des_sommes(nombres, restent))):
            break
        otees.append(ligne.ligne)
        restent.remove(ligne)
    return restent, sorted(otees)


def _sont_des_sommes(nombres: list[tuple[int, str]], lignes: list[RangeeDeTableau]) -> bool:
    if not any(case.isdecimal() and int(case) > 1 for _, case in nombres):
        return False
    for rang, case in nombres:
        dessus = [ligne.cases[rang] for ligne in lignes[:-1]]
        if not all(d in ("", "0", "1") for d in dessus) or not case.isdecimal():
            return False
        if int(case) != sum(d == "1" for d in dessus):
            return False
    return True


def inachevees(titres: Sequence[str], lignes: Sequence[RangeeDeTableau]) -> list[int]:
    """Rend les lignes du fichier des réponses commencées, que personne n’a envoyées."""
    trouvees: set[int] = set()
    for rang, titre in enumerate(map(forme, titres)):
        cases = [(ligne.ligne, ligne.cases[rang]) for ligne in lignes]
        if titre in _SOUMISSION and any(case for _, case in cases):
            trouvees |= {
                ligne for ligne, case in cases if not case or case.startswith("1980-01-01")
            }
        elif titre in _BROUILLON:
            trouvees |= {ligne for ligne, case in cases if forme(case) in ("1", "oui", "yes")}
    return sorted(trouvees)


def par_collegue(
    titres: Sequence[str], lignes: Sequence[RangeeDeTableau]
) -> tuple[tuple[RangeeDeTableau, ...], ...]:
    """Réunit les lignes d’un même collègue ; chacun a la sienne si rien ne permet de le dire."""
    for rang, titre in enumerate(map(forme, titres)):
        if not _QUI.match(titre):
            continue
        vus = [ligne.cases[rang].casefold() for ligne in lignes]
        connus = [vu for vu in vus if vu not in _SANS_NOM]
        if _COURRIEL.search(titre) and not all("@" in vu for vu in connus):
            continue  # « Utilisez-vous la messagerie ? » n’est pas une adresse.
        if len(set(connus)) in (0, 1, len(connus)):
            continue
        groupes: dict[object, list[RangeeDeTableau]] = {}
        for numero, (vu, ligne) in enumerate(zip(vus, lignes, strict=True)):
            groupes.setdefault(numero if vu in _SANS_NOM else vu, []).append(ligne)
        return tuple(map(tuple, groupes.values()))
    return tuple((ligne,) for ligne in lignes)


def renvoyees(titres: Sequence[str], lignes: Sequence[RangeeDeTableau]) -> list[int]:
    """Rend les lignes qui redisent la précédente, à quelques secondes : un renvoi, sans doute."""
    formes = list(map(forme, titres))
    instants = [rang for rang, titre in enumerate(formes) if titre in _INSTANTS]
    comparees = [
        rang for rang, titre in enumerate(formes) if rang not in instants and not _QUI.match(titre)
    ]
    if not instants:
        return []
    trouvees = []
    for avant, ligne in pairwise(lignes):
        memes = [avant.cases[rang] for rang in comparees] == [ligne.cases[r] for r in comparees]
        ecart = _secondes(avant.cases[instants[-1]], ligne.cases[instants[-1]])
        if memes and ecart is not None and ecart <= SECONDES_D_UN_RENVOI:
            trouvees.append(ligne.ligne)
    return trouvees


def _secondes(avant: str, apres: str) -> int | None:
    """Rend l’écart de deux instants d’un même jour, en secondes ; rien si l’on ne sait pas."""
    un, autre = _HEURE.search(avant), _HEURE.search(apres)
    if not un or not autre or avant[: un.start()] != apres[: autre.start()]:
        return None
    temps = [int(h) * 3600 + int(m) * 60 + int(s) for h, m, s in (un.groups(), autre.groups())]
    return abs(temps[1] - temps[0])


def questions_melees(titres: Sequence[str], lignes: Sequence[RangeeDeTableau]) -> bool:
    """Dit si une colonne nomme la question de chaque ligne, et qu’il y en a plusieurs."""
    return any(
        forme(titre) in ("question", "questions", "intitule de la question")
        and len({ligne.cases[rang] for ligne in lignes if ligne.cases[rang]}) > 1
        for rang, titre in enumerate(titres)
    )
