"""Dit en français pourquoi une valeur n’a pas la forme attendue, et comment l’écrire.

Chaque méprise courante de qui ne programme pas a sa réponse : `oui` pour `true`, un nombre
entre guillemets, une date à la française, une virgule décimale, un accent en trop.
"""

from __future__ import annotations

import dataclasses
import re
import typing
from datetime import date
from typing import Any

from generateur.chargement.lecture import Arbre, Decimale, court
from generateur.chargement.mots_proches import proche, sans_accents, suggestion
from generateur.chargement.syntaxe import deux_points_colles

DATE_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_FRANCAISE = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
_DATE_COURTE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_OUI = {"oui", "o", "yes", "y", "vrai", "on", "x"}
_NON = {"non", "n", "no", "faux", "off"}

Diagnostic = tuple[str, str, str]
"""Code, message, remède."""


def traduire_valeur(attendu: Any, valeur: Arbre, nom: str) -> Diagnostic:
    """Rend le diagnostic d’une valeur qui n’est pas du type attendu."""
    origine = typing.get_origin(attendu)
    ici = f"« {nom} »" if nom else "ce fichier"
    if valeur is None and origine is not tuple and origine is not dict:
        return "type", f"{ici} contient une entrée vide", "complétez-la ou ôtez-la"
    if origine is typing.Literal:
        return _parmi(typing.get_args(attendu), valeur, ici)
    if attendu is date:
        return dire_date(valeur, ici)
    if attendu is bool:
        return _booleen(valeur, ici)
    if attendu in (int, float):
        return _nombre(attendu is int, valeur, ici)
    if attendu is str:
        return _texte(valeur, ici)
    if origine is tuple:
        return _liste(valeur, ici)
    return _groupe(attendu, valeur, ici)


def dire_date(valeur: Arbre, ici: str) -> Diagnostic:
    """Rend le diagnostic d’une date mal écrite ou qui n’existe pas."""
    if not isinstance(valeur, str):
        return (
            "date",
            f"{ici} doit être une date, pas {genre(valeur)}",
            "écrivez AAAA-MM-JJ, par exemple 2027-01-04",
        )
    if DATE_ISO.fullmatch(valeur):
        return (
            "date-impossible",
            f"{ici} : le « {valeur} » n’existe pas",
            "vérifiez le mois et le jour ; une date s’écrit AAAA-MM-JJ",
        )
    candidat = None
    if trouve := _DATE_FRANCAISE.fullmatch(valeur):
        candidat = (trouve.group(3), trouve.group(2), trouve.group(1))
    elif trouve := _DATE_COURTE.fullmatch(valeur):
        candidat = (trouve.group(1), trouve.group(2), trouve.group(3))
    remede = "écrivez AAAA-MM-JJ, par exemple 2027-01-04"
    if candidat:
        iso = f"{candidat[0]}-{candidat[1]:>02}-{candidat[2]:>02}"
        if existe(iso):
            remede = f"écrivez {iso}"
    return "date", f"{ici} : « {court(valeur)} » n’est pas une date de la forme AAAA-MM-JJ", remede


def existe(iso: str) -> bool:
    """Dit si ce texte AAAA-MM-JJ est une date du calendrier."""
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def jour_ecrit(iso: str) -> date | None:
    """Rend le jour que ce texte écrit en AAAA-MM-JJ, ou rien."""
    return date.fromisoformat(iso) if DATE_ISO.fullmatch(iso) and existe(iso) else None


def genre(valeur: Arbre) -> str:
    """Rend le genre d’une valeur, en français, avec ce qui a été écrit."""
    if valeur is None:
        return "vide"
    if isinstance(valeur, bool):
        return "« true »" if valeur else "« false »"
    if isinstance(valeur, int | float):
        return f"le nombre {valeur.ecrit if isinstance(valeur, Decimale) else valeur}"
    if isinstance(valeur, str):
        return f"le texte « {court(valeur)} »"
    return "une liste" if isinstance(valeur, list) else "un groupe de clés"


