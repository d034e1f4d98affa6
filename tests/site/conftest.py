"""Le site de chaque profil, construit une fois par la vraie commande, et un vrai navigateur."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"

# Dans chaque fenêtre neuve, Chromium prépare la liste de sa barre d’adresse, deux pages que nul ne
# verra : la moitié du prix d’une page d’essai. Le reste est la liste de playwright, que la nôtre
# remplace au lieu de s’y ajouter.
SANS = (
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,"
    "ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,"
    "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch"
)


def copier_le_depot(cible: Path) -> Path:
    """Copie ce qu’un collège a dans son dépôt, avec le profil de démonstration des essais."""
    for nom in ("docs", "donnees", "overrides"):
        shutil.copytree(RACINE / nom, cible / nom)
    shutil.copy(RACINE / "mkdocs.yml", cible)
    shutil.copy(PROFILS / "demonstration.yml", cible / "donnees" / "college.yml")
    shutil.rmtree(cible / "docs" / "chez-nous")
    (cible / "docs" / "chez-nous").mkdir()
    return cible


def construire_le_site(depot: Path, **environnement: str) -> subprocess.CompletedProcess[str]:
    """Lance `mkdocs build --strict` dans ce dépôt ; rien du dehors n’y entre."""
    propre = {
        cle: valeur
        for cle, valeur in os.environ.items()
        if not cle.startswith(("CI_", "GITHUB_")) and cle not in ("COLLEGE", "CI")
    }
    return subprocess.run(
        [str(Path(sys.executable).with_name("mkdocs")), "build", "--strict"],
        cwd=depot,
        env=propre | {"SOURCE_DATE_EPOCH": "1795000000"} | environnement,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Un dépôt tout neuf, à modifier."""
    return copier_le_depot(tmp_path)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> dict[str, Path]:
    """Les sites des quatre profils, chacun construit une fois, par le premier ouvrier libre."""
    base = tmp_path_factory.getbasetemp()
    commun = (base if worker_id == "master" else base.parent) / "sites"
    commun.mkdir(exist_ok=True)
    noms = ("demonstration", "rural", "urbain", "reunion")
    for nom in noms:
        try:
            (commun / nom).mkdir()
        except FileExistsError:
            continue
        depot = copier_le_depot(commun / nom)
        resultat = construire_le_site(depot, COLLEGE=str(PROFILS / f"{nom}.yml"))
        (commun / f"{nom}.dit").write_text(f"{resultat.returncode} {resultat.stderr}", "utf-8")
        (commun / f"{nom}.dit").rename(commun / f"{nom}.fini")
    for nom in noms:
        limite = time.monotonic() + 120
        while not (commun / f"{nom}.fini").exists():
            assert time.monotonic() < limite, f"le site « {nom} » n’en finit pas"
            time.sleep(0.05)
        dit = (commun / f"{nom}.fini").read_text("utf-8")
        assert dit.startswith("0 ") and "WARNING" not in dit and "MkDocs 2" not in dit, dit
    return {nom: commun / nom / "site" for nom in noms}


@pytest.fixture(scope="session")
def adresses(sites: dict[str, Path]) -> Iterator[dict[str, str]]:
    """Les mêmes sites, servis par http, chacun à son adresse."""
    with ExitStack() as pile:
        yield {nom: pile.enter_context(servir(site)) for nom, site in sites.items()}


@contextmanager
def servir(dossier: Path) -> Iterator[str]:
    """Sert un dossier par http, sur cette machine, le temps d’un essai."""

    class Muet(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            """Ne dit rien."""

    serveur = ThreadingHTTPServer(("127.0.0.1", 0), partial(Muet, directory=str(dossier)))
    threading.Thread(target=serveur.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serveur.server_port}/"
    serveur.shutdown()
    serveur.server_close()


@pytest.fixture(scope="session")
def pilote() -> Iterator[Playwright]:
    """De quoi lancer un navigateur."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def navigateur(pilote: Playwright) -> Iterator[Browser]:
    """Le vrai Chromium du système."""
    chromium = lancer(pilote)
    yield chromium
    chromium.close()


def lancer(pilote: Playwright, *reglages: str) -> Browser:
    """Lance le Chromium du système, avec ces réglages de plus."""
    return pilote.chromium.launch(
        executable_path="/usr/bin/chromium",
        args=["--no-sandbox", f"--disable-features={SANS}", *reglages],
    )
