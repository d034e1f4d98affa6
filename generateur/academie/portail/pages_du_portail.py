"""Le portail d’une académie : qui, quand, qui attend quelqu’un, et combien ; à lire sans serveur.

Les fiches se lisent une à une : la mémoire ne croît qu’avec la liste des collèges. Tout se prépare
à côté, puis prend la place de l’ancien d’un coup ; si rien n’a changé, on n’y touche pas.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from generateur.academie.entree.entrees import Entree
from generateur.academie.lot.echange import mettre_en_place
from generateur.academie.lot.etat import Etat, ecrire_d_un_coup
from generateur.academie.portail.fiche import FicheDuPortail
from generateur.academie.portail.page_des_reponses import montrer
from generateur.academie.portail.portail_agenda import agenda
from generateur.academie.portail.portail_chiffres import TOUS, Chiffres, combien, nom_du_mois
from generateur.academie.portail.portail_classeur import ecrire_le_classeur
from generateur.academie.reponses.carte import CarteDesColleges
from generateur.academie.reponses.page_de_synthese import Synthese
from generateur.academie.reponses.publication import en_csv
from generateur.academie.reponses.tableaux import MOUVEMENTS, TableauDeReponse
from generateur.chargement.calendriers.departements import DEPARTEMENTS, lire_les_departements
from generateur.chargement.mots_proches import sans_accents
from generateur.formats.feuille_de_style import (
    JETONS,
    STYLES,
    feuille_de_style,
    morceaux,
)
from generateur.formats.gabarits import environnement
from generateur.vue.francais import accorde, compte, entier, jour, lundi_de, typographie

ACCUEIL, DOSSIER = "index.html", "portail"
PAGES = ("rendez-vous", "exterieurs", "reperes", "reponses", "synthese")
POLICES, FEUILLE = "polices.css", "manuel.css"
MARQUE_SEULE = "empreinte-du-portail"
PLAN_NEUF = "a-propos/configurer.html#nouveau"
"""Le plan d’un collège qui n’est pas de la liste : la page d’un de ses sites, vide."""
CHAMPS = frozenset(champ.name for champ in fields(FicheDuPortail))


def publier(
    entree: Entree,
    etat: Etat,
    mots: dict[str, dict[str, str]],
    racine: Path,
    reponses: Sequence[TableauDeReponse] = (),
    *,
    carte: CarteDesColleges | None = None,
    synthese: Synthese | None = None,
    non_indexe: bool = False,
) -> Path:
    """Écrit le portail des collèges de l’entrée qui ont un site ; rend sa page d’accueil.

    `racine` : le dépôt, dont le portail prend l’habit et les départements. `reponses` : ce qu’une
    académie demande de tous, une partie de page chacune. `carte` : où ils sont. `synthese` : le
    tout en une page à imprimer. `non_indexe` : les moteurs de recherche sont priés de l’oublier.

    Lève OSError.
    """
    accueil = etat.sortie / ACCUEIL
    portail = _Portail(entree, etat, mots["portail"], racine, reponses)
    portail.non_indexe, portail.carte, portail.synthese = non_indexe, carte, synthese
    marque = etat.ici / MARQUE_SEULE
    empreinte = portail.empreinte()
    entier = not etat.fichiers.abimes(DOSSIER, etat.sortie / DOSSIER)
    if entier and _lire(marque) == empreinte + _lire(accueil):
        return accueil
    marque.unlink(missing_ok=True)
    neuf = etat.en_cours / DOSSIER
    shutil.rmtree(neuf, ignore_errors=True)
    page = portail.ecrire(neuf)
    mettre_en_place(neuf, etat.sortie / DOSSIER, etat.ecartes / DOSSIER)
    etat.fichiers.retenir(DOSSIER, etat.sortie / DOSSIER)
    ecrire_d_un_coup(accueil, page)
    # La page elle-même : une page d’accueil abîmée ne passe pas pour la bonne.
    ecrire_d_un_coup(marque, empreinte.encode() + page)
    return accueil


class _Portail:
    """Un portail en cours d’écriture."""

    def __init__(
        self,
        entree: Entree,
        etat: Etat,
        mots: Mapping[str, str],
        racine: Path,
        reponses: Sequence[TableauDeReponse],
    ) -> None:
        self.etat = etat
        self.reponses = reponses
        self.non_indexe = False
        self.carte: CarteDesColleges | None = None
        self.synthese: Synthese | None = None
        self.mots = {cle: typographie(mot) for cle, mot in mots.items()}
        ordre = sorted(entree.inscrits, key=lambda i: (sans_accents(i.nom), i.nom, i.dossier))
        self.dossiers = [inscrit.dossier for inscrit in ordre]
        self.refuses = len(entree.refuses)
        self.habits = racine / "overrides"
        self.departements = racine / DEPARTEMENTS
        self.noms_des_departements = lire_les_departements(racine)
        self.chiffres = Chiffres()
        self.colleges: list[list[Any]] = []
        self.titres: dict[str, int] = {}
        self.themes: dict[str, int] = {}
        self.semaines: dict[str, int] = {}
        self.mois: dict[str, dict[tuple[str, bool, int], list[int]]] = {}
        self.demandes: list[list[Any]] = []
        self.comptes = {"colleges": 0, "demandes": 0, "rendez_vous": 0, "a_relire": 0}
        self.edition = ""

    def empreinte(self) -> str:
        """L’empreinte de tout ce que le portail montre."""
        # Ce qui a bougé ne se redit pas au lot suivant, où plus rien ne bouge.
        dites = [asdict(reponse) for reponse in self.reponses if reponse.nom != MOUVEMENTS]
        carte = asdict(self.carte) if self.carte else None
        vus = [self.mots, self.refuses, dites, self.non_indexe, carte]
        somme = sha256(json.dumps(vus, sort_keys=True).encode())
        ici = Path(__file__).parent
        for fichier in (
            *sorted(ici.glob("*.py")),
            *sorted((ici.parents[1] / "gabarits" / "portail").iterdir()),
            self.habits / STYLES / POLICES,
            *morceaux(self.habits),
            JETONS,
            self.departements,
        ):
            somme.update(fichier.read_bytes())
        for dossier in self.dossiers:
            fiche = self.etat.fiches / f"{dossier}.json"
            # Une fiche commence par l’empreinte de son site.
            somme.update(f"\0{dossier}\0".encode())
            if fiche.is_file():
                with fiche.open("rb") as flux:
                    somme.update(flux.read(100))
        return somme.hexdigest()

    def fiches(self) -> Iterator[Mapping[str, Any]]:
        """Les fiches des collèges qui ont un site, dans l’ordre des noms.

        Une fiche d’une version d’avant, que le collège n’a pu refaire, ne dit pas tout : il manque.
        """
        for dossier in self.dossiers:
            fiche = self.etat.fiche(dossier)
            if fiche is not None and fiche.keys() >= CHAMPS:
                yield fiche

    def ecrire(self, neuf: Path) -> bytes:
        """Écrit le dossier du portail, et rend la page d’accueil, qui est à côté."""
        donnees = neuf / "donnees"
        donnees.mkdir(parents=True)
        rendez_vous = neuf / "rendez-vous.ics"
        with rendez_vous.open("wb") as flux:
            flux.writelines(agenda(self._retenues(), self.mots))
        self._ecrire_les_donnees(donnees)
        self._habiller(neuf / "assets")
        if self.colleges:
            ecrire_le_classeur(
                neuf / "colleges.ods", self.fiches, self.comptes, self.mots, self.edition[:10],
                self.reponses,
            )  # fmt: skip
        else:
            rendez_vous.unlink()
        for reponse in self.reponses:
            (neuf / f"{reponse.nom}.csv").write_bytes(en_csv(reponse, self.mots))
        for page in PAGES:
            if page == "synthese" and self.synthese is None:
                continue
            (neuf / f"{page}.html").write_bytes(self._page(page, base="../", ici=""))
        (neuf / "liste.html").write_bytes(self._page("liste", base="../", ici=""))
        return self._page("colleges", base="", ici=f"{DOSSIER}/")

    def _retenues(self) -> Iterator[Mapping[str, Any]]:
        """Les mêmes, chacune comptée au passage : elles ne se lisent pas une fois de plus."""
        for fiche in self.fiches():
            self._retenir(fiche)
            yield fiche

    def _retenir(self, fiche: Mapping[str, Any]) -> None:
        rang = len(self.colleges)
        self.edition = max(self.edition, fiche["edition"])
        self.colleges.append(
            [fiche[c] for c in ("dossier", "nom", "commune", "uai", "departement", "enseignants")]
            + [int(fiche["estimes"]), fiche["quand"]]
        )
        self.chiffres.compter(fiche, self.mots["sans_theme"])
        self.comptes["colleges"] += 1
        self.comptes["a_relire"] += len(fiche["avertissements"])
        for rv in fiche["rendez_vous"]:
            self.comptes["rendez_vous"] += 1
            titre = self.titres.setdefault(rv["titre"], len(self.titres))
            du = _montrer(rv)
            groupe = self.mois.setdefault(du[:7], {})
            groupe.setdefault((du, rv["fixe"], titre), []).append(rang)
        for demande in fiche["demandes"]:
            self.comptes["demandes"] += 1
            noms = demande["themes"] or [self.mots["sans_theme"]]
            themes = [self.themes.setdefault(nom, len(self.themes)) for nom in noms]
            semaines = [
                self.semaines.setdefault(lundi, len(self.semaines)) for lundi in demande["semaines"]
            ]
            self.demandes.append([rang, demande["seances"], themes, semaines, demande["quand"]])

    def _ecrire_les_donnees(self, dossier: Path) -> None:
        _ecrire(dossier / "colleges.js", "colleges", self.colleges)
        siens = {college[4] for college in self.colleges}
        noms = {n: nom for n, nom in self.noms_des_departements.items() if n in siens}
        _ecrire(dossier / "departements.js", "departements", noms)
        _ecrire(dossier / "titres.js", "titres", list(self.titres))
        _ecrire(dossier / "demandes.js", "demandes", self.demandes)
        for mois, groupes in sorted(self.mois.items()):
            lignes = [
                [du, int(fixe), titre, rangs]
                for (du, fixe, titre), rangs in sorted(groupes.items())
            ]
            _ecrire(dossier / f"rendez-vous-{mois}.js", f"mois_{mois.replace('-', '_')}", lignes)

    def _habiller(self, dossier: Path) -> None:
        dossier.mkdir()
        polices = (self.habits / STYLES / POLICES).read_text(encoding="utf-8")
        (dossier / POLICES).write_text(polices.replace("../fonts/", ""), encoding="utf-8")
        (dossier / FEUILLE).write_text(feuille_de_style(self.habits), encoding="utf-8")
        for police in sorted((self.habits / "assets" / "fonts").iterdir()):
            shutil.copyfile(police, dossier / police.name)
        for commun in ("images/chemin.svg", "javascripts/debut.js"):
            shutil.copyfile(self.habits / "assets" / commun, dossier / Path(commun).name)
        gabarits = Path(__file__).parents[2] / "gabarits" / "portail"
        for nom in ("portail.css", "portail.js"):
            shutil.copyfile(gabarits / nom, dossier / nom)

    def _page(self, nom: str, *, base: str, ici: str) -> bytes:
        mots, chiffres = self.mots, self.chiffres
        academies = list(chiffres.academies)
        dites = accorde(mots["des_academies"], len(academies), nom="".join(academies[:1]))
        rendu = (
            environnement()
            .get_template(f"portail/{nom}.html.j2")
            .render(
                mots=mots,
                non_indexe=self.non_indexe,
                mots_du_script=json.dumps(mots, ensure_ascii=False),
                page=nom,
                base=base,
                ici=ici,
                chapeau=typographie(
                    mots["chapeau"].format(
                        colleges=combien(mots, chiffres.colleges),
                        academies=dites,
                        edition=jour(date.fromisoformat(self.edition[:10])),
                    )
                )
                if self.colleges
                else mots["aucun_site"],
                manquants=self._manquants(),
                plan_neuf=self._plan_neuf(),
                page_du_plan=PLAN_NEUF.partition("#")[0] if self._plan_neuf() else "",
                colleges=self.colleges,
                mois=[(cle, nom_du_mois(cle)) for cle in sorted(self.mois)],
                themes=list(self.themes),
                semaines=[
                    (rang, jour(date.fromisoformat(lundi)))
                    for lundi, rang in sorted(self.semaines.items())
                ],
                demandes=self._table_des_demandes() if nom == "exterieurs" else [],
                plusieurs_themes=chiffres.plusieurs_themes,
                chiffres=chiffres.en_mots(mots) if nom == "reperes" else {},
                reponses=[montrer(reponse, mots) for reponse in self.reponses]
                if nom == "reponses"
                else [],
                carte=self.carte,
                synthese=self.synthese,
                edition=jour(date.fromisoformat(self.edition[:10])) if self.edition else "",
                academie=dites,
                **self._a_pourvoir(),
                entier=entier,
            )
        )
        return "\n".join(ligne for ligne in rendu.splitlines() if ligne.strip()).encode() + b"\n"

    def _table_des_demandes(self) -> list[tuple[str, int, int, list[int]]]:
        """Par thème : son nom, les collèges, les séances, et les collèges de chaque semaine.

        Puis, s’il y a plusieurs thèmes, tous ensemble : chaque collège et chaque séance une fois.
        """
        chiffres, lundis = self.chiffres, sorted(self.semaines)
        rangs = sorted(self.themes, key=lambda n: (-chiffres.attendent[n], sans_accents(n), n))
        if len(rangs) > 1:
            rangs.append(TOUS)
        return [
            (
                nom or self.mots["en_tout"],
                chiffres.attendent[nom],
                chiffres.seances[nom],
                [chiffres.demandes[nom, lundi] for lundi in lundis],
            )
            for nom in rangs
        ]

    def _a_pourvoir(self) -> dict[str, str]:
        """Rend combien de séances n’ont encore personne, et de quelle semaine à quelle autre."""
        seances = self.synthese.ouvertes if self.synthese else self.chiffres.seances[TOUS]
        if not seances:
            return {}
        bornes = [jour(date.fromisoformat(lundi)) for lundi in sorted(self.semaines)]
        return {
            "a_pourvoir": self.mots["a_pourvoir"].format(seances=compte(seances, "séance")),
            "semaines_a_pourvoir": accorde(
                self.mots["des_semaines"], len(bornes), premiere=bornes[0], derniere=bornes[-1]
            ),
        }

    def _plan_neuf(self) -> str:
        """Rend, depuis l’accueil, où faire un plan de plus ; rien si aucun site n’a cette page."""
        page = PLAN_NEUF.partition("#")[0]
        dossiers = (college[0] for college in self.colleges)
        qui = next((d for d in dossiers if (self.etat.sortie / d / page).is_file()), "")
        return f"{qui}/{PLAN_NEUF}" if qui else ""

    def _manquants(self) -> str:
        """Dit combien de collèges de l’entrée n’ont pas de site, ou rien s’ils l’ont tous."""
        nombre = self.refuses + len(self.dossiers) - len(self.colleges)
        if not nombre:
            return ""
        return typographie(accorde(self.mots["manquent"], nombre))


def _montrer(rv: Mapping[str, Any]) -> str:
    """Rend le jour sous lequel ce rendez-vous se lit.

    Sans date connue, ce n’est pas un jour mais une semaine, que son lundi nomme.
    """
    du: str = rv["du"]
    return du if rv["fixe"] else lundi_de(date.fromisoformat(du)).isoformat()


def _ecrire(fichier: Path, nom: str, valeur: Any) -> None:
    """Écrit un script de données : il se charge aussi par double clic, où un .json est refusé."""
    texte = json.dumps(valeur, ensure_ascii=False, separators=(",", ":"))
    fichier.write_text(f"window.portail=window.portail||{{}};portail.{nom}={texte};\n", "utf-8")


def _lire(fichier: Path) -> str:
    try:
        return fichier.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
