"""Ce qu’une ligne du suivi dit et que le plan, le profil ou le calendrier démentent.

Rien n’est refusé là : ce qui s’est passé reste. Chaque désaccord se dit à sa ligne, et « noter »
ne l’écrirait pas.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.declare.modeles import College
from generateur.noyau.suivi.present import Cadre, Present


@dataclass(frozen=True)
class Incoherence:
    """Une ligne du suivi que le reste dément : son rang, la clé en cause, et comment y remédier."""

    rang: int
    cle: str
    code: str
    message: str
    remede: str
    etape: str | None = None


def desaccords(
    rang: int, evenement: Evenement, ligne: str | None, present: Present, cadre: Cadre
) -> Iterator[Incoherence]:
    """Rend ce que cette ligne a de démenti ; `ligne` : celle dont elle parle, s’il y en a une.

    `present` : où l’on en était juste avant elle.
    """
    yield from _hors_du_plan(rang, evenement, cadre)
    if evenement.instance is not None:
        yield from _de_l_instance(rang, evenement, present, cadre)
    elif evenement.seance is not None:
        yield from _de_la_seance(rang, evenement, ligne, present, cadre)
    elif evenement.etape is not None:
        yield from _de_l_etape(rang, evenement, ligne, present, cadre)
    yield from _hors_effectif(rang, evenement, present.college)


def dementis_du_profil(
    rang: int, evenement: Evenement, cadre: Cadre, college: College
) -> Iterator[Incoherence]:
    """Rend ce qu’un profil changé depuis dément d’une ligne qui s’y accordait."""
    if evenement.instance is not None:
        if not any(active.id == evenement.instance for active in college.instances):
            yield _instance_absente(rang, evenement.instance)
    elif evenement.etape is not None:
        noms = {evenement.etape, evenement.etape.rpartition("-")[0]}
        if not noms & {r.etape.id for r in cadre.adaptation.retenues}:
            yield _absente(rang, evenement.etape)
        elif evenement.d_une_etape and cadre.hors_du_profil & noms:
            yield _retiree(rang, evenement.etape)
    yield from _hors_effectif(rang, evenement, college)


def _hors_effectif(rang: int, evenement: Evenement, college: College) -> Iterator[Incoherence]:
    mobilises = max(
        evenement.enseignants_mobilises or 0, evenement.enseignants_experimentateurs or 0
    )
    effectif = college.effectifs.enseignants
    if mobilises > effectif:
        cle = "enseignants_mobilises"
        if (evenement.enseignants_mobilises or 0) <= effectif:
            cle = "enseignants_experimentateurs"
        yield Incoherence(
            rang,
            cle,
            "hors-bornes",
            f"« {cle} » vaut {mobilises}, plus que les enseignants du collège",
            f"donnez un nombre de 0 à {effectif}, ou corrigez le nombre d’enseignants du profil",
        )


def _hors_du_plan(rang: int, evenement: Evenement, cadre: Cadre) -> Iterator[Incoherence]:
    if evenement.le < cadre.periode.debut:
        yield Incoherence(
            rang,
            "le",
            "hors-du-plan",
            f"le {evenement.le} est avant le début du plan, le {cadre.periode.debut}",
            "vérifiez l’année ; ce qui s’est fait avant se note au premier jour du plan",
        )
    elif not cadre.dedans(evenement.le):
        yield Incoherence(
            rang,
            "le",
            "hors-du-plan",
            f"le {evenement.le} est après la fin du plan, le {cadre.fin}",
            "vérifiez l’année ; ce qui s’est fait après se note au dernier jour du plan",
        )
    if evenement.au is not None and evenement.au > cadre.fin:
        yield Incoherence(
            rang,
            "au",
            "hors-du-plan",
            f"« {evenement.etape or evenement.instance} » serait reportée au {evenement.au}, après "
            f"la fin du plan, le {cadre.fin}",
            "prenez un jour d’avant, donnez-vous un trimestre de plus, ou notez-la pas tenue",
            evenement.etape,
        )


def _de_l_etape(
    rang: int, evenement: Evenement, ligne: str | None, present: Present, cadre: Cadre
) -> Iterator[Incoherence]:
    nom = evenement.etape or ""
    if ligne is None:
        yield _absente(rang, nom)
        return
    avant = present.etats.get(ligne)
    if avant is not None and avant.etat == "faite":
        yield Incoherence(
            rang,
            "etat",
            "deja-faite",
            f"« {nom} » est déjà notée faite le {avant.le}",
            "ôtez l’une des deux lignes",
            nom,
        )
    if cadre.hors_du_profil & {nom, nom.rpartition("-")[0]}:
        yield _retiree(rang, nom)


def _retiree(rang: int, nom: str) -> Incoherence:
    return Incoherence(
        rang,
        "etape",
        "etape-retiree",
        f"« {nom} » n’est plus dans votre profil, mais elle s’est faite : elle reste",
        "il n’y a rien à faire : le plan montre ce qui s’est passé",
        nom,
    )


def _absente(rang: int, nom: str) -> Incoherence:
    return Incoherence(
        rang,
        "etape",
        "etape-absente",
        f"« {nom} » n’est pas dans votre feuille de route : cette ligne n’y change rien",
        "remettez-la dans le profil (version, étapes retirées), ou gardez la ligne pour mémoire",
        nom,
    )


def _de_la_seance(
    rang: int, evenement: Evenement, ligne: str | None, present: Present, cadre: Cadre
) -> Iterator[Incoherence]:
    nom = evenement.etape or ""
    if ligne is None:
        yield _absente(rang, nom)
        return
    jours = {s.date for j in present.feuille.jalons if j.id == ligne for s in j.seances}
    if evenement.etat == "annulee" and evenement.jour_de_la_seance not in jours:
        dits = ", ".join(map(str, sorted(jours))) or "aucune n’a de jour"
        yield Incoherence(
            rang,
            "seance",
            "seance-inconnue",
            f"« {nom} » n’a pas de séance le {evenement.jour_de_la_seance} : rien n’est annulé",
            f"ses séances : {dits}",
            nom,
        )
        return
    tenue = evenement.au if evenement.etat == "reportee" else evenement.jour_de_la_seance
    if tenue is None or evenement.etat == "annulee":
        return
    cle = "au" if evenement.etat == "reportee" else "seance"
    if not cadre.dedans(tenue):
        yield Incoherence(
            rang,
            cle,
            "hors-du-plan",
            f"le {tenue} n’est pas de la période du plan",
            f"prenez un jour du {cadre.periode.debut} au {cadre.fin}",
            nom,
        )
    else:
        yield from _jour_ferme(rang, cle, tenue, nom, cadre)


def _de_l_instance(
    rang: int, evenement: Evenement, present: Present, cadre: Cadre
) -> Iterator[Incoherence]:
    active = next((a for a in present.college.instances if a.id == evenement.instance), None)
    if active is None:
        yield _instance_absente(rang, evenement.instance or "")
        return
    if evenement.date not in active.dates:
        dates = ", ".join(map(str, active.dates)) or "aucune"
        yield Incoherence(
            rang,
            "date",
            "date-inconnue",
            f"« {evenement.instance} » n’a pas de séance le {evenement.date} dans votre profil",
            f"ses dates : {dates}",
        )
    if evenement.au is not None and cadre.dedans(evenement.au):
        yield from _jour_ferme(rang, "au", evenement.au, None, cadre)


def _les_plus_proches(jour: date, cadre: Cadre) -> str:
    """Rend les jours ouverts qui entourent celui-ci."""
    apres = cadre.jour_ouvert(jour)
    avant = max((j for s in cadre.periode.semaines for j in s.jours if j < jour), default=None)
    if avant is None or apres < jour:
        return f"le jour ouvert le plus proche est le {apres}"
    return f"les jours ouverts les plus proches sont le {avant} et le {apres}"


def _instance_absente(rang: int, nom: str) -> Incoherence:
    return Incoherence(
        rang,
        "instance",
        "instance-absente",
        f"« {nom} » n’est pas une instance active de votre profil",
        "ajoutez-la aux instances du profil, ou gardez la ligne pour mémoire",
    )


def _jour_ferme(
    rang: int, cle: str, jour: date, nom: str | None, cadre: Cadre
) -> Iterator[Incoherence]:
    if not cadre.est_ouvert(jour):
        yield Incoherence(
            rang,
            cle,
            "jour-ferme",
            f"le {jour} n’est pas un jour de classe dans votre collège",
            _les_plus_proches(jour, cadre),
            nom,
        )
