"""Ajoute des lignes au suivi, ou ôte la dernière, sans toucher à ce qui y est déjà.

La ligne est d’abord écrite dans un fichier à part, relu comme le sera le vrai : ce que la
validation refuserait n’entre pas, ni ce que le plan dément. Un seul y écrit à la fois.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.lignes_du_suivi import avec_ces_lignes

T = TypeVar("T")

ATTENTE_MAX, PAS = 60.0, 0.05
"""Secondes que l’on attend son tour pour écrire, et entre deux essais."""
OUBLIEE = 60.0
"""Secondes au bout desquelles une réserve est celle d’un programme interrompu."""


class LigneRefusee(Exception):
    """La nouvelle ligne est en faute ; porte ses `problemes`."""

    def __init__(self, problemes: list[Probleme]) -> None:
        self.problemes = problemes
        super().__init__("\n".join(map(str, problemes)))


class RienANoter(Exception):
    """Il n’y a rien à écrire, ou à ôter ; dit pourquoi."""


class Occupe(Exception):
    """Un autre écrit dans le fichier depuis trop longtemps."""


def ajouter(suivi: Path, lignes: Sequence[str], relire: Callable[[Path], T]) -> T:
    """Ajoute les lignes au fichier et rend ce que `relire` en a fait.

    `relire` : du fichier d’essai, à la place du vrai. Lève LigneRefusee si une ligne est en faute,
    ErreurDonnees si autre chose l’est, OSError si le fichier ne s’écrit pas, Occupe si un autre y
    écrit trop longtemps.
    """
    with reserver(suivi):
        ancien = suivi.read_bytes() if suivi.exists() else b""
        nouveau, numero = avec_ces_lignes(ancien, lignes)
        return _remplacer(suivi, nouveau, relire, numero)


def oter_la_derniere(suivi: Path, relire: Callable[[Path], T]) -> tuple[str, T]:
    """Ôte le dernier événement écrit ; rend sa ligne, et ce que `relire` a fait du reste.

    Lève RienANoter s’il n’y en a pas, ou si le dernier tient sur plusieurs lignes, que l’on ne
    sait pas ôter sans risque ; sinon comme `ajouter`.
    """
    with reserver(suivi):
        ancien = suivi.read_bytes() if suivi.exists() else b""
        lignes = ancien.splitlines(keepends=True)
        derniers = [
            rang for rang, ligne in enumerate(lignes) if ligne.strip(b" ").startswith(b"- ")
        ]
        if not derniers:
            raise RienANoter("rien n’est noté : il n’y a rien à annuler")
        rang = derniers[-1]
        suite = [ligne for ligne in lignes[rang + 1 :] if ligne.strip()]
        if any(not ligne.lstrip().startswith(b"#") for ligne in suite):
            raise RienANoter(
                "le dernier événement tient sur plusieurs lignes : ôtez-le à la main, dans le "
                "fichier"
            )
        otee = lignes.pop(rang)
        rendu = _remplacer(suivi, b"".join(lignes), relire, None)
        return otee.decode("utf-8", "replace").strip(), rendu


def _remplacer(suivi: Path, nouveau: bytes, relire: Callable[[Path], T], numero: int | None) -> T:
    provisoire = suivi.with_name(suivi.name + ".en-cours")
    provisoire.write_bytes(nouveau)
    try:
        try:
            rendu = relire(provisoire)
        except ErreurDonnees as erreur:
            raise _situer(erreur, provisoire, suivi, numero) from None
        os.replace(provisoire, suivi)
    finally:
        provisoire.unlink(missing_ok=True)
    return rendu


def _situer(
    erreur: ErreurDonnees, provisoire: Path, suivi: Path, numero: int | None
) -> ErreurDonnees | LigneRefusee:
    """Rend l’erreur à ses vrais fichiers, ou celle des nouvelles lignes si elle ne tient qu’à
    elles."""
    lu, vrai = nom_affiche(provisoire), nom_affiche(suivi)
    problemes = [
        Probleme(vrai if p.fichier == lu else p.fichier, p.ligne, p.code, p.message, p.remede)
        for p in erreur.problemes
    ]
    anciens = [p for p in problemes if numero is None or p.fichier != vrai or p.ligne < numero]
    if not any(p.chemin for p in erreur.problemes):
        # Une ligne composée ici se lit toujours : c’est le fichier qui ne la laisse pas lire.
        return ErreurDonnees(problemes)
    return ErreurDonnees(anciens) if anciens else LigneRefusee(problemes)


@contextmanager
def reserver(suivi: Path) -> Iterator[None]:
    """Réserve le fichier à qui l’écrit : les autres attendent leur tour.

    La réserve est un fichier à côté, créé d’un coup ; celle qu’un programme interrompu aurait
    laissée se reprend au bout d’une minute. Lève Occupe si l’attente dure trop.
    """
    reserve = suivi.with_name(suivi.name + ".reserve")
    attente = 0.0
    while True:
        try:
            os.close(os.open(reserve, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            if attente > ATTENTE_MAX:
                raise Occupe(f"un autre programme écrit dans {nom_affiche(suivi)}") from None
            try:
                if _age(reserve) > OUBLIEE:
                    _oter_l_oubliee(reserve)
            except FileNotFoundError:
                continue
            time.sleep(PAS)
            attente += PAS
    try:
        yield
    finally:
        reserve.unlink(missing_ok=True)


def _oter_l_oubliee(reserve: Path) -> None:
    """Ôte une réserve oubliée ; lève FileNotFoundError si elle n’y est plus.

    Un seul à la fois, et seulement si elle l’est encore : qui l’a vue vieille en même temps qu’un
    autre ôterait, après lui, la neuve que cet autre vient de poser.
    """
    with reserver(reserve):
        if _age(reserve) > OUBLIEE:
            reserve.unlink()


def _age(fichier: Path) -> float:
    """L’âge d’un fichier en secondes, à l’heure de son disque : celle d’un témoin que l’on y pose.

    Sur un disque partagé, elle n’est pas toujours celle de la machine. Lève FileNotFoundError.
    """
    with NamedTemporaryFile(dir=fichier.parent, prefix=".heure-") as temoin:
        return os.fstat(temoin.fileno()).st_mtime - fichier.stat().st_mtime
