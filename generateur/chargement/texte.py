"""Des octets d’un fichier à un texte sain : ce qui est refusé avant même de lire du YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme

TAILLE_MAX = 1024 * 1024
"""Un fichier de données tient en quelques dizaines de kilo-octets ; au-delà, c’est une méprise."""

# Ni imprimables, ni utiles dans un texte d’une ligne. Les marques de sens d’écriture peuvent
# faire lire autre chose que ce qui est écrit.
INDESIRABLES = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f"
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
    # Un liant ne se voit pas entre deux lettres ; il a sa place entre deux images.
    "|(?<=[\\w-])[\u200c\u200d]|[\u200c\u200d](?=[\\w-])"
)
_COMMANDES = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]"
)
"""Ce qui ne s’écrit ni dans une page ni dans un document."""
_FINS_DE_LIGNE_RARES = re.compile("[\x85\u2028\u2029]")
_TABULATION_EN_TETE = re.compile(r"^ *\t[ \t]*\S")


@dataclass(frozen=True)
class Ecrit:
    """Un texte déjà là, et le nom du fichier d’où il vient : de quoi le lire sans disque."""

    nom: str
    texte: str


Source = Path | Ecrit
"""D’où l’on lit : un fichier, ou son texte."""


def nom_de(source: Source) -> str:
    """Rend le nom sous lequel on dit les fautes de cette source."""
    return source.nom if isinstance(source, Ecrit) else nom_affiche(source)


def lire_texte(source: Source, poids_max: int = TAILLE_MAX) -> str:
    """Rend un texte sain, ou lève ErreurDonnees avec tout ce qui empêche de le lire.

    `poids_max` : en octets ; un fichier officiel peut peser plus que les nôtres.
    """
    fichier = nom_de(source)
    if isinstance(source, Ecrit):
        texte = source.texte
        _borner(len(texte.encode("utf-8", "surrogatepass")), fichier, poids_max)
    else:
        texte = _decoder(_octets(source, fichier, poids_max), fichier)
    texte = texte.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    # YAML 1.1 y voit des fins de ligne, les éditeurs non : les numéros de ligne divergeraient.
    texte = _FINS_DE_LIGNE_RARES.sub(" ", texte)
    problemes = []
    # Presque toujours, rien à redire : un seul regard sur tout le texte le dit.
    suspect = "\t" in texte or INDESIRABLES.search(texte) is not None
    for numero, ligne in enumerate(texte.split("\n") if suspect else (), 1):
        trouve = INDESIRABLES.search(ligne)
        if trouve:
            problemes.append(Probleme(fichier, numero, *dire_indesirable(trouve.group())))
        if _TABULATION_EN_TETE.match(ligne):
            problemes.append(
                Probleme(
                    fichier,
                    numero,
                    "tabulation",
                    "cette ligne commence par une tabulation",
                    "décalez-la avec des espaces, deux par niveau",
                )
            )
    if problemes:
        raise ErreurDonnees(problemes)
    if not texte.strip():
        raise _erreur(
            fichier, "fichier-vide", "le fichier est vide", "complétez-le ou rétablissez-le"
        )
    return texte


def lire_page(chemin: Path) -> str:
    """Rend le Markdown de ce fichier, ou lève ErreurDonnees avec tout ce qui empêche de le lire.

    Une page peut être vide, longue, en retrait par des tabulations, et écrite dans les deux sens.
    """
    fichier = nom_affiche(chemin)
    try:
        octets = chemin.read_bytes()
    except OSError:
        raise _illisible(fichier) from None
    texte = _decoder(octets, fichier)
    texte = texte.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if _COMMANDES.search(texte):
        raise ErreurDonnees(
            Probleme(fichier, numero, *dire_indesirable(trouve.group()))
            for numero, ligne in enumerate(texte.split("\n"), 1)
            if (trouve := _COMMANDES.search(ligne))
        )
    return texte


def dire_indesirable(caractere: str) -> tuple[str, str, str]:
    """Rend le code, le message et le remède pour un caractère refusé."""
    numero = f"U+{ord(caractere):04X}"
    if caractere == "\x00":
        return (
            "octet-nul",
            "le fichier contient un octet nul : ce n’est pas du texte ordinaire",
            "enregistrez-le en texte brut, encodage UTF-8",
        )
    if caractere == "\ufffd":
        return (
            "caractere-perdu",
            f"un caractère a été perdu à l’enregistrement ({numero})",
            "retapez le mot qui le contient, et enregistrez en UTF-8",
        )
    return (
        "caractere-invisible",
        f"caractère invisible ou de commande ({numero})",
        "effacez-le : retapez le mot qui le contient",
    )


def _octets(chemin: Path, fichier: str, poids_max: int) -> bytes:
    try:
        return _lire_octets(chemin, fichier, poids_max)
    except OSError:
        raise _illisible(fichier) from None


def _lire_octets(chemin: Path, fichier: str, poids_max: int) -> bytes:
    if chemin.is_dir():
        raise _erreur(
            fichier,
            "dossier",
            "c’est un dossier, il faut un fichier",
            "donnez le chemin d’un fichier .yml, par exemple donnees/college.yml",
        )
    if not chemin.exists():
        raise _erreur(
            fichier,
            "fichier-introuvable",
            "fichier introuvable",
            "vérifiez son nom et le dossier où il est rangé",
        )
    if not chemin.is_file():
        raise _erreur(
            fichier,
            "fichier-illisible",
            "ce n’est pas un fichier ordinaire",
            "donnez un fichier .yml",
        )
    with chemin.open("rb") as flux:
        octets = flux.read(poids_max + 1)
    _borner(len(octets), fichier, poids_max)
    return octets


def _borner(taille: int, fichier: str, poids_max: int) -> None:
    if taille > poids_max:
        raise _erreur(
            fichier,
            "fichier-trop-gros",
            f"le fichier dépasse {poids_max // (1024 * 1024)} Mio : ce n’est sans doute pas un "
            "fichier de données",
            "vérifiez que c’est le bon fichier",
        )


def _decoder(octets: bytes, fichier: str) -> str:
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError as erreur:
        ligne = octets.count(b"\n", 0, erreur.start) + 1
        raise ErreurDonnees(
            [
                Probleme(
                    fichier,
                    ligne,
                    "encodage",
                    f"le fichier n’est pas en UTF-8{_encodage_probable(octets)}",
                    "dans votre éditeur : « Enregistrer sous », encodage UTF-8",
                )
            ]
        ) from None


def _encodage_probable(octets: bytes) -> str:
    """Dit de quel encodage un texte semble être, sous les noms qu’on lui donne."""
    if octets[:2] in (b"\xff\xfe", b"\xfe\xff") or octets.count(0) > len(octets) // 4:
        return ", mais en UTF-16 (« Unicode » du Bloc-notes)"
    return ", mais sans doute en Windows-1252 (« ANSI » du Bloc-notes)"


def _illisible(fichier: str) -> ErreurDonnees:
    return _erreur(
        fichier,
        "fichier-illisible",
        "le fichier ne peut pas être lu",
        "vérifiez son nom, et que vous avez le droit de le lire",
    )


def _erreur(fichier: str, code: str, message: str, remede: str) -> ErreurDonnees:
    return ErreurDonnees([Probleme(fichier, 1, code, message, remede)])
