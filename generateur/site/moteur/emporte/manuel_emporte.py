"""Ce que la page emporte de nous : nos sources, les gabarits, les calendriers, les données lues.

Tout tient dans une suite d’octets : une ligne de JSON (chaque chemin et sa longueur), puis les
fichiers bout à bout. Nos sources restent du texte : seul le Python de la page saurait les compiler.
"""

from __future__ import annotations

import io
import json
import pickle
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers.academies import ACADEMIES, Academie, lire_les_academies
from generateur.chargement.calendriers.annuaire import departements_des_communes
from generateur.chargement.calendriers.departements import departements_connus
from generateur.chargement.calendriers.zones import DOSSIER, ZoneLue, lire_la_zone
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.emplacements import REPERE
from generateur.chargement.positions import Positions
from generateur.chargement.profil.courriel_academie import courriel_de_l_academie
from generateur.noyau.calendrier.fuseaux import FUSEAUX
from generateur.noyau.declare.modeles import Demarche
from generateur.site.moteur.questions_en_mots import questions_en_mots
from generateur.site.moteur.reveil import DONNEES, ECRIVAINS, HEURES

MAISON = Path(__file__).parents[3]
DEPARTS = (
    "generateur.site.moteur.reveil",
    "generateur.site.moteur.demandes_de_la_page",
    *ECRIVAINS,
)
"""D’où part ce que la page exécute."""
DU_DEPOT = (
    departements_connus,
    departements_des_communes,
    courriel_de_l_academie,
    questions_en_mots,
)
"""Ce que le dépôt sait des lieux et de ses questions, et que la page apprend."""
GABARITS = (
    "*.j2", "*.json", "*.yml", "site/*.j2", "tableur/**/*", "typst/dessins.css",
    "polices/largeurs.txt",
)  # fmt: skip
_POUR_LES_TYPES = re.compile(r"^if TYPE_CHECKING:\n(?:    .*\n|\n)+", re.MULTILINE)
_IMPORT = re.compile(
    r"^ *(?:from (generateur[\w.]*) import (\([^)]*\)|[^\n]+)|import (generateur[\w.]*))",
    re.MULTILINE,
)


class _Cueillette(pickle.Pickler):
    """Écrit toujours les mêmes octets : rien n’y dépend de ce qui se partage en mémoire."""

    def __init__(self, fichier: io.BytesIO) -> None:
        super().__init__(fichier, protocol=5)
        self.fast = True

    def reducer_override(self, objet: Any) -> Any:
        """Range les ensembles, dont l’ordre change d’un processus à l’autre."""
        if type(objet) in (set, frozenset):
            return type(objet), (sorted(objet),)
        return NotImplemented


def emporter(
    racine: Path,
    demarche: tuple[Demarche, Positions],
    academies: tuple[Academie, ...],
    zones: Mapping[str, ZoneLue],
) -> bytes:
    """Rend tout ce que la page emporte du dépôt `racine`, dont voici les données lues ; les zones,
    par nom de fichier."""
    noms = [DOSSIER / f"{nom}.yml" for nom in sorted(zones)]
    lues = [
        (charger_demarche, REPERE, demarche),
        (lire_les_academies, ACADEMIES, academies),
        *((fonction, Path(), fonction(racine)) for fonction in DU_DEPOT),
        *((lire_la_zone, nom, zones[nom.stem]) for nom in noms),
    ]
    donnees = io.BytesIO()
    _Cueillette(donnees).dump(
        [(f.__module__, f.__name__, chemin.as_posix(), rendu) for f, chemin, rendu in lues]
    )
    fichiers = {dans_la_maison(f): f for f in sources()}
    fichiers |= {nom.as_posix(): racine / nom for nom in (ACADEMIES, *noms)}
    contenus = {nom: f.read_bytes() for nom, f in fichiers.items()} | _heures()
    contenus[DONNEES] = donnees.getvalue()
    return en_paquet(contenus)


def dans_la_maison(fichier: Path) -> str:
    """Rend le chemin que l’un de nos fichiers a dans la page."""
    return f"generateur/{fichier.relative_to(MAISON).as_posix()}"


def en_paquet(contenus: Mapping[str, bytes]) -> bytes:
    """Rend ces fichiers, par chemin, en une suite d’octets."""
    entete = [[nom, len(octets)] for nom, octets in contenus.items()]
    debut = json.dumps(entete, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    return debut + b"".join(contenus.values())


def _heures() -> dict[str, bytes]:
    """Rend les fuseaux, que la page n’a pas : ceux de nos territoires, et l’universel."""
    base = resources.files("tzdata.zoneinfo")
    return {f"{HEURES}/{nom}": base.joinpath(nom).read_bytes() for nom in ("UTC", *FUSEAUX)}


def sources(departs: Iterable[str] = DEPARTS, gabarits: Iterable[str] = GABARITS) -> list[Path]:
    """Rend nos fichiers que la page emporte, rangés : ce que ses demandes importent, de proche en
    proche, et les gabarits."""
    vus: set[str] = set()
    trouvees: set[Path] = set()
    a_voir = set(departs)
    while a_voir:
        vus.add(nom := a_voir.pop())
        if (fichier := _fichier(nom)) is not None:
            trouvees.add(fichier)
            a_voir |= {*importes(fichier.read_text("utf-8")), nom.rpartition(".")[0]} - vus
    choisir = (MAISON / "gabarits").glob
    modeles = {f for motif in gabarits for f in choisir(motif) if f.is_file()}
    return sorted(trouvees | modeles)


def importes(source: str) -> Iterator[str]:
    """Rend les modules de la maison que ce texte importe, où que ce soit, sauf pour les types ; et
    les noms qu’il prend d’un module, qui en sont peut-être."""
    for module, noms, entier in _IMPORT.findall(_POUR_LES_TYPES.sub("", source)):
        yield module or entier
        yield from (f"{module}.{nom}" for nom in _noms(noms))


def _noms(ecrits: str) -> Iterable[str]:
    return (nom.split()[0] for nom in ecrits.strip("()").split(",") if nom.strip())


def _fichier(module: str) -> Path | None:
    base = MAISON.parent.joinpath(*module.split("."))
    possibles = (base.with_suffix(".py"), base / "__init__.py")
    return next((f for f in possibles if module and f.is_file()), None)
