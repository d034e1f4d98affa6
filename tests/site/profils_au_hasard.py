"""Des profils au hasard, et des textes hostiles, pour la page « Configurer »."""

from __future__ import annotations

import random
from typing import Any

from generateur.chargement.profil.college import LETTRES_UAI

from .formulaire import DEMARCHE

JOURS_OUVERTS = ["2027-01-14", "2027-03-22", "2027-06-10"]
"""Des jours de classe dans les trois zones."""
ETAPE = {
    "id": "visite-du-college-voisin",
    "titre": "Visiter le collège voisin",
    "temps": "temps-2",
    "but": "Voir ce qui s’y fait : c’est à côté.",
    "semaines": {"min": 1, "ideal": 1, "max": 2},
    "roles": {"pilote": ["direction"], "contribue": ["enseignants-volontaires"]},
    "apres": ["choix-des-preoccupations"],
    "preparer": ["Un car", "L’accord des deux directions"],
    "deroule": [{"minutes": 20, "quoi": "Regarder"}, {"minutes": 10, "quoi": "En parler"}],
    "heures": {"pilote": 1.5, "contribue": 0.75},
}
"""Une étape ajoutée, qui dit presque tout ce qu’une étape peut dire."""
HOSTILES = (
    "oui",
    "null",
    "12:45",
    "007",
    "1e3",
    "# x",
    'un "deux" trois',
    "l'été, c’est loin",
    "é: ü",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "=1+1",
    "- tiret",
    "[a, b]",
    "&ancre *renvoi !etiquette",
    "C:\\dossier\\x",
    "50 % @ `b`",
    "a  \t b",
    "fin : ",
    "Éléa 🎒 ½",
    "mot " * 20 + "fin",
    "---",
    "?",
    "insécable\u00a0: oui",
)


def au_hasard(hasard: random.Random) -> dict[str, Any]:
    """Un profil au hasard, que la vérification accepte ; les textes sont parfois hostiles."""
    rentree = hasard.choice(["2026-11-03", "2026-12-01", "2027-01-04", "2027-09-02"])
    numero = hasard.randrange(10_000_000)
    profil: dict[str, Any] = {
        "nom": _texte(hasard, 120),
        "commune": _texte(hasard, 120),
        "academie": hasard.choice(["Lille", "Limoges", "Paris", "Nancy-Metz", "Normandie"]),
        "effectifs": {"enseignants": hasard.randint(1, 500)},
        "equipement": hasard.choice(["faible", "moyen", "eleve"]),
        "debut": rentree,
        "trimestres": hasard.choice([2, 3]),
    }
    facultatifs: dict[str, Any] = {
        "uai": f"{numero:07}{LETTRES_UAI[numero % 23]}",
        "zone": hasard.choice(["A", "B", "C"]),
        "departement": hasard.choice(["59", "2A", "974", "01", "57"]),
        "service_numerique": _texte(hasard, 120),
        "referent": _texte(hasard, 120),
        "adresse": hasard.choice(["https://exemple.fr/manuel/", "http://10.0.0.1:8080/a?b=c#d"]),
        "depot": "https://forge.exemple.fr/college/manuel",
        "version": "minimale",
        "ressources": _choix(hasard, [r.id for r in DEMARCHE.ressources]),
        "preoccupations": hasard.sample([p.id for p in DEMARCHE.preoccupations], 3),
        "projet_etablissement": [
            _sans_vide({
                "objectif": _texte(hasard, 500),
                "preoccupations": _choix(hasard, [p.id for p in DEMARCHE.preoccupations]),
            })
            for _ in range(hasard.randint(1, 2))
        ],
        "indisponibilites": [
            _sans_vide({
                "du": "2027-05-24",
                "au": hasard.choice(["2027-05-24", "2027-05-28"]),
                "motif": hasard.choice(["", _texte(hasard, 500)]),
            })
        ],
        "creneaux": [
            {"jour": jour, "de": "13:30", "a": hasard.choice(["15:30", "16:00"])}
            for jour in hasard.sample(["lundi", "mercredi", "jeudi"], hasard.randint(1, 2))
        ],
        "preoccupations_retenues": True,
        "adaptations": hasard.choice([
            {"retirer": ["visites-entre-classes"]},
            {"modifier": {"essais-en-classe": {"semaines": {"min": 2, "ideal": 3, "max": 4}}}},
            {"retirer": ["visites-entre-classes"], "ajouter": [ETAPE]},
        ]),
        "equipe_projet": [
            _sans_vide({
                "role": hasard.choice(DEMARCHE.roles).id,
                "fonction": hasard.choice(["", _texte(hasard, 500)]),
            })
            for _ in range(hasard.randint(1, 3))
        ],
        "instances": [
            _sans_vide({
                "id": instance.id,
                "dates": hasard.sample(JOURS_OUVERTS, hasard.randint(0, 3)),
            })
            for instance in DEMARCHE.instances
            if hasard.random() < 0.6
        ],
    }  # fmt: skip
    if hasard.random() < 0.3:
        profil["effectifs"]["eleves"] = hasard.randint(0, 5000)
    for cle, valeur in facultatifs.items():
        if hasard.random() < 0.5 and (valeur != [] or cle == "ressources"):
            profil[cle] = valeur
    return profil


def _texte(hasard: random.Random, longueur: int) -> str:
    return "".join(hasard.sample(HOSTILES, hasard.randint(1, 2)))[:longueur]


def _choix(hasard: random.Random, catalogue: list[str]) -> list[str]:
    voulus = set(hasard.sample(catalogue, hasard.randint(0, len(catalogue))))
    return [identifiant for identifiant in catalogue if identifiant in voulus]


def _sans_vide(entree: dict[str, Any]) -> dict[str, Any]:
    return {cle: valeur for cle, valeur in entree.items() if valeur not in ("", [])}
