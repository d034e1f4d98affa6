"""Ce qu’un collège déclare, en valeurs simples : ce qu’un fichier en garde, et relit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from generateur.noyau.declare.modeles import College
from generateur.noyau.declare.recueil import Recueil


def declarer(valeur: Any) -> Any:
    """Rend ce qu’un objet du noyau déclare, dans l’ordre de ses champs ; ce qu’il tait n’y est
    pas."""
    if is_dataclass(valeur):
        donnes = ((champ.name, getattr(valeur, champ.name)) for champ in fields(valeur))
        return {nom: declarer(donne) for nom, donne in donnes if donne is not None}
    if isinstance(valeur, date):
        return valeur.isoformat()
    if isinstance(valeur, tuple):
        return [declarer(element) for element in valeur]
    if isinstance(valeur, dict):
        return {cle: declarer(element) for cle, element in valeur.items()}
    return valeur


def declarer_le_recueil(recueil: Recueil) -> dict[str, Any]:
    """Rend ce qu’un plan dit du recueil."""
    return {"reponses": recueil.reponses, "classement": declarer(recueil.classement)}


def sans_vide(valeur: Any) -> Any:
    """Rend la même valeur, sans les clés au texte vide : un fichier ne les écrirait pas."""
    if isinstance(valeur, dict):
        return {cle: sans_vide(sienne) for cle, sienne in valeur.items() if sienne != ""}
    return [sans_vide(un) for un in valeur] if isinstance(valeur, list) else valeur


def declaration(college: College, recueil: Recueil | None) -> dict[str, Any]:
    """Rend ce dont un plan dépend : les clés du profil, et « recueil » s’il y en a un."""
    dite = dict(sans_vide(declarer(college)))
    return dite | ({"recueil": declarer_le_recueil(recueil)} if recueil else {})


def ce_qui_change(avant: Mapping[str, Any], apres: Mapping[str, Any]) -> dict[str, Any]:
    """Rend les clés dont la valeur n’est plus la même ; vide (None) si la clé n’y est plus."""
    cles = {**apres, **avant}
    return {cle: apres.get(cle) for cle in cles if avant.get(cle) != apres.get(cle)}


def avec_ce_qui_change(avant: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Rend la déclaration, ces clés changées."""
    return {cle: valeur for cle, valeur in {**avant, **change}.items() if valeur is not None}
