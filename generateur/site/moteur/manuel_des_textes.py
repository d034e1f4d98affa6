"""D’un profil en texte à son manuel, ou à sa feuille de route, comme d’un fichier."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from generateur.chaine import construire_des_ecrits
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes
from generateur.depot.edition import instant_d_edition
from generateur.formats.table import ecrire_le_format
from generateur.site.moteur import bord_de_la_page as ou
from generateur.vue.manuel import Manuel, mettre_en_vue

TEXTES = ("json", "md", "svg", "ics")
"""Les formats qui sont des textes ; l’autre que la page sait faire, `ods`, est fait d’octets."""
RETENUS = 4
"""Le plan d’aujourd’hui, celui d’avant, et ce que l’on en demande ensuite."""

Options = Mapping[str, str]
"""`recueil`, `suivi`, `calendrier`, `depart` : des textes, joints au profil ; `edition` : un
instant ISO 8601."""


def manuel_des_textes(texte: str, options: Options) -> Manuel:
    """Rend le manuel de ce texte d’un `college.yml`, à l’édition demandée, sinon celle du site.

    Lève ErreurDonnees, avec toutes les fautes, comme `verifier`.
    """
    textes = [options.get(nom, "") for nom in ("recueil", "suivi", "calendrier", "depart")]
    return _manuel(texte, *textes, options.get("edition", ""))


def feuille_de_route(texte: str, format_: str, options: Options) -> str | bytes:
    """Rend la feuille de route dans ce format : les octets de `generateur feuille-de-route`, ou le
    texte dont l’UTF-8 est ces octets ; lève ErreurDonnees."""
    octets = ecrire_le_format(manuel_des_textes(texte, options), format_)
    return octets.decode() if format_ in TEXTES else octets


@lru_cache(maxsize=RETENUS)
def _manuel(
    texte: str, recueil: str, suivi: str, calendrier: str, depart: str, edition: str
) -> Manuel:
    depot = ou.depot()
    ecrits = ecrits_des_textes(texte, recueil, suivi, calendrier, depart=depart)
    construction = construire_des_ecrits(ecrits, depot)
    lignes = len(construction.feuille.suivi)
    environnement = ou.environnement(edition)
    instant = instant_d_edition(depot, construction.dates, environnement, lignes)
    return mettre_en_vue(construction, instant)
