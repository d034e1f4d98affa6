"""Les champs d’un texte à remplir : « {jour} » est un nom, et rien de plus."""

from __future__ import annotations

import string
from collections.abc import Collection

from generateur.chargement.controles import Controle
from generateur.chargement.lecture import Chemin
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.validation import nom_de_cle

ACCOLADE = "fermez-la, ou doublez-la pour l’écrire telle quelle"


def champs_de(texte: str) -> list[tuple[str, bool]]:
    """Rend les champs, dans l’ordre, chacun avec « est-ce un simple nom ? » ; « {} » est vide.

    Lève ValueError pour une accolade mal fermée.
    """
    morceaux = string.Formatter().parse(texte)
    return [
        (champ, not forme and not conversion and (not champ or champ.isidentifier()))
        for _, champ, forme, conversion in morceaux
        if champ is not None
    ]


def controler_champs(
    controle: Controle, chemin: Chemin, texte: str, permis: Collection[str] | None
) -> None:
    """Refuse une accolade mal fermée, un champ hors de `permis`, ou plus qu’un simple nom.

    Un « {} » se compte : pas davantage qu’il n’y en a dans `permis`. Sans `permis` (None), tout
    nom convient.
    """
    nom = nom_de_cle(chemin)
    possibles = "" if permis is None else f"champs possibles : {_liste(permis)}"
    try:
        champs = champs_de(texte)
    except ValueError:
        controle.noter(
            chemin,
            "champ",
            f"« {nom} » : une accolade n’est pas refermée",
            f"{ACCOLADE} ; {possibles}" if possibles else ACCOLADE,
        )
        return
    vides = 0
    for champ, simple in champs:
        vides += champ == ""
        if not simple or (permis is not None and champ not in permis):
            noms = permis or ()
            controle.noter(
                chemin,
                "champ",
                f"« {nom} » : champ « {{{champ}}} » inconnu",
                suggestion(proche(champ, filter(None, noms)) if champ else None)
                + (possibles or "écrivez un simple nom entre les accolades"),
            )
            return
    if permis is not None and vides > (attendus := list(permis).count("")):
        controle.noter(
            chemin,
            "champ",
            f"« {nom} » : {vides} fois « {{}} », et il ne s’en remplit que {attendus}",
            f"ôtez-en ; {possibles}",
        )


def _liste(permis: Collection[str]) -> str:
    return ", ".join("{" + champ + "}" for champ in sorted(permis)) or "aucun"
