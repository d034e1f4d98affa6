"""« Et si l’on commençait le… ? » : le plan de ce site avec d’autres réponses, et ce qui change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.profil_recrit import repondre
from generateur.site.moteur.apercu import dits_de, ecrivain, fautes_en_phrases
from generateur.site.moteur.fragment import en_fragment
from generateur.site.moteur.manuel_des_textes import manuel_des_textes
from generateur.site.moteur.plan_en_blocs import plan_en_blocs
from generateur.site.pages.blocs_retenus import ecrire
from generateur.vue.en_mots.plan_essaye import VueEssai, composer_l_essai

PAGE = "feuille-de-route.md"


def essai(texte: str, reponses: Mapping[str, str], options: Mapping[str, str]) -> dict[str, Any]:
    """Rend ce que donne ce profil avec ces réponses (`debut`, `trimestres`, `version`…).

    `plan` : vrai s’il tient ; `annonce`, une phrase ; `bilan`, en HTML, ce qui change, ou pourquoi
    cela ne tient pas ; `html`, le plan ; `texte`, le profil qui le donne, et `fragment`, l’adresse
    du formulaire qui s’ouvre dessus. Sans réponse qui change quoi que ce soit, tout est vide.

    Lève ErreurDonnees si le profil de départ n’a pas de plan.
    """
    notre = manuel_des_textes(texte, options)
    changees = {
        cle: reponse
        for cle, reponse in reponses.items()
        if str(getattr(notre.college, cle)) != reponse
    }
    if not changees:
        return _reponse(False, "", "", "", texte)
    dits = dits_de(notre.vue.mots["essayer"])
    try:
        nouveau = repondre(texte, changees)
        essaye = manuel_des_textes(nouveau, options)
    except ErreurDonnees as erreur:
        phrases = fautes_en_phrases(erreur.problemes, notre.demarche)
        bilan = _bilan(dits, phrases, None)
        return _reponse(False, dits["refus"], bilan, "", texte)
    vu = composer_l_essai((notre.feuille, notre.vue), (essaye.feuille, essaye.vue))
    ecarts = {c.id: c.ecart for c in vu.changements.deplacees}
    ecarts |= {c.id: dits["en_plus"] for c in vu.changements.apparues}
    plan = "\n".join(plan_en_blocs(essaye.vue, ecrivain(essaye, PAGE, ecarts)))
    annonce = f"{vu.titre}. {vu.phrase} {vu.changements.bilan}"
    titre = ecrire("essai_titre", PAGE, {"titre": vu.titre})
    return _reponse(True, annonce, _bilan(dits, (), vu), f"{titre}\n{plan}", nouveau)


def _bilan(dits: Mapping[str, str], fautes: tuple[str, ...], vu: VueEssai | None) -> str:
    return ecrire("essai_bilan", PAGE, {"dits": dits, "fautes": fautes, "essai": vu})


def _reponse(plan: bool, annonce: str, bilan: str, html: str, texte: str) -> dict[str, Any]:
    return {
        "plan": plan,
        "annonce": annonce,
        "bilan": bilan,
        "html": html,
        "texte": texte,
        "fragment": en_fragment(texte),
    }
