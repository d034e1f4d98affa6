"""L’heure légale du collège, telle qu’un agenda doit l’écrire (RFC 5545, § 3.6.5).

Écrite ici, sans la base de fuseaux de la machine : mêmes octets partout.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from generateur.noyau.calendrier.fuseaux import ChangementDHeure, Fuseau

TOUJOURS = datetime(1970, 1, 1)


def fuseau_ics(fuseau: Fuseau) -> Timezone:
    """Rend le VTIMEZONE : une seule heure, ou celles d’hiver et d’été."""
    composant = Timezone()
    composant.add("tzid", fuseau.nom)
    hiver = _heure(TimezoneStandard(), fuseau.ete, fuseau.hiver, fuseau.a_l_hiver)
    composant.add_component(hiver)
    if fuseau.a_l_ete is not None:
        ete = _heure(TimezoneDaylight(), fuseau.hiver, fuseau.ete, fuseau.a_l_ete)
        composant.add_component(ete)
    return composant


def _heure(
    composant: TimezoneStandard | TimezoneDaylight,
    avant: int,
    apres: int,
    passage: ChangementDHeure | None,
) -> TimezoneStandard | TimezoneDaylight:
    composant.add("dtstart", passage.depuis if passage else TOUJOURS)
    composant.add("tzoffsetfrom", timedelta(minutes=avant))
    composant.add("tzoffsetto", timedelta(minutes=apres))
    if passage is not None:
        composant.add("rrule", vRecur.from_ical(passage.regle))
    return composant
