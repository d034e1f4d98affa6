"""Chaque étape, une fois pour toutes : son numéro, ses lignes, ses dates en mots, ses heures."""

from __future__ import annotations

from collections.abc import Iterable

from generateur.noyau.declare.modeles import ORDRE_DES_TEMPS, Etape, NomTemps
from generateur.noyau.mots import enumeration, intervalle, jour
from generateur.noyau.plan.jalons import Jalon
from generateur.vue.en_mots.reunions_en_mots import creneaux_en_mots
from generateur.vue.francais import lundi_de, majuscule, typographie
from generateur.vue.vues import VueEcart
from generateur.vue.vues_des_lignes import VueEtape, VueLigne

TEMPS_ET_PILOTAGE: tuple[NomTemps, ...] = (*ORDRE_DES_TEMPS, "pilotage")

Libelles = dict[str, dict[str, str]]


def numeros_des_etapes(jalons: Iterable[Jalon]) -> dict[str, str]:
    """Numérote les étapes du plan : « 2.3 » est la troisième du temps 2, « P1 » la première du
    pilotage. Celles qui reviennent n’ont qu’un numéro."""
    rendus: dict[str, str] = {}
    rangs = dict.fromkeys(TEMPS_ET_PILOTAGE, 0)
    for jalon in jalons:
        if jalon.etape not in rendus:
            rangs[jalon.temps] += 1
            prefixe = "P" if jalon.temps == "pilotage" else jalon.temps.removeprefix("temps-") + "."
            rendus[jalon.etape] = f"{prefixe}{rangs[jalon.temps]}"
    return rendus


def vues_des_etapes(
    declarees: Iterable[Etape],
    lignes: Iterable[VueLigne],
    ecartees: Iterable[VueEcart],
    mots: Libelles,
) -> tuple[VueEtape, ...]:
    """Rend toutes les étapes déclarées, dans leur ordre, avec ce que le plan en fait."""
    siennes: dict[str, list[VueLigne]] = {}
    for ligne in lignes:
        siennes.setdefault(ligne.etape, []).append(ligne)
    ecarts = {ecart.etape: ecart for ecart in ecartees}
    return tuple(
        _vue(etape, tuple(siennes.get(etape.id, ())), ecarts.get(etape.id), mots)
        for etape in declarees
    )


def _vue(
    etape: Etape, lignes: tuple[VueLigne, ...], ecart: VueEcart | None, mots: Libelles
) -> VueEtape:
    premiere = lignes[0] if lignes else None
    return VueEtape(
        id=etape.id,
        numero=premiere.numero if premiere else "",
        temps=etape.temps,
        titre=premiere.titre if premiere else typographie(etape.titre),
        charniere=etape.charniere or "",
        declaree=etape,
        lignes=lignes,
        quand=enumeration([ligne.quand for ligne in lignes]),
        quand_en_bref=quand_en_bref(lignes, mots) if lignes else "",
        semaines_en_mots=semaines_en_mots(lignes, mots) if lignes else "",
        minutes=sum(moment.minutes for moment in etape.deroule),
        deroule=tuple((m.minutes, typographie(m.quoi)) for m in etape.deroule),
        heures=premiere.heures if premiere else (),
        preparer=premiere.preparer if premiere else tuple(map(typographie, etape.preparer)),
        garder=premiere.garder if premiere else tuple(map(typographie, etape.garder)),
        pourquoi_ecartee=ecart.texte if ecart else "",
        ecart=ecart.raison if ecart else "",
    )


def semaines_en_mots(lignes: tuple[VueLigne, ...], mots: Libelles) -> str:
    """Rend « semaines du 18 janvier, du 8 mars et du 12 avril », ou les jours s’ils sont placés."""
    if all(ligne.creneaux for ligne in lignes):
        places = [creneau for ligne in lignes for creneau in ligne.creneaux]
        return typographie(creneaux_en_mots(places, mots["recueil"]))
    jours = [jour(lundi_de(ligne.debut), avec_annee=False) for ligne in lignes]
    if len(jours) == 1:
        return typographie(mots["pdf"]["semaine_courte"].format_map({"jour": jours[0]}))
    toutes = enumeration([jours[0], *(f"du {j}" for j in jours[1:])])
    return typographie(mots["pdf"]["semaines_des"].format_map({"jours": toutes}))


def quand_en_bref(lignes: tuple[VueLigne, ...], mots: Libelles) -> str:
    """Rend les dates sans l’année ; plusieurs semaines s’énumèrent."""
    if len(lignes) == 1:
        return majuscule(intervalle(lignes[0].debut, lignes[0].fin, avec_annee=False))
    return majuscule(semaines_en_mots(lignes, mots))
