"""Ce que dit une ligne du suivi : une chose et une seule, avec toutes ses clés et elles seules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import get_args

from generateur.chargement.controles import Controle
from generateur.chargement.lecture import Arbre, Chemin, court
from generateur.chargement.profil.creneaux_ecrits import lire_l_heure
from generateur.noyau.declare.evenements import Etat, EtatDeSeance, EtatDEtape

NOMBRES = ("enseignants_mobilises", "experimentations", "enseignants_experimentateurs")
ETATS: tuple[str, ...] = get_args(EtatDEtape)
ETATS_DE_SEANCE: tuple[str, ...] = get_args(EtatDeSeance)
GENERAUX = ("arret", "reprise")
_SEANCE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?: ((?:[01][0-9]|2[0-3]):[0-5][0-9]))?")
_AUTRES = ("seance", "instance", "date", "de", "a")


@dataclass
class Ligne:
    """Une ligne du suivi en cours de contrôle."""

    controle: Controle
    chemin: Chemin
    entree: dict[str, Arbre]

    def donne(self, cle: str) -> bool:
        """Dit si la clé y est, remplie."""
        return self.entree.get(cle) is not None

    def exiger(self, cle: str, remede: str) -> None:
        """Dit qu’une clé manque, à la ligne."""
        if not self.donne(cle):
            self.controle.noter(self.chemin, "cle-manquante", f"il manque « {cle} »", remede)

    def interdire(self, cles: tuple[str, ...], avec: str) -> None:
        """Dit qu’une clé n’a rien à faire là."""
        for cle in cles:
            if self.donne(cle):
                message = f"« {cle} » ne va qu’avec {avec}"
                self.controle.noter((*self.chemin, cle), "cle-inutile", message, f"ôtez « {cle} »")

    def etats(self, permis: tuple[str, ...], de_quoi: str) -> None:
        """Dit qu’un état n’est pas de ceux qui se disent de cette chose."""
        etat = self.entree.get("etat")
        if etat in get_args(Etat) and etat not in permis:
            self.controle.noter(
                (*self.chemin, "etat"),
                "etat-deplace",
                f"« {etat} » ne se dit pas {de_quoi}",
                "écrivez l’un de : " + " | ".join(permis),
            )


def controler_la_forme(controle: Controle, chemin: Chemin, entree: dict[str, Arbre]) -> None:
    """Note ce qui manque à cette ligne, ou ce qui y est de trop."""
    ligne = Ligne(controle, chemin, entree)
    nombres = [cle for cle in NOMBRES if ligne.donne(cle)]
    parle = any(map(ligne.donne, ("etape", "etat", "seance", "instance")))
    if not parle and not nombres:
        controle.noter(
            chemin,
            "evenement-vide",
            "cette ligne ne dit rien",
            "donnez « etape » et « etat », ou un nombre : " + ", ".join(NOMBRES),
        )
        return
    if nombres and parle:
        controle.noter(
            (*chemin, nombres[0]),
            "deux-evenements",
            f"cette ligne parle d’autre chose et donne « {nombres[0]} »",
            "faites-en deux lignes",
        )
    if ligne.donne("instance"):
        _une_instance(ligne)
    elif ligne.donne("seance"):
        _une_seance(ligne)
    elif entree.get("etat") in GENERAUX:
        ligne.interdire(("etape", "au", *_AUTRES), "une étape, une séance ou une instance")
    else:
        _une_etape(ligne)


def _une_etape(ligne: Ligne) -> None:
    if ligne.donne("etape"):
        ligne.exiger("etat", "écrivez l’un de : " + " | ".join(ETATS))
    if ligne.donne("etat"):
        ligne.exiger("etape", "dites de quelle étape il s’agit")
        ligne.etats(ETATS, "d’une étape entière")
    if ligne.entree.get("etat") == "reportee":
        ligne.exiger("au", "donnez le jour où l’étape reprendra, par exemple « au: 2027-03-08 »")
        _apres(ligne, "le", "« le » est le jour où vous décidez du report, « au » celui où elle "
               "reprendra")  # fmt: skip
    else:
        ligne.interdire(("au",), "« etat: reportee »")
    ligne.interdire(("de", "a"), "une séance")
    ligne.interdire(("date",), "une instance")


def _une_seance(ligne: Ligne) -> None:
    ecrite = ligne.entree["seance"]
    if isinstance(ecrite, str):
        trouve = _SEANCE.fullmatch(ecrite)
        if trouve is None or not _existe(trouve[1]):
            ligne.controle.noter(
                (*ligne.chemin, "seance"),
                "date",
                f"« seance » : « {court(ecrite)} » n’est pas le jour d’une séance",
                'écrivez 2027-03-23, ou "2027-03-23 13:30" s’il y en a deux ce jour-là',
            )
    ligne.exiger("etape", "dites de quelle étape est cette séance")
    ligne.exiger("etat", "écrivez l’un de : " + " | ".join(ETATS_DE_SEANCE))
    ligne.etats(ETATS_DE_SEANCE, "d’une séance")
    ligne.interdire(("date",), "une instance")
    if ligne.entree.get("etat") == "reportee":
        ligne.exiger("au", "donnez le jour où elle se tiendra, par exemple « au: 2027-03-30 »")
    else:
        ligne.interdire(("au",), "« etat: reportee »")
    if ligne.entree.get("etat") == "annulee":
        ligne.interdire(("de", "a"), "une séance tenue ou reportée")
    if ligne.donne("de") != ligne.donne("a"):
        manque = "a" if ligne.donne("de") else "de"
        ligne.exiger(manque, "donnez l’heure de début et celle de fin, ou aucune des deux")
    heures = [
        lire_l_heure(ligne.controle, (*ligne.chemin, cle), ligne.entree.get(cle))
        for cle in ("de", "a")
    ]
    if heures[0] and heures[1] and heures[0] >= heures[1]:
        ligne.controle.noter(
            (*ligne.chemin, "a"),
            "creneau-a-l-envers",
            f"« a » ({heures[1]}) ne vient pas après « de » ({heures[0]})",
            "donnez l’heure de début, puis celle de fin, le même jour",
        )


def _une_instance(ligne: Ligne) -> None:
    ligne.exiger("date", "donnez le jour où elle devait siéger, par exemple « date: 2027-03-20 »")
    ligne.exiger("au", "donnez le jour où elle siégera, par exemple « au: 2027-03-27 »")
    ligne.interdire(("etape", "etat"), "une étape")
    ligne.interdire(("seance", "de", "a"), "une séance")
    if ligne.donne("au") and ligne.entree.get("au") == ligne.entree.get("date"):
        ligne.controle.noter(
            (*ligne.chemin, "au"),
            "intervalle",
            "l’instance siégerait « au » même jour que « date »",
            "« date » est le jour d’abord prévu, « au » celui où elle siégera",
        )


def _apres(ligne: Ligne, cle: str, remede: str) -> None:
    avant, au = ligne.entree.get(cle), ligne.entree.get("au")
    if isinstance(avant, str) and isinstance(au, str) and _existe(avant) and _existe(au):
        if au <= avant:
            quoi = court(str(ligne.entree.get("etape") or ""))
            ligne.controle.noter(
                (*ligne.chemin, "au"),
                "intervalle",
                f"« {quoi} » serait reportée au {au}, qui ne vient pas après le {avant}",
                remede,
            )


def _existe(ecrite: str) -> bool:
    try:
        return len(ecrite) == 10 and bool(date.fromisoformat(ecrite))
    except ValueError:
        return False
