"""Comprend un tableau d’enquête : ses en-têtes, ses colonnes à écarter, la question à dépouiller.

Formes connues : une case pour plusieurs réponses (Google Forms, Microsoft Forms, LibreOffice) ; une
colonne par choix, « Question [choix] » avec Oui ou Non (LimeSurvey), ou deux ou trois lignes
d’en-tête et des X (Framaforms).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generateur.chargement.lecture import court
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.sondage.discretion_du_sondage import parle_du_repondant, titre_personnel
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, forme
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau, Tableau

OUI = frozenset(
    ("oui", "x", "1", "y", "yes", "o", "vrai", "true", "v", "coche", "cochee", "selectionne",
     "selectionnee", "checked", "selected", "on")
)  # fmt: skip
NON = frozenset(("", "non", "0", "n", "no", "faux", "false", "off", "n a", "na", "null"))
COCHES = frozenset("✓✔☑✗✘")
SANS_REPONSE = NON | frozenset(
    ("aucune reponse", "sans reponse", "sans objet", "no answer", "autre", "autres", "other", "ras")
)
EN_TETES_MAX = 4
PART_D_UNE_RIVALE = 0.5
"""Une colonne qui parle au moins à moitié autant de préoccupations que la meilleure est rivale."""

_ENTRE_CROCHETS = re.compile(r"^(.*)\[([^\[\]]+)\]\s*$", re.S)
# « Q01[SQ002]. Question [choix] » : le code du choix n’est pas de la question.
_CODE_DU_CHOIX = re.compile(r"[\[_]SQ\d+\]?")
# LimeSurvey laisse dans ses titres la mise en forme de la question.
_BALISE = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_CODES = re.compile(r"^[A-Za-z]*\d+\w*\[?_?(?:SQ|A)\d+\]?$", re.I)


@dataclass(frozen=True)
class ColonneDEnquete:
    """Une colonne à lire : son rang, et le choix qu’elle coche (rien : on lit ses cases)."""

    rang: int
    choix: str | None = None


@dataclass(frozen=True)
class QuestionDEnquete:
    """Une question de l’enquête ; `parlantes` : réponses où l’on reconnaît une préoccupation."""

    titre: str
    colonnes: tuple[ColonneDEnquete, ...]
    parlantes: int = 0

    def nom(self) -> str:
        """Rend « titre » (colonne 3), sans ambiguïté même si deux titres sont les mêmes."""
        premiere, derniere = self.colonnes[0].rang + 1, self.colonnes[-1].rang + 1
        ou = f"colonne {premiere}" if premiere == derniere else f"colonnes {premiere} à {derniere}"
        return f"« {court(self.titre) or 'sans titre'} » ({ou})"


@dataclass(frozen=True)
class Sondage:
    """Une enquête comprise : ses réponses, ses questions, les colonnes écartées."""

    tableau: Tableau
    lignes: tuple[RangeeDeTableau, ...]
    questions: tuple[QuestionDEnquete, ...]
    ecartees: tuple[str, ...]


def comprendre(tableau: Tableau, catalogue: CatalogueDePreoccupations) -> Sondage:
    """Rend l’enquête, colonnes personnelles écartées ; lève ErreurDonnees si elle est vide."""
    en_tetes = _nombre_d_en_tetes(tableau, catalogue)
    lignes = tableau.rangees[en_tetes:]
    groupes, titres = _titres(tableau.rangees[:en_tetes])
    if en_tetes == 1 and len(titres) == 1 and catalogue.reconnaitre(titres[0])[0]:
        # Une simple liste, sans titre : sa première ligne est déjà une réponse.
        lignes, titres = tableau.rangees, [""]
    if not lignes:
        raise ErreurDonnees(
            [
                Probleme(
                    tableau.fichier,
                    1,
                    "sans-reponse",
                    "le tableau n’a qu’une ligne de titres, aucune réponse",
                    "vérifiez que l’enquête a reçu des réponses, et exportez-la de nouveau",
                )
            ]
        )
    ecartees: list[str] = []
    cochees: dict[str, list[ColonneDEnquete]] = {}
    libres: list[tuple[str, int]] = []
    for rang, (groupe, titre) in enumerate(zip(groupes, titres, strict=True)):
        valeurs = [ligne.cases[rang] for ligne in lignes]
        reconnu = catalogue.reconnaitre(titre)[0] is not None
        # Entre crochets, c’est un choix de la question ; sous un titre de Framaforms, pas toujours.
        est_un_choix = reconnu or (bool(groupe) and en_tetes == 1)
        if not est_un_choix and _est_personnelle(titre, valeurs, catalogue):
            ecartees.append(court(titre) or f"colonne {rang + 1}")
        elif (groupe or reconnu) and est_cochee(titre, valeurs):
            cochees.setdefault(groupe, []).append(ColonneDEnquete(rang, titre))
        elif groupe and forme(titre) in ("autre", "autres", "other", "autre preciser"):
            cochees.setdefault(groupe, []).append(ColonneDEnquete(rang))
        elif groupe and not reconnu and _est_personnelle(titre, valeurs, catalogue):
            ecartees.append(court(titre))
        else:
            libres.append((titre, rang))
    questions = [
        QuestionDEnquete(titre, (ColonneDEnquete(rang), *cochees.pop(titre, ())))
        if titre and all(c.choix is None for c in cochees.get(titre, ()))
        else QuestionDEnquete(titre, (ColonneDEnquete(rang),))
        for titre, rang in libres
    ]
    questions += [QuestionDEnquete(groupe, tuple(colonnes)) for groupe, colonnes in cochees.items()]
    notees = [
        QuestionDEnquete(q.titre, q.colonnes, _parlantes(q, lignes, catalogue))
        for q in sorted(questions, key=lambda q: q.colonnes[0].rang)
    ]
    reunies = tuple(_reunir(notees, lignes, catalogue))
    return Sondage(tableau, tuple(lignes), reunies, tuple(ecartees))


def _reunir(
    questions: list[QuestionDEnquete],
    lignes: tuple[RangeeDeTableau, ...],
    catalogue: CatalogueDePreoccupations,
) -> list[QuestionDEnquete]:
    """Réunit « Préoccupation 1 », « Préoccupation 2 »… et les colonnes voisines de même titre."""
    reunies: list[QuestionDEnquete] = []
    for question in questions:
        derniere = reunies[-1] if reunies else None
        if (
            derniere is not None
            and derniere.parlantes > 0
            and question.parlantes > 0
            and _sans_rang(derniere.titre) == _sans_rang(question.titre) != ""
            and derniere.colonnes[-1].rang + 1 == question.colonnes[0].rang
        ):
            ensemble = QuestionDEnquete(derniere.titre, derniere.colonnes + question.colonnes)
            parlantes = _parlantes(ensemble, lignes, catalogue)
            reunies[-1] = QuestionDEnquete(ensemble.titre, ensemble.colonnes, parlantes)
        else:
            reunies.append(question)
    return reunies


def _sans_rang(titre: str) -> str:
    return re.sub(r"( ?(n|no|numero)? ?[0-9]{1,2})$", "", forme(titre))


def choisir(sondage: Sondage, voulue: str | None) -> QuestionDEnquete:
    """Rend la question à dépouiller ; lève ErreurDonnees si l’on ne peut pas savoir laquelle."""
    if voulue is not None:
        return _nommee(sondage, voulue)
    parlantes = [q for q in sondage.questions if q.parlantes]
    meilleure = max((q.parlantes for q in parlantes), default=0)
    rivales = [q for q in parlantes if q.parlantes >= meilleure * PART_D_UNE_RIVALE]
    if len(rivales) == 1:
        return rivales[0]
    if rivales:
        raise _erreur(
            sondage,
            "question-ambigue",
            "plusieurs colonnes parlent de préoccupations : " + _liste(rivales),
            "dites laquelle : --question suivi de son titre, ou de son numéro de colonne",
        )
    if any(_CODES.match(titre) for titre in sondage.tableau.rangees[0].cases):
        raise _erreur(
            sondage,
            "codes",
            "les titres des colonnes sont des codes, sans le texte des choix",
            "exportez de nouveau, avec le texte entier des questions et des réponses",
        )
    raise _erreur(
        sondage,
        "aucune-preoccupation",
        "aucune réponse ne ressemble à une préoccupation du catalogue"
        + (f" ; les colonnes lues : {_liste(sondage.questions)}" if sondage.questions else ""),
        "proposez dans l’enquête les titres de donnees/demarche/preoccupations.yml ; pour une "
        "question ouverte, dites sa colonne avec --question, et rangez les réponses à la main",
    )


def est_cochee(choix: str, valeurs: list[str]) -> bool:
    """Dit si une colonne ne fait que cocher un choix, au moins une fois ou jamais."""
    return bool(choix) and all(coche(valeur, choix) is not None for valeur in valeurs)


def coche(valeur: str, choix: str) -> bool | None:
    """Dit si cette case coche le choix ; rien si l’on ne sait pas."""
    if valeur in COCHES:
        return True
    lu = forme(valeur)
    if lu in NON:
        return False
    return True if lu in OUI or lu == forme(choix) else None


def _est_personnelle(titre: str, valeurs: list[str], catalogue: CatalogueDePreoccupations) -> bool:
    if not parle_du_repondant(titre, valeurs):
        return False
    # Un titre maladroit (« Votre nom n’est pas demandé ») n’écarte pas une colonne de réponses.
    pleines = [v for v in valeurs if v]
    reconnues = sum(any(lue.id for lue in catalogue.lire(v)) for v in pleines)
    return not pleines or reconnues * 2 <= len(pleines)


def _nombre_d_en_tetes(tableau: Tableau, catalogue: CatalogueDePreoccupations) -> int:
    """Rend combien de lignes d’en-tête a le tableau : une, ou davantage chez Framaforms."""
    rangees = tableau.rangees
    for rang in range(1, min(EN_TETES_MAX, len(rangees))):
        cases, avant = rangees[rang].cases, rangees[:rang]
        if any(sum(map(bool, r.cases)) >= sum(map(bool, cases)) for r in avant):
            continue
        if sum(map(titre_personnel, cases)) >= 2:
            return rang + 1
        choix = [n for n, case in enumerate(cases) if case and catalogue.reconnaitre(case)[0]]
        dessous = rangees[rang + 1 :]
        if len(choix) >= 2 and all(
            est_cochee(cases[n], [r.cases[n] for r in dessous]) for n in choix
        ):
            return rang + 1
    return 1


def _titres(en_tetes: tuple[RangeeDeTableau, ...]) -> tuple[list[str], list[str]]:
    """Rend, par colonne, le groupe (la question, s’il y a un choix) et le titre (ou le choix)."""
    groupes: list[str] = []
    titres: list[str] = []
    courant = ""
    for rang, ecrit in enumerate(en_tetes[-1].cases):
        titre = _BALISE.sub("", ecrit).strip()
        dessus = next((r.cases[rang] for r in reversed(en_tetes[:-1]) if r.cases[rang]), "")
        courant = dessus or courant
        trouve = _ENTRE_CROCHETS.match(titre)
        if trouve:
            groupes.append(_CODE_DU_CHOIX.sub("", trouve[1]).strip() or "…")
            titres.append(trouve[2])
        elif len(en_tetes) > 1 and not titre:
            groupes.append("")
            titres.append(courant)
        else:
            groupes.append(courant if len(en_tetes) > 1 else "")
            titres.append(titre)
    return groupes, titres


def _parlantes(
    question: QuestionDEnquete,
    lignes: tuple[RangeeDeTableau, ...],
    catalogue: CatalogueDePreoccupations,
) -> int:
    """Rend le nombre de lignes où une préoccupation est reconnue."""
    connus = {c.choix for c in question.colonnes if c.choix and catalogue.reconnaitre(c.choix)[0]}
    return sum(
        any(
            (choix in connus and bool(coche(valeur, choix)))
            if choix is not None
            else any(lue.id for lue in catalogue.lire(valeur))
            for choix, valeur in ((c.choix, ligne.cases[c.rang]) for c in question.colonnes)
        )
        for ligne in lignes
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
        raise _erreur(
            sondage,
            "question-ambigue",
            f"plusieurs colonnes répondent à « {court(voulue)} » : {_liste(trouvees)}",
            "dites son numéro : --question suivi du numéro de la colonne",
        )
    if titre_personnel(voulue) or any(forme(e) == lu for e in sondage.ecartees):
        raise _erreur(
            sondage,
            "colonne-personnelle",
            f"la colonne « {court(voulue)} » pourrait désigner quelqu’un : elle n’est pas lue",
            "choisissez la question elle-même : " + (_liste(sondage.questions) or "aucune"),
        )
    raise _erreur(
        sondage,
        "question-inconnue",
        f"aucune colonne ne s’appelle « {court(voulue)} »",
        "les colonnes lues : " + (_liste(sondage.questions) or "aucune"),
    )


def _liste(questions: list[QuestionDEnquete] | tuple[QuestionDEnquete, ...]) -> str:
    return ", ".join(question.nom() for question in questions)


def _erreur(sondage: Sondage, code: str, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(sondage.tableau.fichier, 1, code, message, remede)])
