"""Ce que l’académie règle une fois : pour tous, puis pour un secteur, une académie, un département.

Du plus général au plus propre : `donnees/academie.yml`, puis « publics » ou « prives », puis
« par_academie », puis « par_departement ». La ligne d’un tableau, puis le profil que le collège a
écrit, passent avant.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generateur.academie.entree.ecriture_du_profil import Lieu
from generateur.academie.entree.sources_du_profil import Source
from generateur.chargement.calendriers.academies import Academie, academie_nommee, forme
from generateur.chargement.calendriers.departements import departement_de_l_uai, numero
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import Chemin, DocumentLu, court, lire
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.courriel_academie import CLE as COURRIEL
from generateur.chargement.profil.courriel_academie import controler_le_courriel
from generateur.noyau.declare.modeles import College

DEFAUTS = Path("donnees", "academie.yml")
PUBLICS, PRIVES = "publics", "prives"
PAR_ACADEMIE, PAR_DEPARTEMENT = "par_academie", "par_departement"
_SECTEURS = (("pu", PUBLICS), ("pr", PRIVES))
_DE_L_ACADEMIE = (PUBLICS, PRIVES, PAR_ACADEMIE, PAR_DEPARTEMENT, COURRIEL)
_DU_COLLEGE = {"nom", "commune", "uai", "fictif"}


@dataclass(frozen=True)
class _Sous(Source):
    """Ce qui est sous une clé du document."""

    base: Chemin = ()

    def situer(self, chemin: Chemin) -> Lieu:
        """Rend le lieu de cette clé, sous la sienne."""
        return super().situer((*self.base, *chemin))


@dataclass(frozen=True)
class Reglages:
    """Les réglages de l’académie ; `secteurs` : par « publics » et « prives » ; `academies` : par
    forme de leur nom ; `departements` : par numéro."""

    communs: Source
    secteurs: Mapping[str, Source] = field(default_factory=dict)
    academies: Mapping[str, Source] = field(default_factory=dict)
    departements: Mapping[str, Source] = field(default_factory=dict)

    def de(self, arbre: Mapping[str, Any], secteur: str = "") -> list[Source]:
        """Rend les réglages de ce collège, les plus généraux d’abord."""
        genre = next((nom for debut, nom in _SECTEURS if secteur.lower().startswith(debut)), "")
        dit = numero(str(arbre.get("departement") or ""), {})
        dit = dit or departement_de_l_uai(str(arbre.get("uai") or ""))
        siens = (
            self.secteurs.get(genre),
            self.academies.get(forme(str(arbre.get("academie") or ""))),
            self.departements.get(dit),
        )
        return [self.communs, *(source for source in siens if source is not None)]


def lire_les_reglages(
    racine: Path, academies: tuple[Academie, ...], departements: Mapping[str, str]
) -> Reglages:
    """Rend ce que l’académie dit pour tous, et ce qu’elle ajoute pour certains.

    Son adresse n’est d’aucun profil : elle n’y entre pas. Lève ErreurDonnees si une clé n’est pas
    celle d’un profil, ou si l’on ne sait de qui elle parle.
    """
    fichier = racine / DEFAUTS
    if not fichier.is_file():
        return Reglages(Source({}, None, (nom_affiche(fichier), 1)))
    document = lire(fichier)
    if not isinstance(document.arbre, dict):
        raise ErreurDonnees([_un_groupe(document, ())])
    arbre = document.arbre
    lieu = (document.fichier, 1)
    communs = {cle: valeur for cle, valeur in arbre.items() if cle not in _DE_L_ACADEMIE}
    problemes = controler_le_courriel(document)
    problemes += _cles_inconnues(document, (), communs, _DE_L_ACADEMIE)
    lus: dict[str, dict[str, Source]] = {nom: {} for nom in _DE_L_ACADEMIE}
    for base, groupe in _groupes(arbre):
        if not isinstance(groupe, dict):
            problemes.append(_un_groupe(document, base))
            continue
        problemes += _cles_inconnues(document, base, groupe)
        qui = _qui(base, academies, departements)
        if not qui:
            problemes.append(_inconnu(document, base, academies, departements))
        if lus[base[0]].keys() & set(qui):
            problemes.append(_deux_fois(document, base))
        lus[base[0]] |= dict.fromkeys(qui, _Sous(groupe, document, lieu, base))
    if problemes:
        raise ErreurDonnees(problemes)
    secteurs = {nom: lus[nom][""] for nom in (PUBLICS, PRIVES) if "" in lus[nom]}
    source = Source(communs, document, lieu)
    return Reglages(source, secteurs, lus[PAR_ACADEMIE], lus[PAR_DEPARTEMENT])


def _groupes(arbre: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Rend chaque groupe de réglages propres, et où il est ; vide, il ne dit rien."""
    for nom in (PUBLICS, PRIVES):
        if arbre.get(nom) is not None:
            yield (nom,), arbre[nom]
    for nom in (PAR_ACADEMIE, PAR_DEPARTEMENT):
        groupes = arbre.get(nom)
        if isinstance(groupes, dict):
            yield from (((nom, str(qui)), groupe) for qui, groupe in groupes.items() if groupe)
        elif groupes is not None:
            yield (nom,), groupes


