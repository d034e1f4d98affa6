"""Les gestes d’une personne devant une page : faits pour de vrai, à son rythme, et comptés.

Ce rythme est celui du « keystroke-level model » (Card, Moran et Newell, 1980) et d’une lecture
silencieuse (238 mots la minute, Brysbaert, 2019) ; ce que la machine fait attendre s’y ajoute.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page

TOUCHE, VISER, CLIQUER, DECIDER = 0.28, 1.1, 0.2, 1.35
"""Secondes : appuyer sur une touche, viser, cliquer, se décider avant un geste."""
LIRE = 60 / 238
"""Secondes pour lire un mot."""
ASSEZ_DE_TABULATIONS = 150


@dataclass
class Moment:
    """Une étape du parcours. En secondes : faire, lire, attendre ; et lire aussi chaque aide."""

    nom: str
    gestes: int = 0
    touches: int = 0
    faire: float = 0.0
    lire: float = 0.0
    attendre: float = 0.0
    aides: float = 0.0

    @property
    def total(self) -> float:
        """Rend ce que dure l’étape, pour qui ne lit pas les aides."""
        return self.faire + self.lire + self.attendre


def _mots(lieu: Locator) -> int:
    return sum(len(texte.split()) for texte in lieu.all_inner_texts())


class PasAtteint(Exception):
    """Le clavier seul n’a pas mené à cet endroit de la page."""


@dataclass
class Gestes:
    """Ce qu’une personne fait de cette page ; sans souris si `clavier`.

    `images` : le dossier des photographies, une par étape, sous le nom `parcours` ; sans `rythme`,
    rien n’attend la personne.
    """

    page: Page
    parcours: str
    clavier: bool = False
    images: Path | None = None
    rythme: bool = True
    moments: list[Moment] = field(default_factory=list)

    def commencer(self, nom: str) -> None:
        """Passe à l’étape de ce nom ; la précédente est photographiée telle qu’elle s’achève."""
        self.photographier()
        self.moments.append(Moment(nom))

    def photographier(self) -> None:
        """Garde l’image de l’étape en cours, s’il y en a une."""
        if self.images is not None and self.moments:
            fichier = f"{self.parcours}-{len(self.moments):02}.png"
            self.page.screenshot(path=self.images / fichier)

    def lire(self, *ou: Locator) -> None:
        """Lit ce qui est écrit là ; les aides, en petit, ne se lisent que si l’on hésite."""
        aides = sum(_mots(lieu.locator(".aide, .mention")) for lieu in ou)
        secondes = (sum(map(_mots, ou)) - aides) * LIRE
        self.moments[-1].lire += secondes
        self.moments[-1].aides += aides * LIRE
        self._passer(secondes)

    def activer(self, cible: Locator) -> None:
        """Clique, ou va jusqu’à la cible au clavier et appuie sur Entrée."""
        if self.clavier:
            self._atteindre(cible)
            self._appuyer("Enter")
        else:
            self._viser()
            cible.click()

    def cocher(self, cible: Locator) -> None:
        """Choisit une réponse parmi des boutons ronds."""
        if not self.clavier:
            self._viser()
            cible.check()
            return
        self._atteindre(cible.locator("xpath=ancestor::fieldset").locator("input[type=radio]"))
        if cible.evaluate("(e) => e === document.activeElement"):
            self._appuyer("Space")
        while not cible.is_checked():
            self._appuyer("ArrowDown")

    def ecrire(self, cible: Locator, texte: str) -> None:
        """Remplace ce qu’un champ contient par ce texte, touche après touche."""
        if self.clavier:
            self._atteindre(cible)
        else:
            self._viser()
            cible.click()
        if cible.input_value():
            self._appuyer("Control+A")
        for signe in texte:
            self._appuyer(signe)

    def appuyer(self, touche: str) -> None:
        """Appuie sur une touche, là où l’on est."""
        self._decider()
        self._appuyer(touche)

    def attendre(self, fait: Callable[[], object]) -> None:
        """Attend la machine."""
        depuis = time.perf_counter()
        fait()
        self.moments[-1].attendre += time.perf_counter() - depuis

    def _faire(self, secondes: float) -> None:
        self.moments[-1].faire += secondes
        self._passer(secondes)

    def _passer(self, secondes: float) -> None:
        if self.rythme:
            self.page.wait_for_timeout(secondes * 1000)

    def _decider(self) -> None:
        self.moments[-1].gestes += 1
        self._faire(DECIDER)

    def _viser(self) -> None:
        self._decider()
        self._faire(VISER + CLIQUER)

    def _appuyer(self, touche: str) -> None:
        self.moments[-1].touches += 1
        self._faire(TOUCHE)
        self.page.keyboard.press(touche)

    def _atteindre(self, cible: Locator) -> None:
        self._decider()
        for _ in range(ASSEZ_DE_TABULATIONS):
            if cible.evaluate_all("(tous) => tous.includes(document.activeElement)"):
                return
            self._appuyer("Tab")
        raise PasAtteint(f"{self.moments[-1].nom} : {cible}")
