"""Les heures de chacun : la seule somme, que le site, le papier et le tableur montrent tous."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generateur.noyau.declare.modeles import College, Demarche, Personnes, Role
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.vue.francais import heures as heures_en_mots
from generateur.vue.francais import mois_et_annee, typographie
from generateur.vue.vues import VueLigne, VueMois, VueMomentDeRole, VueRole

QUARTS = 4
"""On répartit par quarts d’heure : personne ne prévoit plus finement."""


def personnes_par_role(roles: Iterable[Role], college: College) -> dict[str, int]:
    """Combien de personnes tiennent chaque rôle ici ; personne n’est compté deux fois.

    L’équipe projet déclarée fait foi, une entrée par personne. Ceux qui sont pris parmi les
    enseignants ne le sont plus avec les autres, et tous ensemble ne dépassent pas l’effectif.
    """
    restent = college.effectifs.enseignants
    comptes = {}
    for role in roles:
        declares = sum(membre.role == role.id for membre in college.equipe_projet)
        combien = declares or nombre_de_personnes(role.personnes, college)
        if role.parmi_les_enseignants:
            combien = declares or min(combien, restent)
            restent = max(0, restent - combien)
        comptes[role.id] = combien
    for role in roles:
        if role.personnes.un_pour == 1 and role.personnes.de == "enseignants":
            comptes[role.id] = restent
    return comptes


def nombre_de_personnes(regle: Personnes, college: College) -> int:
    """Applique la règle de proportion, arrondie au-dessus."""
    if regle.nombre is not None:
        return regle.nombre
    effectif = (
        college.effectifs.eleves if regle.de == "eleves" else college.effectifs.enseignants
    ) or 0
    return max(regle.au_moins, -(-effectif // (regle.un_pour or 1)))


def vues_des_roles(
    feuille: FeuilleDeRoute, demarche: Demarche, lignes: tuple[VueLigne, ...]
) -> tuple[VueRole, ...]:
    """Rend les rôles dans l’ordre des données, avec leurs moments et leurs heures par mois."""
    comptes = personnes_par_role(demarche.roles, feuille.college)
    return tuple(_role(role, comptes[role.id], feuille, lignes) for role in demarche.roles)


def _role(
    role: Role, personnes: int, feuille: FeuilleDeRoute, lignes: tuple[VueLigne, ...]
) -> VueRole:
    moments = []
    par_mois: dict[date, float] = {}
    for jalon, ligne in zip(feuille.jalons, lignes, strict=True):
        part = _part(role.id, jalon)
        if part is None:
            continue
        heures = dict(jalon.heures).get(role.id, 0.0)
        avec = tuple(p for p in (*ligne.anime, *ligne.participe) if p.id != role.id)
        mots = heures_en_mots(heures) if heures else ""
        moments.append(VueMomentDeRole(ligne, part, avec, heures, mots))
        for premier, partie in _par_mois(jalon, heures, feuille):
            par_mois[premier] = par_mois.get(premier, 0.0) + partie
    total = sum(moment.heures for moment in moments)
    mois = tuple(
        VueMois(debut, mois_et_annee(debut), heures, heures_en_mots(heures))
        for debut, heures in sorted(par_mois.items())
    )
    rempli = max(mois, key=lambda m: (m.heures, -m.premier.toordinal()), default=None)
    return VueRole(
        id=role.id,
        titre=_titre_local(role, feuille.college),
        court=role.court,
        mission=role.mission,
        dans_le_college=role.dans_le_college,
        personnes=personnes,
        heures=total,
        heures_en_mots=heures_en_mots(total),
        mois=mois,
        mois_le_plus_rempli=rempli.titre if rempli else "",
        moments=tuple(moments),
    )


def _part(role: str, jalon: Jalon) -> str | None:
    """Ce qu’un rôle fait de cette ligne, d’abord le plus prenant ; rien s’il n’y est pas."""
    if role in jalon.roles.pilote:
        return "anime"
    if role in jalon.roles.contribue:
        return "participe"
    return "informe" if role in jalon.roles.informe else None


def _titre_local(role: Role, college: College) -> str:
    """Le nom que le collège donne à son référent, s’il en a un."""
    if role.id == "referent-numerique" and college.referent:
        return typographie(college.referent)
    return typographie(role.titre)


def _par_mois(jalon: Jalon, heures: float, feuille: FeuilleDeRoute) -> Iterable[tuple[date, float]]:
    """Répartit les heures d’une ligne sur ses semaines, par quarts d’heure, les premières servies
    d’abord ; le reste d’un quart va à la première."""
    if not heures:
        return
    semaines = feuille.periode.semaines_touchees(jalon.debut, jalon.fin)
    quarts = int(heures * QUARTS)
    chacune, en_plus = divmod(quarts, len(semaines))
    for rang, semaine in enumerate(semaines):
        partie = (chacune + (rang < en_plus)) / QUARTS
        if rang == 0:
            partie += heures - quarts / QUARTS
        if partie:
            yield semaine.debut.replace(day=1), partie


def total_du_college(roles: Iterable[VueRole]) -> float:
    """Somme, pour les rôles du collège, des heures par personne fois le nombre de personnes."""
    return sum(role.heures * role.personnes for role in roles if role.dans_le_college)
