"""Rapproche ce qui a été coché ou écrit des préoccupations du catalogue.

La casse, les accents, la ponctuation, un numéro devant et une petite faute de frappe sont
pardonnés. Une case peut porter plusieurs réponses, et un titre contenir lui-même une virgule : on
cherche donc d’abord les titres les plus longs.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from generateur.noyau.declare.modeles import Preoccupation

RESSEMBLANCE = 0.86
"""Part commune à partir de laquelle une petite faute est pardonnée (un essai : voir les tests)."""

LONGUEUR_SURE = 5
LONGUEUR_D_UN_TITRE = 20
"""En deçà, deux bouts séparés par une virgule ne font pas, à peu près, un titre."""

CASE_MAX = 3000
"""Au-delà, ce n’est pas une liste de choix : un texte libre, que l’on ne découpe pas."""

DEBUT_SUR = 14
"""Un début de titre d’au moins tant de lettres suffit : un formulaire abrège les choix longs."""

_FORTS = re.compile(r"\s*[;|]+\s*")
_NUMERO = re.compile(r"^(?:[-–—•*]\s*|\(?[0-9a-z]{1,2}[.)]\s+|[a-z]?[0-9]{1,2}\s*[-–—:]\s+)", re.I)


_AUTRE = re.compile(r"^(?:autres?|other)(?:\s*\(?(?:pr[ée]cisez|à préciser)\)?)?\s*:\s*", re.I)


@dataclass(frozen=True)
class Lue:
    """Une réponse lue : telle qu’écrite, la préoccupation reconnue, et si c’est à peu près."""

    texte: str
    id: str | None
    a_peu_pres: bool = False


class CatalogueDePreoccupations:
    """Les préoccupations, par toutes les formes sous lesquelles on les nomme."""

    def __init__(self, preoccupations: Iterable[Preoccupation]) -> None:
        self.formes: dict[str, str] = {}
        self.deja: dict[str, tuple[str | None, bool]] = {}
        self.virgules = self.forts = 0
        for preoccupation in preoccupations:
            for nom in (preoccupation.id, preoccupation.titre, preoccupation.court):
                self.formes.setdefault(forme(nom), preoccupation.id)
                self.virgules = max(self.virgules, nom.count(","))
                self.forts = max(self.forts, nom.count(";") + nom.count("|"))

    def reconnaitre(self, ecrit: str) -> tuple[str | None, bool]:
        """Rend l’identifiant reconnu, ou rien ; vrai si ce n’est qu’à peu près."""
        if ecrit not in self.deja:
            self.deja[ecrit] = self._chercher(ecrit)
        return self.deja[ecrit]

    def _chercher(self, ecrit: str) -> tuple[str | None, bool]:
        lu = forme(_NUMERO.sub("", sans_autre(ecrit.strip())))
        if not lu:
            return None, False
        if lu in self.formes:
            return self.formes[lu], False
        if len(lu) >= DEBUT_SUR:
            debuts = {nom for connue, nom in self.formes.items() if connue.startswith(lu)}
            if len(debuts) == 1:
                return debuts.pop(), True
        if len(lu) < LONGUEUR_SURE:
            return None, False
        proches = difflib.get_close_matches(lu, list(self.formes), 3, RESSEMBLANCE)
        noms = {self.formes[proche] for proche in proches if len(proche) >= LONGUEUR_SURE}
        return (noms.pop(), True) if len(noms) == 1 else (None, False)

    def lire(self, case: str) -> list[Lue]:
        """Rend les réponses d’une case, dans l’ordre ; ce qui n’est pas reconnu reste entier."""
        if len(case) > CASE_MAX:
            return [Lue(case, None)]
        lues: list[Lue] = []
        morceaux = [m for m in _FORTS.split(case) if m]
        rang = 0
        while rang < len(morceaux):
            # Un titre du catalogue peut lui-même contenir un point-virgule.
            for fin in range(min(len(morceaux), rang + self.forts + 1), rang, -1):
                ensemble = " ; ".join(morceaux[rang:fin])
                nom, a_peu_pres = self.reconnaitre(ensemble)
                if nom is not None and (fin == rang + 1 or not a_peu_pres):
                    lues.append(Lue(ensemble, nom, a_peu_pres))
                    rang = fin
                    break
            else:
                lues += self._par_lignes(morceaux[rang])
                rang += 1
        return lues

    def _par_lignes(self, morceau: str) -> list[Lue]:
        """Une réponse par ligne, si on y reconnaît quelque chose ; sinon un seul texte libre."""
        lignes = [ligne for ligne in map(str.strip, morceau.split("\n")) if ligne]
        lues = [lue for ligne in lignes for lue in self._entre_virgules(ligne)]
        if len(lignes) < 2 or any(lue.id for lue in lues):
            return lues
        return [Lue(" ".join(lignes), None)]

    def _entre_virgules(self, morceau: str) -> list[Lue]:
        """Découpe aux virgules autour des titres reconnus ; le reste est une réponse libre."""
        bouts = [bout for bout in re.split(r"\s*,\s*", morceau) if bout]
        lues: list[Lue] = []
        libres: list[str] = []
        rang = 0
        while rang < len(bouts):
            for fin in range(min(len(bouts), rang + self.virgules + 1), rang, -1):
                ensemble = ", ".join(bouts[rang:fin])
                nom, a_peu_pres = self.reconnaitre(ensemble)
                if a_peu_pres and fin > rang + 1 and len(ensemble) < LONGUEUR_D_UN_TITRE:
                    continue
                if nom is not None:
                    if libres:
                        lues.append(Lue(", ".join(libres), None))
                        libres = []
                    lues.append(Lue(ensemble, nom, a_peu_pres))
                    rang = fin
                    break
            else:
                libres.append(bouts[rang])
                rang += 1
        if libres:
            lues.append(Lue(", ".join(libres), None))
        return lues


def sans_autre(texte: str) -> str:
    """Rend une réponse « Autre : le bruit » sans son « Autre : »."""
    return _AUTRE.sub("", texte)


def forme(texte: str) -> str:
    """Rend le texte sans casse, accents ni ponctuation, un seul espace entre les mots."""
    texte = texte.lower().replace("œ", "oe").replace("æ", "ae")
    nu = "".join(c for c in unicodedata.normalize("NFKD", texte) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", nu))
