"""Ce que les pages disent et qui ne vient pas du plan : le papier joint, le dépôt, le profil."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib import resources
from pathlib import Path

from markupsafe import Markup

from generateur.chargement.calendriers.calendriers_connus import charger_les_calendriers
from generateur.chargement.calendriers.departements import departements_connus
from generateur.chargement.emplacements import a_cote
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.profil.schema_du_formulaire import charger_formulaire
from generateur.chargement.texte import lire_texte
from generateur.depot.forge import adresse_du_site, depot_a_l_adresse, forge
from generateur.depot.sur_la_forge import Depots, chemin_du_profil, depots
from generateur.formats.table import Papier
from generateur.site.configurer.formulaire import MaterielDuFormulaire, sans_danger
from generateur.site.configurer.page_configurer import PageConfigurer
from generateur.site.demande import DemandeDeSite
from generateur.site.moteur.emporte.moteur_du_depot import MoteurDuDepot
from generateur.site.moteur.emporte.page_du_moteur import MoteurDuSite
from generateur.vue.manuel import Manuel


@dataclass(frozen=True)
class AutourDesPages:
    """`configurer` rend de quoi écrire le formulaire, `texte_du_profil` ce qui le remplit,
    `texte_du_recueil` ce que les collègues ont dit (rien encore : vide), `moteur` de quoi refaire
    le plan dans la page : lus seulement si une page le demande. `adresse` : celle du site
    publié, vide si on l’ignore.
    """

    papier: Papier
    depots: Depots
    configurer: Callable[[], PageConfigurer]
    texte_du_profil: Callable[[], str]
    texte_du_recueil: Callable[[], str]
    adresse: str
    moteur: Callable[[], MoteurDuSite]

    def a_essayer(self) -> Markup:
        """Rend ce dont « et si… » repart, en JSON sûr : le profil, et ce qui est à côté de lui."""
        recueil = self.texte_du_recueil()
        options = {"recueil": recueil} if recueil else {}
        donnees = {"texte": self.texte_du_profil(), "options": options}
        return Markup(sans_danger(json.dumps(donnees, ensure_ascii=False)))


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


def _moteur(demande: DemandeDeSite, manuel: Manuel) -> MoteurDuSite:
    if not demande.moteur:
        return MoteurDuSite()
    positions = manuel.positions_de_la_demarche
    return _moteur_du_depot(demande.racine).pour_un_site(manuel.demarche, positions, demande.moteur)


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
