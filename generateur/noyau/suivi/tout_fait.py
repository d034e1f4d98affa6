"""Ce que l’on note d’un coup quand tout s’est passé comme prévu jusqu’à un jour."""

from __future__ import annotations

from datetime import date

from generateur.noyau.plan.comparaison import Annonce
from generateur.noyau.plan.jalons import FeuilleDeRoute


def prevu_jusqu_a(
    feuille: FeuilleDeRoute, jour: date, depart: Annonce | None = None
) -> list[dict[str, str]]:
    """Rend un événement par étape que le plan finit au plus tard ce jour-là et que rien ne note,
    et par étape qu’il a commencée : ses champs, dans l’ordre où ils s’écrivent.

    Une étape faite que le départ annonçait plus tôt dit aussi quand elle a commencé : sinon, on la
    croirait commencée le jour du départ.
    """
    trouves = []
    prevus = depart.par_id if depart is not None else {}
    commencees = {e.etape for e in feuille.suivi if e.d_une_etape and e.etat == "commencee"}
    for rang, jalon in enumerate(feuille.jalons):
        etat = jalon.avancement.etat if jalon.avancement else None
        if jalon.fin <= jour and etat not in ("faite", "abandonnee"):
            prevu = prevus.get(jalon.id)
            decalee = prevu is not None and prevu.debut < jalon.debut <= jalon.fin
            if decalee and jalon.id == jalon.etape and jalon.id not in commencees:
                trouves.append((jalon.debut, rang, jalon.id, "commencee"))
            trouves.append((jalon.fin, rang, jalon.id, "faite"))
        elif jalon.debut <= jour < jalon.fin and jalon.id == jalon.etape and etat is None:
            trouves.append((jalon.debut, rang, jalon.id, "commencee"))
    return [
        {"le": le.isoformat(), "etape": nom, "etat": etat} for le, _, nom, etat in sorted(trouves)
    ]
