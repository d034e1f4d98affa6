"""Relit la maison : l’ordre des pièces de `generateur/`, et ce qui la garde lisible.

Les imports se lisent dans le code, sans rien exécuter : ceux des fonctions et de TYPE_CHECKING
comptent comme les autres. Chaque faute dit sa ligne.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PIECES = (
    "noyau",
    "chargement",
    "chaine",
    "vue",
    "depot",
    "formats",
    "site",
    "academie",
    "commandes",
)
"""De la plus basse à la plus haute : chacune n’importe que les précédentes."""

DU_NOYAU = ("erreurs", "mots", "phrases", "declare", "calendrier", "adaptation", "plan", "suivi")
"""De même dans le noyau."""

SANS_CODE = {"gabarits", "theme", "decisions"}
"""Des pièces que rien n’importe, et qui n’importent rien de la maison."""
A_LA_RACINE = {"__init__.py", "chaine.py", "README.md"}
AU_SITE_SEUL = {"mkdocs", "material", "properdocs"}
IDENTIFIANTS_FIXES = "chargement.demarche.fichiers_de_la_demarche"
"""Le seul module qui nomme ceux que la démarche doit avoir, pour les exiger."""
FICHIERS_PAR_DOSSIER = 20
PIECES_EN_TOUT = 12
LIGNES_PAR_FONCTION = 60


@dataclass(frozen=True, order=True)
class Faute:
    """Une ligne fautive : ce qui y est en faute, puis, s’il en faut plus, comment."""

    fichier: str
    ligne: int
    quoi: str
    comment: str = ""

    @property
    def cle(self) -> str:
        """De quoi la reconnaître quand les lignes bougent."""
        return f"{self.fichier} : {self.quoi}"

    def __str__(self) -> str:
        return f"{self.fichier}:{self.ligne} : {self.quoi} {self.comment}".rstrip()


@dataclass(frozen=True)
class Module:
    """Un module lu : `nom` depuis la maison (« noyau.plan.lignes »), `imports` : nom et ligne.

    Un import de la maison est nommé de même ; un autre, précédé de « : » (« :yaml »).
    """

    nom: str
    fichier: str
    arbre: ast.Module
    imports: tuple[tuple[str, int], ...]

    @property
    def piece(self) -> str:
        """La pièce où il est ; rien pour la racine."""
        return self.nom.split(".")[0]


def fautes_de_la_maison(maison: Path, identifiants: Collection[str] = frozenset()) -> list[Faute]:
    """Rend toutes les fautes de ce paquet (`…/generateur`), triées.

    `identifiants` : ceux de la démarche, que le code n’a pas à connaître.
    """
    modules = lire(maison)
    return sorted(
        [
            *_ordre(modules),
            *_ordre_du_noyau(modules),
            *_dehors(modules),
            *_cercles(modules),
            *_rangement(maison),
            *_homonymes(modules),
            *_longueurs(modules),
            *_identifiants(modules, identifiants),
        ]
    )


def lire(maison: Path) -> list[Module]:
    """Lit tous les modules du paquet, dans l’ordre de leurs noms."""
    fichiers = {
        _nom(fichier, maison): fichier
        for fichier in sorted(maison.rglob("*.py"))
        if "__pycache__" not in fichier.parts
    }
    modules = []
    for nom, fichier in fichiers.items():
        arbre = ast.parse(fichier.read_text(encoding="utf-8"), str(fichier))
        imports = tuple(_imports(arbre, nom, fichier, maison.name, fichiers.keys()))
        modules.append(Module(nom, fichier.relative_to(maison.parent).as_posix(), arbre, imports))
    return modules


def _nom(fichier: Path, maison: Path) -> str:
    parties = fichier.relative_to(maison).with_suffix("").parts
    return ".".join(parties[:-1] if parties[-1] == "__init__" else parties)


def _imports(
    arbre: ast.Module, nom: str, fichier: Path, paquet: str, connus: Collection[str]
) -> Iterator[tuple[str, int]]:
    for noeud in ast.walk(arbre):
        if isinstance(noeud, ast.Import):
            for alias in noeud.names:
                yield _cible(alias.name, paquet), noeud.lineno
        elif isinstance(noeud, ast.ImportFrom):
            origine = noeud.module or ""
            if noeud.level:
                ici = nom.split(".") if fichier.name == "__init__.py" else nom.split(".")[:-1]
                ici = ici[: len(ici) - noeud.level + 1]
                origine = ".".join([paquet, *filter(None, ici), *filter(None, [origine])])
            cible = _cible(origine, paquet)
            for alias in noeud.names:
                plus_bas = f"{cible}.{alias.name}".lstrip(".")
                yield (plus_bas if plus_bas in connus else cible), noeud.lineno


def _cible(origine: str, paquet: str) -> str:
    tete, _, reste = origine.partition(".")
    return reste if tete == paquet else f":{origine}"


def _ordre(modules: Sequence[Module]) -> Iterator[Faute]:
    """Une pièce n’importe que les précédentes."""
    for module in modules:
        if module.piece in SANS_CODE and all(c.startswith(":") for c, _ in module.imports):
            continue
        if module.nom and module.piece not in PIECES:
            yield Faute(module.fichier, 1, f"« {module.piece} »", "n’est pas une pièce")
            continue
        for cible, ligne in module.imports:
            piece = cible.split(".")[0]
            if cible.startswith(":") or not module.nom or not piece:
                continue
            rang = PIECES.index(piece) if piece in PIECES else len(PIECES)
            if rang > PIECES.index(module.piece):
                quoi = f"{module.piece} n’importe pas {piece}"
                yield Faute(module.fichier, ligne, quoi, f"({cible})")


def _ordre_du_noyau(modules: Sequence[Module]) -> Iterator[Faute]:
    """Dans le noyau, de même ; et rien que la bibliothèque standard au-dehors."""
    for module in modules:
        if module.piece != "noyau":
            continue
        etage = _etage(module.nom)
        if etage not in ("", *DU_NOYAU):
            yield Faute(module.fichier, 1, f"« {etage} »", "n’est pas un étage du noyau")
            continue
        for cible, ligne in module.imports:
            if cible.startswith(":"):
                tete = cible[1:].split(".")[0]
                if tete not in sys.stdlib_module_names:
                    yield Faute(module.fichier, ligne, f"le noyau n’importe pas {tete}")
            elif cible.startswith("noyau.") and _etage(cible) in DU_NOYAU and etage:
                if DU_NOYAU.index(_etage(cible)) > DU_NOYAU.index(etage):
                    quoi = f"noyau/{etage} n’importe pas noyau/{_etage(cible)}"
                    yield Faute(module.fichier, ligne, quoi, f"({cible})")


def _etage(nom: str) -> str:
    parties = nom.split(".")
    return parties[1] if len(parties) > 1 else ""


def _dehors(modules: Sequence[Module]) -> Iterator[Faute]:
    """Seul le site connaît MkDocs."""
    for module in modules:
        for cible, ligne in module.imports:
            tete = cible[1:].split(".")[0]
            if cible.startswith(":") and tete in AU_SITE_SEUL and module.piece != "site":
                yield Faute(module.fichier, ligne, f"seul site importe {tete}", f"({cible[1:]})")


def _cercles(modules: Sequence[Module]) -> Iterator[Faute]:
    """Aucun module ne s’importe lui-même, par quelque chemin que ce soit."""
    par_nom = {module.nom: module for module in modules}
    suivants = {
        module.nom: {cible: ligne for cible, ligne in module.imports if cible in par_nom}
        for module in modules
    }
    deja: set[frozenset[str]] = set()
    for depart in sorted(par_nom):
        cercle = _retour(depart, suivants)
        if cercle and frozenset(cercle) not in deja:
            deja.add(frozenset(cercle))
            ligne = suivants[depart][cercle[1]]
            tour = " → ".join(cercle)
            yield Faute(par_nom[depart].fichier, ligne, f"tourne en rond : {tour}")


def _retour(depart: str, suivants: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Rend le plus court chemin d’un module à lui-même, s’il en est un."""
    chemins = [[depart]]
    vus: set[str] = set()
    for chemin in chemins:
        for suivant in sorted(suivants[chemin[-1]]):
            if suivant == depart:
                return [*chemin, depart]
            if suivant not in vus:
                vus.add(suivant)
                chemins.append([*chemin, suivant])
    return []


