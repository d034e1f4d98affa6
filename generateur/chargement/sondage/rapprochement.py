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
RESSEMBLANCE_D_UN_MOT = 0.6
"""Chaque mot doit ressembler au sien : une faute change des lettres, jamais le sens d’un mot."""

CASE_MAX = 3000
"""Au-delà, ce n’est pas une liste de choix : un texte libre, que l’on ne découpe pas."""

DEBUT_SUR = 14
"""Un début de titre d’au moins tant de lettres suffit : un formulaire abrège les choix longs."""

_FORTS = re.compile(r"\s*[;|]+\s*")
# Ce qui peut séparer deux réponses d’une même case, entre deux mots.
_ENTRE_DEUX = re.compile(r"[,;|/\n\t•·*+&>:()\[\]]|\s[-–—]+\s|[.!?]\s")
_APRES_UN_NUMERO = re.compile(r"^\s*[.):–—-]")
_BORDS = " \t\n,;|/•·*+&>:-–—"
_NUMERO = re.compile(r"^(?:[-–—•*]\s*|\(?[0-9a-z]{1,2}[.)]\s+|[a-z]?[0-9]{1,2}\s*[-–—:]\s+)", re.I)


# « 1) L’oral 2) L’attention » : des numéros qui séparent, s’ils commencent par 1.
_UN = re.compile(r"^\s*\(?1\s?[.):–-]\s")
_SUIVANTS = re.compile(r"[\s,;]+\(?[2-9]\s?[.):–-]\s+")

_BALISE = re.compile(r"</?(?:br|li|ul|ol|p|div)\b[^<>]{0,80}>", re.I)
"""La mise en forme qu’un outil laisse dans une case : elle sépare."""

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
        self.virgules = self.longueur = 0
        for preoccupation in preoccupations:
            for nom in (preoccupation.id, preoccupation.titre, preoccupation.court):
                self.formes.setdefault(forme(nom), preoccupation.id)
                self.virgules = max(self.virgules, nom.count(","))
                self.longueur = max(self.longueur, len(forme(nom).split()))

    def reconnaitre(self, ecrit: str) -> tuple[str | None, bool]:
        """Rend l’identifiant reconnu, ou rien ; vrai si ce n’est qu’à peu près."""
        if ecrit not in self.deja:
            self.deja[ecrit] = self._chercher(ecrit)
        return self.deja[ecrit]

    def exact(self, ecrit: str) -> str | None:
        """Rend l’identifiant de ce titre, s’il est écrit sans faute ; rien sinon."""
        return self.formes.get(forme(ecrit))

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
        noms = {
            self.formes[proche]
            for proche in proches
            if len(proche) >= LONGUEUR_SURE and _meme_mots(lu, proche)
        }
        return (noms.pop(), True) if len(noms) == 1 else (None, False)

    def lire(self, case: str) -> list[Lue]:
        """Rend les réponses d’une case, dans l’ordre ; ce qui n’est pas reconnu reste entier.

        Les titres exacts d’abord, où qu’ils soient entre deux séparateurs ; puis, dans ce qui
        reste, ceux que l’on ne reconnaît qu’à peu près ; le reste est une réponse libre.
        """
        if len(case) > CASE_MAX:
            return [Lue(case, None)]
        case = _BALISE.sub("\n", case)
        if _UN.match(case):
            case = _SUIVANTS.sub("\n", case)
        mots = _mots(case)
        bout_a_bout = self._bout_a_bout(case, mots)
        if bout_a_bout:
            return bout_a_bout
        lues: list[Lue] = []
        debut = rang = 0
        while rang < len(mots):
            trouve = self._exact(case, mots, rang)
            if trouve is None:
                rang += 1
                continue
            premier, fin, nom = trouve
            lues += self._du_reste(case[debut : mots[rang].debut], True)
            lues.append(Lue(case[mots[premier].debut : mots[fin - 1].fin], nom))
            debut, rang = mots[fin - 1].fin, fin
        return lues + self._du_reste(case[debut:], bool(lues))

    def _exact(self, case: str, mots: list[_Mot], rang: int) -> tuple[int, int, str] | None:
        """Rend le plus long titre exact qui commence là, entre deux séparateurs."""
        if rang and not _ENTRE_DEUX.search(case[mots[rang - 1].fin : mots[rang].debut]):
            return None
        suite = case[mots[rang].fin : mots[rang].fin + 3]
        premier = rang
        if len(mots[rang].texte) <= 2 and _APRES_UN_NUMERO.match(suite) and rang + 1 < len(mots):
            premier += 1  # « 1. L’oral », « b) L’oral »
        for fin in range(min(len(mots), premier + self.longueur), premier, -1):
            dernier = fin == len(mots)
            if not dernier and not _ENTRE_DEUX.search(case[mots[fin - 1].fin : mots[fin].debut]):
                continue
            nom = self.formes.get(" ".join(m.texte for m in mots[premier:fin]))
            if nom is not None:
                return premier, fin, nom
        return None

    def _bout_a_bout(self, case: str, mots: list[_Mot]) -> list[Lue]:
        """Rend les titres d’une case qui n’est faite que de titres, séparés par des espaces."""
        coupes: dict[int, tuple[int, str] | None] = {len(mots): None}
        for rang in range(len(mots) - 1, -1, -1):
            for fin in range(min(len(mots), rang + self.longueur), rang, -1):
                nom = self.formes.get(" ".join(m.texte for m in mots[rang:fin]))
                # « L’oral et Retenir » : deux titres, s’il n’y a rien d’autre dans la case.
                suite = fin + 1 if fin + 1 < len(mots) and mots[fin].texte == "et" else fin
                if nom is not None and (fin in coupes or suite in coupes):
                    coupes[rang] = (fin, nom)
                    break
        lues: list[Lue] = []
        rang = 0
        while coupe := coupes.get(rang):
            lues.append(Lue(case[mots[rang].debut : mots[coupe[0] - 1].fin], coupe[1]))
            rang = coupe[0] if coupe[0] in coupes else coupe[0] + 1
        return lues

    def _du_reste(self, reste: str, entoure: bool) -> list[Lue]:
        """Rend ce que dit un reste sans titre exact : d’à peu près connu, ou de libre.

        `entoure` : un titre exact le touche, et avec lui le signe qui les séparait.
        """
        lues: list[Lue] = []
        bords = _BORDS if entoure else None
        for morceau in filter(None, (m.strip(bords) for m in _FORTS.split(reste))):
            nom, a_peu_pres = self.reconnaitre(morceau)
            lues += [Lue(morceau, nom, a_peu_pres)] if nom else self._par_lignes(morceau)
        return lues

    def _par_lignes(self, morceau: str) -> list[Lue]:
        """Une réponse par ligne, si on y reconnaît quelque chose ; sinon un seul texte libre."""
        lignes = [ligne for ligne in map(str.strip, morceau.split("\n")) if ligne]
        lues = [lue for ligne in lignes for lue in self._entre_virgules(ligne)]
        if len(lignes) < 2 or any(lue.id for lue in lues):
            return lues
        return [Lue(" ".join(lignes), None)]

    def _entre_virgules(self, morceau: str) -> list[Lue]:
        """Découpe aux virgules autour de ce que l’on reconnaît ; le reste est libre."""
        bouts = [bout for bout in re.split(r"\s*,\s*", morceau) if bout]
        lues: list[Lue] = []
        libres: list[str] = []
        rang = 0
        while rang < len(bouts):
            for fin in range(min(len(bouts), rang + self.virgules + 1), rang, -1):
                ensemble = ", ".join(bouts[rang:fin])
                nom, a_peu_pres = self.reconnaitre(ensemble)
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


