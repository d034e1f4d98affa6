"""Tous les collèges en un classeur ODS, écrit au fil des fiches : mille n’en demandent pas plus."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generateur.academie.reponses.tableaux import TableauDeReponse
from generateur.formats.bureautique import environnement, membre, sans_illegaux
from generateur.formats.tableur.classeur import GABARITS, MEMBRES, ecrire_la_rangee, lettres
from generateur.formats.tableur.feuilles_de_calcul import (
    Case,
    ColonneDeFeuille,
    jour,
    nombre,
    texte,
)
from generateur.vue.francais import lundi_de, typographie

Fiches = Callable[[], Iterable[Mapping[str, Any]]]
Rangee = tuple[Case, ...]
TITRE_MAX = 31
"""Signes du nom d’une feuille : au-delà, Excel le coupe et s’en plaint."""
LARGE, LARGES = 32, {"nom": 62, "commune": 44, "chez": 120, "mouvement": 120, "adresse": 90}
"""Millimètres d’une colonne de réponse."""
MORCEAUX = 400
"""Morceaux de gabarit réunis avant d’être comprimés."""


@dataclass(frozen=True)
class FeuilleAuFil:
    """Une feuille dont les rangées se lisent une à une ; mêmes champs qu’au classeur du plan."""

    nom: str
    colonnes: tuple[ColonneDeFeuille, ...]
    ecrites: Iterable[Markup]
    etendue: str
    adresse: str
    figees: int = 1
    filtres: bool = True
    page: str = "Large"


def ecrire_le_classeur(
    fichier: Path,
    fiches: Fiches,
    comptes: Mapping[str, int],
    mots: Mapping[str, str],
    edition: str,
    reponses: Sequence[TableauDeReponse] = (),
) -> None:
    """Écrit le classeur ; `comptes` : rangées de chaque feuille ; `fiches` les relit. Les réponses
    y ont une feuille chacune."""
    faites = [
        _feuille(nom, colonnes, _au_fil(fiches, rangees, mots), comptes[nom], mots)
        for nom, colonnes, rangees in (
            ("colleges", _COLLEGES, _college),
            ("demandes", _DEMANDES, _demandes),
            ("rendez_vous", _RENDEZ_VOUS, _rendez_vous),
            ("a_relire", _A_RELIRE, _a_relire),
        )
    ]
    faites += [
        _feuille(
            f"reponse_{reponse.nom}",
            tuple((colonne, LARGES.get(colonne, LARGE)) for colonne in reponse.colonnes),
            (tuple(map(_case, rangee)) for rangee in reponse.rangees),
            len(reponse.rangees),
            mots,
        )
        for reponse in reponses
    ]
    champs = {
        "titre": typographie(mots["titre"]),
        "edition": edition,
        "feuilles": faites,
        "largeurs": sorted({c.largeur for feuille in faites for c in feuille.colonnes}),
        "etats": "",
    }
    with zipfile.ZipFile(fichier, "w") as archive:
        mimetype = (GABARITS / "mimetype").read_bytes().strip()
        archive.writestr(membre("mimetype", zipfile.ZIP_STORED), mimetype)
        for nom in MEMBRES:
            flux = environnement(GABARITS).get_template(nom).stream(champs)
            flux.enable_buffering(MORCEAUX)
            entete = membre(nom.removesuffix(".j2"), zipfile.ZIP_DEFLATED)
            with archive.open(entete, "w") as sortie:
                for morceau in flux:
                    sortie.write(sans_illegaux(morceau).encode())


_COLLEGES = (("nom", 62), ("commune", 44), ("departement", 28), ("uai", 24), ("academie", 34),
             ("zone", 16),
             ("enseignants", 28), ("estimes", 22), ("eleves", 20), ("equipement", 28),
             ("version", 26), ("debut", 26), ("fin", 26), ("heures", 30), ("preoccupations", 80),
             ("dossier", 40))  # fmt: skip
_DEMANDES = (("nom", 62), ("commune", 44), ("departement", 28), ("uai", 24), ("etape", 56),
             ("du", 26), ("quand", 60), ("seances", 22), ("themes", 80))  # fmt: skip
_RENDEZ_VOUS = (("du", 26), ("au", 26), ("nom", 62), ("commune", 44), ("departement", 28),
                ("uai", 24), ("rendez_vous", 90), ("quand", 62))  # fmt: skip

_A_RELIRE = (("nom", 62), ("commune", 44), ("departement", 28), ("uai", 24), ("a_relire", 200))


def _case(dit: str) -> Case:
    return nombre(int(dit)) if dit.isdecimal() and dit.isascii() and len(dit) < 7 else texte(dit)


def _college(fiche: Mapping[str, Any], mots: Mapping[str, str]) -> Iterator[Rangee]:
    yield (
        *_qui(fiche),
        texte(fiche["academie"]),
        texte(fiche["zone"]),
        nombre(fiche["enseignants"]),
        texte(mots["oui"] if fiche["estimes"] else ""),
        nombre(fiche["eleves"]),
        texte(fiche["equipement"]),
        texte(mots[f"version_{fiche['version']}"]),
        jour(date.fromisoformat(fiche["debut"])),
        jour(date.fromisoformat(fiche["fin"])),
        nombre(fiche["heures_du_college"]),
        texte(*fiche["preoccupations"]),
        texte(fiche["dossier"]),
    )


def _demandes(fiche: Mapping[str, Any], mots: Mapping[str, str]) -> Iterator[Rangee]:
    for demande in fiche["demandes"]:
        yield (
            *_qui(fiche),
            texte(demande["etape"]),
            jour(date.fromisoformat(demande["semaines"][0])),
            texte(demande["quand"]),
            nombre(demande["seances"]),
            texte(*(demande["themes"] or [mots["sans_theme"]])),
        )


def _rendez_vous(fiche: Mapping[str, Any], mots: Mapping[str, str]) -> Iterator[Rangee]:
    qui = _qui(fiche)
    for rv in fiche["rendez_vous"]:
        du = au = date.fromisoformat(rv["du"])
        if not rv["fixe"]:
            # Sans date connue, toute la semaine, du lundi au vendredi.
            du = lundi_de(du)
            au = max(au, du + timedelta(days=4))
        yield jour(du), jour(au), *qui, texte(rv["titre"]), texte(rv["quand"])


def _a_relire(fiche: Mapping[str, Any], mots: Mapping[str, str]) -> Iterator[Rangee]:
    for avertissement in fiche["avertissements"]:
        yield *_qui(fiche), texte(avertissement)


def _qui(fiche: Mapping[str, Any]) -> Rangee:
    ou = (fiche["commune"], fiche["departement"], fiche["uai"])
    return texte(fiche["nom"], style="fort"), *map(texte, ou)


def _feuille(
    nom: str,
    colonnes: tuple[tuple[str, int], ...],
    rangees: Iterable[Rangee],
    combien: int,
    mots: Mapping[str, str],
) -> FeuilleAuFil:
    titre = typographie(mots.get(f"feuille_{nom}") or mots[nom])[:TITRE_MAX]
    cite = "'" + titre.replace("'", "''") + "'"
    return FeuilleAuFil(
        nom=titre,
        colonnes=tuple(
            ColonneDeFeuille(typographie(mots[f"col_{c}"]), large) for c, large in colonnes
        ),
        ecrites=map(ecrire_la_rangee, rangees),
        etendue=f"{cite}.A1:{cite}.{lettres(len(colonnes))}{combien + 1}",
        adresse=f"{cite}.A2",
    )


def _au_fil(
    fiches: Fiches,
    rangees: Callable[[Mapping[str, Any], Mapping[str, str]], Iterator[Rangee]],
    mots: Mapping[str, str],
) -> Iterator[Rangee]:
    for fiche in fiches():
        yield from rangees(fiche, mots)
