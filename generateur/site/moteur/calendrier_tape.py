"""Les vacances que l’on tape dans la page « Configurer », là où aucun calendrier n’est connu.

Elles deviennent le texte d’un fichier de `donnees/calendriers/`, contrôlé comme ces fichiers-là, et
davantage (chargement/calendriers/annee_entiere.py). Son nom finit par « -chez-nous » : le dépôt
d’origine n’en livrera jamais un de ce nom, et la vérification sait qu’il n’est d’aucune académie.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers.academies import (
    ACADEMIES,
    Academie,
    academie_nommee,
    lire_les_academies,
)
from generateur.chargement.calendriers.annee_entiere import Remarque, controler_l_annee
from generateur.chargement.calendriers.departements import numero
from generateur.chargement.calendriers.ecriture_du_calendrier import zone_en_yaml
from generateur.chargement.calendriers.zones import (
    DOSSIER,
    AnneeLue,
    Reference,
    ZoneLue,
    jours_feries,
    lire_la_zone,
    zone_du_document,
)
from generateur.chargement.emplacements import racine
from generateur.chargement.lecture import analyser
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.profil.college import LONGUEUR_NOM
from generateur.chargement.texte import INDESIRABLES
from generateur.chargement.valeurs import jour_ecrit
from generateur.noyau.calendrier.annees import AnneeScolaire, Calendrier, nom_de_l_annee
from generateur.noyau.calendrier.periodes import Conge
from generateur.vue.francais import compte, jour_de_semaine, typographie

SUITE = "-chez-nous"
REFERENCE = "Vacances écrites par le collège dans la page « Le plan de mon collège »"
TETE = f"{REFERENCE} : à comparer au texte officiel."
FIABILITE = "dates écrites par le collège"
METROPOLE = "Métropole"
ANNEES_MAX = 4
CONGES_MAX = 12

Saisie = Mapping[str, Any]
Reponse = dict[str, Any]


@dataclass
class _Dites:
    """Les remarques trouvées, chacune à l’année et à la place où elle se montre."""

    fautes: list[Reponse] = field(default_factory=list)
    avertissements: list[Reponse] = field(default_factory=list)

    def noter(self, rang: int, remarque: Remarque) -> None:
        """Range une remarque, dans les mots de la page."""
        ou = self.fautes if remarque.grave else self.avertissements
        ou.append(
            {
                "champ": ".".join(map(str, ("annees", rang, *remarque.place))),
                "message": typographie(remarque.message),
                "remede": typographie(remarque.remede),
            }
        )


def calendrier_tape(saisie: Saisie) -> Reponse:
    """Rend `nom`, le nom de la zone, et `texte`, son fichier ; vides s’il y a des `fautes`.

    `saisie` : `academie`, `departement`, et `annees`, chacune avec `rentree`, `ete` et
    `vacances`, une liste de `nom`, `du`, `au` ; toutes les dates en AAAA-MM-JJ. Les années que le
    dépôt connaît déjà pour cette académie, et que l’on n’a pas tapées, suivent telles quelles.
    `fautes` et `avertissements` : `{champ, message, remede}`. `resumes` : une phrase par année.
    """
    depot = racine(Path())
    academies = lire_les_academies(depot / ACADEMIES)
    academie = academie_nommee(str(saisie.get("academie") or ""), academies)
    if academie is None:
        return _sans_academie(str(saisie.get("academie") or ""), academies)
    connue = _zone_connue(academie, depot)
    territoire = _territoire(academie, connue, str(saisie.get("departement") or ""))
    dites = _Dites()
    annees: dict[str, AnneeLue] = {}
    resumes = []
    for rang, tapee in enumerate(list(saisie.get("annees") or ())[:ANNEES_MAX]):
        lue, places = _lire_l_annee(tapee, rang, dites)
        if lue is None:
            continue
        nom = _nom(lue)
        if nom in annees:
            dites.noter(rang, _deux_fois(nom))
            continue
        annees[nom] = lue
        scolaire = AnneeScolaire(nom, lue.ete, lue.vacances, lue.rentree)
        feries = jours_feries(territoire, nom, nom)
        for remarque in controler_l_annee(scolaire, feries):
            dites.noter(rang, _a_sa_ligne(remarque, places))
        if not dites.fautes:
            resumes.append(_resume(scolaire, feries))
    rendu: Reponse = {"nom": "", "texte": "", "resumes": resumes}
    rendu |= {"fautes": dites.fautes, "avertissements": dites.avertissements}
    if dites.fautes or not annees:
        return rendu
    deja = connue.annees if connue else {}
    zone = ZoneLue(academie.nom, territoire, {**deja, **annees}, connue.fuseau if connue else "")
    texte = zone_en_yaml(zone, TETE)
    nom = f"{academie.zone.lower()}{SUITE}"
    # Relu comme il le sera une fois posé : ce que l’on donne ne peut pas être refusé ensuite.
    assert zone_du_document(analyser(texte, f"{DOSSIER.as_posix()}/{nom}.yml")) == zone
    return rendu | {"nom": nom, "texte": texte}


def _sans_academie(ecrite: str, academies: tuple[Academie, ...]) -> Reponse:
    proches = suggestion(proche(ecrite, [academie.nom for academie in academies]))
    faute = {
        "champ": "academie",
        "message": typographie(
            f"académie « {ecrite} » inconnue" if ecrite else "il manque l’académie"
        ),
        "remede": typographie(f"{proches}choisissez-la d’abord"),
    }
    return {"nom": "", "texte": "", "resumes": [], "fautes": [faute], "avertissements": []}


def _zone_connue(academie: Academie, depot: Path) -> ZoneLue | None:
    fichier = depot / DOSSIER / f"{academie.zone}.yml"
    return lire_la_zone(fichier) if fichier.is_file() else None


def _territoire(academie: Academie, connue: ZoneLue | None, departement: str) -> str:
    propre = academie.departements.get(numero(departement, {}) or "", academie.territoire)
    return propre or (connue.territoire if connue else METROPOLE)


def _lire_l_annee(
    tapee: Saisie, rang: int, dites: _Dites
) -> tuple[AnneeLue | None, tuple[int, ...]]:
    """Rend l’année tapée, ses vacances mises dans l’ordre, et la ligne où chacune a été tapée ;
    rien s’il manque une date."""
    avant = len(dites.fautes)
    rentree = _jour(tapee, ("rentree",), "le jour de la rentrée", rang, dites)
    conges = []
    for place, conge in enumerate(list(tapee.get("vacances") or ())[:CONGES_MAX]):
        if not any(conge.get(cle) for cle in ("nom", "du", "au")):
            continue
        nom = _nom_de_conge(str(conge.get("nom") or ""))
        du = _jour(conge, ("vacances", place, "du"), f"le début de « {nom} »", rang, dites)
        au = _jour(conge, ("vacances", place, "au"), f"la fin de « {nom} »", rang, dites)
        if du is not None and au is not None:
            conges.append((du, au, nom, place))
    ete = _jour(tapee, ("ete",), "le premier jour des grandes vacances", rang, dites)
    if len(dites.fautes) > avant or rentree is None or ete is None:
        return None, ()
    ranges = sorted(conges)
    vacances = tuple(Conge(nom, du, au) for du, au, nom, _ in ranges)
    lue = AnneeLue(vacances, ete, Reference(REFERENCE), rentree, FIABILITE)
    return lue, tuple(place for *_, place in ranges)


def _nom_de_conge(ecrit: str) -> str:
    propre = INDESIRABLES.sub("", ecrit.encode("utf-8", "ignore").decode())
    return " ".join(propre.split())[:LONGUEUR_NOM].strip() or "Vacances"


def _a_sa_ligne(remarque: Remarque, places: tuple[int, ...]) -> Remarque:
    cle, *suite = remarque.place
    if cle != "vacances" or not suite:
        return remarque
    return replace(remarque, place=(cle, places[int(suite[0])], *suite[1:]))


def _jour(
    dans: Saisie, place: tuple[str | int, ...], quoi: str, rang: int, dites: _Dites
) -> date | None:
    ecrit = str(dans.get(str(place[-1])) or "")
    jour = jour_ecrit(ecrit)
    if jour is None:
        message = f"« {ecrit} » n’est pas une date" if ecrit else f"il manque {quoi}"
        dites.noter(rang, Remarque(place, "date", message, "donnez le jour, le mois et l’année"))
    return jour


def _nom(annee: AnneeLue) -> str:
    """Rend « 2026-2027 », ou « 2027 » si l’année commence et finit la même année civile."""
    debut = annee.rentree or annee.ete
    return str(debut.year) if debut.year == annee.ete.year else nom_de_l_annee(debut)


def _deux_fois(nom: str) -> Remarque:
    return Remarque(
        ("rentree",),
        "annee-deux-fois",
        f"l’année {nom} est donnée deux fois",
        "vérifiez l’année de cette rentrée, ou ôtez-la",
    )


def _resume(annee: AnneeScolaire, feries: frozenset[date]) -> str:
    calendrier = Calendrier("", (annee,), feries)
    semaines, jours = len(calendrier.semaines_de_classe[0]), sorted(calendrier.jours_de_classe)
    return typographie(
        f"{annee.nom} : {compte(semaines, 'semaine')} de classe, du {jour_de_semaine(jours[0])} "
        f"au {jour_de_semaine(jours[-1])}"
    )
