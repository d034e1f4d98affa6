"""Le formulaire du profil : les classes du noyau disent quoi, un fichier de données dit comment.

`donnees/demarche/formulaire.yml` donne l’ordre et les mots ; les clés, leurs genres, ce qui est
requis et les valeurs par défaut viennent des classes. Ce qu’une réponse doit être n’est pas ici :
la page le demande à la vérification même. Une clé du profil que ce fichier oublie est une faute :
le formulaire ne peut pas rester en arrière.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from generateur.chargement.analyseurs import ANALYSEUR_VIF
from generateur.chargement.classes_du_noyau import cles_de, est_une_classe
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import Chemin, DocumentLu, analyser
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.questions_du_formulaire import (
    PartieDuFormulaire,
    Precision,
    QuestionDuFormulaire,
    Questions,
)
from generateur.chargement.texte import lire_texte
from generateur.chargement.validation import nom_de_cle, valider
from generateur.noyau.declare.modeles import College

FICHIER = Path("donnees/demarche/formulaire.yml")

Genre = Literal[
    "texte", "entier", "decimal", "date", "oui", "choix", "menu", "liste",
    "cases", "lignes", "groupes", "table", "objet",
]  # fmt: skip
"""`oui` : une case ; `choix` : des boutons d’option ; `menu` : les mêmes dans une liste
déroulante ; `liste` : une liste déroulante, d’un catalogue ; `cases` : plusieurs d’un catalogue ;
`lignes` : autant d’entrées qu’on veut ; `groupes` : une entrée par élément d’un catalogue, à
cocher ; `table` : des entrées, chacune sous la clé choisie dans un catalogue ; `objet` : un
groupe."""

_SCALAIRES: Mapping[Any, Genre] = {
    str: "texte", int: "entier", float: "decimal", date: "date", bool: "oui",
}  # fmt: skip


@dataclass(frozen=True)
class Champ:
    """Une question prête à être montrée : sa clé (un chemin), son genre, ce qui y entre.

    `element` : les champs d’une entrée de `lignes`, de `groupes` ou de `table`, ou d’un `objet` ;
    vide, l’entrée est une seule valeur, de genre `des`.
    """

    cle: tuple[str, ...]
    genre: Genre
    question: QuestionDuFormulaire
    requis: bool
    defaut: Any = None
    valeurs: tuple[str | int, ...] = ()
    des: Genre | None = None
    element: tuple[Champ, ...] = ()


@dataclass(frozen=True)
class EtapeDuFormulaire:
    """Une étape du formulaire, ses champs, et ceux de ses précisions."""

    partie: PartieDuFormulaire
    champs: tuple[Champ, ...]
    plus: tuple[tuple[Precision, tuple[Champ, ...]], ...]


@dataclass(frozen=True)
class Formulaire:
    """Tout le formulaire : ses étapes, et ce qu’il garde sans le montrer."""

    etapes: tuple[EtapeDuFormulaire, ...]
    gardees: Mapping[str, str]
    ordre: tuple[str, ...]

    @property
    def champs(self) -> tuple[Champ, ...]:
        """Tous les champs, dans l’ordre des questions."""
        return tuple(
            champ
            for etape in self.etapes
            for champs in (etape.champs, *(champs for _, champs in etape.plus))
            for champ in champs
        )


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
    etapes = []
    for rang, partie in enumerate(questions.groupes):
        ici: Chemin = ("groupes", rang)
        plus = tuple(
            (p, tuple(_champs(document, (*ici, "plus", place), p.champs, problemes)))
            for place, p in enumerate(partie.plus)
        )
        champs = tuple(_champs(document, ici, partie.champs, problemes))
        etapes.append(EtapeDuFormulaire(partie, champs, plus))
    rendu = Formulaire(tuple(etapes), questions.gardees, tuple(cles_de(College)))
    demandees = {champ.cle for champ in rendu.champs}
    oubliees = set(cles_a_demander()) - demandees - {tuple(c.split(".")) for c in questions.gardees}
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
    return rendu


def cles_a_demander() -> Iterator[tuple[str, ...]]:
    """Rend les clés du profil, un groupe comptant pour ses clés à lui."""
    for nom, cle in cles_de(College).items():
        siennes = cles_de(cle.genre)
        yield from ((nom, sous) for sous in siennes) if siennes else ((nom,),)


def _champs(
    document: DocumentLu,
    ici: Chemin,
    questions: Iterable[QuestionDuFormulaire],
    problemes: list[Probleme],
) -> Iterator[Champ]:
    for place, question in enumerate(questions):
        try:
            yield _champ(question, College, tuple(question.cle.split(".")))
        except KeyError as inconnue:
            problemes.append(
                document.probleme(
                    (*ici, "champs", place),
                    "cle-inconnue",
                    f"la question porte sur « {inconnue.args[0]} », "
                    "qui n’est pas une clé du profil",
                    "les clés du profil : generateur/noyau/declare/modeles.py, classe College",
                )
            )


def _champ(
    question: QuestionDuFormulaire, classe: Any, reste: tuple[str, ...], avant: Chemin = ()
) -> Champ:
    """Rend le champ de cette question ; lève KeyError si la clé n’est pas de la classe."""
    nom = reste[0]
    declaree = cles_de(classe).get(nom)
    if declaree is None:
        raise KeyError(question.cle)
    cle = (*avant, nom)
    if len(reste) > 1:
        return _champ(question, declaree.genre, reste[1:], cle)
    genre, des, element = _genre(question, declaree.genre)
    return Champ(
        cle=tuple(str(pas) for pas in cle),
        genre=genre,
        question=question,
        requis=genre == "choix" or declaree.requise,
        defaut=declaree.defaut if genre == "choix" else None,
        valeurs=typing.get_args(declaree.genre) if genre in ("choix", "menu") else (),
        des=des,
        element=element,
    )


def _genre(
    question: QuestionDuFormulaire, genre: Any
) -> tuple[Genre, Genre | None, tuple[Champ, ...]]:
    origine = typing.get_origin(genre)
    if origine is Literal:
        return ("menu" if question.menu else "choix"), None, ()
    if origine is dict:
        return "table", None, _element(question, typing.get_args(genre)[1])
    if origine is tuple:
        entree = typing.get_args(genre)[0]
        if est_une_classe(entree):
            return ("groupes" if question.parmi else "lignes"), None, _element(question, entree)
        if question.parmi and not question.ordre:
            return "cases", "liste", ()
        return "lignes", _scalaire(question, entree), ()
    if est_une_classe(genre):
        return "objet", None, _element(question, genre)
    return _scalaire(question, genre), None, ()


def _element(question: QuestionDuFormulaire, classe: Any) -> tuple[Champ, ...]:
    """Rend les champs d’une entrée ; lève KeyError si l’un manque ou n’existe pas."""
    element = tuple(_champ(q, classe, (q.cle,)) for q in question.element)
    connues = {champ.cle[0] for champ in element} | {*question.gardees}
    if question.parmi:
        connues.add("id")
    for nom in cles_de(classe):
        if nom not in connues:
            raise KeyError(f"{question.cle}.{nom} (oubliée)")
    return element


def _scalaire(question: QuestionDuFormulaire, genre: Any) -> Genre:
    if question.parmi:
        return "liste"
    return _SCALAIRES[genre]
