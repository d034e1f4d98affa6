"""Prépare tout ce qu’un site doit au collège : son nom, son menu, ses pages remplies.

Rien ici ne connaît MkDocs : c’est une fonction des données et des pages, que l’on peut donc
retenir (`site/preparations.py`) tant que rien de ce dont elle dépend n’a changé.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers.calendriers_connus import charger_les_calendriers
from generateur.chargement.emplacements import FichierDuProfil
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.schema_du_formulaire import charger_formulaire
from generateur.chargement.texte import lire_texte
from generateur.depot.edition import manuel_du_profil
from generateur.formats.documents import etendue
from generateur.formats.papier.livret.livret_pages import couverture
from generateur.site.configurer.formulaire import Materiel
from generateur.site.pages.appels import Appels
from generateur.site.pages.blocs import Blocs
from generateur.site.pages.habillage import habiller
from generateur.site.pages.page_html import rendre_accessible
from generateur.site.pages.pages_calculees import menu, pages_generees
from generateur.site.pages.remplissage import remplir
from generateur.site.preparations import Preparation
from generateur.vue.manuel import Manuel


@dataclass(frozen=True)
class Prepare:
    """Une préparation neuve, et le manuel dont elle vient."""

    preparation: Preparation
    manuel: Manuel


@une_fois
def pages_de_l_equipe(docs: Path) -> Mapping[str, str]:
    """Rend le Markdown de docs/, par chemin, dans un ordre constant."""
    return {
        page.relative_to(docs).as_posix(): page.read_text(encoding="utf-8-sig")
        for page in sorted(docs.rglob("*.md"))
    }


def preparer(
    racine: Path,
    profil: Path,
    docs: Path,
    nav: list[Any],
    environnement: Mapping[str, str],
    fichier: FichierDuProfil | None = None,
) -> Prepare:
    """Charge, planifie, et remplit toutes les pages de `docs`.

    `fichier` : le nom à donner au profil, si `profil` n’en est qu’une copie.

    Lève ErreurDonnees, avec toutes les fautes des données, puis toutes celles des pages.
    """
    manuel = manuel_du_profil(profil, racine, environnement)
    if fichier is not None:
        manuel = replace(manuel, fichier=fichier)
    sources = pages_de_l_equipe(docs)
    generees = {
        chemin: markdown
        for chemin, markdown in pages_generees(manuel).items()
        if chemin not in sources
    }
    materiel = cache(partial(lire_le_materiel, racine, profil))
    pages: dict[str, str] = {}
    blocs = Blocs()
    appels = Appels(manuel, "index.md", blocs, materiel, etendue(environnement))
    problemes: list[Probleme] = []
    for chemin, texte in {**sources, **generees}.items():
        try:
            pages[chemin] = remplir(texte, appels.pour(chemin).noms(), f"docs/{chemin}")
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
    if problemes:
        raise ErreurDonnees(problemes)
    college, mots = manuel.college, manuel.vue.mots["site"]
    champs = {"nom": college.nom, "commune": college.commune}
    habillage = habiller(manuel, [*sources, *generees], generees)
    tableau = habillage["mots"]["tableau"]
    chez_nous = [chemin for chemin in sources if chemin.startswith("chez-nous/")]
    preparation = Preparation(
        titre=mots["titre"].format_map(champs),
        description=mots["description"].format_map(champs),
        adresse=college.adresse,
        depot=college.depot,
        nav=menu(nav, manuel, chez_nous),
        pages=pages,
        generees=generees,
        blocs={cle: rendre_accessible(bloc, tableau) for cle, bloc in blocs.items()},
        habillage=habillage,
        couverture=asdict(couverture(manuel.vue)),
        mots_des_documents=manuel.vue.mots["documents"],
        profil=manuel.fichier.a_modifier,
        documents={},
    )
    return Prepare(preparation, manuel)


def lire_le_materiel(racine: Path, profil: Path) -> Materiel:
    """Rend ce que demande le formulaire du profil ; lève ErreurDonnees si un fichier est fautif."""
    return Materiel(
        charger_formulaire(racine),
        charger_les_calendriers(racine),
        lire_texte(profil),
        _modele_de_profil(),
    )


@cache
def _modele_de_profil() -> str:
    fichier = resources.files("generateur").joinpath("gabarits/college.yml")
    return fichier.read_text(encoding="utf-8")
