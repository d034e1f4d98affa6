"""La vue d’une feuille de route : groupée, triée, dates en mots.

C’est la seule forme que les écrivains partagent : aucun d’eux ne trie, ne compte ni ne
met en mots. Les textes sont du texte brut, à échapper par chaque écrivain selon son format.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS
from generateur.noyau.declare.modeles import College, Etape, NomTemps, Preoccupation
from generateur.noyau.mots import compte
from generateur.vue.francais import heures, typographie


@dataclass(frozen=True)
class VueRaison:
    """Une raison en clair ; `fondement` dit sur quoi elle repose.

    `nature` : le même en plus court, pour le papier ; `nom` : ce qu’il a de plus, s’il y a lieu.
    """

    sur: str
    texte: str
    fondement: str
    nature: str
    nom: str = ""


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
    """Une ligne de la feuille de route ; `numero` : celui de son étape, rien si elle n’y est plus.

    `reunion_avant` : « avant le mardi 16 mars 2027 », pour la réunion qui prépare un passage daté.
    `etat` : faite, commencee, reportee, abandonnee, ou rien ; `etat_en_mots` : « en cours depuis
    le 3 février 2027 » ; `note` : ce que le suivi en dit de plus.
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
    a_placer: str = ""
    themes: tuple[VueTheme, ...] = ()
    themes_en_mots: str = ""
    reunion_avant: str = ""
    reunion_a_tenir: str = ""
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

    titre: str
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
class VueTache:
    """Ce qu’un rôle fait d’une étape, toutes ses fois réunies.

    `quand_en_bref` : ses dates, sans l’année ; `etendue` : de la première fois à la dernière ;
    `semaines_en_mots` : les semaines de ce qui revient ; `heures_en_mots` : chaque fois.
    """

    titre: str
    part: str
    avec: tuple[VuePersonne, ...]
    nombre: int
    quand_en_bref: str
    etendue: str
    semaines_en_mots: str
    passage_en_bref: str
    heures_en_mots: str


@dataclass(frozen=True)
class VueRole:
    """Un rôle, ses moments, ses heures par mois et par personne.

    `heures` : au plus, s’il prend part à tout ; `heures_en_mots` : « de 12 h à 24 h ».
    `taches` : ce qu’il anime ou à quoi il participe, par étape ; `au_courant` : le reste.
    `a_designer` : il a des heures, et personne encore dans l’équipe déclarée.
    """

    id: str
    titre: str
    court: str
    mission: str
    dans_le_college: bool
    personnes: int
    personnes_en_mots: str
    a_designer: bool
    heures: float
    heures_au_moins: float
    heures_en_mots: str
    mois: tuple[VueMois, ...]
    mois_le_plus_rempli: str
    moments: tuple[VueMomentDeRole, ...]
    taches: tuple[VueTache, ...]
    au_courant: tuple[str, ...]
    collectif: bool = False
    contact: bool = False
    lettre_de_mission: bool = False
    au_nom_local: bool = False
    page: str = ""

    @property
    def parts_des_mois(self) -> tuple[tuple[VueMois, float], ...]:
        """Chaque mois, et ses heures en part de celles du mois le plus rempli."""
        plus = max((mois.heures for mois in self.mois), default=1)
        return tuple((mois, mois.heures / plus) for mois in self.mois)


@dataclass(frozen=True)
class VuePassage:
    """Ce qui passe devant une instance."""

    ligne: VueLigne
    seance: VueSeance


@dataclass(frozen=True)
class VueDemande:
    """Ce que l’on demande à une instance, « pour avis » ou autrement, et à quelles dates."""

    demande: str
    mots: str
    quand: tuple[str, ...]


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

    @property
    def demandes(self) -> tuple[VueDemande, ...]:
        """Ce qu’on lui demande, une fois chaque ; si cela revient, à plusieurs dates."""
        groupes: dict[tuple[str, str], list[str]] = {}
        for passage in self.passages:
            seance = passage.seance
            groupes.setdefault((seance.demande, seance.mots), []).append(seance.quand)
        return tuple(VueDemande(d, mots, tuple(quand)) for (d, mots), quand in groupes.items())


