"""Ce que la page emporte de plus pour faire un manuel entier : ce dépôt, et de quoi construire.

Les pages sont celles de ce site, avec celles de son équipe ; rien de ce que son collège a écrit
pour lui-même (profil, recueil, suivi) n’y est. S’y ajoutent celles de nos sources que le plan seul
ne demandait pas. La suite d’octets est celle de `manuel_emporte`.
"""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

from generateur.site.memoire.ce_qui_est_lu import COMMUNS
from generateur.site.memoire.cles import fichiers_de
from generateur.site.moteur.emporte.manuel_emporte import MAISON, dans_la_maison, en_paquet, sources
from generateur.site.moteur.emporte.morceaux import A_JOINDRE, DANS_LE_SITE

DEPARTS = (
    "generateur.site.moteur.manuel_complet",
    "generateur.site.plugin",
    "generateur.site.construction_en_cours",
    "generateur.theme",
    # Que la table des formats ne charge que s’il sert.
    "generateur.formats.papier.pages_a_imprimer",
    "generateur.formats.papier.feuille_en_page",
)
GABARITS = ("*.yml", "archive/*", "odt/**/*", "pages/*", "site/*")
NOTRE_NOM = "generateur"


def emporter_le_depot(racine: Path) -> bytes:
    """Rend le dépôt `racine` en une suite d’octets, sauf ce que le moteur apporte lui-même."""
    apporte = f"overrides/{DANS_LE_SITE}/"
    contenus = {}
    for commun in COMMUNS:
        entier = racine / commun
        for fichier in [entier] if entier.is_file() else fichiers_de(entier):
            nom = fichier.relative_to(racine).as_posix()
            if not nom.startswith(apporte) or nom.endswith(A_JOINDRE):
                contenus[nom] = fichier.read_bytes()
    deja = set(sources())
    siennes = [f for f in sources(DEPARTS, GABARITS) if f not in deja]
    siennes += sorted((MAISON / "theme").glob("*.yml"))
    contenus |= {dans_la_maison(f): f.read_bytes() for f in siennes}
    # MkDocs trouve par là notre extension et notre thème.
    branchements = distribution(NOTRE_NOM).read_text("entry_points.txt") or ""
    contenus[f"{NOTRE_NOM}-0.dist-info/entry_points.txt"] = branchements.encode()
    return en_paquet(contenus)
