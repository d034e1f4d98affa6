"""La lettre aux collègues du premier jour, et la fiche que remplit un groupe qui essaie."""

from __future__ import annotations

from dataclasses import dataclass

from generateur.formats.odt.demandes import commune_le, ligne_de
from generateur.formats.odt.feuilles_de_reunion import Rangees
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.fonctions import contacts_connus
from generateur.vue.francais import heures, majuscule
from generateur.vue.vues import VueFeuille

SEANCES = 4


@dataclass(frozen=True)
class Message:
    """La lettre : ce qui y change d’un collège à l’autre."""

    commune_le: str
    objectif: str
    objectifs: tuple[str, ...]
    dates: Rangees
    temps: str
    equipe: tuple[str, ...]


@dataclass(frozen=True)
class Fiche:
    """La fiche d’essai : les préoccupations à cocher, les semaines, les séances numérotées."""

    sous_titre: str
    preoccupations: tuple[str, ...]
    seances: str
    rangs: Rangees


def message(vue: VueFeuille, demarche: Demarche) -> Message:
    """Rend la lettre aux collègues ; une étape absente du plan n’y a pas de date."""
    mots = vue.mots["message-aux-collegues"]
    odt = vue.mots["odt"]
    dates = [
        (majuscule(etape.quand), mots[etape.id])
        for etape in vue.etapes
        if etape.charniere and etape.lignes and etape.id in mots
    ]
    enseignant = next((role for role in vue.roles if role.collectif), None)
    temps = [mots["confirmer"]]
    if enseignant and enseignant.heures:
        temps.insert(0, mots["temps"].format_map({"heures": heures(enseignant.heures)}))
    equipe = [
        odt["fonction_et_nom"].format_map({"fonction": fonction})
        for fonction in contacts_connus(vue)
    ]
    if not vue.college.equipe_projet:
        equipe.append(mots["equipe_a_composer"])
    return Message(
        commune_le=commune_le(vue),
        objectif=mots["objectif"].format_map({"objectif": "".join(vue.objectifs[:1])}),
        objectifs=vue.objectifs,
        dates=tuple(dates),
        temps=" ".join(temps),
        equipe=tuple(equipe),
    )


def fiche(vue: VueFeuille, demarche: Demarche) -> Fiche:
    """Rend la fiche d’essai."""
    mots = vue.mots["fiche-d-essai"]
    essais = ligne_de(vue, "essais")
    retenues = [f"☐ {entree.titre}" for entree in vue.preoccupations]
    return Fiche(
        sous_titre=(
            mots["sous_titre"].format_map({"quand": essais.quand})
            if essais
            else mots["sous_titre_sans_date"]
        ),
        preoccupations=(*retenues, f"☐ {mots['preoccupation_autre']}") if retenues else (),
        seances=(
            mots["seances_aide"].format_map({"quand": essais.quand})
            if essais
            else mots["seances_aide_sans_date"]
        ),
        rangs=tuple((str(rang), "…… / ……", "", "") for rang in range(1, SEANCES + 1)),
    )
