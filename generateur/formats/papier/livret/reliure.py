"""Le livret : tout le manuel en un PDF, fait des pages que le site a rendues.

Ce qu’une équipe a écrit ou changé y est donc, dans l’ordre du menu. Les liens d’une page à l’autre
restent des liens ; ceux qui sortent du manuel gardent leur adresse, en note.
"""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

import typst

from generateur.formats.papier.code_a_viser import a_recopier, code
from generateur.formats.papier.impression import imprimable, tout_imprimable
from generateur.formats.papier.livret.arbre_html import Noeud, lire
from generateur.formats.papier.livret.colonnes_de_tableau import partager_la_largeur
from generateur.formats.papier.livret.livret_blocs import Bloc, TraductionDePage
from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.papier.livret.texte_au_fil import ajuster
from generateur.formats.papier.typographe import GABARITS, composer

SCHEMAS_SUIVIS = ("http", "https", "mailto")
STYLE_DES_DESSINS = "typst/dessins.css"
PLUS_PETIT_TITRE = 6
_COULEUR = "#16323f"
_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENTITE = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_TITRE_DE_DESSIN = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
_OUVRANTE = re.compile(r"<svg\b[^>]*>")


def rendre(
    la_couverture: Couverture,
    chapitres: list[Chapitre],
    fichier: Callable[[str], bytes | None],
    adresse: str | None = None,
    lues: Mapping[str, Noeud] | None = None,
) -> bytes:
    """Rend le livret.

    `fichier` rend les octets d’une image du site, par son chemin, ou rien ; `adresse` est celle du
    site publié ; `lues` : l’arbre des pages déjà lues, par leur HTML. Une image que le papier ne
    sait pas dessiner laisse sa place à ses mots.
    """
    donnees = Assemblage(la_couverture, chapitres, fichier, adresse, lues or {}).tout()
    edition = date.fromisoformat(la_couverture.edition)
    try:
        return composer("livret", donnees, edition)
    except typst.TypstError:
        return composer("livret", simplifier(donnees, edition), edition)


def simplifier(donnees: dict[str, Any], edition: date) -> dict[str, Any]:
    """Rend le même livret sans ce que Typst refuse : une image abîmée, un tableau mal formé.

    L’image laisse ses mots ; la page, son texte d’un seul tenant. Rien d’écrit ne se perd.
    """
    images = {
        cle: image
        if _se_compose({"images": {cle: image}, "dessins": {}, "c": []}, edition)
        else None
        for cle, image in donnees["images"].items()
    }
    communs = {"images": images, "dessins": donnees["dessins"]}
    chapitres = [
        chapitre
        if _se_compose({**communs, "c": sans_liens(chapitre["c"])}, edition)
        else {**chapitre, "c": [{"t": "par", "c": [t]} for t in textes(chapitre["c"])]}
        for chapitre in donnees["chapitres"]
    ]
    return {**donnees, "images": images, "chapitres": chapitres}


