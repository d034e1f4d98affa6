"""Un plan à l’essai, « et si l’on commençait le… » : comment il s’appelle, et ce qu’il change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generateur.noyau.declare.modeles import College
from generateur.noyau.plan.comparaison import comparer
from generateur.vue.changements import VueChangement, VueComparaison, composer_la_comparaison
from generateur.vue.en_mots.apercu_du_plan import PlanVu
from generateur.vue.francais import accorde, jour, jour_de_semaine, typographie
from generateur.vue.vues import VueFeuille


@dataclass(frozen=True)
class VueEssai:
    """Un plan à l’essai ; `phrase` : sa fin et sa durée ; `changements` : ligne à ligne.

    `perdues` : ce qui n’y est plus, et pourquoi ; `a_savoir` : les autres avertissements que le
    plan d’aujourd’hui n’a pas.
    """

    titre: str
    phrase: str
    changements: VueComparaison
    perdues: tuple[VueChangement, ...]
    a_savoir: tuple[str, ...]


def composer_l_essai(notre: PlanVu, essaye: PlanVu) -> VueEssai:
    """Rend l’essai, en face du plan d’aujourd’hui."""
    (feuille, vue), (essai, vue_essayee) = notre, essaye
    mots = vue_essayee.mots["essayer"]
    changements = composer_la_comparaison(comparer(feuille, essai), vue_essayee.mots["suivi"])
    raisons = {ecart.etape: ecart.raison for ecart in vue_essayee.ecartees}
    perdues = tuple(replace(c, pourquoi=raisons.get(c.etape, "")) for c in changements.disparues)
    deja = {ecart.texte for ecart in (*vue.ecartees, *vue.avertissements)}
    dits = [e for e in vue_essayee.ecartees if e.etape not in {c.etape for c in perdues}]
    dits += vue_essayee.avertissements
    return VueEssai(
        titre=titre_de_l_essai(feuille.college, essai.college, vue_essayee.mots),
        phrase=_phrase_de_fin(vue, vue_essayee, mots),
        changements=changements,
        perdues=perdues,
        a_savoir=tuple(ecart.texte for ecart in dits if ecart.texte not in deja),
    )


def titre_de_l_essai(
    notre: College, essaye: College, libelles: Mapping[str, Mapping[str, str]]
) -> str:
    """Rend « À l’essai, en commençant le lundi 1er février 2027, sur 3 trimestres »."""
    mots = libelles["essayer"]
    autrement = []
    if essaye.trimestres != notre.trimestres:
        autrement.append(mots["sur_trimestres"].format_map({"nombre": essaye.trimestres}))
    if essaye.version != notre.version:
        autrement.append(mots[f"version_{essaye.version}"])
    if essaye.equipement != notre.equipement:
        niveau = libelles["niveaux"][essaye.equipement]
        autrement.append(mots["equipement"].format_map({"niveau": niveau}))
    titre = mots["essai"].format_map({"debut": jour_de_semaine(essaye.debut)})
    return typographie(", ".join((titre, *autrement)))


def _phrase_de_fin(vue: VueFeuille, essaye: VueFeuille, mots: Mapping[str, str]) -> str:
    champs = {
        "fin": jour(essaye.dernier_jour),
        "fin_du_plan": jour(vue.dernier_jour),
        "semaines": accorde(mots["semaines_de_classe"], essaye.semaines),
        "semaines_du_plan": vue.semaines,
    }
    memes = essaye.semaines == vue.semaines
    if essaye.dernier_jour == vue.dernier_jour:
        cle = "fin_meme" if memes else "fin_pareille"
    else:
        cle = "fin_decalee" if memes else "fin_autre"
    return typographie(mots[cle].format_map(champs))
