"""La vue d’une feuille de route : groupée, triée, dates en mots.

C’est la seule forme que les écrivains partagent : aucun d’eux ne trie, ne compte ni ne
met en mots. Les textes sont du texte brut, à échapper par chaque écrivain selon son format.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS
from generateur.noyau.declare.modeles import College, NomTemps, Preoccupation
from generateur.noyau.mots import compte
from generateur.vue.francais import typographie


@dataclass(frozen=True)
class VueRaison:
    """Une raison en clair ; `fondement` dit sur quoi elle repose."""

    sur: str
    texte: str
    fondement: str


@dataclass(frozen=True)
class VuePersonne:
    """Un rôle nommé."""

    id: str
    titre: str


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

    @property
    def quand_majuscule(self) -> str:
        """Le même, pour commencer une ligne."""
        return self.quand[:1].upper() + self.quand[1:]


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
    """Une ligne de la feuille de route.

    `etat` : faite, commencee, reportee, abandonnee, ou rien ; `etat_en_mots` : « en cours depuis
    le 3 février 2027 » ; `note` : ce que le suivi en dit de plus.
    """

    id: str
    etape: str
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
    a_placer: str = ""
    themes: tuple[VueTheme, ...] = ()
    themes_en_mots: str = ""
    etat: str = ""
    etat_en_mots: str = ""
    note: str = ""

    @property
    def nombre_en_mots(self) -> str:
        """Rend « 1 séance », « 4 séances », ou rien."""
        return compte(self.nombre, "séance") if self.nombre else ""

    @property
    def premiere_raison(self) -> str:
        """La raison de la date, celle que l’on imprime en petit."""
        return next((r.texte for r in self.raisons if r.sur == "quand"), "")


@dataclass(frozen=True)
class VuePratique:
    """Une pratique à montrer."""

    id: str
    titre: str
    preoccupation: str
    preoccupation_titre: str


@dataclass(frozen=True)
class VueTrimestre:
    """Un trimestre du plan et les lignes qui y commencent."""

    titre: str
    quand: str
    debut: date
    fin: date
    lignes: tuple[VueLigne, ...]


@dataclass(frozen=True)
class VueTemps:
    """Un temps (ou le pilotage), ses bornes ici, ses lignes dans l’ordre."""

    id: NomTemps
    court: str
    titre: str
    but: str
    debut: date
    fin: date
    quand: str
    anime: tuple[VuePersonne, ...]
    lignes: tuple[VueLigne, ...]


@dataclass(frozen=True)
class VueRendezVous:
    """Un rendez-vous du plan. `genre` : instance, envoi, atelier, point, reunion, ou
    pleniere, quand tous se réunissent en plus du passage devant une instance."""

    genre: str
    ligne: str
    jour: date
    fixe: bool
    quand: str
    quoi: str
    qui: tuple[VuePersonne, ...]
    instance: str
    mots: str
    creneau: VueCreneau | None = None


@dataclass(frozen=True)
class VueMois:
    """Un mois et les heures par personne qui y tombent."""

    premier: date
    titre: str
    heures: float
    en_mots: str


@dataclass(frozen=True)
class VueMomentDeRole:
    """Ce qu’un rôle fait, quand, avec qui. `part` : anime, participe ou informe."""

    ligne: VueLigne
    part: str
    avec: tuple[VuePersonne, ...]
    heures: float
    heures_en_mots: str


@dataclass(frozen=True)
class VueRole:
    """Un rôle, ses moments, ses heures par mois et par personne.

    `heures` : au plus, s’il prend part à tout ; `heures_en_mots` : « de 12 h à 24 h ».
    """

    id: str
    titre: str
    court: str
    mission: str
    dans_le_college: bool
    a_joindre: bool
    personnes: int
    heures: float
    heures_au_moins: float
    heures_en_mots: str
    mois: tuple[VueMois, ...]
    mois_le_plus_rempli: str
    moments: tuple[VueMomentDeRole, ...]


@dataclass(frozen=True)
class VuePassage:
    """Ce qui passe devant une instance."""

    ligne: VueLigne
    seance: VueSeance


@dataclass(frozen=True)
class VueInstance:
    """Une instance, active ici ou non, et ce qui passe devant elle.

    `delibere` : elle vote ; `avec_envoi` : ses documents partent avant la séance.
    """

    id: str
    titre: str
    court: str
    texte: str
    delibere: bool
    avec_envoi: bool
    active: bool
    passages: tuple[VuePassage, ...]


@dataclass(frozen=True)
class VueEcart:
    """Une étape laissée de côté, ou un avertissement, et pourquoi."""

    etape: str | None
    titre: str
    texte: str


@dataclass(frozen=True)
class VueBande:
    """Un intervalle de la frise ; `debut` et `fin` en semaines depuis son premier lundi."""

    id: str
    titre: str
    debut: float
    fin: float


@dataclass(frozen=True)
class VueFrise:
    """La frise : `largeur` en semaines civiles ; mois, congés, et une bande de lignes par temps.

    `temps` : (temps, son étendue, ses lignes) dans l’ordre temps-1, 2, 3, pilotage.
    `reperes` : les rendez-vous d’instances, à leur jour.
    """

    lundi: date
    largeur: int
    mois: tuple[VueBande, ...]
    conges: tuple[VueBande, ...]
    temps: tuple[tuple[VueTemps, VueBande, tuple[VueBande, ...]], ...]
    reperes: tuple[VueBande, ...]


@dataclass(frozen=True)
class VueFeuille:
    """Toute la feuille de route d’un collège, prête à écrire.

    `edition` : la date de l’édition (jamais l’horloge). `heures_du_college` : somme, pour les
    rôles du collège, des heures par personne multipliées par le nombre de personnes.
    `mots` : libellés des documents, par document puis par clé, d’avant ou d’après le choix.
    `reponse_des_invites` : le jour où savoir qui vient. `abandonnees` : les lignes qui n’y
    sont plus, telles qu’elles étaient prévues ; `annules` : leurs rendez-vous.
    """

    college: College
    titre: str
    zone: str
    zone_en_mots: str
    edition: date
    edition_en_mots: str
    debut: date
    fin: date
    quand: str
    semaines_ouvertes: int
    referent: str
    service_numerique: str
    objectifs: tuple[str, ...]
    equipement: str
    ressources: tuple[str, ...]
    preoccupations: tuple[Preoccupation, ...]
    temps: tuple[VueTemps, ...]
    trimestres: tuple[VueTrimestre, ...]
    lignes: tuple[VueLigne, ...]
    rendez_vous: tuple[VueRendezVous, ...]
    roles: tuple[VueRole, ...]
    instances: tuple[VueInstance, ...]
    heures_du_college: float
    heures_du_college_au_moins: float
    heures_du_college_en_mots: str
    ecartees: tuple[VueEcart, ...]
    avertissements: tuple[VueEcart, ...]
    dates_a_fixer: tuple[VueRendezVous, ...]
    est: tuple[str, ...]
    n_est_pas: tuple[str, ...]
    reperes_du_pilote: tuple[str, ...]
    frise: VueFrise
    mots: dict[str, dict[str, str]]
    recueil: VueRecueil | None = None
    fuseau: str = FUSEAU_DE_PARIS
    abandonnees: tuple[VueLigne, ...] = ()
    annules: tuple[VueRendezVous, ...] = ()
    reponse_des_invites: date | None = None
    choix_fait: bool = False

    @property
    def preoccupations_en_mots(self) -> str:
        """Les noms courts des préoccupations, à la suite."""
        return ", ".join(typographie(entree.court) for entree in self.preoccupations)
