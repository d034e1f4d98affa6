"""Le HTML d’une page une fois rendue : tableaux, cases et code accessibles ; sommaire, résumé."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from generateur.vue.francais import typographie

_TITRE = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TABLEAU = re.compile(r"(?<!tableau\">)<table>.*?</table>", re.DOTALL)
_CASE = re.compile(
    r'(<li class="task-list-item">(?:\s*<p>)?)\s*<input type="checkbox" disabled(?:="")?'
    r"( checked)?(?:=\"\")?\s*/?>(.*?)(?=</p>|</li>|<ul|<ol)",
    re.DOTALL,
)
_ONGLETS = re.compile(
    r'<div( class="tabbed-set[^>]*>.*?<div class="tabbed-labels">.*?</div>)', re.DOTALL
)
_CODE = re.compile(r"(<pre>(?:<span></span>)?)<code>")
_ALT = re.compile(r'(?<= alt=")[^"]*')
_DECOUPE = re.compile(r"(<[^>]+>)")
_OUVRE_CODE = re.compile(r"<(code|pre|script|style|svg|kbd)\b")
_FERME_CODE = re.compile(r"</(code|pre|script|style|svg|kbd)>")
_PARAGRAPHE = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_BALISE = re.compile(r"<[^>]+>")
LONGUEUR_RESUME = 155
RETENUS = 512
"""Morceaux retenus d’un site à l’autre : une centaine se retrouve dans tous, cinq sont nouveaux."""


@lru_cache(maxsize=RETENUS)
def rendre_accessible(contenu: str, nom_de_tableau: str) -> str:
    """Reprend ce que Markdown laisse hors de portée du clavier ou d’un lecteur d’écran."""
    cases = nommer_les_onglets(nommer_les_cases(atteindre_le_code(contenu)))
    return encadrer_les_tableaux(cases, nom_de_tableau)


def typographier(contenu: str) -> str:
    """Pose les espaces insécables et les apostrophes courbes, hors du code et des balises ; d’une
    image, on reprend ce qui se dit d’elle."""
    rendu = []
    dans_le_code = 0
    for rang, morceau in enumerate(_DECOUPE.split(contenu)):
        if rang % 2:
            dans_le_code += bool(_OUVRE_CODE.match(morceau)) - bool(_FERME_CODE.match(morceau))
            rendu.append(_ALT.sub(lambda alt: _poser(alt[0], True), morceau))
        else:
            rendu.append(morceau if dans_le_code or not morceau.strip() else _poser(morceau))
    return "".join(rendu)


def _poser(texte: str, attribut: bool = False) -> str:
    # Déséchappé le temps d’y toucher : le « ; » de « &amp; » n’est pas une ponctuation.
    return html.escape(typographie(html.unescape(texte)), quote=attribut)


def encadrer_les_tableaux(contenu: str, nom: str) -> str:
    """Met chaque tableau venu du Markdown dans un cadre nommé, que l’on fait défiler au clavier."""
    cadre = f'<div class="tableau" tabindex="0" role="group" aria-label="{html.escape(nom)}">'
    return _TABLEAU.sub(lambda trouve: f"{cadre}{trouve[0]}</div>", contenu)


def nommer_les_onglets(contenu: str) -> str:
    """Dit, de boutons radio qui se suivent, qu’ils vont ensemble ; le premier titre les nomme."""
    return _ONGLETS.sub(
        lambda t: f'<div role="group" aria-label="{html.escape(_nom_des_onglets(t[0]))}"{t[1]}',
        contenu,
    )


def _nom_des_onglets(debut: str) -> str:
    noms = re.findall(r"<label[^>]*>(.*?)</label>", debut, re.DOTALL)
    return " / ".join(html.unescape(_texte(nom)) for nom in noms)


def nommer_les_cases(contenu: str) -> str:
    """Fait de chaque case « - [ ] » du Markdown une vraie case, que son texte nomme."""
    return _CASE.sub(r'\1<label><input type="checkbox"\2>\3</label>', contenu)


def atteindre_le_code(contenu: str) -> str:
    """Laisse faire défiler un bloc de code au clavier."""
    return _CODE.sub(r'\1<code tabindex="0">', contenu)


@lru_cache(maxsize=RETENUS)
def sommaire(contenu: str) -> tuple[tuple[str, str], ...]:
    """Rend les parties d’un morceau de page, (ancre, titre échappé)."""
    return tuple((ancre, _texte(titre)) for ancre, titre in _TITRE.findall(contenu))


def resume(contenu: str) -> str:
    """Rend le premier paragraphe, échappé, coupé au mot, pour les moteurs et les partages."""
    trouve = _PARAGRAPHE.search(contenu)
    texte = html.unescape(_texte(trouve[1])) if trouve else ""
    if len(texte) > LONGUEUR_RESUME:
        texte = texte[:LONGUEUR_RESUME].rsplit(" ", 1)[0] + " …"
    return html.escape(typographie(texte))


def _texte(morceau: str) -> str:
    return " ".join(_BALISE.sub("", morceau).split())
