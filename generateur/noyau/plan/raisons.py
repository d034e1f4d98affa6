"""Dit pourquoi une étape commence là et dure tant, à partir de ce qui l’a réellement décidé."""

from __future__ import annotations

from generateur.noyau.adaptation.apports import Raison
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.mots import compte, jour, jour_de_semaine
from generateur.noyau.phrases import dire
from generateur.noyau.plan.comparaison import SUIVI
from generateur.noyau.plan.jalons import Seance
from generateur.noyau.plan.placement import PREFERENCES, Chantier


def quand(
    chantier: Chantier,
    rang: int,
    debuts: list[int],
    fins: list[int],
    tenue: Seance | None,
    demarche: Demarche,
) -> list[Raison]:
    """Rend les raisons de la place de l’étape : la date tenue, l’épingle, l’ordre, les vacances.

    `debuts`, `fins` : rangs de la première et de la dernière semaine de chaque étape.
    """
    phrases = demarche.phrases
    retenue = chantier.etapes[rang]
    raisons: list[Raison] = []
    if retenue.epingle is not None:
        return [
            Raison(
                "quand",
                dire(phrases, "quand-epinglee", jour=jour_de_semaine(retenue.epingle)),
                donnee=f"adaptations.modifier.{retenue.etape.id}.debut",
            )
        ]
    if tenue is not None and tenue.date is not None:
        texte = dire(
            phrases,
            "quand-date",
            instance=nom_d_instance(tenue.id, demarche),
            jour=jour_de_semaine(tenue.date),
        )
        raisons.append(Raison("quand", texte, donnee=f"instances.{tenue.id}.dates"))
    raisons.append(_place(chantier, rang, debuts, fins, demarche))
    if tenue is not None and tenue.date is None:
        texte = dire(phrases, "quand-date-a-fixer", instance=nom_d_instance(tenue.id, demarche))
        raisons.append(Raison("quand", texte, donnee="instances"))
    return raisons


def _place(
    chantier: Chantier, rang: int, debuts: list[int], fins: list[int], demarche: Demarche
) -> Raison:
    phrases = demarche.phrases
    semaines = chantier.periode.semaines
    debut = debuts[rang]
    avant = chantier.avant[rang]
    attendu = max((fins[autre] + 1 for autre in avant), default=0)
    au_plus_tot = max(attendu, chantier.plus_tot[rang])
    if debut > au_plus_tot and chantier.fenetres[rang] is None:
        evitee = _preference_evitee(chantier, rang, au_plus_tot, debuts, fins)
        if evitee is not None:
            texte = dire(phrases, f"quand-{evitee}", jour=jour(semaines[debut].debut))
            return Raison("quand", texte, regle=evitee)
    if chantier.plus_tot[rang] > attendu:
        texte = dire(phrases, "quand-suivi-apres", jour=jour(semaines[debut].debut))
        return Raison("quand", texte, donnee=SUIVI)
    if not avant:
        texte = dire(phrases, "quand-debut", jour=jour(chantier.periode.debut))
        return Raison("quand", texte, donnee="debut")
    derniere = max(avant, key=lambda autre: (fins[autre], -autre))
    etape, sienne = chantier.etapes[derniere].etape, chantier.etapes[rang].etape
    fin = jour(semaines[fins[derniere]].fin)
    if etape.temps != sienne.temps and sienne.temps != "pilotage" and etape.temps != "pilotage":
        titre = next((t.court for t in demarche.temps if t.id == etape.temps), etape.temps)
        texte = dire(phrases, "quand-temps", temps=titre, jour=fin)
        return Raison("quand", texte, source=4)
    texte = dire(phrases, "quand-apres", etape=etape.titre, jour=fin)
    return Raison("quand", texte, regle="ordre-des-etapes")


def _preference_evitee(
    chantier: Chantier, rang: int, debut: int, debuts: list[int], fins: list[int]
) -> str | None:
    """Rend la préférence qui interdisait de commencer plus tôt, en la réessayant seule."""
    duree = fins[rang] - debuts[rang] + 1
    gardees = chantier.imposees
    try:
        for nom in sorted(PREFERENCES, key=lambda nom: -PREFERENCES[nom]):
            if not gardees[nom][rang]:
                continue
            chantier.imposer(frozenset(PREFERENCES) - {nom})
            if chantier.apres_obstacle(rang, debut, duree, debuts, fins) != debut:
                return nom
    finally:
        chantier.imposees = gardees
    return None


def combien(chantier: Chantier, rang: int, duree: int, demarche: Demarche) -> Raison:
    """Rend la raison de la durée : souhaitée, serrée ou allongée par le partage du temps."""
    retenue = chantier.etapes[rang]
    semaines = retenue.etape.semaines
    mots = compte(duree, "semaine")
    if retenue.modifiee:
        texte = dire(demarche.phrases, "combien-modifiee", duree=mots)
        donnee = f"adaptations.modifier.{retenue.etape.id}.semaines"
        return Raison("combien", texte, donnee=donnee)
    if semaines.min == semaines.max:
        texte = dire(demarche.phrases, "combien-fixe", duree=mots)
    elif duree == semaines.ideal:
        texte = dire(
            demarche.phrases, "combien-souhaitee", duree=mots, min=semaines.min, max=semaines.max
        )
    else:
        code = "combien-serree" if duree < semaines.ideal else "combien-large"
        souhait = compte(semaines.ideal, "semaine")
        texte = dire(demarche.phrases, code, duree=mots, souhait=souhait)
    return Raison("combien", texte, regle="partage-du-temps")


def nom_d_instance(identifiant: str, demarche: Demarche) -> str:
    """Rend le titre de l’instance tel qu’il se lit au milieu d’une phrase."""
    titre = next((i.titre for i in demarche.instances if i.id == identifiant), identifiant)
    return titre[:1].lower() + titre[1:]
