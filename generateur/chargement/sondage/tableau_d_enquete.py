"""Lit un tableau CSV tel que les outils d’enquête et les tableurs l’exportent.

Séparateur « , », « ; » ou tabulation ; UTF-8 avec ou sans marque, UTF-16 d’Excel, Windows-1252 ;
guillemets et fins de ligne dans les cases. Rien n’est compris ici, tout est rendu en texte.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.sondage.encodages_d_enquete import (
    decoder,
    sans_double_encodage,
    sans_entites,
)
from generateur.chargement.texte import INDESIRABLES

TAILLE_MAX = 5 * 1024 * 1024
LIGNES_MAX = 5000
COLONNES_MAX = 500
COURANTS = ("UTF-8", "UTF-16", "Windows-1252")
SANS_SEPARATEUR = "\x1f"
"""Un signe que les cases n’ont jamais : INDESIRABLES l’ôte."""
SEPARATEURS = ((",", "virgule"), (";", "point-virgule"), ("\t", "tabulation"))

_EN_CSV = (
    "ouvrez-le dans un tableur, puis « Enregistrer sous », au format CSV (texte, séparé par des "
    "points-virgules)"
)


@dataclass(frozen=True)
class RangeeDeTableau:
    """Une ligne du tableau : ses cases, et la ligne du fichier où elle commence."""

    ligne: int
    cases: tuple[str, ...]


@dataclass(frozen=True)
class Tableau:
    """Un tableau lu, sans ses lignes vides ; toutes les rangées ont la même largeur.

    `remarques` : clés des libellés qui disent ce qu’il a fallu réparer pour le lire ; `coupees` :
    les lignes du fichier qui n’ont qu’une case, quand les autres les ont toutes.
    """

    fichier: str
    separateur: str
    encodage: str
    rangees: tuple[RangeeDeTableau, ...]
    remarques: tuple[str, ...] = ()
    coupees: tuple[int, ...] = ()

    def erreur(self, code: str, message: str, remede: str) -> ErreurDonnees:
        """Rend l’erreur que ce tableau porte tout entier."""
        return _erreur(self.fichier, code, message, remede)


def lire_le_tableau(chemin: Path) -> Tableau:
    """Rend le tableau de ce fichier ; lève ErreurDonnees s’il n’est pas du CSV, ou est vide."""
    fichier = nom_affiche(chemin)
    texte, encodage = _decoder(_octets(chemin, fichier), fichier)
    remarques: tuple[str, ...] = () if encodage in COURANTS else ("encodage",)
    repare = sans_double_encodage(texte)
    remarques += ("double",) if repare != texte else ()
    # Avant de séparer : le point-virgule d’une entité n’est pas un séparateur.
    texte = sans_entites(repare, sauf='",;\t\r\n')
    remis = texte != repare
    texte = texte.replace("\r\n", "\n").replace("\r", "\n")
    decalage = 1
    if texte[:5].lower().lstrip('"').startswith("sep="):
        # Une ligne pour Excel, qui ne dit rien d’autre que le séparateur.
        texte, decalage = texte.partition("\n")[2], 2
    lus = [(nom, *_rangees(texte, signe, fichier, decalage)) for signe, nom in SEPARATEURS]
    nom, rangees, reste_ouvert = max(lus, key=lambda lu: _vraisemblance(lu[1]))
    seule = rangees and len(rangees[0].cases) == 1 and not _titre_seul(rangees, texte)
    if seule or _vraisemblance(rangees)[1] == 1:
        # Une seule colonne, dont les réponses contiennent le signe : rien ne sépare.
        nom, (rangees, reste_ouvert) = "", _rangees(texte, SANS_SEPARATEUR, fichier, decalage)
    if not any(rangee.cases for rangee in rangees):
        raise _erreur(fichier, "tableau-vide", "le tableau est vide", "vérifiez l’export")
    if reste_ouvert:
        raise _erreur(
            fichier,
            "guillemet-ouvert",
            f"un guillemet reste ouvert, sans doute à la ligne {rangees[-1].ligne}",
            "fermez-le, ou exportez de nouveau l’enquête",
        )
    _sans_case_en_trop(rangees, fichier)
    sans = tuple(RangeeDeTableau(r.ligne, tuple(map(_sans_entites, r.cases))) for r in rangees)
    remarques += ("entites",) if remis or list(sans) != rangees else ()
    rangees = list(sans)
    largeur = max(len(rangee.cases) for rangee in rangees)
    if largeur > COLONNES_MAX:
        raise _erreur(
            fichier,
            "tableau-trop-large",
            f"le tableau a {largeur} colonnes ; {COLONNES_MAX} au plus",
            "vérifiez que c’est bien l’export de votre enquête",
        )
    egales = tuple(
        RangeeDeTableau(r.ligne, r.cases + ("",) * (largeur - len(r.cases))) for r in rangees
    )
    coupees = _coupees(rangees)
    remarques += ("coupees",) if coupees else ()
    return Tableau(fichier, nom if largeur > 1 else "", encodage, egales, remarques, coupees)


def _coupees(rangees: list[RangeeDeTableau]) -> tuple[int, ...]:
    """Rend les lignes d’une seule case : la fin d’une réponse à la ligne, sans guillemets."""
    prevue = len(rangees[0].cases)
    pleines = sum(len(rangee.cases) == prevue for rangee in rangees)
    seules = [rangee.ligne for rangee in rangees if len(rangee.cases) == 1 < prevue]
    return tuple(seules) if pleines * 2 > len(rangees) else ()


def _sans_case_en_trop(rangees: list[RangeeDeTableau], fichier: str) -> None:
    """Refuse une réponse à virgule sans guillemets, qui décale les suivantes."""
    prevue = len(rangees[0].cases)
    longue = next((r for r in rangees if prevue > 1 and any(r.cases[prevue:])), None)
    if longue is not None:
        raise ErreurDonnees(
            [
                Probleme(
                    fichier,
                    longue.ligne,
                    "case-en-trop",
                    f"cette ligne a {len(longue.cases)} cases, et il y a {prevue} titres",
                    "mettez entre guillemets les réponses qui contiennent une virgule, ou "
                    "exportez avec des points-virgules",
                )
            ]
        )


def _sans_entites(case: str) -> str:
    return INDESIRABLES.sub("", sans_entites(case)).strip() if "&" in case else case


def _titre_seul(rangees: list[RangeeDeTableau], texte: str) -> bool:
    """Dit si la première ligne est un titre de l’enquête, au-dessus des vrais en-têtes.

    Une colonne nue, elle, a des réponses de toutes les largeurs, et une espace après ses virgules.
    """
    if ", " in texte and '"' not in texte:
        return False
    return len(rangees) > 1 and len({len(r.cases) for r in rangees[1:]}) == 1 < len(
        rangees[1].cases
    )


def _rangees(
    texte: str, separateur: str, fichier: str, decalage: int
) -> tuple[list[RangeeDeTableau], bool]:
    """Rend les rangées qui ne sont pas vides, et si un guillemet est resté ouvert à la fin."""
    lecteur = csv.reader(io.StringIO(texte, newline=""), delimiter=separateur)
    rangees: list[RangeeDeTableau] = []
    debut = decalage
    try:
        for cases in lecteur:
            propres = tuple(INDESIRABLES.sub("", case).strip() for case in cases)
            if any(propres):
                rangees.append(RangeeDeTableau(debut, propres))
            debut = decalage + lecteur.line_num
            if len(rangees) > LIGNES_MAX:
                raise _erreur(
                    fichier,
                    "tableau-trop-long",
                    f"le tableau dépasse {LIGNES_MAX} lignes",
                    "vérifiez que c’est bien l’export de votre enquête",
                )
    except csv.Error:
        raise _erreur(
            fichier,
            "tableau-illisible",
            f"ce tableau ne se lit pas, vers la ligne {debut}",
            _EN_CSV,
        ) from None
    return rangees, _reste_ouvert(texte, separateur)


def _reste_ouvert(texte: str, separateur: str) -> bool:
    strict = csv.reader(io.StringIO(texte, newline=""), delimiter=separateur, strict=True)
    try:
        for _ in strict:
            pass
    except csv.Error as erreur:
        return "unexpected end of data" in str(erreur)
    return False


def _vraisemblance(rangees: list[RangeeDeTableau]) -> tuple[float, int]:
    """Note un séparateur : la part des lignes qui ont la largeur la plus courante, puis celle-ci.

    Un séparateur qui ne sépare rien ne vaut que s’il n’y en a pas de meilleur.
    """
    largeurs = Counter(len(rangee.cases) for rangee in rangees)
    if not largeurs:
        return (0.0, 0)
    largeur, combien = max(largeurs.items(), key=lambda couple: (couple[1], couple[0]))
    if largeur == 1:
        return (0.5, 1)
    return (combien / len(rangees), largeur)


def _decoder(octets: bytes, fichier: str) -> tuple[str, str]:
    if not octets.strip():
        raise _erreur(
            fichier, "fichier-vide", "le fichier est vide", "exportez de nouveau l’enquête"
        )
    if octets.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise _erreur(
            fichier, "classeur", "c’est un classeur (Excel ou LibreOffice), pas un CSV", _EN_CSV
        )
    texte, encodage = decoder(octets)
    if "\x00" in texte or sum(map(_est_de_commande, texte[:4000])) > 8:
        raise _erreur(fichier, "binaire", "ce fichier n’est pas du texte", _EN_CSV)
    if texte.lstrip()[:9].lower().startswith(("<!doctype", "<html", "<?xml", "<table")):
        raise _erreur(fichier, "page-web", "c’est une page web, pas un CSV", _EN_CSV)
    return texte, encodage


def _est_de_commande(caractere: str) -> bool:
    return caractere == "\ufffd" or (caractere < " " and caractere not in "\t\n\r\x0b\x0c")


def _octets(chemin: Path, fichier: str) -> bytes:
    try:
        if not chemin.exists():
            raise _erreur(
                fichier,
                "fichier-introuvable",
                "fichier introuvable",
                "vérifiez son nom et le dossier où il est rangé",
            )
        if not chemin.is_file():
            raise _erreur(
                fichier, "dossier", "ce n’est pas un fichier", "donnez le CSV exporté de l’enquête"
            )
        with chemin.open("rb") as flux:
            octets = flux.read(TAILLE_MAX + 1)
    except OSError:
        raise _erreur(
            fichier,
            "fichier-illisible",
            "le fichier ne peut pas être lu",
            "vérifiez son nom, et que vous avez le droit de le lire",
        ) from None
    if len(octets) > TAILLE_MAX:
        raise _erreur(
            fichier,
            "fichier-trop-gros",
            "le fichier dépasse 5 Mio : ce n’est sans doute pas une enquête",
            "vérifiez que c’est le bon fichier",
        )
    return octets


def _erreur(fichier: str, code: str, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(fichier, 1, code, message, remede)])
