"""Qui une ligne d’un calendrier officiel concerne : des collégiens, ou non ; de quel territoire."""

from __future__ import annotations

import re

from generateur.chargement.calendriers.academies import Academie, academie_nommee, forme
from generateur.chargement.calendriers.lignes_officielles import LigneOfficielle, mots_nus
from generateur.chargement.mots_proches import sans_accents

ILES = frozenset({"saint-martin", "saint-barthelemy"})
"""Des territoires de l’académie de Guadeloupe, qui ont parfois leurs propres jours."""
_SAUF = re.compile(r"\b(?:hors|sauf|except[ée]e?s?|à l.exception)\b[^,;)/]*", re.IGNORECASE)
_ZONES = re.compile(r"\bzones?\b[\s:]*((?:[abc]\b(?:\s*(?:/|,|&|\+|et\b)?\s*))+)")
_PARTOUT = re.compile(r"france entiere|toute la france|toutes (?:les )?zones|metropol|national")
_SECONDAIRE = re.compile(r"college|second degre|2n?de? degre|secondaire")
_AUTRES = (
    (re.compile(r"\becoles?\b|premier degre|1er degre|maternelle|elementaire|primaire"),
     "pour le premier degré"),
    (re.compile(r"\blycee|\bterminales?\b|\bbts\b|baccalaureat"), "pour les lycées"),
)  # fmt: skip
_ADULTES = re.compile(r"enseignant|professeur|personnel")
_ETUDIANTS = re.compile(r"universit|superieur|etudiant|\bcpge\b")


def pas_pour_un_collegien(ligne: LigneOfficielle) -> str:
    """Rend pourquoi cette ligne n’est pas pour les élèves d’un collège ; rien si elle l’est."""
    if ligne.annulee:
        return "annulé dans cet agenda"
    ecrit = f"{ligne.description} ; {ligne.population}"
    exclus = mots_nus(" ".join(_SAUF.findall(ecrit)))
    dit = mots_nus(_SAUF.sub(" ", ecrit))
    if "college" in exclus or "second degre" in exclus:
        return "pas pour les collèges"
    if re.search(r"\bpre ?rentree", dit) or (_ADULTES.search(dit) and "eleve" not in dit):
        return "pour les enseignants"
    if _ETUDIANTS.search(dit):
        return "pour l’enseignement supérieur"
    if not _SECONDAIRE.search(dit):
        for mots, raison in _AUTRES:
            if mots.search(dit):
                return raison
    return ""


def zones_de_la_ligne(ligne: LigneOfficielle, academies: tuple[Academie, ...]) -> frozenset[str]:
    """Rend les zones où cette ligne vaut, par leur nom de fichier ; aucune si rien ne le dit."""
    lieu = _zones_dites(ligne.lieu, academies, partout=True)
    zones = _zones_dites(ligne.zones, academies, partout=True)
    ou = lieu if lieu and lieu <= ILES else zones or lieu
    precises = _zones_dites(ligne.description, academies)
    ou = (precises & ou or precises) if precises else ou
    exclus = " ".join(_SAUF.findall(f"{ligne.zones} ; {ligne.lieu} ; {ligne.description}"))
    ou -= _zones_dites(exclus, academies, avec_les_exclues=True)
    if not ou and not exclus and re.search(r"\w", ligne.zones):
        return frozenset({nom_de_zone(ligne.zones, academies)})
    return ou


def nom_de_zone(ecrit: str, academies: tuple[Academie, ...]) -> str:
    """Rend « A » pour « Zone A » ou « Lyon », « la-reunion » pour « Réunion »."""
    lettre = re.fullmatch(r"(?:zone[\s_-]+)?([abc])", ecrit.strip(), re.IGNORECASE)
    if lettre:
        return lettre[1].upper()
    academie = academie_nommee(ecrit, academies)
    if academie is not None:
        return academie.zone
    return re.sub(r"[^a-z0-9]+", "-", sans_accents(ecrit)).strip("-")


def _zones_dites(
    ecrit: str,
    academies: tuple[Academie, ...],
    *,
    partout: bool = False,
    avec_les_exclues: bool = False,
) -> frozenset[str]:
    dit = mots_nus(ecrit if avec_les_exclues else _SAUF.sub(" ", ecrit))
    trouvees = {
        lettre.upper()
        for groupe in _ZONES.findall(dit)
        for lettre in re.findall(r"\b[abc]\b", groupe)
    }
    if partout and _PARTOUT.search(dit):
        trouvees |= set("ABC")
    mots = "-" + re.sub(r"[^a-z0-9]+", "-", dit).strip("-") + "-"
    for academie in academies:
        if any(f"-{forme(nom)}-" in mots for nom in (academie.nom, *academie.autres_noms)):
            trouvees.add(academie.zone)
    trouvees |= {ile for ile in ILES if f"-{ile}-" in mots}
    return frozenset(trouvees)
