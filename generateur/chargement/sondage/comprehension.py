"""Comprend un tableau d’enquête : ses en-têtes, ses colonnes à écarter, ses questions.

Formes connues : une case pour plusieurs réponses (Google Forms, Microsoft Forms, LibreOffice) ; une
colonne par choix, « Question [choix] », « Question/choix », « Question: choix » (LimeSurvey, Kobo,
Google, Drupal, Moodle) ou deux ou trois lignes d’en-tête (Framaforms, SurveyMonkey) ; des
classements ; un tableau de nombres. Les colonnes d’une question se lisent ensemble, ou pas du tout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from generateur.chargement.lecture import court
from generateur.chargement.problemes import Probleme
from generateur.chargement.sondage.discretion_du_sondage import (
    parle_du_repondant,
    semble_nommer,
    titre_personnel,
)
from generateur.chargement.sondage.enquete import (
    ColonneDEnquete,
    QuestionDEnquete,
    RemarqueDEnquete,
    Sondage,
)
from generateur.chargement.sondage.lignes_d_enquete import (
    inachevees,
    par_collegue,
    questions_melees,
    renvoyees,
    sans_totaux,
)
from generateur.chargement.sondage.nombres_colles import decoller, nombre_colle
from generateur.chargement.sondage.rapprochement import CatalogueDePreoccupations, forme
from generateur.chargement.sondage.reunion_de_colonnes import classement_d_une_case, reunir
from generateur.chargement.sondage.signes_de_coche import (
    ORDINAIRES,
    Signes,
    nature_de,
    peu_courants,
)
from generateur.chargement.sondage.tableau_d_enquete import RangeeDeTableau, Tableau
from generateur.chargement.sondage.tableaux_retournes import redresser
from generateur.chargement.sondage.titres_de_choix import couper

EN_TETES_MAX = 4
_ENTRE_CROCHETS = re.compile(r"^(.*)\[([^\[\]]+)\]\s*$", re.S)
# « Q01[SQ002]. Question [choix] » : le code du choix n’est pas de la question.
_CODE_DU_CHOIX = re.compile(r"[\[_]SQ\d+\]?")
# LimeSurvey laisse dans ses titres la mise en forme de la question.
_BALISE = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_AUTRES = re.compile(
    r"^(?:autres?|other)(?: (?:reponse|choix))?(?: (?:a )?(?:veuillez |please )?"
    r"(?:precise[rz]|specify))?$"
)
_ECHELLE = re.compile(r"\b(?:note[rz]?|notes|evaluez|importance|degre|echelle|satisfaction)\b")
_SOUS_UN_TITRE = re.compile(r"^(?:open ended response|response|reponse(?: ouverte)?)?$")


@dataclass
class _Tri:
    """Les colonnes, à mesure qu’on les range."""

    ecartees: list[str] = field(default_factory=list)
    choix: dict[str, list[ColonneDEnquete]] = field(default_factory=dict)
    autres: dict[str, list[ColonneDEnquete]] = field(default_factory=dict)
    libres: list[tuple[str, int]] = field(default_factory=list)


def comprendre(tableau: Tableau, catalogue: CatalogueDePreoccupations) -> Sondage:
    """Rend l’enquête, colonnes personnelles écartées ; lève ErreurDonnees si elle est vide."""
    tableau = decoller(_sans_fausses_virgules(tableau, catalogue), catalogue)
    tableau, retourne = redresser(tableau, catalogue)
    en_tetes = _nombre_d_en_tetes(tableau, catalogue)
    rangees = tableau.rangees[en_tetes:]
    groupes, titres = _titres(tableau.rangees[:en_tetes], catalogue)
    if en_tetes == 1 and len(titres) == 1 and catalogue.reconnaitre(titres[0])[0]:
        # Une simple liste, sans titre : sa première ligne est déjà une réponse.
        rangees, titres = tableau.rangees, [""]
    if not rangees:
        raise tableau.erreur(
            "sans-reponse",
            "le tableau n’a qu’une ligne de titres, aucune réponse",
            "vérifiez que l’enquête a reçu des réponses, et exportez-la de nouveau",
        )
    lignes, totaux = sans_totaux(rangees)
    collegues = par_collegue(titres, lignes)
    repetees = [ligne.ligne for sien in collegues for ligne in sien[1:]]
    if repetees and questions_melees(titres, lignes):
        raise tableau.erreur(
            "questions-melees",
            "chaque ligne porte une réponse à une question, et il y a plusieurs questions",
            "ne gardez que les lignes de la question à dépouiller, ou exportez une ligne par "
            "personne",
        )
    dites = (
        ("totaux", totaux),
        ("inachevees", inachevees(titres, lignes)),
        ("repetees", repetees),
        ("renvois", renvoyees(titres, lignes)),
    )
    remarques = [RemarqueDEnquete(cle, _lignes(numeros)) for cle, numeros in dites if numeros]
    remarques += [RemarqueDEnquete("retourne")] if retourne == "retourne" else []
    tri = _trier(groupes, titres, lignes, catalogue, en_tetes)
    questions = _questions(tri, lignes, catalogue, tableau)
    if retourne == "comptes":
        tous = tuple(ColonneDEnquete(rang, titre) for rang, titre in enumerate(titres))
        nombres = QuestionDEnquete(
            "", tous, nature="comptes", remarques=(RemarqueDEnquete("comptes"),)
        )
        tri, questions = _Tri(), [nombres]
    notees = [
        replace(q, parlantes=_parlantes(q, lignes, catalogue))
        for q in sorted(questions, key=lambda q: q.colonnes[0].rang)
    ]
    reunies = tuple(
        classement_d_une_case(q, lignes, catalogue)
        for q in reunir(notees, lignes, lambda q: _parlantes(q, lignes, catalogue))
    )
    return Sondage(tableau, collegues, reunies, tuple(tri.ecartees), tuple(remarques))


def _sans_fausses_virgules(tableau: Tableau, catalogue: CatalogueDePreoccupations) -> Tableau:
    """Rend la colonne nue d’une liste dont la première réponse est un titre à virgule."""
    entieres = [", ".join(filter(None, r.cases)) for r in tableau.rangees]
    if len(tableau.rangees[0].cases) < 2 or "," not in entieres[0]:
        return tableau
    if tableau.separateur != "virgule" or not catalogue.exact(entieres[0]):
        return tableau
    if any(map(catalogue.exact, tableau.rangees[0].cases)):
        return tableau
    rangees = zip(tableau.rangees, entieres, strict=True)
    return replace(tableau, rangees=tuple(replace(r, cases=(case,)) for r, case in rangees))


def _trier(
    groupes: list[str],
    titres: list[str],
    lignes: list[RangeeDeTableau],
    catalogue: CatalogueDePreoccupations,
    en_tetes: int,
) -> _Tri:
    """Range chaque colonne : écartée, choix d’une question, « Autre », ou à lire en texte."""
    tri = _Tri()
    connus = {
        groupe
        for groupe, titre in zip(groupes, titres, strict=True)
        if catalogue.reconnaitre(titre)[0] is not None
    }
    for rang, (groupe, titre) in enumerate(zip(groupes, titres, strict=True)):
        valeurs = [ligne.cases[rang] for ligne in lignes]
        reconnu = catalogue.reconnaitre(titre)[0] is not None
        cochee = nature_de([titre], [[valeur] for valeur in valeurs])[0] == "coches"
        # Entre crochets, c’est un choix de la question ; sous un titre de Framaforms, pas toujours.
        est_un_choix = reconnu or (bool(groupe) and en_tetes == 1)
        if not est_un_choix and _est_personnelle(titre, valeurs, catalogue):
            tri.ecartees.append(court(titre) or f"colonne {rang + 1}")
        elif reconnu or (groupe and titre and cochee and (any(valeurs) or groupe in connus)):
            tri.choix.setdefault(groupe, []).append(ColonneDEnquete(rang, titre))
        elif groupe and _AUTRES.match(forme(titre)):
            tri.autres.setdefault(groupe, []).append(ColonneDEnquete(rang))
        elif groupe and _est_personnelle(titre, valeurs, catalogue):
            tri.ecartees.append(court(titre))
        else:
            tri.libres.append((titre, rang))
    return tri


def _questions(
    tri: _Tri,
    lignes: list[RangeeDeTableau],
    catalogue: CatalogueDePreoccupations,
    tableau: Tableau,
) -> list[QuestionDEnquete]:
    questions: list[QuestionDEnquete] = []
    redites: dict[str, RemarqueDEnquete] = {}
    for titre, rang in tri.libres:
        if titre and any(forme(titre) == forme(groupe) for groupe in tri.choix):
            # Kobo redit dans une colonne ce que cochent les suivantes.
            redites[forme(titre)] = RemarqueDEnquete("redite", f"« {court(titre)} »")
            continue
        autres = tri.autres.pop(titre, []) if titre else []
        faute = nombre_colle(rang, lignes, catalogue, tableau)
        questions.append(QuestionDEnquete(titre, (ColonneDEnquete(rang), *autres), faute=faute))
    for groupe, choix in tri.choix.items():
        question = _juger(groupe, choix, lignes, tableau, bool(tri.ecartees))
        autres = tri.autres.pop(groupe, [])
        redite = redites.get(forme(groupe))
        questions.append(
            replace(
                question,
                colonnes=(*question.colonnes, *autres),
                remarques=question.remarques + ((redite,) if redite else ()),
            )
        )
    questions += [QuestionDEnquete(groupe, tuple(seules)) for groupe, seules in tri.autres.items()]
    return questions


def _juger(
    groupe: str,
    colonnes: list[ColonneDEnquete],
    lignes: list[RangeeDeTableau],
    tableau: Tableau,
    de_quelqu_un: bool,
) -> QuestionDEnquete:
    """Rend une question à une colonne par choix : ce que sont ses cases, ou ce qui l’empêche."""
    choix = [colonne.choix or "" for colonne in colonnes]
    cases = [[ligne.cases[c.rang] for c in colonnes] for ligne in lignes]
    nature, signes = nature_de(choix, cases)
    if nature == "comptes" and de_quelqu_un:
        nature = "echelle"  # Une seule réponse, qui note : ce ne sont pas des voix.
    if nature == "rangs" and _ECHELLE.search(forme(groupe)):
        # « Importance de 1 à 4 » : des notes, même toutes différentes.
        nature, signes = "echelle", ORDINAIRES
    question = QuestionDEnquete(groupe, tuple(colonnes), nature=nature, signes=signes)
    if nature == "coches":
        rares = peu_courants(case for ligne in cases for case in ligne)
        dits = ", ".join(f"« {r} » vaut {'oui' if signes.coche(r, '') else 'non'}" for r in rares)
        return replace(question, remarques=(RemarqueDEnquete("signes", dits),) if rares else ())
    if nature == "rangs":
        return replace(question, remarques=(RemarqueDEnquete("rangs"),))
    if nature == "comptes":
        return replace(question, remarques=(RemarqueDEnquete("comptes"),))
    ligne, titre, case = next(
        (ligne.ligne, titre, case)
        for ligne, siennes in zip(lignes, cases, strict=True)
        for titre, case in zip(choix, siennes, strict=True)
        if signes.coche(case, titre) is None
    )
    dite = "une réponse" if semble_nommer(case) else f"« {court(case)} »"
    quoi = "une échelle, pas une coche" if nature == "echelle" else "ni oui ni non"
    return replace(
        question,
        faute=Probleme(
            tableau.fichier,
            ligne,
            "case-incomprise",
            f"{dite}, sous « {court(titre)} », ne dit {quoi}"
            if nature == "autre"
            else f"{dite}, sous « {court(titre)} », est {quoi}",
            "les colonnes d’une question se lisent ensemble : écrivez 1 ou 0 dans chacune de leurs "
            "cases (ou un rang, 1, 2, 3…, sans en répéter), ou choisissez une autre question avec "
            "--question",
        ),
    )


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
        large = all(sum(map(bool, r.cases)) < sum(map(bool, cases)) for r in avant)
        if large and sum(map(titre_personnel, cases)) >= 2:
            return rang + 1
        choix = [n for n, case in enumerate(cases) if case and catalogue.reconnaitre(case)[0]]
        # Au-dessus des choix d’une question, son titre, une fois ou répété (SurveyMonkey).
        dessus = {rangees[rang - 1].cases[n] for n in choix} - {""}
        dessous = [[r.cases[n] for n in choix] for r in rangees[rang + 1 :]]
        if (
            len(choix) >= 2
            and len({catalogue.reconnaitre(cases[n])[0] for n in choix}) == len(choix)
            and (
                large
                or (
                    len(dessus) <= 1
                    and _sous_un_titre(rangees[rang - 1].cases, cases, choix, catalogue)
                )
            )
            and not any(map(catalogue.exact, dessus))
            and dessous
            and (
                nature_de([cases[n] for n in choix], dessous)[0] in ("coches", "rangs")
                or (large and _que_des_choix(cases, choix, dessous, catalogue))
            )
        ):
            return rang + 1
    return 1


def _que_des_choix(
    cases: tuple[str, ...],
    choix: list[int],
    dessous: list[list[str]],
    catalogue: CatalogueDePreoccupations,
) -> bool:
    """Dit si cette ligne n’a que les choix d’une question, et dessous, des degrés : une échelle."""
    return all(catalogue.exact(cases[n]) for n in choix) and not (
        any(case for n, case in enumerate(cases) if n not in choix)
        or any(catalogue.reconnaitre(case)[0] for ligne in dessous for case in ligne)
    )


def _sous_un_titre(
    avant: tuple[str, ...],
    cases: tuple[str, ...],
    choix: list[int],
    catalogue: CatalogueDePreoccupations,
) -> bool:
    """Dit si, hors des choix, cette ligne n’a que ce que SurveyMonkey y met : ce n’est personne."""
    questions = {avant[rang] for rang in choix}
    autres = [rang for rang in range(len(cases)) if rang not in choix]
    # Une case vide sous le titre même de la question est une réponse, pas un titre.
    return (
        all(catalogue.exact(cases[rang]) for rang in choix)
        and bool(autres)
        and all(
            avant[rang] not in questions
            if not cases[rang]
            else _SOUS_UN_TITRE.match(forme(cases[rang])) or _AUTRES.match(forme(cases[rang]))
            for rang in autres
        )
    )


def _titres(
    en_tetes: tuple[RangeeDeTableau, ...], catalogue: CatalogueDePreoccupations
) -> tuple[list[str], list[str]]:
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
    if len(en_tetes) == 1:
        coupes = couper(titres, catalogue)
        pris = zip(groupes, titres, coupes, strict=True)
        couples = [(groupe, titre) if groupe else coupe for groupe, titre, coupe in pris]
        return [groupe for groupe, _ in couples], [titre for _, titre in couples]
    return groupes, titres


def _parlantes(
    question: QuestionDEnquete,
    lignes: list[RangeeDeTableau],
    catalogue: CatalogueDePreoccupations,
) -> int:
    """Rend le nombre de lignes où une préoccupation est reconnue."""
    connus = {c.choix for c in question.colonnes if c.choix and catalogue.reconnaitre(c.choix)[0]}

    def parle(choix: str | None, valeur: str, signes: Signes) -> bool:
        if choix is None:
            return any(lue.id for lue in catalogue.lire(valeur))
        if question.nature != "coches":
            return choix in connus and bool(valeur)
        return choix in connus and bool(signes.coche(valeur, choix))

    return sum(
        any(parle(c.choix, ligne.cases[c.rang], question.signes) for c in question.colonnes)
        for ligne in lignes
    )


def _lignes(numeros: list[int]) -> str:
    return ", ".join(map(str, sorted(numeros)))
