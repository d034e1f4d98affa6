"""« Qui fait quoi » en une seule grille : une rangée par étape, une colonne par rôle."""

from __future__ import annotations

from dataclasses import dataclass

from generateur.vue.francais import dates_en_bref
from generateur.vue.vues import VueFeuille, VueMomentDeRole, VueRole
from generateur.vue.vues_des_lignes import VueEtape


@dataclass(frozen=True)
class VueCaseDeRole:
    """Ce qu’un rôle fait d’une étape : `part` (anime, participe, informe, ou rien) et ses heures,
    à chaque fois."""

    part: str
    heures: str


@dataclass(frozen=True)
class VueRangee:
    """Une étape ; `fois` : combien de fois elle revient, une le plus souvent."""

    titre: str
    numero: str
    quand: str
    fois: int
    cases: tuple[VueCaseDeRole, ...]


@dataclass(frozen=True)
class VueGroupe:
    """Un temps, ou ce qui court tout du long, et ses étapes."""

    court: str
    titre: str
    rangees: tuple[VueRangee, ...]


@dataclass(frozen=True)
class VueMatrice:
    """`roles` : ceux qui ont au moins un moment, dans l’ordre des données."""

    roles: tuple[VueRole, ...]
    groupes: tuple[VueGroupe, ...]


def matrice(vue: VueFeuille) -> VueMatrice:
    """Rend la grille : les étapes du plan, temps par temps."""
    roles = tuple(role for role in vue.roles if role.moments)
    moments = [{moment.ligne.id: moment for moment in role.moments} for role in roles]
    return VueMatrice(
        roles,
        tuple(
            VueGroupe(
                temps.court,
                temps.titre,
                tuple(_rangee(etape, moments) for etape in temps.etapes),
            )
            for temps in vue.temps
        ),
    )


def _rangee(etape: VueEtape, moments: list[dict[str, VueMomentDeRole]]) -> VueRangee:
    premiere, derniere = etape.lignes[0], etape.lignes[-1]
    return VueRangee(
        etape.titre,
        etape.numero,
        dates_en_bref(premiere.debut, derniere.fin),
        len(etape.lignes),
        tuple(_case(siens.get(premiere.id)) for siens in moments),
    )


def _case(moment: VueMomentDeRole | None) -> VueCaseDeRole:
    if moment is None:
        return VueCaseDeRole("", "")
    return VueCaseDeRole(moment.part, moment.heures_en_mots)
