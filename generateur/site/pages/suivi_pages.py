"""Ce que les gabarits des pages du suivi reçoivent."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from generateur.formats.svg.courbe import courbe_svg
from generateur.noyau.plan.comparaison import annonce_de, comparer_les_annonces
from generateur.site.pages.blocs_retenus import mots_retenus
from generateur.vue.changements import composer_la_comparaison
from generateur.vue.francais import typographie
from generateur.vue.manuel import Manuel
from generateur.vue.suivi_vue import composer_le_suivi


def avancement(manuel: Manuel) -> dict[str, Any]:
    """Rend de quoi écrire « Où en sommes-nous »."""
    mots = manuel.vue.mots["suivi"]
    feuille = manuel.feuille
    suivi = composer_le_suivi(manuel.vue, manuel.depart, feuille.suivi, mots)
    series = suivi.series if suivi else ()
    periode = feuille.periode
    return {
        "dits": _dits(manuel),
        "suivi": suivi,
        "a_figer": manuel.depart is None,
        "arret": _arret(manuel),
        "courbes": [
            (serie, Markup(courbe_svg(serie, rang, periode.debut, periode.fin, mots)))
            for rang, serie in enumerate(series)
        ],
    }


def changements(manuel: Manuel) -> dict[str, Any]:
    """Rend de quoi écrire « Ce qui a changé »."""
    mots = manuel.vue.mots["suivi"]
    if not manuel.feuille.suivi:
        return {"dits": _dits(manuel), "changements": None, "a_figer": False, "arret": ""}
    if manuel.depart is None:
        dits = _dits(manuel)
        return {"dits": dits, "changements": None, "a_figer": True, "arret": _arret(manuel)}
    comparaison = comparer_les_annonces(manuel.depart, annonce_de(manuel.feuille))
    return {
        "dits": _dits(manuel),
        "a_figer": False,
        "arret": _arret(manuel),
        "changements": composer_la_comparaison(comparaison, mots),
    }


def abonnement(manuel: Manuel) -> dict[str, Any]:
    """Rend l’adresse de l’agenda à suivre, là où celle du site est connue."""
    site = (manuel.college.adresse or "").rstrip("/")
    adresse = f"{site}/feuille-de-route.ics" if site else ""
    return {
        "dits": _dits(manuel),
        "adresse_agenda": adresse,
        # « webcal » ouvre l’agenda du lecteur, qui s’y abonne au lieu de tout recopier.
        "abonnement": "webcal:" + adresse.partition(":")[2] if adresse else "",
    }


def _arret(manuel: Manuel) -> str:
    """Rend ce qu’il y a à dire d’abord si la démarche s’est arrêtée."""
    if manuel.feuille.arretee is None:
        return ""
    return typographie(manuel.feuille.avertissements[0].texte)


def _dits(manuel: Manuel) -> dict[str, str]:
    return mots_retenus(tuple(manuel.vue.mots["suivi"].items()), typographie)
