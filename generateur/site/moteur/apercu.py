"""Le plan à côté des questions : les gabarits de la feuille de route, ou ce qui manque."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generateur.chaine import avertissements_du_profil
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.discretion import avertir
from generateur.chargement.emplacements import REPERE
from generateur.chargement.lecture import analyser
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.valeurs import jour_ecrit
from generateur.formats.svg.chemin import chemin_svg
from generateur.noyau.declare.modeles import Demarche
from generateur.site.moteur.bord_de_la_page import depot
from generateur.site.moteur.en_questions import EnQuestions, en_questions, mots_du_suivi
from generateur.site.moteur.manuel_des_textes import manuel_des_textes
from generateur.site.moteur.plan_en_blocs import plan_en_blocs
from generateur.site.pages.blocs_retenus import ecrire, mots_retenus
from generateur.vue.composition import mots_du_moment
from generateur.vue.en_mots.apercu_du_plan import composer_l_apercu
from generateur.vue.francais import majuscule, typographie
from generateur.vue.manuel import Manuel

PAGE = "a-propos/configurer.md"
"""La page d’où partent les liens de l’aperçu."""

PROFIL = "college.yml"
Reponse = dict[str, Any]


def apercu(texte: str, options: Mapping[str, str]) -> Reponse:
    """Rend `html` (le plan, ou ce qui manque), `plan` (vrai s’il y en a un), `annonce`, `reperes`,
    et les `fautes` et `avertissements` du profil : `{chemin, ligne, message…}`.

    `options` : celles de `manuel_des_textes`, `avant`, le texte du plan que l’on montrait, et
    `aujourdhui`, le jour de qui lit.
    """
    alertes = avertir([(PROFIL, texte)])
    try:
        manuel = manuel_des_textes(texte, options)
    except ErreurDonnees as erreur:
        return _sans_plan(texte, erreur.problemes, alertes)
    alertes += avertissements_du_profil(manuel, jour_ecrit(options.get("aujourdhui", "")))
    avant = _plan_d_avant(options)
    vu = composer_l_apercu((manuel.feuille, manuel.vue), avant)
    html = ecrire(
        "apercu",
        PAGE,
        {
            "vue": manuel.vue,
            "dits": dits_de(manuel.vue.mots["apercu"]),
            "apercu": vu,
            "chemin": Markup(chemin_svg(manuel.vue, noms=False)),
            "plan": Markup("\n".join(plan_en_blocs(manuel.vue, ecrivain(manuel, PAGE, vu.ecarts)))),
        },
    )
    return {
        "html": html,
        "plan": True,
        "annonce": vu.annonce,
        "reperes": [asdict(repere) for repere in (*vu.dates, *vu.heures)],
        "fautes": [],
        "avertissements": _fautes(texte, alertes, manuel.demarche),
    }


def ecrivain(manuel: Manuel, page: str, ecarts: Mapping[str, str]) -> Callable[..., str]:
    """Rend de quoi écrire un bloc du plan ; `ecarts` : par ligne, de combien elle a bougé.

    Seules les étapes de la démarche ont leur fiche dans ce site : celles qu’un profil ajoute, non.
    """
    mots = mots_retenus(tuple(manuel.vue.mots["site"].items()), typographie)
    fiches = tuple(etape.id for etape in manuel.demarche.etapes)

    def un_bloc(gabarit: str, **champs: Any) -> str:
        if gabarit == "ligne":
            champs |= {"fiches": fiches, "ecart": ecarts.get(champs["entree"].ligne.id, "")}
        return ecrire(gabarit, page, {"mots": mots, **champs})

    return un_bloc


def _plan_d_avant(options: Mapping[str, str]) -> Any:
    avant = options.get("avant", "")
    if not avant:
        return None
    try:
        manuel = manuel_des_textes(avant, options)
    except ErreurDonnees:
        return None
    return manuel.feuille, manuel.vue


def _sans_plan(texte: str, problemes: tuple[Probleme, ...], alertes: list[Probleme]) -> Reponse:
    demarche = _demarche()
    dits = dits_de(demarche.libelles["apercu"])
    siens = [p for p in problemes if _est_du_profil(p)]
    manquants = [p for p in siens if p.code == "cle-manquante" and _cle_du_manque(p) in dits]
    autres = [p for p in problemes if p not in manquants]
    # Dans l’ordre des questions, qui est celui des mots.
    absents = {_cle_du_manque(p) for p in manquants}
    manque = ", ".join(mot for cle, mot in dits.items() if cle in absents)
    champs = {
        "dits": dits,
        "manque": dits["manque"].format_map({"quoi": manque}) if manque else "",
        "fautes": fautes_en_phrases(autres, demarche),
    }
    return {
        "html": ecrire("apercu_a_venir", PAGE, champs),
        "plan": False,
        "annonce": champs["manque"] or dits["a_reprendre"],
        "reperes": [],
        "fautes": _fautes(texte, problemes, demarche),
        "avertissements": _fautes(texte, alertes, demarche),
    }


def _cle_du_manque(probleme: Probleme) -> str:
    """Rend la clé du mot d’une réponse que toute feuille de route demande."""
    requise = len(probleme.chemin) == 1 or probleme.chemin[:1] == ("effectifs",)
    return f"manque_{probleme.chemin[0]}" if probleme.chemin and requise else ""


def _est_du_profil(probleme: Probleme) -> bool:
    return Path(probleme.fichier).name == PROFIL


def fautes_en_phrases(problemes: Iterable[Probleme], demarche: Demarche) -> tuple[str, ...]:
    """Rend chaque faute et son remède, par leurs questions."""
    return tuple(_en_phrase(probleme, _questions(probleme, demarche)) for probleme in problemes)


def fautes_de_la_demande(problemes: Iterable[Probleme]) -> str:
    """Rend ces fautes en une réponse ; la démarche elle-même fautive se dit telle quelle."""
    try:
        demarche = _demarche()
    except ErreurDonnees as erreur:
        return str(erreur)
    return " ".join(fautes_en_phrases(problemes, demarche))


def _questions(probleme: Probleme, demarche: Demarche) -> EnQuestions:
    """Rend de quoi dire cette faute : une clé du suivi n’est pas celle d’une question."""
    du_suivi = Path(probleme.fichier).stem == "suivi"
    return en_questions(demarche, mots_du_suivi(demarche.libelles["noter"]) if du_suivi else None)


def _quel_fichier(probleme: Probleme, mots: Mapping[str, str]) -> str:
    """Rend « Votre suivi », « Le calendrier » ; rien si c’est le profil."""
    if _est_du_profil(probleme):
        return ""
    return mots.get(f"fichier_{Path(probleme.fichier).stem}", mots["fichier_calendrier"])


def _en_phrase(probleme: Probleme, questions: EnQuestions) -> str:
    """Rend la faute et son remède ; hors du profil, avec le nom du fichier et la ligne."""
    dits = questions.mots
    message, remede = questions.dire(probleme)
    dite = {"message": majuscule(message), "remede": remede}
    phrase = typographie(dits["faute" if remede else "faute_seule"].format_map(dite))
    if _est_du_profil(probleme):
        return phrase
    ou = {"fichier": _quel_fichier(probleme, dits), "ligne": probleme.ligne, "texte": phrase}
    return typographie(dits["ailleurs"].format_map(ou))


def _fautes(texte: str, problemes: Iterable[Probleme], demarche: Demarche) -> list[Reponse]:
    """Rend les fautes ; celle dont on ignore la clé prend la dernière écrite à sa ligne."""
    cles, mots = _cles_par_ligne(texte), demarche.libelles["apercu"]
    situes = (p if p.chemin else replace(p, chemin=cles.get(p.ligne, ())) for p in problemes)
    return [
        {
            "chemin": p.cle if _est_du_profil(p) else "",
            "fichier": _quel_fichier(p, mots),
            "ligne": p.ligne,
            "code": p.code,
            **dict(zip(("message", "remede"), _questions(p, demarche).dire(p), strict=True)),
        }
        for p in situes
    ]


def _cles_par_ligne(texte: str) -> dict[int, tuple[str | int, ...]]:
    try:
        lignes = analyser(texte, PROFIL).lignes
    except ErreurDonnees:
        return {}
    return {ligne: chemin for chemin, ligne in lignes.items()}


def _demarche() -> Demarche:
    demarche, _ = charger_demarche(depot() / REPERE)
    return replace(demarche, libelles=mots_du_moment(demarche.libelles, fait=False))


def dits_de(mots: Mapping[str, str]) -> dict[str, str]:
    """Rend ces libellés, typographie comprise."""
    return mots_retenus(tuple(mots.items()), typographie)
