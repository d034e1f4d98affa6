"""Donne à chaque commande un fichier abîmé, et dit ce qui n’allait pas dans sa réponse.

Attendu, toujours : un code 0, 1 ou 2 ; au refus, `fichier:ligne: faute` puis son remède ; rien de
ce qui était là n’a changé ; moins de dix secondes. Un site se bâtit de pages abîmées, par lots.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from click.testing import CliRunner

from generateur.chargement.calendriers.zones import lire_la_zone
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.lecture import lire
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.recueil_ecrit import lire_le_recueil
from generateur.commandes.principale import generateur
from tests.outils.brouiller import brouiller

RACINE = Path(__file__).resolve().parents[2]
DELAI = 10
"""Secondes de calcul au bout desquelles une commande est dite bloquée, sur une machine occupée
aussi."""
SITUE = re.compile(r"^[^\n]*[^\s:][^\n]*:[0-9]+: \S[^\n]*\n    → \S", re.M)
FORMATS = ("json",) * 6 + ("md", "ics", "svg", "ods", "pdf")


class Blocage(Exception):
    """La commande ne rend pas la main."""


@dataclass
class Reponse:
    """Ce qu’une commande a fait d’une entrée ; `fautes` : ce qui n’allait pas."""

    code: int
    dit: str
    fautes: list[str] = field(default_factory=list)


@contextmanager
def delai(secondes: float = DELAI) -> Iterator[None]:
    """Arrête ce qui dure."""

    def couper(*_: Any) -> None:
        raise Blocage

    ancien = signal.signal(signal.SIGPROF, couper)
    signal.setitimer(signal.ITIMER_PROF, secondes)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, ancien)


def lancer(*mots: str) -> Reponse:
    """Lance une commande ; toute autre issue qu’un code 0, 1 ou 2 est une faute."""
    try:
        with delai():
            lance = CliRunner().invoke(generateur, [*mots])
    except Blocage:
        return Reponse(-1, "", [f"bloquée plus de {DELAI} s"])
    reponse = Reponse(lance.exit_code, lance.output)
    if lance.exception is not None and not isinstance(lance.exception, SystemExit):
        trace = "".join(traceback.format_exception(lance.exception)[-3:])
        reponse.fautes.append(f"trace : {trace}")
    elif lance.exit_code not in (0, 1, 2):
        reponse.fautes.append(f"code {lance.exit_code}")
    elif lance.exit_code == 1 and not (SITUE.search(lance.stderr) or _d_un_mot(lance.stderr, mots)):
        reponse.fautes.append(f"refus sans fichier ni ligne : {lance.stderr[:300]}")
    if "Traceback" in lance.output:
        reponse.fautes.append("« Traceback » montré")
    return reponse


def _d_un_mot(dit: str, mots: tuple[str, ...]) -> bool:
    """Ce que l’on refuse d’un mot de la commande n’a pas de ligne : il est cité, avec un remède."""
    cite = "2027-05-18" in dit or "« essais-en-classe »" in dit
    return mots[0] == "noter" and cite and "\n    → " in dit


def photo(dossier: Path) -> dict[str, bytes]:
    """Rend les octets de tous les fichiers."""
    return {
        str(f.relative_to(dossier)): f.read_bytes()
        for f in sorted(dossier.rglob("*"))
        if f.is_file()
    }


class Atelier:
    """Un dépôt d’essai, et les semences de chaque genre d’entrée."""

    def __init__(self, dossier: Path) -> None:
        self.depot = dossier / "depot"
        shutil.copytree(RACINE / "donnees", self.depot / "donnees")
        shutil.copytree(RACINE / "docs" / "chez-nous", self.depot / "docs" / "chez-nous")
        os.chdir(self.depot)
        self.demarche = charger_demarche(self.depot / "donnees" / "demarche")[0]
        self.ou = dossier / "ou"
        self.ou.mkdir()
        self.profils = [(RACINE / "tests" / "profils" / f"{nom}.yml").read_text("utf-8")
                        for nom in ("demonstration", "rural", "urbain", "reunion")]  # fmt: skip
        self.profils.append(PROFIL_PLEIN)
        self.genres: dict[str, Callable[[Random], Reponse]] = {
            "profil": lambda h: self._ecrits("college.yml", h),
            "recueil": lambda h: self._ecrits("recueil.yml", h),
            "suivi": lambda h: self._ecrits("suivi.yml", h),
            "depart": lambda h: self._ecrits("depart.json", h),
            "calendrier": self._calendrier,
            "zone": self._zone,
            "enquete": self._enquete,
            "academie": self._academie,
        }
        self.depart = lancer(
            "feuille-de-route", self._poser(self.profils[0]), "--format", "json"
        ).dit
        self._sortir()

    def essayer(self, genre: str, graine: int) -> Reponse:
        """Abîme une entrée de ce genre, et la donne à sa commande."""
        try:
            return self.genres[genre](Random(f"{genre} {graine}"))
        finally:
            self._sortir()

    def _poser(self, texte: str | bytes, nom: str = "college.yml") -> str:
        octets = texte.encode() if isinstance(texte, str) else texte
        (self.ou / nom).write_bytes(octets)
        return str(self.ou / nom)

    def _sortir(self) -> None:
        for fichier in self.ou.iterdir():
            fichier.unlink()

    def _ecrits(self, abime: str, hasard: Random) -> Reponse:
        """Le profil et ce qui est à côté de lui, dont l’un est abîmé."""
        ecrits = {"college.yml": hasard.choice(self.profils)}
        if abime != "college.yml" or hasard.random() < 0.3:
            ecrits["recueil.yml"] = RECUEIL
            ecrits["suivi.yml"] = SUIVI
            if abime == "depart.json" or hasard.random() < 0.3:
                ecrits["depart.json"] = self.depart
                ecrits["college.yml"] = self.profils[0]
        autres = (*self.profils, RECUEIL, SUIVI)
        for nom, texte in ecrits.items():
            self._poser(brouiller(texte, hasard, autres) if nom == abime else texte, nom)
        avant = photo(self.ou)
        profil = str(self.ou / "college.yml")
        if hasard.random() < 0.05:
            reponse = lancer("verifier", profil)
        elif abime == "suivi.yml" and hasard.random() < 0.3:
            reponse = lancer(
                "noter", "essais-en-classe", "commencee", "--le", "2027-05-18", "--profil", profil
            )
            if reponse.code == 0 and abime in avant:
                apres = (self.ou / abime).read_bytes()
                if not apres.startswith(avant[abime].rstrip()):
                    reponse.fautes.append("le suivi d’avant n’est plus là")
                return reponse
        else:
            reponse = lancer("feuille-de-route", profil, "--format", hasard.choice(FORMATS))
        if photo(self.ou) != avant:
            reponse.fautes.append("un fichier lu a changé")
        return reponse

    def _calendrier(self, hasard: Random) -> Reponse:
        return self._completer(
            brouiller(hasard.choice(CALENDRIERS), hasard, CALENDRIERS), "officiel.txt", hasard
        )

    def _zone(self, hasard: Random) -> Reponse:
        """Un fichier de calendrier, à poser."""
        zones = sorted((RACINE / "donnees" / "calendriers").glob("*.yml"))
        choisie = hasard.choice(zones)
        return self._completer(brouiller(choisie.read_text("utf-8"), hasard), "guyane.yml", hasard)

    def _completer(self, octets: bytes, nom: str, hasard: Random) -> Reponse:
        fichier = self._poser(octets, nom)
        dossier = self.depot / "donnees" / "calendriers"
        avant = photo(dossier)
        reponse = lancer("calendrier", fichier)
        choix = re.search(r"ajoutez « --zone NOM », l’un de : ([\w-]+)", reponse.dit)
        if choix and not reponse.fautes:
            reponse = lancer("calendrier", fichier, "--zone", choix[1])
        apres = photo(dossier)
        if reponse.code and apres != avant:
            reponse.fautes.append("refusé, mais écrit")
        for change in {n for n in apres if apres[n] != avant.get(n)}:
            try:
                lire_la_zone(dossier / change)
            except ErreurDonnees as erreur:
                reponse.fautes.append(f"le calendrier écrit ne se relit pas : {erreur}")
            if change in avant:
                (dossier / change).write_bytes(avant[change])
            else:
                (dossier / change).unlink()
        if set(avant) - set(apres):
            reponse.fautes.append("un calendrier a disparu")
        return reponse

    def _enquete(self, hasard: Random) -> Reponse:
        from tests.chargement.test_sondages_de_chaque_sorte import OUTILS

        sources = tuple(OUTILS.values())
        fichier = self._poser(brouiller(hasard.choice(sources), hasard, sources), "enquete.csv")
        self._poser(self.profils[0])
        if hasard.random() < 0.5:
            self._poser(RECUEIL, "recueil.yml")
        avant = photo(self.ou)
        reponse = lancer("preoccupations", fichier, "--profil", str(self.ou / "college.yml"))
        apres = photo(self.ou)
        if reponse.code and apres != avant:
            reponse.fautes.append("refusée, mais écrite")
        if not reponse.code:
            try:
                lire_le_recueil(self.ou / "recueil.yml", self.demarche)
            except ErreurDonnees as erreur:
                reponse.fautes.append(f"le recueil écrit ne se relit pas : {erreur}")
            ancien = avant.get("recueil.yml")
            if (
                ancien
                and ancien != apres["recueil.yml"]
                and apres.get("recueil.yml.precedent") != ancien
            ):
                reponse.fautes.append("le recueil d’avant est perdu")
        return reponse

    def _academie(self, hasard: Random) -> Reponse:
        """Ce que l’académie dit pour tous, ou sa liste : lus, sans bâtir de site."""
        from generateur.academie.entree.entrees import lire_l_entree

        pour_tous = RACINE / "donnees" / "academie.yml"
        texte = pour_tous.read_text("utf-8") + COURRIEL
        de_tous = hasard.random() < 0.6
        (self.depot / "donnees" / "academie.yml").write_bytes(
            brouiller(texte, hasard, tuple(self.profils)) if de_tous else texte.encode()
        )
        liste = LISTE if de_tous else brouiller(LISTE, hasard)
        fichier = self._poser(liste, "liste.csv")
        reponse = Reponse(0, "")
        try:
            with delai():
                lue = lire_l_entree(Path(fichier), self.depot)
            for inscrit in lue.inscrits:
                self._poser(inscrit.texte)
                lire(self.ou / "college.yml")
        except ErreurDonnees as erreur:
            reponse.code, reponse.dit = 1, str(erreur)
            if not SITUE.search(reponse.dit):
                reponse.fautes.append(f"refus sans fichier ni ligne : {reponse.dit[:300]}")
        except Blocage:
            reponse.fautes.append(f"bloquée plus de {DELAI} s")
        except Exception as erreur:
            reponse.fautes.append("trace : " + "".join(traceback.format_exception(erreur)[-3:]))
        shutil.copy(pour_tous, self.depot / "donnees" / "academie.yml")
        return reponse


PROFIL_PLEIN = """nom: Collège « des Essais »
commune: Limoges
uai: 0870117E
academie: Limoges
departement: "87"
adresse: https://exemple.fr/manuel/
depot: https://forge.exemple.fr/groupe/manuel
effectifs: {enseignants: 42, eleves: 480}
equipement: eleve
ressources: [ent, classe-mobile]
projet_etablissement:
  - {objectif: "Parler", preoccupations: [oral]}
