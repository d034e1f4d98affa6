"""Met de côté les blocs HTML des gabarits pendant que Markdown travaille, puis les remet.

Markdown n’a rien à y faire, et les relire balise par balise lui prend plus de temps que tout le
reste d’une page. Une marque vide tient la place de chaque bloc ; elle porte l’empreinte de son
contenu : la même entrée donne les mêmes octets.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, TypedDict

MARQUE = re.compile(r'<div data-bloc="([0-9a-f]{16})"></div>')


class BlocAPeser(TypedDict):
    """Un bloc qui dit le poids ou les pages d’un document : son gabarit, sa page, ses champs."""

    gabarit: str
    chemin: str
    champs: dict[str, Any]


_IDENTIFIANT = re.compile(r'\sid="([^"]+)"')


class BlocsMisDeCote(dict[str, str]):
    """Les blocs mis de côté, par empreinte.

    `a_peser` : ceux qui disent le poids ou les pages d’un document, pas encore connus ;
    `du_manuel` : ceux que le profil ne change presque jamais.
    """

    def __init__(self, blocs: Mapping[str, str] | None = None) -> None:
        super().__init__(blocs or {})
        self.a_peser: dict[str, BlocAPeser] = {}
        self.du_manuel: set[str] = set()

    def mettre_de_cote(self, html: str, a_peser: BlocAPeser | None = None) -> str:
        """Garde le bloc et rend la marque qui tient sa place."""
        cle = hashlib.sha256(html.encode()).hexdigest()[:16]
        self[cle] = html
        if a_peser is not None:
            self.a_peser[cle] = a_peser
        return f'<div data-bloc="{cle}"></div>'

    def deplier(self, texte: str) -> str:
        """Rend le texte, chaque marque connue remplacée par son bloc."""
        return MARQUE.sub(lambda trouve: self.get(trouve[1], trouve[0]), texte)

    def ancres(self, texte: str) -> set[str]:
        """Rend les identifiants des blocs marqués dans ce texte : on peut y faire des liens."""
        cles = MARQUE.findall(texte)
        return {nom for cle in cles for nom in _IDENTIFIANT.findall(self.get(cle, ""))}
