"""Les fichiers que des collèges ont renvoyés : à qui est chacun, et ce qu’on n’a su ranger.

Ils arrivent comme on les envoie : « college (1).yml », « 0870117e-recueil.YML », un dossier par
collège, ce que macOS ou un téléphone y ajoute. L’UAI écrit dans le profil dit de qui il est ; sinon
le nom du fichier, sinon celui de son dossier. Deux qui se contredisent ne touchent aucun site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generateur.academie.entree.sources_du_profil import Source, lire_la_source
from generateur.chargement.emplacements import COMPAGNONS, EXTENSIONS, nom_affiche
from generateur.chargement.lecture import court
from generateur.chargement.mots_proches import sans_accents
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.formats.agenda.rendez_vous_ics import simplifier

PROFIL = "profil"
SANS_NOM = frozenset({"", "college", "profil"})
"""Les noms de fichier qui ne disent pas de quel collège est un profil."""
LUES = (*EXTENSIONS, ".json")
"""Les extensions d’un fichier renvoyé, en minuscules."""
DU_COURRIEL = ".txt"
"""Ce qu’un courriel ou un bloc-notes ajoute : « college.yml.txt »."""
_UAI = re.compile(r"(?<![0-9A-Za-z])([0-9]{7}[A-Za-z])(?![0-9A-Za-z])")
_COPIE = re.compile(r"(?:[ _-]*\(\d+\)|[ _-]+cop(?:ie|y))+$", re.I)
_DE_PASSAGE = frozenset({"__macosx", "thumbs.db", "desktop.ini", ".ds_store", "lisez-moi.txt"})


@dataclass
class Renvoi:
    """Ce qu’un collège a renvoyé, par genre : son profil, son recueil, son suivi, son départ.

    `source` : son profil lu, s’il y en a un et qu’il se lit. `problemes` : ce qui empêche de s’en
    servir ; alors, rien de ce qu’il a renvoyé ne sert, et son site d’avant reste.
    """

    fichiers: dict[str, Path] = field(default_factory=dict)
    source: Source | None = None
    problemes: list[Probleme] = field(default_factory=list)

    def annexes(self) -> dict[str, tuple[str, bytes]]:
        """Rend ce qui accompagne le profil : par genre, le nom affiché et les octets."""
        return {
            genre: (nom_affiche(fichier), fichier.read_bytes())
            for genre, fichier in self.fichiers.items()
            if genre != PROFIL
        }


@dataclass
class Retours:
    """Les renvois par collège (UAI en minuscules, ou le nom du fichier sans extension).

    `a_part` : les fichiers que l’on n’a su rattacher à aucun, tels qu’on les montre.
    """

    renvois: dict[str, Renvoi] = field(default_factory=dict)
    a_part: list[str] = field(default_factory=list)
    appeles: set[str] = field(default_factory=set)

    def de(self, *cles: str) -> Renvoi | None:
        """Rend ce qu’a renvoyé le collège qui a l’une de ces clés."""
        cle = next((cle for cle in cles if cle in self.renvois), None)
        if cle is None:
            return None
        self.appeles.add(cle)
        return self.renvois[cle]

    def sans_college(self) -> tuple[str, ...]:
        """Rend les fichiers que rien n’a appelés, et dont aucune faute n’a parlé."""
        dits = {p.fichier for cle in self.appeles for p in self.renvois[cle].problemes}
        restes = (
            nom_affiche(fichier)
            for cle, renvoi in self.renvois.items()
            if cle not in self.appeles
            for fichier in renvoi.fichiers.values()
            if nom_affiche(fichier) not in dits
        )
        return tuple(sorted([*restes, *self.a_part]))


def lire_les_retours(dossier: Path) -> Retours:
    """Range les fichiers d’un dossier et de ses sous-dossiers ; un dossier absent est vide."""
    retours = Retours()
    compagnons = []
    a_qui: dict[tuple[Path, str], str] = {}
    for fichier in _fichiers(dossier):
        if _extension(fichier) not in LUES:
            retours.a_part.append(nom_affiche(fichier))
        elif genre_du_fichier(fichier) != PROFIL:
            compagnons.append(fichier)
        else:
            cle = _ranger_le_profil(retours, fichier, dossier)
            a_qui.setdefault((fichier.parent, _entier(fichier)), cle)
    for fichier in compagnons:
        genre = genre_du_fichier(fichier)
        nommes = _nommes(fichier, dossier)
        cle = nommes[0] if nommes else ""
        for sien in (_entier(fichier).replace(f".{genre}", ""),
                     _entier(fichier).replace(genre, "college")):  # fmt: skip
            cle = cle or a_qui.get((fichier.parent, sien), "")
        _ranger(retours, cle, genre, fichier)
    return retours


def _ranger_le_profil(retours: Retours, fichier: Path, dossier: Path) -> str:
    """Range ce profil ; rend la clé de son collège, ou rien si l’on n’a su la dire."""
    source: Source | None = None
    illisible: tuple[Probleme, ...] = ()
    try:
        source = lire_la_source(fichier)
    except ErreurDonnees as erreur:
        illisible = tuple(erreur.problemes)
    cle, contredit = _de_qui(fichier, dossier, source)
    renvoi = _ranger(retours, cle, PROFIL, fichier)
    if renvoi is None:
        return ""
    renvoi.source = renvoi.source or source
    renvoi.problemes += illisible
    if contredit:
        autre = retours.renvois.setdefault(contredit, Renvoi())
        for touche in (renvoi, autre):
            touche.problemes.append(_contradiction(fichier, cle, contredit, source))
    return cle


def _ranger(retours: Retours, cle: str, genre: str, fichier: Path) -> Renvoi | None:
    """Range un fichier chez ce collège ; sans clé, à part."""
    if not cle:
        retours.a_part.append(nom_affiche(fichier))
        return None
    renvoi = retours.renvois.setdefault(cle, Renvoi())
    deja = renvoi.fichiers.setdefault(genre, fichier)
    if deja != fichier:
        renvoi.problemes.append(_deux_reponses(deja, fichier))
    return renvoi


def genre_du_fichier(fichier: Path) -> str:
    """Rend « recueil », « suivi », « depart », ou « profil »."""
    nu = _nu(fichier)
    seul = _UAI.sub("", nu).strip("-.")
    genres = (g for g in COMPAGNONS if seul == g or nu.endswith(f".{g}"))
    return next(genres, PROFIL)


def _entier(fichier: Path) -> str:
    """Rend son nom sans extension, en minuscules : « college-(1) » pour « College (1).yml.txt »."""
    nom = fichier.name
    while (suffixe := Path(nom).suffix) and suffixe.lower() in (*LUES, DU_COURRIEL):
        nom = nom.removesuffix(suffixe)
    return sans_accents(nom)


def _extension(fichier: Path) -> str:
    nom = fichier.name.lower()
    return Path(nom.removesuffix(DU_COURRIEL)).suffix


def _nu(fichier: Path) -> str:
    """Rend ce même nom sans ce qu’un téléchargement y ajoute : « college »."""
    return _COPIE.sub("", _entier(fichier)).strip("-") or _entier(fichier)


def _fichiers(dossier: Path) -> Iterator[Path]:
    if not dossier.is_dir():
        return
    for fichier in sorted(dossier.rglob("*")):
        parties = [partie.lower() for partie in fichier.relative_to(dossier).parts]
        de_passage = any(p.startswith(("._", "~$", ".")) or p in _DE_PASSAGE for p in parties)
        if fichier.is_file() and not de_passage:
            yield fichier


def _nommes(fichier: Path, dossier: Path) -> list[str]:
    """Rend, en minuscules, les UAI que disent son nom, puis ses dossiers, du plus proche."""
    noms = (fichier.name, *(parent.name for parent in fichier.relative_to(dossier).parents))
    return [uai.lower() for nom in noms for uai in _UAI.findall(nom)]


def _de_qui(fichier: Path, dossier: Path, source: Source | None) -> tuple[str, str]:
    """Rend la clé du collège, et celle qu’un UAI contraire donnerait ; vides s’il n’y en a pas."""
    ecrit = str(source.arbre.get("uai") or "").strip() if source is not None else ""
    dit = ecrit.lower() if _UAI.fullmatch(ecrit) else ""
    nomme = next(iter(_nommes(fichier, dossier)), "")
    if dit or nomme:
        return (dit or nomme), (nomme if dit and nomme and dit != nomme else "")
    if source is not None and (slug := nom_de_dossier(source.arbre)):
        return slug, ""
    nu = _nu(fichier)
    if nu in SANS_NOM and fichier.parent != dossier:
        nu = sans_accents(fichier.parent.name)
    return ("" if nu in SANS_NOM else nu), ""


def nom_de_dossier(arbre: Mapping[str, Any]) -> str:
    """Rend « college-du-lac-le-lac » : ce qui désigne un collège dont on ne sait pas l’UAI."""
    dits = [str(arbre.get(cle) or "") for cle in ("nom", "commune")]
    return simplifier(" ".join(dits))[:80].strip("-") if all(dits) else ""


def _contradiction(fichier: Path, dit: str, nomme: str, source: Source | None) -> Probleme:
    montre, ligne = source.situer(("uai",)) if source is not None else (nom_affiche(fichier), 1)
    return Probleme(
        montre,
        ligne,
        "uai-contredit",
        f"ce profil porte l’UAI « {court(dit.upper())} », et son nom ou son dossier dit "
        f"« {court(nomme.upper())} »",
        "gardez le bon des deux : ni l’un ni l’autre de ces sites n’est touché",
    )


def _deux_reponses(deja: Path, fichier: Path) -> Probleme:
    return Probleme(
        nom_affiche(fichier),
        1,
        "deux-reponses",
        f"deux fichiers pour le même collège : celui-ci et {nom_affiche(deja)}",
        "gardez celui qui est à jour, ôtez l’autre",
    )
