"""Les rendez-vous du plan : ce que l’on inscrit dans un agenda, dans l’ordre des jours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generateur.noyau.mots import jour, jour_de_semaine

from .vues import VueLigne, VueRendezVous


def rendez_vous(
    lignes: tuple[VueLigne, ...], mots: dict[str, dict[str, str]]
) -> tuple[VueRendezVous, ...]:
    """Rend les rendez-vous de toutes les lignes, triés par jour puis dans l’ordre du plan."""
    tous = [rv for ligne in lignes for rv in _de_la_ligne(ligne, mots["communs"])]
    return tuple(sorted(tous, key=lambda rv: rv.jour))


def _de_la_ligne(ligne: VueLigne, communs: dict[str, str]) -> Iterator[VueRendezVous]:
    qui = tuple(dict.fromkeys((*ligne.anime, *ligne.participe)))
    lundi = ligne.debut - timedelta(days=ligne.debut.weekday())
    semaine = communs["semaine"].format_map({"jour": jour(lundi)})
    seance = ligne.seance
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
            qui,
            seance.titre,
            seance.mots,
        )
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
