"""Le contenu de la démarche, hors étapes : temps, rôles, instances, leçons, préoccupations.

Chaque entrée porte la section du texte d’où elle vient (`source`) ou dit que c’est une
proposition (`statut`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Statut = Literal["proposition", "college"]
NomTemps = Literal["temps-1", "temps-2", "temps-3", "pilotage"]
Equipement = Literal["faible", "moyen", "eleve"]
Pour = Literal["information", "arbitrage"]
Version = Literal["complete", "minimale"]

ORDRE_DES_TEMPS: tuple[NomTemps, ...] = ("temps-1", "temps-2", "temps-3")
NIVEAUX: tuple[Equipement, ...] = ("faible", "moyen", "eleve")


@dataclass(frozen=True)
class Personnes:
    """Combien de personnes tiennent un rôle : un nombre fixe, ou proportionné à l’effectif.

    `par` : une par thème que les ateliers montrent ; sans thème encore connu, une par séance.
    """

    nombre: int | None = None
    un_pour: int | None = None
    de: Literal["enseignants", "eleves"] | None = None
    au_moins: int = 1
    par: Literal["atelier"] | None = None


@dataclass(frozen=True)
class Temps:
    """Un des trois temps, ou le pilotage qui court tout du long (source, section 4)."""

    id: NomTemps
    titre: str
    court: str
    but: str
    source: int | None = None
    statut: Statut | None = None
    titre_statut: Statut | None = None


@dataclass(frozen=True)
class Trace:
    """Une phrase et ce sur quoi elle repose : une section de la source, ou une proposition."""

    texte: str
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class Role:
    """Une fonction dans la démarche, jamais une personne.

    `collectif` : trop nombreux pour une ligne chacun, on compte les présents ; `a_plusieurs` : on
    écrit leurs noms à la suite ; `invite` : il vient d’un autre collège ;
    `preside` : il préside les instances, et n’y est pas invité. `contact` : le papier le
    nomme toujours parmi ceux à qui s’adresser. `nom_local` : la clé du profil qui dit son nom ici.
    `parmi_les_enseignants` : ses membres sont des enseignants du collège, comptés ici et non avec
    les autres. `libre` : rien ne lui est demandé, tout lui est proposé. `lettre_de_mission` : la
    direction peut y reconnaître ses heures. `page` : le rôle dont la page le montre aussi ; il n’en
    a pas à lui.
    """

    id: str
    titre: str
    court: str
    mission: str
    personnes: Personnes
    dans_le_college: bool
    parmi_les_enseignants: bool = False
    libre: bool = False
    collectif: bool = False
    a_plusieurs: bool = False
    invite: bool = False
    preside: bool = False
    contact: bool = False
    nom_local: Literal["referent"] | None = None
    lettre_de_mission: bool = False
    page: str | None = None
    pluriel: str = ""
    actions: tuple[Trace, ...] = ()
    conseils: tuple[Trace, ...] = ()
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class ParUsage:
    """Un texte selon ce qu’on demande à l’instance."""

    information: str
    arbitrage: str


@dataclass(frozen=True)
class Instance:
    """Une instance du collège, active ou non selon le profil.

    `delibere` : elle vote ce qu’on lui soumet ; les autres donnent un avis. `envoi_jours` : combien
    de jours avant la séance partent convocation et documents, si le droit le fixe.
    """

    id: str
    titre: str
    court: str
    texte: str
    mots: ParUsage
    demande: ParUsage
    delibere: bool = False
    envoi_jours: int | None = None
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class Point:
    """Un point d’un enseignement du collège pilote."""

    id: str
    titre: str
    texte: str
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class Enseignement:
    """Un enseignement du collège pilote (source, section 5)."""

    id: str
    titre: str
    texte: str
    points: tuple[Point, ...] = ()
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class Resultat:
    """Un résultat observé au collège pilote (source, section 5)."""

    id: str
    texte: str
    chiffre: str = ""
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class Enonce:
    """Ce que la démarche est, n’est pas, à qui elle s’adresse, comment elle se mène."""

    id: str
    sur: Literal["est", "n-est-pas", "public", "mise-en-oeuvre"]
    texte: str
    titre: str = ""
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class RaisonDAgir:
    """Une des quatre raisons de s’y lancer (source, section 3)."""

    id: str
    titre: str
    texte: str
    source: int | None = None
    statut: Statut | None = None


@dataclass(frozen=True)
class Ressource:
    """Ce qu’un collège a vraiment, et que le profil déclare."""

    id: str
    titre: str
    texte: str
    court: str = ""
    statut: Statut | None = None
    source: int | None = None


@dataclass(frozen=True)
class Pratique:
    """Une pratique de classe à montrer au temps 2, avec ce qu’il y faut.

    `d_abord` : elle passe avant les autres de sa préoccupation, là où elle est possible.
    """

    id: str
    titre: str
    texte: str
    equipement: Equipement
    ecueil: str
    ressources: tuple[str, ...] = ()
    une_de: tuple[str, ...] = ()
    d_abord: bool = False
    reference: str = ""
    statut: Statut | None = None
    source: int | None = None


@dataclass(frozen=True)
class Repere:
    """Un chiffre national et d’où il vient."""

    texte: str
    reference: str


@dataclass(frozen=True)
class Preoccupation:
    """Une préoccupation pédagogique et les pratiques qui y répondent."""

    id: str
    titre: str
    court: str
    constat: str
    pratiques: tuple[Pratique, ...]
    atelier: str = ""
    demande: str = ""
    repere: Repere | None = None
    statut: Statut | None = None
    source: int | None = None
