"""Récrit les plans de référence : `make references`, puis relire la différence.

Un plan de référence dit, pour un des profils livrés, quelle étape tombe quand : la différence de
git montre alors quelles dates une modification a déplacées, et pour qui. Le profil de
démonstration appartient au collège qui copie le dépôt : les essais en gardent une copie à eux.

Les mots que chaque document attend (generateur/gabarits/attendus/) se récrivent aussi.
"""

from __future__ import annotations

import os
from pathlib import Path

from generateur.chargement.demarche.libelles import ATTENDUS, ecrire_l_attendu
from generateur.chargement.lecture import lire
from generateur.depot.edition import manuel_du_profil

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"
REFERENCES = RACINE / "tests" / "references"
LIBELLES = RACINE / "donnees" / "demarche" / "libelles"
NOMS = ("demonstration", "rural", "urbain", "reunion")


def plan_de(nom: str) -> str:
    """Rend le plan de ce profil en texte, sans la date de l’édition, qui suit les commits."""
    construction = manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, os.environ)
    lignes = [
        f"{jalon.debut} {jalon.fin} {jalon.semaines} {jalon.id}"
        + (f" {jalon.instance.id} {jalon.instance.date or 'a-fixer'}" if jalon.instance else "")
        + (f" envoi {jalon.instance.envoi}" if jalon.instance and jalon.instance.envoi else "")
        + (f" x{jalon.nombre}" if jalon.nombre else "")
        for jalon in construction.feuille.jalons
    ]
    lignes += [f"! {avertissement.texte}" for avertissement in construction.feuille.avertissements]
    return "\n".join(lignes) + "\n"


def attendus_des_mots_livres() -> dict[str, str]:
    """Rend, par document, ce que ses mots livrés attendent."""
    return {f.stem: ecrire_l_attendu(lire(f).arbre) for f in sorted(LIBELLES.glob("*.yml"))}


def main() -> None:
    """Récrit toutes les références ; les mots d’abord, sans quoi rien ne se charge."""
    for ancien in ATTENDUS.glob("*.txt"):
        ancien.unlink()
    for nom, attendu in attendus_des_mots_livres().items():
        (ATTENDUS / f"{nom}.txt").write_text(attendu, encoding="utf-8")
    REFERENCES.mkdir(exist_ok=True)
    for nom in NOMS:
        (REFERENCES / f"{nom}.txt").write_text(plan_de(nom), encoding="utf-8")


if __name__ == "__main__":
    main()
