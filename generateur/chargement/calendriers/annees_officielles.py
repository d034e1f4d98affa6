"""Des lignes d’un calendrier officiel, toutes d’une même zone, à ses années scolaires.

- un instant est minuit à Paris, ou à l’heure du lieu : `2026-10-16T22:00:00+00:00` est le 17 ;
- la fin est le matin de la reprise : le dernier jour sans classe est la veille ;
- un début un samedi est le premier jour libre ; en semaine, c’est le dernier jour de classe ;
- une ligne d’un jour est ce jour-là, des jours vaqués le sont dès le premier ; « Début des… »,
  sans fin, n’est qu’un repère ; un brevet, un conseil, un rattrapage ne ferment rien ;
- le pont de l’Ascension va jusqu’au samedi, qu’il soit dit de sa veille ou de son vendredi ;
- l’été est la longue coupure où l’année finit, comme qu’on la nomme sous les tropiques.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from generateur.chargement.calendriers.lignes_officielles import LigneOfficielle, mots_nus
from generateur.noyau.calendrier.annees import JOURS_DE_VACANCES, AnneeScolaire
from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS
from generateur.noyau.calendrier.periodes import Conge

JOUR = timedelta(days=1)
MERCREDI, VENDREDI, SAMEDI = 2, 4, 5
SOIR = 18
"""L’heure à partir de laquelle une fin est celle d’un jour sans classe, et non un matin."""
LONG = 20
"""Jours à partir desquels une coupure en fin d’année est l’été."""
_GRANDES = re.compile(r"d.ete\b|\bete$|grandes vacances|hiver austral")
_DEBUT = re.compile(r"^debut d")
_AVEC_CLASSE = re.compile(
    r"\brattrap|\bcours\b|\bclasses?\b|\btrimestre|\bsemestre|\bconseils?\b|\breunions?\b|"
    r"\bbrevet\b|\bexamens?\b|\bepreuves?\b|\bdnb\b|\breprise\b|portes ouvertes|\bstages?\b"
)
_SANS_CLASSE = re.compile(
    r"\b(?:sans|pas de|suspension des|arret des|ni) (?:classe|cours)|\bvaque|\bferie|\bferme|"
    r"\bconges?\b|vacances|\bpont\b|\bla reunion\b"
)
_OU = re.compile(r"\s*(?:[-–(:]\s*)?\bzones?\b[^)]*\)?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class MorceauDeConge:
    """Une période en jours : `fin` est le matin de la reprise ; sans elle, on n’en sait rien."""

    rang: int
    nom: str
    debut: date
    fin: date | None
    annee: str = ""

    @property
    def dit(self) -> str:
        """La description, sans accents ni majuscules."""
        return mots_nus(self.nom)

    @property
    def jours(self) -> int:
        """Jours de la période ; un seul si elle commence et finit le même jour."""
        return max(1, ((self.fin or self.debut) - self.debut).days)


@dataclass
class Lues:
    """Les années entières d’une zone, ce qui est mis de côté, et ce qui se contredit par année."""

    annees: list[AnneeScolaire] = field(default_factory=list)
    ecartees: list[tuple[str, str]] = field(default_factory=list)
    fautes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def annees_officielles(lignes: Iterable[LigneOfficielle], fuseau: str, civile: bool) -> Lues:
    """Rend les années dont on connaît l’été et des vacances. Rien n’est deviné.

    `fuseau` : l’heure de la zone ; `civile` : l’année scolaire y est celle du calendrier.
    """
    lues = Lues()
    morceaux = sorted(
        {_en_jours(ligne, fuseau) for ligne in lignes}, key=lambda m: (m.debut, m.rang)
    )
    etes: dict[str, MorceauDeConge] = {}
    rentrees: dict[str, date] = {}
    vacances: dict[str, list[MorceauDeConge]] = defaultdict(list)
    for morceau in _recoller(morceaux):
        nom = _annee(morceau.debut, civile)
        if morceau.fin is not None and morceau.fin < morceau.debut:
            lues.fautes[nom].append(f"« {morceau.nom} » finit avant d’avoir commencé")
        elif re.search(r"\brentree\b", morceau.dit) and "vacances" not in morceau.dit:
            if _est_la_rentree(morceau.debut, civile):
                rentrees.setdefault(nom, morceau.debut)
            else:
                lues.ecartees.append((morceau.nom, "une reprise : ses vacances la disent"))
        elif _est_l_ete(morceau, civile):
            _ranger_l_ete(etes, nom, morceau)
        elif (
            morceau.jours < JOURS_DE_VACANCES
            and _AVEC_CLASSE.search(morceau.dit)
            and not _SANS_CLASSE.search(morceau.dit)
        ):
            lues.ecartees.append((morceau.nom, "ne dit pas que l’on n’a pas classe"))
        elif _DEBUT.match(morceau.dit) and morceau.jours == 1:
            lues.ecartees.append((morceau.nom, "un repère, pas une période"))
        elif "vacances" in morceau.dit and morceau.jours == 1:
            lues.fautes[nom].append(f"« {morceau.nom} » n’a pas de fin, ou un seul jour")
        else:
            if morceau.annee not in ("", nom):
                dite = f"« {morceau.nom} » est dite de {morceau.annee}, et datée de {nom}"
                lues.fautes[nom].append(dite)
                lues.fautes[morceau.annee].append(dite)
            vacances[nom].append(morceau)
    for nom, siens in sorted(vacances.items()):
        if nom not in etes:
            lues.ecartees.append((nom, "le fichier ne dit pas quand commence l’été"))
            continue
        retour = _retour(etes.get(_avant(nom)))
        rentree = rentrees.get(nom) or retour
        if retour not in (None, rentree):
            lues.ecartees.append((f"fin de l’été, {retour}", f"la rentrée est dite le {rentree}"))
        conges = tuple(_sans_doublons(map(_conge, siens)))
        lues.annees.append(AnneeScolaire(nom, _debut_libre(etes[nom]), conges, rentree))
    return lues


def _en_jours(ligne: LigneOfficielle, fuseau: str) -> MorceauDeConge:
    fin = _reprise(ligne.fin, fuseau) if ligne.fin is not None else None
    nom = _OU.sub("", ligne.description) or ligne.description
    annee = ligne.annee if re.fullmatch(r"\d{4}(-\d{4})?", ligne.annee) else ""
    return MorceauDeConge(ligne.rang, nom, _jour(ligne.debut, fuseau), fin, annee)


def _jour(instant: date | datetime, fuseau: str) -> date:
    """Le jour d’un instant, là où c’est minuit ; un jour sans heure est déjà le bon."""
    if not isinstance(instant, datetime):
        return instant
    if instant.tzinfo is None:
        return instant.date()
    ici, a_paris = (instant.astimezone(ZoneInfo(nom)) for nom in (fuseau, FUSEAU_DE_PARIS))
    minuit_ici = (ici.hour, ici.minute) == (0, 0) and (a_paris.hour, a_paris.minute) != (0, 0)
    return (ici if minuit_ici else a_paris).date()


def _reprise(instant: date | datetime, fuseau: str) -> date:
    """Le jour où l’on revient : celui d’une fin au matin, le lendemain d’une fin au soir."""
    jour = _jour(instant, fuseau)
    if not isinstance(instant, datetime):
        return jour
    ici = instant if instant.tzinfo is None else instant.astimezone(ZoneInfo(FUSEAU_DE_PARIS))
    return jour + JOUR if ici.date() == jour and ici.hour >= SOIR else jour


def _recoller(morceaux: Iterable[MorceauDeConge]) -> list[MorceauDeConge]:
    """Ne garde qu’une fois ce qui est dit deux fois ; joint les morceaux d’un même congé."""
    entiers: list[MorceauDeConge] = []
    dernier: dict[str, int] = {}
    for morceau in morceaux:
        rang = dernier.get(morceau.dit)
        joint = _joindre(entiers[rang], morceau) if rang is not None else None
        if rang is not None and joint is not None:
            entiers[rang] = joint
        else:
            dernier[morceau.dit] = len(entiers)
            entiers.append(morceau)
    return entiers


def _joindre(avant: MorceauDeConge, apres: MorceauDeConge) -> MorceauDeConge | None:
    """Rend les deux en un, s’ils se suivent ou se redisent ; un morceau à l’envers ne se joint à
    rien, et deux qui se chevauchent se contredisent."""
    if avant.fin is None or apres.fin is None:
        meme = avant.debut == apres.debut
        return replace(avant, fin=avant.fin or apres.fin) if meme else None
    if (apres.debut, apres.fin) == (avant.debut, avant.fin):
        return avant
    if avant.fin < apres.debut or apres.fin < apres.debut or apres.debut < avant.fin - JOUR:
        return None
    return replace(avant, fin=max(avant.fin, apres.fin))


def _annee(jour: date, civile: bool) -> str:
    if civile:
        return str(jour.year)
    premiere = jour.year if jour.month >= 8 else jour.year - 1
    return f"{premiere}-{premiere + 1}"


def _avant(nom: str) -> str:
    return "-".join(str(int(annee) - 1) for annee in nom.split("-"))


def _est_la_rentree(jour: date, civile: bool) -> bool:
    return jour.month in ((1, 2, 3) if civile else (8, 9))


def _est_l_ete(morceau: MorceauDeConge, civile: bool) -> bool:
    place = (morceau.debut.month, morceau.debut.day)
    a_sa_place = place >= (11, 25) if civile else (6, 15) <= place <= (7, 31)
    return a_sa_place and (
        morceau.jours >= LONG
        or (morceau.jours == 1 and bool(_GRANDES.search(morceau.dit) or _DEBUT.match(morceau.dit)))
    )


def _ranger_l_ete(etes: dict[str, MorceauDeConge], nom: str, morceau: MorceauDeConge) -> None:
    """Un repère et une période disent le même été : la période dit aussi la rentrée."""
    connu = etes.get(nom)
    if connu is None or morceau.jours > connu.jours:
        etes[nom] = morceau


def _retour(ete: MorceauDeConge | None) -> date | None:
    return ete.fin if ete is not None and ete.jours >= LONG else None


def _debut_libre(morceau: MorceauDeConge) -> date:
    return morceau.debut + (JOUR if morceau.debut.weekday() < SAMEDI else timedelta())


def _conge(morceau: MorceauDeConge) -> Conge:
    debut, fin = morceau.debut, morceau.fin or morceau.debut + JOUR
    if "ascension" in morceau.dit:
        if debut.weekday() == MERCREDI:
            return Conge(morceau.nom, debut + JOUR, max(fin - JOUR, debut + 3 * JOUR))
        samedi = debut + (SAMEDI - debut.weekday()) % 7 * JOUR
        return Conge(morceau.nom, debut, max(fin - JOUR, samedi))
    # « Jours vaqués » du lundi au mercredi matin : le lundi en est un. Un pont et des vacances se
    # disent, eux, du dernier jour de classe.
    de_la_veille = "vacances" in morceau.dit or "pont" in morceau.dit
    if morceau.jours == 1 or (morceau.jours < JOURS_DE_VACANCES and not de_la_veille):
        return Conge(morceau.nom, debut, debut + (morceau.jours - 1) * JOUR)
    return Conge(morceau.nom, _debut_libre(morceau), fin - JOUR)


def _sans_doublons(conges: Iterable[Conge]) -> Iterator[Conge]:
    """Rend les congés dans l’ordre, sans les jours isolés qui tombent dans d’autres vacances.

    De longues vacances dans de plus longues se contredisent : elles restent, et seront refusées.
    """
    tous = sorted(set(conges), key=lambda conge: (conge.du, -conge.au.toordinal(), conge.nom))
    dernier = None
    for conge in tous:
        isole = (conge.au - conge.du).days + 1 < JOURS_DE_VACANCES
        dedans = dernier is not None and conge.du <= conge.au <= dernier.au
        redit = dernier is not None and (conge.du, conge.au) == (dernier.du, dernier.au)
        if not redit and not (dedans and isole):
            yield conge
            dernier = conge
