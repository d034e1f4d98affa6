"""La synthèse d’une page : ce que les réponses disent ensemble, assez court pour tenir sur une A4.

Rien n’y est recompté : tout vient des tableaux des réponses et des fiches. Ce qui s’allonge avec
le nombre des collèges est coupé, et ce que l’on tait est compté.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generateur.academie.reponses.tableaux import (
    ENTRE,
    MOUVEMENTS,
    CollegeDuLot,
    Rangee,
    TableauDeReponse,
)
from generateur.vue.francais import accorde, entier, typographie

THEMES_MAX, LIEUX_MAX, MOIS_MAX = 9, 8, 12
"""Rangées qui tiennent sur la page ; les autres se réunissent."""
EN_QUARTS = 100
"""En dessous de tant d’heures, un quart d’heure compte."""
SIGNES = 420
"""Signes qu’une liste de noms y prend, au plus ; les autres noms se comptent."""


@dataclass(frozen=True)
class ListeCoupee:
    """Quelques noms, et combien d’autres on tait."""

    dits: tuple[str, ...]
    autres: int = 0


@dataclass(frozen=True)
class Synthese:
    """Ce que la page montre.

    `themes` : nom, séances demandées, pourvues, ouvertes. `fonctions` et `mois` : les heures, une
    colonne par fonction, puis le total. `lieux` : nom, collèges, réponses, retards, séances
    demandées. `ouvertes` : les séances qui n’ont personne, sur `demandees`.
    `comptes_des_mouvements` : sites nouveaux, collèges partis, rendez-vous changés.
    """

    colleges: int
    ont_repondu: ListeCoupee
    en_retard: ListeCoupee
    demandees: int
    ouvertes: int
    heures: float
    themes: tuple[Rangee, ...]
    fonctions: tuple[str, ...]
    mois: tuple[Rangee, ...]
    lieux: tuple[Rangee, ...]
    mouvements: ListeCoupee
    comptes_des_mouvements: tuple[int, int, int]

    @property
    def combien_ont_repondu(self) -> int:
        """Rend combien de collèges ont renvoyé leur profil."""
        return len(self.ont_repondu.dits) + self.ont_repondu.autres

    @property
    def combien_en_retard(self) -> int:
        """Rend combien de collèges sont en retard d’une étape au moins."""
        return len(self.en_retard.dits) + self.en_retard.autres


def resumer(
    colleges: Sequence[CollegeDuLot],
    reponses: Sequence[TableauDeReponse],
    mots: Mapping[str, str],
) -> Synthese:
    """Rend la synthèse de ces collèges, qui ont un site."""
    tables = {reponse.nom: reponse.rangees for reponse in reponses}
    seances = tables["seances"]
    themes = _les_premiers(_par_theme(colleges, seances), THEMES_MAX, mots)
    fonctions = tuple(dict.fromkeys(fonction for _, fonction, _ in tables["heures"]))
    retards = sorted(
        (c for c in colleges if c.fiche["suivi"]["en_retard"]),
        key=lambda c: (-c.fiche["suivi"]["en_retard"], c.qui[1:]),
    )
    bouge = tables[MOUVEMENTS]
    arrives, partis = (
        sum(rangee[-1] == typographie(mots[cle]) for rangee in bouge) for cle in ("arrive", "parti")
    )
    # Une fois chacun : un plan qui change a souvent vingt rendez-vous qui bougent.
    deplaces = Counter(_nom(r[1], r[2]) for r in bouge if _est_d_un_plan(r, mots))
    return Synthese(
        colleges=len(colleges),
        ont_repondu=_couper(_nom(*c.qui[1:3]) for c in colleges if c.inscrit.a_renvoye),
        en_retard=_couper(
            f"{_nom(*c.qui[1:3])} ({c.fiche['suivi']['en_retard']})" for c in retards
        ),
        demandees=sum(int(rangee[2]) for rangee in seances),
        ouvertes=sum(int(rangee[4]) for rangee in seances),
        heures=sum(_nombre(h) for _, _, h in tables["heures"]),
        themes=tuple((nom, *map(entier, nombres)) for nom, nombres in themes),
        fonctions=fonctions,
        mois=_mois(tables["heures"], fonctions, mots),
        lieux=_lieux(colleges, mots),
        mouvements=_couper((f"{nom} ({nombre})" for nom, nombre in deplaces.items()), SIGNES // 2),
        comptes_des_mouvements=(arrives, partis, len(bouge) - arrives - partis),
    )


def _est_d_un_plan(rangee: Rangee, mots: Mapping[str, str]) -> bool:
    return rangee[-1] not in {typographie(mots[cle]) for cle in ("arrive", "parti")}


def _par_theme(
    colleges: Sequence[CollegeDuLot], seances: Iterable[Rangee]
) -> dict[str, tuple[int, ...]]:
    """Rend les séances demandées, pourvues et ouvertes de chaque préoccupation ; une séance qui
    porte sur deux compte dans les deux."""
    reunis = {
        ENTRE.join(demande["themes"]): demande["themes"]
        for college in colleges
        for demande in college.fiche["demandes"]
    }
    sommes: dict[str, tuple[int, ...]] = {}
    for rangee in seances:
        nombres = tuple(int(nombre) for nombre in rangee[2:5])
        for theme in reunis.get(rangee[1]) or [rangee[1]]:
            avant = sommes.get(theme, (0,) * len(nombres))
            sommes[theme] = tuple(a + n for a, n in zip(avant, nombres, strict=True))
    return sommes


def _les_premiers(
    sommes: Mapping[str, tuple[int, ...]], au_plus: int, mots: Mapping[str, str]
) -> list[tuple[str, tuple[int, ...]]]:
    """Rend les plus grands, et tous les autres réunis."""
    ordre = sorted(sommes.items(), key=lambda paire: (-paire[1][0], paire[0]))
    if len(ordre) <= au_plus:
        return ordre
    restes = [nombres for _, nombres in ordre[au_plus - 1 :]]
    nom = accorde(mots["les_autres"], len(restes))
    return [*ordre[: au_plus - 1], (nom, tuple(map(sum, zip(*restes, strict=True))))]


def _mois(
    rangees: Sequence[Rangee], fonctions: Sequence[str], mots: Mapping[str, str]
) -> tuple[Rangee, ...]:
    """Les heures de chaque mois, par fonction puis en tout ; les derniers mois se réunissent."""
    mois_dits = list(dict.fromkeys(mois for mois, _, _ in rangees))
    trop = mois_dits[MOIS_MAX - 1 :] if len(mois_dits) > MOIS_MAX else []
    comptes: dict[str, dict[str, float]] = {}
    for mois, fonction, heures in rangees:
        siens = comptes.setdefault(mots["ensuite"] if mois in trop else mois, {})
        siens[fonction] = siens.get(fonction, 0) + _nombre(heures)
    return tuple(
        (mois, *(_heures(siens.get(f, 0)) for f in fonctions), _heures(sum(siens.values())))
        for mois, siens in comptes.items()
    )


def _lieux(colleges: Sequence[CollegeDuLot], mots: Mapping[str, str]) -> tuple[Rangee, ...]:
    sommes: dict[str, tuple[int, ...]] = {}
    for college in colleges:
        suivi, lieu = college.fiche["suivi"], college.lieu(mots)
        siens = (
            1,
            int(college.inscrit.a_renvoye),
            int(suivi["en_retard"] > 0),
            sum(demande["seances"] for demande in college.fiche["demandes"]),
        )
        avant = sommes.get(lieu, (0, 0, 0, 0))
        sommes[lieu] = tuple(a + n for a, n in zip(avant, siens, strict=True))
    return tuple(
        (nom, *map(entier, nombres)) for nom, nombres in _les_premiers(sommes, LIEUX_MAX, mots)
    )


def _couper(noms: Iterable[str], signes: int = SIGNES) -> ListeCoupee:
    tous = tuple(noms)
    longueurs = accumulate(len(nom) + 3 for nom in tous)
    combien = sum(longueur <= signes for longueur in longueurs)
    return ListeCoupee(tous[:combien], len(tous) - combien)


def _nom(nom: str, commune: str) -> str:
    return f"{nom}, {commune}"


def _nombre(ecrit: str) -> float:
    return float(ecrit.replace(",", "."))


def _heures(nombre: float) -> str:
    """Rend les heures ; en quarts tant qu’il y en a peu, pour que la ligne se recompte."""
    if nombre % 1 and nombre < EN_QUARTS:
        return f"{nombre:g}".replace(".", ",")
    return entier(round(nombre)) if nombre else ""
