"""Ce qui se range : les préoccupations, d’après les voix ou le profil, et qui applique quoi."""

from __future__ import annotations

from generateur.noyau.declare.modeles import Demarche, Etape, Preoccupation
from generateur.noyau.declare.recueil import Recueil
from generateur.noyau.mots import accorde
from generateur.vue.francais import typographie
from generateur.vue.vues_des_lignes import VueRecueil, VueVoix


def vue_du_recueil(recueil: Recueil | None, demarche: Demarche) -> VueRecueil | None:
    """Rend la vue d’un recueil, ou rien s’il n’y en a pas, ou s’il n’a rien classé."""
    if recueil is None or not recueil.classement:
        return None
    mots = demarche.libelles["recueil"]
    titres = {p.id: p.titre for p in demarche.preoccupations}

    def collegues(nombre: int) -> str:
        return accorde(mots["collegues"], nombre)

    recueillies = mots["recueillies"].format_map({"reponses": collegues(recueil.reponses)})
    return VueRecueil(
        reponses=recueil.reponses,
        recueillies=typographie(recueillies),
        legende=typographie(mots["legende"].format_map({"recueillies": recueillies})),
        voix=tuple(
            VueVoix(
                id=v.id,
                titre=typographie(titres[v.id]),
                voix=v.voix,
                en_mots=collegues(v.voix),
                part=round(100 * v.voix / recueil.reponses),
                part_en_mots=typographie(
                    mots["part"].format_map({"part": round(100 * v.voix / recueil.reponses)})
                ),
            )
            for v in recueil.classement
        ),
        a_ranger=typographie(
            mots["a_ranger"].format_map(
                {"reponses": accorde(mots["reponses_libres"], len(recueil.autres))}
            )
        )
        if recueil.autres
        else "",
    )


def celles_du_college_d_abord(
    demarche: Demarche, retenues: tuple[str, ...]
) -> tuple[Preoccupation, ...]:
    """Rend toutes les préoccupations : celles du collège dans son ordre, puis les autres."""
    rangs = {nom: rang for rang, nom in enumerate(retenues)}
    return tuple(sorted(demarche.preoccupations, key=lambda p: rangs.get(p.id, len(rangs))))


def etapes_qui_appliquent(demarche: Demarche) -> dict[str, list[Etape]]:
    """Rend, par enseignement du collège pilote, les étapes qui l’appliquent, dans leur ordre."""
    groupes: dict[str, list[Etape]] = {}
    for etape in demarche.etapes:
        for nom in etape.enseignements:
            groupes.setdefault(nom, []).append(etape)
    return groupes
