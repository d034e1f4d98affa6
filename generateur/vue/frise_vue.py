"""La frise en semaines : où commence et finit chaque mois, vacances, étape, passage.

Le chemin de l’accueil en part tel quel ; les quatre dessins de la frise (couchée, debout, sur
papier, murale) la placent chacun à son échelle dans `geometrie/`.
"""

from __future__ import annotations

from datetime import date, timedelta

from generateur.noyau.mots import MOIS
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.vue.francais import lundi_de, typographie
from generateur.vue.vues import VueBande, VueFrise, VueRendezVous
from generateur.vue.vues_des_lignes import VueTemps


def composer_la_frise(
    feuille: FeuilleDeRoute,
    temps: tuple[VueTemps, ...],
    rendez_vous: tuple[VueRendezVous, ...],
    bout: date,
) -> VueFrise:
    """Rend la frise, en semaines civiles, du lundi du premier jour de la période à `bout`."""
    periode = feuille.periode
    lundi = lundi_de(periode.debut)
    largeur = (bout - lundi).days // 7 + 1

    def abscisse(jour: date) -> float:
        return round((jour - lundi).days / 7, 4)

    def bande(nom: str, titre: str, du: date, au: date) -> VueBande:
        debut = max(abscisse(du), 0.0)
        fin = min(abscisse(au + timedelta(days=1)), float(largeur))
        return VueBande(nom, titre, debut, fin)

    return VueFrise(
        lundi=lundi,
        largeur=largeur,
        mois=tuple(
            bande(premier.isoformat()[:7], _titre(premier), premier, dernier)
            for premier, dernier in _mois(lundi, lundi + timedelta(days=7 * largeur - 1))
        ),
        conges=tuple(
            bande(conge.du.isoformat(), typographie(conge.nom), conge.du, conge.au)
            for conge in periode.conges
            if conge.au >= lundi and conge.du <= bout
        ),
        temps=tuple(
            (
                vue,
                bande(vue.id, vue.titre, vue.debut, vue.fin),
                tuple(bande(x.id, x.titre, x.debut, x.fin) for x in vue.lignes),
            )
            for vue in temps
        ),
        reperes=tuple(
            bande(rv.ligne, rv.instance, rv.jour, rv.jour)
            for rv in rendez_vous
            if rv.genre == "instance"
        ),
    )


def _titre(premier: date) -> str:
    return MOIS[premier.month - 1]


def _mois(du: date, au: date) -> list[tuple[date, date]]:
    """Les mois civils de l’intervalle, le premier et le dernier coupés à ses bords."""
    mois = []
    premier = du
    while premier <= au:
        suivant = (premier.replace(day=1) + timedelta(days=32)).replace(day=1)
        mois.append((premier, min(suivant - timedelta(days=1), au)))
        premier = suivant
    return mois
