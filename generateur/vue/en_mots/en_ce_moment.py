"""« En ce moment, ensuite, à faire avancer » : ce que la page en montre, et ce que son script lit.

Seul le navigateur sait quel jour on est : sans lui, ou avant le premier jour, on dit par où l’on
commencera.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.mots import JOURS, intervalle, jour
from generateur.vue.en_mots.chemin_des_lignes import VueMoisDuChemin
from generateur.vue.francais import enchainer, lundi_de, minuscule, typographie
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueLigne

Lien = Callable[[str], str]
LUS = (
    "en_ce_moment", "ensuite", "a_faire_avancer", "rien_en_cours", "en_conges", "rien_ensuite",
    "rien_a_avancer", "achevee", "jusque", "des", "passes", "et", "en_cours",
)  # fmt: skip
"""Les mots que le script remplit."""


@dataclass(frozen=True)
class VueCase:
    """Une case : son titre, ce qu’elle annonce, où cela mène, et une ligne dessous."""

    titre: str
    quoi: str
    lien: str
    suite: str


@dataclass(frozen=True)
class VueDuJour:
    """Ce que la page montre sans savoir quel jour on est."""

    titre: str
    quand: str
    cases: tuple[VueCase, ...]


@dataclass(frozen=True)
class AFaire:
    """Ce que quelqu’un doit faire avancer, au plus tard ce jour-là."""

    jour: date
    titre: str
    ligne: str
    suite: str


def composer_le_jour(vue: VueFeuille, mots: Mapping[str, str], lien: Lien) -> VueDuJour:
    """Rend les trois cases d’avant le premier jour ; `mots` : les libellés « feuille »."""
    cases = [
        VueCase(
            titre, ligne.titre, _fiche(ligne, lien), _remplir(mots["des"], **_quand(ligne, mots))
        )
        for titre, ligne in zip(
            (mots["commencer"], mots["ensuite"]), vue.au_fil_des_jours, strict=False
        )
    ]
    premier = next(a_faire_avancer(vue, mots), None)
    titre, rien = mots["a_faire_avancer"], mots["rien_a_avancer"]
    if premier is None:
        cases.append(VueCase(titre, rien, "", ""))
    else:
        cases.append(VueCase(titre, premier.titre, f"#{premier.ligne}", premier.suite))
    debut = vue.premier_jour
    quand = f"{JOURS[debut.weekday()]} {jour(debut, avec_annee=False)}"
    return VueDuJour(mots["premier_jour"], quand, tuple(cases))


def donnees_de_la_feuille(
    vue: VueFeuille,
    mots: Mapping[str, str],
    chemin: Iterable[VueMoisDuChemin],
    reprises: Iterable[tuple[Conge, date]],
    lien: Lien,
) -> dict[str, Any]:
    """Rend ce que lit le script ; `reprises` : chaque congé du plan, et le jour du retour."""
    return {
        "debut": vue.premier_jour.isoformat(),
        "fin": vue.dernier_jour.isoformat(),
        "finMots": jour(vue.dernier_jour),
        "lignes": [
            {
                "id": ligne.id,
                "temps": ligne.temps,
                "titre": ligne.titre,
                "lien": _fiche(ligne, lien),
                "du": ligne.debut.isoformat(),
                "au": ligne.fin.isoformat(),
                "auMots": jour(ligne.fin, avec_annee=False),
                **_quand(ligne, mots),
                **({"fait": True} if ligne.etat == "faite" else {}),
            }
            for ligne in vue.au_fil_des_jours
        ],
        "aFaire": [
            {"jour": a.jour.isoformat(), "titre": a.titre, "lien": f"#{a.ligne}", "suite": a.suite}
            for a in a_faire_avancer(vue, mots)
        ],
        "conges": [
            {
                "nom": typographie(conge.nom),
                "du": conge.du.isoformat(),
                "au": conge.au.isoformat(),
                "repriseMots": jour(reprise, avec_annee=False),
            }
            for conge, reprise in reprises
        ],
        "mois": [
            {"id": m.id, "nom": m.mois, "fin": m.fin.isoformat(), "nombre": len(m.entrees)}
            for m in chemin
        ],
        "dits": {cle: mots[cle] for cle in LUS},
    }


def a_faire_avancer(vue: VueFeuille, mots: Mapping[str, str]) -> Iterator[AFaire]:
    """Rend les dates d’instances à fixer et les séances à placer, dans l’ordre des jours."""
    return iter(sorted((*_a_fixer(vue, mots), *_a_placer(vue, mots)), key=lambda a: a.jour))


def _a_fixer(vue: VueFeuille, mots: Mapping[str, str]) -> Iterator[AFaire]:
    for rv in vue.dates_a_fixer:
        lundi = lundi_de(rv.jour)
        suite = _remplir(mots["avant_le"], jour=jour(lundi, avec_annee=False), titre=rv.quoi)
        yield AFaire(lundi, _remplir(mots["fixer"], instance=rv.instance), rv.ligne, suite)


def _a_placer(vue: VueFeuille, mots: Mapping[str, str]) -> Iterator[AFaire]:
    for ligne in vue.lignes:
        if ligne.nombre and len(ligne.creneaux) < ligne.nombre and not ligne.etat:
            quand = jour(ligne.debut, avec_annee=False)
            suite = _remplir(mots["avant_le"], jour=quand, titre=ligne.nombre_en_mots)
            yield AFaire(ligne.debut, _remplir(mots["placer"], titre=ligne.titre), ligne.id, suite)


def _quand(ligne: VueLigne, mots: Mapping[str, str]) -> dict[str, str]:
    noms = enchainer((personne.titre for personne in ligne.anime), ", ")
    return {
        "quand": intervalle(ligne.debut, ligne.fin, avec_annee=False),
        "mene": _remplir(mots["mene"], qui=minuscule(noms)),
    }


def _fiche(ligne: VueLigne, lien: Lien) -> str:
    return lien(f"etapes/{ligne.etape}.md")


def _remplir(modele: str, **champs: str) -> str:
    return typographie(modele.format_map(champs))