def _rangement(maison: Path) -> Iterator[Faute]:
    """Peu de pièces, rien qui traîne à la racine, des dossiers que l’on voit d’un coup d’œil."""
    for chemin in sorted(maison.iterdir()):
        if chemin.is_file() and chemin.name not in A_LA_RACINE:
            yield Faute(f"{maison.name}/{chemin.name}", 1, "aucun fichier ne reste à la racine")
    dossiers = [d for d in sorted(maison.iterdir()) if d.is_dir() and d.name != "__pycache__"]
    pieces = [d.name for d in dossiers] + [
        f.stem for f in sorted(maison.glob("*.py")) if f.name != "__init__.py"
    ]
    if len(pieces) > PIECES_EN_TOUT:
        liste = ", ".join(sorted(pieces))
        yield Faute(maison.name, 1, f"{len(pieces)} pièces", f"au plus {PIECES_EN_TOUT} : {liste}")
    for dossier in [maison, *sorted(d for d in maison.rglob("*") if d.is_dir())]:
        nombre = len(list(dossier.glob("*.py")))
        if nombre > FICHIERS_PAR_DOSSIER:
            nom = dossier.relative_to(maison.parent).as_posix()
            yield Faute(nom, 1, f"{nombre} fichiers .py", f"au plus {FICHIERS_PAR_DOSSIER}")


