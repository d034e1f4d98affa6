"""Chaque ligne du plan en mots : dates, personnes, passage, raisons, avancement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generateur.noyau.adaptation.apports import Raison
from generateur.noyau.declare.modeles import College, Demarche, Etape, Role
from generateur.noyau.mots import compte, intervalle, jour, jour_de_semaine
from generateur.noyau.plan.comparaison import SUIVI
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon, Seance
from generateur.noyau.suivi.avancements import dernier_jour
from generateur.vue.en_mots.etapes_en_mots import numeros_des_etapes
from generateur.vue.en_mots.etats_en_mots import etat_en_mots
from generateur.vue.en_mots.reunions_en_mots import (
    a_placer_en_mots,
    creneaux_de,
    seances_tenues,
    themes_de,
    themes_en_mots,
)
from generateur.vue.francais import heures as heures_en_mots
from generateur.vue.francais import lundi_de, typographie
from generateur.vue.vues_des_lignes import (
    VueHeures,
    VueLigne,
    VuePersonne,
    VuePratique,
    VueRaison,
    VueSeance,
)


@dataclass(frozen=True)
class Noms:
    """Par identifiant, ce que toutes les lignes vont chercher ; `note` : le dernier jour noté.

    `tenues` : les séances notées faites.
    """

    etapes: dict[str, Etape]
    personnes: dict[str, VuePersonne]
    preoccupations: dict[str, str]
    temps: dict[str, str]
    numeros: dict[str, str]
    note: date | None
    tenues: frozenset[tuple[str, str]]


def titre_local(role: Role, college: College) -> str:
    """Le nom que le collège donne à ce rôle, s’il en a un à lui, sinon celui de la démarche."""
    local = getattr(college, role.nom_local) if role.nom_local else None
    return typographie(local or role.titre)


def noms_de(feuille: FeuilleDeRoute, demarche: Demarche) -> Noms:
    """Rend ce que toutes les lignes vont chercher, une fois pour toutes."""
    return Noms(
        etapes={e.id: e for e in (*feuille.college.adaptations.ajouter, *demarche.etapes)},
        personnes={
            role.id: VuePersonne(
                role.id,
                titre_local(role, feuille.college),
                collectif=role.collectif,
                a_plusieurs=role.a_plusieurs,
                invite=role.invite,
                preside=role.preside,
                au_nom_local=role.nom_local is not None,
            )
            for role in demarche.roles
        },
        preoccupations={p.id: typographie(p.titre) for p in demarche.preoccupations},
        temps={temps.id: temps.court for temps in demarche.temps},
        numeros=numeros_des_etapes(feuille.jalons),
        note=dernier_jour(feuille.suivi),
        tenues=seances_tenues(feuille.suivi),
    )


def ligne_en_mots(jalon: Jalon, demarche: Demarche, noms: Noms) -> VueLigne:
    """Rend la ligne de ce jalon."""
    mots = demarche.libelles

    def personnes(roles: tuple[str, ...]) -> tuple[VuePersonne, ...]:
        return tuple(noms.personnes[role] for role in roles)

    etape = noms.etapes[jalon.etape]
    themes = themes_de(jalon, demarche)
    seance = _seance(jalon, jalon.instance, demarche, noms.note) if jalon.instance else None
    return VueLigne(
        id=jalon.id,
        etape=jalon.etape,
        numero=noms.numeros.get(jalon.etape, ""),
        temps=jalon.temps,
        temps_court=noms.temps.get(jalon.temps, jalon.temps),
        titre=typographie(jalon.titre),
        but=typographie(etape.but),
        debut=jalon.debut,
        fin=jalon.fin,
        quand=intervalle(jalon.debut, jalon.fin),
        semaines=jalon.semaines,
        semaines_en_mots=compte(jalon.semaines, "semaine"),
        anime=personnes(jalon.roles.pilote),
        participe=personnes(jalon.roles.contribue),
        informe=personnes(jalon.roles.informe),
        seance=seance,
        garder=tuple(map(typographie, jalon.garder)),
        preparer=tuple(map(typographie, (*etape.preparer, *jalon.preparer))),
        ici=tuple(map(typographie, jalon.ici)),
        nombre=jalon.nombre,
        heures=tuple(
            VueHeures(noms.personnes[role], heures, heures_en_mots(heures))
            for role, heures in jalon.heures
        ),
        raisons=tuple(_raison(raison, mots) for raison in jalon.raisons),
        pratiques=tuple(
            VuePratique(
                pratique.id,
                typographie(pratique.titre),
                pratique.preoccupation,
                noms.preoccupations[pratique.preoccupation],
            )
            for pratique in jalon.pratiques
        ),
        revient=etape.cadence is not None,
        provenance=_provenance(jalon.source, jalon.statut, mots),
        creneaux=creneaux_de(jalon.seances, jalon, demarche, noms.tenues),
        creneaux_annules=creneaux_de(jalon.annulees, jalon, demarche, noms.tenues),
        a_placer=a_placer_en_mots(jalon.a_placer, mots["recueil"]),
        themes=themes,
        themes_en_mots=themes_en_mots(themes, mots["recueil"]),
        **_reunion_avant(jalon, etape, seance, noms, mots["communs"]),
        **etat_en_mots(jalon, noms.note, mots["suivi"]),
    )


def est_le_passage(etape: Etape) -> bool:
    """Dit si l’étape n’est que ce passage : elle n’existe que là où l’instance existe."""
    instance, si = etape.instance, etape.si
    return instance is not None and si is not None and instance.id in (si.instances or ())


def _reunion_avant(
    jalon: Jalon, etape: Etape, seance: VueSeance | None, noms: Noms, communs: Mapping[str, str]
) -> dict[str, Any]:
    """La réunion qui prépare ce que l’instance recevra vient avant elle, si sa date est connue.

    Une plénière n’en est pas une : elle est un autre moment que le passage.
    """
    pleniere = any(noms.personnes[role].collectif for role in jalon.roles.contribue)
    if seance is None or not seance.fixee or pleniere or not etape.deroule or est_le_passage(etape):
        return {}
    if jalon.avancement is not None and jalon.avancement.etat == "faite":
        return {}
    avant = typographie(communs["reunion_avant"].format_map({"jour": jour_de_semaine(seance.jour)}))
    tenir = communs["reunion_a_tenir"].format_map({"avant": avant})
    return {"reunion_avant": avant, "reunion_a_tenir": typographie(tenir)}


def _provenance(source: int | None, statut: str | None, mots: dict[str, dict[str, str]]) -> str:
    communs = mots["communs"]
    if source is not None:
        return communs["source"].format_map({"section": source})
    return communs[f"statut_{statut}"]


def _raison(raison: Raison, mots: dict[str, dict[str, str]]) -> VueRaison:
    """Le fondement se dit par sa nature et un nom ; l’identifiant, lui, est dans le JSON."""
    natures = mots["fondements"]
    for nature, valeur in (
        ("regle", raison.regle),
        ("donnee", raison.donnee),
        ("enseignement", raison.enseignement),
        ("source", raison.source),
    ):
        if valeur is not None:
            courte, nom = _fondement(nature, str(valeur), natures)
            entier = natures[nature].format_map({"valeur": nom}) if nom else courte
            break
    else:
        entier, courte, nom = "", "", ""
    texte = typographie(raison.texte)
    a_plusieurs = typographie(raison.a_plusieurs) or texte
    bref = typographie(raison.en_bref)
    return VueRaison(raison.sur, texte, typographie(entier), courte, nom, a_plusieurs, bref)


def _fondement(nature: str, valeur: str, natures: dict[str, str]) -> tuple[str, str]:
    """Rend « règle de ce manuel » et, s’il en a un, le nom de celle-ci : « l’ordre des étapes »."""
    if valeur == SUIVI:
        # Le suivi n’est pas dans le profil : il a son mot à lui.
        return natures[SUIVI], ""
    if nature == "source":
        return natures[nature].format_map({"valeur": valeur}), ""
    nom = natures.get(f"nom_{valeur.partition('.')[0]}", "")
    return natures[f"{nature}_courte"], typographie(nom)


def _seance(jalon: Jalon, seance: Seance, demarche: Demarche, note: date | None) -> VueSeance:
    instance = next(i for i in demarche.instances if i.id == seance.id)
    communs = demarche.libelles["communs"]
    faite = jalon.avancement is not None and jalon.avancement.etat == "faite"
    passee = faite or (note is not None and jalon.fin <= note)
    if seance.date is not None:
        le, quand = seance.date, jour_de_semaine(seance.date)
    else:
        assert seance.semaine is not None
        le = seance.semaine
        # Une fois l’étape faite, ou ses jours passés, il n’y a plus de date à fixer.
        modele = communs["semaine" if passee else "semaine_a_fixer"]
        quand = modele.format_map({"jour": jour(lundi_de(le))})
    return VueSeance(
        id=seance.id,
        titre=typographie(instance.titre),
        mots=typographie(getattr(instance.mots, seance.pour)),
        demande=typographie(getattr(instance.demande, seance.pour)),
        quand=quand,
        jour=le,
        fixee=seance.date is not None,
        envoi=seance.envoi,
        envoi_en_mots=jour_de_semaine(seance.envoi) if seance.envoi else "",
    )
