"""Les deux analyseurs de YAML : celui de PyYAML en Python, et celui de libyaml là où il est.

Ils ne refusent pas les mêmes textes, et la page n’a que le premier : tout ce qu’elle peut avoir à
lire se lit donc partout par lui, rapproché de libyaml là où ils se séparaient.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

_NOMBRE_LONG = 9
_NU = re.compile(r"(?:[^\0 \n:]|:(?![\0 \n]))*")
_NU_EN_LIGNE = re.compile(r"(?:[^\0 \n:,\[\]{}]|:(?![\0 \n,?\[\]{}]))*")
"""Ce qui se suit dans un texte nu, hors de crochets ou d’accolades puis dedans. Un texte lu n’a
d’autres blancs que l’espace et la fin de ligne."""
_RIEN = re.compile(r" *(?:#[^\n\0]*)?(?:\n *(?:#[^\n\0]*)?)*")
_ETIQUETTE = re.compile(r"[0-9A-Za-z;/?:@&=+$_.!~*'()%-]+")


class Analyseur(yaml.SafeLoader):
    """Celui de PyYAML, qui refuse comme libyaml ce que PyYAML laisse passer ou qui l’arrête net.

    Il ne reçoit que des textes sains et entiers (`texte.py`) : il y avance par morceaux, là où
    PyYAML, qui doit tout prévoir, va signe à signe.
    """

    def scan_to_next_token(self) -> None:
        """Passe les espaces, les fins de ligne et les commentaires."""
        rien = _RIEN.match(self.buffer, self.pointer)
        passe = rien[0] if rien else ""
        lignes = passe.count("\n")
        if lignes:
            self.line += lignes
            self.column = -1 - passe.rindex("\n")
            self.allow_simple_key = self.allow_simple_key or not self.flow_level
        self._avancer(len(passe))

    def _avancer(self, signes: int) -> None:
        """Avance d’autant de signes sur la ligne, d’un coup."""
        self.pointer += signes
        self.index += signes
        self.column += signes

    def scan_plain(self) -> ScalarToken:
        """Lit un texte nu : entre accolades, « ? » en fait partie, et « cle:[ » est refusé."""
        debut = fin = self.get_mark()
        en_ligne = bool(self.flow_level)
        suite = _NU_EN_LIGNE if en_ligne else _NU
        retrait = self.indent + 1
        morceaux: list[str] = []
        blancs: list[str] = []
        while self.peek() != "#":
            nu = suite.match(self.buffer, self.pointer)
            longueur = len(nu[0]) if nu else 0
            if en_ligne and self.peek(longueur) == ":" and self.peek(longueur + 1) not in "\0 \n":
                raise ScannerError("while scanning a plain scalar", debut, "unexpected ':'", fin)
            if not longueur:
                break
            self.allow_simple_key = False
            morceaux += [*blancs, self.prefix(longueur)]
            self._avancer(longueur)
            fin = self.get_mark()
            blancs = self.scan_plain_spaces(retrait, debut) or []
            if not blancs or (not en_ligne and self.column < retrait):
                break
        return ScalarToken("".join(morceaux), True, debut, fin)

    def scan_tag_uri(self, name: Any, start_mark: Any) -> Any:
        """Lit une étiquette sans la suivre, ni au-delà d’une virgule : elle sera refusée."""
        lue = _ETIQUETTE.match(self.buffer, self.pointer)
        if not lue or self.buffer[self.pointer - 1] == "<":
            return super().scan_tag_uri(name, start_mark)
        self._avancer(len(lue[0]))
        return lue[0]

    def scan_directive_name(self, start_mark: Any) -> Any:
        """Refuse une directive inconnue, que PyYAML saute sans un mot."""
        nom = super().scan_directive_name(start_mark)  # type: ignore[no-untyped-call]
        if nom not in ("YAML", "TAG"):
            raise ScannerError(
                "while scanning a directive", start_mark, "unknown directive", start_mark
            )
        return nom

    def scan_yaml_directive_number(self, start_mark: Any) -> int:
        """Refuse un numéro de version démesuré, que Python refuserait de convertir."""
        if self.prefix(_NOMBRE_LONG + 1).isdigit():
            raise ScannerError(
                "while scanning a directive", start_mark, "long version number", start_mark
            )
        return super().scan_yaml_directive_number(start_mark)

    def scan_flow_scalar_non_spaces(self, double: Any, start_mark: Any) -> list[Any]:
        """Refuse un caractère qui n’existe pas (« \\ud800 », « \\UFFFFFFFF »)."""
        try:
            morceaux = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(morceaux).encode()
        except (ValueError, OverflowError):
            raise ScannerError(
                "while parsing a quoted scalar", start_mark, "invalid Unicode", self.get_mark()
            ) from None
        return morceaux


ANALYSEUR_VIF: Any = getattr(yaml, "CSafeLoader", Analyseur)
"""Six fois plus vif, pour ce que la page reçoit déjà lu : `donnees/demarche/`."""
