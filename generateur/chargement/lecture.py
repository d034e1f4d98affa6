"""Lit un fichier YAML en gardant la ligne de chaque valeur.

On suit les événements de l’analyseur un à un, sans jamais descendre par récursion ni
construire d’objet : une référence (`*ancre`) n’est pas suivie, une étiquette (`!!python/…`)
n’est pas obéie, et l’on s’arrête au cinquantième niveau. Les scalaires suivent nos règles,
celles de YAML 1.2 en plus étroit : `oui`, `012`, `12:45` et `2027-01-04` restent du texte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generateur.chargement.analyseurs import Analyseur
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.saisie.signes import (
    faux_diese,
    remede_du_signe,
    signe_d_une_cle,
    signe_de_suite,
    texte_mange,
)
from generateur.chargement.syntaxe import traduire
from generateur.chargement.texte import (
    INDESIRABLES,
    Source,
    dire_indesirable,
    lire_texte,
    nom_de,
)

Chemin = tuple[str | int, ...]
Arbre = Any
"""Dictionnaires, listes, textes, entiers, décimaux, booléens et None."""

PROFONDEUR_MAX = 50

PEUT_ETRE_UN_SIGNE = frozenset(
    {
        "date", "type", "valeur-inconnue", "reference-inconnue", "uai", "departement", "zone",
        "adresse", "identifiant", "academie-inconnue", "zone-inconnue", "creneau", "heure",
        "fuseau-inconnu", "territoire-inconnu", "annee-mal-nommee",
    }
)  # fmt: skip
"""Les fautes d’une valeur qui n’est pas un texte libre."""

_BLANCS = re.compile(r"[ \t\r\n]+")
_ENTIER = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_MOTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


class Decimale(float):
    """Un nombre à virgule, et la façon dont il est écrit."""

    ecrit: str

    def __new__(cls, ecrit: str) -> Decimale:
        """Garde le texte : « 1.200 » vaut 1,2, et l’on voulait peut-être mille deux cents."""
        nombre = super().__new__(cls, ecrit)
        nombre.ecrit = ecrit
        return nombre

    @property
    def en_milliers(self) -> str:
        """Rend « 1200 » pour « 1.200 » ; rien si le point n’est pas celui des milliers."""
        entier, _, suite = self.ecrit.partition(".")
        return entier + suite if len(suite) == 3 and entier not in ("0", "-0") else ""


@dataclass(frozen=True)
class DocumentLu:
    """Un fichier lu : son arbre de valeurs simples, et la ligne de chacune.

    La ligne d’une valeur de dictionnaire est celle de sa clé.
    """

    fichier: str
    arbre: Arbre
    lignes: dict[Chemin, int] = field(default_factory=dict)

    def ligne(self, chemin: Chemin) -> int:
        """Rend la ligne de ce chemin, ou celle de son plus proche parent connu."""
        while chemin and chemin not in self.lignes:
            chemin = chemin[:-1]
        return self.lignes.get(chemin, 1)

    def probleme(self, chemin: Chemin, code: str, message: str, remede: str) -> Probleme:
        """Rend un problème situé à ce chemin ; le signe trompeur qui en est la cause est dit."""
        if code in PEUT_ETRE_UN_SIGNE:
            remede = remede_du_signe(self._texte(chemin)) or remede
        return Probleme(self.fichier, self.ligne(chemin), code, message, remede, chemin)

    def _texte(self, chemin: Chemin) -> str:
        """Rend le texte écrit à ce chemin, vide s’il n’y en a pas."""
        try:
            valeur = self.valeur(chemin)
        except (LookupError, TypeError):
            return ""
        return valeur if isinstance(valeur, str) else ""

    def valeur(self, chemin: Chemin) -> Arbre:
        """Rend ce qui est écrit à ce chemin, qui existe."""
        ici = self.arbre
        for pas in chemin:
            ici = ici[pas]
        return ici


def lire(source: Source, analyseur: Any = Analyseur) -> DocumentLu:
    """Lit un fichier ou son texte ; lève ErreurDonnees avec toutes ses fautes d’écriture."""
    return analyser(lire_texte(source), nom_de(source), analyseur)


def analyser(texte: str, fichier: str, analyseur: Any = Analyseur) -> DocumentLu:
    """Lit ce texte, venu du fichier de ce nom ; lève ErreurDonnees comme `lire`."""
    # Une tabulation vaut une espace, ce que l’un des deux analyseurs ne sait pas.
    sans_tabulation = texte.replace("\t", " ")
    lecteur = _Lecteur(fichier, sans_tabulation.split("\n"))
    try:
        for evenement in yaml.parse(sans_tabulation, Loader=analyseur):
            if not lecteur.recevoir(evenement):
                break
    except yaml.MarkedYAMLError as erreur:
        traduits = traduire(erreur, texte, fichier)
        dites = {traduit.ligne for traduit in traduits}
        # Ce que la clé d’une ligne illisible a de trompeur, c’est ce qui la rend illisible.
        lecteur.problemes = [p for p in lecteur.problemes if p.ligne not in dites] + traduits
    except yaml.YAMLError:
        lecteur.noter(1, "syntaxe", "ce fichier n’est pas du YAML", "comparez-le au modèle")
    if not lecteur.problemes and lecteur.racine in (_ABSENT, None):
        lecteur.noter(1, "fichier-vide", "le fichier ne contient rien", "complétez-le")
    if lecteur.problemes:
        raise ErreurDonnees(lecteur.problemes)
    return DocumentLu(fichier, lecteur.racine, lecteur.lignes)


def replier(texte: str) -> str:
    """Replie les blancs d’un texte, fins de ligne comprises ; garde les espaces insécables."""
    return _BLANCS.sub(" ", texte).strip(" ")


def explorer(arbre: Arbre, *motif: str) -> Iterator[tuple[Chemin, Arbre]]:
    """Rend les chemins et valeurs qui suivent le motif ; `*` vaut tout indice ou toute clé."""
    niveau: list[tuple[Chemin, Arbre]] = [((), arbre)]
    for pas in motif:
        suivant: list[tuple[Chemin, Arbre]] = []
        for chemin, valeur in niveau:
            if pas == "*" and isinstance(valeur, list):
                suivant += [((*chemin, rang), fils) for rang, fils in enumerate(valeur)]
            elif pas == "*" and isinstance(valeur, dict):
                suivant += [((*chemin, cle), fils) for cle, fils in valeur.items()]
            elif isinstance(valeur, dict) and pas in valeur:
                suivant.append(((*chemin, pas), valeur[pas]))
        niveau = suivant
    yield from niveau


_ABSENT = object()


@dataclass
class _Ouvert:
    """Un dictionnaire ou une liste en cours de lecture ; sans clé en attente, `cle` est None."""

    contenu: dict[str, Arbre] | list[Arbre]
    chemin: Chemin
    cle: str | None = None
    ligne_cle: int = 0


class _Lecteur:
    """Reçoit les événements et bâtit l’arbre avec une pile explicite."""

    def __init__(self, fichier: str, ecrites: list[str]) -> None:
        self.fichier = fichier
        self.ecrites = ecrites
        self.derniere = len(ecrites)
        self.problemes: list[Probleme] = []
        self.racine: Arbre = _ABSENT
        self.lignes: dict[Chemin, int] = {}
        self.pile: list[_Ouvert] = []
        self.documents = 0

    def noter(self, ligne: int, code: str, message: str, remede: str) -> None:
        self.problemes.append(Probleme(self.fichier, ligne, code, message, remede))

    def recevoir(self, evenement: yaml.Event) -> bool:
        """Traite un événement ; rend False s’il ne faut pas aller plus loin."""
        marque = evenement.start_mark
        # Une valeur vide en fin de fichier est située au-delà de la dernière ligne.
        ligne = min(marque.line + 1, self.derniere) if marque else 1
        if isinstance(evenement, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.noter(
                    ligne,
                    "plusieurs-documents",
                    "le fichier contient plusieurs documents séparés par « --- »",
                    "gardez-en un seul : ôtez cette ligne",
                )
                return False
            if evenement.version or evenement.tags:
                self.noter(
                    ligne,
                    "directive",
                    "une directive « % » précède les données",
                    "ôtez la ligne qui commence par « % », et « --- »",
                )
        elif isinstance(evenement, yaml.AliasEvent):
            self._refuser_ancre(ligne, f"*{evenement.anchor}")
            self._poser(None, ligne)
        elif isinstance(evenement, yaml.ScalarEvent):
            self._refuser_marques(evenement, ligne)
            self._scalaire(evenement, ligne)
        elif isinstance(evenement, yaml.CollectionStartEvent):
            self._refuser_marques(evenement, ligne)
            if len(self.pile) >= PROFONDEUR_MAX:
                self.noter(
                    ligne,
                    "trop-profond",
                    f"plus de {PROFONDEUR_MAX} niveaux imbriqués",
                    "rangez ces données à plat, comme dans le modèle",
                )
                return False
            contenu: dict[str, Arbre] | list[Arbre]
            contenu = {} if isinstance(evenement, yaml.MappingStartEvent) else []
            self.pile.append(_Ouvert(contenu, self._poser(contenu, ligne)))
        elif isinstance(evenement, yaml.CollectionEndEvent):
            self.pile.pop()
        return True

    def _scalaire(self, evenement: yaml.ScalarEvent, ligne: int) -> None:
        texte = evenement.value
        trouve = INDESIRABLES.search(texte)
        if trouve:
            self.noter(ligne, *dire_indesirable(trouve.group()))
            texte = INDESIRABLES.sub("", texte)
        nu = evenement.style in (None, "")
        valeur = _interpreter(texte) if nu else replier(texte)
        if nu:
            self._nu(evenement, valeur)
        self._poser(valeur, ligne)

    def _nu(self, evenement: yaml.ScalarEvent, valeur: Arbre) -> None:
        """Note ce qui, dans un texte sans guillemets, n’est pas lu comme on l’a écrit."""
        debut, fin = evenement.start_mark, evenement.end_mark
        if not debut or not fin or fin.line >= self.derniere:
            return
        trouves = [(fin.line, texte_mange(valeur, self.ecrites[fin.line][fin.column :]))]
        if isinstance(valeur, str) and not valeur.isascii():
            suites = range(debut.line + 1, fin.line + 1)
            trouves += [(rang, signe_de_suite(self.ecrites[rang])) for rang in suites]
            trouves.append((fin.line, faux_diese(valeur)))
        for rang, trouve in trouves:
            if trouve is not None:
                self.noter(rang + 1, *trouve)

    def _poser(self, valeur: Arbre, ligne: int) -> Chemin:
        """Range la valeur à sa place, et rend le chemin de cette place."""
        if not self.pile:
            self.racine = valeur
            self.lignes[()] = ligne
            return ()
        ouvert = self.pile[-1]
        if isinstance(ouvert.contenu, list):
            ouvert.contenu.append(valeur)
            chemin: Chemin = (*ouvert.chemin, len(ouvert.contenu) - 1)
            self.lignes[chemin] = ligne
            return chemin
        if ouvert.cle is None:
            ouvert.cle, ouvert.ligne_cle = self._cle(valeur, ligne), ligne
            return (*ouvert.chemin, ouvert.cle)
        cle, ouvert.cle = ouvert.cle, None
        chemin = (*ouvert.chemin, cle)
        if cle in ouvert.contenu:
            self.noter(
                ouvert.ligne_cle,
                "cle-en-double",
                f"la clé « {court(cle)} » est déjà donnée ligne {self.lignes[chemin]}",
                "gardez une seule des deux",
            )
            # Rangée sous un nom impossible, pour lire la suite sans écraser la première.
            chemin = (*ouvert.chemin, f"{cle}\n{ligne}")
            ouvert.contenu[str(chemin[-1])] = valeur
        else:
            ouvert.contenu[cle] = valeur
        self.lignes[chemin] = ouvert.ligne_cle
        return chemin

    def _cle(self, valeur: Arbre, ligne: int) -> str:
        if isinstance(valeur, str):
            trompeur = signe_d_une_cle(valeur) if not valeur.isascii() else None
            if trompeur is not None:
                self.noter(ligne, *trompeur)
            return valeur
        ecrite = str(valeur) if not isinstance(valeur, dict | list) else "…"
        self.noter(
            ligne,
            "cle-invalide",
            f"une clé doit être un mot, pas « {court(ecrite)} »",
            f'écrivez-la entre guillemets : "{court(ecrite)}"'
            if isinstance(valeur, bool | int | float)
            else "écrivez un mot suivi de deux-points et d’une espace",
        )
        return f"{ecrite}\n{ligne}"

    def _refuser_marques(
        self, evenement: yaml.ScalarEvent | yaml.CollectionStartEvent, ligne: int
    ) -> None:
        if evenement.anchor is not None:
            self._refuser_ancre(ligne, f"&{evenement.anchor}")
        if evenement.tag is not None:
            self.noter(
                ligne,
                "etiquette",
                f"étiquette « {court(evenement.tag)} » refusée",
                "ôtez le mot qui commence par « ! », ou mettez le texte entre guillemets",
            )

    def _refuser_ancre(self, ligne: int, ecrite: str) -> None:
        self.noter(
            ligne,
            "ancre",
            f"ancre ou renvoi « {court(ecrite)} » refusé",
            "recopiez la valeur en toutes lettres ; un texte qui commence par « & » ou « * » "
            "se met entre guillemets",
        )


def court(texte: str, au_plus: int = 60) -> str:
    """Rend une valeur citable dans un message : sur une ligne, et pas trop longue."""
    propre = replier(INDESIRABLES.sub("?", texte))
    return propre if len(propre) <= au_plus else propre[: au_plus - 1] + "…"


def _interpreter(texte: str) -> Arbre:
    if texte in _MOTS:
        return _MOTS[texte]
    if _ENTIER.fullmatch(texte):
        return int(texte)
    if _DECIMAL.fullmatch(texte):
        return Decimale(texte)
    return replier(texte)
