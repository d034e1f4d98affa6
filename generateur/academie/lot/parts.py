"""Un lot fait en plusieurs parts, par autant de machines, puis réuni en un dossier et un portail.

Chaque part lit toute l’entrée et n’en fait que sa part ; elle retient ce qu’elle en a lu, pour que
la réunion n’ait plus besoin des tableaux.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from generateur.academie.entree.entrees import Entree, Inscrit, Refuse
from generateur.academie.entree.reunion import LigneEcartee
from generateur.academie.lot.etat import Etat, ecrire_d_un_coup
from generateur.academie.lot.fichiers_partages import DE_MEMES_OCTETS, FichiersPartages
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme

MEMOIRE = "part.json"
SUR_MAX = 500
_PART = re.compile(r"([1-9]\d{0,2})\s*/\s*([1-9]\d{0,2})")


@dataclass(frozen=True)
class PartDuLot:
    """La part `rang` (à partir de 1) d’un lot fait en `sur` parts."""

    rang: int = 1
    sur: int = 1

    def garder(self, entree: Entree) -> Entree:
        """Rend ce qui, de l’entrée, revient à cette part ; la première a ce qui est écarté."""
        if self.sur == 1:
            return entree
        return replace(
            entree,
            inscrits=tuple(i for i in entree.inscrits if self._est_a_elle(i.rang)),
            refuses=tuple(r for r in entree.refuses if self._est_a_elle(r.rang)),
            ecartees=entree.ecartees if self.rang == 1 else (),
            sans_ligne=entree.sans_ligne if self.rang == 1 else (),
        )

    def _est_a_elle(self, rang: int) -> bool:
        return rang % self.sur == self.rang % self.sur


def lire_la_part(ecrite: str) -> PartDuLot:
    """Rend la part de « 3/8 » ; lève ValueError."""
    trouvee = _PART.fullmatch(ecrite.strip())
    rang, sur = (int(trouvee[1]), int(trouvee[2])) if trouvee else (0, 0)
    if not 1 <= rang <= sur <= SUR_MAX:
        raise ValueError(ecrite)
    return PartDuLot(rang, sur)


def retenir_la_part(entree: Entree, part: PartDuLot, etat: Etat) -> None:
    """Écrit ce que la réunion devra savoir de cette part ; lève OSError."""
    retenue = {
        "part": [part.rang, part.sur],
        "inscrits": [
            {
                "dossier": inscrit.dossier,
                "nom": inscrit.nom,
                "rang": inscrit.rang,
                "lignes": inscrit.lignes,
                "a_renvoye": inscrit.a_renvoye,
                "cases": inscrit.cases,
                "fins_a_confirmer": inscrit.fins_a_confirmer,
            }
            for inscrit in entree.inscrits
        ],
        "refuses": [asdict(refuse) for refuse in entree.refuses],
        "ecartees": [asdict(ecartee) for ecartee in entree.ecartees],
        "sans_ligne": entree.sans_ligne,
    }
    ecrire_d_un_coup(etat.ici / MEMOIRE, json.dumps(retenue, ensure_ascii=False).encode())


def reunir_les_parts(dossiers: Sequence[Path], etat: Etat) -> tuple[Entree, list[str]]:
    """Pose ici les sites de ces parts ; rend l’entrée entière, et les parts qui manquent (« 3/8 »).

    Un fichier que les sites partagent (feuille de style, police, script) n’y est qu’une fois. Lève
    ErreurDonnees si un dossier n’est pas une part, ou si deux ne sont pas du même lot ; OSError.
    """
    parts = [(dossier, _lire(dossier)) for dossier in dossiers]
    sur = parts[0][1]["part"][1]
    etrangere = next((d for d, part in parts if part["part"][1] != sur), None)
    if etrangere is not None:
        raise _faute(
            etrangere, f"cette part n’est pas d’un lot de {sur}", "réunissez celles d’un même lot"
        )
    inscrits: list[Inscrit] = []
    refuses: list[Refuse] = []
    ecartees: list[LigneEcartee] = []
    sans_ligne: list[str] = []
    for dossier, part in parts:
        ancien = Etat(dossier)
        for dit in part["inscrits"]:
            inscrit = Inscrit(
                dit["dossier"], dit["nom"], "", (), rang=dit["rang"],
                lignes=tuple(map(tuple, dit["lignes"])), a_renvoye=dit["a_renvoye"],
                cases=dit["cases"],
                # Une part faite par l’édition d’avant n’en dit rien.
                fins_a_confirmer=tuple(dit.get("fins_a_confirmer", ())),
            )  # fmt: skip
            inscrits.append(inscrit)
            fiche = ancien.fiche(inscrit.dossier)
            if fiche is not None and fiche != etat.fiche(inscrit.dossier):
                neuf = etat.en_cours / inscrit.dossier
                _copier(dossier / inscrit.dossier, neuf, etat.partages)
                etat.installer(inscrit.dossier, neuf, fiche)
        refuses += [_refuse(dit) for dit in part["refuses"]]
        ecartees += [
            LigneEcartee(**{**dit, "lieu": tuple(dit["lieu"])}) for dit in part["ecartees"]
        ]
        sans_ligne += part["sans_ligne"]
    la = {part["part"][0] for _, part in parts}
    manquent = [f"{rang}/{sur}" for rang in range(1, sur + 1) if rang not in la]
    entree = Entree(
        tuple(sorted(inscrits, key=lambda inscrit: inscrit.rang)),
        tuple(sorted(refuses, key=lambda refuse: refuse.rang)),
        tuple(ecartees),
        tuple(sans_ligne),
    )
    return entree, manquent


def _lire(dossier: Path) -> dict[str, Any]:
    try:
        lue = json.loads((Etat(dossier).ici / MEMOIRE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        lue = None
    if not isinstance(lue, dict) or not isinstance(lue.get("part"), list):
        raise _faute(
            dossier,
            "ce dossier n’est pas une part d’un lot",
            "donnez les dossiers faits avec --part, leur .academie/ compris",
        )
    return lue


def _refuse(dit: dict[str, Any]) -> Refuse:
    problemes = tuple(Probleme(**probleme) for probleme in dit["problemes"])
    return Refuse(**{**dit, "problemes": problemes, "lignes": tuple(map(tuple, dit["lignes"]))})


def _copier(site: Path, neuf: Path, partages: FichiersPartages) -> None:
    """Copie un site ; un fichier commun déjà posé pour un autre s’y lie."""
    for fichier in sorted(site.rglob("*")):
        if fichier.is_dir():
            continue
        relatif = fichier.relative_to(site)
        ou = neuf / relatif
        ou.parent.mkdir(parents=True, exist_ok=True)
        commun = relatif.as_posix().startswith(tuple(f"{nom}/" for nom in DE_MEMES_OCTETS))
        (partages.poser if commun else shutil.copy2)(fichier, ou)


def _faute(dossier: Path, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(nom_affiche(dossier), 1, "part", message, remede)])