debut: 2026-11-02
trimestres: 3
fins_de_trimestre: [2026-11-27, 2027-03-12]
indisponibilites:
  - {du: 2027-05-24, au: 2027-05-28, motif: Brevet blanc}
creneaux:
  - {jour: mardi, de: "13:30", a: "15:30", du: 2027-01-04, au: 2027-04-16}
equipe_projet:
  - {role: direction, fonction: Principale adjointe}
instances:
  - {id: conseil-pedagogique, dates: [2027-01-19, 2027-03-16]}
  - {id: conseil-administration}
preoccupations: [differenciation, oral]
preoccupations_retenues: true
adaptations:
  retirer: [visites-entre-classes]
  modifier: {essais-en-classe: {semaines: {min: 2, ideal: 3, max: 4}}}
  ajouter:
    - id: cafe
      titre: Un café
      temps: temps-2
      but: Se parler.
      preparer: [Du café]
      deroule: [{minutes: 20, quoi: Se parler}]
      semaines: {min: 1, ideal: 1, max: 2}
      apres: [ateliers-de-demonstration]
      roles: {pilote: [enseignants-volontaires], contribue: [enseignants]}
      garder: [Rien]
"""
RECUEIL = """reponses: 31
classement:
  - {id: oral, voix: 19}
  - {id: differenciation, voix: 17}
