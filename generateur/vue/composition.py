"""Compose la vue d’une feuille de route : groupe, trie, met en mots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from generateur.noyau.declare.modeles import College, Demarche, Etape, NomTemps
from generateur.noyau.mots import intervalle, jour
from generateur.noyau.plan.avertissements_du_plan import dates_laissees
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.suivi.choix import choix_fait, recueil_fait
from generateur.vue.classement import vue_du_recueil
from generateur.vue.en_mots.etapes_en_mots import TEMPS_ET_PILOTAGE, vues_des_etapes
from generateur.vue.en_mots.lignes_en_mots import Noms, ligne_en_mots, noms_de
from generateur.vue.francais import typographie
from generateur.vue.frise_vue import composer_la_frise
from generateur.vue.rendez_vous import annulations, rendez_vous
from generateur.vue.temps_a_prevoir import (
    temps_des_roles,
    total_des_roles,
    total_en_mots,
    vues_des_roles,
)
from generateur.vue.vues import (
    VueEcart,
    VueFeuille,
    VueInstance,
    VuePassage,
    VueRendezVous,
    VueRole,
)
from generateur.vue.vues_des_lignes import VueEtape, VueLigne, VueTemps, VueTrimestre

AVANT = "_avant_le_choix"
RIEN = "_rien_d_entendu"
Mots = Mapping[str, Mapping[str, str]]
SEMAINES_POUR_VENIR = 3
"""Semaines de classe qu’il faut à une personne invitée pour se libérer (proposition)."""


def composer(
    feuille: FeuilleDeRoute, demarche: Demarche, edition: date, calendrier: str = ""
) -> VueFeuille:
    """Rend la vue ; `edition` est la date de l’édition, donnée par l’appelant, ou son instant.

    `calendrier` : le titre du calendrier, là où la zone n’a qu’un nom de fichier (« la-reunion »).
    """
    fait = choix_fait(feuille, demarche)
    college = feuille.college
    mots = mots_du_moment(demarche.libelles, fait=fait, entendues=bool(college.preoccupations))
    demarche = replace(demarche, libelles=mots, etapes=_etapes_du_moment(demarche, fait=fait))
    communs = mots["communs"]
    noms = noms_de(feuille, demarche)
    lignes = tuple(ligne_en_mots(jalon, demarche, noms) for jalon in feuille.jalons)
    ecartees, autres = _avertissements(feuille, demarche)
    declarees = (*demarche.etapes, *college.adaptations.ajouter)
    etapes = vues_des_etapes(declarees, lignes, ecartees, mots)
    temps = tuple(vue for nom in TEMPS_ET_PILOTAGE for vue in _temps(nom, lignes, etapes, demarche))
    roles = vues_des_roles(feuille, demarche, lignes)
    bout = max(ligne.fin for ligne in lignes)
    tous, trimestres = rendez_vous(lignes, mots), _trimestres(feuille, lignes, bout)
    return VueFeuille(
        college=college,
        titre=f"{college.nom}, {college.commune}",
        zone=feuille.zone,
        zone_en_mots=_zone(feuille.zone, calendrier, communs),
        **_edition(edition),
        debut=feuille.periode.debut,
        fin=feuille.periode.fin,
        quand=intervalle(feuille.periode.debut, bout),
        dates_laissees=tuple(dates_laissees(college, feuille.periode, feuille.jalons, noms.note)),
        semaines=len(feuille.periode.semaines_touchees(feuille.periode.debut, bout)),
        referent=college.referent or communs["referent"],
        service_numerique=college.service_numerique or communs["service_numerique"],
        etapes=etapes,
        temps=temps,
        trimestres=trimestres,
        lignes=lignes,
        rendez_vous=tous,
        roles=roles,
        instances=_instances(feuille, demarche, lignes),
        **_heures_du_college(feuille, demarche, roles),
        mois=tuple(sorted({(m.premier, m.titre) for role in roles for m in role.mois})),
        ecartees=ecartees,
        avertissements=autres,
        dates_a_fixer=_a_fixer(tous, lignes, noms.note),
        frise=composer_la_frise(feuille, temps, tous, trimestres[-1].fin),
        mots=mots,
        recueil=vue_du_recueil(feuille.recueil, demarche),
        fuseau=feuille.fuseau,
        **_parties_et_annules(feuille, demarche, lignes, noms),
        reponse_des_invites=_reponse_des_invites(feuille, demarche),
        choix_fait=fait,
        recueil_fait=recueil_fait(feuille, demarche),
        **_ce_qu_il_declare(college, demarche),
        **_presentation(demarche),
    )


def _parties_et_annules(
    feuille: FeuilleDeRoute, demarche: Demarche, lignes: tuple[VueLigne, ...], noms: Noms
) -> dict[str, Any]:
    """Ce qui n’est plus au plan, et les rendez-vous qu’un agenda annule."""
    abandonnees = _parties(feuille.abandonnees, "mise_de_cote", demarche, noms)
    retirees = _parties(feuille.retirees, "retiree", demarche, noms)
    return {
        "abandonnees": abandonnees,
        "retirees": retirees,
        "annules": annulations(lignes, (*abandonnees, *retirees), demarche.libelles),
    }


def _parties(
    jalons: tuple[Jalon, ...], etat: str, demarche: Demarche, noms: Noms
) -> tuple[VueLigne, ...]:
    """Rend les lignes qui ne sont plus au plan, avec le mot qui le dit si le suivi n’en a pas."""
    mot = typographie(demarche.libelles["suivi"][f"etat_{etat}"])
    lignes = (ligne_en_mots(jalon, demarche, noms) for jalon in jalons)
    return tuple(
        ligne if ligne.etat else replace(ligne, etat=etat, situation=etat, etat_en_mots=mot)
        for ligne in lignes
    )


def _edition(edition: date) -> dict[str, Any]:
    instant = edition if isinstance(edition, datetime) else None
    le = instant.date() if instant else edition
    return {"edition": le, "edition_en_mots": jour(le), "instant": instant}


def mots_du_moment(
    libelles: Mots, *, fait: bool, entendues: bool = True
) -> dict[str, dict[str, str]]:
    """Rend les mots de chaque document, tels qu’ils se disent avant ou après le choix.

    Un mot qui a sa forme « _avant_le_choix » la prend, dans tous les documents à la fois ; si
    aucune préoccupation n’est entendue, celle « _rien_d_entendu » passe devant.
    """
    formes = () if fait else (AVANT,) if entendues else (RIEN, AVANT)
    rendus = {}
    for document, mots in libelles.items():
        rendus[document] = {
            cle: next((mots[cle + forme] for forme in formes if cle + forme in mots), mot)
            for cle, mot in mots.items()
            if not cle.endswith((AVANT, RIEN))
        }
    return rendus


def _etapes_du_moment(demarche: Demarche, *, fait: bool) -> tuple[Etape, ...]:
    """Rend les étapes ; avant le choix, avec ce que l’on prépare avant lui, si elles le disent."""
    if fait:
        return demarche.etapes
    return tuple(
        replace(e, preparer=e.preparer_avant_le_choix or e.preparer) for e in demarche.etapes
    )


def _reponse_des_invites(feuille: FeuilleDeRoute, demarche: Demarche) -> date | None:
    """Rend le jour où savoir qui vient : trois semaines de classe avant le premier atelier.

    Plus tard, s’il faut que le choix ait confirmé les thèmes depuis une semaine et qu’il en reste
    deux avant l’atelier. Si l’on n’a demandé qu’après, c’est la fin de la demande. Rien sans
    demande ou sans ateliers.
    """
    etapes = (*demarche.etapes, *feuille.college.adaptations.ajouter)
    charnieres = {etape.id: etape.charniere for etape in etapes}
    premiers = {charnieres.get(jalon.etape): jalon for jalon in reversed(feuille.jalons)}
    demande, ateliers, choix = (premiers.get(nom) for nom in ("demande", "ateliers", "choix"))
    if demande is None or ateliers is None:
        return None
    avant = [s for s in feuille.periode.semaines if s.debut < ateliers.debut]
    tot = avant[-SEMAINES_POUR_VENIR].debut if len(avant) >= SEMAINES_POUR_VENIR else demande.debut
    confirmees = [s.fin for s in avant[:-1] if choix is not None and s.debut > choix.fin]
    if confirmees and tot < confirmees[0]:
        tot = confirmees[0]
    return tot if tot > demande.debut else demande.fin


def _heures_du_college(
    feuille: FeuilleDeRoute, demarche: Demarche, roles: tuple[VueRole, ...]
) -> dict[str, Any]:
    """Le total du collège, et ce qu’il faut en savoir s’il reste quelqu’un à désigner."""
    communs = demarche.libelles["communs"]
    moins, total = total_des_roles(temps_des_roles(feuille, demarche), demarche)
    a_designer = " ; ".join(f"{r.titre}, {r.heures_en_mots}" for r in roles if r.a_designer)
    return {
        "heures_du_college": total,
        "heures_du_college_au_moins": moins,
        "heures_du_college_en_mots": total_en_mots(moins, total, communs),
        "precision_du_total": typographie(
            communs["total_a_designer"].format_map({"roles": a_designer})
        )
        if a_designer
        else "",
    }


def _ce_qu_il_declare(college: College, demarche: Demarche) -> dict[str, Any]:
    """Les objectifs, le matériel et les préoccupations du profil, en mots."""
    ressources = {ressource.id: typographie(ressource.titre) for ressource in demarche.ressources}
    preoccupations = {entree.id: entree for entree in demarche.preoccupations}
    return {
        "objectifs": tuple(typographie(o.objectif) for o in college.projet_etablissement),
        "equipement": demarche.libelles["niveaux"][college.equipement],
        "ressources": tuple(ressources[nom] for nom in college.ressources or ()),
        "preoccupations": tuple(preoccupations[nom] for nom in college.preoccupations),
    }


def _presentation(demarche: Demarche) -> dict[str, Any]:
    """Ce que la démarche est, ce qu’elle n’est pas, et ce que le collège pilote a observé."""

    def sur(quoi: str) -> tuple[str, ...]:
        return tuple(typographie(e.texte) for e in demarche.presentation if e.sur == quoi)

    return {
        "est": sur("est"),
        "n_est_pas": sur("n-est-pas"),
        "reperes_du_pilote": tuple(typographie(r.texte) for r in demarche.resultats),
    }


def _zone(zone: str, calendrier: str, communs: dict[str, str]) -> str:
    lettre = len(zone) == 1 or not calendrier
    return typographie(communs["zone"].format_map({"nom": zone}) if lettre else calendrier)


def _a_fixer(
    tous: tuple[VueRendezVous, ...], lignes: tuple[VueLigne, ...], note: date | None
) -> tuple[VueRendezVous, ...]:
    passees = {
        ligne.id for ligne in lignes if ligne.etat == "faite" or (note and ligne.fin <= note)
    }
    return tuple(r for r in tous if r.genre == "instance" and not r.fixe and r.ligne not in passees)


def _avertissements(
    feuille: FeuilleDeRoute, demarche: Demarche
) -> tuple[tuple[VueEcart, ...], tuple[VueEcart, ...]]:
    """Les étapes laissées de côté, puis le reste."""
    ajoutees = feuille.college.adaptations.ajouter
    titres = {e.id: e.titre for e in (*demarche.etapes, *ajoutees)}
    groupes: tuple[list[VueEcart], list[VueEcart]] = ([], [])
    for a in feuille.avertissements:
        vue = VueEcart(
            a.etape,
            titres.get(a.etape or "", ""),
            typographie(a.texte),
            typographie(a.raison or a.texte),
            a.instance,
        )
        groupes[0 if _est_un_ecart(a.etape, feuille) else 1].append(vue)
    return tuple(groupes[0]), tuple(groupes[1])


def _est_un_ecart(etape: str | None, feuille: FeuilleDeRoute) -> bool:
    return etape is not None and etape not in feuille.retenues


def _temps(
    nom: NomTemps, lignes: tuple[VueLigne, ...], etapes: tuple[VueEtape, ...], demarche: Demarche
) -> list[VueTemps]:
    siennes = tuple(ligne for ligne in lignes if ligne.temps == nom)
    declare = next((temps for temps in demarche.temps if temps.id == nom), None)
    if not siennes or declare is None:
        return []
    par_id = {etape.id: etape for etape in etapes}
    debut, fin = min(x.debut for x in siennes), max(x.fin for x in siennes)
    anime = tuple(dict.fromkeys(personne for ligne in siennes for personne in ligne.anime))
    return [
        VueTemps(
            id=nom,
            court=declare.court,
            titre=typographie(declare.titre),
            but=typographie(declare.but),
            debut=debut,
            fin=fin,
            quand=intervalle(debut, fin),
            anime=anime,
            lignes=siennes,
            etapes=tuple(par_id[nom] for nom in dict.fromkeys(x.etape for x in siennes)),
        )
    ]


def _trimestres(
    feuille: FeuilleDeRoute,
    lignes: tuple[VueLigne, ...],
    bout: date,
) -> tuple[VueTrimestre, ...]:
    """Range chaque ligne dans la part de la période où elle commence, jusqu’à leur `bout`."""
    vues = []
    for rang, (debut, fin) in enumerate(feuille.periode.parts, start=1):
        siennes = tuple(x for x in lignes if debut <= x.debut <= fin)
        en_cours = any(x.debut < debut <= x.fin for x in lignes)
        vide = "trimestre_vide_en_cours" if en_cours else "trimestre_vide"
        vues.append(VueTrimestre(intervalle(debut, fin), debut, fin, siennes, rang, vide))
    # D’un plan fini avant l’été, la rentrée n’a rien à montrer ; un avertissement dit ce qui reste.
    rentrees = [feuille.periode.semaines[rang].debut for rang in feuille.periode.rentrees]
    apres = min((jour for jour in rentrees if jour > bout), default=date.max)
    return tuple(vue for vue in vues if vue.debut < apres)


def _instances(
    feuille: FeuilleDeRoute, demarche: Demarche, lignes: tuple[VueLigne, ...]
) -> tuple[VueInstance, ...]:
    return tuple(
        VueInstance(
            id=instance.id,
            titre=typographie(instance.titre),
            court=instance.court,
            texte=typographie(instance.texte),
            delibere=instance.delibere,
            avec_envoi=instance.envoi_jours is not None,
            active=instance.id in feuille.college.instances_actives,
            passages=tuple(
                VuePassage(ligne, ligne.seance)
                for ligne in lignes
                if ligne.seance is not None and ligne.seance.id == instance.id
            ),
        )
        for instance in demarche.instances
    )
