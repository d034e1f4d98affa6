"""Les raisons du plan, chacune une seule fois, avec les numéros des étapes qu’elle concerne."""

from __future__ import annotations

from typing import Any

from generateur.vue.vues import VueFeuille

ORDRE = ("pourquoi", "quand", "combien")


def raisons_groupees(vue: VueFeuille, numeros: dict[str, str]) -> list[dict[str, Any]]:
    """Rend les raisons qui ne sont pas déjà imprimées avec l’étape : ni son but, ni sa date.

    Deux étapes qui ont la même raison se partagent une ligne.
    """
    natures = [modele.partition("{")[0].rstrip(" :") for modele in vue.mots["fondements"].values()]
    groupes: dict[tuple[int, str, str], list[str]] = {}
    for ligne in vue.lignes:
        dites = {ligne.but, ligne.premiere_raison, *ligne.ici}
        for raison in ligne.raisons:
            if raison.texte in dites and not ligne.revient:
                continue
            cle = (ORDRE.index(raison.sur), raison.texte, _nature(raison.fondement, natures))
            concernees = groupes.setdefault(cle, [])
            if numeros[ligne.id] not in concernees:
                concernees.append(numeros[ligne.id])
    triees = sorted(groupes.items(), key=lambda groupe: groupe[0][0])
    return [
        {"texte": texte, "fondement": fondement, "numeros": ", ".join(concernees)}
        for (_, texte, fondement), concernees in triees
    ]


def _nature(fondement: str, natures: list[str]) -> str:
    """Rend « règle de ce manuel » : sur papier, l’identifiant de la règle ne sert à personne.

    Le site et le JSON le donnent.
    """
    return next((n for n in natures if fondement.startswith(f"{n} :")), fondement)