def _qui(
    base: tuple[str, ...], academies: tuple[Academie, ...], departements: Mapping[str, str]
) -> list[str]:
    """Rend sous quelles clés garder ce groupe ; aucune si l’on ne sait de qui il parle."""
    if base[0] in (PUBLICS, PRIVES):
        return [""]
    if base[0] == PAR_ACADEMIE:
        academie = academie_nommee(base[1], academies)
        noms = (academie.nom, *academie.autres_noms) if academie is not None else ()
        return [forme(nom) for nom in noms]
    trouve = numero(base[1], departements) or ""
    return [trouve] if trouve in departements else []


def _cles_inconnues(
    document: DocumentLu,
    base: tuple[str, ...],
    groupe: Mapping[str, Any],
    permises: tuple[str, ...] = (),
) -> list[Probleme]:
    cles = {champ.name for champ in dataclasses.fields(College)} - _DU_COLLEGE
    return [
        document.probleme(
            (*base, cle),
            "cle-inconnue",
            f"clé « {court(str(cle))} » inconnue",
            suggestion(proche(str(cle), sorted(cles | set(permises))))
            + "les clés possibles : "
            + ", ".join(sorted(cles | set(permises))),
        )
        for cle in groupe
        if cle not in cles
    ]


def _un_groupe(document: DocumentLu, base: tuple[str, ...]) -> Probleme:
    return document.probleme(base, "type", "un groupe de clés est attendu", "« cle: valeur »")


def _deux_fois(document: DocumentLu, base: tuple[str, ...]) -> Probleme:
    """Deux écritures d’un même nom : la seconde effacerait la première sans un mot."""
    message = f"« {court(base[-1])} » est déjà réglé plus haut, écrit autrement"
    return document.probleme(base, "cle-en-double", message, "réunissez les deux groupes en un")


def _inconnu(
    document: DocumentLu,
    base: tuple[str, ...],
    academies: tuple[Academie, ...],
    departements: Mapping[str, str],
) -> Probleme:
    ecrit = base[-1]
    if base[0] == PAR_ACADEMIE:
        noms = sorted(academie.nom for academie in academies)
        code, message = "academie-inconnue", f"académie « {court(ecrit)} » inconnue"
        remede = "Les académies : " + ", ".join(noms)
    else:
        noms = sorted(departements.values())
        code, message = "departement-inconnu", f"département « {court(ecrit)} » inconnu"
        remede = 'écrivez son numéro entre guillemets, par exemple "2A"'
    return document.probleme(
        base,
        code,
        message,
        suggestion(proche(ecrit, noms)) + remede,
    )
