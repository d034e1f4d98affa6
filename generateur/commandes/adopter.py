"""`generateur adopter` : faire sienne une page calculée."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath
from typing import NoReturn

import click

from generateur.chargement.mots_proches import proche
from generateur.commandes.communs import (
    CHEMIN,
    ecrire,
    fautes_montrees,
    lire_le_manuel,
    profil_et_depot,
)
from generateur.commandes.usage import Commande


@click.command(cls=Commande)
@click.argument("chemin", required=False, metavar="CHEMIN")
@click.option("--liste", is_flag=True, help="Montre les pages que l’on peut adopter.")
@click.option("--vu", is_flag=True, help="Note que le modèle d’aujourd’hui est vu.")
@click.option("--profil", type=CHEMIN, help="Le profil du collège, si ce n’est pas celui du dépôt.")
@click.pass_context
def adopter(
    contexte: click.Context, chemin: str | None, liste: bool, vu: bool, profil: Path | None
) -> None:
    """Écrit dans docs/ la page calculée CHEMIN, à modifier : roles/direction.md, par exemple."""
    from generateur.site.pages.adoption import dire, page_a_adopter, remarquer
    from generateur.site.pages.pages_calculees import pages_calculees

    if chemin is None and not liste:
        raise click.MissingParameter(ctx=contexte, param=contexte.command.params[0])
    if liste and (chemin is not None or vu):
        raise click.UsageError("", contexte)
    with fautes_montrees():
        fichier, depot = profil_et_depot(profil)
        manuel = lire_le_manuel(fichier, depot)
    mots, pages = manuel.vue.mots["adopter"], pages_calculees(manuel)
    if chemin is None:
        for nom, page in pages.items():
            adoptee = (depot / "docs" / nom).exists()
            modele = mots["deja_adoptee"] if adoptee else "{quoi}"
            click.echo(f"{nom}  {dire(modele, {'quoi': page.quoi})}")
        return
    nom = _normaliser(chemin)
    champs = {"page": f"docs/{nom}", "chemin": nom}
    if nom not in pages:
        voisin = proche(nom, pages)
        suggere = dire(mots["proche"], {"chemin": voisin}) if voisin else ""
        dit = dire(mots["inconnue"], {"chemin": chemin, "proche": suggere})
        _refuser(dit.replace("  ", " "))
    cible, modele = depot / "docs" / nom, pages[nom].markdown
    if vu:
        if not cible.exists():
            _refuser(dire(mots["pas_encore"], champs))
        try:
            texte = cible.read_bytes().decode()
        except (OSError, ValueError):
            _refuser(dire(mots["illisible"], champs))
        ecrire(cible, remarquer(texte, modele).encode())
        click.echo(dire(mots["vue"], champs))
        return
    if cible.exists() or cible.is_symlink():
        _refuser(dire(mots["existe_deja"], champs))
    cible.parent.mkdir(parents=True, exist_ok=True)
    ecrire(cible, page_a_adopter(modele).encode())
    click.echo(dire(mots["adoptee"], champs))


def _normaliser(chemin: str) -> str:
    """Accepte docs/roles/direction.md, ./roles/direction.md, roles/direction(.html)."""
    parties = [p for p in PurePosixPath(chemin.replace("\\", "/")).parts if p != "."]
    page = PurePosixPath(*(parties[1:] if parties[:1] == ["docs"] else parties))
    if page.suffix == ".html" or (page.name and not page.suffix):
        page = page.with_suffix(".md")
    return page.as_posix()


def _refuser(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)
