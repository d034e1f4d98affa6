"""Traduit les fautes d’écriture du YAML : jamais le texte anglais de l’analyseur."""

from __future__ import annotations

import re

import yaml

from generateur.chargement.problemes import Probleme
from generateur.chargement.saisie.signes import diese_dans, signes_de_structure

# Un mot, deux-points collés à la suite ; « https:// » n’en est pas.
_COLLE = re.compile(r"^\s*(?:- +)*([A-Za-zÀ-ÿ_][\wÀ-ÿ-]*):(?![\s/]|$)(\S.*)$")

# Méprises que l’analyseur prend pour un mauvais décalage.
_SUITE_DE_GUILLEMETS: tuple[tuple[re.Pattern[str], str, str, str], ...] = (
    (
        re.compile(r"(?:: |- |[\[{,] ?)'[^']*'[^\s,\]}:#]"),
        "guillemet",
        "une apostrophe ferme le texte trop tôt",
        "mettez le texte entre guillemets droits \" \", ou doublez l’apostrophe : ''",
    ),
    (
        re.compile(r'(?:: |- )"(?:[^"\\]|\\.)*"\s*[^\s#:]'),
        "guillemet",
        "du texte suit un guillemet fermant",
        "mettez tout le texte entre apostrophes ' ', ou employez « » à l’intérieur",
    ),
    (
        re.compile(r"^[^\[{'\"]*[\]}]\s*$|\]\]\s*$|\}\}\s*$"),
        "crochet",
        "un crochet ou une accolade ferme ce qui n’est pas ouvert",
        "ôtez le signe en trop",
    ),
)

# Morceau du diagnostic de l’analyseur (C ou Python) -> code, message, remède.
_TRADUCTIONS: tuple[tuple[str, str, str, str], ...] = (
    (
        "maximum nesting depth",
        "trop-profond",
        "trop de niveaux imbriqués",
        "rangez ces données à plat, comme dans le modèle",
    ),
    (
        "mapping values are not allowed",
        "deux-points",
        "deux-points inattendus",
        "mettez le texte entre guillemets s’il contient « : », et vérifiez le décalage de la ligne",
    ),
    (
        "could not find expected ':'",
        "deux-points",
        "il manque les deux-points après la clé",
        "écrivez « cle: valeur », avec une espace après les deux-points",
    ),
    (
        "found unexpected end of stream",
        "guillemet",
        "un guillemet ouvert n’est pas refermé",
        "refermez-le à la fin du texte",
    ),
    (
        "quoted scalar",
        "guillemet",
        "le texte entre guillemets est mal écrit",
        'refermez le guillemet ; dans un texte entre " ", écrivez \\\\ pour \\ ',
    ),
    (
        "unknown escape",
        "guillemet",
        "barre oblique inverse mal placée dans un texte entre guillemets",
        "écrivez \\\\ pour obtenir \\",
    ),
    (
        "flow sequence",
        "crochet",
        "la liste entre crochets est mal écrite",
        "séparez par des virgules et refermez avec « ] »",
    ),
    (
        "flow mapping",
        "accolade",
        "le groupe entre accolades est mal écrit",
        "séparez par des virgules et refermez avec « } »",
    ),
    (
        "cannot start any token",
        "caractere-reserve",
        "ce caractère ne peut pas commencer un texte (@, `, %, tabulation)",
        "mettez le texte entre guillemets",
    ),
    (
        "sequence entries are not allowed",
        "tiret",
        "tiret inattendu",
        "mettez chaque « - » sur sa propre ligne, aligné avec les autres",
    ),
    (
        "block collection",
        "decalage",
        "cette ligne n’est pas alignée avec les autres",
        "donnez-lui le même décalage que les lignes du même niveau",
    ),
    (
        "block mapping",
        "decalage",
        "cette ligne n’est pas alignée avec les autres, ou un « - » manque ou est en trop",
        "donnez-lui le même décalage que les lignes du même niveau",
    ),
    (
        "block scalar",
        "decalage",
        "le texte sur plusieurs lignes est mal décalé",
        "décalez toutes ses lignes de deux espaces",
    ),
    ("alias", "ancre", "renvoi « * » refusé", "mettez le texte entre guillemets"),
    ("anchor", "ancre", "ancre « & » refusée", "mettez le texte entre guillemets"),
    ("tag", "etiquette", "étiquette « ! » refusée", "mettez le texte entre guillemets"),
    ("directive", "directive", "directive « % » refusée", "ôtez la ligne qui commence par « % »"),
    (
        "document start",
        "decalage",
        "la suite du fichier ne se rattache à rien",
        "vérifiez le décalage de cette ligne et les guillemets qui précèdent",
    ),
)