def _parmi(choix: tuple[Any, ...], valeur: Arbre, ici: str) -> Diagnostic:
    liste = " | ".join(str(c) for c in choix)
    if isinstance(valeur, list | dict) or valeur is None:
        message = f"{ici} attend une seule valeur, pas {genre(valeur)}"
        return "valeur-inconnue", message, f"écrivez l’une de : {liste}"
    message = f"{ici} : « {court(str(valeur))} » n’est pas possible"
    for possible in choix:
        if isinstance(valeur, str) and sans_accents(valeur) == str(possible):
            forme = f"{possible}, sans guillemets" if isinstance(possible, int) else str(possible)
            return "valeur-inconnue", message, f"écrivez {forme} (possibles : {liste})"
    piste = suggestion(proche(str(valeur), [str(c) for c in choix]))
    return "valeur-inconnue", message, f"{piste}écrivez l’une de : {liste}"


def _booleen(valeur: Arbre, ici: str) -> Diagnostic:
    message = f"{ici} attend « true » (oui) ou « false » (non), pas {genre(valeur)}"
    if isinstance(valeur, list | dict):
        return "type", message, "écrivez true ou false"
    mot = valeur.lower() if isinstance(valeur, str) else valeur
    if mot in _OUI or mot == "true" or mot == 1:
        return "type", message, "pour oui, écrivez true (sans guillemets)"
    if mot in _NON or mot == "false" or mot == 0:
        return "type", message, "pour non, écrivez false (sans guillemets)"
    return "type", message, "écrivez true ou false"


def _nombre(entier: bool, valeur: Arbre, ici: str) -> Diagnostic:
    voulu = "un nombre entier" if entier else "un nombre"
    message = f"{ici} attend {voulu}, pas {genre(valeur)}"
    exemple = f"écrivez {voulu} sans guillemets, par exemple 2"
    if isinstance(valeur, str):
        serre = re.sub(r"[\s\u00a0\u202f]", "", valeur)
        if re.fullmatch(r"[0-9]{1,9}", serre):
            return "type", message, f"écrivez {int(serre)}, sans guillemets ni espace"
        if re.fullmatch(r"[0-9]{1,9}[,.][0-9]{1,9}", serre) and not entier:
            return (
                "type",
                message,
                f"écrivez {serre.replace(',', '.')}, avec un point, sans guillemets",
            )
        if re.fullmatch(r"[0-9]{1,9}[,.][0-9]{1,9}", serre):
            return "type", message, "écrivez un nombre sans virgule"
    if isinstance(valeur, Decimale) and entier and valeur.en_milliers:
        return "type", message, f"écrivez {valeur.en_milliers}, sans point ni espace"
    if isinstance(valeur, float) and entier and valeur.is_integer():
        return "type", message, f"écrivez {int(valeur)}, sans virgule ni point"
    if isinstance(valeur, float) and entier:
        return "type", message, f"arrondissez : {int(valeur)} ou {int(valeur) + 1}"
    return "type", message, exemple


def _texte(valeur: Arbre, ici: str) -> Diagnostic:
    message = f"{ici} attend un texte, pas {genre(valeur)}"
    if isinstance(valeur, bool):
        return "type", message, "si c’est bien le texte voulu, mettez-le entre guillemets"
    if isinstance(valeur, int | float):
        return "type", message, f'mettez-le entre guillemets : "{valeur}"'
    if isinstance(valeur, dict):
        return "type", message, "un texte qui contient « : » se met entre guillemets"
    return "type", message, "écrivez un seul texte sur la ligne, sans tiret ni crochets"


def _liste(valeur: Arbre, ici: str) -> Diagnostic:
    message = f"{ici} attend une liste, pas {genre(valeur)}"
    if isinstance(valeur, str | int | float) and not isinstance(valeur, bool):
        return "type", message, f"mettez-le entre crochets : [{court(str(valeur))}]"
    return "type", message, "une liste s’écrit entre crochets, ou une entrée par ligne après « - »"


def _groupe(attendu: Any, valeur: Arbre, ici: str) -> Diagnostic:
    message = f"{ici} attend des clés avec leur valeur, pas {genre(valeur)}"
    if isinstance(valeur, str):
        colle = deux_points_colles(valeur)
        if colle:
            return "deux-points", *colle
    if isinstance(attendu, type) and dataclasses.is_dataclass(attendu):
        cles = ", ".join(champ.name for champ in dataclasses.fields(attendu))
        return "type", message, f"écrivez « cle: valeur » ; les clés possibles ici : {cles}"
    return "type", message, "écrivez « cle: valeur », une par ligne"
