"""Mesure : quelle part de collèges vraisemblables a un plan qu’une principale ne croit pas.

    .venv/bin/python tests/mesures/credibilite.py [NOMBRE]

Les profils varient par l’effectif, l’équipement, la zone, le début, les trimestres, la version,
les instances et leurs zéro à quatre dates ; le tirage est fixé. On lit les chiffres ; ce que les
essais en tiennent est dans tests/noyau/test_credibilite.py.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from tests.noyau.traits import (
    AUTRES,
    PREFERENCES,
    TRAITS,
    PlanFait,
    date_voisine_laissee,
    plans_tires,
)

RACINE = Path(__file__).resolve().parents[2]


def main(nombre: int = 500) -> None:
    """Tire, planifie, compte et imprime."""
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    compteur: Counter[str] = Counter()
    dates_prises, durees = [], []
    refus: Counter[str] = Counter()
    plans: list[PlanFait] = []
    debut = time.perf_counter()
    for plan in plans_tires(demarche, RACINE, nombre, random.Random(20261130), refus):
        durees.append(time.perf_counter() - debut)
        plans.append(plan)
        compteur.update(nom for nom, trait in TRAITS.items() if trait(plan))
        compteur["date voisine laissée"] += date_voisine_laissee(plan)
        compteur.update(nom for nom, trait in AUTRES.items() if trait(plan))
        compteur.update({cle for cle in PREFERENCES if plan.manque(cle)})
        dates_prises.append(sum(j.date is not None for j in plan.uniques))
        debut = time.perf_counter()
    print(f"{len(plans)} plans ; refus : {dict(refus)}")
    print("traits, au plus 2 % chacun :")
    for nom in TRAITS:
        print(f"  {100 * compteur[nom] / len(plans):5.1f} %  {nom}")
    print("préférences, au plus 5 % chacune :")
    for nom in (*PREFERENCES, *AUTRES):
        print(f"  {100 * compteur[nom] / len(plans):5.1f} %  {nom}")
    print("dates, moins de 12 % :")
    print(
        f"  {100 * compteur['date voisine laissée'] / len(plans):5.1f} %  voisine laissée de côté"
    )
    print(f"dates connues tenues par plan : {statistics.mean(dates_prises):.2f}")
    print(
        f"temps d’un plan, adaptation comprise : médiane {statistics.median(durees) * 1000:.2f} ms"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
