"""Le plan en peu de lignes, à côté des questions : ses repères, et ce qu’une réponse y change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generateur.noyau.plan.comparaison import Comparaison, comparer
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.vue.changements import VueComparaison, composer_la_comparaison
from generateur.vue.francais import jour, minuscule, typographie
from generateur.vue.vues import VueFeuille

CHARNIERES = ("recueil", "choix", "ateliers", "essais", "bilan")
"""Les étapes dont la date se dit d’abord ; chacune a son mot, « repere_recueil »…"""

PlanVu = tuple[FeuilleDeRoute, VueFeuille]


@dataclass(frozen=True)
class VueRepere:
    """Une ligne de l’aperçu ; `cle` : son nom stable ; `change` : depuis le plan d’avant."""

    cle: str
    titre: str
    quand: str
    change: bool = False


@dataclass(frozen=True)
class VueApercu:
    """Le plan en peu de lignes.

    `dates`, `heures` : ses repères, et le temps de chaque fonction du collège. `annonce` : ce que
    la dernière réponse a fait, en une phrase. `ecarts` : par ligne, de combien elle a bougé.
    """

    dates: tuple[VueRepere, ...]
    heures: tuple[VueRepere, ...]
    annonce: str
    ecarts: Mapping[str, str]


def composer_l_apercu(plan: PlanVu, avant: PlanVu | None) -> VueApercu:
    """Rend l’aperçu de ce plan ; `avant` : celui que l’on montrait, s’il y en avait un."""
    feuille, vue = plan
    dates, heures = _dates(vue), _heures(vue)
    if avant is None:
        return VueApercu(dates, heures, _premiere_annonce(feuille, vue), {})
    ancienne, vue_d_avant = avant
    dates = _marquer(dates, _dates(vue_d_avant))
    heures = _marquer(heures, _heures(vue_d_avant))
    comparaison = comparer(ancienne, feuille)
    ecarts = composer_la_comparaison(comparaison, vue.mots["suivi"])
    bouge = any(repere.change for repere in (*dates, *heures))
    return VueApercu(
        dates, heures, _annonce(comparaison, ecarts, vue, bouge=bouge), _par_ligne(ecarts, vue)
    )


def _dates(vue: VueFeuille) -> tuple[VueRepere, ...]:
    """La première réunion, les charnières, la dernière date."""
    mots = vue.mots["apercu"]

    def repere(cle: str, quand: str) -> VueRepere:
        return VueRepere(cle, typographie(mots[f"repere_{cle}"]), typographie(quand))

    reperes = [repere("premiere", rv.quand) for rv in vue.rendez_vous[:1]]
    for nom in CHARNIERES:
        etape = vue.charniere(nom)
        if etape is not None:
            seances = etape.lignes[0].nombre_en_mots
            reperes.append(repere(nom, ", ".join(filter(None, (etape.quand, seances)))))
    for rv in vue.rendez_vous[-1:]:
        reperes.append(repere("derniere", f"{rv.quand}, {minuscule(rv.instance or rv.quoi)}"))
    return tuple(reperes)


def _heures(vue: VueFeuille) -> tuple[VueRepere, ...]:
    """Le temps de chaque fonction du collège, par personne."""
    return tuple(
        VueRepere(role.id, role.titre, role.heures_en_mots)
        for role in vue.roles
        if role.dans_le_college and role.heures
    )


def _marquer(reperes: tuple[VueRepere, ...], avant: tuple[VueRepere, ...]) -> tuple[VueRepere, ...]:
    anciens = {repere.cle: repere.quand for repere in avant}
    return tuple(
        VueRepere(r.cle, r.titre, r.quand, change=anciens.get(r.cle) != r.quand) for r in reperes
    )


def _par_ligne(ecarts: VueComparaison, vue: VueFeuille) -> dict[str, str]:
    en_plus = typographie(vue.mots["apercu"]["en_plus"])
    return {c.id: c.ecart for c in ecarts.deplacees} | {c.id: en_plus for c in ecarts.apparues}


def _premiere_annonce(feuille: FeuilleDeRoute, vue: VueFeuille) -> str:
    champs = {
        "quand": vue.quand,
        "etapes": len(feuille.retenues),
        "semaines": vue.semaines,
    }
    return typographie(vue.mots["apercu"]["premiere_annonce"].format_map(champs))


def _annonce(
    comparaison: Comparaison, ecarts: VueComparaison, vue: VueFeuille, *, bouge: bool
) -> str:
    mots = vue.mots["apercu"]
    if comparaison.rien:
        return typographie(mots["autre_chose_change" if bouge else "rien_ne_change"])
    fin = mots["fin"].format_map({"fin": jour(vue.dernier_jour)})
    return f"{ecarts.bilan} {typographie(fin)}"
