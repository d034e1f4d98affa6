"""Un calendrier déjà écrit comme les nôtres, que l’on pose dans le dépôt s’il tient debout.

C’est celui que la page « Configurer » a fait des vacances que l’on y a tapées.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generateur.chargement.calendriers.academies import ACADEMIES, lire_les_academies
from generateur.chargement.calendriers.annee_entiere import controler_l_annee
from generateur.chargement.calendriers.zones import (
    ZoneLue,
    fichier_de_la_zone,
    jours_feries,
    zone_du_document,
)
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import DocumentLu, lire
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.noyau.calendrier.annees import AnneeScolaire

_COPIE = re.compile(r"[ _]?\(\d+\)$")
"""Ce qu’un navigateur ajoute au nom d’un fichier téléchargé deux fois."""


@dataclass(frozen=True)
class CalendrierAPoser:
    """Où le mettre, ses octets, et ce qu’il y a à en dire une fois écrit."""

    cible: Path
    octets: bytes
    dit: str


def calendrier_a_poser(fichier: Path, zone: str | None, racine: Path) -> CalendrierAPoser:
    """Rend ce qu’il faut écrire, sous le nom de sa zone.

    Lève ErreurDonnees si une année ne tient pas, ou si ce nom est celui d’une zone connue.
    """
    document = lire(fichier)
    lue = zone_du_document(document)
    remarques = list(_remarques(lue, document))
    graves = [probleme for probleme, grave in remarques if grave]
    nom = zone or _COPIE.sub("", fichier.stem)
    cible = fichier_de_la_zone(racine, nom)
    if not re.fullmatch(r"[A-Za-z0-9-]+", nom):
        dit = f"« {nom} » ne peut pas nommer une zone"
        graves.append(document.probleme((), "zone", dit, "ajoutez « --zone mayotte-chez-nous »"))
    elif cible.exists() and nom in {a.zone for a in lire_les_academies(racine / ACADEMIES)}:
        dit = f"« {nom} » est déjà le calendrier d’une académie"
        remede = f"ajoutez « --zone {nom.lower()}-chez-nous »"
        graves.append(document.probleme((), "zone", dit, remede))
    if graves:
        raise ErreurDonnees(graves)
    avis = "".join(f"\nattention : {probleme}" for probleme, _ in remarques)
    annees = ", ".join(lue.annees)
    dit = f"{nom_affiche(cible)} : {annees}. Dans le profil : « zone: {nom} ».{avis}"
    return CalendrierAPoser(cible, fichier.read_bytes(), dit)


def _remarques(lue: ZoneLue, document: DocumentLu) -> Iterator[tuple[Probleme, bool]]:
    for nom, annee in lue.annees.items():
        scolaire = AnneeScolaire(nom, annee.ete, annee.vacances, annee.rentree)
        for trouvee in controler_l_annee(scolaire, jours_feries(lue.territoire, nom, nom)):
            chemin = ("annees", nom, *trouvee.place)
            probleme = document.probleme(chemin, trouvee.code, trouvee.message, trouvee.remede)
            yield probleme, trouvee.grave