class Assemblage:
    """Les pages mises bout à bout : ce que lit `gabarits/livret.typ`."""

    def __init__(
        self,
        la_couverture: Couverture,
        chapitres: list[Chapitre],
        fichier: Callable[[str], bytes | None],
        adresse: str | None,
        deja_lues: Mapping[str, Noeud],
    ) -> None:
        self.couverture = la_couverture
        self.chapitres = chapitres
        self.fichier = fichier
        self.deja_lues = deja_lues
        self.adresse = adresse.rstrip("/") + "/" if adresse else None
        self.images: dict[str, Any] = {}
        self.pages = {c.adresse for c in chapitres if c.adresse}
        self.style = (GABARITS / STYLE_DES_DESSINS).read_text(encoding="utf-8")
        self.visees: frozenset[str] = frozenset()
        self.posees: set[str] = set()

    def tout(self) -> dict[str, Any]:
        """Rend l’arbre entier."""
        lues = [self.deja_lues.get(c.html) or lire(c.html) for c in self.chapitres]
        lues = self._fondre_les_titres(lues)
        self.visees = self._etiquettes_visees(lues)
        chapitres = [
            self._chapitre(chapitre, arbre)
            for chapitre, arbre in zip(self.chapitres, lues, strict=True)
        ]
        la_couverture = self.couverture
        textes: dict[str, Any] = tout_imprimable(
            {
                "mots": la_couverture.mots
                | {"code_alt": la_couverture.mots["code_alt"].replace("{adresse}", "")},
                "college": la_couverture.college,
                "commune": la_couverture.commune,
                "quand": la_couverture.quand[:1].upper() + la_couverture.quand[1:],
                "temps": [
                    {"id": nom, "titre": titre, "quand": quand}
                    for nom, titre, quand in la_couverture.temps
                ],
                "dessins": la_couverture.dessins,
            }
        )
        return {
            **textes,
            "code": code(self.adresse),
            "adresse": a_recopier(self.adresse),
            "chapitres": chapitres,
            "images": self.images,
        }

    def _chapitre(self, chapitre: Chapitre, arbre: Noeud) -> dict[str, Any]:
        traducteur = TraductionDePage(
            lien=partial(self._lien, chapitre.adresse),
            image=partial(self._image, chapitre.adresse),
            ancre=partial(self._ancre, chapitre.adresse),
        )
        blocs = traducteur.traduire(arbre)
        titre: list[Any] = [imprimable(chapitre.titre)]
        rang = next((r for r, b in enumerate(blocs) if b["t"] == "titre" and b["n"] == 1), None)
        if rang is not None:
            en_tete = blocs.pop(rang)["c"]
            if not _se_lit(en_tete):
                # Un titre sans un mot (une image, une espace) n’en est pas un.
                blocs[rang:rang] = [{"t": "par", "c": en_tete}] if en_tete else []
            elif chapitre.niveau > 1 or not chapitre.titre:
                titre = en_tete
            elif en_tete != titre:
                # L’accueil s’appelle « Accueil » au sommaire ; son propre titre se lit dessous.
                blocs.insert(rang, {"t": "par", "c": en_tete, "ton": "fort"})
        if not _se_lit(titre):
            titre = [imprimable(posixpath.basename(chapitre.adresse)) or "…"]
        _ranger_les_titres(blocs, chapitre.niveau)
        if not self.couverture.dessins:
            blocs = [bloc for bloc in blocs if bloc["t"] != "dessin"]
        partager_la_largeur(blocs)
        return {
            "niveau": chapitre.niveau,
            "titre": ajuster([m for m in titre if m != {"t": "case"}]),
            "id": self._etiquette(chapitre.adresse, "") if chapitre.adresse else "",
            "c": blocs,
        }

    def _fondre_les_titres(self, lues: list[Noeud]) -> list[Noeud]:
        """Une partie dont la première page porte déjà le nom n’a pas besoin de son propre titre."""
        gardees: list[int] = []
        chapitres = list(self.chapitres)
        for rang, chapitre in enumerate(chapitres):
            suivant = chapitres[rang + 1] if rang + 1 < len(chapitres) else None
            if not chapitre.adresse and suivant is not None and suivant.adresse:
                titre = next((n.texte() for n in lues[rang + 1].noeuds() if n.nom == "h1"), "")
                if _mots(chapitre.titre) <= _mots(titre):
                    chapitres[rang + 1] = replace(suivant, titre="", niveau=chapitre.niveau)
                    continue
            gardees.append(rang)
        self.chapitres = [chapitres[rang] for rang in gardees]
        return [lues[rang] for rang in gardees]

    def _etiquettes_visees(self, arbres: list[Noeud]) -> frozenset[str]:
        """Les étiquettes vers lesquelles un lien du livret va, et qui existent une seule fois."""
        connues: set[str] = set()
        visees: set[str] = set()
        for chapitre, arbre in zip(self.chapitres, arbres, strict=True):
            for noeud in arbre.noeuds():
                if noeud.attributs.get("id"):
                    connues.add(self._etiquette(chapitre.adresse, noeud.attributs["id"]))
                if noeud.nom == "a" and "#" in noeud.attributs.get("href", ""):
                    page, ancre = self._cible(chapitre.adresse, noeud.attributs["href"])
                    visees.add(self._etiquette(page, ancre))
        return frozenset(connues & visees)

    def _ancre(self, page: str, identifiant: str) -> str | None:
        etiquette = self._etiquette(page, identifiant)
        # Une étiquette ne se pose qu’une fois, même si la page répète un identifiant.
        if not identifiant or etiquette not in self.visees or etiquette in self.posees:
            return None
        self.posees.add(etiquette)
        return etiquette

    def _cible(self, page: str, href: str) -> tuple[str, str]:
        """Rend la page du site et l’ancre où mène un lien relatif."""
        chemin, _, ancre = href.partition("#")
        if not chemin:
            return page, unquote(ancre)
        depuis = posixpath.dirname(page)
        return posixpath.normpath(posixpath.join(depuis, unquote(chemin))), unquote(ancre)

    def _lien(self, page: str, href: str) -> dict[str, str] | None:
        schema = urlsplit(href).scheme if ":" in href else ""
        if schema:
            return {"url": href, "note": href} if schema.lower() in SCHEMAS_SUIVIS else None
        cible, ancre = self._cible(page, href)
        if cible in self.pages:
            etiquette = self._etiquette(cible, ancre)
            if ancre and etiquette in self.visees:
                return {"vers": etiquette}
            return {"vers": self._etiquette(cible, "")}
        if self.adresse is None or cible.startswith(".."):
            return None
        # L’adresse du manuel est sur la couverture : ses fichiers n’ont pas besoin d’une note.
        return {"url": self.adresse + cible + (f"#{ancre}" if ancre else ""), "note": ""}

    def _etiquette(self, page: str, ancre: str) -> str:
        return f"{page}#{ancre}" if ancre else page

    def _image(self, page: str, noeud: Noeud) -> tuple[str, str] | None:
        if noeud.dessin:
            dessin = noeud.dessin
            mots = [_sans_entite(m[2]).strip() for m in _TITRE_DE_DESSIN.finditer(dessin)][:2]
            return self._garder(self._habiller(dessin)), " ".join(map(html.unescape, mots)) or "?"
        source = noeud.attributs.get("src", "")
        if not source or ":" in source:
            return None
        chemin, _ = self._cible(page, source.split("?")[0])
        octets = None if chemin.startswith("..") else self.fichier(chemin)
        if octets is None:
            return None
        alt = noeud.attributs.get("alt", "")
        if chemin.lower().endswith(".svg"):
            return self._garder(_svg_sain(octets.decode("utf-8", "replace"))), alt
        return self._garder(list(octets)), alt

    def _garder(self, image: str | list[int]) -> str:
        brut = image.encode() if isinstance(image, str) else bytes(image)
        cle = hashlib.sha256(brut).hexdigest()[:16]
        self.images[cle] = image
        return cle

    def _habiller(self, dessin: str) -> str:
        """Donne au dessin d’une page ce qu’il prend d’ordinaire à la feuille de style du site."""
        ouvrante = _OUVRANTE.match(dessin)
        assert ouvrante is not None
        debut = ouvrante[0][:-1]
        if "xmlns=" not in debut:
            debut += ' xmlns="http://www.w3.org/2000/svg"'
        style = f'{debut} color="{_COULEUR}"><style>{self.style}</style>'
        return _svg_sain(style + dessin[ouvrante.end() :])


