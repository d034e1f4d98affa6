"""Où en est une ligne, en mots : faite, en cours, en retard, à noter, arrêtée…"""

from __future__ import annotations

from datetime import date
from typing import Any

from generateur.noyau.declare.evenements import Avancement
from generateur.noyau.mots import jour
from generateur.noyau.plan.jalons import Jalon
from generateur.vue.francais import typographie


def etat_en_mots(jalon: Jalon, note: date | None, mots: dict[str, str]) -> dict[str, Any]:
    """Rend l’état d’une ligne, tel que VueLigne le porte ; `note` : le dernier jour noté."""
    avancement = jalon.avancement
    if avancement is None:
        return {}
    situation, cle, quand = _situation(jalon, avancement, note)
    champs = {"jour": jour(quand)}
    if avancement.arret is not None:
        champs |= {nom: jour(j) for nom, j in zip(("du", "au"), avancement.arret, strict=True) if j}
    return {
        "etat": avancement.etat,
        "situation": situation,
        "etat_le": quand,
        "etat_en_mots": typographie(mots[cle].format_map(champs)),
        "note": typographie(avancement.note or ""),
    }


def _situation(jalon: Jalon, etat: Avancement, note: date | None) -> tuple[str, str, date]:
    """Rend comment elle se compte, la phrase qui le dit, et son jour."""
    if etat.arret is not None:
        return "arretee", "arretee_du_au" if etat.arret[1] else "arretee_le", etat.le
    if etat.etat == "commencee":
        depuis = etat.commencee or etat.le
        if etat.suite is not None:
            return "a_noter", "commencee_finie", depuis
        if jalon.date is not None and note is not None and depuis <= jalon.date <= note:
            return "a_noter", "commencee_seance_passee", jalon.date
        if note is not None and jalon.fin < note:
            return "en_retard", "commencee_en_retard", depuis
        return "commencee", "commencee_le", depuis
    if etat.etat == "reportee":
        au = etat.au or etat.le
        if note is None or note < au:
            return "reportee", "reportee_au", au
        if jalon.id != jalon.etape:
            return "passee", "reportee_passee", au
        return "en_retard", "reportee_en_retard", au
    return etat.etat, f"{etat.etat}_le", etat.le
