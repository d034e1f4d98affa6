"""`generateur feuille-de-route` : le plan d’un collège, dans un format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generateur.chargement.emplacements import COMPAGNONS, a_cote
from generateur.commandes.communs import (
    CHEMIN,
    ecrire,
    fautes_montrees,
    lire_le_manuel,
    profil_et_depot,
    refuser_une_source,
)
from generateur.commandes.usage import Commande
from generateur.formats.table import agendas, chemins_des_agendas, ecrire_le_format, noms

if TYPE_CHECKING:
    from generateur.vue.manuel import Manuel


@click.command("feuille-de-route", cls=Commande)
@click.argument("profil", type=CHEMIN, required=False)
@click.option(
    "--format",
    "format_voulu",
    type=click.Choice(noms()),
    default="md",
    show_default="md",
    help="Le format voulu.",
)
@click.option(
    "--part",
    metavar="RÔLE",
    default="",
    help="Avec --format ics : les seuls rendez-vous de ce rôle, « direction » par exemple.",
)
@click.option(
    "--sortie", type=CHEMIN, default=Path("-"), help="Le fichier à écrire ; « - » : l’écran."
)
def feuille_de_route(profil: Path | None, format_voulu: str, part: str, sortie: Path) -> None:
    """Écrit la feuille de route du PROFIL (donnees/college.yml si on ne dit rien)."""
    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        refuser_une_source(sortie, fichier, *(a_cote(fichier, nom) for nom in COMPAGNONS))
        manuel = lire_le_manuel(fichier, depot)
        if part:
            contenu = _la_part(manuel, format_voulu, part)
        else:
            contenu = ecrire_le_format(manuel, format_voulu)
    ecrire(sortie, contenu)


def _la_part(manuel: Manuel, format_voulu: str, role: str) -> bytes:
    """Rend l’agenda d’un rôle ; sort avec 2 si ce n’en est pas un, ou si on veut autre chose."""
    siens = chemins_des_agendas(manuel.vue)
    if format_voulu != "ics" or role not in siens:
        au_choix = ", ".join(siens)
        click.echo(
            f"« --part » va avec « --format ics » et l’un de ces rôles : {au_choix}", err=True
        )
        sys.exit(2)
    return agendas(manuel)[siens[role]]()
