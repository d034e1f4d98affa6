"""Des dépôts que des équipes ont faits leurs : chacun se construit une fois et sert à plusieurs
essais. Qui veut y changer quelque chose en prend une copie."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

HOSTILE = 'Collège <script>alert(1)</script> {{ 7*7 }} \\" & *x* [a](javascript:b)'
TITRE_HOSTILE = "<img src=x onerror=alert(1)> {{ 6*6 }} </script>"
PIEGE = "# </script><script>window.piege = 1</script> <!-- <script>\n"
GITLAB = "https://forge.exemple.fr/groupe/manuel"
GITHUB = "https://github.com/college/manuel"


def ecrire(fichier: Path, avant: str, apres: str) -> None:
    """Change un texte d’un fichier ; il doit y être."""
    texte = fichier.read_text(encoding="utf-8")
    assert avant in texte
    fichier.write_text(texte.replace(avant, apres), encoding="utf-8")


def ajouter(fichier: Path, texte: str) -> None:
    """Ajoute ce texte à la fin d’un fichier."""
    fichier.write_text(fichier.read_text("utf-8") + texte, encoding="utf-8")


def exister(profil: Path) -> None:
    """Ôte du profil livré ce qui le dit inventé : une équipe est un vrai collège."""
    profil.write_text(re.sub(r"(?m)^fictif: .*\n", "", profil.read_text("utf-8")), "utf-8")


def copier(depot: Path, cible: Path, *sans: str) -> Path:
    """Copie le dépôt d’une équipe, sans sa mémoire ni ces dossiers : on y change ce qu’on veut."""
    ignorer = shutil.ignore_patterns(".cache", *sans)
    shutil.copytree(depot, cible, ignore=ignorer, dirs_exist_ok=True)
    return cible


def preparer_la_cote(depot: Path) -> dict[str, str]:
    """Le collège de la Côte : profil, étapes et pages à lui ; aucune préoccupation déclarée."""
    profil = depot / "donnees" / "college.yml"
    exister(profil)
    ecrire(profil, "nom: Collège de démonstration", "nom: Collège de la Côte")
    profil.write_text(re.sub(r"(?m)^preoccupations: .*$", "", profil.read_text("utf-8")), "utf-8")
    ajouter(
        profil,
        """
adaptations:
  retirer: [visites-entre-classes]
  modifier:
    essais-en-classe: {semaines: {min: 2, ideal: 3, max: 3}}
  ajouter:
    - id: cafe-du-mardi
      titre: Un café le mardi
      temps: temps-2
      but: Se parler. Sans ordre du jour.
      preparer: [Du café]
      deroule: [{minutes: 20, quoi: Se parler}]
      semaines: {min: 1, ideal: 1, max: 2}
      apres: [ateliers-de-demonstration]
      roles: {pilote: [enseignants-volontaires], contribue: [enseignants]}
      garder: [Rien]
""",
    )
    docs = depot / "docs"
    ecrire(docs / "commencer" / "premiere-reunion.md", "Quarante-cinq", "Cinquante")
    (docs / "chez-nous" / "charte.md").write_text("# Notre charte\n\nOui.\n", "utf-8")
    (docs / "chez-nous" / "essai.md").write_text(
        "# Essai {#ancre}\n\n{% rien %} `{{ college.nom }}`\n\n```\n{{ titre('x') }}\n```\n\n"
        "Ici {{ college.commune }}.\n",
        encoding="utf-8",
    )
    (docs / "roles").mkdir()
    (docs / "roles" / "enseignants.md").write_text("# Les enseignants, ici\n", "utf-8")
    return {}


def preparer_gitlab(depot: Path) -> dict[str, str]:
    """Un dépôt sur une forge GitLab, dont chaque texte ressemble à du code."""
    profil = depot / "donnees" / "college.yml"
    exister(profil)
    ecrire(profil, "nom: Collège de démonstration", f'nom: "{HOSTILE}"')
    ecrire(profil, "objectif: Faire parler", "objectif: <img src=x onerror=alert(1)> Faire parler")
    ecrire(profil, "trimestres: 2", f"depot: {GITLAB}\ntrimestres: 2")
    profil.write_text(PIEGE + profil.read_text("utf-8"), "utf-8")
    ajouter(
        profil,
        f"""
adaptations:
  ajouter:
    - id: hostile
      titre: "{TITRE_HOSTILE}"
      temps: temps-2
      but: But.
      semaines: {{min: 1, ideal: 1, max: 2}}
      roles: {{pilote: [direction], contribue: [enseignants]}}
    - id: hostile-aussi
      titre: '<b>"Gras"</b> {{{{ 6*6 }}}}'
      temps: temps-2
      but: But.
      semaines: {{min: 1, ideal: 1, max: 2}}
      roles: {{pilote: [direction]}}
""",
    )
    return {"CI_DEFAULT_BRANCH": "principale"}


def preparer_github(depot: Path) -> dict[str, str]:
    """Un dépôt sur GitHub, d’un collège dont le plan passe l’été."""
    profil = depot / "donnees" / "college.yml"
    exister(profil)
    ecrire(profil, "2027-01-04", "2027-03-29")
    ecrire(profil, "trimestres: 2", "trimestres: 3")
    texte = re.sub(r", dates: \[.*?\]", "", profil.read_text("utf-8"))
    profil.write_text(f"{PIEGE}{texte}depot: {GITHUB}\n", "utf-8")
    return {}


PREPARER = {"cote": preparer_la_cote, "gitlab": preparer_gitlab, "github": preparer_github}
"""Ce que chaque équipe change, par nom ; rend ce que son intégration continue dit en plus."""
