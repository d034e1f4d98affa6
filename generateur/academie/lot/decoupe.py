"""Couper une page à ses jetons, et la recoller avec ce qui est propre à un collège.

Un jeton n’a que des lettres et des chiffres : aucun gabarit ne le change en l’échappant. Une valeur
n’en reçoit donc un que si l’échapper ne la change pas non plus ; sinon elle reste en clair dans la
page, qui ne sert alors qu’à ce collège.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from generateur.chargement.memoire_bornee import MemoireBornee
from generateur.depot.forge import Forge
from generateur.site.pages.echappement import echapper
from generateur.site.preparations import Preparation

PATRONS = 256
_ACTIFS = re.compile("[&<>\"']|^\\s|\\s$|\\s\\s|[^\\S \u00a0\u202f]")
PAGE_TEMOIN = "a/b.html"


@dataclass(frozen=True)
class Patron:
    """Une page coupée : ses morceaux, et le nom de la valeur qui suit chacun."""

    morceaux: tuple[bytes, ...]
    noms: tuple[str, ...]

    def remplir(self, valeurs: Mapping[str, bytes], siens: Mapping[str, bytes]) -> bytes:
        """Rend la page ; `siens` : les valeurs de cette page seule, qui l’emportent."""
        rendu = [self.morceaux[0]]
        for nom, morceau in zip(self.noms, self.morceaux[1:], strict=True):
            rendu += [siens[nom] if nom in siens else valeurs[nom], morceau]
        return b"".join(rendu)


@dataclass
class Habit:
    """Ce qui entoure toutes les pages d’un site, et les patrons déjà coupés dans cet habit."""

    cle: str
    titres: Mapping[str, str]
    habillage: Mapping[str, Any]
    depot: Forge | None
    patrons: MemoireBornee[Any, Patron] = field(default_factory=lambda: MemoireBornee(PATRONS))


class Jetons:
    """Les jetons d’une structure ; `sel` : imprévisible, pour qu’aucune donnée n’en contienne."""

    def __init__(self, sel: str) -> None:
        self.sel = sel
        self.contenu = f"jeton{sel}contenu"
        self.contenu_titre = f"jeton{sel}entete<h1></h1>jeton{sel}suite"
        self.resume = f"jeton{sel}resume"
        self.adresse = f"https://jeton{sel}adresse/"
        self.base = f"/jeton{sel}base/"
        self._coupe = re.compile(
            f"/jeton{sel}(?P<base>base)/|https://jeton{sel}(?P<adresse>adresse)/"
            f"|jeton{sel}(?P<entete>entete)<h1>"
            f"|jeton{sel}(?P<autre>[a-z]+)(?P<fin>)"
        )

    def poser(
        self, preparation: Preparation, adresse: str | None
    ) -> tuple[dict[str, bytes], dict[str, Any]]:
        """Rend les valeurs de ce collège, et l’habillage où des jetons en tiennent lieu."""
        textes = {
            "titre": echapper(preparation.titre),
            "description": echapper(preparation.description),
            "pied": preparation.habillage["pied"],
            "imprime": preparation.habillage["pied_imprime"],
        }
        en_place = {
            nom: texte if _ACTIFS.search(texte) or not texte else f"jeton{self.sel}{nom}"
            for nom, texte in textes.items()
        }
        valeurs = {nom: texte.encode("utf-8", "xmlcharrefreplace") for nom, texte in textes.items()}
        habillage = dict(preparation.habillage)
        habillage |= {"pied": en_place["pied"], "pied_imprime": en_place["imprime"]}
        rendu = {
            "titre": en_place["titre"],
            "description": en_place["description"],
            "adresse": adresse,
            "edition": habillage["edition"],
            "mots": habillage["mots"],
            "habillage": habillage,
        }
        if adresse and not _ACTIFS.search(adresse) and _se_prolonge(adresse):
            rendu["adresse"] = self.adresse
            valeurs["adresse"] = adresse.encode()
        valeurs["base"] = urlsplit(adresse or "/").path.encode()
        return valeurs, rendu

    def base_de(self, adresse: str | None) -> str:
        """Rend le chemin du site sur son serveur, ou le jeton qui en tient lieu."""
        return self.base if adresse == self.adresse else urlsplit(adresse or "/").path

    def couper(self, page: str) -> Patron:
        """Coupe une page à ses jetons."""
        morceaux, noms, depuis = [], [], 0
        for trouve in self._coupe.finditer(page):
            morceaux.append(page[depuis : trouve.start()])
            nom = next(n for n in trouve.groups() if n)
            noms.append(nom)
            depuis = trouve.end()
        morceaux.append(page[depuis:])
        codes = tuple(m.encode("utf-8", "xmlcharrefreplace") for m in morceaux)
        return Patron(codes, tuple(noms))


def _se_prolonge(adresse: str) -> bool:
    """Dit si l’adresse d’une page est celle du site, suivie de son chemin."""
    return urljoin(adresse, PAGE_TEMOIN) == adresse + PAGE_TEMOIN
