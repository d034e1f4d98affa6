"""La vue des lignes d’une feuille de route : chacune, son étape, son trimestre, son temps.

La vue entière, et ce qui en reprend les lignes (rôles, instances, rendez-vous), est dans `vues.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generateur.noyau.declare.modeles import Etape, NomTemps
from generateur.noyau.mots import compte
from generateur.vue.francais import heures


@dataclass(frozen=True)
class VueRaison:
    """Une raison en clair ; `fondement` dit sur quoi elle repose.

    `nature` : le même en plus court, pour le papier ; `nom` : ce qu’il a de plus, s’il y a lieu.
    `a_plusieurs` : la phrase quand plusieurs étapes se la partagent ; `en_bref` : en quelques mots,
    sans date, là où la ligne dit déjà la sienne.
    """

    sur: str
    texte: str
    fondement: str
    nature: str
    nom: str = ""
    a_plusieurs: str = ""
    en_bref: str = ""


@dataclass(frozen=True)
class VuePersonne:
    """Un rôle nommé ; le reste, comme son rôle le déclare (noyau/declare/contenus.py).

    `au_nom_local` : le collège peut lui donner son nom à lui.
    """

    id: str
    titre: str
    collectif: bool = False
    a_plusieurs: bool = False
    invite: bool = False
    preside: bool = False
    au_nom_local: bool = False


@dataclass(frozen=True)
class VueSeance:
    """Le passage devant une instance.

    `mots` : « pour avis »… ; `quand` : « mardi 16 mars 2027 » ou « semaine du 15 mars 2027,
    date à fixer » ; `jour` : la date connue, ou un jour de la semaine proposée (pour trier).
    """

    id: str
    titre: str
    mots: str
    demande: str
    quand: str
    jour: date
    fixee: bool
    envoi: date | None
    envoi_en_mots: str


@dataclass(frozen=True)
class VueHeures:
    """Temps à prévoir d’un rôle pour une ligne, par personne."""

    role: VuePersonne
    heures: float
    en_mots: str


@dataclass(frozen=True)
class VueCreneau:
    """Une séance ou une réunion placée : son jour, ses heures « HH:MM », ce qu’on y traite.

    `quand` : « mercredi 24 mars 2027, 13 h 30 – 15 h 30 » ; `quand_court` : sans l’année.
    `tenue` : le suivi dit qu’elle s’est tenue.
    """

    rang: int
    jour: date
    de: str
    a: str
    quand: str
    quand_court: str
    heures: str
    theme: str
    pratique: str
    tenue: bool = False

    @property
    def quand_majuscule(self) -> str:
        """Le même, pour commencer une ligne."""
        return self.quand[:1].upper() + self.quand[1:]


@dataclass(frozen=True)
class VueANoter:
    """Ce qui peut se noter d’une ligne d’un clic : des états (« faite_le » : faite un jour à
    dire), les séances (« 2027-03-23 », et
    l’heure s’il y en a deux ce jour-là) et leur jour en mots."""

    etats: tuple[str, ...]
    seances: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        return bool(self.etats or self.seances)


@dataclass(frozen=True)
class VueTheme:
    """Un thème d’ateliers, et combien d’ateliers le traitent."""

    id: str
    titre: str
    nombre: int


@dataclass(frozen=True)
class VueVoix:
    """Une préoccupation et les collègues qui l’ont choisie ; `part` : en pour cent."""

    id: str
    titre: str
    voix: int
    en_mots: str
    part: int
    part_en_mots: str


@dataclass(frozen=True)
class VueRecueil:
    """Ce que les collègues ont dit ; `recueillies` : « recueillies auprès de 24 collègues »."""

    reponses: int
    recueillies: str
    legende: str
    voix: tuple[VueVoix, ...]
    a_ranger: str


@dataclass(frozen=True)
class VueLigne:
    """Une ligne de la feuille de route ; `numero` : celui de son étape, rien si elle n’y est plus.

    `reunion_avant` : « avant le mardi 16 mars 2027 », pour la réunion qui prépare un passage daté.
    `etat` : faite, commencee, reportee, abandonnee, mise_de_cote, retiree, ou rien ; `etat_le` :
    depuis quel jour, ou à quel jour elle est reportée ; `etat_en_mots` : « en cours depuis le
    3 février 2027 » ; `situation` : comment elle se compte, `etat` ou en_retard, a_noter, passee,
    arretee ; `note` : ce que le suivi en dit de plus.
    """

    id: str
    etape: str
    numero: str
    temps: NomTemps
    temps_court: str
    titre: str
    but: str
    debut: date
    fin: date
    quand: str
    semaines: int
    semaines_en_mots: str
    anime: tuple[VuePersonne, ...]
    participe: tuple[VuePersonne, ...]
    informe: tuple[VuePersonne, ...]
    seance: VueSeance | None
    garder: tuple[str, ...]
    preparer: tuple[str, ...]
    ici: tuple[str, ...]
    nombre: int | None
    heures: tuple[VueHeures, ...]
    raisons: tuple[VueRaison, ...]
    pratiques: tuple[VuePratique, ...]
    revient: bool
    provenance: str
    creneaux: tuple[VueCreneau, ...] = ()
    creneaux_annules: tuple[VueCreneau, ...] = ()
    a_placer: str = ""
    themes: tuple[VueTheme, ...] = ()
    themes_en_mots: str = ""
    reunion_avant: str = ""
    reunion_a_tenir: str = ""
    etat: str = ""
    etat_le: date | None = None
    etat_en_mots: str = ""
    situation: str = ""
    note: str = ""

    @property
    def nombre_en_mots(self) -> str:
        """Rend « 1 séance », « 4 séances », ou rien."""
        return compte(self.nombre, "séance") if self.nombre else ""

    @property
    def a_noter(self) -> VueANoter:
        """Rend ce qui peut s’en noter ; rien de ce qui est fini."""
        if self.etat in ("faite", "abandonnee"):
            return VueANoter((), ())
        long = self.semaines > 1 and self.etat != "commencee"
        etats = ("faite", "faite_le", *["commencee"] * long, "reportee", "abandonnee")
        jours = [creneau.jour for creneau in self.creneaux]
        seances = tuple(
            (f"{c.jour} {c.de}" if jours.count(c.jour) > 1 else str(c.jour), c.quand_court)
            for c in self.creneaux
            if not c.tenue
        )
        return VueANoter(etats, seances if self.nombre is not None else ())

    @property
    def premiere_raison(self) -> str:
        """La raison de la date, celle que l’on imprime en petit."""
        return next((r.texte for r in self.raisons if r.sur == "quand"), "")

    @property
    def premiere_raison_en_bref(self) -> str:
        """La même en quelques mots, entière si elle n’en a pas ; sans elle, une autre."""
        rangees = sorted(self.raisons, key=lambda raison: raison.sur != "quand")
        return next((raison.en_bref or raison.texte for raison in rangees), "")

    @property
    def passage_en_bref(self) -> str:
        """Rend « Conseil pédagogique, mardi 19 janvier 2027 », ou rien."""
        return f"{self.seance.titre}, {self.seance.quand}" if self.seance else ""

    @property
    def a_montrer(self) -> tuple[VueAMontrer, ...]:
        """Les pratiques à montrer, rangées par préoccupation."""
        titres: dict[str, str] = {}
        pratiques: dict[str, list[str]] = {}
        for pratique in self.pratiques:
            titres.setdefault(pratique.preoccupation, pratique.preoccupation_titre)
            pratiques.setdefault(pratique.preoccupation, []).append(pratique.titre)
        return tuple(VueAMontrer(nom, titres[nom], tuple(pratiques[nom])) for nom in titres)


@dataclass(frozen=True)
class VuePratique:
    """Une pratique à montrer."""

    id: str
    titre: str
    preoccupation: str
    preoccupation_titre: str


@dataclass(frozen=True)
class VueAMontrer:
    """Une préoccupation, et les titres des pratiques à montrer pour elle."""

    preoccupation: str
    titre: str
    pratiques: tuple[str, ...]


@dataclass(frozen=True)
class VueEtape:
    """Une étape que l’on connaît, dans ce plan ou non : tout ce que les documents en disent.

    `numero` : « 2.3 » est la troisième du temps 2, « P1 » la première du pilotage ; rien hors du
    plan. `lignes` : les siennes, plusieurs si elle revient, aucune hors du plan. `quand` : toutes
    ses dates, en une phrase ; `quand_en_bref` : sans l’année ; `semaines_en_mots` : « semaines du
    18 janvier et du 8 mars », ou ses jours s’ils sont connus. `minutes` : son déroulé ; `heures` :
    par rôle, chaque fois. `charniere` : ce qu’elle est pour les documents qui la citent.
    `pourquoi_ecartee` : la phrase de son écart, et `ecart`, la même sans son titre.
    """

    id: str
    numero: str
    temps: NomTemps
    titre: str
    charniere: str
    declaree: Etape
    lignes: tuple[VueLigne, ...]
    quand: str
    quand_en_bref: str
    semaines_en_mots: str
    minutes: int
    deroule: tuple[tuple[int, str], ...]
    heures: tuple[VueHeures, ...]
    preparer: tuple[str, ...]
    garder: tuple[str, ...]
    pourquoi_ecartee: str = ""
    ecart: str = ""

    @property
    def duree_en_mots(self) -> str:
        """La durée de son déroulé, « 1 h 30 » ; rien si elle n’en a pas."""
        return heures(self.minutes / 60) if self.minutes else ""

    @property
    def premiere(self) -> VueLigne | None:
        """Sa première ligne, s’il y en a une."""
        return self.lignes[0] if self.lignes else None


@dataclass(frozen=True)
class VueTrimestre:
    """Un trimestre du plan et les lignes qui y commencent ; `rang` : à partir de 1.

    `phrase_vide` : ce que dit un trimestre sans ligne, selon que d’autres s’y poursuivent ou non.
    """

    quand: str
    debut: date
    fin: date
    lignes: tuple[VueLigne, ...]
    rang: int
    phrase_vide: str


@dataclass(frozen=True)
class VueTemps:
    """Un temps (ou le pilotage), ses bornes ici, ses lignes dans l’ordre, ses étapes du plan."""

    id: NomTemps
    court: str
    titre: str
    but: str
    debut: date
    fin: date
    quand: str
    anime: tuple[VuePersonne, ...]
    lignes: tuple[VueLigne, ...]
    etapes: tuple[VueEtape, ...] = ()

    @property
    def numero(self) -> str:
        """Rend « 2 » pour le temps 2 ; le pilotage n’en a pas."""
        return "" if self.id == "pilotage" else self.id.removeprefix("temps-")

    @property
    def faites(self) -> tuple[int, int]:
        """Combien d’étapes de ce temps sont faites, et combien il en a ; sans ce qui revient."""
        etats = [ligne.etat for ligne in self.lignes if not ligne.revient]
        return etats.count("faite"), len(etats)
