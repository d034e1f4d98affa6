"""Un tableau par question : qui n’a pas répondu, ce qu’il reste à pourvoir, les heures, les liens.

Tout se lit des fiches des collèges et de leurs lignes : rien n’est planifié ici.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generateur.academie.entree.entrees import Inscrit
from generateur.academie.reponses.offres import PlacesTenues
from generateur.vue.francais import jour, mois_et_annee, typographie

Rangee = tuple[str, ...]


@dataclass(frozen=True)
class CollegeDuLot:
    """Un collège qui a son site : ce que l’entrée en disait, et sa fiche."""

    inscrit: Inscrit
    fiche: Mapping[str, Any]

    @property
    def qui(self) -> Rangee:
        """Rend son UAI, son nom, sa commune, son département."""
        return tuple(str(self.fiche[cle]) for cle in ("uai", "nom", "commune", "departement"))

    def lieu(self, mots: Mapping[str, str]) -> str:
        """Rend son bassin, sinon son département."""
        bassin = self.inscrit.cases.get("bassin", "")
        return bassin or self.fiche["departement"] or mots["sans_lieu"]


@dataclass(frozen=True)
class TableauDeReponse:
    """Une réponse : `nom`, celui de son fichier et de ses libellés ; `colonnes` : leurs clés."""

    nom: str
    colonnes: tuple[str, ...]
    rangees: tuple[Rangee, ...]


MOUVEMENTS = "mouvements"
ENTRE = " ; "
"""Entre deux préoccupations : leurs titres ont des virgules."""
QUI = ("uai", "nom", "commune", "departement")


def avancement(colleges: Sequence[CollegeDuLot], mots: Mapping[str, str]) -> TableauDeReponse:
    """Qui a répondu, qui suit un plan par défaut, qui est en retard ; les retards d’abord.

    Un retard se juge au dernier jour que le collège a noté : l’horloge n’y est pour rien.
    """
    rangees = []
    for college in colleges:
        suivi = college.fiche["suivi"]
        inscrit = college.inscrit
        dit = "a_repondu" if inscrit.a_renvoye else "par_defaut"
        reponse = mots["a_corriger" if inscrit.en_faute else dit]
        au = jour(date.fromisoformat(suivi["au"])) if suivi["au"] else mots["rien_de_note"]
        etat = mots["arrete"] if suivi["arret"] else f"{suivi['faites']} / {suivi['total']}"
        rangees.append((-suivi["en_retard"], college.qui, (reponse, au, etat)))
    return TableauDeReponse(
        "avancement",
        (*QUI, "reponse", "note_au", "faites", "en_retard"),
        tuple(
            (*qui, *map(typographie, suite), str(-retard))
            for retard, qui, suite in sorted(rangees, key=lambda r: (r[0], r[1][1:], r[1]))
        ),
    )


def seances(
    colleges: Sequence[CollegeDuLot], placements: Sequence[PlacesTenues], mots: Mapping[str, str]
) -> TableauDeReponse:
    """Les séances à pourvoir, par thème et par semaine : demandées, pourvues, ouvertes."""
    demandees: Counter[tuple[str, str]] = Counter()
    pourvues: Counter[tuple[str, str]] = Counter()
    chez: dict[tuple[str, str], list[str]] = {}
    par_demande = {(p.dossier, p.rang): p for p in placements}
    for college in colleges:
        _, nom, commune, _ = college.qui
        for rang, demande in enumerate(college.fiche["demandes"]):
            theme = ENTRE.join(demande["themes"]) or mots["sans_theme"]
            cle = (demande["semaines"][0], theme)
            demandees[cle] += demande["seances"]
            placement = par_demande.get((college.fiche["dossier"], rang))
            pourvues[cle] += sum(placement.par.values()) if placement else 0
            chez.setdefault(cle, []).append(f"{nom}, {commune} ({demande['quand']})")
    return TableauDeReponse(
        "seances",
        ("a_partir_du", "theme", "demandees", "pourvues", "ouvertes", "chez"),
        tuple(
            (jour(date.fromisoformat(lundi)), theme, str(n), str(pourvues[lundi, theme]),
             str(n - pourvues[lundi, theme]), " ; ".join(chez[lundi, theme]))
            for (lundi, theme), n in sorted(demandees.items())
        ),
    )  # fmt: skip


def places(
    colleges: Sequence[CollegeDuLot], placements: Sequence[PlacesTenues]
) -> TableauDeReponse:
    """Qui va où : chaque place trouvée, et ce qui reste ouvert chez chacun."""
    par_dossier = {college.fiche["dossier"]: college for college in colleges}
    rangees = []
    for placement in placements:
        college = par_dossier[placement.dossier]
        demande = college.fiche["demandes"][placement.rang]
        debut = (*college.qui, ENTRE.join(demande["themes"]), demande["quand"])
        rangees += [(*debut, qui, str(n)) for qui, n in sorted(placement.par.items())]
        reste = demande["seances"] - sum(placement.par.values())
        if reste:
            rangees.append((*debut, "", str(reste)))
    return TableauDeReponse(
        "places", (*QUI, "theme", "quand", "formateur", "nombre"), tuple(rangees)
    )


def heures(colleges: Sequence[CollegeDuLot]) -> TableauDeReponse:
    """Les heures demandées à l’académie, mois par mois et par fonction."""
    comptes: Counter[tuple[str, str]] = Counter()
    for college in colleges:
        for fonction, par_mois in college.fiche["heures_demandees"].items():
            for mois, heures_du_mois in par_mois.items():
                comptes[mois, fonction] += heures_du_mois
    return TableauDeReponse(
        "heures",
        ("mois", "fonction", "heures"),
        tuple(
            (mois_et_annee(date.fromisoformat(f"{mois}-01")), fonction, _nombre(n))
            for (mois, fonction), n in sorted(comptes.items())
        ),
    )


def lieux(colleges: Sequence[CollegeDuLot], mots: Mapping[str, str]) -> TableauDeReponse:
    """Où ils sont : par bassin, sinon par département, les collèges et leurs séances."""
    nombres: Counter[str] = Counter()
    attendues: Counter[str] = Counter()
    for college in colleges:
        lieu = college.lieu(mots)
        nombres[lieu] += 1
        attendues[lieu] += sum(demande["seances"] for demande in college.fiche["demandes"])
    return TableauDeReponse(
        "lieux",
        ("lieu", "colleges", "seances"),
        tuple((lieu, str(n), str(attendues[lieu])) for lieu, n in sorted(nombres.items())),
    )


def mouvements(
    colleges: Sequence[CollegeDuLot], avant: Mapping[str, Mapping[str, Any]],
    partis: Iterable[Mapping[str, Any]], mots: Mapping[str, str],
) -> TableauDeReponse:  # fmt: skip
    """Ce qui a bougé depuis le lot d’avant : arrivés, partis, rendez-vous déplacés, ôtés, ajoutés.

    `avant` : les fiches d’alors des sites refaits, par dossier ; `partis` : celles des sites que
    l’entrée n’a plus.
    """
    rangees: list[Rangee] = []
    for college in colleges:
        ancienne = avant.get(college.fiche["dossier"])
        if ancienne is None:
            continue
        if not ancienne:
            rangees.append((*college.qui, typographie(mots["arrive"])))
            continue
        rangees += [(*college.qui, dit) for dit in _ce_qui_bouge(ancienne, college.fiche, mots)]
    rangees += [
        (*(str(fiche.get(cle, "")) for cle in QUI), typographie(mots["parti"])) for fiche in partis
    ]
    return TableauDeReponse(MOUVEMENTS, (*QUI, "mouvement"), tuple(rangees))


def _ce_qui_bouge(
    ancienne: Mapping[str, Any], neuve: Mapping[str, Any], mots: Mapping[str, str]
) -> list[str]:
    vieux = {rv["uid"]: rv for rv in ancienne.get("rendez_vous", ())}
    neufs = {rv["uid"]: rv for rv in neuve["rendez_vous"]}
    dits = []
    for uid, rv in neufs.items():
        if uid not in vieux:
            dits.append(mots["ajoute"].format(titre=rv["titre"], quand=rv["quand"]))
        elif vieux[uid]["quand"] != rv["quand"]:
            dits.append(
                mots["deplace"].format(
                    titre=rv["titre"], avant=vieux[uid]["quand"], quand=rv["quand"]
                )
            )
    dits += [
        mots["ote"].format(titre=rv["titre"], quand=rv["quand"])
        for uid, rv in vieux.items()
        if uid not in neufs
    ]
    return [typographie(dit) for dit in dits]


def liens(colleges: Sequence[CollegeDuLot]) -> TableauDeReponse:
    """Les liens à envoyer. Sans adresse publiée, le chemin du site depuis le portail."""
    return TableauDeReponse(
        "liens",
        ("uai", "nom", "commune", "courriel", "adresse"),
        tuple(
            (
                *college.qui[:3],
                college.inscrit.cases.get("courriel", ""),
                college.fiche["adresse"] or f"{college.fiche['dossier']}/index.html",
            )
            for college in colleges
        ),
    )


def _nombre(heures_du_mois: float) -> str:
    return f"{heures_du_mois:g}".replace(".", ",")
