"""Ce que MkDocs dit au terminal, en français : ses phrases connues, rendues par celles de
`donnees/demarche/libelles/site.yml` (clés `journal_…`). Le reste passe tel quel."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Mapping
from pathlib import Path

from mkdocs.exceptions import Abort

_LIEN = (
    r"Doc file '(?P<page>.*?)' contains an? "
    r"(?:absolute |unrecognized relative )?link '(?P<lien>.*?)', "
)
_PROCHE = r"(?: Did you mean '(?P<proche>.*)'\?)?"
_PHRASES = tuple(
    (cle, re.compile(r"(?P<heure>\[[\d:]+\] )?" + motif, re.DOTALL))
    for cle, motif in (
        ("journal_vide", r"Cleaning site directory"),
        ("journal_construit", r"Building documentation(?: to directory: (?P<dossier>.*)|\.\.\.)"),
        ("journal_fait", r"Documentation built in (?P<duree>[\d.]+) seconds"),
        ("journal_surveille", r"Watching paths for changes: (?P<dossiers>.*)"),
        ("journal_sert", r"Serving on (?P<adresse>\S+).*"),
        ("journal_s_arrete", r"Shutting down\.\.\."),
        ("journal_change", r"Detected file changes"),
        ("journal_recharge", r"Reloading browsers"),
        ("journal_navigateur", r"Browser connected: (?P<adresse>.*)"),
        ("journal_panne", r"An error happened during the rebuild\..*"),
        ("journal_page", r"Error building page '(?P<page>.*?)':.*"),
        ("journal_lien_mort", _LIEN + r"but the target.* is not found among .*?\." + _PROCHE),
        ("journal_lien_tel_quel", _LIEN + r"it was left as is\." + _PROCHE),
        ("journal_ancre", _LIEN + r"but .* anchor.*"),
        (
            "journal_menu",
            r"A reference to '(?P<page>.*?)' is included in the 'nav' configuration, which is .*",
        ),
        (
            "journal_publie",
            r"Copying '(?P<dossier>.*)' to '(?P<branche>.*)' branch and pushing to GitHub\.",
        ),
        ("journal_publie_premiere", r"Version check skipped: No version specified .*"),
        ("journal_publie_fait", r"Your documentation should be available shortly\.(?P<adresse>)"),
        (
            "journal_publie_fait",
            r"(?:Your|Based on your CNAME file, your) documentation should (?:be available )?"
            r"shortly (?:be available )?at: (?P<adresse>.*)",
        ),
        ("journal_publie_domaine", r"NOTE: Your DNS records must be configured .*"),
        ("journal_publie_refus", r"Failed to deploy to GitHub with error: \n(?P<motif>.*)"),
        (
            "journal_publie_recule",
            r"Deployment terminated: Previous deployment was made with MkDocs version "
            r"(?P<avant>\S+); .*older version \((?P<ici>.*?)\).*",
        ),
    )
)


class _EnFrancais(logging.Filter):
    """Récrit chaque phrase connue ; tant que les mots ne sont pas lus, elle attend et se tait."""

    def __init__(self) -> None:
        super().__init__()
        self.mots: Mapping[str, str] = {}
        self.docs = Path()

    def filter(self, record: logging.LogRecord) -> bool:
        dit = record.getMessage()
        for cle, motif in _PHRASES:
            trouve = motif.fullmatch(dit)
            if trouve is not None:
                if not self.mots:
                    return record.levelno > logging.INFO
                record.msg, record.args = self._dire(cle, trouve), ()
                return True
        return True

    def _dire(self, cle: str, trouve: re.Match[str]) -> str:
        champs = {champ: valeur or "" for champ, valeur in trouve.groupdict().items()}
        if "duree" in champs:
            champs["duree"] = f"{float(champs['duree']):.1f}".replace(".", ",")
        if "lien" in champs:
            champs["ligne"] = str(_ligne(self.docs / champs["page"], champs["lien"]))
        suite = ""
        if champs.get("proche"):
            suite = " " + self.mots["journal_proche"].format_map(champs)
        return champs["heure"] + self.mots[cle].format_map(champs).strip() + suite


def _ligne(page: Path, lien: str) -> int:
    """Rend la première ligne de la page où ce lien est écrit ; 1 si elle ne se trouve pas."""
    try:
        lignes = page.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return 1
    entier = re.compile(re.escape(lien) + r"(?![\w./#-])")
    return next((rang for rang, texte in enumerate(lignes, start=1) if entier.search(texte)), 1)


_FILTRE = _EnFrancais()


def ecouter() -> None:
    """Met la traduction sur ce que MkDocs, ou ProperDocs, écrit au terminal ; deux fois n’en font
    qu’une."""
    for sortie in logging.getLogger(Abort.__module__.partition(".")[0]).handlers:
        sortie.addFilter(_FILTRE)


def parler_francais(mots: Mapping[str, str], docs: Path) -> None:
    """Donne ses mots à la traduction ; `mots` sont ceux du site, échappés pour ses pages."""
    _FILTRE.mots = {
        cle: html.unescape(mot) for cle, mot in mots.items() if cle.startswith("journal_")
    }
    _FILTRE.docs = docs


def mots_du_terminal() -> Mapping[str, str]:
    """Rend les mots donnés à la traduction ; rien tant qu’ils ne sont pas lus."""
    return _FILTRE.mots


def dire_le_refus(erreur: Exception) -> None:
    """Met en français la phrase par laquelle MkDocs refuse un site qui a des avertissements."""
    if isinstance(erreur, Abort) and erreur.message.endswith("in strict mode!") and _FILTRE.mots:
        vars(erreur)["message"] = _FILTRE.mots["journal_refuse"]
