"""Mesure : le plan refait dans la page, comparé à la commande sur mille profils, et ce qu’il coûte.

    .venv/bin/python tests/mesures/moteur.py [NOMBRE]

Construit un site, ouvre sa page Configurer d’un fichier ; tire NOMBRE profils (mille), dont
certains ont un recueil ou un suivi et d’autres sont refusés, et compare chacun à la commande,
octet pour octet, dans chaque format. Sort avec 1 s’il y a un écart.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import Browser, Page, sync_playwright

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.lectures_retenues import retenir_les_lectures
from tests.outils.chromium import CHROMIUM
from tests.outils.moteur_en_page import ecarts, obtenus
from tests.outils.profils_tires import FORMATS, RACINE, Ecrits, profils_tires
from tests.site.conftest import PROFILS, construire_le_site, copier_le_depot

PAGE = "a-propos/configurer.html"
ESSAIS = 5
"""Ouvertures mesurées : le temps retenu est le meilleur, la machine a d’autres choses à faire."""
A_LA_FOIS = 20
Tire = tuple[Ecrits, dict[str, bytes]]
CHRONOMETRER = """async ([profil, autre]) => {
  const longues = [], retards = [];
  new PerformanceObserver((liste) => liste.getEntries().forEach((tache) => {
    longues.push(tache.duration);
  })).observe({ type: "longtask" });
  let dernier = performance.now();
  const pendule = setInterval(() => {
    retards.push(performance.now() - dernier - 5);
    dernier = performance.now();
  }, 5);
  const temps = async (texte, format) => {
    const debut = performance.now();
    await window.generateur.feuilleDeRoute(texte, format);
    return performance.now() - debut;
  };
  const debut = performance.now();
  await window.generateur.demarrer();
  const pret = performance.now() - debut;
  const premier = pret + (await temps(profil, "json"));
  const formats = {};
  for (const format of ["md", "svg", "ics", "ods"]) formats[format] = await temps(profil, format);
  const suivants = [];
  for (let rang = 0; rang < 20; rang += 1) {
    suivants.push(await temps(autre + "\\n".repeat(rang), "json"));
  }
  clearInterval(pendule);
  await new Promise((suite) => setTimeout(suite, 100));
  return { pret, premier, formats, suivants, longues, retard: Math.max(...retards) };
}"""


def main(nombre: int = 1000) -> int:
    """Mesure, compare et imprime."""
    retenir_les_lectures()
    with tempfile.TemporaryDirectory() as nom, sync_playwright() as pilote:
        dossier = Path(nom)
        depot = copier_le_depot(dossier)
        resultat = construire_le_site(depot, MANUEL_SANS_DOSSIER="1")
        assert resultat.returncode == 0, resultat.stderr
        _dire_les_tailles(depot / "site" / "assets" / "moteur")
        navigateur = pilote.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        adresse = (depot / "site" / PAGE).as_uri()
        for ralenti in (1, 4):
            _dire_les_temps(navigateur, adresse, ralenti)
        page = navigateur.new_page()
        page.goto(adresse)
        differents = _comparer(page, nombre, dossier)
        print(f"mémoire de la page après cela : {_memoire(page)} Mo")
        navigateur.close()
    return 1 if differents else 0


def _dire_les_tailles(moteur: Path) -> None:
    scripts = [fichier.read_bytes() for fichier in sorted(moteur.glob("*.js"))]
    disque, envoye = sum(map(len, scripts)), sum(len(gzip.compress(o, 6)) for o in scripts)
    print(f"moteur : {len(scripts)} scripts, {disque / 1e6:.2f} Mo, {envoye / 1e6:.2f} compressés")


def _dire_les_temps(navigateur: Browser, adresse: str, ralenti: int) -> None:
    profils = [(PROFILS / f"{nom}.yml").read_text("utf-8") for nom in ("rural", "urbain")]
    vus: list[dict[str, Any]] = []
    for _ in range(ESSAIS):
        page = navigateur.new_page()
        page.goto(adresse, wait_until="networkidle")
        lien = page.context.new_cdp_session(page)
        lien.send("Emulation.setCPUThrottlingRate", {"rate": ralenti})
        vus.append(page.evaluate(CHRONOMETRER, profils))
        page.close()
    suivants = [temps for vu in vus for temps in vu["suivants"]]
    formats = {nom: min(vu["formats"][nom] for vu in vus) for nom in vus[0]["formats"]}
    longues = [max(vu["longues"], default=0) for vu in vus]
    print(f"fil de la page ralenti {ralenti} fois, le meilleur de {ESSAIS} :")
    pret, premier = (min(vu[nom] for vu in vus) for nom in ("pret", "premier"))
    print(f"  prêt {pret:.0f} ms, premier plan {premier:.0f} ms")
    print("  premiers formats : " + ", ".join(f"{n} {t:.0f} ms" for n, t in formats.items()))
    milieu, pire = statistics.median(suivants), max(suivants)
    print(f"  plan suivant : médiane {milieu:.0f} ms, pire {pire:.0f} ms")
    print(f"  tâche la plus longue, par ouverture : {sorted(round(t) for t in longues)} ms")
    print(f"  pire retard d’un minuteur : {sorted(round(vu['retard']) for vu in vus)} ms")


def _comparer(page: Page, nombre: int, dossier: Path) -> list[str]:
    demarche, _ = charger_demarche(RACINE / "donnees" / "demarche")
    comptes: Counter[str] = Counter()
    differents: list[str] = []
    debut = time.perf_counter()
    for lot in _lots(profils_tires(demarche, nombre, 20261202, dossier)):
        ecrits, attendus = [ecrit for ecrit, _ in lot], [voulu for _, voulu in lot]
        differents += ecarts(ecrits, attendus, obtenus(page, ecrits))
        comptes.update("refusés" if "faute" in voulu else "faits" for voulu in attendus)
        comptes.update(f"avec {nom}" for ecrit in ecrits for nom in ecrit.joints)
    print(f"{nombre} profils ({dict(sorted(comptes.items()))}) dans {', '.join(FORMATS)} :")
    print(f"  {len(differents)} écart, en {time.perf_counter() - debut:.0f} s")
    print("\n".join(f"  {ecart}" for ecart in differents[:20]))
    return differents


def _lots(tires: Iterator[Tire]) -> Iterator[list[Tire]]:
    lot: list[Tire] = []
    for tire in tires:
        lot.append(tire)
        if len(lot) == A_LA_FOIS:
            yield lot
            lot = []
    if lot:
        yield lot


def _memoire(page: Page) -> int:
    """Rend la mémoire du plus gros processus de page, en mégaoctets."""
    tailles = [0]
    for statut in Path("/proc").glob("[0-9]*/status"):
        try:
            if b"--type=renderer" in (statut.parent / "cmdline").read_bytes():
                lignes = dict(ligne.split(":", 1) for ligne in statut.read_text().splitlines())
                tailles.append(int(lignes["VmRSS"].split()[0]) // 1024)
        except (OSError, KeyError):
            continue
    return max(tailles)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
