"""Le formulaire du profil : les classes du noyau disent quoi, un fichier de données dit comment.

`donnees/demarche/formulaire.yml` donne l’ordre et les mots ; les clés, leurs genres, ce qui est
requis et les valeurs par défaut viennent de la classe `College` ; les bornes, de `college.py`.
Une clé du profil que ce fichier oublie est une faute : le formulaire ne peut pas rester en arrière.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from generateur.chargement.analyseurs import ANALYSEUR_VIF
from generateur.chargement.classes_du_noyau import cles_de, est_une_classe, sans_rien
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import Chemin, DocumentLu, analyser
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.college import BORNES, LONGUEUR_NOM, LONGUEUR_TEXTE, NOMS_COURTS
from generateur.chargement.texte import lire_texte
from generateur.chargement.validation import nom_de_cle, valider
from generateur.noyau.declare.modeles import Adaptations, College

FICHIER = Path("donnees/demarche/formulaire.yml")

Genre = Literal["texte", "entier", "date", "choix", "liste", "cases", "lignes", "groupes"]
"""`choix` : des boutons d’option ; `liste` : une liste déroulante ; `cases` : plusieurs d’un
catalogue ; `lignes` : autant d’entrées qu’on veut ; `groupes` : une entrée par élément d’un
catalogue, à cocher."""

_FORMES = {"uai": "uai", "departement": "departement", "adresse": "adresse", "depot": "adresse"}


@dataclass(frozen=True)
class QuestionDuFormulaire:
    """Ce que `formulaire.yml` dit d’une clé ; `parmi` nomme un catalogue."""

    cle: str
    titre: str
    aide: str = ""
    exemple: str = ""
    choix: dict[str, str] = field(default_factory=dict)
    parmi: str | None = None
    ordre: bool = False
    ajouter: str = ""
    un: str = ""
    rien: str = ""
    element: tuple[QuestionDuFormulaire, ...] = ()


@dataclass(frozen=True)
class PartieDuFormulaire:
    """Une partie du formulaire."""

    id: str
    titre: str
    champs: tuple[QuestionDuFormulaire, ...]
    aide: str = ""


@dataclass(frozen=True)
class Questions:
    """Le fichier entier ; `gardees` : clés que le formulaire ne montre pas, et ce que c’est."""

    groupes: tuple[PartieDuFormulaire, ...]
    gardees: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Champ:
    """Une question prête à être montrée : sa clé (un chemin), son genre, ses règles.

    `element` : les champs d’une entrée de `lignes` ou de `groupes` ; vide, l’entrée est une seule
    valeur, de genre `des`. `bornes` incluses ; `longueur` : signes au plus.
    """

    cle: tuple[str, ...]
    genre: Genre
    question: QuestionDuFormulaire
    requis: bool
    defaut: Any = None
    valeurs: tuple[str | int, ...] = ()
    bornes: tuple[int, int] | None = None
    longueur: int | None = None
    forme: str | None = None
    des: Genre | None = None
    element: tuple[Champ, ...] = ()


@dataclass(frozen=True)
class Formulaire:
    """Tout le formulaire : ses parties, avec leurs champs, et ce qu’il garde sans le montrer."""

    parties: tuple[tuple[PartieDuFormulaire, tuple[Champ, ...]], ...]
    gardees: Mapping[str, str]
    ordre: tuple[str, ...]


def charger_formulaire(racine: Path) -> Formulaire:
    """Rend le formulaire du profil ; lève ErreurDonnees si une clé manque ou n’existe pas."""
    fichier = racine / FICHIER
    return _formulaire(lire_texte(fichier), nom_affiche(fichier))


@lru_cache(maxsize=2)
def _formulaire(texte: str, fichier: str) -> Formulaire:
    """Retenu par le texte du fichier : qui le change en cours de route le voit changer."""
    document = analyser(texte, fichier, ANALYSEUR_VIF)
    questions, problemes = valider(document, Questions)
    if questions is None:
        raise ErreurDonnees(problemes)
    oubliees = _cles(College) - {tuple(cle.split(".")) for cle in questions.gardees}
    parties = []
    for rang, groupe in enumerate(questions.groupes):
        champs = []
        for place, question in enumerate(groupe.champs):
            ici: Chemin = ("groupes", rang, "champs", place)
            try:
                champ = _champ(question, College, tuple(question.cle.split(".")))
            except KeyError as inconnue:
                problemes.append(_inconnue(document, ici, str(inconnue.args[0])))
                continue
            champs.append(champ)
            oubliees.discard(champ.cle)
        parties.append((groupe, tuple(champs)))
    for cle in sorted(oubliees):
        problemes.append(
            document.probleme(
                ("groupes",),
                "question-manquante",
                f"la clé « {nom_de_cle(cle)} » du profil n’a pas de question",
                "ajoutez-la à un groupe, ou sous « gardees » si le formulaire ne la montre pas",
            )
        )
    if problemes:
        raise ErreurDonnees(problemes)
    return Formulaire(tuple(parties), questions.gardees, tuple(cles_de(College)))


def _inconnue(document: DocumentLu, chemin: Chemin, cle: str) -> Probleme:
    return document.probleme(
        chemin,
        "cle-inconnue",
        f"la question porte sur « {cle} », qui n’est pas une clé du profil",
        "les clés du profil : generateur/noyau/declare/modeles.py, classe College",
    )


def _cles(classe: type) -> set[tuple[str, ...]]:
    """Les clés à demander : celles du profil, un groupe comptant pour ses clés à lui."""
    toutes: set[tuple[str, ...]] = set()
    for nom, cle in cles_de(classe).items():
        if est_une_classe(cle.genre) and cle.genre is not Adaptations:
            toutes |= {(nom, *suite) for suite in _cles(cle.genre)}
        else:
            toutes.add((nom,))
    return toutes


def _champ(
    question: QuestionDuFormulaire,
    classe: Any,
    reste: tuple[str, ...],
    avant: tuple[str, ...] = (),
) -> Champ:
    """Rend le champ de cette question ; lève KeyError si la clé n’est pas de la classe."""
    nom = reste[0]
    decrite = cles_de(classe).get(nom)
    if decrite is None:
        raise KeyError(question.cle)
    cle = (*avant, nom)
    if len(reste) > 1:
        return _champ(question, decrite.genre, reste[1:], cle)
    genre, des, element = _genre(question, decrite.genre)
    textuel = genre in ("texte", "liste")
    return Champ(
        cle=cle,
        genre=genre,
        question=question,
        requis=decrite.requise or (genre == "choix"),
        defaut=decrite.defaut,
        valeurs=typing.get_args(decrite.genre) if genre == "choix" else (),
        bornes=BORNES.get(cle),
        longueur=(LONGUEUR_NOM if cle[0] in NOMS_COURTS else LONGUEUR_TEXTE) if textuel else None,
        forme=_FORMES.get(nom) if not avant else None,
        des=des,
        element=element,
    )


def _genre(
    question: QuestionDuFormulaire, attendu: Any
) -> tuple[Genre, Genre | None, tuple[Champ, ...]]:
    origine = typing.get_origin(attendu)
    if origine is Literal:
        return "choix", None, ()
    if origine is tuple:
        entree = sans_rien(typing.get_args(attendu)[0])[0]
        if not est_une_classe(entree):
            if question.parmi and not question.ordre:
                return "cases", "liste", ()
            return "lignes", _scalaire(question, entree), ()
        element = tuple(_champ(q, entree, (q.cle,)) for q in question.element)
        _rien_d_oublie(question, entree, element)
        return ("groupes" if question.parmi else "lignes"), None, element
    return _scalaire(question, attendu), None, ()


def _rien_d_oublie(question: QuestionDuFormulaire, entree: Any, element: Sequence[Champ]) -> None:
    connues = {champ.cle[0] for champ in element} | ({"id"} if question.parmi else set())
    for nom in cles_de(entree):
        if nom not in connues:
            raise KeyError(f"{question.cle}.{nom} (oubliée)")


def _scalaire(question: QuestionDuFormulaire, attendu: Any) -> Genre:
    if question.parmi:
        return "liste"
    if attendu is int:
        return "entier"
    return "date" if attendu is date else "texte"
