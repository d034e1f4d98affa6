"""Le compte rendu d’un lot : quelques lignes à l’écran et en texte, tous les collèges en tableau.

Les fautes communes à plusieurs collèges ne se disent qu’une fois.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from generateur.chargement.erreurs import ErreurDonnees
from generateur.rendu.francais import typographie

from .etat import ecrire_d_un_coup
from .lot import Bilan

TEXTE, TABLEAU = "rapport.txt", "rapport.csv"
NOMS_CITES = 3
MOTIFS_MONTRES = 20
_A_NEUTRALISER = ("=", "+", "-", "@", "\t", "\r")


def resume(bilan: Bilan, mots: Mapping[str, str]) -> str:
    """Rend « 85 construits, 2 inchangés, 1 en échec »."""
    manques = len(bilan.fautes) + len(bilan.pannes)
    comptes = (
        ("fait", "faits", len(bilan.faits)),
        ("inchange", "inchanges", len(bilan.inchanges)),
        ("manque", "manques", manques),
        ("pas_fait", "pas_faits", len(bilan.pas_faits)),
    )
    dits = [
        mots[f"un_{un}"] if nombre == 1 else mots[plusieurs].format(nombre=nombre)
        for un, plusieurs, nombre in comptes
        if nombre or un == "fait"
    ]
    return ", ".join(dits) + "."


def details(bilan: Bilan, mots: Mapping[str, str], montres: int | None = None) -> str:
    """Rend ce qui n’a pas été fait et pourquoi, puis ce qu’il faut savoir du reste."""
    mots = {cle: typographie(mot) for cle, mot in mots.items()}
    lignes: list[str] = []
    groupes = _par_motif(bilan)
    for motif, noms in list(groupes.items())[:montres]:
        cle = "en_faute" if len(noms) == 1 else "tous_en_faute"
        lignes.append(mots[cle].format(nombre=len(noms), noms=_cites(noms, mots)))
        lignes += [f"  {ligne}" for ligne in motif.splitlines()]
    if montres is not None and len(groupes) > montres:
        lignes.append(mots["et_autres"].format(nombre=len(groupes) - montres))
    if bilan.estimes:
        dit = mots["un_estime"] if len(bilan.estimes) == 1 else mots["estimes"]
        lignes.append(dit.format(nombre=len(bilan.estimes)))
    if bilan.ecartes:
        lignes.append(mots["ecartes"].format(nombre=bilan.ecartes))
    if bilan.de_trop:
        cites = _cites(bilan.de_trop, mots)
        lignes.append(mots["de_trop"].format(nombre=len(bilan.de_trop), noms=cites))
    if bilan.avertissements:
        lignes.append(mots["avertissements"])
        lignes += [f"  {avertissement}" for avertissement in bilan.avertissements]
    if bilan.arret:
        lignes.append(mots["arret"].format(motif=bilan.arret))
    return "\n".join(lignes)


def ecrire(bilan: Bilan, sortie: Path, mots: Mapping[str, str]) -> None:
    """Écrit les deux fichiers dans le dossier des sites ; lève OSError."""
    texte = "\n\n".join(
        partie for partie in (mots["titre"], resume(bilan, mots), details(bilan, mots)) if partie
    )
    ecrire_d_un_coup(sortie / TEXTE, (texte + "\n").encode())
    tampon = io.StringIO(newline="")
    tableau = csv.writer(tampon, delimiter=";", lineterminator="\r\n")
    tableau.writerow([mots[f"col_{nom}"] for nom in ("dossier", "nom", "etat", "motif")])
    for rangee in sorted(_rangees(bilan, mots)):
        tableau.writerow([_neutre(case) for case in rangee])
    # La marque d’ordre fait reconnaître l’UTF-8 aux tableurs.
    ecrire_d_un_coup(sortie / TABLEAU, tampon.getvalue().encode("utf-8-sig"))


def _rangees(bilan: Bilan, mots: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    for dossiers, etat in (
        (bilan.faits, "etat_fait"),
        (bilan.inchanges, "etat_inchange"),
        (bilan.pas_faits, "etat_pas_fait"),
    ):
        for dossier in dossiers:
            yield dossier, bilan.noms.get(dossier, ""), mots[etat], ""
    for dossier, motif in _motifs(bilan):
        nom = bilan.noms.get(dossier)
        yield (
            dossier if nom else "",
            nom or dossier,
            mots["etat_manque"],
            " ".join(motif.split()),
        )


def _motifs(bilan: Bilan) -> Iterator[tuple[str, str]]:
    for dossier, problemes in bilan.fautes.items():
        yield dossier, str(ErreurDonnees(problemes))
    yield from bilan.pannes.items()


def _par_motif(bilan: Bilan) -> dict[str, list[str]]:
    groupes: dict[str, list[str]] = {}
    for dossier, motif in _motifs(bilan):
        groupes.setdefault(motif, []).append(bilan.noms.get(dossier, dossier))
    return groupes


def _cites(noms: list[str], mots: Mapping[str, str]) -> str:
    cites = noms[:NOMS_CITES]
    reste = len(noms) - len(cites)
    suite = [mots["et_autres"].format(nombre=reste)] if reste else []
    return " ; ".join([*cites, *suite])


def _neutre(case: str) -> str:
    """Une case qui commencerait une formule reste du texte."""
    return f"'{case}" if case.startswith(_A_NEUTRALISER) else case
