"""Ce que l’on note d’un coup quand tout s’est passé comme prévu jusqu’à un jour."""

from __future__ import annotations

from datetime import date

from generateur.noyau.plan.jalons import FeuilleDeRoute


def prevu_jusqu_a(feuille: FeuilleDeRoute, jour: date) -> list[dict[str, str]]:
    """Rend un événement par étape que le plan finit au plus tard ce jour-là et que rien ne note,
    et par étape qu’il a commencée : ses champs, dans l’ordre où ils s’écrivent."""
    trouves = []
    for rang, jalon in enumerate(feuille.jalons):
        etat = jalon.avancement.etat if jalon.avancement else None
        if jalon.fin <= jour and etat not in ("faite", "abandonnee"):
            trouves.append((jalon.fin, rang, jalon.id, "faite"))
        elif jalon.debut <= jour < jalon.fin and jalon.id == jalon.etape and etat is None:
            trouves.append((jalon.debut, rang, jalon.id, "commencee"))
    return [
        {"le": le.isoformat(), "etape": nom, "etat": etat} for le, _, nom, etat in sorted(trouves)
    ]
