"""Les rendez-vous du plan : ce que l’on inscrit dans un agenda, dans l’ordre des jours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generateur.noyau.mots import jour, jour_de_semaine
from generateur.vue.fonctions import tous_ensemble
from generateur.vue.francais import lundi_de, typographie
from generateur.vue.vues import VueFeuille, VueRendezVous
from generateur.vue.vues_des_lignes import VueCreneau, VueLigne, VuePersonne


def rendez_vous(
    lignes: tuple[VueLigne, ...], mots: dict[str, dict[str, str]]
) -> tuple[VueRendezVous, ...]:
    """Rend les rendez-vous de toutes les lignes, triés par jour et heure, puis selon le plan."""
    tous = [rv for ligne in lignes for rv in _de_la_ligne(ligne, mots)]
    return tuple(sorted(tous, key=lambda rv: (rv.jour, rv.creneau.de if rv.creneau else "")))


def annulations(
    lignes: tuple[VueLigne, ...],
    parties: tuple[VueLigne, ...],
    mots: dict[str, dict[str, str]],
) -> tuple[VueRendezVous, ...]:
    """Rend ce qui n’aura pas lieu : les rendez-vous de ces `parties`, et les séances annulées."""
    siennes = [rv for ligne in parties for rv in _de_la_ligne(ligne, mots)]
    for ligne in (*lignes, *parties):
        qui = tuple(dict.fromkeys((*ligne.anime, *ligne.participe)))
        siennes += [
            _dans_un_creneau(creneau, ligne, _genre(ligne), qui, mots)
            for creneau in ligne.creneaux_annules
        ]
    return tuple(sorted(siennes, key=lambda rv: (rv.jour, rv.creneau.de if rv.creneau else "")))


def _genre(ligne: VueLigne) -> str:
    return "point" if ligne.revient else "reunion" if ligne.nombre is None else "atelier"


def _dans_un_creneau(
    creneau: VueCreneau,
    ligne: VueLigne,
    genre: str,
    qui: tuple[VuePersonne, ...],
    mots: dict[str, dict[str, str]],
) -> VueRendezVous:
    titre = ligne.titre
    if creneau.theme:
        champs = {"titre": titre, "theme": creneau.theme}
        titre = typographie(mots["recueil"]["atelier"].format_map(champs))
    return VueRendezVous(
        genre, ligne.id, creneau.jour, True, creneau.quand, titre, qui, "", "", creneau
    )


def _de_la_ligne(ligne: VueLigne, mots: dict[str, dict[str, str]]) -> Iterator[VueRendezVous]:
    """Une séance placée est un rendez-vous à elle ; ce qui n’est pas placé tient en un seul."""
    communs = mots["communs"]
    qui = tuple(dict.fromkeys((*ligne.anime, *ligne.participe)))
    semaine = communs["semaine"].format_map({"jour": jour(lundi_de(ligne.debut))})
    seance = ligne.seance
    genre = _genre(ligne)
    # Ce qui réunit tous les enseignants est un autre moment que le passage devant une instance.
    pleniere = tous_ensemble(ligne)
    for creneau in ligne.creneaux:
        a_part = seance is not None and ligne.nombre is None
        yield _dans_un_creneau(creneau, ligne, "pleniere" if a_part else genre, qui, mots)
    if seance is not None:
        if seance.envoi is not None:
            quoi = communs["envoi"].format_map({"titre": ligne.titre})
            yield VueRendezVous(
                "envoi",
                ligne.id,
                seance.envoi,
                True,
                jour_de_semaine(seance.envoi),
                quoi,
                ligne.anime,
                seance.titre,
                "",
            )
        yield VueRendezVous(
            "instance",
            ligne.id,
            seance.jour,
            seance.fixee,
            seance.quand,
            ligne.titre,
            ligne.anime if pleniere else qui,
            seance.titre,
            seance.mots,
        )
        if pleniere and not ligne.creneaux:
            yield VueRendezVous(
                "pleniere", ligne.id, ligne.debut, False, semaine, ligne.titre, qui, "", ""
            )
    elif (ligne.creneaux or ligne.creneaux_annules) and not ligne.a_placer:
        return
    elif ligne.revient:
        yield VueRendezVous(
            "point", ligne.id, ligne.debut, False, semaine, ligne.titre, qui, "", ""
        )
    elif ligne.nombre is not None:
        yield VueRendezVous(
            "atelier", ligne.id, ligne.debut, False, ligne.quand, ligne.titre, qui, "", ""
        )
    elif ligne.participe:
        yield VueRendezVous(
            "reunion", ligne.id, ligne.debut, False, semaine, ligne.titre, qui, "", ""
        )


def part_d_un_role(vue: VueFeuille, role: str) -> VueFeuille:
    """Rend la vue dont les rendez-vous, annulés compris, sont ceux où va ce rôle."""

    def siens(tous: tuple[VueRendezVous, ...]) -> tuple[VueRendezVous, ...]:
        return tuple(rv for rv in tous if any(personne.id == role for personne in rv.qui))

    return replace(vue, rendez_vous=siens(vue.rendez_vous), annules=siens(vue.annules))
