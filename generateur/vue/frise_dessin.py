"""Ce que toute frise dit : noms courts, étiquettes, et son équivalent en mots."""

from __future__ import annotations

from dataclasses import dataclass

from generateur.noyau.mots import intervalle
from generateur.vue.francais import enumeration, jour, lundi_de, majuscule, typographie
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueSeance

REPERES_NOMMES = 4


@dataclass(frozen=True)
class Etiquette:
    """Ce que l’on écrit d’un passage devant une instance, et où, en semaines.

    `date` : « 14 janvier » ou, tant que ce n’est qu’une proposition, « sem. du 18 janvier » ;
    `nomme` : là où la place manque, il garde son nom.
    """

    titre: str
    court: str
    date: str
    fixe: bool
    nomme: bool
    debut: float


def etiquettes(vue: VueFeuille) -> tuple[Etiquette, ...]:
    """Rend l’étiquette de chaque passage, dans l’ordre des dates."""
    seances = {ligne.id: ligne.seance for ligne in vue.lignes if ligne.seance}
    courts = {instance.titre: instance.court for instance in vue.instances}
    delibere = {instance.id for instance in vue.instances if instance.delibere}
    # D’abord les dates connues, et parmi elles celles de l’instance qui délibère.
    par_rang = sorted(
        vue.frise.reperes,
        key=lambda r: (not seances[r.id].fixee, seances[r.id].id not in delibere),
    )
    nommes = {r.id for r in par_rang[:REPERES_NOMMES]}
    return tuple(
        Etiquette(
            titre=repere.titre,
            court=majuscule(courts.get(repere.titre, repere.titre)),
            date=_date(seances[repere.id], vue.mots["pdf"]["repere_a_fixer"]),
            fixe=seances[repere.id].fixee,
            nomme=repere.id in nommes,
            debut=repere.debut,
        )
        for repere in vue.frise.reperes
    )


def _date(seance: VueSeance, a_fixer: str) -> str:
    if seance.fixee:
        return jour(seance.jour, avec_annee=False)
    return a_fixer.format_map({"jour": jour(lundi_de(seance.jour), avec_annee=False)})


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
                "quand": intervalle(vue.debut, vue.fin),
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