def traduire(erreur: yaml.MarkedYAMLError, texte: str, fichier: str) -> list[Probleme]:
    """Rend ce qui empêche de lire, en français, à la ligne où il faut regarder."""
    lignes = texte.split("\n")
    ou = min(_ligne(erreur.problem_mark, 1), len(lignes))
    debut = _ligne(erreur.context_mark, ou)
    du = max(1, min(debut, ou - 1))
    signes = signes_de_structure(texte, du, ou)
    if not signes and (diese := diese_dans(lignes[debut - 1 : ou])):
        signes = [(debut + diese[0], diese[1])]
    if signes:
        return [Probleme(fichier, ligne, *trouve) for ligne, trouve in signes]
    return [_traduire(erreur, lignes, fichier)]


def _traduire(erreur: yaml.MarkedYAMLError, lignes: list[str], fichier: str) -> Probleme:
    derniere = max((i for i, ligne in enumerate(lignes, 1) if ligne.strip()), default=1)
    ou = _ligne(erreur.problem_mark, 1)
    debut = _ligne(erreur.context_mark, ou)
    for numero in range(max(1, min(debut, ou - 1)), min(ou, len(lignes)) + 1):
        colle = deux_points_colles(lignes[numero - 1])
        if colle:
            return Probleme(fichier, numero, "deux-points", *colle)
    # Ce qui est trouvé à la place de ce qui est attendu n’apprend rien.
    probleme = re.split(", but (?:found|got)", erreur.problem or "")[0]
    contexte = erreur.context or ""
    for diagnostic in (probleme, contexte):
        for morceau, code, message, remede in _TRADUCTIONS:
            if morceau in diagnostic:
                # Un guillemet ou un crochet jamais refermé se voit là où il s’ouvre.
                ouvrant = code in ("guillemet", "crochet", "accolade", "deux-points")
                ligne = debut if ouvrant and erreur.context_mark else ou
                if code == "decalage":
                    code, message, remede = _preciser(lignes[ou - 1 : ou], code, message, remede)
                return Probleme(fichier, min(ligne, derniere), code, message, remede)
    return Probleme(
        fichier,
        min(ou, derniere),
        "syntaxe",
        "cette ligne ne se lit pas comme du YAML",
        "vérifiez les deux-points, le décalage et les guillemets, ici et à la ligne d’avant",
    )


def deux_points_colles(ligne: str) -> tuple[str, str] | None:
    """Reconnaît « cle:valeur » ; rend le message et le remède."""
    trouve = _COLLE.match(ligne)
    if trouve is None:
        return None
    cle, suite = trouve.group(1), trouve.group(2).strip()[:40]
    return (
        f"il manque une espace après les deux-points de « {cle} »",
        f"écrivez « {cle}: {suite} »",
    )


def _preciser(lignes: list[str], code: str, message: str, remede: str) -> tuple[str, str, str]:
    for ligne in lignes:
        for motif, *precis in _SUITE_DE_GUILLEMETS:
            if motif.search(ligne):
                return precis[0], precis[1], precis[2]
    return code, message, remede


def _ligne(marque: yaml.Mark | None, defaut: int) -> int:
    return defaut if marque is None else int(marque.line) + 1
