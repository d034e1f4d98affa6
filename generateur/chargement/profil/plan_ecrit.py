"""Relit une feuille de route écrite en JSON par « feuille-de-route --format json »."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Any

from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import Source, lire_texte, nom_de
from generateur.noyau.plan.comparaison import (
    CRENEAUX,
    SUIVI,
    Annonce,
    LigneAnnoncee,
    SeanceAnnoncee,
)

_REMEDE = "donnez un profil (.yml), ou un plan écrit par « feuille-de-route --format json »"
REMEDE_DU_DEPART = (
    "reprenez-le d’une copie ; sans copie, ôtez-le, puis « generateur figer » en écrit un d’après "
    "le profil d’aujourd’hui"
)


def lire_le_plan(fichier: Source, remede: str = _REMEDE) -> Annonce:
    """Rend ce que le plan annonce ; lève ErreurDonnees, avec ce remède, si ce n’en est pas un."""
    texte = lire_texte(fichier)
    try:
        arbre = json.loads(texte)
    except (ValueError, RecursionError) as erreur:
        ligne = erreur.lineno if isinstance(erreur, json.JSONDecodeError) else 1
        message = "ce fichier n’est pas du JSON"
        raise ErreurDonnees(
            [Probleme(nom_de(fichier), ligne, "syntaxe", message, remede)]
        ) from None
    try:
        return Annonce(
            tuple(_ligne(jalon) for jalon in arbre["jalons"]),
            {a["etape"]: str(a["texte"]) for a in arbre["avertissements"] if a["etape"]},
            {str(j["id"]): _raison(j, "pourquoi") for j in arbre["jalons"]},
            ecrit={cle: {**arbre[cle]} for cle in ("college", "recueil") if arbre.get(cle)},
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        message = "ce fichier n’est pas une feuille de route"
        raise ErreurDonnees(
            [Probleme(nom_de(fichier), 1, "plan-illisible", message, remede)]
        ) from None


def _ligne(jalon: dict[str, Any]) -> LigneAnnoncee:
    reunion = jalon["date"]
    return LigneAnnoncee(
        id=str(jalon["id"]),
        etape=str(jalon["etape"]),
        titre=str(jalon["titre"]),
        debut=_jour(jalon["debut"]),
        fin=_jour(jalon["fin"]),
        reunion=_jour(reunion) if reunion is not None else None,
        etat=jalon.get("etat"),
        pourquoi=_raison(jalon, "quand"),
        combien=_raison(jalon, "combien"),
        creneau=next(
            (str(r["texte"]) for r in jalon["raisons"] if r.get("donnee") == CRENEAUX), ""
        ),
        semaines=int(jalon["semaines"]),
        seances=tuple(
            SeanceAnnoncee(_jour(s["date"]), _heure(s["de"]), _heure(s["a"]), s.get("theme"))
            for s in jalon.get("seances", ())
        ),
        heures=tuple((str(role), float(n)) for role, n in jalon.get("heures", {}).items()),
        instance=str(jalon["instance"]["id"]) if jalon.get("instance") else "",
    )


def _jour(ecrit: str) -> date:
    """Rend ce jour ; lève ValueError s’il est d’un autre siècle que nos calendriers."""
    jour = date.fromisoformat(ecrit)
    if jour.year // 100 != 20:
        raise ValueError(ecrit)
    return jour


def _heure(ecrite: str | None) -> str:
    return time.fromisoformat(ecrite).strftime("%H:%M") if ecrite else ""


def _raison(jalon: dict[str, Any], sur: str) -> str:
    raisons = [raison for raison in jalon["raisons"] if raison["sur"] == sur]
    raisons.sort(key=lambda raison: raison.get("donnee") != SUIVI)
    return str(raisons[0]["texte"]) if raisons else ""
