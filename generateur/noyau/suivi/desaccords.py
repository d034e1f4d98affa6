"""Ce qu’une ligne du suivi dit et que le plan, le profil ou le calendrier démentent.

Rien n’est refusé là : ce qui s’est passé reste. Chaque désaccord se dit à sa ligne, et « noter »
ne l’écrirait pas. Ses mots sont ceux de `phrases.yml` : « desaccord-… » et « remede-… ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generateur.noyau.declare.evenements import Evenement
from generateur.noyau.declare.modeles import College
from generateur.noyau.mots import enumeration, jour
from generateur.noyau.phrases import dire
from generateur.noyau.suivi.present import Cadre, Present

Champ = str | int | date | tuple[date, ...]


@dataclass(frozen=True)
class Incoherence:
    """Une ligne du suivi que le reste dément : son rang, la clé en cause, et comment y remédier.

    `dit`, `remede_dit` : les codes de leurs phrases ; `champs` : ce qui les remplit, jours et noms
    courts compris.
    """

    rang: int
    cle: str
    code: str
    dit: str
    remede_dit: str
    champs: Mapping[str, Champ]
    etape: str | None = None

    def en_mots(self, phrases: Mapping[str, str], noms: Mapping[str, str]) -> tuple[str, str]:
        """Rend ce qui ne va pas et le remède ; `noms` : les titres des étapes et des instances."""
        mots = {nom: _en_mots(valeur, noms) for nom, valeur in self.champs.items()}
        dit = dire(phrases, f"desaccord-{self.dit}", **mots)
        return dit, dire(phrases, f"remede-{self.remede_dit}", **mots)


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
    yield from _hors_du_plan(rang, evenement, cadre)
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
        champs: dict[str, Champ] = {"nombre": mobilises, "effectif": effectif}
        yield Incoherence(rang, cle, "hors-bornes", "trop-nombreux", "trop-nombreux", champs)


def _hors_du_plan(rang: int, evenement: Evenement, cadre: Cadre) -> Iterator[Incoherence]:
    if evenement.le < cadre.periode.debut:
        champs: dict[str, Champ] = {"jour": evenement.le, "borne": cadre.periode.debut}
        yield Incoherence(rang, "le", "hors-du-plan", "avant-le-plan", "avant-le-plan", champs)
    elif not cadre.dedans(evenement.le):
        champs = {"jour": evenement.le, "borne": cadre.fin}
        yield Incoherence(rang, "le", "hors-du-plan", "apres-le-plan", "apres-le-plan", champs)
    if evenement.au is not None and evenement.au > cadre.fin:
        nom = evenement.etape or evenement.instance or ""
        dit = "reportee-trop-loin" if evenement.etape else "instance-trop-loin"
        champs = {"nom": nom, "jour": evenement.au, "borne": cadre.fin}
        yield Incoherence(rang, "au", "hors-du-plan", dit, dit, champs, evenement.etape)


def _de_l_etape(
    rang: int, evenement: Evenement, ligne: str | None, present: Present, cadre: Cadre
) -> Iterator[Incoherence]:
    nom = evenement.etape or ""
    if ligne is None:
        yield _absente(rang, nom)
        return
    avant = present.etats.get(ligne)
    if avant is not None and avant.etat == "faite":
        champs: dict[str, Champ] = {"nom": nom, "jour": avant.le}
        yield Incoherence(rang, "etat", "deja-faite", "deja-faite", "deja-faite", champs, nom)
    if cadre.hors_du_profil & {nom, nom.rpartition("-")[0]}:
        yield _retiree(rang, nom)


def _retiree(rang: int, nom: str) -> Incoherence:
    code = "etape-retiree"
    return Incoherence(rang, "etape", code, code, code, {"nom": nom}, nom)


def _absente(rang: int, nom: str) -> Incoherence:
    code = "etape-absente"
    return Incoherence(rang, "etape", code, code, code, {"nom": nom}, nom)


def _de_la_seance(
    rang: int, evenement: Evenement, ligne: str | None, present: Present, cadre: Cadre
) -> Iterator[Incoherence]:
    nom = evenement.etape or ""
    if ligne is None:
        yield _absente(rang, nom)
        return
    jours = {s.date for j in present.feuille.jalons if j.id == ligne for s in j.seances}
    if evenement.etat == "annulee" and evenement.jour_de_la_seance not in jours:
        remede = "seance-inconnue" if jours else "seance-sans-jour"
        champs: dict[str, Champ] = {
            "nom": nom,
            "jour": evenement.jour_de_la_seance or "",
            "jours": tuple(sorted(jours)),
        }
        yield Incoherence(rang, "seance", "seance-inconnue", "seance-inconnue", remede, champs, nom)
        return
    tenue = evenement.au if evenement.etat == "reportee" else evenement.jour_de_la_seance
    if tenue is None or evenement.etat == "annulee":
        return
    cle = "au" if evenement.etat == "reportee" else "seance"
    if not cadre.dedans(tenue):
        champs = {"jour": tenue, "debut": cadre.periode.debut, "borne": cadre.fin}
        yield Incoherence(rang, cle, "hors-du-plan", "hors-du-plan", "hors-du-plan", champs, nom)
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
        remede = "date-inconnue" if active.dates else "instance-sans-date"
        champs: dict[str, Champ] = {
            "nom": active.id,
            "jour": evenement.date or "",
            "jours": tuple(active.dates),
        }
        yield Incoherence(rang, "date", "date-inconnue", "date-inconnue", remede, champs)
    if evenement.au is not None and cadre.dedans(evenement.au):
        yield from _jour_ferme(rang, "au", evenement.au, None, cadre)


def _les_plus_proches(ferme: date, cadre: Cadre) -> tuple[date, ...]:
    """Rend les jours ouverts qui entourent celui-ci, ou le seul d’avant ou d’après."""
    apres = cadre.jour_ouvert(ferme)
    avant = max((j for s in cadre.periode.semaines for j in s.jours if j < ferme), default=None)
    return (apres,) if avant is None or apres < ferme else (avant, apres)


def _instance_absente(rang: int, nom: str) -> Incoherence:
    code = "instance-absente"
    return Incoherence(rang, "instance", code, code, code, {"nom": nom})


def _jour_ferme(
    rang: int, cle: str, voulu: date, nom: str | None, cadre: Cadre
) -> Iterator[Incoherence]:
    if cadre.est_ouvert(voulu):
        return
    proches = _les_plus_proches(voulu, cadre)
    remede = "jour-ferme" if len(proches) == 1 else "jour-ferme-entre-deux"
    champs: dict[str, Champ] = {"jour": voulu, "jours": proches}
    yield Incoherence(rang, cle, "jour-ferme", "jour-ferme", remede, champs, nom)


def _en_mots(valeur: Champ, noms: Mapping[str, str]) -> str:
    """Rend un jour en lettres, plusieurs « le 4 et le 9 mars », un nom court par son titre."""
    if isinstance(valeur, tuple):
        return enumeration([f"le {jour(le)}" for le in valeur])
    if isinstance(valeur, date):
        return jour(valeur)
    nom = str(valeur)
    souche, _, rang = nom.rpartition("-")
    if nom in noms or souche not in noms:
        return noms.get(nom, nom)
    return f"{noms[souche]} {rang}"
