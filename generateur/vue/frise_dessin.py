"""La frise prête à dessiner sur papier : voies, numéros, noms courts, et son équivalent en mots."""

from __future__ import annotations

from typing import Any

from generateur.noyau.declare.modeles import INSTANCE_A_ENVOI
from generateur.vue.francais import enumeration, jour, lundi_de, majuscule, typographie
from generateur.vue.vues import VueBande, VueFeuille, VueSeance

REPERES_NOMMES = 4
ABREGES = {
    "janvier": "janv.", "février": "févr.", "avril": "avr.", "juillet": "juil.",
    "septembre": "sept.", "octobre": "oct.", "novembre": "nov.", "décembre": "déc.",
}  # fmt: skip
"""Abréviations de l’Imprimerie nationale ; les autres mois s’écrivent en entier."""


def numeros(vue: VueFeuille) -> dict[str, str]:
    """Numérote les étapes : « 2.3 » est la troisième du temps 2, « P1 » la première du pilotage.

    Les retours d’une étape qui revient portent son numéro.
    """
    rendus: dict[str, str] = {}
    for temps in vue.temps:
        prefixe = "P" if temps.id == "pilotage" else temps.id.removeprefix("temps-") + "."
        etapes = list(dict.fromkeys(ligne.etape for ligne in temps.lignes))
        for ligne in temps.lignes:
            rendus[ligne.id] = f"{prefixe}{etapes.index(ligne.etape) + 1}"
    return rendus


def dessin(vue: VueFeuille, numeros: dict[str, str]) -> dict[str, Any]:
    """Rend la géométrie de la frise, en semaines, et le texte qui la remplace à l’oreille."""
    frise = vue.frise
    seances = {ligne.id: ligne.seance for ligne in vue.lignes if ligne.seance}
    courts = {instance.titre: instance.court for instance in vue.instances}
    # D’abord les dates connues, et parmi elles celles de l’instance qui délibère.
    par_rang = sorted(
        frise.reperes,
        key=lambda r: (not seances[r.id].fixee, seances[r.id].id != INSTANCE_A_ENVOI),
    )
    nommes = {r.id for r in par_rang[:REPERES_NOMMES]}
    return {
        "largeur": frise.largeur,
        "mois": [
            {
                "titre": majuscule(m.titre),
                "abrege": majuscule(ABREGES.get(m.titre, m.titre)),
                "debut": m.debut,
                "fin": m.fin,
            }
            for m in frise.mois
        ],
        "conges": [{"debut": c.debut, "fin": c.fin} for c in frise.conges],
        "temps": [
            {
                "id": temps.id,
                "court": temps.court,
                "titre": temps.titre,
                "debut": etendue.debut,
                "fin": etendue.fin,
                "voies": _voies(bandes),
                "lignes": [
                    {
                        "numero": numeros[bande.id],
                        "debut": bande.debut,
                        "fin": bande.fin,
                        "voie": voie,
                    }
                    for bande, voie in zip(bandes, ranger(bandes), strict=True)
                ],
            }
            for temps, etendue, bandes in frise.temps
        ],
        "reperes": [
            {
                "titre": majuscule(courts.get(repere.titre, repere.titre)),
                "date": _date(seances[repere.id], vue.mots["pdf"]["repere_a_fixer"]),
                "fixe": seances[repere.id].fixee,
                "nomme": repere.id in nommes,
                "debut": repere.debut,
                "numero": numeros[repere.id],
            }
            for repere in frise.reperes
        ],
        "alt": description(vue),
    }


def _date(seance: VueSeance, a_fixer: str) -> str:
    """Rend « 14 janvier » ou, tant que la date n’est qu’une proposition, « sem. du 18 janvier »."""
    if seance.fixee:
        return jour(seance.jour, avec_annee=False)
    return a_fixer.format_map({"jour": jour(lundi_de(seance.jour), avec_annee=False)})


def ranger(bandes: tuple[VueBande, ...]) -> list[int]:
    """Range chaque bande dans la première voie libre."""
    fins: list[float] = []
    rangs = []
    for bande in bandes:
        voie = next((v for v, fin in enumerate(fins) if fin <= bande.debut), len(fins))
        fins[voie : voie + 1] = [bande.fin]
        rangs.append(voie)
    return rangs


def _voies(bandes: tuple[VueBande, ...]) -> int:
    return max(ranger(bandes), default=0) + 1


def description(vue: VueFeuille) -> str:
    """Rend ce qui remplace la frise à l’oreille : les temps, les vacances, les passages."""
    mots = vue.mots["pdf"]
    temps = " ".join(
        mots["chemin_temps"].format_map({"court": t.court, "titre": t.titre, "quand": t.quand})
        for t in vue.temps
    )
    conges = list(dict.fromkeys(c.titre for c in vue.frise.conges))
    passages = [f"{rv.instance}, {rv.quand}" for rv in vue.rendez_vous if rv.genre == "instance"]
    return typographie(
        mots["chemin_alt"].format_map(
            {
                "quand": vue.quand,
                "temps": temps,
                "conges": mots["chemin_conges"].format_map({"noms": enumeration(conges)})
                if conges
                else "",
                "reperes": mots["chemin_reperes"].format_map({"noms": " ; ".join(passages)})
                if passages
                else "",
            }
        )
    ).strip()
