"""Écrit un calendrier scolaire comme ceux de `donnees/calendriers/`."""

from __future__ import annotations

import json

from generateur.chargement.calendriers.zones import AnneeLue, ZoneLue


def zone_en_yaml(zone: ZoneLue, tete: str) -> str:
    """Rend le fichier de cette zone ; `tete` : sa remarque, une ligne."""
    annees = "".join(annee_en_yaml(nom, annee) for nom, annee in sorted(zone.annees.items()))
    return entete_en_yaml(zone.titre, zone.territoire, zone.fuseau, tete) + annees


def entete_en_yaml(titre: str, territoire: str, fuseau: str, tete: str) -> str:
    """Rend le début du fichier d’une zone, jusqu’à « annees: » ; ses années suivent."""
    lignes = [
        f"# {tete}",
        f"titre: {_texte(titre)}",
        "# Pour les jours fériés : le nom que leur donne le calendrier officiel des jours fériés.",
        f"territoire: {_texte(territoire)}",
    ]
    lignes += [f"fuseau: {_texte(fuseau)}"] if fuseau else []
    return "\n".join([*lignes, "annees:"]) + "\n"


def annee_en_yaml(nom: str, annee: AnneeLue) -> str:
    """Rend une année, à mettre sous « annees »."""
    lignes = [f'  "{nom}":']
    if annee.rentree is not None:
        lignes.append(f"    rentree: {annee.rentree}")
    lignes.append("    vacances:" if annee.vacances else "    vacances: []")
    lignes += [
        f"      - {{nom: {_texte(conge.nom)}, du: {conge.du}, au: {conge.au}}}"
        for conge in annee.vacances
    ]
    lignes += [
        f"    ete: {annee.ete}",
        "    reference:",
        f"      titre: {_texte(annee.reference.titre)}",
    ]
    if annee.reference.identifiant:
        lignes.append(f"      identifiant: {_texte(annee.reference.identifiant)}")
    if annee.reference.verifie_le is not None:
        lignes.append(f"      verifie_le: {annee.reference.verifie_le}")
    if annee.fiabilite:
        lignes.append(f"    fiabilite: {_texte(annee.fiabilite)}")
    return "\n".join(lignes) + "\n"


def _texte(texte: str) -> str:
    return json.dumps(texte, ensure_ascii=False)
