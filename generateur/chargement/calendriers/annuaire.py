"""Les collèges réels, réduits à ce qu’un profil en dit : `donnees/colleges.js`.

La page « Configurer » y cherche un collège ; la vérification n’en lit que les communes. Le fichier
se refait par « make annuaire » ; absent, rien ne manque que cette aide.
"""

from __future__ import annotations

from pathlib import Path

from generateur.chargement.calendriers.academies import forme
from generateur.chargement.calendriers.departements import departement_de_l_uai
from generateur.chargement.lectures_retenues import une_fois

ANNUAIRE = Path("donnees", "colleges.js")


@une_fois
def departements_des_communes(racine: Path) -> dict[str, tuple[str, ...]]:
    """Rend, par forme du nom d’une commune, les départements où un collège y est connu."""
    fichier = racine / ANNUAIRE
    if not fichier.is_file():
        return {}
    trouves: dict[str, set[str]] = {}
    departement = ""
    for ligne in fichier.read_text("utf-8").split("`")[1].splitlines():
        if ligne.startswith("="):
            departement = departement_de_l_uai(ligne[1:])
        elif commune := ligne.partition("|")[0]:
            trouves.setdefault(forme(commune), set()).add(departement)
    return {commune: tuple(sorted(ou)) for commune, ou in sorted(trouves.items())}
