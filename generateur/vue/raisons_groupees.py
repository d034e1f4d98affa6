"""Les raisons du plan, chacune une seule fois, avec les numéros des étapes qu’elle concerne."""

from __future__ import annotations

from dataclasses import dataclass

from generateur.vue.vues import VueFeuille

ORDRE = ("pourquoi", "quand", "combien")


@dataclass(frozen=True)
class VueRaisonGroupee:
    """Une raison, sa nature, ses étapes : sur papier, l’identifiant d’une règle ne sert à rien."""

    texte: str
    nature: str
    numeros: str


def raisons_groupees(vue: VueFeuille) -> tuple[VueRaisonGroupee, ...]:
    """Rend les raisons qui ne sont pas déjà imprimées avec l’étape : ni son but, ni sa date.

    Deux étapes qui ont la même raison se partagent une ligne.
    """
    groupes: dict[tuple[int, str, str, str], dict[str, None]] = {}
    for ligne in vue.lignes:
        dites = {ligne.but, ligne.premiere_raison, *ligne.ici}
        for raison in ligne.raisons:
            if raison.texte not in dites or ligne.revient:
                rang = ORDRE.index(raison.sur)
                cle = (rang, raison.texte, raison.a_plusieurs, raison.nature)
                groupes.setdefault(cle, {})[ligne.numero] = None
    return tuple(
        VueRaisonGroupee(a_plusieurs if len(numeros) > 1 else texte, nature, ", ".join(numeros))
        for (_, texte, a_plusieurs, nature), numeros in sorted(
            groupes.items(), key=lambda g: g[0][0]
        )
    )
