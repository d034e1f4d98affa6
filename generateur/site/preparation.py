"""Prépare un site : charge, planifie, remplit les pages, et rend tout ce qu’un site doit
au collège.

Rien ici ne connaît MkDocs. Ce qui sort est fait de textes, et ne dépend que de ce qui est lu : on
peut donc le retenir (site/memoire/preparations.py) tant que rien de ce dont cela dépend n’a changé.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace

from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.depot.edition import manuel_du_profil
from generateur.depot.forge import adresse_du_site
from generateur.depot.noms_portables import noms_confondus
from generateur.formats.papier.livret.livret_pages import couverture
from generateur.formats.table import Papier
from generateur.site.autour_des_pages import autour_des_pages
from generateur.site.demande import DemandeDeSite, est_non_indexe
from generateur.site.memoire.preparations import AppelsRemplis, Preparation
from generateur.site.moteur.emporte.morceaux import DANS_LE_SITE
from generateur.site.moteur.emporte.page_du_moteur import MoteurDuSite
from generateur.site.pages.appels import Appels
from generateur.site.pages.blocs import BlocsMisDeCote
from generateur.site.pages.ecrites.entete import fautes_de_l_entete
from generateur.site.pages.ecrites.pages_de_l_equipe import pages_de_l_equipe
from generateur.site.pages.habillage import habiller
from generateur.site.pages.page_html import rendre_accessible
from generateur.site.pages.pages_calculees import menu, pages_generees
from generateur.site.pages.remplissage import remplir
from generateur.vue.en_mots.a_et_de import au_et_du
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
    _refuser_les_confondus(sources, generees)
    pages, remplis = _remplir_tout({**sources, **generees}, appels)
    champs = {**au_et_du(college.nom), "commune": college.commune}
    habillage = habiller(manuel, [*sources, *generees], generees, autour.depots.noter)
    habillage |= {
        "portail": demande.portail,
        "uai": (college.uai or "").lower(),
        "non_indexe": est_non_indexe(demande.environnement),
    }
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
        du_manuel=sorted(blocs.du_manuel),
        habillage=habillage,
        couverture=asdict(couverture(manuel.vue, avec_dessins=demande.papier is Papier.ENTIER)),
        mots_des_documents=manuel.vue.mots["documents"],
        moteur=dict(_scripts(autour.moteur())),
        ecrits=autour.ecrits() | autour.scripts,
        programme=demande.programme,
        documents={},
    )


def _refuser_les_confondus(sources: Mapping[str, str], generees: Mapping[str, str]) -> None:
    """Refuse une page dont le nom ne diffère d’une page calculée que par une majuscule."""
    confondus = [c for c in noms_confondus([*sources, *generees]) if set(c) & set(generees)]
    if confondus:
        raise ErreurDonnees(
            Probleme(
                f"docs/{next(iter(set(couple) - set(generees)), couple[0])}",
                1,
                "nom-de-fichier",
                f"Windows et macOS confondent ce nom avec « {min(set(couple) & set(generees))} »",
                "donnez-lui exactement ce nom pour prendre la place de cette page, ou un autre",
            )
            for couple in confondus
        )


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
            problemes += fautes_de_l_entete(pages[chemin], f"docs/{chemin}")
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
    if problemes:
        raise ErreurDonnees(problemes)
    return pages, remplis


def _scripts(moteur: MoteurDuSite) -> Iterator[tuple[str, str]]:
    """Rend les scripts du moteur qui viennent du dépôt, si le site a le sien."""
    if moteur.dossier == DANS_LE_SITE and moteur.manuel is not None:
        for nom, octets in moteur.manuel.scripts():
            yield f"{DANS_LE_SITE}/{nom}", octets.decode()
