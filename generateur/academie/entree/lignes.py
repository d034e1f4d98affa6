"""D’une ligne de tableau à un profil : nombres, dates, département, noms en français courant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from generateur.academie.entree.liste_de_colleges import RangeeDeCollege
from generateur.academie.entree.noms import nom_de_college, nom_de_commune
from generateur.academie.entree.reunion import CollegeReuni
from generateur.academie.entree.sources_du_profil import Source
from generateur.chargement.calendriers.departements import numero
from generateur.chargement.lecture import court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import Probleme
from generateur.noyau.declare.estimation import enseignants_estimes

_TELLES_QUELLES = ("equipement", "version", "service_numerique", "referent", "depot", "zone")
ABSENCES = frozenset({"case-vide", "effectif-inconnu"})
"""Les fautes de ce que le tableau ne dit pas."""
_JOUR = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)([T ].*)?")


def arbre_du_college(
    college: CollegeReuni, departements: Mapping[str, str]
) -> tuple[dict[str, Any], list[tuple[str, Probleme]]]:
    """Rend ce que ses lignes disent du collège, et leurs fautes, chacune avec la clé du profil
    qu’elle laisse sans valeur.

    `departements` : leurs noms par numéro.
    """
    lue = _LignesLues(college)
    lue.lire_les_noms()
    lue.lire_le_departement(departements)
    lue.lire_la_date()
    lue.lire_les_nombres()
    lue.lire_l_adresse()
    lue.arbre |= {cle: lue.cases[cle] for cle in _TELLES_QUELLES if lue.cases.get(cle)}
    return lue.arbre, lue.problemes


class _LignesLues:
    """Les lignes d’un collège en cours de lecture : ce qu’elles en disent, et leurs fautes."""

    def __init__(self, college: CollegeReuni) -> None:
        self.college = college
        self.cases = college.cases
        self.arbre: dict[str, Any] = {}
        self.problemes: list[tuple[str, Probleme]] = []

    def _noter(self, cle: str, colonne: str, code: str, message: str, remede: str) -> None:
        lieu = self.college.origines.get(colonne, self.college.lieux[0])
        self.problemes.append((cle, Probleme(*lieu, code, message, remede)))

    def lire_les_noms(self) -> None:
        """Le nom et la commune en français courant, l’UAI et l’académie."""
        for cle, dire in (("nom", nom_de_college), ("commune", nom_de_commune)):
            if self.cases.get(cle):
                self.arbre[cle] = dire(self.cases[cle])
            else:
                self._noter(cle, cle, "case-vide", f"la colonne « {cle} » est vide", "complétez-la")
        if self.cases.get("uai"):
            self.arbre["uai"] = self.cases["uai"].upper()
        if self.cases.get("academie"):
            self.arbre["academie"] = self.cases["academie"]

    def lire_le_departement(self, departements: Mapping[str, str]) -> None:
        """Son numéro, que l’on ait écrit le numéro ou le nom."""
        ecrit = self.cases.get("departement")
        if not ecrit:
            return
        trouve = numero(ecrit, departements)
        if trouve is not None:
            self.arbre["departement"] = trouve
            return
        self._noter(
            "departement",
            "departement",
            "departement",
            f"département « {court(ecrit)} » inconnu",
            suggestion(proche(ecrit, departements.values()))
            + "écrivez dans la colonne son numéro, par exemple 23, 2A ou 974",
        )

    def lire_la_date(self) -> None:
        """Le jour du début."""
        ecrit = self.cases.get("debut")
        if not ecrit:
            return
        debut = en_jour(ecrit)
        if debut is not None:
            self.arbre["debut"] = debut
            return
        self._noter(
            "debut",
            "debut",
            "date",
            f"la colonne « debut » devrait être une date, pas « {court(ecrit)} »",
            "écrivez par exemple 04/01/2027",
        )

    def lire_les_nombres(self) -> None:
        """Les effectifs, dont un au moins, et les trimestres."""
        effectifs = {}
        avant = len(self.problemes)
        for cle in ("enseignants", "eleves", "trimestres"):
            ecrit = self.cases.get(cle)
            if not ecrit:
                continue
            nombre = en_entier(ecrit)
            if nombre is None:
                self._noter(
                    cle if cle == "trimestres" else "effectifs",
                    cle,
                    "nombre",
                    f"la colonne « {cle} » devrait être un nombre entier, pas « {court(ecrit)} »",
                    "écrivez par exemple 42",
                )
            elif cle == "trimestres":
                self.arbre[cle] = nombre
            else:
                effectifs[cle] = nombre
        if effectifs:
            self.arbre["effectifs"] = effectifs
        elif len(self.problemes) == avant:
            self._noter(
                "effectifs",
                "eleves",
                "effectif-inconnu",
                "ni le nombre d’enseignants ni celui des élèves n’est donné",
                "remplissez l’une des colonnes « enseignants » ou « eleves »",
            )

    def lire_l_adresse(self) -> None:
        """Celle de son manuel ; une rue, comme dans l’annuaire, n’en est pas une."""
        ecrit = self.cases.get("adresse", "")
        if "://" in ecrit or ("." in ecrit and " " not in ecrit):
            self.arbre["adresse"] = ecrit


def estimer_les_enseignants(arbre: dict[str, Any]) -> None:
    """Complète `effectifs` d’après les élèves, si le nombre d’enseignants manque, et le dit."""
    effectifs = arbre.get("effectifs")
    if not isinstance(effectifs, dict) or effectifs.get("enseignants") is not None:
        return
    eleves = effectifs.get("eleves")
    if isinstance(eleves, int) and not isinstance(eleves, bool) and eleves >= 0:
        estimes = enseignants_estimes(eleves)
        arbre["effectifs"] = {**effectifs, "enseignants": estimes, "enseignants_estimes": True}


def en_entier(ecrit: str) -> int | None:
    """Rend l’entier de « 540 », « 540.0 », « 1 250,0 » ; rien si ce n’en est pas un."""
    nu = re.sub(r"[\s\u00a0\u202f]", "", ecrit)
    trouve = re.fullmatch(r"([0-9]{1,9})(?:[.,]0*)?", nu)
    return int(trouve[1]) if trouve else None


def en_jour(ecrit: str) -> str | None:
    """Rend « 2027-03-01 » pour « 01/03/2027 » ; rien si ce n’est pas un jour."""
    iso, jour = _ISO.fullmatch(ecrit), _JOUR.fullmatch(ecrit)
    try:
        if iso:
            return date.fromisoformat(iso[1]).isoformat()
        return date(int(jour[3]), int(jour[2]), int(jour[1])).isoformat() if jour else None
    except ValueError:
        return None


def qui_restent(problemes: list[tuple[str, Probleme]], sources: Sequence[Source]) -> list[Probleme]:
    """Rend les fautes du tableau, moins celles d’une clé que le profil du collège redit, et les
    cases vides que l’académie remplit."""
    lignes = next(rang for rang, source in enumerate(sources) if source.document is None)
    dessus = {cle for source in sources[lignes + 1 :] for cle in source.arbre}
    dessous = {cle for source in sources[:lignes] for cle in source.arbre}
    return [
        probleme
        for cle, probleme in problemes
        if cle not in dessus and not (probleme.code in ABSENCES and cle in dessous)
    ]


def dedit(colonne: str, rangee: RangeeDeCollege) -> Probleme:
    """Rend la faute d’une ligne qui donne à un collège un autre effectif qu’avant."""
    return Probleme(
        rangee.fichier,
        rangee.ligne,
        "deux-effectifs",
        f"« {colonne} » vaut {court(rangee.cases[colonne])} ici, et autre chose plus haut, pour le "
        "même UAI",
        "gardez une ligne par collège, avec son effectif entier (niveaux et sections réunis)",
    )
