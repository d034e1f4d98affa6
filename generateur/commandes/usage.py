"""Fait parler français à click : aide, et messages de mauvais usage (code de sortie 2)."""

from __future__ import annotations

import difflib
import re
import sys
from importlib import import_module
from typing import Any

import click


def dire_l_erreur(erreur: click.ClickException) -> str:
    """Rend en français ce que click reproche à l’appel."""
    contexte = erreur.ctx if isinstance(erreur, click.UsageError) else None
    commandes = (
        contexte.command.list_commands(contexte)
        if contexte is not None and isinstance(contexte.command, click.Group)
        else []
    )
    if isinstance(erreur, click.NoSuchOption):
        return f"option inconnue : {erreur.option_name}"
    if isinstance(erreur, click.MissingParameter):
        return f"il manque : {_nom(erreur)}"
    if isinstance(erreur, click.BadParameter):
        choix = getattr(getattr(erreur.param, "type", None), "choices", None)
        suite = f" ; au choix : {', '.join(map(str, choix))}" if choix else ""
        genre = getattr(erreur.param, "type", None)
        if isinstance(genre, click.IntRange):
            suite = f" ; attendu : un nombre entier de {genre.min} à {genre.max}"
        return f"valeur refusée pour {_nom(erreur)}{suite}"
    if isinstance(erreur, click.BadOptionUsage):
        return f"l’option {erreur.option_name} attend une valeur"
    if isinstance(erreur, click.FileError):
        return f"fichier illisible : {erreur.ui_filename}"
    if commandes:
        inconnue = next((mot for mot in sys.argv[1:] if not mot.startswith("-")), "")
        proche = difflib.get_close_matches(inconnue, commandes, n=1)
        suite = f" ; vouliez-vous dire « {proche[0]} » ?" if proche else "."
        return f"commande inconnue : {inconnue}{suite} Les commandes : {', '.join(commandes)}"
    return "argument en trop, ou mal placé"


def _nom(erreur: click.BadParameter) -> str:
    """Rend « --sortie » ou « PROFIL », tel qu’on l’écrit."""
    if erreur.param is None:
        return "?"
    if isinstance(erreur.param, click.Option):
        return f"« {' ou '.join(erreur.param.opts)} »"
    return f"« {erreur.param.human_readable_name} »"


def _en_francais(noms: str) -> str:
    """Rend « --le TEXTE » pour « --le TEXT »."""
    for anglais, francais in ((" TEXT", " TEXTE"), (" PATH", " CHEMIN"), (" INTEGER", " NOMBRE")):
        noms = re.sub(rf"{anglais}\b", francais, noms)
    return noms


def _precision(aide: str) -> str:
    """Dit en français ce que click met entre crochets au bout d’une aide."""
    aide = aide.replace("[required]", "[obligatoire]")
    aide = re.sub(r"\[default: \(?([^)\]]+)\)?\]", r"[si on ne dit rien : \1]", aide)
    return re.sub(r"\[(\d+)<=x<=(\d+)\]", r"[de \1 à \2]", aide)


class Commande(click.Command):
    """Une commande dont l’aide est en français."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Écrit la ligne d’usage."""
        morceaux = " ".join(self.collect_usage_pieces(ctx)).replace("COMMAND", "COMMANDE")
        formatter.write_usage(ctx.command_path, morceaux.replace("ARGS", "…"), prefix="Usage : ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Écrit les options, puis, pour un groupe, ses commandes."""
        lignes = [
            (_en_francais(noms), _precision(aide))
            for p in self.get_params(ctx)
            # Ce qui n’a pas de nom à écrire est dit dans la phrase de la commande.
            if isinstance(p, click.Option) and (rendu := p.get_help_record(ctx)) is not None
            for noms, aide in [rendu]
        ]
        if lignes:
            with formatter.section("Options\u00a0"):
                formatter.write_dl(lignes)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Rend l’option d’aide, dite en français."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Affiche cette aide."
        return option


class GroupeDeCommandes(Commande, click.Group):
    """Le groupe des commandes : son aide et ses erreurs sont en français."""

    command_class = Commande

    def __init__(self, *args: Any, noms: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.noms = noms

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Rend les noms des commandes, sans en charger aucune."""
        return list(self.noms)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Charge la commande de ce nom : elle est la variable, et le module, qui le portent."""
        if cmd_name not in self.noms:
            return None
        nom = cmd_name.replace("-", "_")
        commande: click.Command = getattr(import_module(f"generateur.commandes.{nom}"), nom)
        return commande

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Écrit les options du groupe et la liste des commandes."""
        Commande.format_options(self, ctx, formatter)
        lignes = [
            (nom, commande.get_short_help_str(limit=100))
            for nom in self.noms
            if (commande := self.get_command(ctx, nom)) is not None
        ]
        with formatter.section("Commandes\u00a0"):
            formatter.write_dl(lignes)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Lance la commande ; un mauvais usage s’explique en français et sort avec 2."""
        kwargs["standalone_mode"] = False
        try:
            resultat = super().main(*args, **kwargs)
        except click.exceptions.NoArgsIsHelpError as erreur:
            click.echo(erreur.ctx.get_help() if erreur.ctx else "", err=True)
            sys.exit(2)
        except click.ClickException as erreur:
            click.echo(f"Erreur : {dire_l_erreur(erreur)}", err=True)
            contexte = erreur.ctx if isinstance(erreur, click.UsageError) else None
            commande = contexte.command_path if contexte is not None else "generateur"
            click.echo(f"Pour l’aide : {commande} --help", err=True)
            sys.exit(2)
        except click.Abort:
            click.echo("Interrompu.", err=True)
            sys.exit(130)
        sys.exit(resultat if isinstance(resultat, int) else 0)
