"""Compose la vue d’une feuille de route : groupe, trie, met en mots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from generateur.noyau.adaptation.apports import Raison
from generateur.noyau.declare.modeles import ORDRE_DES_TEMPS, Demarche, Etape, NomTemps
from generateur.noyau.mots import compte, intervalle, jour, jour_de_semaine
from generateur.noyau.plan.comparaison import SUIVI
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, Seance
from generateur.noyau.suivi.choix import choix_fait
from generateur.vue.classement import vue_du_recueil
from generateur.vue.francais import heures as heures_en_mots
from generateur.vue.francais import lundi_de, typographie
from generateur.vue.frise_vue import composer_la_frise
from generateur.vue.rendez_vous import rendez_vous
from generateur.vue.reunions_en_mots import a_placer_en_mots, creneaux_de, themes_de, themes_en_mots
from generateur.vue.temps_a_prevoir import (
    fourchette,
    temps_des_roles,
    total_des_roles,
    vues_des_roles,
)
from generateur.vue.vues import (
    VueEcart,
    VueFeuille,
    VueHeures,
    VueInstance,
    VueLigne,
    VuePassage,
    VuePersonne,
    VuePratique,
    VueRaison,
    VueSeance,
    VueTemps,
    VueTrimestre,
)

AVANT = "_avant_le_choix"
Mots = Mapping[str, Mapping[str, str]]
SEMAINES_POUR_VENIR = 3
"""Semaines de classe qu’il faut à une personne invitée pour se libérer (proposition)."""
TEMPS_ET_PILOTAGE: tuple[NomTemps, ...] = (*ORDRE_DES_TEMPS, "pilotage")


def composer(
    feuille: FeuilleDeRoute, demarche: Demarche, edition: date, calendrier: str = ""
) -> VueFeuille:
    """Rend la vue ; `edition` est la date de l’édition, donnée par l’appelant.

    `calendrier` : le titre du calendrier, là où la zone n’a qu’un nom de fichier (« la-reunion »).
    """
    fait = choix_fait(feuille, demarche)
    mots = mots_du_moment(demarche.libelles, fait=fait)
    demarche = replace(demarche, libelles=mots)
    college = feuille.college
    communs = mots["communs"]
    noms = _noms(feuille, demarche)
    lignes = tuple(_ligne(jalon, feuille, demarche, noms) for jalon in feuille.jalons)
    temps = tuple(vue for nom in TEMPS_ET_PILOTAGE for vue in _temps(nom, lignes, demarche))
    roles = vues_des_roles(feuille, demarche, lignes)
    moins, total = total_des_roles(temps_des_roles(feuille, demarche), demarche)
    tous = rendez_vous(lignes, mots)
    faites = {ligne.id for ligne in lignes if ligne.etat == "faite"}
    abandonnees = tuple(_ligne(j, feuille, demarche, noms) for j in feuille.abandonnees)
    ecartees = [a for a in feuille.avertissements if _est_un_ecart(a.etape, feuille)]
    autres = [a for a in feuille.avertissements if not _est_un_ecart(a.etape, feuille)]
    titres = {e.id: e.titre for e in (*demarche.etapes, *college.adaptations.ajouter)}
    ressources = {ressource.id: typographie(ressource.titre) for ressource in demarche.ressources}
    preoccupations = {entree.id: entree for entree in demarche.preoccupations}
    objectifs = tuple(typographie(o.objectif) for o in college.projet_etablissement)
    return VueFeuille(
        college=college,
        titre=f"{college.nom}, {college.commune}",
        zone=feuille.zone,
        zone_en_mots=typographie(
            communs["zone"].format_map({"nom": feuille.zone})
            if len(feuille.zone) == 1 or not calendrier
            else calendrier
        ),
        edition=edition,
        edition_en_mots=jour(edition),
        debut=feuille.periode.debut,
        fin=feuille.periode.fin,
        quand=intervalle(feuille.periode.debut, feuille.periode.fin),
        semaines_ouvertes=len(feuille.periode.semaines),
        referent=college.referent or communs["referent"],
        service_numerique=college.service_numerique or communs["service_numerique"],
        objectifs=objectifs,
        equipement=mots["niveaux"][college.equipement],
        ressources=tuple(ressources[nom] for nom in college.ressources or ()),
        preoccupations=tuple(preoccupations[nom] for nom in college.preoccupations),
        temps=temps,
        trimestres=_trimestres(feuille, lignes, mots),
        lignes=lignes,
        rendez_vous=tous,
        roles=roles,
        instances=_instances(feuille, demarche, lignes),
        heures_du_college=total,
        heures_du_college_au_moins=moins,
        heures_du_college_en_mots=fourchette(moins, total, communs),
        ecartees=tuple(
            VueEcart(a.etape, titres.get(a.etape or "", ""), typographie(a.texte)) for a in ecartees
        ),
        avertissements=tuple(
            VueEcart(a.etape, titres.get(a.etape or "", ""), typographie(a.texte)) for a in autres
        ),
        dates_a_fixer=tuple(
            r for r in tous if r.genre == "instance" and not r.fixe and r.ligne not in faites
        ),
        est=tuple(typographie(e.texte) for e in demarche.presentation if e.sur == "est"),
        n_est_pas=tuple(
            typographie(e.texte) for e in demarche.presentation if e.sur == "n-est-pas"
        ),
        reperes_du_pilote=tuple(typographie(r.texte) for r in demarche.resultats),
        frise=composer_la_frise(feuille, temps, tous),
        mots=mots,
        recueil=vue_du_recueil(feuille.recueil, demarche),
        fuseau=feuille.fuseau,
        abandonnees=abandonnees,
        annules=rendez_vous(abandonnees, mots),
        reponse_des_invites=_reponse_des_invites(feuille),
        choix_fait=fait,
    )


def mots_du_moment(libelles: Mots, *, fait: bool) -> dict[str, dict[str, str]]:
    """Rend les mots de chaque document, tels qu’ils se disent avant ou après le choix.

    Un mot qui a sa forme « _avant_le_choix » la prend, dans tous les documents à la fois.
    """
    rendus = {}
    for document, mots in libelles.items():
        siens = {cle: mot for cle, mot in mots.items() if not cle.endswith(AVANT)}
        if not fait:
            siens = {cle: mots.get(f"{cle}{AVANT}", mot) for cle, mot in siens.items()}
        rendus[document] = siens
    return rendus


def _reponse_des_invites(feuille: FeuilleDeRoute) -> date | None:
    """Rend le jour où savoir qui vient : trois semaines de classe avant le premier atelier.

    Si l’on n’a demandé qu’après, c’est la fin de la demande. Rien sans demande ni ateliers.
    """
    demande = next((j for j in feuille.jalons if j.demandes), None)
    ateliers = next((j for j in feuille.jalons if j.ateliers), None)
    if demande is None or ateliers is None:
        return None
    avant = [s.debut for s in feuille.periode.semaines if s.debut < ateliers.debut]
    tot = avant[-SEMAINES_POUR_VENIR] if len(avant) >= SEMAINES_POUR_VENIR else demande.debut
    return tot if tot > demande.debut else demande.fin


def _est_un_ecart(etape: str | None, feuille: FeuilleDeRoute) -> bool:
    return etape is not None and etape not in feuille.retenues


@dataclass(frozen=True)
class _Noms:
    """Par identifiant, ce que toutes les lignes vont chercher."""

    etapes: dict[str, Etape]
    personnes: dict[str, VuePersonne]
    preoccupations: dict[str, str]
    temps: dict[str, str]


def _noms(feuille: FeuilleDeRoute, demarche: Demarche) -> _Noms:
    local = feuille.college.referent
    return _Noms(
        etapes={e.id: e for e in (*feuille.college.adaptations.ajouter, *demarche.etapes)},
        personnes={
            role.id: VuePersonne(
                role.id,
                typographie(local if role.id == "referent-numerique" and local else role.titre),
            )
            for role in demarche.roles
        },
        preoccupations={p.id: typographie(p.titre) for p in demarche.preoccupations},
        temps={temps.id: temps.court for temps in demarche.temps},
    )


def _ligne(jalon: Jalon, feuille: FeuilleDeRoute, demarche: Demarche, noms: _Noms) -> VueLigne:
    mots = demarche.libelles

    def personnes(roles: tuple[str, ...]) -> tuple[VuePersonne, ...]:
        return tuple(noms.personnes[role] for role in roles)

    etape = noms.etapes[jalon.etape]
    themes = themes_de(jalon, demarche)
    return VueLigne(
        id=jalon.id,
        etape=jalon.etape,
        temps=jalon.temps,
        temps_court=noms.temps.get(jalon.temps, jalon.temps),
        titre=typographie(jalon.titre),
        but=typographie(etape.but),
        debut=jalon.debut,
        fin=jalon.fin,
        quand=intervalle(jalon.debut, jalon.fin),
        semaines=jalon.semaines,
        semaines_en_mots=compte(jalon.semaines, "semaine"),
        anime=personnes(jalon.roles.pilote),
        participe=personnes(jalon.roles.contribue),
        informe=personnes(jalon.roles.informe),
        seance=_seance(jalon, jalon.instance, demarche) if jalon.instance else None,
        garder=tuple(map(typographie, jalon.garder)),
        preparer=tuple(map(typographie, (*etape.preparer, *jalon.preparer))),
        ici=tuple(map(typographie, jalon.ici)),
        nombre=jalon.nombre,
        heures=tuple(
            VueHeures(noms.personnes[role], heures, heures_en_mots(heures))
            for role, heures in jalon.heures
        ),
        raisons=tuple(_raison(raison, mots) for raison in jalon.raisons),
        pratiques=tuple(
            VuePratique(
                pratique.id,
                typographie(pratique.titre),
                pratique.preoccupation,
                noms.preoccupations[pratique.preoccupation],
            )
            for pratique in jalon.pratiques
        ),
        revient=etape.cadence is not None,
        provenance=_provenance(jalon.source, jalon.statut, mots),
        creneaux=creneaux_de(jalon, demarche),
        a_placer=a_placer_en_mots(jalon.a_placer, mots["recueil"]),
        themes=themes,
        themes_en_mots=themes_en_mots(themes, mots["recueil"]),
        **_avancement(jalon, mots["suivi"]),
    )


def _avancement(jalon: Jalon, mots: dict[str, str]) -> dict[str, str]:
    avancement = jalon.avancement
    if avancement is None:
        return {}
    cle, quand = f"{avancement.etat}_le", avancement.le
    if avancement.etat == "commencee":
        quand = avancement.commencee or quand
    elif avancement.etat == "reportee":
        cle, quand = "reportee_au", avancement.au or quand
    en_mots = typographie(mots[cle].format_map({"jour": jour(quand)}))
    note = typographie(avancement.note or "")
    return {"etat": avancement.etat, "etat_en_mots": en_mots, "note": note}


def _provenance(source: int | None, statut: str | None, mots: dict[str, dict[str, str]]) -> str:
    communs = mots["communs"]
    if source is not None:
        return communs["source"].format_map({"section": source})
    return communs[f"statut_{statut}"]


def _raison(raison: Raison, mots: dict[str, dict[str, str]]) -> VueRaison:
    """Le fondement se dit par sa nature et un nom ; l’identifiant, lui, est dans le JSON."""
    natures = mots["fondements"]
    for nature, valeur in (
        ("regle", raison.regle),
        ("donnee", raison.donnee),
        ("enseignement", raison.enseignement),
        ("source", raison.source),
    ):
        if valeur is not None:
            fondement = _fondement(nature, str(valeur), natures)
            return VueRaison(raison.sur, typographie(raison.texte), fondement)
    return VueRaison(raison.sur, typographie(raison.texte), "")


def _fondement(nature: str, valeur: str, natures: dict[str, str]) -> str:
    """Rend « règle de ce manuel : l’ordre des étapes » ; sans nom connu, la nature seule."""
    if valeur == SUIVI:
        # Le suivi n’est pas dans le profil : il a son mot à lui.
        return natures[SUIVI]
    if nature == "source":
        return natures[nature].format_map({"valeur": valeur})
    nom = natures.get(f"nom_{valeur.partition('.')[0]}")
    if nom is None:
        return natures[f"{nature}_seule"]
    return typographie(natures[nature].format_map({"valeur": nom}))


def _seance(jalon: Jalon, seance: Seance, demarche: Demarche) -> VueSeance:
    instance = next(i for i in demarche.instances if i.id == seance.id)
    communs = demarche.libelles["communs"]
    passee = jalon.avancement is not None and jalon.avancement.etat == "faite"
    if seance.date is not None:
        le, quand = seance.date, jour_de_semaine(seance.date)
    else:
        assert seance.semaine is not None
        le = seance.semaine
        # Une fois l’étape faite, il n’y a plus de date à fixer.
        modele = communs["semaine" if passee else "semaine_a_fixer"]
        quand = modele.format_map({"jour": jour(lundi_de(le))})
    return VueSeance(
        id=seance.id,
        titre=typographie(instance.titre),
        mots=typographie(getattr(instance.mots, seance.pour)),
        demande=typographie(getattr(instance.demande, seance.pour)),
        quand=quand,
        jour=le,
        fixee=seance.date is not None,
        envoi=seance.envoi,
        envoi_en_mots=jour_de_semaine(seance.envoi) if seance.envoi else "",
    )


def _temps(nom: NomTemps, lignes: tuple[VueLigne, ...], demarche: Demarche) -> list[VueTemps]:
    siennes = tuple(ligne for ligne in lignes if ligne.temps == nom)
    declare = next((temps for temps in demarche.temps if temps.id == nom), None)
    if not siennes or declare is None:
        return []
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
        )
    ]


def _trimestres(
    feuille: FeuilleDeRoute, lignes: tuple[VueLigne, ...], mots: dict[str, dict[str, str]]
) -> tuple[VueTrimestre, ...]:
    modele = mots["communs"]["trimestre"]
    vues = []
    for rang, trimestre in enumerate(feuille.periode.trimestres, start=1):
        debut = max(trimestre.debut, feuille.periode.debut)
        fin = min(trimestre.fin, feuille.periode.fin)
        siennes = tuple(x for x in lignes if trimestre.debut <= x.debut <= trimestre.fin)
        titre = modele.format_map({"rang": rang})
        vues.append(VueTrimestre(titre, intervalle(debut, fin), debut, fin, siennes))
    return tuple(vues)


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
