"""Réduit une liste nationale de collèges à ce que la page « Configurer » cherche et remplit.

`make annuaire LISTE=colleges.csv RENTREE=2022`, puis relire la différence de `donnees/colleges.js`.
La liste est celle que « generateur academie » sait lire : annuaire de l’éducation, fichiers de la
DEPP. Le fichier écrit est un script parce qu’une page ouverte par double clic ne sait rien lire
d’autre ; sa remarque de tête, qui le suit jusque dans le site, dit la source et la licence.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from generateur.academie.entree.liste_de_colleges import RangeeDeCollege, lire_le_tableau
from generateur.academie.entree.noms import nom_de_college, nom_de_commune
from generateur.chargement.calendriers.annuaire import ANNUAIRE
from generateur.chargement.profil.college import LETTRES_UAI

RACINE = Path(__file__).resolve().parents[2]
TETE = """\
/* Les collèges publics et privés sous contrat de la rentrée {rentree}. Source : ministère de
   l’Éducation nationale (DEPP), jeu ouvert sur l’indice de position sociale des collèges,
   Licence Ouverte 2.0. Réduit par « make annuaire » : noms remis en minuscules, accents perdus
   non rétablis, lettre de l’UAI ôtée (elle se calcule). Une ligne « = » donne les trois premiers
   chiffres des UAI qui suivent ; puis commune|nom|quatre derniers chiffres, « * » s’il est
   privé|élèves. Une commune vide est celle de la ligne d’avant. Au nom il manque « Collège », ou
   « Collège privé » s’il commence par « ~ », rien s’il commence par « ! ». */
"""
_DE_TROP = re.compile(r"\s*\((?:A ABSORBE|EX)\b[^)]*\)")
_INTERDITS = re.compile(r"[|=~!*`$\\\n]")


def reduire(rangees: Iterable[RangeeDeCollege], rentree: str) -> str:
    """Rend le fichier entier ; lève ValueError si une ligne ne peut pas s’y écrire."""
    par_debut: dict[str, list[tuple[str, str, str, bool, int]]] = defaultdict(list)
    for rangee in rangees:
        cases = rangee.cases
        uai = cases["uai"].upper()
        if not re.fullmatch(r"\d{7}[A-Z]", uai) or LETTRES_UAI[int(uai[:7]) % 23] != uai[7]:
            raise ValueError(f"ligne {rangee.ligne} : UAI « {uai} »")
        nom = nom_de_college(_DE_TROP.sub("", cases["nom"]))
        commune = nom_de_commune(cases["commune"])
        if _INTERDITS.search(nom + commune):
            raise ValueError(f"ligne {rangee.ligne} : « {nom} », {commune}")
        public = cases["secteur"].lower().startswith("public")
        eleves = int(float(cases["eleves"]))
        par_debut[uai[:3]].append((commune, nom, uai[3:7], public, eleves))
    lignes = []
    for debut, siens in sorted(par_debut.items()):
        lignes.append(f"={debut}")
        avant = ""
        for commune, nom, numero, public, eleves in sorted(siens):
            ecrite = "" if commune == avant else commune
            lignes.append(f"{ecrite}|{_court(nom)}|{numero}{'' if public else '*'}|{eleves}")
            avant = commune
    texte = "\n".join(lignes)
    return f"{TETE.format(rentree=rentree)}window.annuaire.recevoir({rentree}, `\n{texte}\n`);\n"


def _court(nom: str) -> str:
    for debut, marque in (("Collège privé ", "~"), ("Collège ", "")):
        if nom.startswith(debut):
            return marque + nom.removeprefix(debut)
    return f"!{nom}"


if __name__ == "__main__":
    liste, annee = sys.argv[1:]
    (RACINE / ANNUAIRE).write_text(reduire(lire_le_tableau(Path(liste)).rangees, annee), "utf-8")
