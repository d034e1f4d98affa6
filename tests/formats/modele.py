"""Une démarche et un collège de poche, pour essayer les écrivains sans lire un seul fichier.

Le plan est un vrai plan : adapté, placé et composé par le code du générateur.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from generateur.chargement.emplacements import FichierDuProfil
from generateur.chargement.positions import Positions
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.periodes import Conge, Periode, Semaine, Trimestre
from generateur.noyau.declare.modeles import (
    Cadence,
    College,
    Demarche,
    Effectifs,
    Enonce,
    Etape,
    Heures,
    Instance,
    InstanceActive,
    Membre,
    Nombre,
    Objectif,
    ParUsage,
    PassageEnInstance,
    Personnes,
    Preoccupation,
    Resultat,
    Role,
    Roles,
    Semaines,
    Temps,
)
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.noyau.plan.planification import planifier
from generateur.vue.composition import composer
from generateur.vue.manuel import Manuel
from generateur.vue.vues import VueFeuille

DEMARCHE = Path(__file__).parents[2] / "donnees" / "demarche"
EDITION = date(2026, 11, 24)
CONGES = (
    Conge("Vacances d’hiver", date(2027, 2, 20), date(2027, 3, 7)),
    Conge("Vacances de printemps", date(2027, 4, 17), date(2027, 5, 2)),
    Conge("Pont de l’Ascension", date(2027, 5, 6), date(2027, 5, 8)),
)
FERIES = (date(2027, 3, 29), date(2027, 5, 17))
PROPOSITION: dict[str, Any] = {"statut": "proposition"}

ROLES = (
    ("direction", "Direction", 1, True),
    ("referent-numerique", "Référente ou référent numérique", 1, True),
    ("equipe-projet", "Équipe projet", 4, True),
    ("enseignants-volontaires", "Enseignants volontaires", 6, True),
    ("enseignants", "Enseignantes et enseignants", 30, True),
    ("academie", "Académie", 1, False),
    ("enseignants-exterieurs", "Enseignants d’autres collèges", 3, False),
)
INSTANCES = (
    ("conseil-pedagogique", "Conseil pédagogique", "pour avis"),
    ("conseil-administration", "Conseil d’administration", "pour délibération"),
    ("commission-permanente", "Commission permanente", "pour avis"),
    ("commission-numerique", "Commission numérique", "pour avis"),
)


CHARNIERES: dict[str, Any] = {
    "recueil-des-preoccupations": "recueil",
    "choix-des-preoccupations": "choix",
    "demande-d-enseignants-exterieurs": "demande",
    "ateliers-de-demonstration": "ateliers",
    "essais-en-classe": "essais",
    "bilan-de-la-demarche": "bilan",
}
PARTICULARITES: dict[str, dict[str, Any]] = {
    "direction": {"contact": True},
    "referent-numerique": {"contact": True, "nom_local": "referent", "lettre_de_mission": True},
    "equipe-projet": {"lettre_de_mission": True, "parmi_les_enseignants": True},
    "enseignants-volontaires": {"lettre_de_mission": True, "a_plusieurs": True,
                                "page": "equipe-projet"},
    "enseignants": {"collectif": True},
    "enseignants-exterieurs": {"a_plusieurs": True, "invite": True},
}  # fmt: skip


def etape(nom: str, titre: str, temps: str, bornes: tuple[int, int, int], **suite: Any) -> Etape:
    """Rend une étape complète ; `suite` remplace ce qu’elle a d’ordinaire."""
    ordinaire: dict[str, Any] = {
        "but": f"{titre} : pour que chacun sache où l’on va, et pourquoi on y va ensemble.",
        "preparer": ("Une salle au calme", "La liste des préoccupations"),
        "roles": Roles(("referent-numerique",), ("equipe-projet",), ("enseignants",)),
        "charniere": CHARNIERES.get(nom),
        "garder": ("Une page de notes, sans nom", "Trois questions pour la suite"),
        "heures": Heures(pilote=2, contribue=1),
        **PROPOSITION,
    }
    return Etape(nom, titre, temps, semaines=Semaines(*bornes), **{**ordinaire, **suite})  # type: ignore[arg-type]


def etapes() -> tuple[Etape, ...]:
    """Rend dix-sept étapes, avec des passages devant des instances et un retour à cadence."""
    direction = Roles(("direction",), ("referent-numerique", "equipe-projet"), ("enseignants",))
    tous = Roles(("enseignants-volontaires",), ("enseignants",), ("direction",))
    ateliers = Roles(("enseignants-exterieurs",), ("enseignants", "academie"), ("direction",))
    return (
        etape("equipe-projet", "Réunir l’équipe projet", "pilotage", (1, 1, 2), roles=direction,
              minimale=True),
        etape("information-du-conseil-d-administration", "Informer le conseil d’administration",
              "pilotage", (2, 2, 3), roles=direction, apres=("equipe-projet",),
              instance=PassageEnInstance("conseil-administration", "information")),
        etape("point-de-l-equipe-projet", "Point de l’équipe projet", "pilotage", (1, 1, 1),
              cadence=Cadence(5), minimale=True, garder=("Les décisions du jour",)),
        etape("annonce-aux-collegues", "Annoncer la démarche aux collègues", "temps-1", (1, 1, 2),
              roles=direction),
        etape("recueil-des-preoccupations", "Recueillir les préoccupations", "temps-1", (1, 2, 4),
              apres=("annonce-aux-collegues",), source=4, statut=None, minimale=True),
        etape("etat-des-lieux-du-materiel", "Faire l’état des lieux du matériel", "temps-1",
              (1, 1, 2)),
        etape("choix-des-preoccupations", "Choisir les préoccupations à traiter", "temps-1",
              (1, 1, 2), apres=("recueil-des-preoccupations", "etat-des-lieux-du-materiel"),
              instance=PassageEnInstance("conseil-pedagogique", "arbitrage"), minimale=True),
        etape("demande-d-enseignants-exterieurs", "Demander des enseignants extérieurs", "temps-2",
              (2, 3, 4), minimale=True, roles=direction),
        etape("ateliers-de-demonstration", "Tenir les ateliers de démonstration", "temps-2",
              (1, 3, 4), apres=("demande-d-enseignants-exterieurs",), roles=ateliers,
              nombre=Nombre(12, "enseignants"), minimale=True),
        etape("visites-entre-classes", "Aller voir une classe", "temps-2", (1, 2, 3),
              apres=("demande-d-enseignants-exterieurs",), roles=tous),
        etape("preparation-des-essais", "Préparer les essais", "temps-3", (1, 2, 3), roles=tous),
        etape("essais-en-classe", "Essayer en classe", "temps-3", (2, 3, 5), roles=tous,
              apres=("preparation-des-essais",), minimale=True),
        etape("regards-croises", "Croiser les regards", "temps-3", (1, 2, 3), roles=tous,
              apres=("preparation-des-essais",)),
        etape("mise-en-commun-des-essais", "Mettre les essais en commun", "temps-3", (1, 1, 2),
              apres=("essais-en-classe", "regards-croises"),
              instance=PassageEnInstance("conseil-pedagogique", "information")),
        etape("bilan-de-la-demarche", "Faire le bilan de la démarche", "pilotage", (1, 1, 2),
              apres=("mise-en-commun-des-essais",), roles=direction, minimale=True),
        etape("suite-au-conseil-d-administration", "Présenter la suite au conseil", "pilotage",
              (2, 2, 3), apres=("bilan-de-la-demarche",), roles=direction,
              instance=PassageEnInstance("conseil-administration", "arbitrage")),
        etape("commission", "Consulter la commission numérique", "temps-1", (1, 1, 2),
              instance=PassageEnInstance("commission-numerique", "arbitrage")),
    )  # fmt: skip


def demarche(**suite: Any) -> Demarche:
    """Rend une démarche courte mais entière ; les mots sont ceux que le dépôt livre."""
    fichiers = (DEMARCHE / "libelles").glob("*.yml")
    libelles = {f.stem: yaml.safe_load(f.read_text("utf-8")) for f in fichiers}
    entiere = Demarche(
        temps=tuple(
            Temps(nom, titre, court, f"{titre}, avec les collègues qui le veulent.", source=4)
            for nom, titre, court in (
                ("temps-1", "Partir des préoccupations", "Temps 1"),
                ("temps-2", "Voir et échanger", "Temps 2"),
                ("temps-3", "Essayer en classe", "Temps 3"),
                ("pilotage", "Piloter", "Tout du long"),
            )
        ),  # type: ignore[arg-type]
        etapes=etapes(),
        roles=tuple(
            Role(
                nom,
                titre,
                titre,
                f"{titre} : ce qui lui revient.",
                Personnes(nombre),
                dedans,
                source=2,
                **PARTICULARITES.get(nom, {}),
            )
            for nom, titre, nombre, dedans in ROLES
        ),
        instances=tuple(
            Instance(
                nom,
                titre,
                titre,
                f"{titre}, selon vos usages.",
                ParUsage("pour information", mots),
                ParUsage("Prendre connaissance du calendrier.", "Dire ce qu’elle en pense."),
                delibere=nom == "conseil-administration",
                envoi_jours=8 if nom == "conseil-administration" else None,
                source=2,
            )
            for nom, titre, mots in INSTANCES
        ),
        enseignements=(),
        resultats=(
            Resultat(
                "mobilises", "Plus de 90 % des enseignants ont pris part à la démarche.", source=5
            ),
            Resultat("engages", "Près de la moitié ont mené un essai.", source=5),
        ),
        presentation=(
            Enonce("est", "est", "Partir de ce qui préoccupe en classe.", source=1),
            Enonce("n-est-pas", "n-est-pas", "Ce n’est pas du numérique pour lui-même.", source=1),
        ),
        raisons_d_agir=(),
        preoccupations=(
            Preoccupation(
                "oral",
                "Faire parler tous les élèves",
                "l’oral",
                "Certains ne parlent jamais.",
                (),
                **PROPOSITION,
            ),
            Preoccupation(
                "autonomie",
                "Apprendre à travailler seul",
                "l’autonomie",
                "Les consignes se perdent.",
                (),
                **PROPOSITION,
            ),
        ),
        ressources=(),
        regles=(),
        phrases=yaml.safe_load((DEMARCHE / "phrases.yml").read_text("utf-8")),
        libelles=libelles,
    )
    return replace(entiere, **suite)


def college(**suite: Any) -> College:
    """Rend un collège fictif ; `suite` en remplace des champs."""
    ordinaire: dict[str, Any] = {
        "nom": "Collège des Essais",
        "commune": "Saint-Exemple",
        "academie": "Lille",
        "effectifs": Effectifs(42, 480),
        "equipement": "moyen",
        "debut": date(2027, 1, 4),
        "trimestres": 2,
        "uai": "0000000A",
        "projet_etablissement": (Objectif("Que chaque élève prenne la parole", ("oral",)),),
        "equipe_projet": (
            Membre("direction", "Principale adjointe"),
            Membre("referent-numerique", "Professeur de technologie"),
        ),
        "instances": (
            InstanceActive("conseil-pedagogique", (date(2027, 2, 2),)),
            InstanceActive("conseil-administration", (date(2027, 3, 16), date(2027, 6, 22))),
            InstanceActive("commission-numerique"),
        ),
        "preoccupations": ("oral", "autonomie"),
    }
    return College(**{**ordinaire, **suite})


def est_ouvert(jour: date) -> bool:
    """Dit si le collège des essais est ouvert ce jour-là."""
    ferme = any(conge.du <= jour <= conge.au for conge in CONGES)
    return jour.weekday() < 5 and jour not in FERIES and not ferme


def periode(fin: date = date(2027, 7, 2), trimestres: int = 2) -> Periode:
    """Rend la période du 4 janvier au 2 juillet 2027, zone B."""
    semaines: list[Semaine] = []
    lundi = date(2027, 1, 4)
    while lundi <= fin:
        jours = tuple(j for n in range(5) if est_ouvert(j := lundi + timedelta(n)) and j <= fin)
        if len(jours) >= 3:
            semaines.append(Semaine(len(semaines), jours))
        lundi += timedelta(7)
    coupures = tuple((b.debut - a.fin).days > 7 for a, b in pairwise(semaines))
    pas = len(semaines) // trimestres
    bornes = [semaines[rang * pas].debut for rang in range(trimestres)]
    veilles = [semaines[rang].fin for rang, coupe in enumerate(coupures) if coupe]
    return Periode(
        debut=semaines[0].debut,
        fin=semaines[-1].fin,
        semaines=tuple(semaines),
        trimestres=tuple(
            Trimestre(du, (bornes[rang + 1] - timedelta(1)) if rang + 1 < trimestres else fin)
            for rang, du in enumerate(bornes)
        ),
        coupures=coupures,
        etes=(False,) * len(coupures),
        fins_d_annee=frozenset({len(semaines) - 2, len(semaines) - 1}),
        veilles=frozenset(veilles),
        conges=CONGES,
    )


def feuille(du_college: College | None = None, de: Demarche | None = None) -> FeuilleDeRoute:
    """Rend le plan du collège des essais, ou de celui que l’on donne."""
    choisi, choisie = du_college or college(), de or demarche()
    plan = periode(trimestres=choisi.trimestres)
    return planifier(adapter(choisie, choisi), choisie, choisi, "B", plan, est_ouvert)


def vue(du_college: College | None = None, de: Demarche | None = None) -> VueFeuille:
    """Rend la vue de ce plan, à l’édition du 24 novembre 2026."""
    return composer(feuille(du_college, de), de or demarche(), EDITION)


def manuel(du_college: College | None = None) -> Manuel:
    """Rend le manuel de ce plan, comme si son profil venait d’être lu."""
    plan = feuille(du_college)
    return Manuel(
        racine=Path(),
        profil=Path("college.yml"),
        fichier=FichierDuProfil("college.yml", dans_le_depot=True),
        demarche=demarche(),
        college=plan.college,
        declare=plan.college,
        calendrier=Calendrier("B", (), FERIES),
        courriel_academie="",
        depart=None,
        desormais=None,
        profil_change=(),
        desaccords=(),
        initiale=plan,
        avant_la_note=None,
        feuille=plan,
        dates=(EDITION,),
        positions_de_la_demarche=Positions({}),
        positions_du_college=Positions({}),
        vue=vue(du_college),
    )
