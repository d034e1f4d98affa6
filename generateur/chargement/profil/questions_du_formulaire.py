"""Ce que `donnees/demarche/formulaire.yml` dit : dans quel ordre on demande, et avec quels mots."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class QuestionDuFormulaire:
    """Ce que le fichier dit d’une clé ; `parmi` nomme un catalogue.

    `menu` : un choix se fait dans une liste déroulante, et non par des boutons. `gardees` : les
    clés d’une entrée que le formulaire ne montre pas, et rend telles quelles.
    """

    cle: str
    titre: str
    aide: str = ""
    exemple: str = ""
    choix: dict[str, str] = field(default_factory=dict)
    parmi: str | None = None
    ordre: bool = False
    menu: bool = False
    ajouter: str = ""
    un: str = ""
    rien: str = ""
    element: tuple[QuestionDuFormulaire, ...] = ()
    gardees: tuple[str, ...] = ()


@dataclass(frozen=True)
class Precision:
    """Un « plus de précision », replié : son titre et ses questions."""

    titre: str
    champs: tuple[QuestionDuFormulaire, ...]
    aide: str = ""


@dataclass(frozen=True)
class PartieDuFormulaire:
    """Une étape du formulaire ; `court` : son nom dans la suite des étapes."""

    id: str
    titre: str
    court: str
    champs: tuple[QuestionDuFormulaire, ...] = ()
    plus: tuple[Precision, ...] = ()
    aide: str = ""


@dataclass(frozen=True)
class Questions:
    """Le fichier entier ; `gardees` : clés que le formulaire ne montre pas, et ce que c’est."""

    groupes: tuple[PartieDuFormulaire, ...]
    gardees: dict[str, str] = field(default_factory=dict)
