"""Une enquête comprise : ses questions, et celle que l’on dépouille."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generateur.chargement.lecture import court
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.sondage.discretion_du_sondage import titre_personnel
from generateur.chargement.sondage.rapprochement import forme
from generateur.chargement.sondage.signes_de_coche import ORDINAIRES, Nature, Signes
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau, Tableau

PART_D_UNE_RIVALE = 0.5
"""Une colonne qui parle au moins à moitié autant de préoccupations que la meilleure est rivale."""

SANS_REPONSE = frozenset(
    ("", "non", "0", "n", "no", "faux", "false", "off", "n a", "na", "null", "aucune reponse",
     "sans reponse", "sans objet", "no answer", "autre", "autres", "other", "ras", "pas de reponse",
     "pas encore repondu", "non repondu")
)  # fmt: skip
_CODES = re.compile(r"^[A-Za-z]*\d+\w*\[?_?(?:SQ|A)\d+\]?$", re.I)


@dataclass(frozen=True)
class RemarqueDEnquete:
    """Ce qu’il a fallu interpréter : la clé du libellé qui le dit, et ce qu’il cite."""

    cle: str
    quoi: str = ""


@dataclass(frozen=True)
class ColonneDEnquete:
    """Une colonne à lire : son rang, et le choix qu’elle coche (rien : on lit ses cases)."""

    rang: int
    choix: str | None = None


@dataclass(frozen=True)
class QuestionDEnquete:
    """Une question de l’enquête.

    `parlantes` : réponses où l’on reconnaît une préoccupation ; `nature` et `signes` : ce que sont
    ses cases, si elle a une colonne par choix ; `premiers` : combien de réponses d’une case valent
    une voix, si c’est un classement ; `faute` : ce qui empêche de la dépouiller.
    """

    titre: str
    colonnes: tuple[ColonneDEnquete, ...]
    parlantes: int = 0
    nature: Nature = "coches"
    signes: Signes = ORDINAIRES
    premiers: int | None = None
    remarques: tuple[RemarqueDEnquete, ...] = ()
    faute: Probleme | None = None

    def nom(self) -> str:
        """Rend « titre » (colonne 3), sans ambiguïté même si deux titres sont les mêmes."""
        premiere, derniere = self.colonnes[0].rang + 1, self.colonnes[-1].rang + 1
        ou = f"colonne {premiere}" if premiere == derniere else f"colonnes {premiere} à {derniere}"
        return f"« {court(self.titre) or 'sans titre'} » ({ou})"


@dataclass(frozen=True)
class Sondage:
    """Une enquête comprise : ses réponses, ses questions, les colonnes écartées.

    `collegues` : les lignes de chacun, une le plus souvent.
    """

    tableau: Tableau
    collegues: tuple[tuple[RangeeDeTableau, ...], ...]
    questions: tuple[QuestionDEnquete, ...]
    ecartees: tuple[str, ...]
    remarques: tuple[RemarqueDEnquete, ...] = ()


def choisir(sondage: Sondage, voulue: str | None) -> QuestionDEnquete:
    """Rend la question à dépouiller ; lève ErreurDonnees si l’on ne peut pas savoir laquelle."""
    retenue = _nommee(sondage, voulue) if voulue is not None else _seule(sondage)
    if retenue.faute is not None:
        raise ErreurDonnees([retenue.faute])
    return retenue


def _seule(sondage: Sondage) -> QuestionDEnquete:
    parlantes = [q for q in sondage.questions if q.parlantes]
    meilleure = max((q.parlantes for q in parlantes), default=0)
    rivales = [q for q in parlantes if q.parlantes >= meilleure * PART_D_UNE_RIVALE]
    noms = {forme(q.titre) for q in rivales} - {""}
    rivales = [q for q in parlantes if q in rivales or forme(q.titre) in noms]
    if len(rivales) == 1:
        return rivales[0]
    if rivales:
        raise sondage.tableau.erreur(
            "question-ambigue",
            "plusieurs colonnes parlent de préoccupations : " + _liste(rivales),
            "dites laquelle : --question suivi de son titre, ou de son numéro de colonne",
        )
    if any(_CODES.match(titre) for titre in sondage.tableau.rangees[0].cases):
        raise sondage.tableau.erreur(
            "codes",
            "les titres des colonnes sont des codes, sans le texte des choix",
            "exportez de nouveau, avec le texte entier des questions et des réponses",
        )
    raise sondage.tableau.erreur(
        "aucune-preoccupation",
        "aucune réponse ne ressemble à une préoccupation du catalogue"
        + (f" ; les colonnes lues : {_liste(sondage.questions)}" if sondage.questions else ""),
        "proposez dans l’enquête les titres de donnees/demarche/preoccupations.yml ; pour une "
        "question ouverte, dites sa colonne avec --question, et rangez les réponses à la main",
    )


def _nommee(sondage: Sondage, voulue: str) -> QuestionDEnquete:
    """La question que l’on a nommée : par son titre, le début de son titre ou sa colonne."""
    lu = forme(voulue)
    if voulue.strip().isdecimal():
        rang = int(voulue) - 1
        trouvees = [q for q in sondage.questions if any(c.rang == rang for c in q.colonnes)]
    else:
        trouvees = [q for q in sondage.questions if forme(q.titre) == lu]
        trouvees = trouvees or [q for q in sondage.questions if lu and lu in forme(q.titre)]
    if len(trouvees) == 1:
        return trouvees[0]
    if trouvees:
        raise sondage.tableau.erreur(
            "question-ambigue",
            f"plusieurs colonnes répondent à « {court(voulue)} » : {_liste(trouvees)}",
            "dites son numéro : --question suivi du numéro de la colonne",
        )
    if titre_personnel(voulue) or any(forme(e) == lu for e in sondage.ecartees):
        raise sondage.tableau.erreur(
            "colonne-personnelle",
            f"la colonne « {court(voulue)} » pourrait désigner quelqu’un : elle n’est pas lue",
            "choisissez la question elle-même : " + (_liste(sondage.questions) or "aucune"),
        )
    raise sondage.tableau.erreur(
        "question-inconnue",
        f"aucune colonne ne s’appelle « {court(voulue)} »",
        "les colonnes lues : " + (_liste(sondage.questions) or "aucune"),
    )


def _liste(questions: list[QuestionDEnquete] | tuple[QuestionDEnquete, ...]) -> str:
    return ", ".join(question.nom() for question in questions)
