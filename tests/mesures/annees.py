"""Mesure : des années vécues au hasard ; ce qui est fait reste, rien ne fait refuser le plan.

    .venv/bin/python tests/mesures/annees.py [NOMBRE] [GRAINE] [OUVRIERS]

Chaque année : un profil et parfois un recueil tirés, 20 à 60 événements dans le désordre, le
profil retouché trois fois en route (`retouches.py`), deux séances annulées, un arrêt et une reprise
plus tard. Une année sur deux est notée comme « noter » le fait, qui dit dans la ligne ce que le
profil a changé ; l’autre, à la main, sans le dire. Après chaque événement et chaque retouche : ce
qui est noté fait, et chaque séance passée, a les mêmes jours ; une séance que l’édition d’avant
annonçait, et que l’événement rend passée sans en parler, aussi (à la main : tant que le profil n’a
pas changé) ; le plan se fait ; chaque ligne du JSON est dans la page, le PDF et le Markdown ;
l’agenda ne donne pas deux fois un identifiant. Les événements déjà vécus ne sont pas rejoués à
chaque fois, mais tous les cinq événements, et au dernier, tout l’est : le plan doit être le même à
l’octet, et c’est là que le Markdown, le PDF et l’agenda se relisent. Une année où cela manque est
dite, avec ses écrits ; le premier chiffre est leur nombre.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generateur.academie.entree.ecriture_du_profil import ecrire_le_profil
from generateur.chaine import construire_des_ecrits
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.lectures_retenues import retenir_les_lectures
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes
from generateur.chargement.profil.lignes_du_suivi import avec_le_changement
from generateur.formats.agenda.rendez_vous_ics import rendre as rendre_l_agenda
from generateur.formats.donnees_json import rendre
from generateur.formats.papier.pdf_donnees import donnees as donnees_du_pdf
from generateur.formats.texte_markdown import markdown
from generateur.formats.texte_markdown import rendre as rendre_le_markdown
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.francais import dates_en_bref, majuscule
from generateur.vue.manuel import Manuel, mettre_en_vue
from tests.mesures.annees_rejouees import Rejeu
from tests.mesures.retouches import Arbre, retouche
from tests.noyau.traits import tirer
from tests.outils.profils_tires import Ecrits, arbre_du_profil, avec_un_recueil

RACINE = Path(__file__).resolve().parents[2]
EDITION = date(2026, 11, 24)
ETATS = ("faite", "faite", "faite", "commencee", "reportee", "abandonnee")


@dataclass
class Annee:
    """Une année en cours : les écrits du collège, et ce qui en a été dit de fait."""

    profil: str
    recueil: str = ""
    depart: str = ""
    suivi: list[str] = field(default_factory=list)
    faits: dict[str, tuple[str, str]] = field(default_factory=dict)
    seances: dict[tuple[str, str], str] = field(default_factory=dict)
    dernier: str = ""
    retouches: int = 0
    a_la_main: bool = False
    rejeu: Rejeu = field(default_factory=Rejeu)

    def noter(self, ligne: str, manuel: Manuel) -> None:
        """Ajoute cette ligne, comme « noter », ou à la main."""
        change = None if self.a_la_main else manuel.desormais
        self.suivi += avec_le_changement([ligne], change)

    def manuel(self, rejouee: bool = True) -> Manuel:
        """Fait le plan de ces écrits ; lève ErreurDonnees s’il est refusé.

        `rejouee` : en revivant tout le suivi, même ce qui l’était déjà.
        """
        ecrits = ecrits_des_textes(
            self.profil,
            recueil=self.recueil,
            suivi="\n".join(self.suivi) + "\n" if self.suivi else "",
            depart=self.depart,
        )
        with self.rejeu.en_cours(rejouee):
            return mettre_en_vue(construire_des_ecrits(ecrits, RACINE), EDITION)


def vivre(demarche: Demarche, hasard: random.Random) -> Iterator[tuple[Annee, list[str]]]:
    """Vit une année ; rend, après chaque événement, ce qui y manque à ses promesses.

    Rien si le premier plan est refusé.
    """
    themes = tuple(p.id for p in demarche.preoccupations)
    ecrits = Ecrits("annee", _ecrire(arbre_du_profil(tirer(hasard, themes), hasard)))
    if hasard.random() < 0.5:
        ecrits = avec_un_recueil(ecrits, themes, hasard)
    annee = Annee(ecrits.profil, ecrits.joints.get("recueil", ""))
    try:
        manuel = annee.manuel()
    except ErreurDonnees:
        return
    annee.depart = rendre(manuel.initiale, demarche).decode()
    annee.a_la_main = hasard.random() < 0.5
    nombre = hasard.randint(20, 60)
    a_part = dict(zip(hasard.sample(range(nombre - 1), 6), GESTES, strict=True))
    reprise = -1
    for rang in range(nombre):
        geste = a_part.get(rang, "")
        if geste == "retouche":
            if not _retoucher(annee, hasard):
                continue
        elif geste == "arret":
            annee.noter(f"- {{le: {_jour(manuel, hasard)}, etat: arret, note: grève}}", manuel)
            reprise = min(rang + hasard.randint(1, 6), nombre - 1)
        elif rang == reprise:
            annee.noter(f"- {{le: {_jour(manuel, hasard)}, etat: reprise}}", manuel)
        else:
            annee.noter(_evenement(manuel, hasard, geste), manuel)
        avant = manuel
        relu = rang % 5 == 4 or rang == nombre - 1
        try:
            manuel = annee.manuel(rejouee=False)
            retenu = _en_json(manuel)
            if relu:
                manuel = annee.manuel()
        except ErreurDonnees as erreur:
            if any("doublon" in p.code for p in erreur.problemes):
                annee.suivi.pop()
                continue
            yield annee, [f"refus : {erreur}"]
            return
        except Exception:  # une panne est une faute comme une autre, à compter
            yield annee, [f"panne : {traceback.format_exc()}"]
            return
        dites = _manquements(annee, manuel)
        if geste != "retouche" and not (annee.a_la_main and annee.retouches):
            dites += _redessinees(avant, manuel)
        if relu:
            dites += _absents(manuel)
            dites += ["rejouée : le plan n’est pas le même"] * (_en_json(manuel) != retenu)
        yield annee, dites


def _en_json(manuel: Manuel) -> bytes:
    return rendre(manuel.feuille, manuel.demarche)


def _ecrire(arbre: Arbre) -> str:
    return ecrire_le_profil(arbre, lambda chemin: ("", 1))[0]


GESTES = ("annulee", "annulee", "arret", "retouche", "retouche", "retouche")


def _retoucher(annee: Annee, hasard: random.Random) -> bool:
    """Retouche le profil ; dit si c’est fait : un profil que son premier plan refuserait, même
    sans rien de noté, n’est pas gardé. À la main, l’année ne se raccourcit pas : allongée puis
    raccourcie sans que rien ne le dise, ses dernières lignes seraient hors du plan."""
    essai = Annee(_ecrire(retouche(annee.profil, annee.dernier, hasard)), annee.recueil)
    try:
        essai.manuel()
    except ErreurDonnees:
        return False
    if annee.a_la_main and "trimestres: 3" in annee.profil and "trimestres: 2" in essai.profil:
        return False
    annee.profil, annee.retouches = essai.profil, annee.retouches + 1
    return True


def _jour(manuel: Manuel, hasard: random.Random) -> date:
    periode = manuel.feuille.periode
    hors = hasard.random()
    if hors < 0.03:
        return periode.fin + timedelta(hasard.randint(1, 900))
    return periode.debut + timedelta(hasard.randint(0, (periode.fin - periode.debut).days))


def _evenement(manuel: Manuel, hasard: random.Random, genre: str) -> str:
    le = _jour(manuel, hasard)
    jalons = (*manuel.feuille.jalons, *manuel.feuille.abandonnees)
    jalon = hasard.choice(jalons)
    tenues = [j for j in jalons if j.seances]
    if tenues and (genre == "annulee" or hasard.random() < 0.2):
        jalon = hasard.choice(tenues)
        seance = hasard.choice(jalon.seances)
        etat = genre or hasard.choice(("faite", "reportee", "annulee"))
        suite = f", au: {seance.date + timedelta(hasard.randint(1, 40))}"
        return (
            f"- {{le: {le}, seance: {seance.date}, etape: {jalon.id}, etat: {etat}"
            f"{suite if etat == 'reportee' else ''}}}"
        )
    if hasard.random() < 0.1:
        return f"- {{le: {le}, enseignants_mobilises: {hasard.randint(0, 200)}}}"
    dates = [(a.id, d) for a in manuel.feuille.college.instances for d in a.dates]
    if dates and hasard.random() < 0.1:
        instance, jour = hasard.choice(dates)
        au = jour + timedelta(hasard.choice((-14, -7, 7, 10, 14, 30)))
        return f"- {{le: {le}, instance: {instance}, date: {jour}, au: {au}}}"
    etat = hasard.choice(ETATS)
    nom = hasard.choice((jalon.id, jalon.etape))
    au = f", au: {le + timedelta(hasard.randint(1, 120))}" if etat == "reportee" else ""
    return f"- {{le: {le}, etape: {nom}, etat: {etat}{au}}}"


def _manquements(annee: Annee, manuel: Manuel) -> list[str]:
    """Rend ce qui a bougé alors que c’était fait, et ce qui n’est pas dans tous les formats."""
    plan: dict[str, Any] = json.loads(_en_json(manuel))
    jalons = {jalon["id"]: jalon for jalon in plan["jalons"]}
    dites = []
    derniere = annee.suivi[-1] if annee.suivi else ""
    arrete = "arret" in plan
    for nom, dates in annee.faits.items():
        jalon = jalons.get(nom)
        if jalon is None or (jalon["debut"], jalon["fin"]) != dates:
            if not arrete:
                ici = jalon and (jalon["debut"], jalon["fin"])
                dites.append(f"fait, « {nom} » était {dates}, est {ici}")
    for (nom, jour), ici in annee.seances.items():
        siennes = {s["date"] for j in jalons.values() if j["id"] == nom for s in j["seances"]}
        if jour not in siennes and f"seance: {jour}" not in "\n".join(annee.suivi) and not arrete:
            dites.append(f"séance passée, « {nom} » du {jour}, {ici}")
    annee.dernier = max([annee.dernier, *(p.isoformat() for p in _dedans(manuel))])
    if not arrete:
        annee.faits |= {
            j["id"]: (j["debut"], j["fin"]) for j in plan["jalons"] if j.get("etat") == "faite"
        }
        annee.seances |= {
            (j["id"], s["date"]): derniere
            for j in plan["jalons"]
            for s in j["seances"]
            if s["date"] < annee.dernier
        }
    dans_la_page = Counter(ligne.id for part in manuel.vue.trimestres for ligne in part.lignes)
    return dites + [f"absent de la page : « {nom} »" for nom in jalons if dans_la_page[nom] != 1]


def _redessinees(avant: Manuel, apres: Manuel) -> list[str]:
    """Rend les séances annoncées que le dernier événement, sans en parler, a fait passer ailleurs
    que là où on les annonçait."""
    dernier, le = apres.feuille.suivi[-1], max(_dedans(apres), default=date.min)
    if avant.feuille.arretee or apres.feuille.arretee or dernier.etat == "reprise":
        return []
    restent = {(j.id, s.date, s.de) for j in apres.feuille.jalons for s in j.seances}
    restent |= {(j.id, s.date, s.de) for j in apres.feuille.abandonnees for s in j.seances}
    return [
        f"séance annoncée, « {jalon.id} » du {seance.date}, n’y est plus"
        for jalon in avant.feuille.jalons
        for seance in jalon.seances
        if seance.date <= le and dernier.etape not in (jalon.id, jalon.etape)
        if (jalon.id, seance.date, seance.de) not in restent
    ]


def _dedans(manuel: Manuel) -> list[date]:
    periode = manuel.feuille.periode
    return [e.le for e in manuel.feuille.suivi if periode.debut <= e.le <= periode.fin]


def _absents(manuel: Manuel) -> list[str]:
    vue, jalons = manuel.vue, [j["id"] for j in json.loads(_en_json(manuel))["jalons"]]
    dites = []
    texte = rendre_le_markdown(vue).decode()
    papier = Counter(
        (ligne["titre"], ligne["quand"])
        for part in donnees_du_pdf(vue)["trimestres"]
        for ligne in part["lignes"]
    )
    lignes = {ligne.id: ligne for ligne in vue.lignes}
    for nom in jalons:
        ligne = lignes[nom]
        quand = dates_en_bref(ligne.debut, ligne.fin)
        if f"**{markdown(majuscule(ligne.quand))}** : {markdown(ligne.titre)} (" not in texte:
            dites.append(f"absent du Markdown : « {nom} »")
        if not papier[ligne.titre, quand]:
            dites.append(f"absent du PDF : « {nom} »")
    uids = [u for u in rendre_l_agenda(vue).decode().split("\r\n") if u.startswith("UID:")]
    dites += [f"agenda : deux fois « {u} »" for u, fois in Counter(uids).items() if fois > 1]
    return dites


@dataclass
class Vecue:
    """Ce qu’une année a donné : ses événements, ses retouches, et sa première faute."""

    rang: int
    evenements: int = 0
    retouches: int = 0
    a_la_main: bool = False
    fautes: tuple[str, ...] = ()
    fichier: str = ""


def vivre_entiere(rang: int, graine: int) -> Vecue:
    """Vit l’année de ce rang jusqu’au bout, ou à sa première faute, dont elle garde le suivi."""
    retenir_les_lectures()
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    vecue = Vecue(rang)
    for annee, dites in vivre(demarche, random.Random(f"{graine}-{rang}")):
        vecue.evenements += 1
        vecue.retouches = annee.retouches
        if dites:
            fichier = Path(tempfile.gettempdir()) / f"annee-{graine}-{rang}.yml"
            fichier.write_text("\n".join(annee.suivi) + "\n", encoding="utf-8")
            fichier.with_suffix(".profil.yml").write_text(annee.profil, encoding="utf-8")
            vecue.fautes, vecue.fichier = tuple(dites), str(fichier)
            break
    return vecue


def main(nombre: int = 100, graine: int = 20, ouvriers: int = 2) -> None:
    """Vit ces années, compte et imprime."""
    fautes: Counter[str] = Counter()
    vecues = evenements = retouches = tirees = 0
    debut = time.perf_counter()
    with ProcessPoolExecutor(ouvriers) as bassin:
        while vecues < nombre:
            rangs = range(tirees, tirees + nombre - vecues)
            tirees = rangs.stop
            for vecue in bassin.map(partial(vivre_entiere, graine=graine), rangs):
                vecues += vecue.evenements > 0
                evenements += vecue.evenements
                retouches += vecue.retouches
                if vecue.fautes:
                    fautes[vecue.fautes[0].split(",")[0].split(":")[0]] += 1
                    ou = f"année {vecue.rang}, événement {vecue.evenements}, {vecue.fichier}"
                    print(ou + " :\n  " + "\n  ".join(vecue.fautes[:3]), flush=True)
                if vecues and vecue.rang % 10 == 9:
                    combien = f"{vecues} vécues, {evenements} événements"
                    print(f"{combien}, {sum(fautes.values())} fautives", flush=True)
    duree = time.perf_counter() - debut
    print(f"{sum(fautes.values())} années fautives sur {vecues} : {dict(fautes)}")
    print(f"{evenements} événements, {retouches} profils retouchés, {duree:.0f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
