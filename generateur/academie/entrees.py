"""Rassemble les collèges d’un lot : un dossier de profils, ou un tableau, une ligne par collège.

Chacun devient un profil complet : ce que l’académie dit pour tous, puis sa ligne du tableau, puis
le profil qu’il a lui-même écrit. Un collège en faute est refusé seul, avec ses messages.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generateur.chargement.calendriers import ACADEMIES, forme, lire_les_academies
from generateur.chargement.depot import FichierDuProfil, nom_affiche, situer_le_profil
from generateur.chargement.erreurs import ErreurDonnees, Probleme
from generateur.chargement.lecture import Chemin, Document, court, lire
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.texte import lire_texte
from generateur.noyau.modeles import College
from generateur.rendu.agenda import simplifier

from .departements import lire_les_departements
from .ecriture import Lieu, ecrire_le_profil
from .lignes import arbre_de_la_rangee, est_un_type_de_college, estimer_les_enseignants
from .tableaux import Rangee, lire_le_tableau

DEFAUTS = Path("donnees", "academie.yml")
PROFILS_A_COTE = "profils"
RESERVES = frozenset({"portail", "index", "rapport"})
PUBLICS = "publics"
_ANNEXE = re.compile(r"(?P<base>.*?)\.?(?P<genre>recueil|suivi)")
ASSEMBLE = FichierDuProfil("college.yml", dans_le_depot=False)
"""Ce profil-là n’est écrit nulle part : la page « Configurer » le donne sous ce nom."""
_DEPARTEMENT_EN_TROP = {"nom", "commune", "uai"}


@dataclass(frozen=True)
class Inscrit:
    """Un collège du lot ; `dossier` : le nom de son site.

    `texte` : son profil complet ; `lieux` : d’où vient chaque ligne de ce texte. `annexes` : les
    fichiers qui accompagnent son profil (recueil, suivi), par genre, avec leur nom affiché.
    `fichier` : le nom que son site donne à son profil ; `plan` : ce dont son plan dépend le plus.
    """

    dossier: str
    nom: str
    texte: str
    lieux: tuple[Lieu, ...]
    annexes: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    fichier: FichierDuProfil = ASSEMBLE
    plan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refuse:
    """Un collège dont les données ne permettent pas de faire un profil."""

    nom: str
    problemes: tuple[Probleme, ...]


@dataclass(frozen=True)
class Entree:
    """Tous les collèges d’un lot. `ecartes` : lignes d’une autre académie, ou pas des collèges."""

    inscrits: tuple[Inscrit, ...]
    refuses: tuple[Refuse, ...]
    ecartes: int


@dataclass(frozen=True)
class Source:
    """Un arbre de profil et le lieu de chacune de ses clés."""

    arbre: dict[str, Any]
    document: Document | None
    lieu: Lieu

    def situer(self, chemin: Chemin) -> Lieu:
        """Rend le lieu de cette clé."""
        if self.document is None:
            return self.lieu
        return self.document.fichier, self.document.ligne(chemin)


def lire_l_entree(
    entree: Path, racine: Path, academie: str | None = None, profils: Path | None = None
) -> Entree:
    """Rend les collèges du lot.

    Lève ErreurDonnees si l’entrée, ou ce que l’académie dit pour tous, est illisible, ou si rien ne
    répond à `academie`.
    """
    defauts, publics = _defauts(racine / DEFAUTS)
    lecture = _Lecture(racine, defauts, publics, academie)
    if entree.is_dir():
        for profil in _profils(entree):
            lecture.profil(profil)
    else:
        tableau = lire_le_tableau(entree)
        siens = _siens(profils if profils is not None else entree.parent / PROFILS_A_COTE)
        for rangee in tableau.rangees:
            lecture.rangee(rangee, tableau.fichier, siens)
    return lecture.rendre(nom_affiche(entree))


class _Lecture:
    """Une entrée en cours de lecture."""

    def __init__(
        self, racine: Path, defauts: Source, publics: Source, academie: str | None
    ) -> None:
        self.racine = racine
        self.defauts, self.publics = defauts, publics
        self.academies = lire_les_academies(racine / ACADEMIES)
        self.departements = lire_les_departements(racine)
        self.usuels = {
            forme(nom): academie.nom
            for academie in self.academies
            for nom in (academie.nom, *academie.autres_noms)
        }
        self.zones = {forme(academie.nom): academie.zone for academie in self.academies}
        self.voulue = self._reconnaitre(academie) if academie is not None else None
        self.demandee = academie
        self.inscrits: list[Inscrit] = []
        self.refuses: list[Refuse] = []
        self.pris: dict[str, Lieu] = {}
        self.vues: dict[str, str] = {}
        self.ecartes = 0

    def profil(self, fichier: Path) -> None:
        """Ajoute un profil d’un dossier."""
        try:
            source = _source(fichier)
        except ErreurDonnees as erreur:
            self.refuses.append(Refuse(nom_affiche(fichier), erreur.problemes))
            return
        self._inscrire([self.defauts, source], fichier, source.lieu)

    def rangee(self, rangee: Rangee, fichier: str, siens: dict[str, Path]) -> None:
        """Ajoute une ligne d’un tableau, et le profil que le collège a écrit, s’il y en a un."""
        lieu = (fichier, rangee.ligne)
        if not _est_un_college(rangee):
            self.ecartes += 1
            return
        arbre, problemes = arbre_de_la_rangee(rangee, fichier, self.departements)
        if "academie" in arbre:
            arbre["academie"] = self._nom_usuel(arbre["academie"])
        sources = [self.defauts, Source(arbre, None, lieu)]
        if rangee.cases.get("secteur", "").lower().startswith("public"):
            sources.insert(1, self.publics)
        cles = (str(arbre.get("uai", "")).lower(), _slug(arbre))
        propre = next((siens[cle] for cle in cles if cle in siens), None)
        if problemes:
            if self._est_ecarte({**self.defauts.arbre, **arbre}):
                return
            self.refuses.append(Refuse(_nom(arbre, lieu), tuple(problemes)))
            return
        try:
            if propre is not None:
                sources.append(_source(propre))
        except ErreurDonnees as erreur:
            self.refuses.append(Refuse(_nom(arbre, lieu), erreur.problemes))
            return
        self._inscrire(sources, propre, lieu)

    def _inscrire(self, sources: list[Source], propre: Path | None, lieu: Lieu) -> None:
        arbre, origines = _fondre(sources)
        if self._est_ecarte(arbre):
            return
        estimer_les_enseignants(arbre)
        dossier = str(arbre.get("uai") or "").lower()
        if not re.fullmatch(r"[0-9a-z]{8}", dossier):
            dossier = _slug(arbre)
        if isinstance(arbre.get("adresse"), str):
            arbre["adresse"] = arbre["adresse"].replace("{dossier}", dossier)
        nom = _nom(arbre, lieu)
        if dossier in self.pris or dossier in RESERVES:
            self.refuses.append(Refuse(nom, (self._doublon(dossier, lieu),)))
            return
        self.pris[dossier] = lieu

        annexes = _annexes(propre) if propre is not None else {}
        if propre is not None and arbre == sources[-1].arbre:
            self.inscrits.append(self._tel_quel(dossier, nom, propre, annexes, arbre))
            return

        def situer(chemin: Chemin) -> Lieu:
            source = origines.get(chemin[:2]) or origines.get(chemin[:1])
            return source.situer(chemin) if source is not None else lieu

        texte, lieux = ecrire_le_profil(arbre, situer)
        self.inscrits.append(
            Inscrit(dossier, nom, texte, tuple(lieux), annexes, plan=self._plan(arbre))
        )

    def _tel_quel(
        self,
        dossier: str,
        nom: str,
        profil: Path,
        annexes: dict[str, tuple[str, bytes]],
        arbre: dict[str, Any],
    ) -> Inscrit:
        """Un profil à qui rien ne manque : ses mots, ses lignes, son nom restent les siens."""
        texte, montre = lire_texte(profil), nom_affiche(profil)
        lieux = tuple((montre, ligne) for ligne in range(1, texte.count("\n") + 2))
        fichier = situer_le_profil(profil, self.racine)
        return Inscrit(dossier, nom, texte, lieux, annexes, fichier, self._plan(arbre))

    def _plan(self, arbre: dict[str, Any]) -> tuple[str, ...]:
        """Deux collèges dont c’est presque égal ont presque le même plan, et le même papier."""
        academie, effectifs = str(arbre.get("academie")), arbre.get("effectifs")
        nombre = effectifs.get("enseignants") if isinstance(effectifs, dict) else ""
        zone = arbre.get("zone") or self.zones.get(forme(academie))
        reglages = (arbre.get(cle) for cle in ("debut", "trimestres", "version", "equipement"))
        return tuple(map(str, (zone, *reglages, sorted(arbre), f"{nombre!s:>6}", academie)))

    def _doublon(self, dossier: str, lieu: Lieu) -> Probleme:
        if dossier in RESERVES:
            message = f"ce collège aurait « {dossier} » pour dossier, un nom que le portail emploie"
            return Probleme(*lieu, "doublon", message, "donnez son UAI, ou précisez sa commune")
        deja = self.pris[dossier]
        return Probleme(
            *lieu,
            "doublon",
            f"« {dossier} » est déjà le dossier d’un collège ({deja[0]}:{deja[1]})",
            "ôtez l’un des deux, ou donnez-leur des UAI différents",
        )

    def _est_ecarte(self, arbre: dict[str, Any]) -> bool:
        if self.voulue is None:
            return False
        ecrite = str(arbre.get("academie") or "")
        self.vues[ecrite] = ecrite
        if self._reconnaitre(ecrite) == self.voulue:
            return False
        self.ecartes += 1
        return True

    def _reconnaitre(self, ecrite: str) -> str:
        """Rend la forme du nom de l’académie, quelle que soit sa graphie."""
        return forme(self._nom_usuel(ecrite))

    def _nom_usuel(self, ecrit: str) -> str:
        """Rend « Limoges » pour « LIMOGES » ou « Académie de Limoges »."""
        return self.usuels.get(forme(ecrit), ecrit)

    def rendre(self, fichier: str) -> Entree:
        """Rend l’entrée ; lève ErreurDonnees si elle est vide."""
        if not self.inscrits and not self.refuses:
            if self.demandee is not None and self.vues:
                noms = [academie.nom for academie in self.academies]
                message = f"aucun collège de l’académie « {court(self.demandee)} »"
                remede = suggestion(proche(self.demandee, noms))
                remede += "Les académies de ce fichier : " + ", ".join(sorted(self.vues)[:40])
            else:
                message, remede = "aucun collège ici", "un profil par fichier, ou une ligne chacun"
            raise ErreurDonnees([Probleme(fichier, 1, "lot-vide", message, remede)])
        return Entree(tuple(self.inscrits), tuple(self.refuses), self.ecartes)


def _defauts(fichier: Path) -> tuple[Source, Source]:
    """Rend ce que l’académie dit pour tous, et ce qu’elle ajoute pour les collèges publics."""
    if not fichier.is_file():
        vide = Source({}, None, (nom_affiche(fichier), 1))
        return vide, vide
    document = lire(fichier)
    arbre = document.arbre
    cles = {champ.name for champ in dataclasses.fields(College)} - _DEPARTEMENT_EN_TROP
    problemes = []
    if not isinstance(arbre, dict):
        probleme = document.probleme((), "type", "un groupe de clés est attendu", "« cle: valeur »")
        raise ErreurDonnees([probleme])
    publics = arbre.get(PUBLICS) or {}
    groupes = [((), arbre), ((PUBLICS,), publics if isinstance(publics, dict) else {})]
    for base, groupe in groupes:
        for cle in groupe:
            if cle not in cles and (base or cle != PUBLICS):
                remede = suggestion(proche(cle, cles)) + "les clés possibles : "
                problemes.append(
                    document.probleme(
                        (*base, cle),
                        "cle-inconnue",
                        f"clé « {court(cle)} » inconnue",
                        remede + ", ".join(sorted(cles)),
                    )
                )
    if problemes:
        raise ErreurDonnees(problemes)
    communs = {cle: valeur for cle, valeur in arbre.items() if cle != PUBLICS}
    return (
        Source(communs, document, (document.fichier, 1)),
        _Sous(groupes[1][1], document, (document.fichier, 1)),
    )


class _Sous(Source):
    """Ce qui est sous « publics »."""

    def situer(self, chemin: Chemin) -> Lieu:
        """Rend le lieu de cette clé, sous « publics »."""
        return super().situer((PUBLICS, *chemin))


def _source(fichier: Path) -> Source:
    document = lire(fichier)
    if not isinstance(document.arbre, dict):
        probleme = document.probleme(
            (), "type", "ce fichier n’est pas un profil", "comparez-le à un profil d’exemple"
        )
        raise ErreurDonnees([probleme])
    return Source(document.arbre, document, (document.fichier, 1))


def _fondre(sources: list[Source]) -> tuple[dict[str, Any], dict[Chemin, Source]]:
    """Met les sources l’une sur l’autre, la dernière au-dessus ; `effectifs` se complètent."""
    arbre: dict[str, Any] = {}
    origines: dict[Chemin, Source] = {}
    for source in sources:
        for cle, valeur in source.arbre.items():
            if valeur is None and cle in arbre:
                continue
            dessous = arbre.get(cle)
            if cle == "effectifs" and isinstance(valeur, dict) and isinstance(dessous, dict):
                arbre[cle] = {**dessous, **valeur}
                origines |= {(cle, sous): source for sous in valeur}
            else:
                arbre[cle] = dict(valeur) if isinstance(valeur, dict) else valeur
                origines[cle,] = source
    return arbre, origines


def _profils(dossier: Path) -> list[Path]:
    """Les profils d’un dossier : ses fichiers YAML, et le college.yml de ses sous-dossiers."""
    ici = [f for f in sorted(dossier.iterdir()) if f.suffix in (".yml", ".yaml") and f.is_file()]
    dessous = sorted(dossier.glob("*/college.yml"))
    return [f for f in [*ici, *dessous] if not _ANNEXE.fullmatch(f.stem)]


def _siens(dossier: Path) -> dict[str, Path]:
    """Les profils que des collèges ont écrits, par UAI ou par dossier, en minuscules."""
    if not dossier.is_dir():
        return {}
    return {fichier.stem.lower(): fichier for fichier in _profils(dossier)}


def _annexes(profil: Path) -> dict[str, tuple[str, bytes]]:
    prefixe = "" if profil.stem == "college" else f"{profil.stem}."
    trouvees = {}
    for genre in ("recueil", "suivi"):
        fichier = profil.with_name(f"{prefixe}{genre}{profil.suffix}")
        if fichier.is_file():
            trouvees[genre] = (nom_affiche(fichier), fichier.read_bytes())
    return trouvees


def _est_un_college(rangee: Rangee) -> bool:
    """L’annuaire a aussi des écoles, des lycées, des sections et des établissements fermés."""
    genre, nature = rangee.cases.get("type", ""), rangee.cases.get("nature", "").upper()
    etat = rangee.cases.get("etat", "").upper()
    return (
        (not genre or est_un_type_de_college(genre))
        and not nature.startswith("SECTION")
        and etat in ("", "OUVERT")
    )


def _slug(arbre: dict[str, Any]) -> str:
    return simplifier(f"{arbre.get('nom') or ''} {arbre.get('commune') or ''}")[:80].strip("-")


def _nom(arbre: dict[str, Any], lieu: Lieu) -> str:
    nom, commune = arbre.get("nom"), arbre.get("commune")
    if not nom:
        return f"{lieu[0]}:{lieu[1]}"
    return f"{court(str(nom))}, {court(str(commune))}" if commune else court(str(nom))
