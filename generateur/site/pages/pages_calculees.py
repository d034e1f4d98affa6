"""Les pages que le programme fait lui-même, et ce que le menu montre pour ce collège.

Une page faite ici n’est que des appels : l’équipe qui veut la sienne pose un fichier au même
chemin dans docs/, à partir de ce même Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generateur.formats.gabarits import modele_de_page
from generateur.vue.francais import typographie
from generateur.vue.manuel import Manuel

PAGES_DU_SUIVI = frozenset({"ou-en-sommes-nous.md", "ce-qui-a-change.md"})
"""Hors du menu tant que rien n’est noté."""
CONFIGURER = "a-propos/configurer.md"
"""Au menu, sous ce que ce collège en attend : un plan, ou un autre."""


@dataclass(frozen=True)
class PageCalculee:
    """Une page de pur calcul : son Markdown, et ce qu’elle est, en mots."""

    markdown: str
    quoi: str


def pages_calculees(manuel: Manuel) -> dict[str, PageCalculee]:
    """Rend, par chemin dans docs/, les pages que l’équipe peut reprendre."""
    mots = manuel.vue.mots["site"]
    phrases = manuel.vue.mots["adopter"]
    pages = {}
    for role in manuel.vue.roles:
        if not role.page:
            quoi = typographie(phrases["la_fonction"]).format_map({"titre": role.titre})
            pages[f"roles/{role.id}.md"] = PageCalculee(modele_de_page("role", nom=role.id), quoi)
    for etape in manuel.college.adaptations.ajouter:
        titres = {cle: mots[cle] for cle in ("titre_preparer", "titre_deroule")}
        quoi = typographie(phrases["l_etape"]).format_map({"titre": etape.titre})
        fiche = modele_de_page("fiche", nom=etape.id, **titres)
        pages[f"etapes/{etape.id}.md"] = PageCalculee(fiche, quoi)
    return pages


def pages_generees(manuel: Manuel) -> dict[str, str]:
    """Rend, par chemin dans docs/, le Markdown des pages de pur calcul."""
    return {chemin: page.markdown for chemin, page in pages_calculees(manuel).items()}


def menu(nav: list[Any], manuel: Manuel, chez_nous: list[str]) -> list[Any]:
    """Rend le menu de ce collège : sans ce qui ne le concerne pas, avec ce qu’il ajoute."""
    retenues = manuel.feuille.retenues
    declarees = {etape.id for etape in manuel.demarche.etapes}
    ecartees = {f"etapes/{nom}.md" for nom in declarees - retenues}
    if not manuel.feuille.suivi:
        ecartees |= PAGES_DU_SUIVI
    ajoutees: dict[str, list[str]] = {}
    for etape in manuel.college.adaptations.ajouter:
        if etape.id in retenues:
            ajoutees.setdefault(f"temps/{etape.temps}.md", []).append(f"etapes/{etape.id}.md")
    mots = manuel.vue.mots["site"]
    porte = typographie(mots["porte" if manuel.college.fictif else "porte_notre"])
    rendu = [{porte: x} if x == CONFIGURER else x for x in _elaguer(nav, ecartees, ajoutees)]
    if chez_nous:
        rendu.insert(max(len(rendu) - 1, 0), {mots["chez_nous"]: chez_nous})
    return rendu


def _elaguer(entrees: list[Any], ecartees: set[str], ajoutees: dict[str, list[str]]) -> list[Any]:
    rendu: list[Any] = []
    for entree in entrees:
        if isinstance(entree, dict):
            [(titre, contenu)] = entree.items()
            if isinstance(contenu, list):
                contenu = _elaguer(contenu, ecartees, ajoutees)
            if contenu not in ecartees if isinstance(contenu, str) else contenu:
                rendu.append({titre: contenu})
        elif entree not in ecartees:
            rendu.append(entree)
    for page in entrees:
        if isinstance(page, str) and page in ajoutees:
            rendu += [nouvelle for nouvelle in ajoutees[page] if nouvelle not in rendu]
    return rendu
