"""Prépare un site : charge, planifie, remplit les pages, et rend tout ce qu’un site doit
au collège.

Rien ici ne connaît MkDocs. Ce qui sort est fait de textes, et ne dépend que de ce qui est lu : on
peut donc le retenir (site/memoire/preparations.py) tant que rien de ce dont cela dépend n’a changé.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from functools import cache, partial
from importlib import resources
from pathlib import Path

from generateur.chargement.calendriers.calendriers_connus import charger_les_calendriers
from generateur.chargement.calendriers.departements import departements_connus
from generateur.chargement.emplacements import a_cote
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.schema_du_formulaire import charger_formulaire
from generateur.chargement.texte import lire_texte
from generateur.depot.edition import manuel_du_profil
from generateur.depot.forge import adresse_du_site, depot_a_l_adresse, forge
from generateur.depot.sur_la_forge import chemin_du_profil, depots
from generateur.formats.papier.livret.livret_pages import couverture
from generateur.site.configurer.formulaire import MaterielDuFormulaire
from generateur.site.configurer.page_configurer import PageConfigurer
from generateur.site.demande import DemandeDeSite
from generateur.site.memoire.preparations import AppelsRemplis, Preparation
from generateur.site.moteur.emporte.morceaux import DANS_LE_SITE
from generateur.site.moteur.emporte.moteur_du_depot import MoteurDuDepot
from generateur.site.moteur.emporte.page_du_moteur import MoteurDuSite
from generateur.site.pages.appels import Appels, AutourDesPages
from generateur.site.pages.blocs import BlocsMisDeCote
from generateur.site.pages.habillage import habiller
from generateur.site.pages.page_html import rendre_accessible
from generateur.site.pages.pages_calculees import menu, pages_generees
from generateur.site.pages.pages_de_l_equipe import pages_de_l_equipe
from generateur.site.pages.remplissage import remplir
from generateur.vue.manuel import Manuel


def planifier_le_site(demande: DemandeDeSite) -> Manuel:
    """Charge tout et fait le plan ; lève ErreurDonnees, avec toutes les fautes des données."""
    manuel = manuel_du_profil(demande.profil, demande.racine, demande.environnement)
    if demande.fichier is not None:
        return replace(manuel, fichier=demande.fichier)
    return manuel


def preparer(demande: DemandeDeSite, manuel: Manuel) -> Preparation:
    """Remplit toutes les pages de `docs`, et celles que le plan ajoute.

    Lève ErreurDonnees, avec toutes les fautes des pages.
    """
    sources = pages_de_l_equipe(demande.docs)
    generees = {
        chemin: markdown
        for chemin, markdown in pages_generees(manuel).items()
        if chemin not in sources
    }
    college, mots = manuel.college, manuel.vue.mots["site"]
    autour = autour_des_pages(demande, manuel)
    blocs = BlocsMisDeCote()
    appels = Appels(manuel, "index.md", blocs, autour)
    pages, remplis = _remplir_tout({**sources, **generees}, appels)
    champs = {"nom": college.nom, "commune": college.commune}
    habillage = habiller(manuel, [*sources, *generees], generees, autour.depots.noter)
    tableau = habillage["mots"]["tableau"]
    chez_nous = [chemin for chemin in sources if chemin.startswith("chez-nous/")]
    return Preparation(
        titre=mots["titre"].format_map(champs),
        description=mots["description"].format_map(champs),
        adresse=adresse_du_site(college.adresse, demande.environnement),
        forge=autour.depots.sien,
        papier=demande.papier,
        nav=menu(demande.nav, manuel, chez_nous),
        appels=remplis,
        pages=pages,
        generees=generees,
        blocs={cle: rendre_accessible(bloc, tableau) for cle, bloc in blocs.items()},
        a_peser=blocs.a_peser,
        habillage=habillage,
        couverture=asdict(couverture(manuel.vue)),
        mots_des_documents=manuel.vue.mots["documents"],
        moteur=dict(_scripts(autour.moteur())),
        programme=demande.programme,
        documents={},
    )


def autour_des_pages(demande: DemandeDeSite, manuel: Manuel) -> AutourDesPages:
    """Rend ce que les pages disent et qui ne vient pas du plan."""
    college = manuel.college
    return AutourDesPages(
        papier=demande.papier,
        depots=depots(
            forge(college.depot, demande.environnement),
            depot_a_l_adresse(demande.origine),
            "" if college.fictif else chemin_du_profil(manuel.fichier, college.depot),
            demande.racine,
        ),
        configurer=partial(_page_configurer, demande.racine),
        texte_du_profil=partial(lire_texte, demande.profil),
        texte_du_recueil=partial(_texte_du_recueil, demande.profil),
        adresse=adresse_du_site(college.adresse, demande.environnement) or "",
        moteur=cache(partial(_moteur, demande, manuel)),
    )


def _texte_du_recueil(profil: Path) -> str:
    fichier = a_cote(profil, "recueil")
    return lire_texte(fichier) if fichier.exists() else ""


def _remplir_tout(
    textes: Mapping[str, str], appels: Appels
) -> tuple[dict[str, str], AppelsRemplis]:
    pages: dict[str, str] = {}
    remplis: AppelsRemplis = {}
    problemes: list[Probleme] = []
    for chemin, texte in textes.items():
        try:
            noms = appels.pour(chemin).noms()
            pages[chemin] = remplir(texte, noms, f"docs/{chemin}", remplis.setdefault(chemin, {}))
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
    if problemes:
        raise ErreurDonnees(problemes)
    return pages, remplis


def _moteur(demande: DemandeDeSite, manuel: Manuel) -> MoteurDuSite:
    if not demande.moteur:
        return MoteurDuSite()
    positions = manuel.positions_de_la_demarche
    return _moteur_du_depot(demande.racine).pour_un_site(manuel.demarche, positions, demande.moteur)


def _scripts(moteur: MoteurDuSite) -> Iterator[tuple[str, str]]:
    """Rend les scripts du moteur qui viennent du dépôt, si le site a le sien."""
    if moteur.dossier == DANS_LE_SITE and moteur.manuel is not None:
        for nom, octets in moteur.manuel.scripts():
            yield f"{DANS_LE_SITE}/{nom}", octets.decode()


@une_fois
def _moteur_du_depot(racine: Path) -> MoteurDuDepot:
    """Rend de quoi faire le moteur ; lève ErreurDonnees s’il en manque une pièce."""
    return MoteurDuDepot(racine, charger_les_calendriers(racine))


@une_fois
def _page_configurer(racine: Path) -> PageConfigurer:
    """Rend de quoi écrire le formulaire ; lève ErreurDonnees si un fichier est fautif."""
    modele = resources.files("generateur").joinpath("gabarits/college.yml").read_text("utf-8")
    return PageConfigurer(
        MaterielDuFormulaire(
            charger_formulaire(racine),
            charger_les_calendriers(racine),
            modele,
            departements_connus(racine),
        )
    )
