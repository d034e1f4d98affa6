"""Écrit les réponses d’un lot : un CSV chacune, et ce que la page du portail en montre."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generateur.academie.entree.entrees import Entree
from generateur.academie.lot.etat import Etat, ecrire_d_un_coup
from generateur.academie.reponses.offres import Offre, placer
from generateur.academie.reponses.tableaux import (
    CollegeDuLot,
    TableauDeReponse,
    avancement,
    heures,
    liens,
    lieux,
    mouvements,
    places,
    seances,
)
from generateur.formats.tableur import valeurs_separees
from generateur.vue.francais import typographie

LIENS, ENVOI = "liens.csv", "envoi.txt"
PARTIES = ("bonjour", "quoi", "ou", "apres")
"""Les alinéas du message, dans l’ordre."""


def repondre(
    colleges: Sequence[CollegeDuLot],
    etat: Etat,
    partis: Sequence[str],
    offres: Sequence[Offre],
    mots: Mapping[str, str],
) -> tuple[TableauDeReponse, ...]:
    """Rend les réponses pour ces collèges, qui ont un site ; `partis` : les sites que l’entrée n’a
    plus. Les liens sont la dernière."""
    placements = placer([(c.fiche, c.inscrit.cases) for c in colleges], offres)
    anciennes = [fiche for dossier in partis if (fiche := etat.fiche(dossier)) is not None]
    premier = all(not ancienne for ancienne in etat.avant.values()) and not anciennes
    avant = {} if premier else etat.avant
    return (
        avancement(colleges, mots),
        seances(colleges, placements, mots),
        *((places(colleges, placements),) if offres else ()),
        heures(colleges),
        lieux(colleges, mots),
        mouvements(colleges, avant, anciennes, mots),
        liens(colleges),
    )


def colleges_faits(entree: Entree, etat: Etat) -> list[CollegeDuLot]:
    """Rend les collèges de l’entrée qui ont un site, avec leur fiche."""
    return [
        CollegeDuLot(inscrit, fiche)
        for inscrit in entree.inscrits
        if (fiche := etat.fiche(inscrit.dossier)) is not None and "suivi" in fiche
    ]


def en_csv(tableau: TableauDeReponse, mots: Mapping[str, str]) -> bytes:
    """Rend le CSV d’une réponse, que tout tableur ouvre d’un double clic."""
    return valeurs_separees.ecrire([titres(tableau, mots), *tableau.rangees])


def titres(tableau: TableauDeReponse, mots: Mapping[str, str]) -> list[str]:
    """Rend les titres de ses colonnes."""
    return [typographie(mots[f"col_{colonne}"]) for colonne in tableau.colonnes]


def ecrire_les_liens(tableau: TableauDeReponse, sortie: Path, mots: Mapping[str, str]) -> None:
    """Écrit `liens.csv`, aux colonnes fixes, et le texte d’un envoi ; lève OSError."""
    octets = valeurs_separees.ecrire([tableau.colonnes, *tableau.rangees])
    ecrire_d_un_coup(sortie / LIENS, octets)
    lettre = "\n\n".join(typographie(mots[f"envoi_{partie}"]) for partie in PARTIES)
    ecrire_d_un_coup(sortie / ENVOI, (lettre + "\n").encode())