def _homonymes(modules: Sequence[Module]) -> Iterator[Faute]:
    """Un nom pour une chose : ni deux modules, ni deux classes publiques du même nom."""
    noms: dict[str, str] = {}
    classes: dict[str, str] = {}
    for module in modules:
        if not module.fichier.endswith("__init__.py"):
            nom = module.nom.split(".")[-1]
            premier = noms.setdefault(nom, module.fichier)
            if premier != module.fichier:
                yield Faute(module.fichier, 1, f"le module « {nom} »", f"porte le nom de {premier}")
        for noeud in module.arbre.body:
            if isinstance(noeud, ast.ClassDef) and not noeud.name.startswith("_"):
                premier = classes.setdefault(noeud.name, module.fichier)
                if premier != module.fichier:
                    yield Faute(
                        module.fichier,
                        noeud.lineno,
                        f"la classe « {noeud.name} »",
                        f"porte le nom d’une de {premier}",
                    )


def _longueurs(modules: Sequence[Module]) -> Iterator[Faute]:
    """Une fonction se lit d’un coup d’œil."""
    for module in modules:
        for noeud in ast.walk(module.arbre):
            if isinstance(noeud, ast.FunctionDef | ast.AsyncFunctionDef):
                lignes = (noeud.end_lineno or noeud.lineno) - noeud.lineno + 1
                if lignes > LIGNES_PAR_FONCTION:
                    trop = f"a {lignes} lignes, au plus {LIGNES_PAR_FONCTION}"
                    yield Faute(module.fichier, noeud.lineno, noeud.name, trop)


def _identifiants(modules: Sequence[Module], identifiants: Collection[str]) -> Iterator[Faute]:
    """Ce qu’une étape, un rôle ou une préoccupation a de particulier est une clé de son entrée."""
    noms = frozenset(identifiants)
    for module in modules:
        if module.nom == IDENTIFIANTS_FIXES:
            continue
        for noeud in ast.walk(module.arbre):
            if isinstance(noeud, ast.Constant) and noeud.value in noms:
                quoi = f"le code nomme « {noeud.value} »"
                yield Faute(module.fichier, noeud.lineno, quoi)
