"""Ce que le portail retient d’un collège : de quoi le trouver, ses rendez-vous, ses demandes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from generateur.chargement.calendriers.departements import departement
from generateur.formats.agenda.rendez_vous_ics import identifiant, organisateur, titre
from generateur.noyau.suivi.avancements import dernier_jour, sans_nouvelles
from generateur.vue.francais import lundi_de
from generateur.vue.manuel import Manuel
from generateur.vue.vues_des_lignes import VueLigne


@dataclass(frozen=True)
class FicheDuPortail:
    """Un collège, en données simples (JSON). Dates en AAAA-MM-JJ, heures en heures.

    `departement` : son numéro. `rendez_vous` : le jour, heures « HH:MM » ou rien,
    date connue ou non, genre, titre, quand en mots, et l’identifiant que l’agenda du collège lui
    donne. `fuseau` : celui de ces heures.
    `demandes` : les séances où l’on attend des enseignants extérieurs, leurs jours, leurs thèmes.
    `heures` : par fonction, les heures d’une personne. `heures_demandees` : celles que le collège
    demande hors de ses murs, par fonction et par mois (AAAA-MM). `adresse` : celle de son site, ou
    rien. `suivi` : le dernier jour noté, les étapes faites, sur combien, en retard, et l’arrêt.
    """

    dossier: str
    nom: str
    commune: str
    uai: str
    departement: str
    academie: str
    zone: str
    fuseau: str
    enseignants: int
    eleves: int | None
    estimes: bool
    equipement: str
    version: str
    debut: str
    fin: str
    quand: str
    edition: str
    organisateur: str
    heures_du_college: float
    heures: dict[str, float]
    heures_demandees: dict[str, dict[str, float]]
    preoccupations: list[str]
    rendez_vous: list[dict[str, Any]]
    demandes: list[dict[str, Any]]
    avertissements: list[str]
    adresse: str
    suivi: dict[str, Any]

    def en_json(self) -> dict[str, Any]:
        """Rend la fiche en dictionnaire."""
        return asdict(self)


def fiche(dossier: str, manuel: Manuel, adresse: str) -> FicheDuPortail:
    """Rend la fiche d’un collège d’après son manuel ; `adresse` : celle de son site, ou rien."""
    vue, college = manuel.vue, manuel.vue.college
    lignes = {ligne.id: ligne for ligne in vue.lignes}
    return FicheDuPortail(
        dossier=dossier,
        nom=college.nom,
        commune=college.commune,
        uai=college.uai or "",
        academie=college.academie,
        departement=departement(college),
        zone=vue.zone_en_mots,
        fuseau=vue.fuseau,
        enseignants=college.effectifs.enseignants,
        eleves=college.effectifs.eleves,
        estimes=bool(college.effectifs.enseignants_estimes),
        equipement=vue.equipement,
        version=college.version,
        debut=vue.debut.isoformat(),
        fin=vue.fin.isoformat(),
        quand=vue.quand,
        edition=(vue.instant or vue.edition).isoformat(),
        organisateur=organisateur(vue),
        heures_du_college=vue.heures_du_college,
        heures={role.titre: role.heures for role in vue.roles if role.heures},
        heures_demandees={
            role.titre: {
                mois.premier.isoformat()[:7]: mois.heures * max(1, role.personnes)
                for mois in role.mois
            }
            for role in vue.roles
            if not role.dans_le_college and role.mois
        },
        preoccupations=[p.titre for p in vue.preoccupations],
        rendez_vous=[
            {
                "du": rv.jour.isoformat(),
                "heures": [rv.creneau.de, rv.creneau.a] if rv.creneau else [],
                "fixe": rv.fixe,
                "genre": rv.genre,
                "titre": titre(rv, ligne, vue.mots["agenda"]),
                "quand": rv.quand,
                "uid": identifiant(rv, ligne, vue),
            }
            for rv in vue.rendez_vous
            for ligne in (lignes[rv.ligne],)
        ],
        demandes=[_demande(ligne) for ligne in vue.lignes if _demande_quelqu_un(ligne)],
        avertissements=[ecart.texte for ecart in vue.avertissements],
        adresse=adresse,
        suivi=_suivi(manuel),
    )


def _suivi(manuel: Manuel) -> dict[str, Any]:
    """Rend où en est un collège : le dernier jour noté, ce qui est fait, ce qui est en retard."""
    dernier = dernier_jour(manuel.feuille.suivi)
    lignes = [ligne for ligne in manuel.vue.lignes if not ligne.revient]
    prevus = manuel.depart.par_id if manuel.depart is not None else {}
    retards = (
        (ligne.situation or sans_nouvelles(prevus.get(ligne.id, ligne), dernier, revient=False))
        == "en_retard"
        for ligne in lignes
    )
    return {
        "au": dernier.isoformat() if dernier is not None else "",
        "faites": sum(ligne.etat == "faite" for ligne in lignes),
        "total": len(lignes),
        "en_retard": sum(retards),
        "arret": manuel.feuille.arretee is not None,
    }


def _demande_quelqu_un(ligne: VueLigne) -> bool:
    """Des séances où viennent des enseignants extérieurs."""
    invites = any(personne.invite for personne in (*ligne.anime, *ligne.participe))
    return invites and ligne.nombre is not None and ligne.etat not in ("faite", "abandonnee")


def _demande(ligne: VueLigne) -> dict[str, Any]:
    lundi = lundi_de(ligne.debut)
    semaines = []
    while lundi <= ligne.fin:
        semaines.append(lundi.isoformat())
        lundi += timedelta(days=7)
    return {
        "etape": ligne.titre,
        "quand": ligne.quand,
        "semaines": semaines,
        "seances": ligne.nombre,
        "themes": list(dict.fromkeys(p.preoccupation_titre for p in ligne.pratiques)),
    }