@dataclass(frozen=True)
class _Mot:
    """Un mot replié, et où il est dans la case."""

    texte: str
    debut: int
    fin: int


def _mots(case: str) -> list[_Mot]:
    """Rend les mots d’une case, tels que `forme` les rend, avec leur place."""
    signes = [(forme_de, rang) for rang, c in enumerate(case) for forme_de in _nu(c) or " "]
    nu = "".join(signe for signe, _ in signes)
    # Un accent à part ne coupe pas un mot : il n’est rien.
    gardes = [n for n, (_, rang) in enumerate(signes) if not unicodedata.combining(case[rang])]
    replie = "".join(nu[n] for n in gardes)
    return [
        _Mot(m.group(), signes[gardes[m.start()]][1], signes[gardes[m.end() - 1]][1] + 1)
        for m in re.finditer(r"[a-z0-9]+", replie)
    ]


def _meme_mots(lu: str, connu: str) -> bool:
    """Dit si deux formes ont, mot pour mot, les mêmes mots à une faute près."""
    uns, autres = lu.split(), connu.split()
    if lu.replace(" ", "") == connu.replace(" ", ""):
        return True
    return len(uns) == len(autres) and all(
        un == autre or difflib.SequenceMatcher(None, un, autre).ratio() >= RESSEMBLANCE_D_UN_MOT
        for un, autre in zip(uns, autres, strict=True)
    )


def sans_autre(texte: str) -> str:
    """Rend une réponse « Autre : le bruit » sans son « Autre : »."""
    return _AUTRE.sub("", texte)


def forme(texte: str) -> str:
    """Rend le texte sans casse, accents ni ponctuation, un seul espace entre les mots."""
    return " ".join(re.findall(r"[a-z0-9]+", _nu(texte)))


def _nu(texte: str) -> str:
    texte = texte.lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", texte) if not unicodedata.combining(c))
