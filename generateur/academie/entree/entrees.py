"""Rassemble les collèges d’un lot : un dossier de profils, ou un tableau, une ligne par collège.

Chacun devient un profil complet : ce que l’académie dit pour tous, puis sa ligne du tableau, puis
le profil qu’il a lui-même écrit. Un collège en faute est refusé seul, avec ses messages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generateur.academie.entree.ecriture_du_profil import Lieu, ecrire_le_profil
from generateur.academie.entree.lignes import (
    arbre_de_la_rangee,
    est_un_type_de_college,
    estimer_les_enseignants,
)
from generateur.academie.entree.liste_de_colleges import RangeeDeCollege, lire_le_tableau
from generateur.academie.entree.sources_du_profil import (
    Source,
    fondre,
    lire_la_source,
    lire_les_defauts,
)
from generateur.chargement.calendriers.academies import ACADEMIES, forme, lire_les_academies
from generateur.chargement.calendriers.departements import lire_les_departements
from generateur.chargement.emplacements import (
    COMPAGNONS,
    FichierDuProfil,
    a_cote,
    est_du_yaml,
    est_un_compagnon,
    nom_affiche,
    situer_le_profil,
)
from generateur.chargement.lecture import Chemin, court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import lire_texte
from generateur.formats.agenda.rendez_vous_ics import simplifier

DEFAUTS = Path("donnees", "academie.yml")
PROFILS_A_COTE = "profils"
RESERVES = frozenset({"portail", "index", "rapport", "moteur"})
_UAI = re.compile(r"[0-9]{7}[A-Za-z]")
ASSEMBLE = FichierDuProfil("college.yml", dans_le_depot=False)
"""Ce profil-là n’est écrit nulle part : la page « Configurer » le donne sous ce nom."""


@dataclass(frozen=True)
class Inscrit:
    """Un collège du lot ; `dossier` : le nom de son site.

    `texte` : son profil complet ; `lieux` : d’où vient chaque ligne de ce texte. `annexes` : les
    fichiers qui accompagnent son profil (recueil, suivi), par genre, avec leur nom affiché.
    `fichier` : le nom que son site donne à son profil ; `plan` : ce dont son plan dépend le plus.
    `rang` : sa place dans l’entrée.
    """

    dossier: str
    nom: str
    texte: str
    lieux: tuple[Lieu, ...]
    annexes: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    fichier: FichierDuProfil = ASSEMBLE
    plan: tuple[str, ...] = ()
    rang: int = 0


@dataclass(frozen=True)
class Refuse:
    """Un collège dont les données ne permettent pas de faire un profil.

    `rang` : sa place dans l’entrée ; `dossier` : celui de son site, s’il n’est pas à un autre.
    """

    nom: str
    problemes: tuple[Probleme, ...]
    rang: int = 0
    dossier: str = ""


@dataclass(frozen=True)
class Entree:
    """Tous les collèges d’un lot. `ecartes` : lignes d’une autre académie, ou pas des collèges.

    `sans_ligne` : les profils que des collèges ont écrits, et que rien dans le tableau n’appelle.
    """

    inscrits: tuple[Inscrit, ...]
    refuses: tuple[Refuse, ...]
    ecartes: int
    sans_ligne: tuple[str, ...] = ()


def lire_l_entree(
    entree: Path, racine: Path, academie: str | None = None, profils: Path | None = None
) -> Entree:
    """Rend les collèges du lot.

    Lève ErreurDonnees si l’entrée, ou ce que l’académie dit pour tous, est illisible, ou si rien ne
    répond à `academie`.
    """
    defauts, publics = lire_les_defauts(racine / DEFAUTS)
    lecture = _Lecture(racine, defauts, publics, academie)
    if entree.is_dir():
        for profil in _profils(entree):
            lecture.profil(profil)
    else:
        tableau = lire_le_tableau(entree)
        lecture.siens = _siens(profils if profils is not None else entree.parent / PROFILS_A_COTE)
        for rangee in tableau.rangees:
            lecture.rangee(rangee, tableau.fichier)
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
        if academie is not None and forme(academie) not in self.usuels:
            raise self._inconnue(academie)
        self.voulue = self._reconnaitre(academie) if academie is not None else None
        self.demandee = academie
        self.inscrits: list[Inscrit] = []
        self.refuses: list[Refuse] = []
        self.pris: dict[str, Lieu] = {}
        self.vues: dict[str, str] = {}
        self.ecartes = 0
        self.rang = 0
        self.siens: dict[str, Path] = {}
        self.appeles: set[Path] = set()

    def profil(self, fichier: Path) -> None:
        """Ajoute un profil d’un dossier ; s’il ne dit pas son UAI, son nom de fichier le dit."""
        self.rang += 1
        nom = _nom_du_profil(fichier)
        uai = nom.upper() if _UAI.fullmatch(nom) else ""
        try:
            source = lire_la_source(fichier)
        except ErreurDonnees as erreur:
            self._refuser(nom_affiche(fichier), erreur.problemes, nom.lower() if uai else "")
            return
        sources = [self.defauts, source]
        if uai and not source.arbre.get("uai"):
            sources.insert(1, Source({"uai": uai}, None, source.lieu))
        self._inscrire(sources, fichier, source.lieu)

    def rangee(self, rangee: RangeeDeCollege, fichier: str) -> None:
        """Ajoute une ligne d’un tableau, et le profil que le collège a écrit, s’il y en a un."""
        lieu = (fichier, rangee.ligne)
        self.rang += 1
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
        propre = next((self.siens[cle] for cle in cles if cle in self.siens), None)
        if propre is not None:
            self.appeles.add(propre)
        if problemes:
            if self._est_ecarte({**self.defauts.arbre, **arbre}):
                return
            self._refuser(_nom(arbre, lieu), tuple(problemes), _dossier(arbre))
            return
        try:
            if propre is not None:
                sources.append(lire_la_source(propre))
        except ErreurDonnees as erreur:
            self._refuser(_nom(arbre, lieu), erreur.problemes, _dossier(arbre))
            return
        self._inscrire(sources, propre, lieu)

    def _inscrire(self, sources: list[Source], propre: Path | None, lieu: Lieu) -> None:
        arbre, origines = fondre(sources)
        if self._est_ecarte(arbre):
            return
        estimer_les_enseignants(arbre)
        dossier = _dossier(arbre)
        if isinstance(arbre.get("adresse"), str):
            arbre["adresse"] = arbre["adresse"].replace("{dossier}", dossier)
        nom = _nom(arbre, lieu)
        if dossier in self.pris or dossier in RESERVES:
            self._refuser(nom, (self._doublon(dossier, lieu),))
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
        plan = self._plan(arbre)
        self.inscrits.append(
            Inscrit(dossier, nom, texte, tuple(lieux), annexes, plan=plan, rang=self.rang)
        )

    def _refuser(self, nom: str, problemes: tuple[Probleme, ...], dossier: str = "") -> None:
        self.refuses.append(Refuse(nom, problemes, self.rang, dossier))

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
        plan = self._plan(arbre)
        return Inscrit(dossier, nom, texte, lieux, annexes, fichier, plan, self.rang)

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
                message = f"aucun collège de l’académie « {court(self.demandee)} »"
                remede = "Les académies de ce fichier : " + ", ".join(sorted(self.vues)[:40])
            else:
                message, remede = "aucun collège ici", "un profil par fichier, ou une ligne chacun"
            raise ErreurDonnees([Probleme(fichier, 1, "lot-vide", message, remede)])
        restes = (f for _, f in sorted(self.siens.items()) if f not in self.appeles)
        sans_ligne = tuple(nom_affiche(fichier) for fichier in restes)
        # Deux refus du même site : la première ligne répond seule de l’ancien.
        vus = {inscrit.dossier for inscrit in self.inscrits}
        refuses = []
        for refuse in self.refuses:
            refuses.append(refuse if refuse.dossier not in vus else replace(refuse, dossier=""))
            vus.add(refuse.dossier)
        return Entree(tuple(self.inscrits), tuple(refuses), self.ecartes, sans_ligne)

    def _inconnue(self, academie: str) -> ErreurDonnees:
        noms = sorted(academie.nom for academie in self.academies)
        return ErreurDonnees(
            [
                Probleme(
                    ACADEMIES.as_posix(),
                    1,
                    "academie-inconnue",
                    f"aucune académie ne s’appelle « {court(academie)} »",
                    suggestion(proche(academie, noms)) + "Les académies : " + ", ".join(noms),
                )
            ]
        )


def _profils(dossier: Path) -> list[Path]:
    """Les profils d’un dossier : ses fichiers YAML, et le college.yml de ses sous-dossiers."""
    ici = [f for f in sorted(dossier.iterdir()) if not est_un_compagnon(f)]
    dessous = [f for f in sorted(dossier.glob("*/*")) if f.stem == "college"]
    return [f for f in [*ici, *dessous] if est_du_yaml(f) and f.is_file()]


def _siens(dossier: Path) -> dict[str, Path]:
    """Les profils que des collèges ont écrits, par UAI ou par dossier, en minuscules."""
    if not dossier.is_dir():
        return {}
    return {_nom_du_profil(fichier).lower(): fichier for fichier in _profils(dossier)}


def _nom_du_profil(fichier: Path) -> str:
    """Rend le nom qu’un profil se donne : celui de son fichier, ou de son dossier."""
    return fichier.parent.name if fichier.stem == "college" else fichier.stem


def _annexes(profil: Path) -> dict[str, tuple[str, bytes]]:
    trouvees = {}
    for genre in COMPAGNONS:
        fichier = a_cote(profil, genre)
        if fichier.is_file():
            trouvees[genre] = (nom_affiche(fichier), fichier.read_bytes())
    return trouvees


def _est_un_college(rangee: RangeeDeCollege) -> bool:
    """L’annuaire a aussi des écoles, des lycées, des sections et des établissements fermés."""
    genre, nature = rangee.cases.get("type", ""), rangee.cases.get("nature", "").upper()
    etat = rangee.cases.get("etat", "").upper()
    return (
        (not genre or est_un_type_de_college(genre))
        and not nature.startswith("SECTION")
        and etat in ("", "OUVERT")
    )


def _dossier(arbre: dict[str, Any]) -> str:
    """Rend le dossier de son site : son UAI, sinon son nom et sa commune."""
    uai = str(arbre.get("uai") or "").lower()
    return uai if re.fullmatch(r"[0-9a-z]{8}", uai) else _slug(arbre)


def _slug(arbre: dict[str, Any]) -> str:
    return simplifier(f"{arbre.get('nom') or ''} {arbre.get('commune') or ''}")[:80].strip("-")


def _nom(arbre: dict[str, Any], lieu: Lieu) -> str:
    nom, commune = arbre.get("nom"), arbre.get("commune")
    if not nom:
        return f"{lieu[0]}:{lieu[1]}"
    return f"{court(str(nom))}, {court(str(commune))}" if commune else court(str(nom))
