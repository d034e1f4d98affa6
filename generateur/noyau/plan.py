"""Ce que l’on calcule : la feuille de route d’un collège, ses lignes et leurs raisons."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date as Jour
from functools import cached_property
from typing import Literal

from .evenements import Avancement, Suivi
from .fuseaux import FUSEAU_DE_PARIS
from .modeles import College, NomTemps, Pour, Roles, Statut
from .recueil import Recueil


@dataclass(frozen=True)
class Semaine:
    """Une semaine ouverte : son rang dans la période, et ses jours ouverts dans la période."""

    rang: int
    jours: tuple[Jour, ...]

    @property
    def debut(self) -> Jour:
        """Premier jour ouvert."""
        return self.jours[0]

    @property
    def fin(self) -> Jour:
        """Dernier jour ouvert."""
        return self.jours[-1]


@dataclass(frozen=True)
class Trimestre:
    """Un trimestre de la période : du lundi de sa première semaine à la veille du suivant."""

    debut: Jour
    fin: Jour


@dataclass(frozen=True)
class Conge:
    """Des vacances, bornes incluses : premier et dernier jour sans classe."""

    nom: str
    du: Jour
    au: Jour


@dataclass(frozen=True)
class Periode:
    """La période du plan : ses semaines ouvertes et ce qui les interrompt.

    `coupures[i]` : des vacances séparent la semaine i de la suivante ; `etes[i]` : c’est l’été.
    `fins_d_annee` : rangs des deux dernières semaines ouvertes de chaque année scolaire.
    `veilles` : jours ouverts après lesquels commencent des vacances.
    `conges` : vacances qui touchent la période, dans l’ordre.
    `rentrees` : rangs des premières semaines ouvertes d’une année scolaire.
    """

    debut: Jour
    fin: Jour
    semaines: tuple[Semaine, ...]
    trimestres: tuple[Trimestre, ...]
    coupures: tuple[bool, ...]
    etes: tuple[bool, ...]
    fins_d_annee: frozenset[int]
    veilles: frozenset[Jour]
    conges: tuple[Conge, ...] = ()
    rentrees: frozenset[int] = frozenset()

    def encadrer(self, jour: Jour) -> tuple[int, int]:
        """Rend les rangs de la dernière semaine qui commence au plus tard ce jour (-1 : aucune),
        et de la première qui finit au plus tôt ce jour-là (leur nombre : aucune)."""
        return bisect_right(self._debuts, jour) - 1, bisect_left(self._fins, jour)

    def semaines_touchees(self, du: Jour, au: Jour) -> tuple[Semaine, ...]:
        """Rend les semaines ouvertes qui ont un jour ouvert entre ces deux-là, ou les entourent."""
        return self.semaines[bisect_left(self._fins, du) : bisect_right(self._debuts, au)]

    @cached_property
    def _debuts(self) -> tuple[Jour, ...]:
        return tuple(semaine.debut for semaine in self.semaines)

    @cached_property
    def _fins(self) -> tuple[Jour, ...]:
        return tuple(semaine.fin for semaine in self.semaines)


@dataclass(frozen=True)
class Raison:
    """Pourquoi cette ligne, pourquoi là, pourquoi tant : une phrase et ce qui la fonde.

    Exactement un de `regle`, `donnee`, `enseignement`, `source` est donné.
    """

    sur: Literal["pourquoi", "quand", "combien"]
    texte: str
    regle: str | None = None
    donnee: str | None = None
    enseignement: str | None = None
    source: int | None = None


@dataclass(frozen=True)
class Seance:
    """Le passage d’un jalon devant une instance.

    `date` si elle est connue ; sinon `semaine`, un jour de la semaine proposée.
    `envoi` : dernier jour où partent les documents du conseil d’administration.
    """

    id: str
    pour: Pour
    date: Jour | None = None
    semaine: Jour | None = None
    envoi: Jour | None = None


@dataclass(frozen=True)
class PratiqueAMontrer:
    """Une pratique à montrer en atelier, et la préoccupation à laquelle elle répond."""

    id: str
    preoccupation: str
    titre: str


@dataclass(frozen=True)
class Atelier:
    """Un atelier du temps 2 : son thème (une préoccupation), ses places, la pratique à y voir."""

    theme: str
    places: int
    pratique: str | None = None


@dataclass(frozen=True)
class Demande:
    """Ce que l’on demande à l’académie pour un thème : quelqu’un qui vienne le montrer.

    `ateliers` : combien de fois ; `pratiques` : celles que le matériel du collège permet.
    """

    theme: str
    ateliers: int
    pratiques: tuple[PratiqueAMontrer, ...] = ()


@dataclass(frozen=True)
class SeanceDatee:
    """Une séance ou une réunion placée dans un créneau ; `theme` : une préoccupation, ou rien.

    `rang` : sa place parmi les séances du jalon, à partir de 1 ; heures « HH:MM ».
    """

    rang: int
    date: Jour
    de: str
    a: str
    theme: str | None = None
    pratique: str | None = None


@dataclass(frozen=True)
class Jalon:
    """Une ligne de la feuille de route : une étape placée dans les semaines du collège.

    `heures` : par identifiant de rôle, heures par personne pour ce jalon.
    `preparer` et `ici` portent ce que les règles d’adaptation ajoutent pour ce collège.
    `a_placer` : séances qui n’ont pas trouvé de créneau (aucune si le collège n’en donne pas).
    `avancement` : ce que le suivi en dit.
    """

    id: str
    etape: str
    temps: NomTemps
    titre: str
    debut: Jour
    fin: Jour
    semaines: int
    roles: Roles
    garder: tuple[str, ...]
    raisons: tuple[Raison, ...]
    date: Jour | None = None
    instance: Seance | None = None
    nombre: int | None = None
    heures: tuple[tuple[str, float], ...] = ()
    source: int | None = None
    statut: Statut | None = None
    preparer: tuple[str, ...] = ()
    ici: tuple[str, ...] = ()
    pratiques: tuple[PratiqueAMontrer, ...] = ()
    ateliers: tuple[Atelier, ...] = ()
    demandes: tuple[Demande, ...] = ()
    seances: tuple[SeanceDatee, ...] = ()
    a_placer: int = 0
    avancement: Avancement | None = None


@dataclass(frozen=True)
class Avertissement:
    """Ce que le plan n’a pas pu faire, ou a laissé de côté, et pourquoi."""

    etape: str | None
    texte: str


@dataclass(frozen=True)
class FeuilleDeRoute:
    """Le plan daté d’un collège.

    `suivi` : ce qui s’est passé, d’où ce plan est refait ; `abandonnees` : les lignes qui n’y sont
    plus depuis, telles qu’elles étaient prévues ; `fuseau` : le nom IANA de l’heure légale.
    """

    college: College
    zone: str
    periode: Periode
    jalons: tuple[Jalon, ...]
    avertissements: tuple[Avertissement, ...]
    retenues: frozenset[str] = frozenset()
    recueil: Recueil | None = None
    fuseau: str = FUSEAU_DE_PARIS
    suivi: Suivi = ()
    abandonnees: tuple[Jalon, ...] = ()
