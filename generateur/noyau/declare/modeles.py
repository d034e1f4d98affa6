"""Ce que l’on déclare : les étapes, toute la démarche, et le profil d’un collège.

Ces classes sont figées et n’ont pas de méthode d’écriture : un changement donne un
nouvel objet (`dataclasses.replace`). Ce qui se calcule est dans `noyau/plan/`.
Les durées sont en semaines ouvertes entières, les heures en heures par personne.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from generateur.noyau.declare.contenus import (
    NIVEAUX,
    ORDRE_DES_TEMPS,
    Enonce,
    Enseignement,
    Equipement,
    Instance,
    NomTemps,
    ParUsage,
    Personnes,
    Point,
    Pour,
    Pratique,
    Preoccupation,
    RaisonDAgir,
    Repere,
    Ressource,
    Resultat,
    Role,
    Statut,
    Temps,
    Trace,
    Version,
)
from generateur.noyau.declare.quantites import (
    Bornes,
    Cadence,
    Heures,
    HeuresPropres,
    Moment,
    Nombre,
    Semaines,
    Tranche,
)

__all__ = [
    "NIVEAUX",
    "ORDRE_DES_TEMPS",
    "Adaptations",
    "Bornes",
    "Cadence",
    "Charniere",
    "College",
    "Condition",
    "Creneau",
    "Demarche",
    "Effectifs",
    "Enonce",
    "Enseignement",
    "Equipement",
    "Etape",
    "Heures",
    "HeuresPropres",
    "Indisponibilite",
    "Instance",
    "InstanceActive",
    "Membre",
    "Modification",
    "Moment",
    "NomTemps",
    "Nombre",
    "Objectif",
    "ParUsage",
    "PassageEnInstance",
    "Personnes",
    "Point",
    "Pour",
    "Pratique",
    "Preoccupation",
    "RaisonDAgir",
    "Regle",
    "Repere",
    "Ressource",
    "Resultat",
    "Role",
    "Roles",
    "Semaines",
    "Statut",
    "Temps",
    "Trace",
    "Tranche",
    "Version",
]

Charniere = Literal["recueil", "choix", "demande", "ateliers", "essais", "bilan"]
"""Les moments de la démarche que les documents citent."""

JourDeClasse = Literal["lundi", "mardi", "mercredi", "jeudi", "vendredi"]


@dataclass(frozen=True)
class Condition:
    """Condition d’une étape ou d’une règle : toutes les clés présentes doivent tenir.

    Une liste tient dès qu’un de ses éléments convient au collège.
    """

    equipement: tuple[Equipement, ...] | None = None
    enseignants: Bornes | None = None
    instances: tuple[str, ...] | None = None
    preoccupations: tuple[str, ...] | None = None
    ressources: tuple[str, ...] | None = None
    trimestres: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Roles:
    """Qui anime (`pilote`), qui participe (`contribue`), qui est tenu au courant (`informe`)."""

    pilote: tuple[str, ...]
    contribue: tuple[str, ...] = ()
    informe: tuple[str, ...] = ()


@dataclass(frozen=True)
class PassageEnInstance:
    """Le passage d’une étape devant une instance."""

    id: str
    pour: Pour


@dataclass(frozen=True)
class Etape:
    """Une chose à mener : une fiche du manuel, une ou plusieurs lignes de la feuille de route.

    `en_classe` : elle se passe pendant des cours, et non dans une réunion que l’on place.
    `avant` : les étapes nommées commencent après la fin de celle-ci, si elle est retenue.
    `pendant` : elle se tient tout entière dans la durée de cette étape-là, si elle est retenue.
    `reunion` : elle est une seule réunion. `gain` : ce que plus de temps que l’idéal apporte.
    `charniere` : ce qu’elle est pour les documents qui la citent ; au « choix », les préoccupations
    sont retenues : avant lui, rien n’est choisi. `preparer_avant_le_choix` : ce que l’on prépare
    jusque-là, au lieu de `preparer`. `si_minimale` : ce qui en tient lieu en version minimale.
    """

    id: str
    titre: str
    temps: NomTemps
    but: str
    semaines: Semaines
    roles: Roles
    preparer: tuple[str, ...] = ()
    deroule: tuple[Moment, ...] = ()
    apres: tuple[str, ...] = ()
    instance: PassageEnInstance | None = None
    garder: tuple[str, ...] = ()
    enseignements: tuple[str, ...] = ()
    si: Condition | None = None
    nombre: Nombre | None = None
    cadence: Cadence | None = None
    minimale: bool = False
    heures: Heures | None = None
    source: int | None = None
    statut: Statut | None = None
    en_classe: bool = False
    avant: tuple[str, ...] = ()
    pendant: str | None = None
    reunion: bool = False
    gain: str = ""
    charniere: Charniere | None = None
    preparer_avant_le_choix: tuple[str, ...] = ()
    si_minimale: str = ""


@dataclass(frozen=True)
class Regle:
    """Une règle d’adaptation : ce qui change dans une étape pour tel collège, et pourquoi."""

    id: str
    etape: str
    ici: str
    si: Condition | None = None
    sauf: Condition | None = None
    semaines: Semaines | None = None
    nombre: Nombre | None = None
    heures: Heures | None = None
    titre: str = ""
    preparer: tuple[str, ...] = ()
    garder: tuple[str, ...] = ()
    statut: Statut | None = None
    source: int | None = None


@dataclass(frozen=True)
class Demarche:
    """Toute la démarche, telle que `donnees/demarche/` la déclare.

    `phrases` : modèles des phrases que le noyau écrit, par code ; `libelles` : mots des
    documents, par document puis par clé.
    """

    temps: tuple[Temps, ...]
    etapes: tuple[Etape, ...]
    roles: tuple[Role, ...]
    instances: tuple[Instance, ...]
    enseignements: tuple[Enseignement, ...]
    resultats: tuple[Resultat, ...]
    presentation: tuple[Enonce, ...]
    raisons_d_agir: tuple[RaisonDAgir, ...]
    preoccupations: tuple[Preoccupation, ...]
    ressources: tuple[Ressource, ...]
    regles: tuple[Regle, ...]
    phrases: dict[str, str] = field(default_factory=dict)
    libelles: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def delais_d_envoi(self) -> dict[str, int]:
        """Par instance dont les documents partent avant la séance, combien de jours avant."""
        return {i.id: i.envoi_jours for i in self.instances if i.envoi_jours is not None}


@dataclass(frozen=True)
class Effectifs:
    """Effectifs du collège ; enseignants de 1 à 500.

    `enseignants_estimes` : leur nombre n’est pas connu, il est déduit de celui des élèves.
    """

    enseignants: int
    eleves: int | None = None
    enseignants_estimes: bool | None = None


@dataclass(frozen=True)
class Objectif:
    """Un objectif du projet d’établissement que la démarche sert."""

    objectif: str
    preoccupations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Indisponibilite:
    """Des jours à laisser libres, bornes incluses."""

    du: date
    au: date
    motif: str = ""


@dataclass(frozen=True)
class Creneau:
    """Un moment de la semaine où l’on peut se réunir ; heures « HH:MM », dans l’heure du lieu.

    `du`, `au` : les jours entre lesquels il vaut, bornes incluses ; tout le plan sinon.
    """

    jour: JourDeClasse
    de: str
    a: str
    du: date | None = None
    au: date | None = None


@dataclass(frozen=True)
class Membre:
    """Une fonction de l’équipe projet, jamais un nom."""

    role: str
    fonction: str = ""


@dataclass(frozen=True)
class InstanceActive:
    """Une instance active dans ce collège, avec ses dates connues."""

    id: str
    dates: tuple[date, ...] = ()


@dataclass(frozen=True)
class Modification:
    """Ce que le collège change à une étape ; `debut` l’épingle à un jour."""

    semaines: Semaines | None = None
    debut: date | None = None
    titre: str | None = None
    nombre: Nombre | None = None
    heures: Heures | None = None


@dataclass(frozen=True)
class Adaptations:
    """Étapes retirées, modifiées, ajoutées par le collège."""

    retirer: tuple[str, ...] = ()
    modifier: dict[str, Modification] = field(default_factory=dict)
    ajouter: tuple[Etape, ...] = ()


@dataclass(frozen=True)
class College:
    """Le profil d’un collège, tel que `donnees/college.yml` le déclare.

    `preoccupations_retenues` : le choix est déjà fait, sans attendre l’étape qui choisit.
    `fictif` : ce collège n’existe pas (la démonstration, les exemples) ; ses pages le disent.
    """

    nom: str
    commune: str
    academie: str
    effectifs: Effectifs
    equipement: Equipement
    debut: date
    trimestres: Literal[2, 3]
    uai: str | None = None
    zone: str | None = None
    departement: str | None = None
    service_numerique: str | None = None
    referent: str | None = None
    adresse: str | None = None
    depot: str | None = None
    ressources: tuple[str, ...] | None = None
    projet_etablissement: tuple[Objectif, ...] = ()
    fins_de_trimestre: tuple[date, ...] = ()
    version: Version = "complete"
    indisponibilites: tuple[Indisponibilite, ...] = ()
    creneaux: tuple[Creneau, ...] = ()
    equipe_projet: tuple[Membre, ...] = ()
    instances: tuple[InstanceActive, ...] = ()
    preoccupations: tuple[str, ...] = ()
    preoccupations_retenues: bool | None = None
    fictif: bool | None = None
    adaptations: Adaptations = field(default_factory=Adaptations)

    @property
    def instances_actives(self) -> frozenset[str]:
        """Identifiants des instances actives."""
        return frozenset(active.id for active in self.instances)
