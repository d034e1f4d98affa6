"""Le corps d’une page : le HTML venu de Markdown, et les blocs calculés qui s’y insèrent.

Le sommaire et les passages de la recherche se tirent de chaque morceau à part, et se retiennent :
d’un collège à l’autre, presque tous les morceaux sont les mêmes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generateur.site.pages.blocs import MARQUE
from generateur.site.pages.page_html import RETENUS, rendre_accessible, sommaire, typographier
from generateur.site.recherche import Passage, passages


@dataclass(frozen=True)
class Corps:
    """Les morceaux d’une page, dans l’ordre ; `du_profil` : les rangs de ceux qu’il calcule."""

    morceaux: tuple[str, ...]
    du_profil: frozenset[int] = frozenset()

    @property
    def html(self) -> str:
        """Le corps entier."""
        return "".join(self.morceaux)

    def sommaire(self) -> list[tuple[str, str]]:
        """Rend les parties de la page, (ancre, titre échappé)."""
        return [partie for morceau in self.morceaux for partie in sommaire(morceau)]

    def passages(self, tout_du_profil: bool = False) -> list[Passage]:
        """Rend ce que la recherche en retient ; le premier passage n’a pas d’ancre."""
        rendus: list[Passage] = []
        textes: list[str] = []
        ouvert, du_profil = Passage("", "", ""), False

        def clos() -> Passage:
            texte = " ".join(filter(None, textes))
            return Passage(ouvert.ancre, ouvert.titre, texte, tout_du_profil or du_profil)

        for rang, morceau in enumerate(self.morceaux):
            debut, *suite = passages(morceau)
            textes.append(debut.texte)
            # Même vide : d’un autre profil, ce bloc ne le serait pas.
            du_profil = du_profil or rang in self.du_profil
            for passage in suite:
                rendus.append(clos())
                ouvert, textes, du_profil = passage, [passage.texte], rang in self.du_profil
        return [*rendus, clos()]


def corps(contenu: str, blocs: Mapping[str, str], nom_de_tableau: str) -> Corps:
    """Rend le corps d’une page ; `contenu` : le HTML de Markdown, blocs marqués."""
    return assembler(morceler(contenu, nom_de_tableau), blocs)


def morceler(contenu: str, nom_de_tableau: str) -> list[str]:
    """Rend, à tour de rôle, un morceau de HTML et l’empreinte du bloc qui le suit."""
    empreintes: list[str] = []

    def numeroter(trouve: re.Match[str]) -> str:
        empreintes.append(trouve[1])
        return f'<div data-bloc="{len(empreintes) - 1:016x}"></div>'

    morceaux = _reprendre(MARQUE.sub(numeroter, contenu), nom_de_tableau)
    return [empreintes[int(m, 16)] if rang % 2 else m for rang, m in enumerate(morceaux)]


@lru_cache(maxsize=RETENUS)
def _reprendre(contenu: str, nom_de_tableau: str) -> tuple[str, ...]:
    """Rend les morceaux d’une page dont les blocs sont désignés par leur rang."""
    return tuple(MARQUE.split(rendre_accessible(typographier(contenu), nom_de_tableau)))


def assembler(
    morceaux: list[str], blocs: Mapping[str, str], du_manuel: Collection[str] = ()
) -> Corps:
    """Rend le corps dont les morceaux alternent avec des empreintes de blocs ; `du_manuel` : ceux
    que le profil ne change presque jamais."""
    return Corps(
        tuple(
            blocs.get(morceau, f'<div data-bloc="{morceau}"></div>') if rang % 2 else morceau
            for rang, morceau in enumerate(morceaux)
        ),
        frozenset(rang for rang in range(1, len(morceaux), 2) if morceaux[rang] not in du_manuel),
    )