def _se_lit(titre: Any) -> bool:
    """Dit qu’un titre a au moins un signe qui se voit : le PDF n’en veut pas d’autre."""
    return any(re.search(r"[^\s\u200b-\u200f\u2060\ufeff]", texte) for texte in textes(titre))


def _ranger_les_titres(blocs: list[Bloc], niveau: int) -> None:
    """Met les titres d’une page sous celui de son chapitre, sans sauter de niveau."""
    dernier = niveau
    for bloc in _avec_les_lignes(blocs):
        if bloc["t"] == "titre" and not _se_lit(bloc["c"]):
            bloc["t"] = "par"
        if bloc["t"] == "titre":
            voulu = niveau + max(bloc["n"] - 1, 1)
            bloc["n"] = dernier = min(voulu, dernier + 1, PLUS_PETIT_TITRE)


def _avec_les_lignes(blocs: list[Bloc]) -> Iterator[Bloc]:
    """Rend les blocs d’une page, et ceux de chaque ligne du chemin."""
    for bloc in blocs:
        yield bloc
        if bloc["t"] == "en_marge":
            yield from bloc["c"]


def _mots(texte: str) -> set[str]:
    return set(re.findall(r"\w+", texte.casefold()))


def _svg_sain(svg: str) -> str:
    """Rend un SVG en XML, sans rien que les polices ne sachent dessiner."""
    return imprimable(_sans_entite(svg))


def _sans_entite(texte: str) -> str:
    return _ENTITE.sub(lambda e: e[0] if e[1] in _XML else html.unescape(e[0]), texte)


def sans_liens(valeur: Any) -> Any:
    """Rend les mêmes blocs sans liens internes, qui ne mènent nulle part dans une page seule."""
    if isinstance(valeur, dict):
        propre = {c: sans_liens(v) for c, v in valeur.items() if c != "vers"}
        return {**propre, "t": "gras"} if "vers" in valeur else propre
    return [sans_liens(v) for v in valeur] if isinstance(valeur, list) else valeur


def textes(valeur: Any) -> list[str]:
    """Rend tous les textes de ces blocs, dans l’ordre de lecture."""
    if isinstance(valeur, str):
        return [valeur] if valeur.strip() else []
    if isinstance(valeur, dict):
        ordre = ("mot", "marge", "titre", "legende", "tetes", "rangs", "c", "alt")
        suite = [valeur[cle] for cle in ordre if cle in valeur]
        return [texte for partie in suite for texte in textes(partie)]
    return [texte for partie in valeur for texte in textes(partie)] if valeur else []


def _se_compose(donnees: dict[str, Any], edition: date) -> bool:
    try:
        composer("typst/essai-de-page", donnees, edition)
    except typst.TypstError:
        return False
    return True
