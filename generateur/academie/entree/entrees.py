"""Rassemble les collèges d’un lot : un dossier de profils, ou des tableaux, une ligne par collège.

Chacun devient un profil complet : ce que l’académie dit pour tous, puis ses lignes des tableaux,
puis le profil qu’il a lui-même écrit. Un collège en faute est refusé seul, avec ses messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generateur.academie.entree.calendrier_absent import calendrier_absent
from generateur.academie.entree.ecriture_du_profil import Lieu, ecrire_le_profil
from generateur.academie.entree.fichiers_renvoyes import (
    PROFIL,
    Renvoi,
    Retours,
    lire_les_retours,
    nom_de_dossier,
)
from generateur.academie.entree.fins_a_confirmer import CLE as FINS
from generateur.academie.entree.fins_a_confirmer import fins_a_confirmer
from generateur.academie.entree.lignes import (
    arbre_du_college,
    dedit,
    estimer_les_enseignants,
    qui_restent,
)
from generateur.academie.entree.liste_de_colleges import ListeDeColleges, lire_le_tableau
from generateur.academie.entree.reglages_propres import lire_les_reglages
from generateur.academie.entree.reunion import CollegeReuni, LigneEcartee, reunir
from generateur.academie.entree.sources_du_profil import Source, fondre
from generateur.academie.entree.verification_des_lignes import Territoire
from generateur.chargement.calendriers.academies import ACADEMIES, forme, lire_les_academies
from generateur.chargement.calendriers.departements import departements_connus
from generateur.chargement.emplacements import FichierDuProfil, nom_affiche, situer_le_profil
from generateur.chargement.lecture import Chemin, court
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.texte import lire_texte

PROFILS_A_COTE = "profils"
RESERVES = frozenset({"portail", "index", "rapport", "moteur"})
ASSEMBLE = FichierDuProfil("college.yml", dans_le_depot=False)
"""Ce profil-là n’est écrit nulle part : la page « Configurer » le donne sous ce nom."""


@dataclass(frozen=True)
class Inscrit:
    """Un collège du lot ; `dossier` : le nom de son site.

    `texte` : son profil complet ; `lieux` : d’où vient chaque ligne de ce texte. `annexes` : les
    fichiers qui accompagnent son profil (recueil, suivi), par genre, avec leur nom affiché.
    `fichier` : le nom que son site donne à son profil ; `plan` : ce dont son plan dépend le plus.
    `rang` : sa place dans l’entrée. `lignes` : celles des tableaux qui parlent de lui, ou son
    profil. `a_renvoye` : il a écrit lui-même un profil. `cases` : ce que les tableaux en disent.
    `edition` : l’instant à redonner à son site, qui n’a pas changé ; `plancher` : celui avant
    lequel la nouvelle édition ne peut être (en ISO, ou rien). `fins_a_confirmer` : les fins de
    trimestre qu’on lui suppose, là où la rentrée n’est pas connue. `en_faute` : refusé aujourd’hui,
    il a son site d’avant.
    """

    dossier: str
    nom: str
    texte: str
    lieux: tuple[Lieu, ...]
    annexes: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    fichier: FichierDuProfil = ASSEMBLE
    plan: tuple[str, ...] = ()
    rang: int = 0
    lignes: tuple[Lieu, ...] = ()
    a_renvoye: bool = False
    cases: dict[str, str] = field(default_factory=dict)
    edition: str = ""
    plancher: str = ""
    fins_a_confirmer: tuple[str, ...] = ()
    en_faute: bool = False


@dataclass(frozen=True)
class Refuse:
    """Un collège dont les données ne permettent pas de faire un profil.

    `rang` : sa place dans l’entrée ; `dossier` : celui de son site, s’il n’est pas à un autre.
    `lignes` : celles des tableaux qui parlent de lui, `cases` : ce qu’elles en disent.
    """

    nom: str
    problemes: tuple[Probleme, ...]
    rang: int = 0
    dossier: str = ""
    lignes: tuple[Lieu, ...] = ()
    cases: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Entree:
    """Tous les collèges d’un lot. `ecartees` : les lignes qui ne font pas de site, et pourquoi.

    `sans_ligne` : ce que des collèges ont renvoyé, et que l’on n’a su rattacher à aucun. `listes` :
    les tableaux lus. `a_fermer` : les collèges ouverts qui ne le seront plus. `doutes` : ce qui
    étonne dans les lignes, et n’empêche rien.
    """

    inscrits: tuple[Inscrit, ...]
    refuses: tuple[Refuse, ...]
    ecartees: tuple[LigneEcartee, ...] = ()
    sans_ligne: tuple[str, ...] = ()
    listes: tuple[ListeDeColleges, ...] = ()
    a_fermer: tuple[str, ...] = ()
    doutes: tuple[Probleme, ...] = ()


def lire_l_entree(
    entrees: Path | Sequence[Path],
    racine: Path,
    academie: str | None = None,
    profils: Path | None = None,
) -> Entree:
    """Rend les collèges du lot : ceux d’un dossier de profils, ou de tableaux réunis par UAI.

    Lève ErreurDonnees si l’entrée, ou ce que l’académie dit pour tous, est illisible, ou si rien ne
    répond à `academie`.
    """
    donnees = [entrees] if isinstance(entrees, Path) else list(entrees)
    lecture = _Lecture(racine, academie)
    if donnees[0].is_dir():
        lecture.du_dossier(donnees[0])
    else:
        a_cote = donnees[0].parent / PROFILS_A_COTE
        lecture.des_tableaux(donnees, profils if profils is not None else a_cote)
    return lecture.rendre(nom_affiche(donnees[0]))


class _Lecture:
    """Une entrée en cours de lecture."""

    def __init__(self, racine: Path, academie: str | None) -> None:
        self.racine = racine
        self.academies = lire_les_academies(racine / ACADEMIES)
        connus = departements_connus(racine)
        self.departements = {numero: connu.nom for numero, connu in connus.items()}
        self.reglages = lire_les_reglages(racine, self.academies, self.departements)
        self.usuels = {
            forme(nom): academie.nom
            for academie in self.academies
            for nom in (academie.nom, *academie.autres_noms)
        }
        self.territoire = Territoire(self.usuels, connus)
        self.zones = {forme(academie.nom): academie.zone for academie in self.academies}
        if academie is not None and forme(academie) not in self.usuels:
            raise self._inconnue(academie)
        self.voulue = self._reconnaitre(academie) if academie is not None else None
        self.demandee = academie
        self.inscrits: list[Inscrit] = []
        self.refuses: list[Refuse] = []
        self.ecartees: list[LigneEcartee] = []
        self.a_fermer: list[str] = []
        self.doutes: list[Probleme] = []
        self.pris: dict[str, Lieu] = {}
        self.vues: set[str] = set()
        self.listes: tuple[ListeDeColleges, ...] = ()
        self.retours = Retours()
        self.rang = 0

    def du_dossier(self, dossier: Path) -> None:
        """Ajoute les profils d’un dossier ; sans clé `uai`, le nom du fichier le dit."""
        self.retours = lire_les_retours(dossier)
        for cle, renvoi in self.retours.renvois.items():
            if PROFIL not in renvoi.fichiers and not renvoi.problemes:
                continue
            self.rang += 1
            self.retours.appeles.add(cle)
            fichier = renvoi.fichiers.get(PROFIL)
            lieu = (nom_affiche(fichier) if fichier else renvoi.problemes[0].fichier, 1)
            if renvoi.problemes or renvoi.source is None:
                self._refuser(lieu[0], renvoi.problemes, cle, (lieu,))
                continue
            nomme = {}
            if len(cle) == 8 and cle[:7].isdigit() and not renvoi.source.arbre.get("uai"):
                nomme = {"uai": cle.upper()}
            dit = {**self.reglages.communs.arbre, **renvoi.source.arbre, **nomme}
            siens = [*self.reglages.de(dit), Source(nomme, None, lieu)]
            self._inscrire([*siens, renvoi.source], renvoi, (lieu,))

    def des_tableaux(self, fichiers: Sequence[Path], profils: Path) -> None:
        """Ajoute les collèges de ces tableaux, et les profils que certains ont écrits."""
        self.listes = tuple(map(lire_le_tableau, fichiers))
        self.retours = lire_les_retours(profils)
        reunion = reunir(self.listes)
        self.ecartees += reunion.ecartees
        for college in reunion.colleges:
            self._ajouter(college)

    def _ajouter(self, college: CollegeReuni) -> None:
        self.rang += 1
        arbre, problemes = arbre_du_college(college, self.departements)
        communs, lieu = self.reglages.communs.arbre, college.lieux[0]
        du_lieu = "" if communs.get("academie") else self.territoire.academie_du_lieu(arbre)
        if dite := arbre.get("academie") or du_lieu:
            arbre["academie"] = self._nom_usuel(dite)
        problemes += self.territoire.fautes(arbre, college)
        siens = self.reglages.de({**communs, **arbre}, college.cases.get("secteur", ""))
        sources = [*siens, Source(arbre, None, lieu)]
        renvoi = self.retours.de(str(arbre.get("uai", "")).lower(), nom_de_dossier(arbre))
        if self._est_ecarte({**communs, **arbre}, college):
            return
        for double in college.doublons:
            ici = (double.fichier, double.ligne)
            faute = self._doublon(_dossier(arbre), ici, lieu)
            self._refuser(_nom(double.cases, ici), [faute], lignes=(ici,))
        nom = _nom(arbre, lieu)
        problemes = [*problemes, *(("effectifs", dedit(*d)) for d in college.dedits)]
        if renvoi is not None:
            if renvoi.problemes:
                self._refuser(nom, renvoi.problemes, _dossier(arbre), college.lieux, college.cases)
                return
            if renvoi.source is not None:
                sources.append(renvoi.source)
        restent = qui_restent(problemes, sources)
        if restent:
            self._refuser(nom, restent, _dossier(arbre), college.lieux, college.cases)
            return
        self.doutes += self.territoire.doutes({**communs, **arbre}, college)
        if college.a_fermer:
            self.a_fermer.append(nom)
        self._inscrire(sources, renvoi, college.lieux, college.cases)

    def _inscrire(
        self,
        sources: list[Source],
        renvoi: Renvoi | None,
        lignes: tuple[Lieu, ...],
        cases: dict[str, str] | None = None,
    ) -> None:
        lieu = lignes[0]
        arbre, origines = fondre(sources)
        if cases is None and self._est_ecarte(arbre, None, lieu):
            return
        estimer_les_enseignants(arbre)
        fins = fins_a_confirmer(arbre, self._zone(arbre), self.racine)
        if fins:
            arbre[FINS] = list(fins)
        dossier = _dossier(arbre)
        if isinstance(arbre.get("adresse"), str):
            arbre["adresse"] = arbre["adresse"].replace("{dossier}", dossier)
        nom = _nom(arbre, lieu)
        if dossier in self.pris or dossier in RESERVES:
            self._refuser(nom, [self._doublon(dossier, lieu, self.pris.get(dossier))])
            return
        absent = calendrier_absent(arbre, self.academies, self.racine)
        if absent is not None:
            ou = origines[absent.chemin[:1]].situer(absent.chemin)
            faute = Probleme(*ou, absent.code, absent.message, absent.remede)
            self._refuser(nom, [faute], dossier, lignes, cases)
            return
        self.pris[dossier] = lieu
        inscrit = Inscrit(
            dossier,
            nom,
            "",
            (),
            renvoi.annexes() if renvoi is not None else {},
            plan=self._plan(arbre),
            rang=self.rang,
            lignes=lignes,
            a_renvoye=renvoi is not None and PROFIL in renvoi.fichiers,
            cases=cases or {},
            fins_a_confirmer=fins,
        )
        if renvoi is not None and inscrit.a_renvoye and arbre == sources[-1].arbre:
            self.inscrits.append(self._tel_quel(inscrit, renvoi.fichiers[PROFIL]))
            return

        def situer(chemin: Chemin) -> Lieu:
            source = origines.get(chemin[:2]) or origines.get(chemin[:1])
            return source.situer(chemin) if source is not None else lieu

        texte, lieux = ecrire_le_profil(arbre, situer)
        self.inscrits.append(replace(inscrit, texte=texte, lieux=tuple(lieux)))

    def _refuser(
        self,
        nom: str,
        problemes: Sequence[Probleme],
        dossier: str = "",
        lignes: tuple[Lieu, ...] = (),
        cases: dict[str, str] | None = None,
    ) -> None:
        refuse = Refuse(nom, tuple(problemes), self.rang, dossier, lignes, cases or {})
        self.refuses.append(refuse)

    def _tel_quel(self, inscrit: Inscrit, profil: Path) -> Inscrit:
        """Un profil à qui rien ne manque : ses mots, ses lignes, son nom restent les siens."""
        texte, montre = lire_texte(profil), nom_affiche(profil)
        lieux = tuple((montre, ligne) for ligne in range(1, texte.count("\n") + 2))
        fichier = situer_le_profil(profil, self.racine)
        return replace(inscrit, texte=texte, lieux=lieux, fichier=fichier)

    def _plan(self, arbre: dict[str, Any]) -> tuple[str, ...]:
        """Deux collèges dont c’est presque égal ont presque le même plan, et le même papier."""
        academie, effectifs = str(arbre.get("academie")), arbre.get("effectifs")
        nombre = effectifs.get("enseignants") if isinstance(effectifs, dict) else ""
        zone = self._zone(arbre)
        reglages = (arbre.get(cle) for cle in ("debut", "trimestres", "version", "equipement"))
        return tuple(map(str, (zone, *reglages, sorted(arbre), f"{nombre!s:>6}", academie)))

    def _zone(self, arbre: Mapping[str, Any]) -> str:
        return str(arbre.get("zone") or self.zones.get(forme(str(arbre.get("academie"))), ""))

    def _doublon(self, dossier: str, lieu: Lieu, deja: Lieu | None) -> Probleme:
        if deja is None:
            message = f"ce collège aurait « {dossier} » pour dossier, un nom que le portail emploie"
            return Probleme(*lieu, "doublon", message, "donnez son UAI, ou précisez sa commune")
        return Probleme(
            *lieu,
            "doublon",
            f"« {dossier} » est déjà le dossier d’un collège ({deja[0]}:{deja[1]})",
            "ôtez l’un des deux, ou donnez-leur des UAI différents",
        )

    def _est_ecarte(
        self, arbre: dict[str, Any], college: CollegeReuni | None, lieu: Lieu = ("", 0)
    ) -> bool:
        """Dit s’il est d’une autre académie que celle demandée ; alors, le note."""
        if self.voulue is None:
            return False
        ecrite = str(arbre.get("academie") or "")
        self.vues.add(ecrite)
        if self._reconnaitre(ecrite) == self.voulue:
            return False
        uai, nom = str(arbre.get("uai") or ""), str(arbre.get("nom") or "")
        for ou in college.lieux if college is not None else (lieu,):
            self.ecartees.append(LigneEcartee(ou, uai, nom, "academie", ecrite))
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
        # Deux refus du même site : la première ligne répond seule de l’ancien.
        vus = {inscrit.dossier for inscrit in self.inscrits}
        refuses = []
        for refuse in self.refuses:
            refuses.append(refuse if refuse.dossier not in vus else replace(refuse, dossier=""))
            vus.add(refuse.dossier)
        return Entree(
            tuple(self.inscrits),
            tuple(refuses),
            tuple(sorted(self.ecartees, key=lambda ecartee: ecartee.lieu)),
            self.retours.sans_college(),
            self.listes,
            tuple(self.a_fermer),
            tuple(self.doutes),
        )

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


def _dossier(arbre: dict[str, Any]) -> str:
    """Rend le dossier de son site : son UAI, sinon son nom et sa commune."""
    uai = str(arbre.get("uai") or "").lower()
    if len(uai) == 8 and uai.isascii() and uai.isalnum():
        return uai
    return nom_de_dossier({"nom": arbre.get("nom"), "commune": arbre.get("commune") or "-"})


def _nom(arbre: Mapping[str, Any], lieu: Lieu) -> str:
    nom, commune = arbre.get("nom"), arbre.get("commune")
    if not nom:
        return f"{lieu[0]}:{lieu[1]}"
    return f"{court(str(nom))}, {court(str(commune))}" if commune else court(str(nom))
