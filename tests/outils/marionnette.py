"""Un Firefox sans ses fenêtres, mené par son propre protocole (Marionette), sans pilote à part."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FIREFOX = "firefox-esr"
PATIENCE = 60
"""Secondes laissées à Firefox pour ouvrir son port, puis pour chaque réponse."""


class Marionnette:
    """Une connexion à Firefox : chaque ordre est une suite JSON, précédée de sa longueur."""

    def __init__(self, connexion: socket.socket) -> None:
        self.connexion = connexion
        self.numero = 0
        self._recevoir()
        self.ordonner("WebDriver:NewSession", {})
        self.ordonner("WebDriver:SetTimeouts", {"script": PATIENCE * 1000})

    def ouvrir(self, adresse: str) -> None:
        """Ouvre cette page, et l’attend."""
        self.ordonner("WebDriver:Navigate", {"url": adresse})

    def evaluer(self, fonction: str, *arguments: Any) -> Any:
        """Rend ce que rend la promesse de cette fonction JavaScript, dans la page."""
        script = f"const rendre = arguments[arguments.length - 1], f = {fonction};"
        script += "f(...[].slice.call(arguments, 0, -1)).then(rendre);"
        champs = {"script": script, "args": list(arguments), "newSandbox": False, "sandbox": None}
        return self.ordonner("WebDriver:ExecuteAsyncScript", champs)["value"]

    def imprimer(
        self,
        largeur: float = 21,
        hauteur: float = 29.7,
        marges: tuple[float, float, float, float] = (1.6, 1.8, 1.6, 1.6),
    ) -> bytes:
        """Rend le PDF de la page, sur A4 s’il n’est pas dit autre chose, avec les marges que la
        feuille de style demande : en haut, en bas, à gauche, à droite, en centimètres."""
        cotes = dict(zip(("top", "bottom", "left", "right"), marges, strict=True))
        taille = {"width": largeur, "height": hauteur}
        champs = {"page": taille, "margin": cotes, "shrinkToFit": False}
        return base64.b64decode(self.ordonner("WebDriver:Print", champs)["value"])

    def ordonner(self, ordre: str, champs: dict[str, Any]) -> Any:
        """Rend la réponse à un ordre ; lève AssertionError s’il est refusé."""
        self.numero += 1
        octets = json.dumps([0, self.numero, ordre, champs]).encode()
        self.connexion.sendall(b"%d:%s" % (len(octets), octets))
        _, numero, erreur, rendu = self._recevoir()
        assert numero == self.numero and erreur is None, erreur
        return rendu

    def _recevoir(self) -> Any:
        longueur = b""
        while not longueur.endswith(b":"):
            longueur += self._lire(1)
        reste, recus = int(longueur[:-1]), []
        while reste:
            recus.append(self._lire(min(reste, 1 << 20)))
            reste -= len(recus[-1])
        return json.loads(b"".join(recus))

    def _lire(self, combien: int) -> bytes:
        octets = self.connexion.recv(combien)
        assert octets, "Firefox s’est arrêté"
        return octets


@contextmanager
def firefox() -> Iterator[Marionnette]:
    """Lance Firefox, avec un profil neuf, et l’arrête à la fin."""
    profil = Path(tempfile.mkdtemp(prefix="firefox-"))
    (profil / "user.js").write_text('user_pref("marionette.port", 0);\n', "ascii")
    processus = subprocess.Popen(
        [FIREFOX, "--marionette", "--headless", "--no-remote", "--profile", str(profil)],
        env={"HOME": str(profil), "PATH": "/usr/bin:/bin", "MOZ_CRASHREPORTER_DISABLE": "1"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        with socket.create_connection(("127.0.0.1", _port(profil)), PATIENCE) as connexion:
            yield Marionnette(connexion)
    finally:
        processus.terminate()
        processus.wait()
        shutil.rmtree(profil, ignore_errors=True)


def _port(profil: Path) -> int:
    """Rend le port que Firefox a choisi : il l’écrit dans son profil."""
    limite, fichier = time.monotonic() + PATIENCE, profil / "MarionetteActivePort"
    while not (fichier.exists() and fichier.read_text("ascii").strip()):
        assert time.monotonic() < limite, "Firefox n’ouvre pas son port"
        time.sleep(0.05)
    return int(fichier.read_text("ascii"))
