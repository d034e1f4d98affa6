"""Les heures de chacun : la seule somme, que le site, le papier et le tableur montrent tous."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from generateur.noyau.declare.modeles import College, Demarche, Etape, Personnes, Role
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.vue.en_mots.etapes_en_mots import Libelles, quand_en_bref, semaines_en_mots
from generateur.vue.en_mots.lignes_en_mots import titre_local
from generateur.vue.francais import dates_en_bref, mois_et_annee, typographie
from generateur.vue.francais import heures as heures_en_mots
from generateur.vue.vues import VueMois, VueMomentDeRole, VueRole, VueTache
from generateur.vue.vues_des_lignes import VueLigne

QUARTS = 4
"""On répartit par quarts d’heure : personne ne prévoit plus finement."""

RETENUES_AU_PLUS = 3
"""On retient deux ou trois préoccupations (texte de l’étape du choix)."""


def personnes_par_role(roles: Iterable[Role], college: College, invites: int = 1) -> dict[str, int]:
    """Combien de personnes tiennent chaque rôle ici ; personne n’est compté deux fois.

    `invites` : combien on en invite pour les ateliers, là où la règle du rôle le demande.
    Ceux qui sont pris parmi les enseignants ne le sont plus avec les autres, et tous ensemble ne
    dépassent pas l’effectif. Pour eux, une équipe projet déclarée fait foi, entrée par entrée.
    """
    restent = college.effectifs.enseignants
    comptes = {}
    for role in roles:
        declares = sum(membre.role == role.id for membre in college.equipe_projet)
        siennes = invites if role.personnes.par else nombre_de_personnes(role.personnes, college)
        combien = declares or siennes
        if role.parmi_les_enseignants:
            combien = declares if college.equipe_projet else min(combien, restent)
            restent = max(0, restent - combien)
        comptes[role.id] = combien
    for role in roles:
        if role.personnes.un_pour == 1 and role.personnes.de == "enseignants":
            comptes[role.id] = restent
    return comptes


def invites_des_ateliers(jalons: Iterable[Jalon]) -> int:
    """Combien de personnes inviter : une par thème montré ; sans thème encore, une par séance, et
    pas plus que l’on ne retiendra de préoccupations."""
    for jalon in jalons:
        if jalon.ateliers:
            return len({atelier.theme for atelier in jalon.ateliers})
        if jalon.temps == "temps-2" and jalon.nombre:
            return min(jalon.nombre, RETENUES_AU_PLUS)
    return 1


def nombre_de_personnes(regle: Personnes, college: College) -> int:
    """Applique la règle de proportion, arrondie au-dessus."""
    if regle.nombre is not None:
        return regle.nombre
    effectif = (
        college.effectifs.eleves if regle.de == "eleves" else college.effectifs.enseignants
    ) or 0
    return max(regle.au_moins, -(-effectif // (regle.un_pour or 1)))


@dataclass(frozen=True)
class TempsDUnRole:
    """Le temps d’un rôle : combien sont-ils, et les heures de chacun, au moins et au plus."""

    role: str
    personnes: int
    au_moins: float
    au_plus: float


def temps_des_roles(feuille: FeuilleDeRoute, demarche: Demarche) -> tuple[TempsDUnRole, ...]:
    """Rend le temps de chaque rôle, dans l’ordre des données.

    Au plus : tout ce à quoi il est invité. Au moins : ce où l’on ne peut se passer de lui, ce qu’il
    anime, les réunions du pilotage où il participe, ses heures propres ; rien pour qui est libre.
    """
    invites = invites_des_ateliers(feuille.jalons)
    comptes = personnes_par_role(demarche.roles, feuille.college, invites)
    etapes = {e.id: e for e in (*demarche.etapes, *feuille.college.adaptations.ajouter)}
    temps = []
    for role in demarche.roles:
        au_moins = au_plus = 0.0
        for jalon in feuille.jalons:
            heures = dict(jalon.heures).get(role.id, 0.0)
            au_plus += heures
            if not role.libre and _indispensable(role.id, jalon, etapes.get(jalon.etape)):
                au_moins += heures
        temps.append(TempsDUnRole(role.id, comptes[role.id], _quarts(au_moins), _quarts(au_plus)))
    return tuple(temps)


def total_des_roles(temps: Iterable[TempsDUnRole], demarche: Demarche) -> tuple[float, float]:
    """Rend la somme des personnes par leurs heures, au moins et au plus, pour le collège seul."""
    dedans = {role.id for role in demarche.roles if role.dans_le_college}
    siens = [t for t in temps if t.role in dedans]
    return (
        sum(t.personnes * t.au_moins for t in siens),
        sum(t.personnes * t.au_plus for t in siens),
    )


def fourchette(au_moins: float, au_plus: float, mots: Mapping[str, str]) -> str:
    """Rend « de 12 h à 24 h », « jusqu’à 8 h », ou « 4 h » si rien n’en varie."""
    if au_moins == au_plus:
        return heures_en_mots(au_plus)
    champs = {"moins": heures_en_mots(au_moins), "plus": heures_en_mots(au_plus)}
    cle = "heures_de_a" if au_moins else "heures_jusqu_a"
    return typographie(mots[cle].format_map(champs))


def total_en_mots(au_moins: float, au_plus: float, mots: Mapping[str, str]) -> str:
    """Rend les deux totaux du collège, tels que le tableur et le JSON les donnent."""
    moins, plus = (heures_en_mots(total) for total in (au_moins, au_plus))
    return typographie(mots["heures_en_tout"].format_map({"moins": moins, "plus": plus}))


def _indispensable(role: str, jalon: Jalon, etape: Etape | None) -> bool:
    if role in jalon.roles.pilote or jalon.temps == "pilotage":
        return True
    propres = etape.heures.par_role if etape and etape.heures else ()
    return any(siennes.role == role for siennes in propres)


def _quarts(heures: float) -> float:
    """Arrondit au quart d’heure du dessus."""
    return ceil(round(heures * QUARTS, 6)) / QUARTS


def vues_des_roles(
    feuille: FeuilleDeRoute, demarche: Demarche, lignes: tuple[VueLigne, ...]
) -> tuple[VueRole, ...]:
    """Rend les rôles dans l’ordre des données, avec leurs moments et leurs heures par mois."""
    temps = temps_des_roles(feuille, demarche)
    return tuple(
        _role(role, sien, feuille, lignes, demarche.libelles)
        for role, sien in zip(demarche.roles, temps, strict=True)
    )


def _role(
    role: Role,
    sien: TempsDUnRole,
    feuille: FeuilleDeRoute,
    lignes: tuple[VueLigne, ...],
    mots: Libelles,
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
    mois = tuple(
        VueMois(debut, mois_et_annee(debut), heures, heures_en_mots(heures))
        for debut, heures in sorted(par_mois.items())
    )
    rempli = max(mois, key=lambda m: (m.heures, -m.premier.toordinal()), default=None)
    communs = mots["communs"]
    a_designer = role.parmi_les_enseignants and not sien.personnes and sien.au_plus > 0
    return VueRole(
        id=role.id,
        titre=titre_local(role, feuille.college),
        court=role.court,
        mission=role.mission,
        dans_le_college=role.dans_le_college,
        personnes=sien.personnes,
        personnes_en_mots=communs["personnes_a_designer"] if a_designer else str(sien.personnes),
        a_designer=a_designer,
        heures=sien.au_plus,
        heures_au_moins=sien.au_moins,
        heures_en_mots=fourchette(sien.au_moins, sien.au_plus, communs),
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
            etendue=dates_en_bref(lignes[0].debut, lignes[-1].fin),
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
