"""D’une ligne de tableau à un profil : nombres, dates, département, noms en français courant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from generateur.academie.entree.departements import numero
from generateur.academie.entree.liste_de_colleges import Rangee
from generateur.academie.entree.noms import nom_de_college, nom_de_commune
from generateur.chargement.lecture import court
from generateur.chargement.mots_proches import proche, sans_accents, suggestion
from generateur.chargement.problemes import Probleme

ENSEIGNANTS_POUR_CENT = 7.7
"""Enseignants pour cent élèves en collège : France Stratégie, 2016."""

_TELLES_QUELLES = ("equipement", "version", "service_numerique", "referent", "adresse",
                   "depot", "zone")  # fmt: skip
_COLLEGE = re.compile(r"(college|colleges|clg|col)\b")
_JOUR = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)([T ].*)?")


def arbre_de_la_rangee(
    rangee: Rangee, fichier: str, departements: Mapping[str, str]
) -> tuple[dict[str, Any], list[Probleme]]:
    """Rend ce que la ligne dit du collège, et ses fautes, toutes à sa ligne.

    `departements` : leurs noms par numéro.
    """
    cases = {nom: " ".join(texte.split()) for nom, texte in rangee.cases.items()}
    problemes: list[Probleme] = []

    def noter(code: str, message: str, remede: str) -> None:
        problemes.append(Probleme(fichier, rangee.ligne, code, message, remede))

    arbre: dict[str, Any] = {}
    for cle in ("nom", "commune"):
        if not cases.get(cle):
            noter("case-vide", f"la colonne « {cle} » est vide", "complétez-la")
    if cases.get("nom"):
        arbre["nom"] = nom_de_college(cases["nom"])
    if cases.get("commune"):
        arbre["commune"] = nom_de_commune(cases["commune"])
    if cases.get("uai"):
        arbre["uai"] = cases["uai"].upper()
    if cases.get("academie"):
        arbre["academie"] = cases["academie"]
    if cases.get("departement"):
        ecrit = cases["departement"]
        trouve = numero(ecrit, departements)
        if trouve is None:
            noter(
                "departement",
                f"département « {court(ecrit)} » inconnu",
                suggestion(proche(ecrit, departements.values()))
                + "écrivez dans la colonne son numéro, par exemple 23, 2A ou 974",
            )
        else:
            arbre["departement"] = trouve
    if cases.get("debut"):
        debut = _jour(cases["debut"])
        if debut is None:
            noter(
                "date",
                f"la colonne « debut » devrait être une date, pas « {court(cases['debut'])} »",
                "écrivez par exemple 04/01/2027",
            )
        else:
            arbre["debut"] = debut
    effectifs = {}
    for cle in ("enseignants", "eleves", "trimestres"):
        if not cases.get(cle):
            continue
        nombre = _entier(cases[cle])
        if nombre is None:
            noter(
                "nombre",
                f"la colonne « {cle} » devrait être un nombre entier, pas « {court(cases[cle])} »",
                "écrivez par exemple 42",
            )
        elif cle == "trimestres":
            arbre[cle] = nombre
        else:
            effectifs[cle] = nombre
    if effectifs:
        arbre["effectifs"] = effectifs
    elif not any(p.code == "nombre" for p in problemes):
        noter(
            "effectif-inconnu",
            "ni le nombre d’enseignants ni celui des élèves n’est donné",
            "remplissez l’une des colonnes « enseignants » ou « eleves »",
        )
    arbre |= {cle: cases[cle] for cle in _TELLES_QUELLES if cases.get(cle)}
    return arbre, problemes


def estimer_les_enseignants(arbre: dict[str, Any]) -> None:
    """Complète `effectifs` d’après les élèves, si le nombre d’enseignants manque, et le dit."""
    effectifs = arbre.get("effectifs")
    if not isinstance(effectifs, dict) or effectifs.get("enseignants") is not None:
        return
    eleves = effectifs.get("eleves")
    if isinstance(eleves, int) and not isinstance(eleves, bool) and eleves >= 0:
        # Arrondi au plus proche, en entiers : 0,5 monte toujours.
        dixiemes = round(ENSEIGNANTS_POUR_CENT * 10)
        estimes = max(1, (eleves * dixiemes + 500) // 1000)
        arbre["effectifs"] = {**effectifs, "enseignants": estimes, "enseignants_estimes": True}


def _entier(ecrit: str) -> int | None:
    """Rend l’entier de « 540 », « 540.0 », « 1 250,0 » ; rien si ce n’en est pas un."""
    nu = re.sub(r"[\s\u00a0\u202f]", "", ecrit)
    trouve = re.fullmatch(r"([0-9]{1,9})(?:[.,]0*)?", nu)
    return int(trouve[1]) if trouve else None


def _jour(ecrit: str) -> str | None:
    """Rend « 2027-03-01 » pour « 01/03/2027 » ; rien si ce n’est pas un jour."""
    iso, jour = _ISO.fullmatch(ecrit), _JOUR.fullmatch(ecrit)
    try:
        if iso:
            return date.fromisoformat(iso[1]).isoformat()
        return date(int(jour[3]), int(jour[2]), int(jour[1])).isoformat() if jour else None
    except ValueError:
        return None


def est_un_type_de_college(ecrit: str) -> bool:
    """Reconnaît « Collège », « COLLEGES », « CLG », « Collège privé »."""
    return _COLLEGE.match(sans_accents(ecrit)) is not None
