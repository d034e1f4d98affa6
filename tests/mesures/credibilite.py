"""Mesure : quelle part de profils tirés au hasard garde chaque préférence, et en combien de temps.

    .venv/bin/python tests/mesures/credibilite.py [NOMBRE]

Les profils varient par l’effectif, l’équipement, la zone, le début, les trimestres, la version,
les instances et leurs dates ; le tirage est fixé. Rien n’échoue ici : on lit les chiffres.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from generateur.chargement.calendriers.zones import charger_calendrier
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.calendrier.periode_du_plan import periode
from generateur.noyau.declare.modeles import College, Effectifs, InstanceActive
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.plan.planification import planifier

RACINE = Path(__file__).resolve().parents[2]
ACADEMIES = ("Lyon", "Lille", "Paris", "Polynésie française")
PREFERENCES = (
    "pas-a-cheval-sur-l-ete",
    "pas-coupee-par-les-vacances",
    "pas-en-fin-d-annee",
    "pas-a-la-rentree",
    "point-aux-bords",
    "deux-a-la-fois",
    "veille-de-vacances",
)


def tirer(hasard: random.Random, identifiants: tuple[str, ...]) -> College:
    """Tire un collège ; une partie de ses instances a des dates connues."""
    debut = date(2026, 9, 1) + timedelta(days=hasard.randrange(0, 400))
    instances = []
    for nom, chance in (
        ("conseil-pedagogique", 0.9),
        ("conseil-administration", 0.9),
        ("commission-permanente", 0.4),
        ("commission-numerique", 0.3),
    ):
        if hasard.random() < chance:
            jours = {debut + timedelta(days=hasard.randrange(0, 330)) for _ in range(5)}
            dates = tuple(sorted(jours)) if hasard.random() < 0.6 else ()
            instances.append(InstanceActive(nom, dates))
    return College(
        nom="Collège tiré au hasard",
        commune="Exempleville",
        academie=hasard.choice(ACADEMIES),
        effectifs=Effectifs(hasard.choice((8, 15, 25, 35, 42, 50, 71, 110))),
        equipement=hasard.choice(("faible", "moyen", "eleve")),
        debut=debut,
        trimestres=hasard.choice((2, 3)),
        ressources=(),
        version=hasard.choice(("complete", "complete", "minimale")),
        instances=tuple(instances),
        preoccupations=tuple(hasard.sample(identifiants, 3)),
    )


def main(nombre: int = 1000) -> None:
    """Tire, planifie, compte et imprime."""
    hasard = random.Random(20261124)
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    identifiants = tuple(entree.id for entree in demarche.preoccupations)
    # Sans texte déclaré, une phrase se dit par son code : on les compte ainsi.
    muettes = {c: t for c, t in demarche.phrases.items() if not c.startswith("manque-")}
    demarche = replace(demarche, phrases=muettes)
    manques: Counter[str] = Counter()
    durees: list[float] = []
    refus: Counter[str] = Counter()
    faits = 0
    calendriers = {}
    while faits < nombre:
        college = tirer(hasard, identifiants)
        try:
            if college.academie not in calendriers:
                calendriers[college.academie] = charger_calendrier(college, RACINE)[0]
            calendrier = calendriers[college.academie]
            dates = tuple(
                InstanceActive(
                    i.id, tuple(j for j in i.dates if est_ouvert(college, calendrier, j))
                )
                for i in college.instances
            )
            college = replace(college, instances=dates)
            debut = time.perf_counter()
            semaines = periode(college, calendrier)
            feuille = planifier(
                adapter(demarche, college),
                demarche,
                college,
                calendrier.zone,
                semaines,
                partial(est_ouvert, college, calendrier),
            )
            durees.append(time.perf_counter() - debut)
        except ErreurDuPlan as erreur:
            refus[erreur.code] += 1
            if sum(refus.values()) > 20 * nombre:
                break
            continue
        faits += 1
        manques.update(
            {
                avertissement.texte.split()[0].removeprefix("manque-")
                for avertissement in feuille.avertissements
                if avertissement.texte.startswith("manque-")
            }
        )
    print(
        f"{faits} plans faits ; refus (période trop courte, année sans calendrier) : {dict(refus)}"
    )
    for nom in PREFERENCES:
        print(f"  {nom:32} gardée par {100 * (1 - manques[nom] / faits):5.1f} % des plans")
    print(f"temps d’un plan : médiane {statistics.median(durees) * 1000:.2f} ms,")
    print(f"  neuvième décile {statistics.quantiles(durees, n=10)[-1] * 1000:.2f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
