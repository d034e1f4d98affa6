"""Comment la page « Configurer » nomme chaque clé du profil : le titre de sa question.

Une faute se dit à qui répond par la question posée ; la ligne de commande garde la clé et sa ligne.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.profil.schema_du_formulaire import Champ, charger_formulaire


@dataclass(frozen=True)
class QuestionEnMots:
    """Le `titre` d’une question, tel qu’il se cite, et ses `reponses`, par valeur écrite."""

    titre: str
    reponses: dict[str, str] = field(default_factory=dict)


@une_fois
def questions_en_mots(racine: Path) -> dict[str, QuestionEnMots]:
    """Rend la question de chaque clé du profil (`creneaux.au`), et ce qu’est une clé que le
    formulaire garde sans la montrer."""
    formulaire = charger_formulaire(racine)
    gardees = {cle: QuestionEnMots(dit) for cle, dit in formulaire.gardees.items()}
    rendu: dict[str, QuestionEnMots] = {}
    for champ in formulaire.champs:
        rendu |= _dire(champ, (), "")
    return rendu | gardees


def _dire(champ: Champ, avant: tuple[str, ...], de: str) -> Iterator[tuple[str, QuestionEnMots]]:
    question, chemin = champ.question, (*avant, *champ.cle)
    titre = question.titre.rstrip(" ?\u00a0\u202f")
    entier = f"{de}, {titre[0].lower()}{titre[1:]}" if de else titre
    reponses = {cle: dit.partition(" : ")[0] for cle, dit in question.choix.items()}
    yield ".".join(chemin), QuestionEnMots(entier, reponses)
    for element in champ.element:
        yield from _dire(element, chemin, titre if champ.genre == "objet" else question.un)
