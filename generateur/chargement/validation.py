"""De l’arbre lu aux objets du noyau : types, clés inconnues, clés manquantes.

Pydantic vérifie les classes du noyau telles qu’elles sont écrites ; « aucune clé en plus » se
règle d’ici, car le noyau n’importe rien. Ses diagnostics sont traduits un à un, chacun à la
ligne de sa donnée. Une clé laissée vide vaut une clé absente.
"""

from __future__ import annotations

import copy
import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generateur.chargement.lecture import Arbre, Chemin, DocumentLu, court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import Probleme
from generateur.chargement.valeurs import traduire_valeur

T = TypeVar("T")

FAUTES_DITES = 500
"""Au-delà, un fichier est faux de bout en bout : redire chaque faute n’aide plus."""

Explications = Mapping[str, tuple[str, str, str]]
"""Clés refusées avec une explication à elles : clé ou chemin -> code, message, remède."""


def valider(
    document: DocumentLu, genre: type[T], explications: Explications | None = None
) -> tuple[T | None, list[Probleme]]:
    """Rend l’objet du noyau, ou rien et tous les problèmes de forme du document."""
    adaptateur: TypeAdapter[T] = _adaptateur(genre)  # type: ignore[arg-type]
    arbre = document.arbre
    try:
        return adaptateur.validate_json(json.dumps(arbre), strict=True), []
    except ValidationError as erreur:
        erreurs = erreur.errors(include_url=False)
    vides = [e["loc"] for e in erreurs if _est_vide(e, arbre)]
    if vides:
        arbre = copy.deepcopy(arbre)
        for chemin in vides:
            del _aller(arbre, chemin[:-1])[chemin[-1]]
        try:
            return adaptateur.validate_json(json.dumps(arbre), strict=True), []
        except ValidationError as erreur:
            erreurs = erreur.errors(include_url=False)
    traducteur = _Traducteur(document, genre, explications or {})
    return None, [traducteur.traduire(dict(e)) for e in erreurs[:FAUTES_DITES]]


@cache
def schema(genre: Any) -> Mapping[str, Any]:
    """Rend le schéma JSON d’une classe du noyau : celui-là même que la validation applique."""
    return _adaptateur(genre).json_schema()


def nom_de_cle(chemin: Chemin) -> str:
    """Rend la clé telle qu’elle est écrite : `effectifs.enseignants`, sans les rangs des listes."""
    return court(".".join(pas for pas in chemin if isinstance(pas, str)))


@cache
def _adaptateur(genre: Any) -> TypeAdapter[Any]:
    _interdire_les_cles_en_plus(genre, set())
    return TypeAdapter(genre)


def _interdire_les_cles_en_plus(genre: Any, vues: set[Any]) -> None:
    """Règle toutes les classes que ce type atteint : le noyau, lui, ne connaît pas pydantic."""
    if isinstance(genre, type) and dataclasses.is_dataclass(genre) and genre not in vues:
        vues.add(genre)
        genre.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
        for indication in _indications(genre).values():
            _interdire_les_cles_en_plus(indication, vues)
    for interieur in typing.get_args(genre):
        _interdire_les_cles_en_plus(interieur, vues)


def _est_vide(erreur: Mapping[str, Any], arbre: Arbre) -> bool:
    """Dit si l’erreur ne vient que d’une clé connue laissée sans valeur."""
    chemin = erreur["loc"]
    if erreur["type"] in ("missing", "unexpected_keyword_argument"):
        return False
    if not chemin or not isinstance(chemin[-1], str):
        return False
    parent = _aller(arbre, chemin[:-1])
    return isinstance(parent, dict) and chemin[-1] in parent and parent[chemin[-1]] is None


def _aller(arbre: Arbre, chemin: Chemin) -> Arbre:
    for pas in chemin:
        if not isinstance(arbre, dict | list):
            return None
        arbre = arbre[pas]  # type: ignore[index]
    return arbre


class _Traducteur:
    """Traduit les diagnostics de pydantic pour un document."""

    def __init__(self, document: DocumentLu, genre: Any, explications: Explications) -> None:
        self.document = document
        self.genre = genre
        self.explications = explications

    def traduire(self, erreur: dict[str, Any]) -> Probleme:
        chemin: Chemin = tuple(p for p in erreur["loc"] if p != "[key]")
        if erreur["type"] == "missing":
            return self._manquante(chemin)
        if erreur["type"] == "unexpected_keyword_argument":
            return self._inconnue(chemin)
        valeur = _aller(self.document.arbre, chemin)
        attendu = _sans_none(_type_a(self.genre, chemin))
        trouve = traduire_valeur(attendu, valeur, nom_de_cle(chemin))
        return self.document.probleme(chemin, *trouve)

    def _manquante(self, chemin: Chemin) -> Probleme:
        attendu = _sans_none(_type_a(self.genre, chemin))
        requises = [c for c, requise in champs(attendu).items() if requise]
        # « il manque effectifs.enseignants » aide plus que « il manque effectifs ».
        nom = nom_de_cle((*chemin, requises[0]) if len(requises) == 1 else chemin)
        parent = _aller(self.document.arbre, chemin[:-1])
        explique = self.explications.get("." + nom_de_cle(chemin))
        remede = explique[2] if explique else f"ajoutez « {chemin[-1]}: … »"
        if isinstance(parent, dict) and chemin[-1] in parent:
            message = f"« {nom} » est laissé vide"
            return self.document.probleme(chemin, "cle-manquante", message, remede)
        message = f"il manque « {nom} »"
        return self.document.probleme(chemin, "cle-manquante", message, remede)

    def _inconnue(self, chemin: Chemin) -> Probleme:
        cle = str(chemin[-1])
        explique = self.explications.get(nom_de_cle(chemin).lower())
        if explique:
            return self.document.probleme(chemin, *explique)
        connues = list(champs(_sans_none(_type_a(self.genre, chemin[:-1]))))
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


def champs(attendu: Any) -> dict[str, bool]:
    """Rend les clés d’une classe du noyau ; vrai si la clé est requise."""
    if not (isinstance(attendu, type) and dataclasses.is_dataclass(attendu)):
        return {}
    return {
        champ.name: champ.default is dataclasses.MISSING
        and champ.default_factory is dataclasses.MISSING
        for champ in dataclasses.fields(attendu)
    }


def _type_a(genre: Any, chemin: Chemin) -> Any:
    """Rend le type que le modèle attend à ce chemin, ou None s’il n’en attend pas."""
    for pas in chemin:
        genre = _sans_none(genre)
        origine = typing.get_origin(genre)
        if origine is tuple:
            genre = typing.get_args(genre)[0]
        elif origine is dict:
            genre = typing.get_args(genre)[1]
        elif isinstance(genre, type) and dataclasses.is_dataclass(genre):
            genre = _indications(genre).get(str(pas))
        else:
            return None
    return genre


@cache
def _indications(classe: Any) -> dict[str, Any]:
    return typing.get_type_hints(classe)


def _sans_none(genre: Any) -> Any:
    if typing.get_origin(genre) in (types.UnionType, typing.Union):
        reste = [a for a in typing.get_args(genre) if a is not type(None)]
        return reste[0] if len(reste) == 1 else genre
    return genre
