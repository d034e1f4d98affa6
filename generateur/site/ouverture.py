"""Le début d’une construction : savoir ce qui est déjà fait, et commander le reste."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from generateur.chargement.problemes import Probleme
from generateur.depot.sources_du_depot import est_dans_une_source
from generateur.site.atelier import AtelierDuSite, FauteDesDonnees, sans_faute
from generateur.site.demande import demander
from generateur.site.gabarits_du_theme import echauffer
from generateur.site.memoire.acquis_de_serie import AcquisDeSerie
from generateur.site.memoire.cles import cles_du_site
from generateur.site.memoire.deja_fait import Avertissements, cle_du_site, deja_fait
from generateur.site.memoire.preparations import relire_les_documents, relire_les_pages
from generateur.site.memoire.souvenirs import DOCUMENTS, MARKDOWN, PAGES, Souvenirs
from generateur.site.pages.ecrites.pages_de_l_equipe import pages_de_l_equipe
from generateur.site.pages.markdown_retenu import relire
from generateur.site.reglages import racine_du_site
from generateur.site.theme_elague import ThemeElague

if TYPE_CHECKING:
    from generateur.site.construction_en_cours import SiteEnCours

_DANS_NOS_SOURCES = "le site prendrait la place d’un dossier dont le manuel est fait"
_AILLEURS = "laissez « site_dir: site », ou donnez à --site-dir un dossier qui n’est que pour lui"
_JOURNAL = logging.getLogger("mkdocs.plugins.manuel")


def ouvrir(
    config: MkDocsConfig, commande: str, environnement: Mapping[str, str], *, sans_pdf: bool
) -> SiteEnCours:
    """Rend le site à faire, sa préparation faite ou retrouvée.

    Lève FauteDesDonnees ; SystemExit, sans faute, si `mkdocs build` n’a rien à faire.
    """
    racine = sans_faute(partial(racine_du_site, config))
    if est_dans_une_source(Path(config.site_dir), racine):
        faute = Probleme("mkdocs.yml", 1, "dossier-du-site", _DANS_NOS_SOURCES, _AILLEURS)
        raise FauteDesDonnees(str(faute))
    docs, nav, cache = Path(config.docs_dir), list(config.nav or []), racine / ".cache"
    origine = config.repo_url or ""
    demande = demander(racine, docs, nav, environnement, sans_pdf=sans_pdf, origine=origine)
    atelier = None
    if not (cache / PAGES).is_dir():
        # Rien n’est retenu : le second processus part avant même que l’on sache les clés.
        atelier = AtelierDuSite(demande, avec_documents=True)
    cles = cles_du_site(demande)
    site = Path(config.site_dir)
    cle = cle_du_site(config, cles, racine)
    if atelier is None and commande == "build" and (dit := deja_fait(cache, cle, site)):
        _JOURNAL.info(dit)
        raise SystemExit(0)
    # Ici seulement : où rien n’a changé, rien de plus n’est à charger.
    from generateur.site.construction_en_cours import SiteEnCours

    avertissements = Avertissements()
    avertissements.ecouter()
    config.theme = ThemeElague(config.theme)
    documents = preparation = None
    if atelier is None:
        documents = relire_les_documents(cache / DOCUMENTS, cles.documents)
        sources = sans_faute(partial(pages_de_l_equipe, docs))
        preparation = relire_les_pages(cache / PAGES, cles.pages, sources)
    if preparation is None or documents is None:
        atelier = atelier or AtelierDuSite(demande, avec_documents=documents is None)
        echauffer(config.theme, cache)
        preparation = atelier.preparation()
    return SiteEnCours(
        replace(preparation, programme=cles.programme, documents=documents or {}),
        AcquisDeSerie(markdown=relire(cache / MARKDOWN)),
        cache,
        cible=None if commande == "serve" else site,
        souvenirs=Souvenirs(cache, cle, cles, avertissements),
        atelier=atelier,
        autre_profil=environnement.get("COLLEGE", ""),
    )
