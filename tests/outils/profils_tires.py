"""Des profils tirés au hasard, en textes, et ce que la commande en fait : de quoi comparer la page.

Un sur trois a un recueil, un sur trois un suivi ; certains sont refusés : cela se compare aussi.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from generateur.academie.entree.ecriture_du_profil import ecrire_le_profil
from generateur.chargement.calendriers.zones import charger_calendrier
from generateur.chargement.problemes import ErreurDonnees
from generateur.depot.edition import manuel_du_profil
from generateur.formats.table import ecrire_le_format
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.erreurs import ErreurCalendrier
from tests.noyau.traits import tirer

RACINE = Path(__file__).resolve().parents[2]
FORMATS = ("json", "md", "svg", "ics", "ods")
EDITION = "2026-11-24T09:30:15Z"
EPOQUE = "1795512615"
JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")


@dataclass(frozen=True)
class Ecrits:
    """Un profil en texte, et les textes qui lui sont joints : ceux que la page reçoit."""

    nom: str
    profil: str
    joints: Mapping[str, str] = field(default_factory=dict)

    def pour_la_page(self) -> list[Any]:
        """Rend les arguments que la page reçoit, le format à part."""
        return [self.profil, {**self.joints, "edition": EDITION}]


def attendu(ecrits: Ecrits, dossier: Path, formats: tuple[str, ...] = FORMATS) -> dict[str, bytes]:
    """Rend ce que les commandes font de ces écrits, posés dans `dossier` : les octets de
    `feuille-de-route` par format, ou sous « faute » ce que la page en dit."""
    noms = {"college": ecrits.profil, **ecrits.joints}
    for nom in ("college", "recueil", "suivi"):
        fichier = dossier / f"{nom}.yml"
        fichier.unlink(missing_ok=True)
        if nom in noms:
            fichier.write_bytes(noms[nom].encode())
    with chdir(dossier):
        try:
            environnement = {"SOURCE_DATE_EPOCH": EPOQUE}
            manuel = manuel_du_profil(Path("college.yml"), RACINE, environnement)
        except ErreurDonnees as erreur:
            with chdir(RACINE):
                return {"faute": str(erreur).encode()}
    return {nom: ecrire_le_format(manuel, nom) for nom in formats}


def profils_tires(
    demarche: Demarche, nombre: int, graine: int, dossier: Path
) -> Iterator[tuple[Ecrits, dict[str, bytes]]]:
    """Rend des écrits, et ce qui en est attendu ; les mêmes pour la même graine."""
    hasard = random.Random(graine)
    preoccupations = tuple(p.id for p in demarche.preoccupations)
    for rang in range(nombre):
        college = tirer(hasard, preoccupations)
        profil, _ = ecrire_le_profil(arbre_du_profil(college, hasard), lambda chemin: ("", 1))
        ecrits = Ecrits(f"tirage-{rang}", profil)
        if hasard.random() < 1 / 3:
            ecrits = avec_un_recueil(ecrits, preoccupations, hasard)
        faits = attendu(ecrits, dossier)
        if hasard.random() < 1 / 3 and "json" in faits:
            ecrits = avec_un_suivi(ecrits, faits["json"], hasard)
            faits = attendu(ecrits, dossier)
        yield ecrits, faits


def avec_un_recueil(
    ecrits: Ecrits, preoccupations: tuple[str, ...], hasard: random.Random
) -> Ecrits:
    """Joint ce que des collègues auraient dit de trois de ces préoccupations."""
    choisies = hasard.sample(preoccupations, 3)
    voix = sorted((hasard.randrange(1, 12) for _ in choisies), reverse=True)
    lignes = [f"  - {{id: {p}, voix: {v}}}" for p, v in zip(choisies, voix, strict=True)]
    texte = f"reponses: {hasard.randrange(12, 20)}\nclassement:\n" + "\n".join(lignes) + "\n"
    return replace(ecrits, joints={**ecrits.joints, "recueil": texte})


def avec_un_suivi(ecrits: Ecrits, plan: bytes, hasard: random.Random) -> Ecrits:
    """Joint le suivi des premières étapes de ce plan : faites à leur fin, ou un peu plus tard ;
    l’une est parfois reportée."""
    jalons = json.loads(plan)["jalons"]
    lignes = []
    for jalon in jalons[: hasard.randrange(1, 6)]:
        le = date.fromisoformat(jalon["fin"]) + timedelta(days=hasard.choice((0, 0, 0, 7, 14)))
        etat = hasard.choice(("faite", "faite", "faite", "commencee"))
        lignes.append((le, f"- {{le: {le}, etape: {jalon['id']}, etat: {etat}}}"))
    if hasard.random() < 0.3:
        jalon = jalons[len(lignes)]
        le, au = date.fromisoformat(jalon["debut"]), date.fromisoformat(jalon["fin"])
        au += timedelta(days=14)
        lignes.append(
            (le, f"- {{le: {le}, etape: {jalon['id']}, etat: reportee, au: {au}, note: grève}}")
        )
    texte = "".join(f"{ligne}\n" for _, ligne in sorted(lignes))
    return replace(ecrits, joints={**ecrits.joints, "suivi": texte})


def arbre_du_profil(college: College, hasard: random.Random) -> dict[str, Any]:
    """Rend le profil de ce collège ; une date d’un jour fermé n’y reste qu’une fois sur cent."""
    calendrier, _ = charger_calendrier(college, RACINE)

    def ouvert(jour: date) -> bool:
        try:
            return est_ouvert(college, calendrier, jour)
        except ErreurCalendrier:
            return False

    arbre: dict[str, Any] = {
        "nom": hasard.choice((college.nom, "Collège « L’Îlot » & Cie", "Collège Zoé <Ÿ> 🏫")),
        "commune": college.commune,
        "academie": college.academie,
        "effectifs": {"enseignants": college.effectifs.enseignants},
        "equipement": college.equipement,
        "ressources": list(college.ressources),
        "debut": college.debut.isoformat(),
        "trimestres": college.trimestres,
        "version": college.version,
        "instances": [
            {
                "id": instance.id,
                "dates": [
                    jour.isoformat()
                    for jour in instance.dates
                    if ouvert(jour) or hasard.random() < 0.01
                ],
            }
            for instance in college.instances
        ],
        "preoccupations": list(college.preoccupations),
    }
    if hasard.random() < 0.3:
        heure = hasard.randrange(9, 16)
        creneau = {"jour": hasard.choice(JOURS), "de": f"{heure:02}:30", "a": f"{heure + 1:02}:45"}
        arbre["creneaux"] = [creneau]
    if hasard.random() < 0.3:
        du = college.debut + timedelta(days=hasard.randrange(5, 200))
        au = du + timedelta(days=hasard.randrange(0, 5))
        dates = {"du": du.isoformat(), "au": au.isoformat(), "motif": "Brevet blanc"}
        arbre["indisponibilites"] = [dates]
    if hasard.random() < 0.2:
        arbre["equipe_projet"] = [{"role": "direction", "fonction": "Principale adjointe"}]
    if hasard.random() < 0.15:
        arbre["adaptations"] = {"retirer": [hasard.choice(("regards-croises", "essais-en-classe"))]}
    return arbre
