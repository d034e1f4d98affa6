"""Ce qu’une ligne dit et qui ne peut pas être, ou qui étonne : vu à la lecture, avant de bâtir."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generateur.academie.entree.reunion import CollegeReuni
from generateur.chargement.calendriers.academies import forme
from generateur.chargement.calendriers.departements import (
    Departement,
    departement_de_l_uai,
    numero,
)
from generateur.chargement.lecture import court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import Probleme
from generateur.chargement.profil.college import faute_de_l_uai

ENSEIGNANTS = (1, 500)
"""Bornes que le profil d’un collège impose à son nombre d’enseignants."""


@dataclass(frozen=True)
class Territoire:
    """Les académies par forme de leurs noms, et les départements par numéro."""

    usuels: Mapping[str, str]
    departements: Mapping[str, Departement]

    def academie_du_lieu(self, arbre: Mapping[str, Any]) -> str:
        """Rend l’académie que dit le département de cette ligne, sinon son UAI ; rien sinon."""
        lieux = (
            numero(str(arbre.get("departement") or ""), {}) or "",
            departement_de_l_uai(str(arbre.get("uai") or "")),
        )
        connus = (self.departements[lieu] for lieu in lieux if lieu in self.departements)
        return next((connu.academie for connu in connus), "")

    def fautes(
        self, arbre: Mapping[str, Any], college: CollegeReuni
    ) -> Iterator[tuple[str, Probleme]]:
        """Rend les fautes de cette ligne, chacune avec la clé du profil qu’elle concerne."""
        uai, academie = str(arbre.get("uai") or ""), str(arbre.get("academie") or "")
        faute = faute_de_l_uai(uai) if uai else None
        if faute is not None:
            yield "uai", _dire(college, "uai", "uai", *faute)
        if academie and forme(academie) not in self.usuels:
            noms = sorted(set(self.usuels.values()))
            remede = suggestion(proche(academie, noms)) + "Les académies : " + ", ".join(noms)
            message = f"académie « {court(academie)} » inconnue"
            yield "academie", _dire(college, "academie", "academie-inconnue", message, remede)
        effectifs = arbre.get("effectifs")
        combien = effectifs.get("enseignants") if isinstance(effectifs, dict) else None
        if isinstance(combien, int) and not ENSEIGNANTS[0] <= combien <= ENSEIGNANTS[1]:
            message = f"« effectifs.enseignants » vaut {combien}, hors bornes"
            remede = f"donnez un nombre de {ENSEIGNANTS[0]} à {ENSEIGNANTS[1]}"
            yield "effectifs", _dire(college, "enseignants", "hors-bornes", message, remede)

    def doutes(self, arbre: Mapping[str, Any], college: CollegeReuni) -> Iterator[Probleme]:
        """Rend ce qui étonne sans être faux : un département, un UAI d’une autre académie."""
        dite = self.usuels.get(forme(str(arbre.get("academie") or "")))
        if dite is None:
            return
        uai = str(arbre.get("uai") or "")
        for colonne, lieu, quoi in (
            ("departement", numero(str(arbre.get("departement") or ""), {}), "le département"),
            ("uai", departement_de_l_uai(uai), f"l’UAI {uai}, du département"),
        ):
            connu = self.departements.get(lieu or "")
            if connu is not None and forme(connu.academie) != forme(dite):
                yield _dire(
                    college,
                    colonne,
                    "academie-d-ailleurs",
                    f"{quoi} {connu.numero} ({connu.nom}) est de l’académie « {connu.academie} », "
                    f"et la ligne dit « {dite} »",
                    "vérifiez cette ligne : les vacances suivent l’académie",
                )


def _dire(college: CollegeReuni, colonne: str, code: str, message: str, remede: str) -> Probleme:
    lieu = college.origines.get(colonne, college.lieux[0])
    return Probleme(*lieu, code, message, remede)
