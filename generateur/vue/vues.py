"""La vue d’une feuille de route : groupée, triée, dates en mots.

C’est la seule forme que les écrivains partagent : aucun d’eux ne trie, ne compte ni ne
met en mots. Les textes sont du texte brut, à échapper par chaque écrivain selon son format.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS
from generateur.noyau.declare.modeles import College, Preoccupation
from generateur.noyau.plan.avertissements_du_plan import DatesLaissees
from generateur.vue.francais import typographie
from generateur.vue.vues_des_lignes import (
    VueCreneau,
    VueEtape,
    VueLigne,
    VuePersonne,
    VueRecueil,
    VueSeance,
    VueTemps,
    VueTrimestre,
)


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

    `raison` : la même phrase sans le titre de l’étape, là où il est déjà. `instance` : celle dont
    il dit les dates laissées.
    """

    etape: str | None
    titre: str
    texte: str
    raison: str
    instance: str = ""


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

    `edition` : la date de l’édition (jamais l’horloge).
    `instant` : à la seconde, si on le sait. `heures_du_college` : somme, pour les
    rôles du collège, des heures par personne multipliées par le nombre de personnes ;
    `precision_du_total` : ce qu’il faut en savoir, s’il reste quelqu’un à désigner.
    `mots` : libellés des documents, par document puis par clé, d’avant ou d’après le choix.
    `quand`, `semaines` : jusqu’à la dernière étape, et ses semaines ouvertes ; `fin` : celle de la
    période. `dates_laissees` : les dates d’instances que le plan n’emploie pas.
    `reponse_des_invites` : le jour où savoir qui vient. `abandonnees` : les lignes qui n’y
    sont plus, telles qu’elles étaient prévues ; `retirees` : celles du départ que le profil n’a
    plus ; `annules` : leurs rendez-vous, et les séances annulées. `etapes` : toutes
    celles que l’on connaît, dans l’ordre des données ; `mois` : ceux où des heures tombent.
    `courriel_academie` : l’adresse que l’académie donne, ou rien.
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
    semaines: int
    dates_laissees: tuple[DatesLaissees, ...]
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
    instant: datetime | None = None
    annules: tuple[VueRendezVous, ...] = ()
    retirees: tuple[VueLigne, ...] = ()
    reponse_des_invites: date | None = None
    choix_fait: bool = False
    recueil_fait: bool = False
    courriel_academie: str = ""

    @property
    def preoccupations_en_mots(self) -> str:
        """Les noms courts des préoccupations, à la suite : l’un d’eux a une virgule."""
        return ", ".join(typographie(f"« {entree.court} »") for entree in self.preoccupations)

    @property
    def recueillies(self) -> str:
        """« recueillies auprès de 24 collègues », si toutes viennent de ce qu’ils ont dit."""
        if self.recueil is None or not self.preoccupations:
            return ""
        dites = {voix.id for voix in self.recueil.voix if voix.voix}
        return (
            self.recueil.recueillies if dites.issuperset(p.id for p in self.preoccupations) else ""
        )

    @cached_property
    def etapes_du_plan(self) -> tuple[VueEtape, ...]:
        """Les étapes du plan, dans l’ordre où elles y viennent."""
        noms = dict.fromkeys(ligne.etape for ligne in self.lignes)
        return tuple(self._par_id[nom] for nom in noms)

    @cached_property
    def premier_jour(self) -> date:
        """Le premier jour de la première étape : la période peut s’ouvrir quelques jours avant."""
        return min((ligne.debut for ligne in self.lignes), default=self.debut)

    @cached_property
    def dernier_jour(self) -> date:
        """Le dernier jour de la dernière étape : la période peut se fermer bien après."""
        return max((ligne.fin for ligne in self.lignes), default=self.fin)

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
