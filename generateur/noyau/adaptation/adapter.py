"""Adapte la démarche à un collège : quelles étapes, avec quelles durées, combien de séances.

Dans l’ordre : étapes écartées (retirées, version minimale, condition non tenue), règles
d’adaptation, changements demandés par le collège, nombre de séances, pratiques à montrer.
Tout est règle en donnée ; rien ici ne connaît une étape par son nom.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generateur.noyau.adaptation.apports import AtelierPrevu, Avertissement, Raison, ecart
from generateur.noyau.adaptation.ateliers import (
    Themes,
    ateliers_de,
    au_plus_douze,
    avertissements_des_ateliers,
    demande_les_ateliers,
    demandes_de,
    dire_les_demandes,
    raisons_des_ateliers,
    themes_du,
)
from generateur.noyau.adaptation.ordre import predecesseurs_retenus, verifier_l_ordre
from generateur.noyau.adaptation.pratiques import pratiques_a_montrer
from generateur.noyau.adaptation.retenues import SEANCES_PAR_SEMAINE, Adaptation, EtapeRetenue
from generateur.noyau.declare.modeles import (
    College,
    Condition,
    Demarche,
    Etape,
    Heures,
    Instance,
    Modification,
    Nombre,
    NomTemps,
    Preoccupation,
    Regle,
    Ressource,
    Semaines,
)
from generateur.noyau.declare.recueil import Recueil, avec_le_recueil
from generateur.noyau.erreurs import ErreurDePlan
from generateur.noyau.mots import compte, entier
from generateur.noyau.phrases import dire

SEANCES_A_L_AISE = 2
"""Séances par semaine que l’on préfère : quatre tiennent, deux laissent venir (proposition)."""

DE_QUI = {"enseignants": "enseignant", "eleves": "élève"}
"""Comment se compte un effectif : « 1 enseignant », « 480 élèves »."""

TEMPS_NECESSAIRES: tuple[NomTemps, ...] = ("temps-1", "temps-2", "temps-3", "pilotage")


def adapter(
    demarche: Demarche,
    college: College,
    recueil: Recueil | None = None,
    faites: frozenset[str] = frozenset(),
) -> Adaptation:
    """Rend les étapes que ce collège mènera.

    Sans préoccupations au profil, celles du `recueil` en tiennent lieu. `faites` : les étapes que
    l’on garde quoi qu’en dise le profil, parce qu’elles se sont faites. Lève ErreurDePlan si un
    temps se retrouve sans étape, ou si les étapes se suivent en rond.
    """
    themes = themes_du(college, recueil)
    college = avec_le_recueil(college, recueil)
    toutes = demarche.etapes + college.adaptations.ajouter
    avertissements: list[Avertissement] = []
    gardees: list[Etape] = []
    for etape in toutes:
        motif = _motif_d_ecart(etape, demarche, college)
        if motif is None or etape.id in faites:
            gardees.append(etape)
        else:
            avertissements.append(ecart(demarche.phrases, etape.id, etape.titre, motif))
    _verifier_les_temps(gardees, demarche)
    heritages = predecesseurs_retenus(toutes, {etape.id for etape in gardees})
    verifier_l_ordre(gardees, heritages, college)
    retenues = tuple(
        _retenir(etape, heritages[etape.id], demarche, college, recueil, themes, avertissements)
        for etape in gardees
    )
    retenues = _inviter(retenues, themes, demarche)
    if college.ressources is None and any(r.pratiques or _montre(r.etape) for r in retenues):
        avertissements.append(
            Avertissement(None, dire(demarche.phrases, "ressources-non-declarees"))
        )
    effectifs = college.effectifs
    if effectifs.enseignants_estimes:
        texte = dire(
            demarche.phrases,
            "enseignants-estimes",
            enseignants=effectifs.enseignants,
            eleves=effectifs.eleves or 0,
        )
        avertissements.append(Avertissement(None, texte))
    return Adaptation(retenues, tuple(avertissements), recueil)


def condition_manquante(condition: Condition | None, college: College) -> str | None:
    """Rend la première clé de la condition que ce collège ne remplit pas, ou rien."""
    if condition is None:
        return None
    enseignants = condition.enseignants
    effectif = college.effectifs.enseignants
    tient = {
        "equipement": condition.equipement is None or college.equipement in condition.equipement,
        "enseignants": enseignants is None
        or (
            (enseignants.min is None or effectif >= enseignants.min)
            and (enseignants.max is None or effectif <= enseignants.max)
        ),
        "instances": _touche(condition.instances, college.instances_actives),
        "preoccupations": _touche(condition.preoccupations, college.preoccupations),
        "ressources": _touche(condition.ressources, college.ressources or ()),
        "trimestres": condition.trimestres is None or college.trimestres in condition.trimestres,
    }
    return next((cle for cle, vrai in tient.items() if not vrai), None)


def _effectif(de: Literal["enseignants", "eleves"], college: College) -> int | None:
    """Rend l’effectif d’enseignants, ou celui d’élèves ; rien si le profil ne le donne pas."""
    return college.effectifs.enseignants if de == "enseignants" else college.effectifs.eleves


def _touche(voulus: tuple[str, ...] | None, presents: object) -> bool:
    return voulus is None or any(voulu in presents for voulu in voulus)  # type: ignore[operator]


def _motif_d_ecart(etape: Etape, demarche: Demarche, college: College) -> str | None:
    if etape.id in college.adaptations.retirer:
        return dire(demarche.phrases, "ecart-retiree")
    cle = condition_manquante(etape.si, college)
    # Une étape que le collège ajoute lui-même reste, quelle que soit la version. Ce qu’il est passe
    # devant ce qu’il choisit : de la version et des trimestres, c’est la version qui l’écarte.
    minimale = college.version == "minimale" and not etape.minimale and etape.statut != "college"
    if minimale and cle in (None, "trimestres"):
        if etape.si_minimale:
            phrases, autrement = demarche.phrases, etape.si_minimale
            return dire(phrases, "ecart-minimale-autrement", autrement=autrement)
        return dire(demarche.phrases, "ecart-minimale")
    if cle is not None:
        return dire(
            demarche.phrases,
            f"ecart-condition-{cle}",
            **_en_cause(cle, etape.si, demarche, college),
        )
    return None


def _en_cause(
    cle: str, si: Condition | None, demarche: Demarche, college: College
) -> dict[str, object]:
    """Le champ d’une phrase sur une condition : un effectif se compte, le reste se dit."""
    if cle == "enseignants":
        return {"nombre": college.effectifs.enseignants}
    return {"valeur": _valeur(cle, si, demarche, college)}


def _valeur(cle: str, si: Condition | None, demarche: Demarche, college: College) -> str:
    """Ce que la donnée visée vaut, en mots, pour une phrase."""
    if cle == "trimestres":
        return str(college.trimestres)
    if cle == "equipement":
        return dict(demarche.libelles.get("niveaux", {})).get(
            college.equipement, college.equipement
        )
    noms = {entree.id: entree.titre for entree in _nommees(demarche)}
    voulus: tuple[str, ...] = getattr(si, cle) or ()
    return ", ".join(noms.get(voulu, voulu) for voulu in voulus)


def _nommees(demarche: Demarche) -> list[Instance | Preoccupation | Ressource]:
    return [*demarche.instances, *demarche.preoccupations, *demarche.ressources]


def _verifier_les_temps(gardees: list[Etape], demarche: Demarche) -> None:
    presents = {etape.temps for etape in gardees}
    for temps in TEMPS_NECESSAIRES:
        if temps not in presents:
            candidates = [etape.id for etape in demarche.etapes if etape.temps == temps]
            raise ErreurDePlan(
                "temps-vide",
                f"il ne reste aucune étape dans « {temps} »",
                "gardez-en au moins une : " + ", ".join(candidates),
                ("adaptations", "retirer"),
            )


def _retenir(
    etape: Etape,
    apres: tuple[str, ...],
    demarche: Demarche,
    college: College,
    recueil: Recueil | None,
    themes: Themes,
    avertissements: list[Avertissement],
) -> EtapeRetenue:
    raisons = list(_pourquoi(etape, demarche, college, themes.donnee))
    ici: list[str] = []
    preparer: list[str] = []
    for regle in demarche.regles:
        if regle.etape == etape.id and _s_applique(regle, college):
            etape = replace(_modifier(etape, regle), garder=etape.garder + regle.garder)
            texte = dire(
                {regle.id: regle.ici},
                regle.id,
                enseignants=compte(college.effectifs.enseignants, "enseignant"),
                trimestres=college.trimestres,
                equipement=_valeur("equipement", None, demarche, college),
            )
            ici.append(texte)
            preparer += regle.preparer
            change = regle.semaines or regle.nombre or regle.heures
            raisons.append(Raison("combien" if change else "pourquoi", texte, regle=regle.id))
    modification = college.adaptations.modifier.get(etape.id)
    if modification is not None:
        etape = _modifier(etape, modification)
    etape = replace(etape, heures=_a_la_taille(etape.heures, college))
    nombre = None
    pratiques = pratiques_a_montrer(demarche, college) if _montre(etape) else ()
    ateliers: tuple[AtelierPrevu, ...] = ()
    if etape.nombre is not None:
        libre = _montre(etape) and not (modification and modification.nombre)
        voulu = au_plus_douze(etape.nombre, recueil if libre else None)
        a_montrer = len(themes.noms) if voulu.un_par == "preoccupation" else 0
        etape, nombre = _compter(
            etape, voulu, a_montrer, demarche, college, avertissements, raisons
        )
    if nombre and themes.noms and _montre(etape):
        ateliers = ateliers_de(nombre, themes, pratiques, college)
        raisons += raisons_des_ateliers(ateliers, themes, recueil, demarche)
        avertissements += avertissements_des_ateliers(
            etape, ateliers, themes, pratiques, college, demarche
        )
    return EtapeRetenue(
        etape,
        apres,
        nombre=nombre,
        epingle=modification.debut if modification else None,
        modifiee=bool(modification and modification.semaines),
        ici=tuple(ici),
        preparer=tuple(preparer),
        raisons=tuple(raisons),
        pratiques=pratiques,
        ateliers=ateliers,
    )


def _inviter(
    retenues: tuple[EtapeRetenue, ...], themes: Themes, demarche: Demarche
) -> tuple[EtapeRetenue, ...]:
    """Dit, dans l’étape où l’on écrit à l’académie, qui demander pour les ateliers qui suivent."""
    dehors = frozenset(role.id for role in demarche.roles if not role.dans_le_college)
    invitees = []
    for retenue in retenues:
        for suivante in retenues:
            if suivante.ateliers and demande_les_ateliers(retenue.etape, suivante.apres, dehors):
                demandes = demandes_de(suivante.ateliers, themes, suivante.pratiques)
                preparer = (*retenue.preparer, *dire_les_demandes(demandes, demarche))
                retenue = replace(retenue, preparer=preparer, demandes=demandes)
                break
        invitees.append(retenue)
    return tuple(invitees)


def _s_applique(regle: Regle, college: College) -> bool:
    if condition_manquante(regle.si, college) is not None:
        return False
    return regle.sauf is None or condition_manquante(regle.sauf, college) is not None


def _modifier(etape: Etape, selon: Regle | Modification) -> Etape:
    """Rend l’étape telle qu’une règle, ou le collège, la change ; ce qu’il ne dit pas reste."""
    return replace(
        etape,
        semaines=selon.semaines or etape.semaines,
        nombre=selon.nombre or etape.nombre,
        heures=selon.heures or etape.heures,
        titre=selon.titre or etape.titre,
    )


def _compter(
    etape: Etape,
    regle: Nombre,
    a_montrer: int,
    demarche: Demarche,
    college: College,
    avertissements: list[Avertissement],
    raisons: list[Raison],
) -> tuple[Etape, int | None]:
    """Compte les séances, et donne à l’étape les semaines où elles tiennent à l’aise.

    `a_montrer` : les préoccupations dont chacune demande au moins une séance.
    """
    combien = _effectif(regle.de, college)
    if combien is None:
        avertissements.append(
            Avertissement(etape.id, dire(demarche.phrases, "effectif-inconnu", etape=etape.titre))
        )
        combien = 0
    proportion = -(-combien // regle.un_pour)
    nombre = max(regle.au_moins, proportion, a_montrer)
    champs: dict[str, object] = {"nombre": nombre, "seances": compte(nombre, "séance")}
    if nombre == proportion:
        code = "combien-seances"
        champs |= {"effectif": entier(combien), "un_pour": compte(regle.un_pour, DE_QUI[regle.de])}
    elif nombre == a_montrer:
        code = "combien-seances-par-preoccupation"
    else:
        code = "combien-seances-au-moins"
        champs["effectif"] = compte(combien, DE_QUI[regle.de])
    par_preoccupation = code == "combien-seances-par-preoccupation"
    donnee = "preoccupations" if par_preoccupation else f"effectifs.{regle.de}"
    raisons.append(Raison("combien", dire(demarche.phrases, code, **champs), donnee=donnee))
    duree = etape.semaines
    voulu = -(-nombre // SEANCES_PAR_SEMAINE)
    if voulu > duree.max:
        avertissements.append(
            Avertissement(
                etape.id,
                dire(
                    demarche.phrases,
                    "trop-de-seances",
                    etape=etape.titre,
                    seances=champs["seances"],
                    semaines=compte(duree.max, "semaine"),
                ),
            )
        )
    au_moins = max(duree.min, min(voulu, duree.max))
    a_l_aise = -(-nombre // SEANCES_A_L_AISE)
    ideal = min(max(duree.ideal, au_moins, a_l_aise), duree.max)
    return replace(etape, semaines=Semaines(au_moins, ideal, duree.max)), nombre


def _a_la_taille(heures: Heures | None, college: College) -> Heures | None:
    """Rend les heures, avec ce que la taille du collège y ajoute."""
    if heures is None or heures.par_tranche is None:
        return heures
    tranche = heures.par_tranche
    pleines = (_effectif(tranche.de, college) or 0) // tranche.taille
    return replace(
        heures,
        pilote=heures.pilote + pleines * tranche.pilote,
        contribue=heures.contribue + pleines * tranche.contribue,
        par_tranche=None,
    )


def _montre(etape: Etape) -> bool:
    """Les pratiques se montrent au temps 2, là où il y a des séances (source, section 2)."""
    return etape.temps == "temps-2" and etape.nombre is not None


def _pourquoi(
    etape: Etape, demarche: Demarche, college: College, des_preoccupations: str
) -> list[Raison]:
    phrases = demarche.phrases
    if etape.statut == "college":
        return [Raison("pourquoi", dire(phrases, "pourquoi-ajoutee"), donnee="adaptations.ajouter")]
    # Le but de l’étape d’abord : le pilote a laissé des principes, il n’a pas mené nos étapes.
    if etape.source is not None:
        but = dire(phrases, "pourquoi-source", but=etape.but)
        raisons = [Raison("pourquoi", but, source=etape.source)]
    else:
        but = dire(phrases, "pourquoi-proposition", but=etape.but)
        raisons = [Raison("pourquoi", but, regle="proposition")]
    titres: dict[str, str] = {}
    for lecon in demarche.enseignements:
        titres[lecon.id] = lecon.titre
        titres.update((point.id, point.titre) for point in lecon.points)
    for nom in etape.enseignements[:1]:
        texte, a_plusieurs = (
            dire(phrases, code, enseignement=titres.get(nom, nom))
            for code in ("pourquoi-enseignement", "pourquoi-enseignement-a-plusieurs")
        )
        raisons.append(Raison("pourquoi", texte, enseignement=nom, a_plusieurs=a_plusieurs))
    if etape.si is not None:
        for cle, donnee in (
            ("equipement", "equipement"),
            ("enseignants", "effectifs.enseignants"),
            ("instances", "instances"),
            ("preoccupations", des_preoccupations),
            ("ressources", "ressources"),
            ("trimestres", "trimestres"),
        ):
            if getattr(etape.si, cle) is not None:
                champs = _en_cause(cle, etape.si, demarche, college)
                texte = dire(phrases, f"pourquoi-condition-{cle}", **champs)
                raisons.append(Raison("pourquoi", texte, donnee=donnee))
    return raisons
