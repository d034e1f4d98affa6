"""Les rendez-vous que la synthèse montre : dix au plus, choisis, et ce qui tient en une ligne."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generateur.vue.en_mots.etapes_en_mots import semaines_en_mots
from generateur.vue.en_mots.reunions_en_mots import un_par_serie
from generateur.vue.fonctions import tous_ensemble
from generateur.vue.vues import VueFeuille, VueRendezVous
from generateur.vue.vues_des_lignes import VueLigne

AU_PLUS = 10
PAS_EN_LIGNE = ("envoi", "point")


@dataclass(frozen=True)
class VueDeSynthese:
    """Un rendez-vous de la synthèse, sa ligne, et le jour d’envoi de ses documents s’il en a un."""

    rendez_vous: VueRendezVous
    ligne: VueLigne
    envoi: str


@dataclass(frozen=True)
class VueSynthese:
    """`choisis` : par jour ; `series` : les ateliers dont les séances sont placées ; `points` : ce
    qui revient, titre et semaines ; `reste` : il y en a d’autres."""

    choisis: tuple[VueDeSynthese, ...]
    series: tuple[VueLigne, ...]
    points: tuple[tuple[str, str], ...]
    reste: bool


def synthese(vue: VueFeuille) -> VueSynthese:
    """Choisit les rendez-vous ; les points de l’équipe tiennent en une ligne.

    La première réunion et le bilan y sont toujours. S’il y en a trop : d’abord les instances, les
    ateliers, puis ce qui réunit les enseignants.
    """
    lignes = {ligne.id: ligne for ligne in vue.lignes}
    envois = {rv.ligne: rv.quand for rv in vue.rendez_vous if rv.genre == "envoi"}
    tous = un_par_serie(rv for rv in vue.rendez_vous if rv.genre not in PAS_EN_LIGNE)
    autres = _une_fois_chacun(tous, lignes)
    bilan = vue.charniere("bilan")
    du_bilan = {ligne.id for ligne in bilan.lignes} if bilan else set()
    bornes = [rv for rang, rv in enumerate(autres) if not rang or rv.ligne in du_bilan]
    choisis = sorted(autres, key=lambda rv: (rv not in bornes, *_importance(rv)))[:AU_PLUS]
    return VueSynthese(
        choisis=tuple(
            VueDeSynthese(rv, lignes[rv.ligne], envois.get(rv.ligne, ""))
            for rv in sorted(choisis, key=lambda rv: rv.jour)
        ),
        series=tuple(lignes[rv.ligne] for rv in choisis if rv.creneau and rv.genre == "atelier"),
        points=_points(vue, lignes),
        reste=len(choisis) < len(autres),
    )


def _une_fois_chacun(
    tous: Iterable[VueRendezVous], lignes: dict[str, VueLigne]
) -> list[VueRendezVous]:
    """Dit en une ligne ce qui réunit tous les enseignants et passe aussi devant une instance."""
    tous = list(tous)
    passages = {
        rv.ligne: rv for rv in tous if rv.genre == "instance" and tous_ensemble(lignes[rv.ligne])
    }
    reunis = {rv.ligne for rv in tous if rv.genre != "instance"}
    rendus = []
    for rv in tous:
        passage = passages.get(rv.ligne)
        if passage is None or rv.ligne not in reunis:
            rendus.append(rv)
        elif rv is not passage:
            mots = f"{passage.mots}, {passage.quand}"
            rendus.append(replace(rv, instance=passage.instance, mots=mots))
    return rendus


def _points(vue: VueFeuille, lignes: dict[str, VueLigne]) -> tuple[tuple[str, str], ...]:
    groupes: dict[str, list[VueLigne]] = {}
    for rv in vue.rendez_vous:
        if rv.genre == "point":
            groupes.setdefault(lignes[rv.ligne].etape, []).append(lignes[rv.ligne])
    return tuple(
        (groupe[0].titre, semaines_en_mots(tuple(groupe), vue.mots)) for groupe in groupes.values()
    )


def _importance(rv: VueRendezVous) -> tuple[bool, bool, bool, int]:
    """Les plus petits d’abord ; à importance égale, l’ordre des jours."""
    collectif = any(personne.collectif for personne in rv.qui)
    return not rv.instance, rv.genre != "atelier", not collectif, rv.jour.toordinal()
