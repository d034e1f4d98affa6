"""Ce que « noter » et « figer » font au suivi d’un collège et à son plan de départ."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from generateur.chaine import Construction, construire, dementies
from generateur.chargement.discretion import avertir
from generateur.chargement.emplacements import a_cote, nom_affiche
from generateur.chargement.motifs_de_refus import motif
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.ecriture_du_suivi import (
    LigneRefusee,
    Occupe,
    RienANoter,
    ajouter,
    oter_la_derniere,
)
from generateur.chargement.profil.lignes_du_suivi import avec_le_changement, composer_la_ligne
from generateur.chargement.profil.tableau_de_suivi import (
    TableauLu,
    a_leur_rangee,
    lire_le_tableau_de_suivi,
)
from generateur.commandes.communs import ecrire
from generateur.formats.donnees_json import rendre
from generateur.noyau.plan.comparaison import comparer
from generateur.noyau.suivi.tout_fait import prevu_jusqu_a
from generateur.vue.changements import composer_la_comparaison, en_texte


def ecrire_les_lignes(
    lignes: Sequence[str], fichier: Path, depot: Path, rangees: Sequence[str] = ()
) -> None:
    """Ajoute ces lignes au suivi, garde le plan de départ si ce sont les premières, et dit ce que
    le plan y gagne ou y perd. `rangees` : d’où elles viennent, si c’est d’un tableau."""
    suivi, avant = a_cote(fichier, "suivi"), _sans_faute(fichier, depot)
    lignes = avec_le_changement(lignes, avant.desormais if avant else None)

    def relire(neuf: Path) -> Construction:
        apres = construire(fichier, depot, neuf)
        anciennes = len(neuf.read_text(encoding="utf-8").splitlines()) - len(lignes)
        if douteux := dementies(apres, anciennes):
            raise ErreurDonnees(a_leur_rangee(douteux, anciennes + 1, rangees))
        if len(apres.feuille.suivi) == len(lignes):
            garder_le_depart(apres, fichier)
        return apres

    with _refus_montres(suivi):
        apres = ajouter(suivi, lignes, relire)
    mots = apres.demarche.libelles["suivi"]
    for ligne in lignes:
        champs = {"fichier": nom_affiche(suivi), "ligne": ligne}
        click.echo(mots["note"].format_map(champs))
        for probleme in avertir([(champs["fichier"], ligne)]):
            click.echo(f"attention : {probleme.message}\n    → {probleme.remede}", err=True)
    _dire_ce_qui_change(avant, apres, mots)


def annuler_la_derniere(fichier: Path, depot: Path) -> None:
    """Ôte la dernière ligne du suivi, et dit ce que le plan redevient."""
    suivi, avant = a_cote(fichier, "suivi"), _sans_faute(fichier, depot)
    with _refus_montres(suivi):
        ligne, apres = oter_la_derniere(suivi, lambda neuf: construire(fichier, depot, neuf))
    mots = apres.demarche.libelles["suivi"]
    champs = {"fichier": nom_affiche(suivi), "ligne": ligne}
    click.echo(mots["annule"].format_map(champs))
    _dire_ce_qui_change(avant, apres, mots)


def montrer_les_noms(fichier: Path, depot: Path) -> None:
    """Montre les noms des lignes du plan, puis des instances actives, avec leur titre."""
    construction = construire(fichier, depot)
    feuille = construction.feuille
    titres = {i.id: i.titre for i in construction.demarche.instances}
    series = {j.etape: j.titre for j in feuille.jalons if j.etape != j.id}
    noms = [(jalon.id, jalon.titre) for jalon in feuille.jalons]
    noms += [*series.items(), *((a.id, titres[a.id]) for a in feuille.college.instances)]
    largeur = max(len(nom) for nom, _ in noms)
    for nom, titre in noms:
        click.echo(f"{nom:<{largeur}}  {titre}")


def tout_ce_qui_etait_prevu(
    champs: Mapping[str, str | None], fichier: Path, depot: Path
) -> list[str]:
    """Rend une ligne par étape que le plan finit au plus tard ce jour-là et que rien ne note, et
    par étape qu’il a commencée ; lève une faute d’usage si le jour n’en est pas un."""
    jusqu_a = jour_dit(champs)
    construction = construire(fichier, depot)
    periode = construction.feuille.periode
    if not periode.debut <= jusqu_a <= periode.fin:
        click.echo(f"le {jusqu_a} n’est pas de la période du plan", err=True)
        click.echo(f"    → prenez un jour du {periode.debut} au {periode.fin}", err=True)
        sys.exit(1)
    evenements = prevu_jusqu_a(construction.feuille, jusqu_a, construction.depart)
    if not evenements:
        click.echo(f"Rien de prévu jusqu’au {jusqu_a} ne reste à noter.", err=True)
        sys.exit(1)
    return [composer_la_ligne(e | {"note": champs["note"]}) for e in evenements]


def lignes_du_tableau(tableau: Path, le: date, fichier: Path, depot: Path) -> TableauLu:
    """Rend ce que le tableau de suivi rempli note de plus ; dit ce qui en est laissé de côté."""
    try:
        octets = tableau.read_bytes()
    except OSError as erreur:
        click.echo(f"Impossible de lire {tableau} : {motif(erreur)}.", err=True)
        sys.exit(2)
    construction = construire(fichier, depot)
    lu = lire_le_tableau_de_suivi(
        octets,
        nom_affiche(tableau),
        construction.feuille,
        construction.demarche.libelles["tableur"],
        le,
    )
    for remarque in lu.remarques:
        click.echo(f"laissé de côté : {remarque}", err=True)
    if not lu.lignes:
        click.echo("Ce tableau ne note rien que le suivi ne dise déjà.", err=True)
        sys.exit(1)
    return lu


def jour_dit(champs: Mapping[str, str | None]) -> date:
    """Rend le jour de « --le » ; lève une faute d’usage si ce n’en est pas un."""
    try:
        return date.fromisoformat(champs["le"] or "")
    except ValueError:
        mots = "écrivez un jour, par exemple 2027-03-12"
        raise click.BadParameter(mots, param_hint="--le") from None


def garder_le_depart(construction: Construction, fichier: Path, refaire: bool = False) -> bool:
    """Écrit le plan d’avant le premier événement, s’il ne l’est pas déjà ; dit s’il l’a fait."""
    depart = a_cote(fichier, "depart")
    if depart.exists() and not refaire:
        return False
    ecrire(depart, rendre(construction.initiale, construction.demarche))
    return True


@contextmanager
def _refus_montres(suivi: Path) -> Iterator[None]:
    """Dit pourquoi rien n’est écrit : 1, la ligne est en faute ; 2, le fichier ne s’écrit pas."""
    try:
        yield
    except LigneRefusee as refus:
        for probleme in refus.problemes:
            click.echo(f"{probleme.message}\n    → {probleme.remede}", err=True)
        sys.exit(1)
    except RienANoter as refus:
        click.echo(f"{refus}.", err=True)
        sys.exit(1)
    except Occupe as refus:
        click.echo(f"{refus}.\n    → attendez qu’il ait fini, puis recommencez", err=True)
        sys.exit(2)
    except OSError as erreur:
        click.echo(f"Impossible d’écrire {suivi} : {motif(erreur)}.", err=True)
        sys.exit(2)


def _dire_ce_qui_change(
    avant: Construction | None, apres: Construction, mots: Mapping[str, str]
) -> None:
    if avant is None:
        return
    changements = composer_la_comparaison(comparer(avant.feuille, apres.feuille), mots)
    click.echo(mots["rien_ne_bouge"] if changements.rien else en_texte(changements, mots))


def _sans_faute(fichier: Path, depot: Path) -> Construction | None:
    """Le plan d’avant la ligne, ou rien s’il n’y en a pas."""
    try:
        return construire(fichier, depot)
    except ErreurDonnees:
        return None
