"""Le plan : les étapes posées dans les semaines, leurs dates, leurs raisons, ou le refus.

Dans l’ordre où un plan se fait :

1. `contraintes` : les semaines ouvertes, les étapes et leur ordre, ce qui est imposé.
2. `placement` : pose les étapes au plus tôt, en ménageant les vacances, la rentrée, la fin
   d’année.
3. `partage_du_temps` : donne les semaines libres une à une à l’étape la moins servie.
4. `dates_d_instance` : cale les passages devant les instances sur leurs dates connues.
5. `retours` : ce qui revient à cadence.
6. `planification` mène tout cela ; `lignes_du_plan` en fait des `jalons`, avec leurs `raisons` ;
   `avertissements_du_plan` dit les `preferences` non tenues ; `refus`, ce qui ne peut pas être.
7. `creneaux` : après le plan, donne un jour et une heure aux ateliers et aux réunions.

À côté : `acquis` (ce que le passé impose, pour `noyau/suivi/`), `comparaison` (ce qui a bougé
d’un plan à l’autre).
"""
