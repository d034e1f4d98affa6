"""La feuille de route en JSON : le contrat que d’autres programmes lisent (conception, § 7).

Les clés et leur ordre font partie du contrat ; ce qui s’y ajoute vient à la fin d’un jalon. Le
suivi, les lignes abandonnées et l’état d’un jalon n’y sont que s’il y a un suivi.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from generateur.noyau.adaptation.apports import Raison
from generateur.noyau.declare.declaration import declarer, declarer_le_recueil
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, Seance
from generateur.noyau.suivi.choix import choix_fait
from generateur.vue.temps_a_prevoir import temps_des_roles, total_des_roles


def rendre(feuille: FeuilleDeRoute, demarche: Demarche) -> bytes:
    """Rend le JSON, en UTF-8, terminé par un retour à la ligne."""
    periode = feuille.periode
    contenu: dict[str, Any] = {
        "college": declarer(feuille.college),
        "zone": feuille.zone,
        "periode": {
            "debut": periode.debut.isoformat(),
            "fin": periode.fin.isoformat(),
            "semaines_ouvertes": len(periode.semaines),
            "trimestres": [
                {"debut": t.debut.isoformat(), "fin": t.fin.isoformat()} for t in periode.trimestres
            ],
        },
        "jalons": [_jalon(jalon) for jalon in feuille.jalons],
        "avertissements": [{"etape": a.etape, "texte": a.texte} for a in feuille.avertissements],
        "temps_a_prevoir": _temps_a_prevoir(feuille, demarche),
        "preoccupations": _preoccupations(feuille, demarche),
    }
    if feuille.recueil is not None:
        contenu["recueil"] = declarer_le_recueil(feuille.recueil)
    if feuille.suivi:
        contenu["suivi"] = [declarer(evenement) for evenement in feuille.suivi]
        contenu["abandonnees"] = [_jalon(jalon) for jalon in feuille.abandonnees]
    if feuille.arretee is not None:
        contenu["arret"] = feuille.arretee.isoformat()
    return (json.dumps(contenu, ensure_ascii=False, indent=1) + "\n").encode()


def _temps_a_prevoir(feuille: FeuilleDeRoute, demarche: Demarche) -> dict[str, Any]:
    """Des heures par personne, au moins et au plus ; le total est celui du collège seul."""
    temps = temps_des_roles(feuille, demarche)
    return {
        "roles": [
            {
                "role": sien.role,
                "personnes": sien.personnes,
                "heures": [_nombre(sien.au_moins), _nombre(sien.au_plus)],
            }
            for sien in temps
        ],
        "total": [_nombre(heures) for heures in total_des_roles(temps, demarche)],
    }


def _preoccupations(feuille: FeuilleDeRoute, demarche: Demarche) -> list[dict[str, Any]]:
    """« entendue » tant que le choix n’est pas fait ; `ateliers` : combien la traitent."""
    etat = "retenue" if choix_fait(feuille, demarche) else "entendue"
    themes = [atelier.theme for jalon in feuille.jalons for atelier in jalon.ateliers]
    return [
        {"id": nom, "etat": etat, "ateliers": themes.count(nom)}
        for nom in feuille.college.preoccupations
    ]


def _jalon(jalon: Jalon) -> dict[str, Any]:
    provenance = {"source": jalon.source} if jalon.source is not None else {"statut": jalon.statut}
    return {
        "id": jalon.id,
        "etape": jalon.etape,
        "temps": jalon.temps,
        "titre": jalon.titre,
        "debut": jalon.debut.isoformat(),
        "fin": jalon.fin.isoformat(),
        "semaines": jalon.semaines,
        "date": _iso(jalon.date),
        "roles": {
            "pilote": list(jalon.roles.pilote),
            "contribue": list(jalon.roles.contribue),
            "informe": list(jalon.roles.informe),
        },
        "instance": _seance(jalon.instance) if jalon.instance else None,
        "garder": list(jalon.garder),
        "nombre": jalon.nombre,
        "heures": {role: _nombre(heures) for role, heures in jalon.heures},
        "raisons": [_raison(raison) for raison in jalon.raisons],
        **provenance,
        "preparer": list(jalon.preparer),
        "ici": list(jalon.ici),
        "pratiques": [
            {
                "id": p.id,
                "preoccupation": p.preoccupation,
                "titre": p.titre,
                "ressources": list(p.ressources),
            }
            for p in jalon.pratiques
        ],
        "ateliers": [
            {"theme": a.theme, "places": a.places, "pratique": a.pratique} for a in jalon.ateliers
        ],
        "demandes": [
            {
                "theme": demande.theme,
                "ateliers": demande.ateliers,
                "pratiques": [pratique.id for pratique in demande.pratiques],
            }
            for demande in jalon.demandes
        ],
        "seances": [
            {"date": s.date.isoformat(), "de": s.de or None, "a": s.a or None, "theme": s.theme}
            for s in jalon.seances
        ],
        **({"etat": jalon.avancement.etat} if jalon.avancement else {}),
        **({"annulees": [s.date.isoformat() for s in jalon.annulees]} if jalon.annulees else {}),
    }


def _seance(seance: Seance) -> dict[str, Any]:
    return {
        "id": seance.id,
        "pour": seance.pour,
        "date": _iso(seance.date),
        "semaine": _iso(seance.semaine),
        "envoi": _iso(seance.envoi),
    }


def _raison(raison: Raison) -> dict[str, Any]:
    """Une raison a exactement un fondement : les trois autres clés sont absentes."""
    fondements = {
        "regle": raison.regle,
        "donnee": raison.donnee,
        "enseignement": raison.enseignement,
        "source": raison.source,
    }
    donnes = {cle: valeur for cle, valeur in fondements.items() if valeur is not None}
    return {"sur": raison.sur, "texte": raison.texte, **donnes}


def _nombre(heures: float) -> float | int:
    """Deux heures s’écrivent 2, qu’on les ait déclarées 2 ou 2.0."""
    return int(heures) if float(heures).is_integer() else heures


def _iso(jour: date | None) -> str | None:
    return jour.isoformat() if jour else None