@dataclass(frozen=True)
class VueEcart:
    """Une étape laissée de côté, ou un avertissement, et pourquoi.

    `raison` : la même phrase sans le titre de l’étape, là où il est déjà.
    """

    etape: str | None
    titre: str
    texte: str
    raison: str


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
    rôles du collège, des heures par personne multipliées par le nombre de personnes ;
    `precision_du_total` : ce qu’il faut en savoir, s’il reste quelqu’un à désigner.
    `mots` : libellés des documents, par document puis par clé, d’avant ou d’après le choix.
    `reponse_des_invites` : le jour où savoir qui vient. `abandonnees` : les lignes qui n’y
    sont plus, telles qu’elles étaient prévues ; `annules` : leurs rendez-vous. `etapes` : toutes
    celles que l’on connaît, dans l’ordre des données ; `mois` : ceux où des heures tombent.
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
    etapes: tuple[VueEtape, ...]
    temps: tuple[VueTemps, ...]
    trimestres: tuple[VueTrimestre, ...]
    lignes: tuple[VueLigne, ...]
    rendez_vous: tuple[VueRendezVous, ...]
    roles: tuple[VueRole, ...]
    instances: tuple[VueInstance, ...]
    heures_du_college: float
    heures_du_college_au_moins: float
    heures_du_college_en_mots: str
    precision_du_total: str
    ecartees: tuple[VueEcart, ...]
    avertissements: tuple[VueEcart, ...]
    mois: tuple[tuple[date, str], ...]
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

    @cached_property
    def etapes_du_plan(self) -> tuple[VueEtape, ...]:
        """Les étapes du plan, dans l’ordre où elles y viennent."""
        noms = dict.fromkeys(ligne.etape for ligne in self.lignes)
        return tuple(self._par_id[nom] for nom in noms)

    @cached_property
    def premier_jour(self) -> date:
        """Le premier jour de la première étape : la période peut s’ouvrir quelques jours avant."""
        return min((ligne.debut for ligne in self.lignes), default=self.debut)

    @property
    def suivi(self) -> bool:
        """Dit si l’on a noté où en est une ligne au moins."""
        return any(ligne.etat for ligne in self.lignes)

    @cached_property
    def numeros(self) -> dict[str, str]:
        """Le numéro de chaque ligne, par identifiant."""
        return {ligne.id: ligne.numero for ligne in self.lignes}

    @cached_property
    def au_fil_des_jours(self) -> tuple[VueLigne, ...]:
        """Les lignes par jour de début ; le même jour, le pilotage après les temps."""
        return tuple(sorted(self.lignes, key=lambda x: (x.debut, x.temps == "pilotage")))

    @cached_property
    def _par_id(self) -> dict[str, VueEtape]:
        return {etape.id: etape for etape in self.etapes}

    def etape(self, identifiant: str) -> VueEtape | None:
        """Rend cette étape, ou rien si personne ne la connaît."""
        return self._par_id.get(identifiant)

    def charniere(self, nom: str) -> VueEtape | None:
        """Rend l’étape du plan que les documents citent sous ce nom, si elle y est."""
        return next((e for e in self.etapes if e.charniere == nom and e.lignes), None)

    def avant_le_choix(self, etape: VueEtape) -> bool:
        """Dit si cette étape du plan vient avant le choix des préoccupations, ou si elle l’est."""
        choix = self.charniere("choix")
        ordre = self.etapes_du_plan
        return choix is not None and ordre.index(etape) <= ordre.index(choix)

    def retours(self, etape: VueEtape) -> tuple[tuple[int, str], ...]:
        """Rend les retours d’une étape qui revient, numérotés, et leur date ; sinon, rien."""
        if len(etape.lignes) < 2:
            return ()
        quand = {rv.ligne: rv.quand for rv in self.rendez_vous}
        return tuple((n, quand.get(x.id, x.quand)) for n, x in enumerate(etape.lignes, start=1))
