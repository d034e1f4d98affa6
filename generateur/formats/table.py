"""Tous les documents d’un collège, dans l’ordre de la page « Documents » : une entrée chacun.

Une entrée de plus paraît partout où les documents paraissent : `feuille-de-route --format`, la
page « Documents », le dossier de réunion, chaque site, seul ou dans un lot.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generateur.noyau.declare.modeles import Demarche
    from generateur.vue.manuel import Manuel
    from generateur.vue.vues import VueFeuille

Ecrivain = Callable[["Manuel", str | None], bytes]
"""Rend les octets d’un document, d’après le manuel et l’adresse du site publié, s’il y en a une."""

FEUILLE_DE_ROUTE = "feuille-de-route"
LIVRET = "livret.pdf"
FICHES = "fiches-de-role"
REUNIONS = "reunions"
FEUILLES = "feuilles"
AGENDAS = "agendas"
TOUS = "documents.zip"
PDF, A_IMPRIMER = ".pdf", ".html"
"""Ce que le programme compose, et ce que le navigateur imprime là où il n’y a pas de PDF."""
DOSSIER = "documents"
"""Où sont les documents dans le site ; la feuille de route, elle, reste à sa racine."""
GROUPES = ("reunion", "afficher", "remplir", "envoyer", "tout")
"""Ceux de la page « Documents », dans leur ordre."""

PASSAGES, POINTS = "passages", "points"
"""Deux sortes de réunions : les passages devant les instances, et ce qui revient."""


class Papier(StrEnum):
    """Ce qu’un site porte de papier (decisions/0072)."""

    ENTIER = "entier"
    """Tout le dossier de réunion, et le livret."""
    FEUILLE = "feuille"
    """La feuille de route seule : ce qu’un lot fait d’ordinaire."""
    AUCUN = "aucun"
    """Aucun PDF, donc pas de livret : à la place de chacun des autres, une page à imprimer."""


@dataclass(frozen=True)
class Format:
    """Un document, ou un dossier de documents de la même sorte.

    `nom` : ce que l’on demande à `--format` ; vide, on ne le demande pas seul.
    `ecrire` : son écrivain ; rien pour ce qui se fait à plusieurs (les textes à modifier, les
    fiches) ou d’après les pages (le livret, l’archive).
    `chemin` : où il est dans le dossier de réunion ; vide, on ne l’a qu’en le demandant. Une
    « feuille-de-route » est de tous les sites, même sans dossier de papier.
    `groupe` : où la page « Documents » le range, un de GROUPES.
    `cle` : celle de ses mots dans `libelles/documents.yml` ; vide, son chemin.
    `dates` : quand on l’apporte, soit PASSAGES, POINTS ou une étape charnière, dont sa phrase dit
    la date ; vide, aucune. `moment` : de même une étape charnière, que sa phrase ne date pas.
    """

    nom: str = ""
    ecrire: Ecrivain | None = None
    chemin: str = ""
    groupe: str = ""
    cle: str = ""
    dates: str = ""
    moment: str = ""

    @property
    def est_un_lot(self) -> bool:
        """Dit si c’est un dossier, que la page « Documents » présente d’une phrase."""
        return bool(self.chemin) and "." not in self.chemin

    @property
    def tient_lieu(self) -> bool:
        """Dit si c’est une page qui tient lieu d’un PDF, là où il n’y en a aucun."""
        return self.chemin.endswith(A_IMPRIMER)

    @property
    def a_la_racine(self) -> bool:
        """Dit si c’est la feuille de route elle-même, que tout site porte à sa racine."""
        return dans_le_site(self.chemin).startswith(FEUILLE_DE_ROUTE)


def _de(module: str, fonction: str = "rendre") -> Callable[..., bytes]:
    """Rend une fonction d’un écrivain, chargé seulement s’il sert : Typst et icalendar sont longs à
    charger, une page de texte n’a pas à les attendre."""

    def appeler(*arguments: object) -> bytes:
        ecrivain = getattr(import_module(f"generateur.formats.{module}"), fonction)
        rendu: bytes = ecrivain(*arguments)
        return rendu

    return appeler


def _de_la_vue(module: str, fonction: str = "rendre") -> Ecrivain:
    ecrivain = _de(module, fonction)
    return lambda manuel, adresse: ecrivain(manuel.vue)


_agenda = _de("agenda.rendez_vous_ics")
_json, _affiche, _questionnaire, _affiche_en_page, _questionnaire_en_page = (
    _de("donnees_json"),
    _de("papier.affiche"),
    _de("papier.questionnaire_pdf"),
    _de("papier.pages_a_imprimer", "affiche_en_page"),
    _de("papier.pages_a_imprimer", "questionnaire_en_page"),
)

FORMATS: tuple[Format, ...] = (
    Format("md", _de_la_vue("texte_markdown")),
    Format("svg", _de_la_vue("svg.frise")),
    Format(
        "synthese",
        _de_la_vue("papier.feuille_imprimee", "rendre_la_synthese"),
        "synthese.pdf",
        "reunion",
        dates=PASSAGES,
    ),
    Format(
        ecrire=_de_la_vue("papier.feuille_en_page", "synthese_en_page"),
        chemin="synthese.html",
        groupe="reunion",
        cle="synthese.pdf",
        dates=PASSAGES,
    ),
    Format(
        "pdf",
        _de_la_vue("papier.feuille_imprimee"),
        f"{FEUILLE_DE_ROUTE}.pdf",
        "reunion",
        dates=POINTS,
    ),
    Format(
        ecrire=_de_la_vue("papier.feuille_en_page"),
        chemin=f"{FEUILLE_DE_ROUTE}{A_IMPRIMER}",
        groupe="reunion",
        cle=f"{FEUILLE_DE_ROUTE}.pdf",
        dates=POINTS,
    ),
    Format(chemin=REUNIONS, groupe="reunion"),
    Format(chemin=FICHES, groupe="reunion"),
    Format(
        ecrire=lambda manuel, adresse: _affiche(manuel.vue, adresse),
        chemin="affiche.pdf",
        groupe="afficher",
    ),
    Format(
        ecrire=lambda manuel, adresse: _affiche_en_page(manuel.vue, adresse),
        chemin="affiche.html",
        groupe="afficher",
        cle="affiche.pdf",
    ),
    Format(
        ecrire=lambda manuel, adresse: _questionnaire(manuel.vue, manuel.demarche),
        chemin="questionnaire.pdf",
        groupe="remplir",
        dates="recueil",
    ),
    Format(
        ecrire=lambda manuel, adresse: _questionnaire_en_page(manuel.vue, manuel.demarche),
        chemin="questionnaire.html",
        groupe="remplir",
        cle="questionnaire.pdf",
        dates="recueil",
    ),
    Format(chemin="questionnaire.odt", groupe="remplir"),
    Format(chemin="questionnaire.csv", groupe="remplir"),
    Format("ods", _de_la_vue("tableur.classeur"), f"{FEUILLE_DE_ROUTE}.ods", "remplir"),
    Format(chemin="fiche-experimentation.odt", groupe="remplir", moment="essais"),
    Format(chemin=FEUILLES, groupe="remplir"),
    Format(chemin="message-aux-collegues.odt", groupe="envoyer"),
    Format(chemin="demande-intervenants.odt", groupe="envoyer", dates="demande"),
    Format(chemin="demande-fil.odt", groupe="envoyer"),
    Format("ics", _de_la_vue("agenda.rendez_vous_ics"), f"{FEUILLE_DE_ROUTE}.ics", "envoyer"),
    Format(chemin=AGENDAS, groupe="envoyer"),
    Format(chemin=LIVRET, groupe="tout"),
    Format(
        "json",
        lambda manuel, adresse: _json(manuel.feuille, manuel.demarche),
        f"{FEUILLE_DE_ROUTE}.json",
        "tout",
    ),
    Format(chemin=TOUS, groupe="tout"),
    Format(chemin="modele.odt", groupe="tout"),
)


def dans_le_site(chemin: str) -> str:
    """Rend où un document du dossier se trouve dans le site."""
    if chemin.startswith(f"{AGENDAS}/"):
        return f"{FEUILLE_DE_ROUTE}.{chemin.removeprefix(f'{AGENDAS}/')}"
    # La page « feuille-de-route.html » y est déjà : celle qui s’imprime est avec les documents.
    de_la_feuille = chemin.startswith(f"{FEUILLE_DE_ROUTE}.") and not chemin.endswith(A_IMPRIMER)
    return chemin if chemin == TOUS or de_la_feuille else f"{DOSSIER}/{chemin}"


def dans_ce_papier(chemin: str, papier: Papier) -> str:
    """Rend ce qui, dans ce papier, tient lieu de ce document : une page, pour un PDF."""
    sans_pdf = papier is Papier.AUCUN and chemin.endswith(PDF)
    return f"{chemin.removesuffix(PDF)}{A_IMPRIMER}" if sans_pdf else chemin


def fiches(demarche: Demarche, papier: Papier = Papier.ENTIER) -> dict[str, str]:
    """Rend le chemin de la fiche de chaque rôle, par rôle."""
    return {r.id: dans_ce_papier(f"{FICHES}/{r.id}{PDF}", papier) for r in demarche.roles}


def noms() -> tuple[str, ...]:
    """Rend les formats que l’on peut demander."""
    return tuple(format_.nom for format_ in FORMATS if format_.nom)


def ecrire_le_format(manuel: Manuel, nom: str) -> bytes:
    """Rend la feuille de route dans le format `nom`, un de `noms()`."""
    ecrire = next(format_.ecrire for format_ in FORMATS if format_.nom == nom)
    assert ecrire is not None, nom
    return ecrire(manuel, None)


def formats_du_site(papier: Papier) -> tuple[Format, ...]:
    """Rend les formats que porte un site, l’archive de tous comprise s’il en a une."""
    if papier is Papier.ENTIER:
        return tuple(f for f in FORMATS if not f.tient_lieu)
    if papier is Papier.FEUILLE:
        return tuple(f for f in FORMATS if f.a_la_racine)
    return tuple(f for f in FORMATS if not f.chemin.endswith(PDF))


def la_feuille_de_route(manuel: Manuel, adresse: str | None) -> dict[str, bytes]:
    """Rend la feuille de route seule, dans chacun de ses formats, et la part de chacun."""
    rendus = {
        format_.chemin: format_.ecrire(manuel, adresse)
        for format_ in formats_du_site(Papier.FEUILLE)
        if format_.ecrire is not None
    }
    return rendus | {chemin: ecrire() for chemin, ecrire in agendas(manuel).items()}


def agendas(manuel: Manuel) -> dict[str, Callable[[], bytes]]:
    """Rend de quoi écrire l’agenda de chaque rôle qui a une part ici, par chemin."""
    return {
        chemin: partial(_agenda, manuel.vue, role)
        for role, chemin in chemins_des_agendas(manuel.vue).items()
    }


def chemins_des_agendas(vue: VueFeuille) -> dict[str, str]:
    """Rend le chemin de l’agenda de chaque rôle qui a une part ici, par rôle."""
    return {role.id: f"{AGENDAS}/{role.id}.ics" for role in vue.roles if role.heures}
