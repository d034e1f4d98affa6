"""Un site en train de se faire : ce que chaque événement de MkDocs y ajoute, dans l’ordre.

MkDocs reçoit les pages remplies et le menu ; chaque page rendue retrouve ses blocs, donne ses
lignes à la recherche et se lit pour le livret ; toutes rendues, il se compose ; la page qui dit le
poids des documents s’habille la dernière ; à la fin, le site neuf prend d’un coup la place de
l’ancien.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
from jinja2 import Environment, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generateur.chargement.calendriers.annuaire import ANNUAIRE
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.depot.noms_portables import COPIE_D_EDITEUR
from generateur.formats.feuille_de_style import FEUILLE, MORCEAUX, feuille_du_site
from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.table import LIVRET, TOUS, Papier, dans_le_site
from generateur.site.atelier import AtelierDuSite
from generateur.site.commande_du_livret import CommandeDuLivret, ContenuDuLivret
from generateur.site.gabarits_du_theme import avec_bytecode
from generateur.site.journal import mots_du_terminal, parler_francais
from generateur.site.livraison import Livraison, livrer
from generateur.site.memoire.acquis_de_serie import AcquisDeSerie
from generateur.site.memoire.ce_qui_est_lu import HABILLAGE
from generateur.site.memoire.cles import cle_du_programme
from generateur.site.memoire.preparations import Preparation
from generateur.site.memoire.souvenirs import Souvenirs
from generateur.site.moteur.emporte.morceaux import A_JOINDRE, DANS_LE_SITE, pieces_preparees
from generateur.site.moteur.emporte.pieces_du_manuel import scripts_du_manuel
from generateur.site.pages.adoption import page_a_adopter
from generateur.site.pages.blocs import MARQUE, BlocsMisDeCote
from generateur.site.pages.corps import assembler, morceler
from generateur.site.pages.documents_peses import blocs_peses
from generateur.site.pages.echappement import echapper
from generateur.site.pages.ecrites.entete import pour_mkdocs
from generateur.site.pages.ecrites.titres import ligne_illisible
from generateur.site.pages.page_html import resume
from generateur.site.pages.parties_retenues import ENTETE, entete_en_script
from generateur.site.place_du_site import mettre_en_place, oter, place_du_neuf
from generateur.site.recherche import (
    LigneDeRecherche,
    index_en_scripts,
    lignes_de_la_page,
    mots_cherches,
)
from generateur.site.reglages import racine_du_site
from generateur.vue.francais import typographie

_FEUILLE_DE_MATERIAL = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")
_DE_MATERIAL = re.compile(
    r"assets/javascripts/(bundle\.[0-9a-f]+\.min\.js|lunr/.*|workers/.*)|.*\.map"
    r"|assets/stylesheets/palette\.[0-9a-f]+\.min\.css|assets/images/favicon\.png"
)
"""Ce que Material apporte et qu’aucune de nos pages ne demande : ses scripts, les langues de sa
recherche, ses plans de sources, ses couleurs (les nôtres sont dans manuel.css)."""


class SiteEnCours:
    """`cible` : où le mettre à la fin ; rien en aperçu, où MkDocs le montre d’où il l’écrit.

    `acquis` : ce qui resservira ; sans `souvenirs`, rien n’en est écrit. `autre_profil` : celui de
    la variable COLLEGE, s’il n’est pas celui du dépôt.
    """

    def __init__(
        self,
        preparation: Preparation,
        acquis: AcquisDeSerie,
        cache: Path,
        *,
        cible: Path | None,
        souvenirs: Souvenirs | None = None,
        atelier: AtelierDuSite | None = None,
        autre_profil: str = "",
    ) -> None:
        self.preparation = preparation
        self.acquis = acquis
        self.cache = cache
        self.cible = cible
        self.neuf: Path | None = None
        self.souvenirs = souvenirs
        self.atelier = atelier
        self.autre_profil = autre_profil
        self.livraison: Livraison | None = None
        self.livret: CommandeDuLivret | None = None
        self.lignes: dict[str, list[LigneDeRecherche]] = {}
        self.morceaux: dict[str, list[str]] = {}
        self.feuille_de_material = ""
        self.feuille: File | None = None
        self.entete: File | None = None
        self.au_rendu = ""
        """La page que MkDocs est en train de rendre."""

    def regler(self, config: MkDocsConfig) -> MkDocsConfig:
        """Donne à MkDocs le nom, l’adresse et le menu du site."""
        preparation = self.preparation
        # Le thème imprime ces deux textes tels quels, jusque dans des attributs.
        config.site_name = echapper(preparation.titre)
        config.site_description = echapper(preparation.description)
        config.site_url = preparation.adresse or config.site_url
        config.nav = preparation.nav
        parler_francais(preparation.habillage["mots"], Path(config.docs_dir))
        if self.cible is not None:
            self.neuf = place_du_neuf(self.cible)
            config.site_dir = str(self.neuf)
        return config

    def choisir_les_fichiers(self, files: Files, config: MkDocsConfig) -> Files:
        """Ajoute les pages calculées que l’équipe n’a pas reprises ; ôte du thème ce qu’aucune
        page ne demande ; met en dernier les pages qui disent le poids des documents."""
        for fichier in list(files):
            copie = COPIE_D_EDITEUR.fullmatch(posixpath.basename(fichier.src_uri))
            if copie or _DE_MATERIAL.fullmatch(fichier.src_uri):
                files.remove(fichier)
            elif _FEUILLE_DE_MATERIAL.fullmatch(fichier.src_uri):
                self.feuille_de_material = fichier.content_string
                files.remove(fichier)
        for chemin, markdown in self.preparation.generees.items():
            files.append(File.generated(config, chemin, content=markdown))
        self._ajouter_l_annuaire(files, config)
        self._assembler_la_feuille(files, config)
        self._choisir_le_moteur(files)
        for chemin, texte in self.preparation.ecrits.items():
            files.append(File.generated(config, chemin, content=texte))
        self.lignes = {fichier.src_uri: [] for fichier in files}
        for fichier in list(files):
            if self._est_a_peser(fichier.src_uri):
                files.remove(fichier)
                files.append(fichier)
        if self.acquis.fichiers is not None:
            self.acquis.fichiers.servir(files)
        return files

    def _ajouter_l_annuaire(self, files: Files, config: MkDocsConfig) -> None:
        """Les collèges où la page « Configurer » cherche : un fichier du dépôt, tel quel."""
        racine = racine_du_site(config)
        if (racine / ANNUAIRE).is_file():
            files.append(File(ANNUAIRE.as_posix(), str(racine), config.site_dir, False))

    def _assembler_la_feuille(self, files: Files, config: MkDocsConfig) -> None:
        """Remplace les morceaux de la feuille de style par celle que les pages demandent ; elle se
        remplit quand elles sont toutes rendues."""
        for fichier in [f for f in files if posixpath.dirname(f.src_uri) == MORCEAUX]:
            files.remove(fichier)
        self.feuille = File.generated(config, FEUILLE, content="")
        self.entete = File.generated(config, ENTETE, content="")
        files.append(self.feuille)
        files.append(self.entete)

    def _choisir_le_moteur(self, files: Files) -> None:
        """Ôte les pièces du moteur : un site qui a le sien en aura les scripts, et les licences."""
        scripts = self.preparation.moteur
        for fichier in [f for f in files if posixpath.dirname(f.src_uri) == DANS_LE_SITE]:
            if not scripts or not fichier.src_uri.endswith(A_JOINDRE):
                files.remove(fichier)

    def _moteur(self, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
        """Rend les scripts du moteur que la page lit, un à un, si ce site a le sien.

        Dans un lot, il n’y en a qu’un, à côté du portail.
        """
        scripts = self.preparation.moteur
        if scripts:
            habillage = Path(config.theme.custom_dir or HABILLAGE)
            racine, programme = racine_du_site(config), self.preparation.programme
            for piece in pieces_preparees(habillage):
                yield from piece.scripts()
            yield from scripts_du_manuel(racine, habillage, self.cache, programme)
        for chemin, texte in scripts.items():
            yield posixpath.basename(chemin), texte.encode()

    def poser_le_menu(
        self, nav: Navigation, config: MkDocsConfig, files: Files, *, avec_livret: bool
    ) -> Navigation:
        """Pose le crayon de chaque page du menu ; commande le livret, dont elles sont faites."""
        self.nav = nav
        self.au_menu = {page.file.src_uri for page in nav.pages}
        if avec_livret and self.preparation.papier is Papier.ENTIER:
            self.livret = CommandeDuLivret(self.cache, sur_place=self.souvenirs is None)
        self.acquis.markdown.commencer(config, files)
        for page in nav.pages:
            page.edit_url = self._crayon(page.file.src_uri)
        return nav

    def lire(self, page: Page) -> str | None:
        """Rend la page remplie, telle que MkDocs en lit l’en-tête ; rien si elle est d’ailleurs."""
        self.au_rendu = page.file.src_uri
        texte = self.preparation.pages.get(page.file.src_uri)
        return None if texte is None else pour_mkdocs(texte)

    def faute_de_rendu(self, erreur: Exception) -> ErreurDonnees | None:
        """Rend, à sa page, ce qui a arrêté MkDocs ; rien si ce n’est pas une page de l’équipe."""
        chemin, mots, pages = self.au_rendu, mots_du_terminal(), self.preparation.pages
        absent = isinstance(erreur, TemplateNotFound) and f"template: {erreur.name}"
        if absent:
            chemin = next((page for page, texte in pages.items() if absent in texte), "")
        if chemin not in pages or not mots:
            return None
        if isinstance(erreur, TemplateNotFound):
            dit = mots["journal_gabarit_absent"].format(mot=erreur.name)
            ligne = pages[chemin].split(f"template: {erreur.name}")[0].count("\n") + 1
        else:
            trace = f"{type(erreur).__name__} : {erreur}"
            dit = mots["journal_page_illisible"].format(erreur=trace)
            ligne = ligne_illisible(pages[chemin])
        page, remede = f"docs/{chemin}", mots["journal_page_illisible_remede"]
        return ErreurDonnees([Probleme(page, ligne, "page-illisible", dit, remede)])

    def completer(self, page: Page, contenu: str) -> str:
        """Rend le corps d’une page : remet les blocs mis de côté, échappe le titre, pose le crayon
        des pages hors du menu."""
        preparation, chemin = self.preparation, page.file.src_uri
        self.au_rendu = ""
        page.edit_url = self._crayon(chemin)
        # Le plan du site porte la date de l’édition, jamais celle de l’horloge.
        page.update_date = preparation.habillage["edition"]
        if page.title:
            page.title = echapper(typographie(html.unescape(page.title)))
        if page.present_anchor_ids is not None:
            page.present_anchor_ids |= BlocsMisDeCote(preparation.blocs).ancres(contenu)
        morceaux = morceler(contenu, preparation.habillage["mots"]["tableau"])
        if self._est_a_peser(chemin):
            self.morceaux[chemin] = morceaux
        entier = assembler(morceaux, preparation.blocs, preparation.du_manuel)
        # Lus par les gabarits de overrides/partials/.
        vars(page)["sommaire"] = entier.sommaire()
        dit = typographie(str(page.meta.get("description") or ""))
        vars(page)["resume"] = echapper(dit) or resume(contenu)
        if not (page.meta.get("search") or {}).get("exclude"):
            titre = html.unescape(str(page.title or ""))
            cherches = mots_cherches(page.meta)
            trouves = entier.passages(preparation.est_du_profil(chemin))
            self.lignes[chemin] = lignes_de_la_page(page.url, titre, trouves, cherches)
        if self.livret is not None and chemin in self.au_menu:
            self.livret.lire(entier.html)
        return entier.html

    def habiller(
        self,
        env: Environment,
        config: MkDocsConfig,
        files: Files,
        du_demarrage: dict[str, bytes] | None,
    ) -> Environment:
        """Donne aux gabarits leurs mots. Toutes les pages sont rendues : le livret se compose.

        `du_demarrage` : le livret et l’archive qui resservent, en aperçu.
        """
        edition = date.fromisoformat(self.preparation.couverture["edition"])
        if self.livret is not None:
            self.livret.composer(self._contenu_du_livret(config))
        self.livraison = Livraison(self._documents, self.livret, edition, du_demarrage or {})
        habillage = self.preparation.habillage
        env.globals["mots"] = habillage["mots"]
        env.globals["habillage"] = habillage
        assert self.feuille is not None and self.entete is not None
        self.entete.content_string = entete_en_script(env)
        pages = [f.page.content or "" for f in files.documentation_pages() if f.page]
        dossier = Path(config.theme.custom_dir or HABILLAGE)
        self.feuille.content_string = feuille_du_site(dossier, self.feuille_de_material, pages)
        self.acquis.parties.commencer(env)
        return avec_bytecode(env, self.cache)

    def peser(self, page: Page) -> None:
        """Dit, dans une page qui mène à des documents, ce que chacun pèse, ou ses pages."""
        morceaux = self.morceaux.get(page.file.src_uri)
        if morceaux is None or self.livraison is None:
            return
        preparation = self.preparation
        tableau = preparation.habillage["mots"]["tableau"]
        mots, documents = preparation.mots_des_documents, self.livraison.documents()
        peses = blocs_peses(preparation.a_peser, documents, mots, tableau)
        page.content = assembler(morceaux, preparation.blocs | peses).html

    def dans_l_ordre(self, fichiers: Iterable[File]) -> list[File]:
        """Rend ces fichiers dans l’ordre du dossier : le plan du site n’a pas à savoir laquelle
        s’est habillée la dernière."""
        rangs = {chemin: rang for rang, chemin in enumerate(self.lignes)}
        return sorted(fichiers, key=lambda fichier: rangs.get(fichier.src_uri, len(rangs)))

    def finir(self, config: MkDocsConfig) -> None:
        """Écrit les documents et la recherche, puis met le site neuf à la place de l’ancien."""
        dossier = Path(config.site_dir)
        assert self.livraison is not None
        livrer(self.livraison.documents().items(), dossier)
        livrer(self._moteur(config), dossier / DANS_LE_SITE)
        lignes = (ligne for lignes in self.lignes.values() for ligne in lignes)
        index = index_en_scripts(lignes, self.preparation.habillage["mots_de_recherche"])
        livrer(((chemin, texte.encode()) for chemin, texte in index.items()), dossier)
        if self.souvenirs is not None:
            self.souvenirs.avertissements.oublier()
            self.souvenirs.retenir_le_markdown(self.acquis.markdown)
            if config.strict and self.souvenirs.avertissements.dits:
                # MkDocs va refuser cette construction : l’ancien site reste comme il était.
                self.abandonner()
                return
        if self.cible is not None:
            if mettre_en_place(self.cible, dossier) and self.autre_profil:
                self._dire_quel_college(self.cible)
            # « mkdocs gh-deploy » publie ce dossier-là, une fois le site fait.
            config.site_dir = str(self.cible)
            if self.souvenirs is not None:
                mots = self.preparation.habillage["mots"]
                self.souvenirs.retenir_le_site(self.cible, html.unescape(mots["journal_rien"]))

    def _dire_quel_college(self, site: Path) -> None:
        """Le site d’un autre a pris la place de celui du dépôt : cela se dit."""
        dit = html.unescape(self.preparation.habillage["mots"]["autre_college"])
        nom = self.preparation.couverture["college"]
        click.echo(dit.format(dossier=site.name, nom=nom, profil=self.autre_profil), err=True)

    def abandonner(self) -> None:
        """Une construction manquée ne laisse rien derrière elle."""
        if self.souvenirs is not None:
            self.souvenirs.avertissements.oublier()
        if self.atelier is not None:
            self.atelier.abandonner()
        if self.livret is not None:
            self.livret.abandonner()
        if self.cible is not None and self.neuf is not None:
            oter(self.cible, self.neuf)

    def du_demarrage(self) -> dict[str, bytes]:
        """Rend le livret et son archive, d’un site fini, qui resservent pendant tout un aperçu."""
        documents = self.livraison.documents() if self.livraison and self.livret else {}
        return {nom: documents[nom] for nom in (dans_le_site(LIVRET), TOUS) if nom in documents}

    def _documents(self) -> dict[str, bytes]:
        if self.atelier is None:
            return self.preparation.documents
        documents = self.preparation.documents or self.atelier.documents()
        if self.souvenirs is not None:
            self.souvenirs.retenir(self.preparation, documents)
        self.atelier = None
        return documents

    def _contenu_du_livret(self, config: MkDocsConfig) -> ContenuDuLivret:
        return ContenuDuLivret(
            self.preparation.programme or cle_du_programme(),
            Couverture(**self.preparation.couverture),
            list(_chapitres(self.nav.items)),
            Path(config.docs_dir),
            self.preparation.adresse,
        )

    def _est_a_peser(self, chemin: str) -> bool:
        marques = MARQUE.findall(self.preparation.pages.get(chemin, ""))
        return any(marque in self.preparation.a_peser for marque in marques)

    def _crayon(self, chemin: str) -> str | None:
        depot = self.preparation.forge
        if depot is None:
            return None
        if chemin in self.preparation.generees:
            depart = page_a_adopter(self.preparation.generees[chemin])
            return depot.creer(f"docs/{chemin}", depart)
        return depot.modifier(f"docs/{chemin}")


def _chapitres(entrees: Iterable[Any], niveau: int = 1) -> Iterator[Chapitre]:
    """Les parties et les pages du menu, dans l’ordre, telles que le livret les prend."""
    for entree in entrees:
        titre = html.unescape(entree.title or "")
        if entree.is_section:
            yield Chapitre(niveau, titre)
            yield from _chapitres(entree.children, niveau + 1)
        elif entree.is_page and not entree.meta.get("hors_livret"):
            yield Chapitre(niveau, titre, entree.file.url, entree.content or "")