autres: [Les classes à 30]
"""
SUIVI = """- {le: 2027-01-08, etape: equipe-projet, etat: faite}
- {le: 2027-01-18, etape: recueil-des-preoccupations, etat: commencee, note: Envoyé}
- {le: 2027-02-01, instance: conseil-pedagogique, date: 2027-01-19, au: 2027-02-02}
- {le: 2027-03-23, seance: 2027-03-23, etape: ateliers-de-demonstration, etat: faite}
- {le: 2027-04-01, enseignants_mobilises: 12}
- {le: 2027-04-02, experimentations: 4, enseignants_experimentateurs: 3}
- {le: 2027-05-04, etape: essais-en-classe, etat: reportee, au: 2027-05-18}
- {le: 2027-05-20, etat: arret, note: Pause}
- {le: 2027-05-25, etat: reprise}
"""
COURRIEL = (
    "courriel_academie: numerique@exemple.fr\nadresse: https://manuels.exemple.fr/{dossier}/\n"
)
LISTE = (
    "Rentrée scolaire;Académie;Code du département;UAI;Nom de l'établissment;"
    "Nom de la commune;Secteur;Effectifs\n"
    "2022-2023;LIMOGES;087;0870117E;COLLEGE ALBERT CALMETTE;LIMOGES;public;540.0\n"
    "2022-2023;LIMOGES;087;0870791M;COLLEGE PRIVE JEANNE D ARC;ISLE;privé sous contrat;7.0\n"
)


def _calendriers() -> tuple[str, ...]:
    from tests.chargement import calendrier_officiel as o

    guadeloupe = o.evenements(*o.GUADELOUPE)
    return (
        o.en_csv(*o.LIGNES), o.en_csv(*o.LIGNES, entete=o.INTITULES), o.en_csv(*o.GUADELOUPE),
        o.en_csv(*o.REUNION), json.dumps(o.en_entrees(*o.LIGNES)),
        json.dumps({"total_count": 7, "results": o.en_entrees(*o.LIGNES)}),
        json.dumps({"records": [{"record": {"fields": e}} for e in o.en_entrees(*o.REUNION)]}),
        o.en_ics("Guadeloupe", *guadeloupe), o.en_ics("Zones A/B", *o.evenements(*o.REUNION)),
    )  # fmt: skip


CALENDRIERS = _calendriers()
