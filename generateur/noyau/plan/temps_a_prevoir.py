"""Le temps à prévoir : combien de personnes tiennent chaque rôle, et combien d’heures chacune.

Un seul calcul, que le JSON, les pages, le papier et le tableur montrent tous. Les heures d’une
personne vont des moments où l’on ne peut se passer d’elle à tout ce à quoi elle est invitée.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generateur.noyau.declare.modeles import College, Demarche, Personnes, Role
from generateur.noyau.plan.jalons import Jalon

Fourchette = tuple[float, float]
"""Des heures : au moins, au plus."""


@dataclass(frozen=True)
class TempsDUnRole:
    """Les personnes qui tiennent un rôle, et les heures de chacune, en quarts d’heure."""

    role: str
    personnes: int
    heures: Fourchette


@dataclass(frozen=True)
class TempsAPrevoir:
    """Le temps de chaque rôle, dans l’ordre des données ; `total` : toutes les personnes du
    collège, celles du dehors exceptées."""

    roles: tuple[TempsDUnRole, ...]
    total: Fourchette


def temps_a_prevoir(jalons: Iterable[Jalon], demarche: Demarche, college: College) -> TempsAPrevoir:
    """Rend le temps à prévoir pour ces lignes."""
    comptes = personnes_par_role(demarche.roles, college)
    sommes = {role.id: [0.0, 0.0] for role in demarche.roles}
    for jalon in jalons:
        for nom, heures in jalon.heures:
            sommes[nom][0] += heures if indispensable(nom, jalon) else 0
            sommes[nom][1] += heures
    roles = tuple(
        TempsDUnRole(role.id, comptes[role.id], (sommes[role.id][0], sommes[role.id][1]))
        for role in demarche.roles
    )
    dedans = {role.id for role in demarche.roles if role.dans_le_college}
    siens = [temps for temps in roles if temps.role in dedans]
    au_moins, au_plus = (
        sum(temps.personnes * temps.heures[borne] for temps in siens) for borne in (0, 1)
    )
    return TempsAPrevoir(roles, (au_moins, au_plus))


def indispensable(role: str, jalon: Jalon) -> bool:
    """Dit si l’on ne peut se passer de ce rôle à ce moment ; sans rien de dit, c’est qui anime."""
    voulus = jalon.roles.indispensables
    return role in (jalon.roles.pilote if voulus is None else voulus)


def personnes_par_role(roles: Iterable[Role], college: College) -> dict[str, int]:
    """Combien de personnes tiennent chaque rôle ici ; personne n’est compté deux fois.

    Une équipe projet déclarée fait foi pour les rôles pris parmi les enseignants : une entrée, une
    personne. Sinon ils suivent leur proportion, sans dépasser l’effectif ; les enseignants sont
    ceux qui restent.
    """
    roles = tuple(roles)
    restent = college.effectifs.enseignants
    comptes: dict[str, int] = {}
    for role in roles:
        declares = sum(membre.role == role.id for membre in college.equipe_projet)
        combien = declares or nombre_de_personnes(role.personnes, college)
        if role.parmi_les_enseignants:
            combien = declares if college.equipe_projet else min(combien, restent)
            restent = max(0, restent - combien)
        comptes[role.id] = combien
    for role in roles:
        if tous_les_enseignants(role.personnes):
            comptes[role.id] = restent
    return comptes


def tous_les_enseignants(regle: Personnes) -> bool:
    """Dit si le rôle est celui de chaque enseignant du collège."""
    return regle.un_pour == 1 and regle.de == "enseignants"


def nombre_de_personnes(regle: Personnes, college: College) -> int:
    """Applique la règle de proportion, arrondie au-dessus."""
    if regle.nombre is not None:
        return regle.nombre
    effectif = (
        college.effectifs.eleves if regle.de == "eleves" else college.effectifs.enseignants
    ) or 0
    return max(regle.au_moins, -(-effectif // (regle.un_pour or 1)))
