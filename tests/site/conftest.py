"""Le site de chaque profil, construit une fois par la vraie commande, et un vrai navigateur."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, Route

from generateur.chargement.lectures_retenues import oublier_les_lectures, retenir_les_lectures
from tests.outils.souche import lancer

from .equipes import PREPARER

if TYPE_CHECKING:
    from .formulaire import Formulaire

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"
CONFIGURER = "a-propos/configurer.html"


SANS_DOSSIER = {"MANUEL_SANS_DOSSIER": "1"}
"""Sans le papier (decisions/0065), la moitié d’une construction : où l’essai n’en dit rien."""


def texte_du_profil(nom: str) -> str:
    """Rend ce profil des essais, tel qu’il est écrit."""
    return (PROFILS / f"{nom}.yml").read_text(encoding="utf-8")


def copier_le_depot(cible: Path) -> Path:
    """Copie ce qu’un collège a dans son dépôt, avec le profil de démonstration des essais."""
    for nom in ("docs", "donnees", "overrides"):
        shutil.copytree(RACINE / nom, cible / nom)
    shutil.copy(RACINE / "mkdocs.yml", cible)
    shutil.copy(PROFILS / "demonstration.yml", cible / "donnees" / "college.yml")
    shutil.rmtree(cible / "docs" / "chez-nous")
    (cible / "docs" / "chez-nous").mkdir()
    return cible


def construire_le_site(
    depot: Path, *, rigueur: bool = True, **environnement: str
) -> subprocess.CompletedProcess[str]:
    """Lance `mkdocs build --strict` dans ce dépôt ; rien du dehors n’y entre.

    Sans `rigueur`, sans `--strict`.
    """
    propre = {
        cle: valeur
        for cle, valeur in os.environ.items()
        if not cle.startswith(("CI_", "GITHUB_")) and cle not in ("COLLEGE", "CI")
    }
    propre |= {"SOURCE_DATE_EPOCH": "1795000000"} | environnement
    return lancer("mkdocs", "build", *["--strict"] * rigueur, dossier=depot, environnement=propre)


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    """Un dépôt tout neuf, à modifier."""
    return copier_le_depot(tmp_path)


@pytest.fixture(scope="session")
def sites(commun: Path) -> Iterator[dict[str, Path]]:
    """Les sites des quatre profils, chacun construit une fois, par le premier ouvrier libre.

    Ils se lisent : à la fin, il n’y manque et n’y change rien."""
    profils = {
        nom: str(PROFILS / f"{nom}.yml") for nom in ("demonstration", "rural", "urbain", "reunion")
    }
    for nom, profil in profils.items():
        _batir_le_premier(commun, nom, lambda _, profil=profil: {"COLLEGE": profil})
    faits = {nom: _attendre(commun, nom) / "site" for nom in profils}
    avant = {nom: _etat(site) for nom, site in faits.items()}
    yield faits
    for nom, site in faits.items():
        assert _etat(site) == avant[nom], f"un essai a changé le site « {nom} », qui sert à tous"


@pytest.fixture(scope="session")
def equipe(commun: Path) -> Iterator[Callable[[str], Path]]:
    """De quoi avoir le dépôt construit d’une équipe (equipes.py), à lire sans y rien changer."""
    avant: dict[Path, dict[str, tuple[int, int]]] = {}

    def depot_de(nom: str) -> Path:
        _batir_le_premier(commun, nom, PREPARER[nom])
        depot = _attendre(commun, nom)
        avant.setdefault(depot, _etat(depot))
        return depot

    yield depot_de
    for depot, etat in avant.items():
        assert _etat(depot) == etat, f"un essai a changé le dépôt « {depot.name} », qui sert à tous"


def _etat(dossier: Path) -> dict[str, tuple[int, int]]:
    """Rend, par fichier, sa taille et la date de son dernier changement."""
    return {
        str(f.relative_to(dossier)): (f.stat().st_size, f.stat().st_mtime_ns)
        for f in dossier.rglob("*")
        if f.is_file()
    }


def _batir_le_premier(commun: Path, nom: str, preparer: Callable[[Path], dict[str, str]]) -> None:
    """Construit ce dépôt, si aucun ouvrier ne l’a déjà entrepris."""
    try:
        (commun / nom).mkdir()
    except FileExistsError:
        return
    depot = copier_le_depot(commun / nom)
    resultat = construire_le_site(depot, **preparer(depot))
    (commun / f"{nom}.dit").write_text(f"{resultat.returncode} {resultat.stderr}", "utf-8")
    (commun / f"{nom}.dit").rename(commun / f"{nom}.fini")


def _attendre(commun: Path, nom: str) -> Path:
    """Rend ce dépôt une fois construit, sans un avertissement."""
    limite = time.monotonic() + 120
    while not (commun / f"{nom}.fini").exists():
        assert time.monotonic() < limite, f"le site « {nom} » n’en finit pas"
        time.sleep(0.05)
    dit = (commun / f"{nom}.fini").read_text("utf-8")
    assert dit.startswith("0 ") and "WARNING" not in dit and "MkDocs 2" not in dit, dit
    return commun / nom


@pytest.fixture(scope="session")
def adresses(sites: dict[str, Path]) -> Iterator[dict[str, str]]:
    """Les mêmes sites, servis par http, chacun à son adresse."""
    with ExitStack() as pile:
        yield {nom: pile.enter_context(servir(site)) for nom, site in sites.items()}


@contextmanager
def servir(dossier: Path, *, morceaux: int = 1) -> Iterator[str]:
    """Sert un dossier par http, sur cette machine, le temps d’un essai.

    En plusieurs `morceaux`, un vingtième de seconde les sépare : un réseau lent."""

    class Muet(SimpleHTTPRequestHandler):
        def copyfile(self, source: Any, outputfile: Any) -> None:
            """Envoie le fichier ; une page, par morceaux."""
            lu = source.read()
            pas = -(-len(lu) // morceaux) if self.path.endswith(".html") else len(lu)
            for debut in range(0, len(lu), pas or 1):
                if debut:
                    time.sleep(0.05)
                outputfile.write(lu[debut : debut + pas])
                outputfile.flush()

        def log_message(self, *args: object) -> None:
            """Ne dit rien."""

    serveur = ThreadingHTTPServer(("127.0.0.1", 0), partial(Muet, directory=str(dossier)))
    threading.Thread(target=serveur.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serveur.server_port}/"
    serveur.shutdown()
    serveur.server_close()


@pytest.fixture(scope="session")
def fenetre(navigateur: Browser) -> Iterator[Page]:
    """Une fenêtre pour tous les essais qui n’y laissent rien : chacun y rouvre sa page.

    Une fenêtre neuve coûte trois pages rouvertes. En prend une à lui l’essai qui écoute la page,
    change son horloge, son papier ou ce qu’elle retient."""
    page = navigateur.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module")
def lectures() -> Iterator[None]:
    """Ce qui est commun à tous les plans, lu une fois pour tout le module, comme dans la page."""
    retenir_les_lectures()
    yield
    oublier_les_lectures()


@pytest.fixture
def comme_dans_la_page(lectures: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dans un dépôt, dont ce qui est commun n’est lu qu’une fois."""
    monkeypatch.chdir(RACINE)


@pytest.fixture(scope="module")
def formulaire(sites: dict[str, Path], navigateur: Browser) -> Iterator[Formulaire]:
    """Le formulaire du site de démonstration, ouvert par double clic ; aucune erreur de script."""
    # Ici seulement : qui ne remplit pas de formulaire ne lit pas la démarche.
    from .formulaire import Formulaire

    page = navigateur.new_page(locale="fr-FR")
    erreurs: list[str] = []
    page.on("pageerror", lambda erreur: erreurs.append(str(erreur)))
    yield Formulaire(page, (sites["demonstration"] / CONFIGURER).as_uri())
    page.close()
    assert not erreurs


def imposer(page: Page, regle: str) -> None:
    """Sert chaque page avec cette règle de sécurité (CSP)."""

    def servir(route: Route) -> None:
        reponse = route.fetch()
        entetes = {**reponse.headers, "content-security-policy": regle}
        route.fulfill(response=reponse, headers=entetes)

    page.route("**/*.html", servir)
