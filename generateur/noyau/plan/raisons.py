"""Dit pourquoi une étape commence là et dure tant, à partir de ce qui l’a réellement décidé."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generateur.noyau.adaptation.apports import Raison, raison_du_moment
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.mots import compte, jour, jour_de_semaine
from generateur.noyau.phrases import dire
from generateur.noyau.plan.comparaison import SUIVI
from generateur.noyau.plan.contraintes import Contraintes
from generateur.noyau.plan.jalons import Seance
from generateur.noyau.plan.placement import (
    PREFERENCES,
    Imposees,
    Placement,
    apres_obstacle,
    imposees,
    poser,
)
from generateur.noyau.plan.semaines_vides import trous


def quand(
    contraintes: Contraintes,
    preferences: Imposees,
    pose: Placement,
    rang: int,
    tenue: Seance | None,
    avec_dates: frozenset[str],
    demarche: Demarche,
) -> list[Raison]:
    """Rend les raisons de la place de l’étape : la date tenue, l’épingle, l’ordre, les vacances.

    `preferences` : celles que ce placement tient. `avec_dates` : les instances dont on connaît au
    moins une date dans la période.
    """
    phrases = demarche.phrases
    retenue = contraintes.etapes[rang]
    raisons: list[Raison] = []
    if retenue.epingle is not None:
        return [
            raison_du_moment(
                phrases,
                "quand-epinglee",
                jour=jour_de_semaine(retenue.epingle),
                donnee=f"adaptations.modifier.{retenue.etape.id}.debut",
            )
        ]
    if tenue is not None and tenue.date is not None:
        raisons.append(
            raison_du_moment(
                phrases,
                "quand-date",
                instance=nom_d_instance(tenue.id, demarche),
                jour=jour_de_semaine(tenue.date),
                donnee=f"instances.{tenue.id}.dates",
            )
        )
    if not raisons or not _attend_sa_date(contraintes, pose, rang):
        raisons.append(_place(contraintes, preferences, pose, rang, demarche))
    if tenue is not None and tenue.date is None:
        code = "quand-date-a-fixer" if tenue.id in avec_dates else "quand-date-inconnue"
        instance = nom_d_instance(tenue.id, demarche)
        raisons.append(raison_du_moment(phrases, code, instance=instance, donnee="instances"))
    recul = contraintes.suite.reculs[rang]
    avant = recul is not None and recul.par_la_fin and pose.debuts[rang] <= pose.fins[recul.depuis]
    if avant and not any(raison.regle == "apres-le-choix" for raison in raisons):
        raisons.append(raison_du_moment(phrases, "quand-avant-le-choix", regle="apres-le-choix"))
    return raisons


def _attend_sa_date(contraintes: Contraintes, pose: Placement, rang: int) -> bool:
    """Dit si c’est une date d’instance, et rien d’autre, qui la fait commencer si tard."""
    attendu = _attendu(contraintes, pose, rang)
    au_plus_tot = max(attendu, contraintes.plus_tot[rang])
    return contraintes.fenetres[rang] is not None and pose.debuts[rang] > au_plus_tot


def _attendu(contraintes: Contraintes, pose: Placement, rang: int) -> int:
    """Rend la première semaine où tout ce que l’étape attend est fini."""
    return max((pose.fins[autre] + 1 for autre in contraintes.suite.avant[rang]), default=0)


def _place(
    contraintes: Contraintes,
    preferences: Imposees,
    pose: Placement,
    rang: int,
    demarche: Demarche,
) -> Raison:
    phrases, fins = demarche.phrases, pose.fins
    semaines = contraintes.periode.semaines
    debut = pose.debuts[rang]
    avant = contraintes.suite.avant[rang]
    attendu = _attendu(contraintes, pose, rang)
    au_plus_tot = max(attendu, contraintes.plus_tot[rang])
    contenant = contraintes.suite.pendant[rang]
    if contenant is not None and pose.debuts[contenant] > au_plus_tot:
        titre = contraintes.etapes[contenant].etape.titre
        le = jour(semaines[pose.debuts[contenant]].debut)
        regle = "ordre-des-etapes"
        return raison_du_moment(phrases, "quand-pendant", etape=titre, jour=le, regle=regle)
    recul = contraintes.suite.reculs[rang]
    juste_apres = recul is not None and debut == recul.au_plus_tot(fins, pose.duree(rang))
    # L’invitation dure jusqu’à la veille des ateliers : c’est au choix que ceux-ci se mesurent.
    if juste_apres and recul is not None and not recul.par_la_fin:
        au_plus_tot = min(au_plus_tot, debut - 1)
    if debut > au_plus_tot and contraintes.fenetres[rang] is None:
        evitee = "apres-le-choix" if juste_apres else None
        evitee = evitee or _preference_evitee(contraintes, preferences, pose, rang, au_plus_tot)
        if evitee is not None:
            par_la_fin = evitee == "apres-le-choix" and recul is not None and recul.par_la_fin
            code = f"quand-{evitee}-par-la-fin" if par_la_fin else f"quand-{evitee}"
            le = jour(semaines[debut].debut)
            return raison_du_moment(phrases, code, jour=le, regle=evitee)
    if contraintes.plus_tot[rang] > attendu:
        texte = dire(phrases, "quand-suivi-apres", jour=jour(semaines[debut].debut))
        return Raison("quand", texte, donnee=SUIVI)
    if not avant:
        return _au_debut(contraintes.periode, phrases)
    # À égalité, une étape du même chemin l’explique mieux qu’une étape de pilotage.
    temps = [retenue.etape.temps for retenue in contraintes.etapes]
    derniere = max(avant, key=lambda autre: (fins[autre], temps[autre] != "pilotage", -autre))
    etape, sienne = contraintes.etapes[derniere].etape, contraintes.etapes[rang].etape
    fin = jour(semaines[fins[derniere]].fin)
    if etape.temps != sienne.temps and sienne.temps != "pilotage" and etape.temps != "pilotage":
        titre = next((t.court for t in demarche.temps if t.id == etape.temps), etape.temps)
        return raison_du_moment(phrases, "quand-temps", temps=titre, jour=fin, source=4)
    regle = "ordre-des-etapes"
    return raison_du_moment(phrases, "quand-apres", etape=etape.titre, jour=fin, regle=regle)


def _au_debut(periode: Periode, phrases: Mapping[str, str]) -> Raison:
    """La première semaine ouverte ; un plan qui commence un jeudi n’a pas la sienne ce jour-là."""
    le, premiere = jour(periode.debut), periode.semaines[0].debut
    if premiere == periode.debut:
        return raison_du_moment(phrases, "quand-debut", jour=le, donnee="debut")
    code, semaine = "quand-debut-entame", jour(premiere)
    return raison_du_moment(phrases, code, jour=le, semaine=semaine, donnee="debut")


def _preference_evitee(
    contraintes: Contraintes, preferences: Imposees, pose: Placement, rang: int, debut: int
) -> str | None:
    """Rend la préférence qui interdisait de commencer plus tôt : celle qui, seule, l’interdit."""
    for nom in sorted(PREFERENCES, key=lambda nom: -PREFERENCES[nom]):
        if not preferences[nom][rang]:
            continue
        seule = imposees(contraintes, frozenset(PREFERENCES) - {nom})
        duree = pose.duree(rang)
        essai = apres_obstacle(contraintes, seule, rang, debut, duree, pose.debuts, pose.fins)
        if essai != debut:
            return nom
    return None


def combien(
    contraintes: Contraintes,
    preferences: Imposees,
    pose: Placement,
    rang: int,
    demarche: Demarche,
) -> Raison:
    """Rend la raison de la durée : celle d’une réunion, souhaitée, serrée ou allongée."""
    retenue, duree = contraintes.etapes[rang], pose.duree(rang)
    etape, semaines = retenue.etape, retenue.etape.semaines
    champs: dict[str, object] = {"duree": compte(duree, "semaine")}
    if retenue.modifiee:
        texte = dire(demarche.phrases, "combien-modifiee", **champs)
        donnee = f"adaptations.modifier.{etape.id}.semaines"
        return Raison("combien", texte, donnee=donnee)
    if etape.reunion and duree > 1:
        return Raison("combien", dire(demarche.phrases, "combien-envoi", **champs), regle="envoi")
    if etape.reunion:
        code, champs = "combien-reunion", {}
    elif semaines.min == semaines.max:
        code = "combien-fixe"
    elif duree == semaines.ideal:
        code = "combien-souhaitee"
        champs |= {"min": semaines.min, "max": semaines.max}
    elif duree > semaines.ideal:
        code = "combien-large" if etape.gain else "combien-large-sans-gain"
        champs |= {"souhait": semaines.ideal} | ({"gain": etape.gain} if etape.gain else {})
    else:
        code, siens = _frein(contraintes, preferences, pose, rang)
        champs |= {"souhait": semaines.ideal} | siens
    return Raison("combien", dire(demarche.phrases, code, **champs), regle="partage-du-temps")


def _frein(
    contraintes: Contraintes, preferences: Imposees, pose: Placement, rang: int
) -> tuple[str, dict[str, object]]:
    """Rend ce qui empêche cette étape de durer une semaine de plus : un code, et ses champs.

    La préférence qui seule l’interdit, ou la date d’une étape ; sinon la période si elle est pleine
    d’un bout à l’autre, et la suite si elle ne l’est pas.
    """
    durees = [pose.duree(autre) + (autre == rang) for autre in range(len(pose.fins))]
    for nom in sorted(PREFERENCES, key=lambda nom: PREFERENCES[nom]):
        sans_elle = dict(preferences) | {nom: (False,) * len(durees)}
        if poser(contraintes, sans_elle, durees) is not None:
            return f"combien-serree-{nom}", {}
    for datee, retenue in enumerate(contraintes.etapes):
        if contraintes.fenetres[datee] is not None and _tient_sans_date(
            contraintes, preferences, durees, datee
        ):
            return "combien-serree-date", {"etape": retenue.etape.titre}
    pleine = max(pose.fins) + 1 >= len(contraintes.periode.semaines)
    return ("combien-serree" if pleine and not trous(pose) else "combien-serree-reste"), {}


def _tient_sans_date(
    contraintes: Contraintes, preferences: Imposees, durees: list[int], datee: int
) -> bool:
    """Dit si tout tient quand cette étape n’attend plus sa date, et n’en prend pas la longueur."""
    fenetres = tuple(f if rang != datee else None for rang, f in enumerate(contraintes.fenetres))
    libres = list(durees)
    libres[datee] = min(durees[datee], contraintes.etapes[datee].etape.semaines.min)
    return poser(replace(contraintes, fenetres=fenetres), preferences, libres) is not None


def nom_d_instance(identifiant: str, demarche: Demarche) -> str:
    """Rend le titre de l’instance tel qu’il se lit au milieu d’une phrase."""
    titre = next((i.titre for i in demarche.instances if i.id == identifiant), identifiant)
    return titre[:1].lower() + titre[1:]
