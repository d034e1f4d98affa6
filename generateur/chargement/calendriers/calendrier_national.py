"""Lit le calendrier scolaire officiel et complète le fichier d’une zone, si l’année tient.

Des lignes, à qui elles s’adressent, à leurs années, contrôlées tout entières : tout est jugé avant
que rien ne soit écrit. Ce qui est mis de côté se dit, avec pourquoi.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from generateur.chargement.calendriers.academies import ACADEMIES, Academie, lire_les_academies
from generateur.chargement.calendriers.annee_entiere import controler_l_annee_officielle
from generateur.chargement.calendriers.annees_officielles import Lues, annees_officielles
from generateur.chargement.calendriers.calendrier_pose import CalendrierAPoser
from generateur.chargement.calendriers.concernes import (
    ILES,
    nom_de_zone,
    pas_pour_un_collegien,
    zones_de_la_ligne,
)
from generateur.chargement.calendriers.ecriture_du_calendrier import annee_en_yaml, entete_en_yaml
from generateur.chargement.calendriers.lignes_officielles import (
    LigneOfficielle,
    faute,
    lire_le_calendrier,
)
from generateur.chargement.calendriers.zones import (
    AnneeLue,
    Reference,
    ZoneLue,
    fichier_de_la_zone,
    jours_feries,
    lire_la_zone,
    zone_du_document,
)
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import analyser
from generateur.noyau.calendrier.annees import AnneeScolaire
from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS, fuseau_du_territoire
from generateur.noyau.mots import compte

TETE = "Lu dans le calendrier scolaire officiel : premier et dernier jour sans classe."
SANS_RENTREE = "le fichier officiel ne dit pas la rentrée : donnez vos fins de trimestre"
FAUTES_DITES = 6
_CIVILES = frozenset({"nouvelle-caledonie", "wallis-et-futuna"})
_EXPLICATION = "donnez le jeu « fr-en-calendrier-scolaire » du ministère, en CSV, JSON ou ICS"


@dataclass(frozen=True)
class _Tri:
    """Les lignes d’une zone, ce qui est mis de côté (quoi, pourquoi), et ce qui est d’ailleurs."""

    zone: str
    gardees: tuple[LigneOfficielle, ...]
    ecartees: tuple[tuple[str, str], ...]
    d_ailleurs: int
    dite: bool


def calendrier_a_completer(fichier: Path, zone: str | None, racine: Path) -> CalendrierAPoser:
    """Rend le fichier de zone à écrire, et ce qu’il y a à en dire ; ses octets d’avant s’il a tout.

    Lève ErreurDonnees si le fichier n’est pas un calendrier officiel, si la zone est à choisir, ou
    si une année à écrire ne tient pas debout.
    """
    academies = lire_les_academies(racine / ACADEMIES)
    tri = _trier(lire_le_calendrier(fichier), zone, academies, fichier)
    cible = fichier_de_la_zone(racine, tri.zone)
    existe = cible.exists()
    connue = lire_la_zone(cible) if existe else _zone_neuve(tri.zone, academies)
    fuseau = connue.fuseau or fuseau_du_territoire(connue.territoire) or FUSEAU_DE_PARIS
    civile = tri.zone in _CIVILES or any(len(ligne.annee) == 4 for ligne in tri.gardees)
    lues = annees_officielles(tri.gardees, fuseau, civile)
    nouvelles, avis = _annees_a_ecrire(lues, connue, fichier)
    avis += [f"mis de côté : « {quoi} », {pourquoi}" for quoi, pourquoi in tri.ecartees]
    avis += [f"mis de côté : « {quoi} », {pourquoi}" for quoi, pourquoi in _comptes(lues.ecartees)]
    if tri.zone in ("A", "B", "C"):
        avis += _de_quelques_academies(x for x in tri.gardees if x.annee in nouvelles)
    if not tri.dite:
        avis.append(f"le fichier ne dit pas sa zone : vérifiez que c’est bien {tri.zone}")
    if tri.d_ailleurs:
        avis.append(f"mis de côté : {compte(tri.d_ailleurs, 'ligne')} d’autres zones")
    suite = "".join(f"\n- {ligne}" for ligne in avis)
    if not nouvelles:
        dit = f"{nom_affiche(cible)} a déjà ces années : rien n’a changé.{suite}"
        return CalendrierAPoser(cible, cible.read_bytes(), dit)
    texte = (
        cible.read_text(encoding="utf-8")
        if existe
        else entete_en_yaml(connue.titre, connue.territoire, "", TETE)
    )
    texte = _sans_les_annees(texte, nouvelles).rstrip("\n") + "\n"
    texte += "".join(annee_en_yaml(nom, annee) for nom, annee in nouvelles.items())
    ecrite = zone_du_document(analyser(texte, nom_affiche(cible)))
    _refuser_ce_qui_se_croise(ecrite, fichier)
    dit = (
        f"Dans {nom_affiche(cible)}, désormais : {', '.join(nouvelles)}. Relisez les dates et le "
        f"territoire des jours fériés ({connue.territoire}), puis ajoutez « verifie_le » à la "
        f"référence.{suite}"
    )
    return CalendrierAPoser(cible, texte.encode("utf-8"), dit)


def _trier(
    lignes: list[LigneOfficielle],
    zone: str | None,
    academies: tuple[Academie, ...],
    fichier: Path,
) -> _Tri:
    # Le jeu redit les mêmes mots d’une académie et d’une année à l’autre : une fois suffit.
    lieux = {(x.zones, x.lieu, x.description): x for x in lignes}
    zones = {mots: zones_de_la_ligne(ligne, academies) for mots, ligne in lieux.items()}
    ou = {x: zones[x.zones, x.lieu, x.description] for x in lignes}
    publics = {(x.description, x.population, x.annulee): x for x in lignes}
    raisons = {mots: pas_pour_un_collegien(ligne) for mots, ligne in publics.items()}
    pourquoi = {x: raisons[x.description, x.population, x.annulee] for x in lignes}
    if all(pourquoi.values()):
        raise faute(
            fichier,
            "calendrier-vide",
            "aucune période de vacances pour les élèves du second degré",
            _EXPLICATION,
        )
    connues = {academie.zone for academie in academies} | ILES
    if not any(zones & connues for zones in ou.values()) and not any(x.annee for x in lignes):
        # Un agenda dont le titre n’est pas un lieu : il ne dit pas sa zone.
        ou = dict.fromkeys(lignes, frozenset())
    voulue = _choisir(frozenset().union(*ou.values()), zone, academies, fichier)
    siennes = [ligne for ligne in lignes if voulue in ou[ligne] or not ou[ligne]]
    ecartees = [(ligne.description, pourquoi[ligne]) for ligne in siennes if pourquoi[ligne]]
    gardees = tuple(ligne for ligne in siennes if not pourquoi[ligne])
    if voulue == "guadeloupe":
        ecartees += [
            (ligne.description, "pour une autre île") for ligne in lignes if ou[ligne] & ILES
            and voulue not in ou[ligne]
        ]  # fmt: skip
    return _Tri(
        voulue, gardees, tuple(_comptes(ecartees)), len(lignes) - len(siennes), any(ou.values())
    )


def _choisir(
    presentes: frozenset[str], zone: str | None, academies: tuple[Academie, ...], fichier: Path
) -> str:
    voulue = nom_de_zone(zone, academies) if zone is not None else ""
    possibles = sorted(presentes - ILES or presentes)
    if zone is None and len(possibles) == 1 and possibles[0] in {a.zone for a in academies} | ILES:
        [voulue] = possibles
    if voulue and (voulue in presentes or not presentes):
        if re.fullmatch(r"[A-Za-z0-9-]{1,60}", voulue):
            return voulue
        raise faute(fichier, "zone", f"« {voulue} » ne peut pas nommer une zone", "--zone mayotte")
    if not possibles:
        quoi, liste = "ce fichier ne dit pas sa zone", "A, B, C, mayotte…"
    else:
        quoi = (
            "la zone est à choisir dans ce fichier" if zone is None else f"« {zone} » n’y est pas"
        )
        liste = ", ".join(possibles)
    raise faute(fichier, "zone-a-choisir", quoi, f"ajoutez « --zone NOM », l’un de : {liste}")


def _zone_neuve(zone: str, academies: tuple[Academie, ...]) -> ZoneLue:
    siennes = [academie for academie in academies if academie.zone == zone]
    titre = siennes[0].nom if len(siennes) == 1 else f"Zone {zone}"
    return ZoneLue(titre, (siennes[0].territoire if siennes else None) or "Métropole", {})


def _annees_a_ecrire(
    lues: Lues, connue: ZoneLue, fichier: Path
) -> tuple[dict[str, AnneeLue], list[str]]:
    """Rend les années à écrire et ce qu’il y a à dire des autres ; une année plus récente que
    celles qui tiennent, et qui ne tient pas, fait tout refuser."""
    reference = Reference(f"Calendrier scolaire officiel, fichier {fichier.name}")
    nouvelles: dict[str, AnneeLue] = {}
    avis: list[str] = []
    refusees: dict[str, list[str]] = {}
    for annee in lues.annees:
        deja = connue.annees.get(annee.nom)
        if deja is not None and not deja.fiabilite:
            avis += _differences(annee, deja)
            continue
        feries = jours_feries(connue.territoire, annee.nom, annee.nom)
        remarques = controler_l_annee_officielle(annee, feries)
        graves = [*lues.fautes.get(annee.nom, ()), *(r.message for r in remarques if r.grave)]
        if graves:
            refusees[annee.nom] = graves
            continue
        avis += [f"{annee.nom} : {r.message} ; {r.remede}" for r in remarques]
        fiabilite = "" if annee.rentree else SANS_RENTREE
        nouvelles[annee.nom] = AnneeLue(
            annee.vacances, annee.ete, reference, annee.rentree, fiabilite
        )
    premiere = min([*nouvelles, *connue.annees], default="")
    fautes = [(nom, dit) for nom, dits in refusees.items() for dit in dits]
    # Une année finie avant celles que l’on sait lire ne servira plus : la dire suffit.
    if any(not premiere or nom > premiere for nom in refusees):
        raise faute(
            fichier,
            "annee-qui-ne-tient-pas",
            " ; ".join(f"{nom} : {dit}" for nom, dit in fautes[:FAUTES_DITES]),
            "rien n’a été écrit : téléchargez le jeu entier, ou écrivez ces vacances dans la page "
            "« Le plan de mon collège » d’après le texte officiel",
        )
    if not lues.annees:
        contredites = [dit for dits in lues.fautes.values() for dit in dits]
        raise faute(
            fichier,
            "aucune-annee",
            " ; ".join(["aucune année complète pour cette zone", *dict.fromkeys(contredites)]),
            "il faut au moins le début des vacances d’été et une période de vacances par année",
        )
    dites = {annee.nom for annee in lues.annees}
    fautes += [(nom, dit) for nom, dits in lues.fautes.items() if nom not in dites for dit in dits]
    return nouvelles, [*avis, *(f"{nom}, mise de côté : {dit}" for nom, dit in fautes)]


def _de_quelques_academies(lignes: Iterable[LigneOfficielle]) -> Iterator[str]:
    """Dit ce que le fichier ne donne qu’à une partie des académies de la zone : gardé pour toutes,
    car un jour sans classe de trop vaut mieux qu’une réunion dans un collège fermé."""
    lieux: dict[tuple[str, object, object], set[str]] = defaultdict(set)
    for ligne in lignes:
        lieux[ligne.description, ligne.debut, ligne.fin].add(ligne.lieu)
    tous = set().union(*lieux.values()) if lieux else set()
    for (description, _, _), siens in lieux.items():
        if "" not in siens and len(siens) < len(tous):
            ou = ", ".join(sorted(siens)[:3]) + ("…" if len(siens) > 3 else "")
            quoi = f"« {description[:80]} » n’est dit que pour {ou}"
            yield f"{quoi} : ôtez-le s’il n’est pas des vôtres"


def _differences(annee: AnneeScolaire, deja: AnneeLue) -> Iterator[str]:
    """Dit si le fichier officiel contredit une année que l’on garde."""
    siens, notres = (
        {(conge.du, conge.au) for conge in conges} for conges in (annee.vacances, deja.vacances)
    )
    if siens != notres or annee.ete != deja.ete or (annee.rentree or deja.rentree) != deja.rentree:
        yield f"{annee.nom} est gardée, mais ce fichier dit d’autres dates : comparez-les"


def _comptes(ecartees: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for (quoi, pourquoi), fois in Counter(ecartees).items():
        yield quoi[:80], pourquoi + (f" ({fois} fois)" if fois > 1 else "")


def _sans_les_annees(texte: str, annees: Iterable[str]) -> str:
    """Ôte du texte les années d’une seule source que le fichier officiel remplace."""
    for nom in annees:
        texte = re.sub(rf'^  "?{re.escape(nom)}"?:\n(?:    .*\n?)*', "", texte, flags=re.MULTILINE)
    return texte


def _refuser_ce_qui_se_croise(zone: ZoneLue, fichier: Path) -> None:
    for (avant, finie), (apres, suivante) in pairwise(sorted(zone.annees.items())):
        if suivante.rentree is not None and suivante.rentree <= finie.ete:
            raise faute(
                fichier,
                "annees-qui-se-croisent",
                f"la rentrée de {apres} tombe avant l’été de {avant}",
                "vérifiez ces deux dates dans le texte officiel",
            )
