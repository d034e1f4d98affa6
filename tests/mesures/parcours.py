"""Mesure : du lien de l’accueil au plan imprimé, comme quelqu’un qui découvre le manuel.

    .venv/bin/python tests/mesures/parcours.py [SITE] [--images DOSSIER]

Le site est mis en un fichier, déplié une fois et ouvert par double clic ; puis servi par http, le
nom de toute autre machine restant introuvable. Chaque parcours se fait au rythme d’une personne
(gestes.py), à deux tailles d’écran, et une fois au clavier seul : ses gestes, son temps, ce que la
machine a fait attendre. Deux autres vont aussi vite que possible, à pleine vitesse et quatre fois
ralenti : c’est là que se lit la plus longue tâche de la page, en temps de processeur. Une étape où
l’on est arrêté se dit, et la mesure sort avec 1. Compter un quart d’heure.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from playwright.sync_api import Error as PannePlaywright
from pypdf import PdfReader

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from generateur.depot.archive_du_site import archiver
from tests.mesures.gestes import Gestes, PasAtteint
from tests.outils.chromium import lancer
from tests.site.conftest import servir

SANS_RESEAU = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
ECRANS = {"poste": (1280, 800), "téléphone": (390, 844)}
CONFIGURER = "a-propos/configurer.html"
DEUX_MINUTES = 120
EN_PAGE = """
window.mesure = { imprime: 0, redessine: [], geste: 0, pret: 0 };
window.print = () => { mesure.imprime += 1; };
let change = 0;
document.addEventListener("input", () => { change = performance.now(); }, true);
document.addEventListener("focusin", () => { mesure.geste = mesure.geste || performance.now(); });
document.addEventListener("profil:reponse", (e) => {
  if (e.detail.plan && change) mesure.redessine.push(performance.now() - change);
});
document.addEventListener("DOMContentLoaded", () => {
  if (!window.generateur) return;
  generateur.pret.then(() => { mesure.pret = performance.now(); });
});
"""
AVEC_UN_PLAN = "document.querySelector('#plan-a-cote').classList.contains('avec-plan')"


@dataclass(frozen=True)
class Facon:
    """Une façon d’ouvrir le site : `dossier`, où il est, `prefixe`, ce qui y mène d’une adresse."""

    nom: str
    adresse: str
    dossier: Path
    prefixe: str = ""


def aller(g: Gestes, accueil: str) -> None:
    """Fait tout le parcours, de l’accueil à l’impression ; lève PasAtteint, ou Playwright."""
    page, champ = g.page, "[data-champ='{}']"
    g.commencer("ouvrir le manuel")
    g.attendre(lambda: page.goto(accueil))
    g.attendre(lambda: page.wait_for_url("**/index.html"))
    g.lire(page.locator("h1"), page.locator(".porte-du-plan"))
    g.commencer("« Le plan de mon collège »")
    g.activer(page.locator("article a.porte"))
    g.attendre(lambda: page.wait_for_url(f"**/{CONFIGURER}"))
    g.attendre(lambda: page.locator("#formulaire").wait_for())
    g.lire(page.locator("h1"), page.locator(".chapeau"))
    g.commencer("trouver son collège")
    g.lire(page.locator("[data-annuaire] label"))
    g.ecrire(page.locator("#annuaire-champ"), "voltaire wattign")
    option = page.locator("#annuaire-liste [role=option]").first
    g.attendre(lambda: option.wait_for())
    g.lire(option)
    if g.clavier:
        g.appuyer("ArrowDown")
        g.appuyer("Enter")
    else:
        g.activer(option)
    assert "Voltaire" in page.locator("#p-nom").input_value()
    g.lire(page.locator(".annuaire-etat"), page.locator(".annuaire-a-verifier"))
    g.commencer("combien d’enseignants, quel matériel")
    g.lire(page.locator(champ.format("effectifs.enseignants")))
    g.ecrire(page.locator("#p-effectifs-enseignants"), "36")
    g.lire(page.locator(champ.format("equipement")))
    g.cocher(page.locator("[name=p-equipement][value=moyen]"))
    g.commencer("continuer : quand")
    g.activer(page.locator("[data-continuer]"))
    g.lire(page.locator(champ.format("debut")))
    g.ecrire(page.locator("#p-debut"), "4/1/2027")
    g.lire(page.locator("#p-debut-jour"))
    g.commencer("combien de trimestres, quelles étapes")
    g.lire(page.locator(champ.format("trimestres")), page.locator(champ.format("version")))
    g.cocher(page.locator("[name=p-trimestres][value='2']"))
    g.cocher(page.locator("[name=p-version][value=complete]"))
    g.commencer("le plan est là")
    g.attendre(lambda: page.wait_for_function(AVEC_UN_PLAN, timeout=60_000))
    page.locator("#plan-a-cote").scroll_into_view_if_needed()
    g.lire(page.locator("#plan-a-cote [data-etat]"), page.locator("#plan-a-cote dt"))
    g.commencer("passer les conseils, facultatifs")
    g.activer(page.locator("[data-continuer]"))
    g.lire(page.locator("[data-etape='2'] h2"))
    g.commencer("relire et emporter")
    g.activer(page.locator("[data-continuer]"))
    g.lire(page.locator("[data-verdict]"), page.locator(".sortie").first.locator("h3, p").nth(1))
    g.commencer("imprimer")
    g.activer(page.locator("[data-sortie=imprimer]"))
    g.attendre(lambda: page.wait_for_function("mesure.imprime === 1"))
    g.photographier()


def changer(page: Page) -> None:
    """Change six fois d’avis, et attend chaque fois le plan redessiné."""
    page.locator("[data-aller='1']").click()
    for valeur in ("3", "2") * 3:
        avant = page.evaluate("mesure.redessine.length")
        page.locator(f"[name=p-trimestres][value='{valeur}']").check()
        page.wait_for_function(f"mesure.redessine.length > {avant}")


def papier(page: Page, images: Path | None, nom: str) -> str:
    """Imprime ce que la page imprimerait, et dit ce qu’il y a dessus."""
    octets = page.pdf(prefer_css_page_size=True)
    if images is not None:
        (images / f"{nom}.pdf").write_bytes(octets)
    pages = PdfReader(BytesIO(octets)).pages
    texte = " ".join(p.extract_text() for p in pages)
    dates = set(re.findall(r"\d{1,2}\s(?:janv|févr|mars|avril|mai|juin)\w*", texte))
    assert "Voltaire" in texte and len(dates) > 10, (len(pages), sorted(dates))
    return f"{len(pages)} feuillets A4, {len(dates)} dates différentes"


def poids(demandes: list[str], facon: Facon) -> dict[str, float]:
    """Rend les kilo-octets comprimés demandés : la page, l’annuaire, le moteur."""
    sommes = {"moteur": 0.0, "annuaire": 0.0, "page": 0.0}
    for adresse in sorted(set(demandes)):
        chemin = unquote(urlsplit(adresse).path)
        fichier = facon.dossier / chemin.removeprefix(facon.prefixe).lstrip("/")
        if not fichier.is_file():
            continue
        nom = fichier.relative_to(facon.dossier).as_posix()
        sorte = "moteur" if "moteur/" in nom else "annuaire" if "colleges" in nom else "page"
        sommes[sorte] += len(gzip.compress(fichier.read_bytes(), 6)) / 1024
    return sommes


def memoire(navigateur: Browser) -> int:
    """Rend les mébioctets du plus gourmand des processus qui font une page."""
    session = navigateur.new_browser_cdp_session()
    infos = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    crete = 0
    for info in infos:
        etat = Path(f"/proc/{info['id']}/status")
        if info["type"] == "renderer" and etat.exists():
            trouve = re.search(r"VmHWM:\s+(\d+) kB", etat.read_text())
            crete = max(crete, int(trouve[1]) // 1024 if trouve else 0)
    return crete


def plus_longue_tache(trace: bytes) -> float:
    """Rend les millisecondes de processeur de la plus longue tâche du fil qui fait la page.

    Le temps du processeur, et non celui de l’horloge : d’autres programmes peuvent l’occuper.
    """
    evenements = json.loads(trace)["traceEvents"]
    principaux = {
        (e["pid"], e["tid"])
        for e in evenements
        if e["name"] == "thread_name" and e["args"]["name"] == "CrRendererMain"
    }
    durees = (
        e.get("tdur", 0)
        for e in evenements
        if (e["pid"], e["tid"]) in principaux and e["name"].endswith("RunTask")
    )
    return float(max(durees, default=0)) / 1000


def montrer(g: Gestes, mesure: dict[str, Any], suite: str) -> bool:
    """Écrit un parcours ; rend vrai s’il tient en deux minutes."""
    total = sum(m.total for m in g.moments)
    gestes, touches = sum(m.gestes for m in g.moments), sum(m.touches for m in g.moments)
    aides = sum(m.aides for m in g.moments)
    print(f"\n{g.parcours} : {total:.0f} s, {gestes} gestes, {touches} touches ;"
          f" {aides:.0f} s de plus à lire chaque aide")  # fmt: skip
    for rang, m in enumerate(g.moments, 1):
        print(f"  {rang:2} {m.nom:40} {m.gestes:2} gestes {m.touches:3} touches : faire"
              f" {m.faire:4.1f} s, lire {m.lire:4.1f}, attendre {m.attendre:4.2f}")  # fmt: skip
    redessine = sorted(mesure["redessine"]) or [0.0]
    pret = (mesure["pret"] - mesure["geste"]) / 1000
    print(f"  moteur prêt {pret:.1f} s après le premier geste ; un changement redessiné en"
          f" {redessine[len(redessine) // 2]:.0f} ms (au pire {redessine[-1]:.0f}, sur"
          f" {len(redessine)})")  # fmt: skip
    print(f"  {suite}")
    return total < DEUX_MINUTES


@contextmanager
def les_facons(site: Path) -> Iterator[list[Facon]]:
    """Déplie le site mis en un fichier, et le sert ; rend les deux façons de l’ouvrir."""
    with tempfile.TemporaryDirectory() as provisoire, servir(site) as adresse:
        deplie = Path(provisoire) / "Partagé – Équipe (T)"
        with zipfile.ZipFile(BytesIO(archiver(site, date(2026, 12, 1)))) as archive:
            archive.extractall(deplie)
        manuel = deplie / "manuel"
        ouvrir = (deplie / "OUVRIR-LE-MANUEL.html").as_uri()
        yield [
            Facon("fichier", ouvrir, manuel, manuel.as_posix()),
            Facon("http", adresse + "index.html", site),
        ]


@dataclass(frozen=True)
class Parcours:
    """Un parcours à faire : au rythme d’une personne, sauf si l’on mesure la machine."""

    nom: str
    facon: Facon
    ecran: tuple[int, int]
    clavier: bool = False
    rythme: bool = True
    ralenti: int = 1

    def faire(self, pilote: Playwright, images: Path | None) -> bool:
        """Le fait dans un navigateur neuf et l’écrit ; rend vrai s’il va au bout à temps."""
        navigateur = lancer(pilote, SANS_RESEAU)
        largeur, hauteur = self.ecran
        page = navigateur.new_page(viewport={"width": largeur, "height": hauteur})
        page.add_init_script(EN_PAGE)
        demandes: list[str] = []
        ennuis: list[str] = []
        page.on("request", lambda d: demandes.append(d.url))
        page.on("pageerror", lambda e: ennuis.append(str(e)))
        page.on("console", lambda m: ennuis.append(m.text) if m.type == "error" else None)
        if self.ralenti > 1:
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": self.ralenti})
        if not self.rythme:
            navigateur.start_tracing(page=page, categories=["toplevel"])
        g = Gestes(page, self.nom, self.clavier, images, self.rythme)
        try:
            aller(g, self.facon.adresse)
            trace = b"" if self.rythme else navigateur.stop_tracing()
            fait = papier(page, images, self.nom)
            if not self.rythme:
                page.evaluate("mesure.redessine = []")
                changer(page)
        except (PasAtteint, PannePlaywright, AssertionError) as arret:
            g.photographier()
            print(f"\n{self.nom} : ARRÊTÉ à « {g.moments[-1].nom} » : {arret}".rstrip())
            print("\n".join(f"  {ennui}" for ennui in ennuis[:5]))
            navigateur.close()
            return False
        mesure = json.loads(page.evaluate("JSON.stringify(mesure)"))
        if trace:
            fait += f" ; plus longue tâche {plus_longue_tache(trace):.0f} ms de processeur"
        ko = poids(demandes, self.facon).items()
        fait += f" ; mémoire {memoire(navigateur)} Mio ; comprimés, "
        fait += ", ".join(f"{sorte} {valeur:.0f} ko" for sorte, valeur in ko)
        navigateur.close()
        a_temps = montrer(g, mesure, fait)
        for ennui in ennuis:
            print(f"  ! {ennui}")
        return a_temps and not ennuis


def mesurer(site: Path, images: Path | None) -> bool:
    """Écrit tous les parcours ; rend vrai s’ils vont tous au bout, à temps, sans un ennui."""
    with sync_playwright() as pilote, les_facons(site) as facons:
        tous = [
            Parcours(f"{facon.nom}-{ecran}", facon, taille)
            for facon in facons
            for ecran, taille in ECRANS.items()
        ]
        fichier, poste = facons[0], ECRANS["poste"]
        tous += [
            Parcours("clavier", fichier, poste, clavier=True),
            Parcours("au-plus-vite", fichier, poste, rythme=False),
            Parcours("au-plus-vite-ralenti-4", fichier, poste, rythme=False, ralenti=4),
        ]
        return all([parcours.faire(pilote, images) for parcours in tous])


def demander(arguments: list[str]) -> argparse.Namespace:
    """Lit la ligne de commande."""
    lecteur = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    lecteur.add_argument("site", type=Path, nargs="?", default=Path("site"))
    lecteur.add_argument("--images", type=Path, help="le dossier où garder une image par étape")
    return lecteur.parse_args(arguments)


if __name__ == "__main__":
    demande = demander(sys.argv[1:])
    if demande.images is not None:
        demande.images.mkdir(parents=True, exist_ok=True)
    sys.exit(0 if mesurer(demande.site, demande.images) else 1)
