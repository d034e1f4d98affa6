"""Mesure : des années vécues au hasard ; ce qui est fait reste, rien ne fait refuser le plan.

    .venv/bin/python tests/mesures/annees.py [NOMBRE] [GRAINE]

Chaque année : un profil tiré, 20 à 60 événements dans le désordre, des profils retouchés en route,
deux séances annulées, un arrêt. Après chaque événement : ce qui est noté fait, et chaque séance
passée, a les mêmes jours ; le plan se fait ; chaque ligne du JSON est dans la page, le PDF et le
Markdown. Une année où cela manque est dite, avec ses écrits ; le premier chiffre est leur nombre.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generateur.academie.entree.ecriture_du_profil import ecrire_le_profil
from generateur.chaine import construire_des_ecrits
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.ecrits_du_college import ecrits_des_textes
from generateur.formats.donnees_json import rendre
from generateur.formats.papier.pdf_donnees import donnees as donnees_du_pdf
from generateur.formats.texte_markdown import rendre as rendre_le_markdown
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.manuel import Manuel, mettre_en_vue
from tests.noyau.traits import tirer
from tests.outils.profils_tires import arbre_du_profil

RACINE = Path(__file__).resolve().parents[2]
EDITION = date(2026, 11, 24)
ETATS = ("faite", "faite", "faite", "commencee", "reportee", "abandonnee")


@dataclass
class Annee:
    """Une année en cours : les écrits du collège, et ce qui en a été dit de fait."""

    profil: str
    depart: str = ""
    suivi: list[str] = field(default_factory=list)
    faits: dict[str, tuple[str, str]] = field(default_factory=dict)
    seances: dict[tuple[str, str], str] = field(default_factory=dict)
    dernier: str = ""
    retouchee: bool = False

    def manuel(self) -> Manuel:
        """Fait le plan de ces écrits ; lève ErreurDonnees s’il est refusé."""
        ecrits = ecrits_des_textes(
            self.profil, suivi="\n".join(self.suivi) + "\n" if self.suivi else "",
            depart=self.depart,
        )  # fmt: skip
        return mettre_en_vue(construire_des_ecrits(ecrits, RACINE), EDITION)


def vivre(demarche: Demarche, hasard: random.Random) -> Iterator[tuple[Annee, list[str]]]:
    """Vit une année ; rend, après chaque événement, ce qui y manque à ses promesses.

    Rien si le premier plan est refusé.
    """
    college = tirer(hasard, tuple(p.id for p in demarche.preoccupations))
    profil, _ = ecrire_le_profil(arbre_du_profil(college, hasard), lambda chemin: ("", 1))
    annee = Annee(profil)
    try:
        manuel = annee.manuel()
    except ErreurDonnees:
        return
    annee.depart = rendre(manuel.initiale, demarche).decode()
    nombre = hasard.randint(20, 60)
    a_part = dict.fromkeys(hasard.sample(range(nombre), 4), "")
    genres = ("annulee", "annulee", "arret", "retouche")
    for rang, genre in zip(a_part, genres, strict=True):
        a_part[rang] = genre
    for rang in range(nombre):
        if a_part.get(rang) == "retouche":
            annee.profil = annee.profil.replace("version: complete", "version: minimale")
            annee.retouchee = True
        elif a_part.get(rang) == "arret":
            annee.suivi.append(f"- {{le: {_jour(manuel, hasard)}, etat: arret}}")
            annee.suivi.append(f"- {{le: {_jour(manuel, hasard)}, etat: reprise}}")
        else:
            annee.suivi.append(_evenement(manuel, hasard, a_part.get(rang, "")))
        try:
            manuel = annee.manuel()
        except ErreurDonnees as erreur:
            if any("doublon" in p.code for p in erreur.problemes):
                annee.suivi.pop()
                continue
            yield annee, [f"refus : {erreur}"]
            return
        yield annee, _manquements(annee, manuel)


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
    plan: dict[str, Any] = json.loads(rendre(manuel.feuille, manuel.demarche))
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
    return dites + _absents(jalons, manuel)


def _dedans(manuel: Manuel) -> list[date]:
    periode = manuel.feuille.periode
    return [e.le for e in manuel.feuille.suivi if periode.debut <= e.le <= periode.fin]


def _absents(jalons: dict[str, Any], manuel: Manuel) -> list[str]:
    vue = manuel.vue
    dans_la_page = {ligne.id for part in vue.trimestres for ligne in part.lignes}
    dites = [f"absent de la page : « {nom} »" for nom in jalons.keys() - dans_la_page]
    markdown = rendre_le_markdown(vue).decode()
    papier = json.dumps(donnees_du_pdf(vue), ensure_ascii=False, default=str)
    for ligne in vue.lignes:
        if ligne.titre not in markdown:
            dites.append(f"absent du Markdown : « {ligne.id} »")
        if ligne.titre not in papier:
            dites.append(f"absent du PDF : « {ligne.id} »")
    return dites


def main(nombre: int = 100, graine: int = 20) -> None:
    """Vit ces années, compte et imprime."""
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    fautes: Counter[str] = Counter()
    vecues = evenements = tirees = 0
    debut = time.perf_counter()
    while vecues < nombre:
        hasard = random.Random(f"{graine}-{tirees}")
        tirees += 1
        pas = 0
        for annee, dites in vivre(demarche, hasard):
            pas += 1
            if dites:
                fautes[dites[0].split(",")[0].split(":")[0]] += 1
                fichier = Path(tempfile.gettempdir()) / f"annee-{graine}-{tirees - 1}.yml"
                fichier.write_text("\n".join(annee.suivi) + "\n", encoding="utf-8")
                print(
                    f"année {tirees - 1}, événement {pas}, {fichier} :\n  " + "\n  ".join(dites[:3])
                )
                break
        vecues += pas > 0
        evenements += pas
    duree = time.perf_counter() - debut
    print(f"{sum(fautes.values())} années fautives sur {vecues} : {dict(fautes)}")
    print(f"{evenements} événements, {duree:.0f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
