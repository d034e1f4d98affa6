"""Le compte rendu d’un lot : quelques lignes à l’écran et en texte, tous les collèges en tableau.

Les fautes communes à plusieurs collèges ne se disent qu’une fois, avec les premiers lieux.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generateur.academie.entree.compte_rendu_de_lecture import fins_a_confirmer, pourquoi
from generateur.academie.entree.ecriture_du_profil import Lieu
from generateur.academie.entree.fautes_groupees import une_faute
from generateur.academie.lot.deroulement import Bilan, Echec
from generateur.academie.lot.etat import ecrire_d_un_coup
from generateur.chargement.problemes import ErreurDonnees
from generateur.formats.tableur import valeurs_separees
from generateur.vue.francais import accorde, typographie

TEXTE, TABLEAU = "rapport.txt", "rapport.csv"
COLONNES = ("dossier", "nom", "etat", "motif", "fichier", "ligne", "uai")
NOMS_CITES = 3
MOTIFS_MONTRES = 20


def resume(bilan: Bilan, mots: Mapping[str, str]) -> str:
    """Rend « 85 construits, 2 inchangés, 1 en échec »."""
    comptes = (
        ("faits", len(bilan.faits)),
        ("inchanges", len(bilan.inchanges)),
        ("manques", len(bilan.echecs)),
        ("pas_faits", len(bilan.pas_faits)),
    )
    dits = [accorde(mots[cle], n) for cle, n in comptes if n or cle == "faits"]
    return ", ".join(dits) + "."


def details(bilan: Bilan, mots: Mapping[str, str], montres: int | None = None) -> str:
    """Rend ce qui n’a pas été fait et pourquoi, puis ce qu’il faut savoir du reste."""
    mots = {cle: typographie(mot) for cle, mot in mots.items()}
    lignes: list[str] = []
    groupes = _par_motif(bilan)
    for groupe in groupes[:montres]:
        noms = [echec.nom for echec in groupe]
        lignes.append(accorde(mots["en_faute"], len(noms), noms=_cites(noms, mots)))
        lignes += [f"  {ligne}" for ligne in _dire(groupe, mots)]
    if montres is not None and len(groupes) > montres:
        lignes.append(_autres(len(groupes) - montres, mots))
    if bilan.tout_change:
        lignes.append(mots["tout_change"])
    gardes = [echec.nom for echec in bilan.en_ordre() if echec.garde]
    for cle, nombre, noms in (
        ("gardes", len(gardes), gardes),
        ("estimes", len(bilan.estimes), []),
        ("ecartes", len(bilan.ecartees), []),
        (
            "abimes",
            len(bilan.abimes),
            [f"{dossier}/{perdus[0]}" for dossier, perdus in sorted(bilan.abimes.items())],
        ),
        ("sans_ligne", len(bilan.sans_ligne), bilan.sans_ligne),
        ("de_trop", len(bilan.de_trop), bilan.de_trop),
    ):
        if nombre:
            lignes.append(accorde(mots[cle], nombre, noms=_cites(noms, mots)))
    lignes += fins_a_confirmer(bilan.fins_a_confirmer, mots)
    if bilan.avertissements:
        lignes.append(mots["avertissements"])
        lignes += [f"  {avertissement}" for avertissement in bilan.avertissements]
    if bilan.arret:
        lignes.append(mots["arret"].format(motif=bilan.arret))
    return "\n".join(lignes)


def ecrire(bilan: Bilan, sortie: Path, mots: Mapping[str, str]) -> None:
    """Écrit les deux fichiers dans le dossier des sites ; lève OSError."""
    mots = {cle: typographie(mot) for cle, mot in mots.items()}
    texte = "\n\n".join(
        partie for partie in (mots["titre"], resume(bilan, mots), details(bilan, mots)) if partie
    )
    ecrire_d_un_coup(sortie / TEXTE, (texte + "\n").encode())
    tetes = [mots[f"col_{nom}"] for nom in COLONNES]
    ecrire_d_un_coup(sortie / TABLEAU, valeurs_separees.ecrire([tetes, *_rangees(bilan, mots)]))


def _rangees(bilan: Bilan, mots: Mapping[str, str]) -> Iterator[Sequence[str]]:
    """Une ligne par ligne lue. Les échecs d’abord, dans l’ordre de l’entrée : ce sont eux que l’on
    vient chercher ; à la fin, ce qui a été laissé de côté."""
    for echec in bilan.en_ordre():
        etat = mots["etat_garde" if echec.garde else "etat_manque"]
        debut = (echec.dossier, echec.nom, etat, " ".join(_motif(echec).split()))
        yield from _ses_lignes(debut, echec.lignes, mots)
    for dossiers, cle in (
        (bilan.pas_faits, "etat_pas_fait"),
        (bilan.faits, "etat_fait"),
        (bilan.inchanges, "etat_inchange"),
        (bilan.a_faire, "etat_a_faire"),
    ):
        for dossier in sorted(dossiers):
            debut = (dossier, bilan.noms.get(dossier, ""), mots[cle], "")
            yield from _ses_lignes(debut, bilan.lignes.get(dossier, ()), mots)
    for ecartee in bilan.ecartees:
        raison = pourquoi(ecartee, mots)
        fichier, ligne = ecartee.lieu
        yield "", ecartee.nom, mots["etat_ecarte"], raison, fichier, str(ligne), ecartee.uai


def _ses_lignes(
    debut: tuple[str, str, str, str], lignes: Sequence[Lieu], mots: Mapping[str, str]
) -> Iterator[Sequence[str]]:
    """Le sort d’un collège sur sa première ligne, puis celles que l’on y a réunies."""
    dossier, nom = debut[:2]
    uai = dossier.upper() if len(dossier) == 8 else ""
    premiere = lignes[0] if lignes else ("", 0)
    yield *debut, premiere[0], str(premiere[1] or ""), uai
    for fichier, ligne in lignes[1:]:
        raison = mots["reunie_a"].format(fichier=premiere[0], ligne=premiere[1])
        yield dossier, nom, mots["etat_reunie"], raison, fichier, str(ligne), uai


def _motif(echec: Echec) -> str:
    if echec.problemes:
        return str(ErreurDonnees(echec.problemes))
    return f"{echec.panne} ({echec.recit})" if echec.recit else echec.panne


def _par_motif(bilan: Bilan) -> list[list[Echec]]:
    """Réunit ceux à qui il arrive la même chose, où que ce soit écrit."""
    groupes: dict[tuple[object, ...], list[Echec]] = {}
    for echec in bilan.en_ordre():
        fautes = tuple((p.code, p.message, p.remede) for p in echec.problemes)
        groupes.setdefault((fautes, echec.panne), []).append(echec)
    return list(groupes.values())


def _dire(groupe: Sequence[Echec], mots: Mapping[str, str]) -> Iterator[str]:
    """Dit ce qui arrive à tout un groupe : chaque faute une fois, avec les lieux où elle est."""
    premier = groupe[0]
    for rang in range(len(premier.problemes)):
        yield from une_faute([echec.problemes[rang] for echec in groupe], mots)
    if premier.panne:
        yield premier.panne
    if premier.recit:
        yield mots["recit"].format(fichier=premier.recit)


def _cites(noms: Sequence[str], mots: Mapping[str, str]) -> str:
    cites = list(noms[:NOMS_CITES])
    reste = len(noms) - len(cites)
    return " ; ".join([*cites, *([_autres(reste, mots)] if reste else [])])


def _autres(nombre: int, mots: Mapping[str, str]) -> str:
    return accorde(mots["et_autres"], nombre)
