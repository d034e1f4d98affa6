"""Ce qui s’est vraiment passé, tel que le collège le note, et ce que cela dit de chaque ligne."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generateur.noyau.declare.evenements import Avancement, Evenement, Suivi
from generateur.noyau.erreurs import ErreurDePlan
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon

SansNouvelles = Literal["a_venir", "en_retard", "passee"]


@dataclass(frozen=True)
class Incoherence:
    """Une ligne du suivi que le plan dément : son rang, la clé fautive, et comment y remédier."""

    rang: int
    cle: str
    code: str
    message: str
    remede: str


class ErreurDeSuivi(ErreurDePlan):
    """Ce qui reste ne tient plus, vu ce qui s’est passé ; le chemin est dans le suivi."""


def dans_l_ordre(suivi: Suivi) -> list[tuple[int, Evenement]]:
    """Rend les événements et leur rang dans le fichier, par date puis dans l’ordre écrit."""
    return sorted(enumerate(suivi), key=lambda paire: (paire[1].le, paire[0]))


def dernier_jour(suivi: Suivi) -> date | None:
    """Rend le jour du dernier événement, s’il y en a un qui parle d’une étape.

    Des nombres seuls ne disent rien de l’avancement : ils ne déplacent rien.
    """
    if not any(evenement.etape for evenement in suivi):
        return None
    return max(evenement.le for evenement in suivi)


def sans_nouvelles(prevu: Jalon | None, dernier: date | None, *, revient: bool) -> SansNouvelles:
    """Rend où en est une ligne que personne n’a notée ; `prevu` : ce qu’en disait le premier plan.

    Elle est en retard si elle devait avoir commencé le jour du dernier événement. Ce qui revient
    est seulement passé : un point d’équipe que l’on n’a pas noté n’est plus à tenir.
    """
    if prevu is None or dernier is None or prevu.debut > dernier:
        return "a_venir"
    return "passee" if revient else "en_retard"


def ligne_visee(nom: str, le: date, initiale: FeuilleDeRoute) -> str | None:
    """Rend l’identifiant de la ligne dont un événement parle, ou rien.

    L’étape qui revient désigne son retour le plus proche de ce jour.
    """
    if any(jalon.id == nom for jalon in initiale.jalons):
        return nom
    retours = [jalon for jalon in initiale.jalons if jalon.etape == nom]
    if not retours:
        return None
    return min(retours, key=lambda jalon: (_distance(jalon, le), jalon.debut)).id


def avancements(suivi: Suivi, initiale: FeuilleDeRoute) -> dict[str, Avancement]:
    """Rend, par ligne (ou par étape qui revient, si on l’abandonne), son dernier état."""
    rendus: dict[str, Avancement] = {}
    for _, evenement in dans_l_ordre(suivi):
        if evenement.etape is None or evenement.etat is None:
            continue
        nom = evenement.etape
        if evenement.etat != "abandonnee" or not _revient(nom, initiale):
            nom = ligne_visee(nom, evenement.le, initiale) or nom
        avant = rendus.get(nom)
        debut = evenement.le if evenement.etat == "commencee" else None
        if debut is None and avant is not None and evenement.etat == "faite":
            debut = avant.commencee
        rendus[nom] = Avancement(evenement.etat, evenement.le, debut, evenement.au, evenement.note)
        if evenement.etat == "faite" and avant is not None and avant.au is not None:
            # Une étape reportée puis faite n’a pas pu commencer avant le jour du report.
            rendus[nom] = replace(rendus[nom], au=avant.au)
        if evenement.etat == "commencee" and avant is not None and avant.etat == "commencee":
            rendus[nom] = replace(rendus[nom], commencee=avant.commencee)
    return rendus


def incoherences(suivi: Suivi, initiale: FeuilleDeRoute) -> Iterator[Incoherence]:
    """Rend ce que le plan dément : étape absente, jour hors du plan, suite impossible."""
    periode = initiale.periode
    vus: dict[str, Evenement] = {}
    for rang, evenement in dans_l_ordre(suivi):
        if evenement.le < periode.debut:
            yield Incoherence(
                rang,
                "le",
                "hors-du-plan",
                f"le {evenement.le} est avant le début du plan, le {periode.debut}",
                "vérifiez l’année ; ce qui s’est fait avant se note au premier jour du plan",
            )
        if evenement.etape is None:
            continue
        ligne = ligne_visee(evenement.etape, evenement.le, initiale)
        if ligne is None:
            yield Incoherence(
                rang,
                "etape",
                "etape-absente",
                f"« {evenement.etape} » n’est pas dans votre feuille de route",
                "ôtez cette ligne, ou remettez l’étape dans le profil (version, « retirer »)",
            )
            continue
        if evenement.au is not None and evenement.au <= evenement.le:
            yield Incoherence(
                rang,
                "au",
                "intervalle",
                f"« {evenement.etape} » serait reportée au {evenement.au}, qui ne vient pas après "
                f"le {evenement.le}",
                "« le » est le jour où vous décidez du report, « au » celui où elle reprendra",
            )
        elif evenement.au is not None and evenement.au > periode.semaines[-1].fin:
            yield Incoherence(
                rang,
                "au",
                "hors-du-plan",
                f"« {evenement.etape} » serait reportée au {evenement.au}, après la fin du plan, "
                f"le {periode.semaines[-1].fin}",
                "prenez un jour d’avant, donnez-vous un trimestre de plus, ou notez « abandonnee »",
            )
        avant = vus.get(ligne)
        if avant is not None and avant.etat == "faite":
            yield Incoherence(
                rang,
                "etat",
                "deja-faite",
                f"« {evenement.etape} » est déjà notée faite le {avant.le}",
                "ôtez l’une des deux lignes",
            )
        vus[ligne] = evenement
    yield from _temps_vides(suivi, initiale)


def abandonnees(etats: dict[str, Avancement]) -> dict[str, Avancement]:
    """Rend les étapes et lignes abandonnées."""
    return {nom: etat for nom, etat in etats.items() if etat.etat == "abandonnee"}


def _temps_vides(suivi: Suivi, initiale: FeuilleDeRoute) -> Iterator[Incoherence]:
    parties = abandonnees(avancements(suivi, initiale))
    restes = {j.temps for j in initiale.jalons if not {j.id, j.etape} & parties.keys()}
    for temps in dict.fromkeys(jalon.temps for jalon in initiale.jalons):
        if temps in restes:
            continue
        ids = {n for j in initiale.jalons if j.temps == temps for n in (j.id, j.etape)}
        rang = max(r for r, e in enumerate(suivi) if e.etape in ids and e.etat == "abandonnee")
        yield Incoherence(
            rang,
            "etat",
            "temps-vide",
            f"il ne resterait aucune étape dans « {temps} »",
            "gardez-en au moins une, quitte à la reporter",
        )


def _revient(nom: str, initiale: FeuilleDeRoute) -> bool:
    return all(jalon.id != nom for jalon in initiale.jalons)


def _distance(jalon: Jalon, le: date) -> int:
    return abs((jalon.debut - le).days)
