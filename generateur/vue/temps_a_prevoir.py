"""Les heures de chacun : la seule somme, que le site, le papier et le tableur montrent tous."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generateur.noyau.declare.modeles import College, Demarche, Personnes, Role
from generateur.noyau.mots import intervalle
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.vue.en_mots.etapes_en_mots import Libelles, quand_en_bref, semaines_en_mots
from generateur.vue.en_mots.lignes_en_mots import titre_local
from generateur.vue.francais import heures as heures_en_mots
from generateur.vue.francais import majuscule, mois_et_annee
from generateur.vue.vues import VueLigne, VueMois, VueMomentDeRole, VueRole, VueTache

QUARTS = 4
"""On répartit par quarts d’heure : personne ne prévoit plus finement."""


def personnes(role: Role, college: College) -> int:
    """Combien de personnes tiennent ce rôle ici ; l’équipe projet déclarée fait foi."""
    if role.selon_l_equipe:
        # Direction et référent·e ont leur propre rôle : on ne les compte pas deux fois.
        siens = [membre for membre in college.equipe_projet if membre.role == role.id]
        if siens:
            return len(siens)
    return nombre_de_personnes(role.personnes, college)


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
    return tuple(_role(role, feuille, lignes, demarche.libelles) for role in demarche.roles)


def _role(
    role: Role, feuille: FeuilleDeRoute, lignes: tuple[VueLigne, ...], mots: Libelles
) -> VueRole:
    moments: list[VueMomentDeRole] = []
    par_mois: dict[date, float] = {}
    for jalon, ligne in zip(feuille.jalons, lignes, strict=True):
        part = _part(role.id, jalon)
        if part is None:
            continue
        heures = dict(jalon.heures).get(role.id, 0.0)
        avec = tuple(p for p in (*ligne.anime, *ligne.participe) if p.id != role.id)
        dites = heures_en_mots(heures) if heures else ""
        moments.append(VueMomentDeRole(ligne, part, avec, heures, dites))
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
        titre=titre_local(role, feuille.college),
        court=role.court,
        mission=role.mission,
        dans_le_college=role.dans_le_college,
        personnes=personnes(role, feuille.college),
        heures=total,
        heures_en_mots=heures_en_mots(total),
        mois=mois,
        mois_le_plus_rempli=rempli.titre if rempli else "",
        moments=tuple(moments),
        taches=tuple(_taches(moments, mots)),
        au_courant=tuple(dict.fromkeys(m.ligne.titre for m in moments if m.part == "informe")),
        collectif=role.collectif,
        contact=role.contact,
        lettre_de_mission=role.lettre_de_mission,
        au_nom_local=role.nom_local is not None,
        page=role.page or "",
    )


def _taches(moments: list[VueMomentDeRole], mots: Libelles) -> Iterator[VueTache]:
    """Ce que le rôle anime, ou à quoi il participe : une tâche par étape."""
    groupes: dict[str, list[VueMomentDeRole]] = {}
    for moment in moments:
        if moment.part != "informe":
            groupes.setdefault(moment.ligne.etape, []).append(moment)
    for siens in groupes.values():
        premier, lignes = siens[0], tuple(moment.ligne for moment in siens)
        yield VueTache(
            titre=premier.ligne.titre,
            part=premier.part,
            avec=premier.avec,
            nombre=len(siens),
            quand_en_bref=quand_en_bref(lignes, mots),
            etendue=majuscule(intervalle(lignes[0].debut, lignes[-1].fin, avec_annee=False)),
            semaines_en_mots=semaines_en_mots(lignes, mots),
            passage_en_bref=premier.ligne.passage_en_bref,
            heures_en_mots=premier.heures_en_mots,
        )


def _part(role: str, jalon: Jalon) -> str | None:
    """Ce qu’un rôle fait de cette ligne, d’abord le plus prenant ; rien s’il n’y est pas."""
    if role in jalon.roles.pilote:
        return "anime"
    if role in jalon.roles.contribue:
        return "participe"
    return "informe" if role in jalon.roles.informe else None


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
