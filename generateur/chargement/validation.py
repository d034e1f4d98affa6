"""De l’arbre lu aux objets du noyau : types, clés inconnues, clés manquantes.

Les classes du noyau sont suivies telles qu’elles sont écrites, sans bibliothèque : le même
parcours, donc les mêmes fautes, en ligne de commande et dans la page. Aucune valeur n’est
convertie, aucune clé en plus ne passe ; une clé laissée vide vaut une clé absente.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar

from generateur.chargement.classes_du_noyau import Cle, cles_de, est_une_classe, sans_rien
from generateur.chargement.lecture import Arbre, Chemin, Decimale, DocumentLu, court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import Probleme
from generateur.chargement.valeurs import DATE_ISO, existe, traduire_valeur

T = TypeVar("T")

CLE_MAX = 240
"""Signes d’une clé, chemin compris : aucune des nôtres n’en a tant ; toutes se disent entières."""

FAUTES_DITES = 500
"""Au-delà, un fichier est faux de bout en bout : redire chaque faute n’aide plus."""

Explications = Mapping[str, tuple[str, str, str]]
"""Clés refusées avec une explication à elles : clé ou chemin -> code, message, remède."""


@dataclass(frozen=True)
class _Faute:
    """Une faute de forme ; `attendu` : le type à ce chemin, ou la classe qui ignore cette clé."""

    sorte: Literal["manquante", "inconnue", "valeur"]
    chemin: Chemin
    attendu: Any


_Lecteur = Callable[[Arbre, Chemin, list[_Faute]], Any]
"""Rend l’objet de cet arbre ; s’il y ajoute une faute, ce qu’il rend n’est pas à lire."""


def valider(
    document: DocumentLu, genre: type[T], explications: Explications | None = None
) -> tuple[T | None, list[Probleme]]:
    """Rend l’objet du noyau, ou rien et tous les problèmes de forme du document."""
    fautes: list[_Faute] = []
    objet: T = _lecteur(typing.cast(Any, genre))(document.arbre, (), fautes)
    if not fautes:
        return objet, []
    traducteur = _Traducteur(document, explications or {})
    return None, [traducteur.traduire(faute) for faute in fautes[:FAUTES_DITES]]


def nom_de_cle(chemin: Chemin) -> str:
    """Rend la clé telle qu’elle est écrite : `effectifs.enseignants`, sans les rangs des listes."""
    return court(".".join(pas for pas in chemin if isinstance(pas, str)), CLE_MAX)


@cache
def _lecteur(genre: Any) -> _Lecteur:
    """Rend de quoi lire un arbre comme ce type ; lève TypeError si le noyau en invente un autre."""
    interieur, facultatif = sans_rien(genre)
    if facultatif:
        lire = _lecteur(interieur)
        return lambda arbre, chemin, fautes: None if arbre is None else lire(arbre, chemin, fautes)
    if est_une_classe(genre):
        return _lecteur_de_classe(genre)
    origine, parties = typing.get_origin(genre), typing.get_args(genre)
    if origine is tuple and parties[1:] == (...,):
        return _lecteur_de_liste(genre, parties[0])
    if origine is dict and parties[0] is str:
        return _lecteur_de_table(genre, parties[1])
    if origine is typing.Literal:
        return _lecteur_de_valeur(
            genre, lambda arbre: any(type(arbre) is type(c) and arbre == c for c in parties)
        )
    if genre is date:
        return _lecteur_de_valeur(genre, _est_une_date, date.fromisoformat)
    if genre is float:
        return _lecteur_de_valeur(genre, lambda arbre: type(arbre) in (int, float, Decimale), float)
    if genre in (str, int, bool):
        return _lecteur_de_valeur(genre, lambda arbre: type(arbre) is genre)
    raise TypeError(f"type sans lecteur : {genre!r}")


def _lecteur_de_valeur(
    genre: Any, convient: Callable[[Arbre], bool], faire: Callable[[Any], Any] | None = None
) -> _Lecteur:
    def lire(arbre: Arbre, chemin: Chemin, fautes: list[_Faute]) -> Any:
        if convient(arbre):
            return faire(arbre) if faire else arbre
        fautes.append(_Faute("valeur", chemin, genre))
        return None

    return lire


def _lecteur_de_liste(genre: Any, element: Any) -> _Lecteur:
    def lire(arbre: Arbre, chemin: Chemin, fautes: list[_Faute]) -> Any:
        if not isinstance(arbre, list):
            fautes.append(_Faute("valeur", chemin, genre))
            return None
        lire_un = _lecteur(element)
        return tuple([lire_un(un, (*chemin, rang), fautes) for rang, un in enumerate(arbre)])

    return lire


def _lecteur_de_table(genre: Any, valeur: Any) -> _Lecteur:
    facultative = sans_rien(valeur)[1]

    def lire(arbre: Arbre, chemin: Chemin, fautes: list[_Faute]) -> Any:
        if not isinstance(arbre, dict):
            fautes.append(_Faute("valeur", chemin, genre))
            return None
        lire_une = _lecteur(valeur)
        return {
            cle: lire_une(une, (*chemin, cle), fautes)
            for cle, une in arbre.items()
            if une is not None or facultative
        }

    return lire


def _lecteur_de_classe(classe: Any) -> _Lecteur:
    def lire(arbre: Arbre, chemin: Chemin, fautes: list[_Faute]) -> Any:
        if not isinstance(arbre, dict):
            fautes.append(_Faute("valeur", chemin, classe))
            return None
        avant, donnees = len(fautes), {}
        # À l’appel et non à la construction : une classe peut se contenir elle-même.
        cles = cles_de(classe)
        for nom, cle in cles.items():
            valeur = arbre.get(nom)
            if valeur is not None:
                donnees[nom] = _lecteur(cle.genre)(valeur, (*chemin, nom), fautes)
            elif nom in arbre and cle.facultative:
                donnees[nom] = None
            elif cle.requise:
                fautes.append(_Faute("manquante", (*chemin, nom), cle.genre))
        fautes += [_Faute("inconnue", (*chemin, c), classe) for c in arbre if c not in cles]
        return classe(**donnees) if len(fautes) == avant else None

    return lire


def _est_une_date(arbre: Arbre) -> bool:
    return isinstance(arbre, str) and bool(DATE_ISO.fullmatch(arbre)) and existe(arbre)


class _Traducteur:
    """Dit chaque faute en français, à sa ligne."""

    def __init__(self, document: DocumentLu, explications: Explications) -> None:
        self.document = document
        self.explications = explications

    def traduire(self, faute: _Faute) -> Probleme:
        if faute.sorte == "manquante":
            return self._manquante(faute.chemin, faute.attendu)
        if faute.sorte == "inconnue":
            return self._inconnue(faute.chemin, cles_de(faute.attendu))
        valeur = self.document.valeur(faute.chemin)
        trouve = traduire_valeur(faute.attendu, valeur, nom_de_cle(faute.chemin))
        return self.document.probleme(faute.chemin, *trouve)

    def _manquante(self, chemin: Chemin, attendu: Any) -> Probleme:
        requises = [nom for nom, cle in cles_de(attendu).items() if cle.requise]
        explique = self.explications.get("." + nom_de_cle(chemin))
        remede = explique[2] if explique else f"ajoutez « {chemin[-1]}: … »"
        vide = chemin[-1] in self.document.valeur(chemin[:-1])
        # « il manque effectifs.enseignants » aide plus que « il manque effectifs ».
        precis = (*chemin, requises[0]) if len(requises) == 1 else chemin
        nom = nom_de_cle(precis)
        message = f"« {nom} » est laissé vide" if vide else f"il manque « {nom} »"
        return self.document.probleme(precis, "cle-manquante", message, remede)

    def _inconnue(self, chemin: Chemin, connues: Mapping[str, Cle]) -> Probleme:
        cle = str(chemin[-1])
        explique = self.explications.get(nom_de_cle(chemin).lower())
        if explique:
            return self.document.probleme(chemin, *explique)
        if ":" in cle and cle.split(":", 1)[0].strip() in connues:
            debut, suite = cle.split(":", 1)
            return self.document.probleme(
                chemin,
                "deux-points",
                f"il manque une espace après les deux-points de « {debut} »",
                f"écrivez « {debut}: {court(suite)} »",
            )
        return self.document.probleme(
            chemin,
            "cle-inconnue",
            f"clé « {nom_de_cle(chemin)} » inconnue",
            suggestion(proche(cle, connues)) + "les clés possibles ici : " + ", ".join(connues),
        )
