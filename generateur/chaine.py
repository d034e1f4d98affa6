"""Le seul chemin, pour site, commandes et lots : charger, adapter, planifier.

La vue se compose au-dessus (vue/manuel.py) ; rien ici ne lit l’environnement ni l’horloge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers.zones import charger_calendrier
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.emplacements import (
    FichierDuProfil,
    a_cote,
    nom_affiche,
    situer_le_profil,
)
from generateur.chargement.positions import Positions, probleme_du_plan
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.courriel_academie import courriel_de_l_academie
from generateur.chargement.profil.dates import verifier_dates
from generateur.chargement.profil.ecrits_du_college import (
    EcritsDuCollege,
    EcritsLus,
    ecrits_a_cote,
    lire_les_ecrits,
)
from generateur.chargement.profil.profils_d_avant import cles_changees
from generateur.chargement.profil.suivi_ecrit import situer_les_desaccords
from generateur.chargement.profil.vraisemblance import avertir_du_profil, lire_les_lieux
from generateur.chargement.texte import Ecrit
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.apports import Avertissement
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.calendrier.annees import Calendrier
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.calendrier.periode_du_plan import fautes_de_la_periode, periode
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.declare.recueil import avec_le_recueil
from generateur.noyau.erreurs import ErreurCalendrier, ErreurDuPlan
from generateur.noyau.phrases import dire
from generateur.noyau.plan.avertissements_du_plan import dire_les_calendriers
from generateur.noyau.plan.comparaison import Annonce
from generateur.noyau.plan.creneaux import poser_les_seances
from generateur.noyau.plan.jalons import FeuilleDeRoute
from generateur.noyau.plan.planification import planifier
from generateur.noyau.suivi.plan_de_depart import jalons_retires
from generateur.noyau.suivi.profils_de_l_annee import profils_de_l_annee
from generateur.noyau.suivi.profils_successifs import ProfilEnVigueur
from generateur.noyau.suivi.replanification import AnneeVecue, suivre

PERMIS = ("etape-retiree",)
"""Ce qui se note quand même : ce qui s’est passé dans une étape que le profil n’a plus."""


@dataclass(frozen=True)
class Construction:
    """Tout ce qu’un profil donne ; `positions_*` : de quel fichier et de quelle ligne.

    `fichier` : le profil, tel qu’on le nomme à qui le modifie.

    `declare` : le profil tel quel ; `college` : avec les préoccupations que le recueil lui donne.
    `feuille` : le plan d’aujourd’hui ; `initiale` : le même, sans ce que le suivi en a changé.
    `dates` : celles des données ; la plus récente est celle de l’édition si rien d’autre ne la dit.
    `depart` : le plan annoncé avant le premier événement, s’il a été gardé ; `desaccords` : ce que
    le suivi dit et que le reste dément, à sa ligne.
    `avant_la_note` : le plan d’avant le dernier jour noté ; rien s’il n’y a pas de suivi.
    `desormais` : ce que le profil a changé, que la prochaine ligne du suivi aura à dire.
    `profil_change` : les clés du profil qui ont changé au dernier jour noté, ou depuis.
    `courriel_academie` : où l’académie reçoit les feuilles de route, si elle l’a dit.
    """

    racine: Path
    profil: Path
    fichier: FichierDuProfil
    demarche: Demarche
    college: College
    declare: College
    calendrier: Calendrier
    initiale: FeuilleDeRoute
    feuille: FeuilleDeRoute
    dates: tuple[date, ...]
    positions_de_la_demarche: Positions
    positions_du_college: Positions
    courriel_academie: str
    depart: Annonce | None
    desaccords: tuple[Probleme, ...]
    avant_la_note: FeuilleDeRoute | None
    desormais: Mapping[str, Any] | None
    profil_change: tuple[str, ...]


def construire(profil: Path, racine: Path, fichier_du_suivi: Path | None = None) -> Construction:
    """Charge la démarche et le profil, et fait le plan.

    `fichier_du_suivi` : à lire au lieu de celui qui est à côté du profil.

    Lève ErreurDonnees, avec toutes les fautes trouvées.
    """
    return construire_des_ecrits(ecrits_a_cote(profil, fichier_du_suivi), racine)


def construire_des_ecrits(ecrits: EcritsDuCollege, racine: Path) -> Construction:
    """Fait le plan de ce qu’un collège a écrit, fichiers ou textes ; lève comme `construire`."""
    demarche, de_la_demarche = charger_demarche(racine / "donnees" / "demarche")
    source, lus = ecrits.profil, lire_les_ecrits(ecrits, demarche)
    college, calendrier, verifie_le = _sans_fautes(lus, ecrits.calendrier, racine)
    suivi, recueil = lus.suivi, lus.recueil
    du_college, du_suivi = lus.positions, lus.positions_du_suivi
    desaccords: tuple[Probleme, ...] = ()
    avant_la_note = None
    try:
        adaptation = adapter(demarche, college, recueil)
        initiale = plan_du_college(demarche, calendrier, adaptation, college)
        feuille = initiale
        if du_suivi is not None:
            vecue = suivre(
                initiale,
                suivi,
                adaptation,
                demarche,
                partial(est_ouvert, initiale.college, calendrier),
                lus.depart,
                _profils(lus, adaptation, initiale, demarche, calendrier),
            )
            desaccords = situer_les_desaccords(
                vecue.incoherences, du_suivi, demarche, [r.etape for r in adaptation.retenues]
            )
            feuille = _avec_les_desaccords(vecue, desaccords, demarche)
            avant_la_note = vecue.avant
    except ErreurDuPlan as erreur:
        raise probleme_du_plan(erreur, du_college) from None
    feuille = replace(feuille, retirees=jalons_retires(feuille, lus.depart, demarche))
    return Construction(
        racine=racine,
        profil=Path(source.nom) if isinstance(source, Ecrit) else source,
        fichier=FichierDuProfil(source.nom, False)
        if isinstance(source, Ecrit)
        else situer_le_profil(source, racine),
        demarche=demarche,
        college=feuille.college,
        declare=college,
        calendrier=calendrier,
        initiale=initiale,
        feuille=feuille,
        dates=(verifie_le, *(evenement.le for evenement in suivi)),
        positions_de_la_demarche=de_la_demarche,
        positions_du_college=du_college,
        courriel_academie=courriel_de_l_academie(racine),
        depart=lus.depart,
        desaccords=desaccords,
        avant_la_note=avant_la_note,
        desormais=lus.avant.desormais,
        profil_change=cles_changees(du_suivi, suivi, lus.avant.desormais),
    )


def _profils(
    lus: EcritsLus,
    adaptation: Adaptation,
    initiale: FeuilleDeRoute,
    demarche: Demarche,
    calendrier: Calendrier,
) -> tuple[ProfilEnVigueur, ...]:
    """Rend les profils de l’année, du départ à celui d’aujourd’hui."""
    assert lus.college is not None
    ouvert = partial(est_ouvert, initiale.college, calendrier)
    return profils_de_l_annee(
        lus.avant.profils,
        ProfilEnVigueur(lus.college, initiale, adaptation, initiale.periode, ouvert),
        bool(lus.avant.desormais),
        lus.suivi,
        lus.depart,
        demarche,
        calendrier,
        partial(plan_du_college, demarche, calendrier),
    )


def _avec_les_desaccords(
    vecue: AnneeVecue, desaccords: tuple[Probleme, ...], demarche: Demarche
) -> FeuilleDeRoute:
    """Rend le plan, où ce que le suivi a de démenti se lit aussi, avec sa ligne."""
    dits = [
        Avertissement(
            faute.etape,
            dire(
                demarche.phrases,
                "suivi-desaccord",
                ligne=probleme.ligne,
                message=probleme.message,
                remede=probleme.remede[:1].upper() + probleme.remede[1:],
            ),
        )
        for faute, probleme in zip(vecue.incoherences, desaccords, strict=True)
    ]
    feuille = vecue.feuille
    return replace(feuille, avertissements=(*feuille.avertissements, *dits))


def _sans_fautes(
    lus: EcritsLus, calendrier_ecrit: str, racine: Path
) -> tuple[College, Calendrier, date]:
    """Rend le collège et son calendrier ; lève ErreurDonnees avec les fautes de tous les écrits."""
    problemes = list(lus.problemes)
    if lus.college is not None:
        try:
            calendrier, verifie_le = charger_calendrier(lus.college, racine, calendrier_ecrit)
            problemes += verifier_dates(lus.college, calendrier, lus.positions)
            for faute in fautes_de_la_periode(lus.college, calendrier):
                problemes += probleme_du_plan(faute, lus.positions).problemes
            if not problemes:
                return lus.college, calendrier, verifie_le
        except ErreurCalendrier as erreur:
            # Une zone mal écrite est dite : qu’elle soit inconnue n’apprend rien.
            if erreur.chemin not in {probleme.chemin for probleme in problemes}:
                problemes += probleme_du_plan(erreur, lus.positions).problemes
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
    raise ErreurDonnees(problemes)


def avertissements_du_profil(
    construction: Construction, aujourdhui: date | None = None
) -> list[Probleme]:
    """Rend ce que ce profil a d’étonnant sans être faux ; `aujourdhui` : si on le connaît."""
    problemes = avertir_du_profil(
        construction.declare,
        construction.positions_du_college,
        lire_les_lieux(construction.racine),
        construction.calendrier,
        construction.feuille.periode,
        aujourdhui if not construction.feuille.suivi else None,
    )
    recueil, collegues = construction.feuille.recueil, construction.declare.effectifs.enseignants
    if recueil is not None and recueil.reponses > collegues:
        fichier = nom_affiche(a_cote(construction.profil, "recueil"))
        problemes.append(
            Probleme(
                fichier,
                1,
                "reponses-de-trop",
                f"{recueil.reponses} réponses pour {collegues} enseignants",
                "corrigez « reponses », ou « effectifs.enseignants » dans le profil",
            )
        )
    return sorted([*problemes, *construction.desaccords])


def dementies(construction: Construction, apres: int) -> list[Probleme]:
    """Rend ce que le suivi a de démenti après cette ligne, et qui ne se noterait pas."""
    return [p for p in construction.desaccords if p.ligne > apres and p.code not in PERMIS]


def plan_du_college(
    demarche: Demarche, calendrier: Calendrier, adaptation: Adaptation, college: College
) -> FeuilleDeRoute:
    """Rend le plan de ce collège ; lève ErreurDuPlan s’il ne peut pas être."""
    feuille = planifier(
        adaptation,
        demarche,
        avec_le_recueil(college, adaptation.recueil),
        calendrier.zone,
        periode(college, calendrier),
        partial(est_ouvert, college, calendrier),
    )
    feuille = replace(poser_les_seances(feuille, demarche), fuseau=calendrier.fuseau)
    doutes = dire_les_calendriers(calendrier, feuille.periode, demarche, college.fins_de_trimestre)
    return replace(feuille, avertissements=(*feuille.avertissements, *doutes))
