"""Ce que reçoivent les gabarits de la feuille de route et des pages de son suivi."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from generateur.chaine import PERMIS
from generateur.formats.svg.courbe import courbe_svg
from generateur.formats.table import chemins_des_agendas, dans_le_site
from generateur.noyau.plan.comparaison import annonce_de, comparer, comparer_les_annonces
from generateur.site.configurer.formulaire import sans_danger
from generateur.site.moteur.plan_en_blocs import Part
from generateur.site.pages.blocs_retenus import mots_retenus
from generateur.vue.changements import composer_la_comparaison
from generateur.vue.en_mots.chemin_des_lignes import composer_le_chemin
from generateur.vue.en_mots.en_ce_moment import composer_le_jour, donnees_de_la_feuille
from generateur.vue.francais import enumeration, jour, typographie
from generateur.vue.manuel import Manuel
from generateur.vue.suivi_vue import composer_le_suivi
from generateur.vue.vues import VueFeuille


def avancement(manuel: Manuel) -> dict[str, Any]:
    """Rend de quoi écrire « Où en sommes-nous »."""
    mots = manuel.vue.mots["suivi"]
    feuille = manuel.feuille
    suivi = composer_le_suivi(manuel.vue, manuel.depart, feuille.suivi, mots)
    periode = feuille.periode
    return {
        "dits": _dits(manuel, "suivi"),
        "suivi": suivi,
        "prevu": bool(feuille.suivi) and manuel.depart is not None,
        "a_figer": manuel.depart is None,
        "courbes": [
            (serie, Markup(courbe_svg(serie, rang, periode.debut, periode.fin, mots)))
            for rang, serie in enumerate(suivi.series)
        ],
    }


def changements(manuel: Manuel) -> dict[str, Any]:
    """Rend de quoi écrire « Ce qui a changé » : depuis la dernière note, et depuis le départ."""
    mots, suivi = manuel.vue.mots["suivi"], manuel.feuille.suivi
    rendu: dict[str, Any] = {
        "dits": _dits(manuel, "suivi"),
        **tete(manuel),
        "changements": None,
        "derniers": None,
        "a_figer": manuel.depart is None,
        "profil_change": enumeration([f"« {cle} »" for cle in manuel.profil_change]),
    }
    if not suivi or manuel.avant_la_note is None:
        return rendu
    derniers = comparer(manuel.avant_la_note, manuel.feuille)
    rendu["derniers"] = (jour(suivi[-1].le), composer_la_comparaison(derniers, mots))
    if manuel.depart is not None:
        comparaison = comparer_les_annonces(manuel.depart, annonce_de(manuel.feuille))
        rendu["changements"] = composer_la_comparaison(comparaison, mots)
    return rendu


def tete(manuel: Manuel) -> dict[str, Any]:
    """Rend de quoi dire d’abord que la démarche s’arrête, ce qui est mis de côté, et ce que le
    suivi a de démenti."""
    feuille = manuel.feuille
    premiers = feuille.avertissements[:1] if feuille.arretee else ()
    ecartees = {jalon.etape for jalon in feuille.abandonnees if jalon.avancement is None}
    de_cote = (a for a in feuille.avertissements if a.etape in ecartees)
    fin = len(feuille.avertissements) - len(manuel.desaccords)
    # Ce qui s’est fait et que le profil n’a plus ne demande rien : la feuille de route le dit.
    a_voir = (
        avertissement
        for avertissement, probleme in zip(
            feuille.avertissements[fin:], manuel.desaccords, strict=True
        )
        if probleme.code not in PERMIS
    )
    dits = (*premiers, *de_cote, *a_voir)
    return {
        "d_abord": tuple(dict.fromkeys(typographie(a.texte) for a in dits)),
        "dits_noter": _dits(manuel, "noter"),
    }


def tete_de_la_feuille(
    manuel: Manuel, dits: Mapping[str, str], lien: Callable[[str], str]
) -> dict[str, Any]:
    """Rend les champs de `site/feuille.html.j2` ; `dits` : les libellés « feuille »."""
    return {
        "dits": dits,
        "jour": composer_le_jour(manuel.vue, dits, lien),
        "donnees": donnees_du_script(manuel, dits, lien),
        **abonnement(manuel),
    }


def donnees_du_script(
    manuel: Manuel, dits: Mapping[str, str], lien: Callable[[str], str]
) -> Markup:
    """Rend, en JSON sûr, ce que lit `feuille.js`."""
    vue = manuel.vue
    conges = manuel.feuille.periode.conges
    reprises = [(conge, manuel.calendrier.reprise(conge)) for conge in conges]
    donnees = donnees_de_la_feuille(vue, dits, composer_le_chemin(vue), reprises, lien)
    ecrites = json.dumps(donnees, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(sans_danger(ecrites))


def parts_des_roles(vue: VueFeuille, lien: Callable[[str], str]) -> dict[str, Part]:
    """Rend, par rôle qui a une part ici, son agenda et sa page."""
    agendas = chemins_des_agendas(vue)
    return {
        role.id: Part(dans_le_site(agendas[role.id]), lien(f"roles/{role.page or role.id}.md"))
        for role in vue.roles
        if role.id in agendas
    }


def abonnement(manuel: Manuel) -> dict[str, Any]:
    """Rend l’adresse de l’agenda à suivre, là où celle du site est connue."""
    site = (manuel.college.adresse or "").rstrip("/")
    adresse = f"{site}/feuille-de-route.ics" if site else ""
    return {
        "dits_du_suivi": _dits(manuel, "suivi"),
        "adresse_agenda": adresse,
        # « webcal » ouvre l’agenda du lecteur, qui s’y abonne au lieu de tout recopier.
        "abonnement": "webcal:" + adresse.partition(":")[2] if adresse else "",
    }


def _dits(manuel: Manuel, sorte: str) -> dict[str, str]:
    return mots_retenus(tuple(manuel.vue.mots[sorte].items()), typographie)
