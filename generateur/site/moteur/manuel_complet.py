"""Le manuel entier d’un collège, fait dans la page : le site de `mkdocs build`, en un fichier.

Un dépôt est là, posé par l’ouvrier (depot_emporte.py) : le profil s’y met à sa place, le site se
construit par le chemin de ceux d’un lot (site/serie.py), sans second processus, puis se met en
archive. Il n’y a pas de Typst ici : c’est le site sans PDF.
"""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers.zones import DOSSIER, lire_la_zone
from generateur.chargement.emplacements import COMPAGNONS, PROFIL, a_cote
from generateur.chargement.lectures_retenues import apprendre
from generateur.depot.archive_du_site import archiver
from generateur.depot.edition import date_d_edition
from generateur.formats.donnees_json import rendre
from generateur.site.atelier import documents_du_site
from generateur.site.demande import SANS_MOTEUR, DemandeDeSite, demander
from generateur.site.memoire.ce_qui_est_lu import HABILLAGE
from generateur.site.moteur import bord_de_la_page as ou
from generateur.site.moteur.bord_de_la_page import EPOQUE
from generateur.site.moteur.demandes_de_la_page import repondre as repondre_de
from generateur.site.moteur.emporte.morceaux import DANS_LE_SITE, DU_MANUEL, PREPAREES
from generateur.site.moteur.manuel_des_textes import manuel_des_textes
from generateur.site.moteur.reveil import apprendre_les_donnees
from generateur.site.preparation import planifier_le_site, preparer
from generateur.site.serie import Serie
from generateur.vue.manuel import Manuel

RECUES = "recues"
"""Où l’ouvrier pose les pièces telles qu’il les a reçues, par nom."""
Avancer = Callable[[str, int, int], None]
"""Reçoit où l’on en est : quoi, combien de faits, sur combien."""


def ouvrir() -> Callable[[str, str, Avancer], tuple[str, str | bytes]]:
    """Met à leur place, dans le dépôt où l’on est, les pièces reçues ; rend `repondre`."""
    recues, moteur = Path(RECUES), Path(HABILLAGE, DANS_LE_SITE)
    moteur.mkdir(parents=True, exist_ok=True)
    for nom, fichier in (PREPAREES | DU_MANUEL).items():
        (recues / nom).rename(moteur / fichier)
    shutil.rmtree(recues)
    return repondre


def manuel(profil: str, options: Mapping[str, Any], avancer: Avancer) -> bytes:
    """Rend l’archive du manuel de ce profil, avec les textes dont il est fait.

    `options` : celles de `manuel_des_textes`, et `moteur`, vrai pour que ses pages sachent refaire
    le plan. Lève ErreurDonnees, avec toutes les fautes, comme `verifier`.
    """
    avancer("plan", 0, 1)
    # Les fautes se disent d’un fichier nommé college.yml, comme partout dans la page.
    plan = manuel_des_textes(profil, options)
    zone = plan.calendrier.zone
    depot = ou.depot()
    if options.get("edition"):
        ou.dater(options["edition"])
    textes = {a_cote(PROFIL, nom).name: options.get(nom, "") for nom in COMPAGNONS}
    textes = {PROFIL.name: profil} | {nom: texte for nom, texte in textes.items() if texte}
    with _poses(depot, textes, zone, options.get("calendrier", "")) as joints:
        return _archive(depot, options, depart_a_joindre(plan) | joints, avancer)


def depart_a_joindre(manuel: Manuel) -> dict[str, bytes]:
    """Rend le plan d’avant le premier événement, par son nom, là où un suivi n’a pas le sien :
    toute sortie qui donne un suivi le donne alors, comme le fait « noter »."""
    if not manuel.feuille.suivi or manuel.depart is not None:
        return {}
    nom = a_cote(PROFIL, "depart").name
    return {nom: rendre(manuel.initiale, manuel.demarche)}


def repondre(nom: str, arguments: str, avancer: Avancer) -> tuple[str, str | bytes]:
    """Rend la réponse à la seule demande d’ici, comme `demandes_de_la_page` ; ou « memoire », s’il
    n’y en a pas assez."""
    table = {"manuel": lambda profil, options: manuel(profil, options, avancer)}
    try:
        return repondre_de(nom, arguments, table)
    except Exception as panne:
        if not _faute_de_memoire(panne):
            raise
    return "memoire", ""


def _faute_de_memoire(panne: BaseException | None) -> bool:
    """Dit si cette panne vient d’un manque de mémoire : qui l’attrape peut tomber à son tour."""
    while panne is not None and not isinstance(panne, MemoryError):
        panne = panne.__context__
    return panne is not None


def _archive(
    depot: Path, options: Mapping[str, Any], joints: Mapping[str, bytes], avancer: Avancer
) -> bytes:
    serie = _serie(depot)
    demande = _demande(depot, serie, options)
    fait = planifier_le_site(demande)
    avancer("pages", 0, 1)
    preparation = replace(preparer(demande, fait), documents=documents_du_site(demande, fait))
    combien = len(preparation.pages)
    faites = iter(range(1, combien + 1))
    site = depot / "site"
    serie.batir(preparation, site, lambda: avancer("page", next(faites), combien))
    avancer("archive", 0, 1)
    # La mémoire d’une page ne se rend jamais : ce dont le site était fait sert à l’archive.
    del fait, preparation
    gc.collect()
    edition = date_d_edition(depot, [date.min], demande.environnement)
    archive = archiver(site, edition, joints)
    shutil.rmtree(site)
    return archive


@cache
def _serie(depot: Path) -> Serie:
    """Rend de quoi construire, qui garde d’un manuel à l’autre ce qu’il peut."""
    return Serie(depot)


def _demande(depot: Path, serie: Serie, options: Mapping[str, Any]) -> DemandeDeSite:
    sans_moteur = "" if options.get("moteur") else "1"
    environnement = {EPOQUE: ou.environnement()[EPOQUE], SANS_MOTEUR: sans_moteur}
    docs, menu, origine = serie.docs(), serie.menu(), serie.origine()
    return demander(depot, docs, menu, environnement, sans_pdf=True, origine=origine)


@contextmanager
def _poses(
    depot: Path, textes: Mapping[str, str], zone: str, calendrier: str
) -> Iterator[dict[str, bytes]]:
    """Pose ces textes dans `donnees/`, le temps de s’en servir ; rend ceux que l’archive joint."""
    poses = {depot / PROFIL.parent / nom: texte.encode() for nom, texte in textes.items()}
    du_college = depot / DOSSIER / f"{zone}.yml"
    avant = du_college.read_bytes() if du_college.is_file() else None
    if calendrier:
        poses[du_college] = calendrier.encode()
    try:
        for fichier, octets in poses.items():
            fichier.write_bytes(octets)
        if calendrier:
            apprendre_les_donnees(depot)
            apprendre(lire_la_zone, (du_college,), vars(lire_la_zone)["__wrapped__"](du_college))
        yield {fichier.name: octets for fichier, octets in poses.items()}
    finally:
        for fichier in poses:
            fichier.unlink(missing_ok=True)
        if calendrier:
            if avant is not None:
                du_college.write_bytes(avant)
            apprendre_les_donnees(depot)
