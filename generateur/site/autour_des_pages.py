"""Ce que les pages disent et qui ne vient pas du plan : le papier joint, le dépôt, le profil."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generateur.chargement.calendriers.calendriers_connus import charger_les_calendriers
from generateur.chargement.calendriers.departements import departements_connus
from generateur.chargement.emplacements import COMPAGNONS, a_cote
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
from generateur.site.pages.blocs_retenus import mots_retenus
from generateur.vue.francais import typographie
from generateur.vue.manuel import Manuel

ECRITS = "assets/javascripts/ecrits.js"
"""Dans le site : ce que le collège a écrit, que la page ne lit que pour calculer."""

CONFIGURER = "a-propos/configurer.md"
ICI = "moteur_"
"""Le début des mots du moteur qui ne sont pas les mêmes hors du formulaire."""
DU_SCRIPT = (
    "annulee", "attente", "copie", "copie_main", "effacees", "effacer_sur", "en_cours", "gardees",
    "impossible", "pas_gardee", "publiees", "telecharge", "voir",
)  # fmt: skip
"""Les mots que le script dit de lui-même."""


@dataclass(frozen=True)
class AutourDesPages:
    """`configurer` rend de quoi écrire le formulaire, `texte_du_profil` ce qui le remplit,
    `textes_joints` ce qui est à côté de lui (recueil, suivi, depart), par nom, `moteur` de quoi
    refaire le plan dans la page : lus seulement si une page le demande. `adresse` : celle du site
    publié, vide si on l’ignore. `scripts` : ceux, par chemin, que les pages demandées ont voulus.
    """

    papier: Papier
    depots: Depots
    configurer: Callable[[], PageConfigurer]
    texte_du_profil: Callable[[], str]
    textes_joints: Callable[[], Mapping[str, str]]
    adresse: str
    moteur: Callable[[], MoteurDuSite]
    scripts: dict[str, str] = field(default_factory=dict)

    def a_essayer(self) -> Markup:
        """Rend ce dont « et si… » repart, en JSON sûr : le profil, et ce qui est à côté de lui."""
        joints = self.textes_joints()
        options = {nom: joints[nom] for nom in ("recueil",) if nom in joints}
        donnees = {"texte": self.texte_du_profil(), "options": options}
        return Markup(sans_danger(json.dumps(donnees, ensure_ascii=False)))

    def ecrits(self) -> dict[str, str]:
        """Rend le script, par son chemin, qui donne à la page le profil et ce qui est à côté ; rien
        si ce site ne sait pas refaire le plan."""
        if not self.moteur().pieces:
            return {}
        tout = {"profil": self.texte_du_profil(), "options": dict(self.textes_joints())}
        ecrit = sans_danger(json.dumps(tout, ensure_ascii=False))
        return {ECRITS: f'manuelMorceau("ecrits",0,{ecrit});\n'}


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
        textes_joints=cache(partial(_textes_joints, demande.profil)),
        adresse=adresse_du_site(college.adresse, demande.environnement) or "",
        moteur=cache(partial(_moteur, demande, manuel)),
    )


def _textes_joints(profil: Path) -> dict[str, str]:
    """Rend ces textes tels qu’ils sont écrits : ce que l’on y ajoute n’y change rien d’autre."""
    fichiers = {nom: a_cote(profil, nom) for nom in COMPAGNONS}
    return {nom: f.read_bytes().decode() for nom, f in fichiers.items() if f.is_file()}


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


def moteur_de_la_page(
    manuel: Manuel, autour: AutourDesPages, chemin: str, lien: Callable[[str], str]
) -> Markup:
    """Rend ce que lit moteur.js ; `lien` rend l’adresse d’un fichier du site depuis cette page."""
    edition = (manuel.vue.instant or manuel.vue.edition).isoformat()
    mots = manuel.vue.mots["moteur"]
    if chemin != CONFIGURER:
        # Hors du formulaire, c’est d’une note ou d’un essai qu’il s’agit.
        siens = manuel.vue.mots["noter"].items()
        mots = mots | {c.removeprefix(ICI): m for c, m in siens if c.startswith(ICI)}
    return autour.moteur().pour_la_page(lien, edition, mots)


def de_quoi_noter(
    manuel: Manuel, autour: AutourDesPages, chemin: str, lien: Callable[[str], str]
) -> dict[str, Any]:
    """Rend de quoi noter d’un clic (site/noter.html.j2), depuis cette page."""
    periode = manuel.feuille.periode
    avec_moteur = bool(autour.moteur().pieces)
    publie = autour.textes_joints().get("suivi", "").splitlines() if avec_moteur else []
    donnees = {
        "page": chemin,
        "ecrits": lien(ECRITS),
        "publie": [ligne.strip() for ligne in publie if ligne.strip().startswith("-")],
        "forge": autour.depots.suivi,
        "mots": {cle: typographie(manuel.vue.mots["noter"][cle]) for cle in DU_SCRIPT},
    }
    return {
        "dits_noter": mots_retenus(tuple(manuel.vue.mots["noter"].items()), typographie),
        "donnees_de_noter": Markup(sans_danger(json.dumps(donnees, ensure_ascii=False))),
        "donnees_du_moteur": moteur_de_la_page(manuel, autour, chemin, lien),
        "avec_moteur": avec_moteur,
        "fictif": bool(manuel.college.fictif),
        "arretee": manuel.feuille.arretee is not None,
        "du": periode.debut.isoformat(),
        "au": periode.fin.isoformat(),
    }
