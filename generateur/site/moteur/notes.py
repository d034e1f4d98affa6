"""Noter depuis la page : la ligne qu’écrirait « noter », ce qu’elle déplace, et la page refaite.

Rien n’est gardé ici : la page donne ce que son navigateur retient, et reçoit ce qu’il doit retenir.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generateur.chargement.discretion import avertir
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.lignes_du_suivi import avec_le_changement, composer_la_ligne
from generateur.chargement.valeurs import jour_ecrit
from generateur.noyau.plan.comparaison import comparer
from generateur.noyau.suivi.tout_fait import prevu_jusqu_a
from generateur.site.moteur.apercu import dits_de
from generateur.site.moteur.plan_en_blocs import plan_en_blocs
from generateur.site.moteur.sorties_du_suivi import sorties_du_suivi
from generateur.site.moteur.suivi_de_la_page import SUIVI, SuiviDeLaPage, en_clair, evenements
from generateur.site.pages.blocs_retenus import ecrire, mots_retenus
from generateur.site.pages.liens import relier
from generateur.site.pages.suivi_pages import (
    avancement,
    donnees_du_script,
    parts_des_roles,
    tete,
)
from generateur.vue.changements import VueComparaison, composer_la_comparaison
from generateur.vue.en_mots.notes_en_mots import note_en_mots
from generateur.vue.francais import accorde, typographie
from generateur.vue.manuel import Manuel

Reponse = dict[str, Any]


class _Refus(Exception):
    """Rien ne se note ; dit pourquoi, en phrases."""


@dataclass(frozen=True)
class _Ajout:
    """Les lignes qu’un geste ajoute, ce qu’il y a à en remarquer, et les rangées d’un tableau d’où
    elles viennent."""

    lignes: Sequence[str] = ()
    remarques: Sequence[str] = ()
    rangees: Sequence[str] = ()


def noter(
    profil: str,
    options: Mapping[str, str],
    garde: Mapping[str, Any],
    geste: Mapping[str, Any],
    ici: Mapping[str, Any],
) -> Reponse:
    """Rend la page refaite : `tete` (ce qu’il faut savoir d’abord), `liste` (ce qui attend d’être
    noté), `panneau` (les notes, ce qu’elles changent, comment les emporter), `html` (le reste),
    `annonce` ; ce que le navigateur doit
    retenir : `lignes`, `depart` ; ce qui s’emporte : `suivi`, le fichier entier, et `depart`, s’il
    n’est pas vide. Ou `faute`, si rien ne se note.

    `garde` : `lignes`, `depart`, ce que le navigateur retient. `geste` : `champs`, ceux d’une
    ligne, et `comme_prevu`, vrai si cela compte pour le jour prévu, s’il est passé ; ou
    `tout_fait`, un jour ; ou `tableau`, un classeur en base 64, son `nom`, et `le`, le jour où on
    le lit ; vide, on ne fait que montrer. `ici` : `page`, et `forge`, si le
    site en a une. Lève ErreurDonnees si le profil n’a pas de plan.
    """
    suivi = SuiviDeLaPage(profil, options, str(garde.get("depart") or ""))
    retenues = suivi.non_publiees(list(garde.get("lignes") or ()))
    bonnes, contredites = suivi.accorder(retenues)
    avant = suivi.manuel(bonnes)
    try:
        ajout = _ajout(geste, suivi, bonnes, avant)
    except _Refus as refus:
        return {"faute": str(refus), "lignes": retenues}
    neuves = ajout.lignes
    toutes = [*bonnes, *neuves]
    apres = suivi.manuel(toutes)
    depuis = avant if neuves else suivi.manuel(())
    comparaison = comparer(depuis.feuille, apres.feuille)
    bouge = composer_la_comparaison(comparaison, apres.vue.mots["suivi"])
    depart = suivi.depart_a_donner if toutes else ""
    champs = {
        "neuves": bool(neuves),
        "changements": bouge if toutes else None,
        "depart": bool(depart),
        "alertes": [
            *map(typographie, ajout.remarques),
            *(typographie(p.message) for p in avertir([(SUIVI, "\n".join(toutes))])),
        ],
        **_notes(toutes, contredites, suivi, apres, ici),
    }
    return {
        "faute": "",
        "lignes": [*retenues, *neuves],
        "depart": depart,
        "suivi": suivi.texte(toutes),
        "annonce": _annonce(neuves, bouge, apres),
        "arretee": apres.feuille.arretee is not None,
        "tete": ecrire("d_abord", ici["page"], tete(apres)),
        "panneau": ecrire("notes", ici["page"], champs),
        "donnees": _donnees_de_la_feuille(apres) if ici["page"] == FEUILLE else "",
        "liste": _liste(apres, ici["page"]),
        "html": VUES[ici["page"]](apres, bouge),
    }


def _notes(
    toutes: Sequence[str],
    contredites: Sequence[tuple[str, Sequence[Probleme]]],
    suivi: SuiviDeLaPage,
    manuel: Manuel,
    ici: Mapping[str, Any],
) -> dict[str, Any]:
    """Rend les notes en mots, celles qui ne s’accordent pas, et comment les emporter."""
    notes = [_en_mots(ligne, manuel) for ligne in toutes]
    return {
        "dits": dits_de(manuel.vue.mots["noter"]),
        "dits_du_suivi": dits_de(manuel.vue.mots["suivi"]),
        "notes": notes,
        "lignes": "\n".join(toutes),
        "contredites": [
            (ligne, _en_mots(ligne, manuel), en_clair(refus, manuel))
            for ligne, refus in contredites
        ],
        **sorties_du_suivi(manuel, notes, suivi.texte(toutes), ici),
    }


def _ajout(
    geste: Mapping[str, Any], suivi: SuiviDeLaPage, bonnes: Sequence[str], avant: Manuel
) -> _Ajout:
    """Rend ce que ce geste ajoute ; lève _Refus si ce n’est rien, ou si « noter » ne l’écrirait
    pas."""
    dits = dits_de(avant.vue.mots["noter"])
    ajout = _Ajout()
    if geste.get("tout_fait"):
        jour = jour_ecrit(str(geste["tout_fait"]))
        prevus = prevu_jusqu_a(avant.feuille, jour, avant.depart) if jour else []
        ajout = _Ajout([composer_la_ligne(champs) for champs in prevus])
        if not prevus:
            raise _Refus(dits["rien_a_noter"])
    elif geste.get("tableau"):
        ajout = _du_tableau(geste, avant)
        if not ajout.lignes:
            raise _Refus(" ".join([dits["rien_de_neuf"], *ajout.remarques]))
    elif geste.get("champs"):
        champs = dict(geste["champs"])
        if geste.get("comme_prevu"):
            champs["le"] = _jour_prevu(champs, avant)
        ajout = _Ajout([composer_la_ligne(champs)])
    lignes = avec_le_changement(ajout.lignes, avant.desormais)
    ajout = replace(ajout, lignes=lignes)
    if ajout.lignes and (refus := suivi.refus(bonnes, ajout.lignes, ajout.rangees)):
        raise _Refus(dits["refusee"].format_map({"raison": en_clair(refus, avant)}))
    return ajout


def _du_tableau(geste: Mapping[str, Any], avant: Manuel) -> _Ajout:
    # Lire un classeur ne se charge que si l’on en dépose un.
    from generateur.chargement.profil.tableau_de_suivi import lire_le_tableau_de_suivi

    dits = dits_de(avant.vue.mots["noter"])
    le = jour_ecrit(str(geste.get("le"))) or avant.feuille.periode.debut
    octets, nom = b64decode(str(geste["tableau"])), str(geste.get("nom"))
    try:
        mots = avant.demarche.libelles["tableur"]
        lu = lire_le_tableau_de_suivi(octets, nom, avant.feuille, mots, le)
    except ErreurDonnees as erreur:
        raison = en_clair(erreur.problemes, avant)
        raise _Refus(dits["tableau_illisible"].format_map({"raison": raison})) from None
    laisses = [dits["laisse"].format_map({"quoi": r}) for r in lu.remarques]
    return _Ajout(lu.lignes, laisses, lu.rangees)


def _jour_prevu(champs: Mapping[str, str], manuel: Manuel) -> str:
    """Rend le jour où le plan disait cette étape finie, ou commencée, ou cette séance, s’il est
    passé ; sinon celui que l’on note."""
    prevus = [champs["seance"][:10]] if champs.get("seance") else []
    for jalon in manuel.feuille.jalons:
        if jalon.id == champs.get("etape") and not prevus:
            prevus.append((jalon.debut if champs["etat"] == "commencee" else jalon.fin).isoformat())
    return min([champs["le"], *prevus])


def _en_mots(ligne: str, manuel: Manuel) -> str:
    try:
        return note_en_mots(evenements(ligne)[0], manuel.vue)
    except (ErreurDonnees, LookupError, AttributeError):
        return ligne


def _annonce(neuves: Sequence[str], bouge: VueComparaison, manuel: Manuel) -> str:
    mots = manuel.vue.mots["noter"]
    dits = [mots["rien_ne_bouge"] if bouge.rien else bouge.bilan]
    if neuves:
        dits.insert(0, accorde(mots["notees"], len(neuves), quoi=_en_mots(neuves[0], manuel)))
    return typographie(" ".join(dits))


def _liste(manuel: Manuel, page: str) -> str:
    arretee = manuel.feuille.arretee is not None
    champs = {"vue": manuel.vue, "arretee": arretee, "dits_noter": tete(manuel)["dits_noter"]}
    return ecrire("a_noter", page, champs)


def _avancement(manuel: Manuel, bouge: VueComparaison) -> str:
    mots = mots_retenus(tuple(manuel.vue.mots["site"].items()), typographie)
    champs = {"vue": manuel.vue, "mots": mots, **avancement(manuel)}
    return ecrire("ou_en_sommes_nous", "ou-en-sommes-nous.md", champs)


def _plan(manuel: Manuel, bouge: VueComparaison) -> str:
    """Rend le plan et ses gestes, chaque ligne qui a bougé disant de combien."""
    ecarts = {c.id: c.ecart for c in bouge.deplacees}
    en_plus = typographie(manuel.vue.mots["apercu"]["en_plus"])
    ecarts |= {c.id: en_plus for c in bouge.apparues}
    mots, dits_noter = dits_de(manuel.vue.mots["site"]), dits_de(manuel.vue.mots["noter"])

    def un_bloc(gabarit: str, **champs: Any) -> str:
        if gabarit == "ligne":
            ecart = ecarts.get(champs["entree"].ligne.id, "")
            champs |= {"ecart": ecart, "dits_noter": dits_noter}
        return ecrire(gabarit, FEUILLE, {"mots": mots, **champs})

    parts = parts_des_roles(manuel.vue, partial(relier, FEUILLE))
    return "\n".join(plan_en_blocs(manuel.vue, un_bloc, parts))


def _donnees_de_la_feuille(manuel: Manuel) -> str:
    dits = dits_de(manuel.vue.mots["feuille"])
    return str(donnees_du_script(manuel, dits, partial(relier, FEUILLE)))


FEUILLE = "feuille-de-route.md"
VUES: dict[str, Callable[[Manuel, VueComparaison], str]] = {
    "ou-en-sommes-nous.md": _avancement,
    FEUILLE: _plan,
}
"""Ce qui se refait de chaque page, avec les gabarits du site."""
