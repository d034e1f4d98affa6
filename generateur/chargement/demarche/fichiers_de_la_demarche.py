"""Charge la démarche : les fichiers de `donnees/demarche/`, et tout ce qui les relie.

Chaque fichier est lu et validé pour lui-même, puis les références sont vérifiées entre eux ;
toutes les fautes de tous les fichiers sortent à la fois.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generateur.chargement.analyseurs import ANALYSEUR_VIF
from generateur.chargement.champs import controler_champs
from generateur.chargement.controles import ETAPE, RESSOURCE, ROLE, Controle
from generateur.chargement.demarche.demarche_retenue import si_rien_n_a_change
from generateur.chargement.demarche.etapes import (
    Connus,
    controler_condition,
    controler_durees,
    controler_etapes,
)
from generateur.chargement.demarche.libelles import charger_les_libelles, controler_les_formes
from generateur.chargement.lecture import DocumentLu, lire
from generateur.chargement.lectures_retenues import une_fois
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.validation import valider
from generateur.noyau.adaptation.ordre import (
    boucle,
    dire_la_boucle,
    liens_ecrits,
    predecesseurs_retenus,
)
from generateur.noyau.declare import modeles
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.phrases import CHAMPS

DOSSIER = Path("donnees", "demarche")

GENRES: dict[str, Any] = {
    "temps": tuple[modeles.Temps, ...],
    "etapes": tuple[modeles.Etape, ...],
    "roles": tuple[modeles.Role, ...],
    "instances": tuple[modeles.Instance, ...],
    "enseignements": tuple[modeles.Enseignement, ...],
    "resultats": tuple[modeles.Resultat, ...],
    "presentation": tuple[modeles.Enonce, ...],
    "raisons-d-agir": tuple[modeles.RaisonDAgir, ...],
    "preoccupations": tuple[modeles.Preoccupation, ...],
    "ressources": tuple[modeles.Ressource, ...],
    "regles": tuple[modeles.Regle, ...],
    "phrases": dict[str, str],
}
"""Un fichier par sujet, et ce qu’il contient."""

LIBELLES = "libelles"
"""Dossier des mots des documents : un fichier par document, une clé et son texte par ligne."""

IDS_FIXES: dict[str, tuple[str, ...]] = {
    "temps": (*modeles.ORDRE_DES_TEMPS, "pilotage"),
    "roles": (
        "direction",
        "referent-numerique",
        "equipe-projet",
        "enseignants-volontaires",
        "enseignants",
        "academie",
        "enseignants-exterieurs",
    ),
    "instances": (
        "conseil-pedagogique",
        "conseil-administration",
        "commission-permanente",
        "commission-numerique",
    ),
}
"""Ces identifiants sont un contrat : pages, profils et agendas les citent."""

LONGUEUR_TEXTE = 3000
ENVOI_MAX = 60
"""Jours avant une séance : au-delà, c’est une faute de frappe."""
CHAMPS_DES_REGLES = frozenset({"enseignants", "trimestres", "equipement"})


@une_fois
def charger_demarche(dossier: Path) -> tuple[Demarche, Positions]:
    """Charge la démarche du dépôt `dossier` (ou du dossier `donnees/demarche` lui-même).

    Lève ErreurDonnees avec tous les problèmes de tous les fichiers.
    """
    dossier = dossier / DOSSIER if (dossier / DOSSIER).is_dir() else dossier
    return si_rien_n_a_change(dossier, _charger)


def _charger(dossier: Path) -> tuple[Demarche, Positions]:
    problemes: list[Probleme] = []
    documents: dict[str, DocumentLu] = {}
    objets: dict[str, Any] = {}
    for nom, genre in GENRES.items():
        try:
            documents[nom] = lire(dossier / f"{nom}.yml", ANALYSEUR_VIF)
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
            continue
        objets[nom.replace("-", "_")], trouves = valider(documents[nom], genre)
        problemes += trouves
    libelles, trouves = charger_les_libelles(dossier / LIBELLES)
    problemes += trouves
    positions = Positions(documents)
    # Un fichier illisible ferait passer toutes ses références pour inconnues.
    if len(documents) == len(GENRES):
        problemes += _controler(documents)
    if problemes:
        raise ErreurDonnees(problemes)
    demarche = Demarche(**objets, libelles=libelles)
    toutes = demarche.etapes
    en_boucle = boucle(toutes, predecesseurs_retenus(toutes, {etape.id for etape in toutes}))
    if en_boucle:
        nom, cle = next(iter(liens_ecrits(en_boucle, toutes)), (en_boucle[0], "apres"))
        chemin = ("etapes", nom, cle)
        raise ErreurDonnees([positions.probleme(chemin, "cycle", *dire_la_boucle(en_boucle))])
    return demarche, positions


def connus_de(demarche: Demarche) -> Connus:
    """Rend les identifiants qu’un profil peut citer."""
    return Connus(
        etapes=[e.id for e in demarche.etapes],
        cadencees=[e.id for e in demarche.etapes if e.cadence],
        roles=[r.id for r in demarche.roles],
        instances=[i.id for i in demarche.instances],
        enseignements=[
            nom for e in demarche.enseignements for nom in (e.id, *(p.id for p in e.points))
        ],
        preoccupations=[p.id for p in demarche.preoccupations],
        ressources=[r.id for r in demarche.ressources],
        envois=demarche.delais_d_envoi,
    )


def _controler(documents: dict[str, DocumentLu]) -> list[Probleme]:
    controles = {nom: Controle(document) for nom, document in documents.items()}
    ids = {
        nom: controles[nom].identifiants("*") for nom, genre in GENRES.items() if nom != "phrases"
    }
    points = controles["enseignements"].identifiants("*", "points", "*", deja=ids["enseignements"])
    controles["preoccupations"].identifiants("*", "pratiques", "*")
    for nom, attendus in IDS_FIXES.items():
        _ids_fixes(controles[nom], ids[nom], attendus)
    for nom in ids:
        _provenances(controles[nom], "*")
        controles[nom].textes(
            LONGUEUR_TEXTE,
            facultatifs=("chiffre", "pluriel", "titre", "atelier", "demande", "reference", "court"),
        )
    _provenances(controles["enseignements"], "*", "points", "*")
    _provenances(controles["preoccupations"], "*", "pratiques", "*")
    _provenances(controles["roles"], "*", "actions", "*")
    _provenances(controles["roles"], "*", "conseils", "*")
    etapes = controles["etapes"]
    connus = Connus(
        etapes=ids["etapes"],
        cadencees=[
            str(etape.get("id"))
            for _, etape in etapes.explorer("*")
            if isinstance(etape, dict) and etape.get("cadence") is not None
        ],
        roles=ids["roles"],
        instances=ids["instances"],
        enseignements=[*ids["enseignements"], *points],
        preoccupations=ids["preoccupations"],
        ressources=ids["ressources"],
        envois={
            str(instance.get("id")): instance["envoi_jours"]
            for _, instance in controles["instances"].explorer("*")
            if isinstance(instance, dict) and isinstance(instance.get("envoi_jours"), int)
        },
    )
    controler_etapes(etapes, connus, "*")
    _une_seule_de_chaque(etapes)
    controles["roles"].references(ROLE, connus.roles, "*", "page")
    _controler_regles(controles["regles"], connus)
    for cle in ("ressources", "une_de"):
        controles["preoccupations"].references(
            RESSOURCE, connus.ressources, "*", "pratiques", "*", cle, "*"
        )
    controles["instances"].bornes(1, ENVOI_MAX, "*", "envoi_jours")
    controles["roles"].bornes(1, 5000, "*", "personnes", "un_pour")
    controles["roles"].bornes(0, 5000, "*", "personnes", "nombre")
    _controler_personnes(controles["roles"])
    _controler_phrases(controles["phrases"])
    return [p for controle in controles.values() for p in controle.problemes]


def _une_seule_de_chaque(etapes: Controle) -> None:
    """Les documents citent une étape charnière : il ne peut y en avoir deux de la même."""
    vues: dict[str, str] = {}
    for chemin, etape in etapes.explorer("*"):
        charniere = etape.get("charniere") if isinstance(etape, dict) else None
        if not isinstance(charniere, str):
            continue
        premiere = vues.setdefault(charniere, str(etape.get("id")))
        if premiere != str(etape.get("id")):
            etapes.noter(
                (*chemin, "charniere"),
                "doublon",
                f"« charniere: {charniere} » est déjà à l’étape « {premiere} »",
                "ôtez-la de l’une des deux",
            )


def _ids_fixes(controle: Controle, ids: Iterable[str], attendus: tuple[str, ...]) -> None:
    presents = list(ids)
    for attendu in attendus:
        if attendu not in presents:
            controle.noter(
                (), "entree-manquante", f"il manque l’entrée « {attendu} »", "rétablissez-la"
            )
    for chemin, nom in controle.explorer("*", "id"):
        if isinstance(nom, str) and nom not in attendus:
            controle.noter(
                chemin,
                "reference-inconnue",
                f"« {nom} » n’est pas un identifiant prévu ici",
                suggestion(proche(nom, attendus)) + "les seuls possibles : " + ", ".join(attendus),
            )


def _provenances(controle: Controle, *motif: str) -> None:
    """Chaque entrée dit d’où elle vient : une section de la source, ou une proposition."""
    for chemin, entree in controle.explorer(*motif):
        if not isinstance(entree, dict):
            continue
        source, statut = entree.get("source"), entree.get("statut")
        if (source is None) == (statut is None):
            controle.noter(
                chemin,
                "provenance",
                "cette entrée doit dire d’où elle vient"
                if source is None
                else "« source » et « statut » ne vont pas ensemble",
                "écrivez soit « source: 4 » (section du texte, de 1 à 5), soit "
                "« statut: proposition »",
            )
        if statut == "college":
            controle.noter(
                (*chemin, "statut"),
                "provenance",
                "« statut: college » est réservé aux étapes ajoutées dans un profil",
                "écrivez « statut: proposition »",
            )
    controle.bornes(1, 5, *motif, "source")


def _controler_regles(controle: Controle, connus: Connus) -> None:
    controle.references(ETAPE, connus.etapes, "*", "etape")
    controler_condition(controle, connus, "*", "si")
    controler_condition(controle, connus, "*", "sauf")
    controler_durees(controle, "*")
    for chemin, texte in controle.explorer("*", "ici"):
        if isinstance(texte, str):
            controler_champs(controle, chemin, texte, CHAMPS_DES_REGLES)


def _controler_personnes(controle: Controle) -> None:
    for chemin, personnes in controle.explorer("*", "personnes"):
        if not isinstance(personnes, dict):
            continue
        dites = [cle for cle in ("nombre", "un_pour", "par") if personnes.get(cle) is not None]
        if len(dites) != 1 or (dites == ["un_pour"] and personnes.get("de") is None):
            controle.noter(
                chemin,
                "personnes",
                "on ne sait pas combien de personnes tiennent ce rôle",
                "écrivez « {nombre: 1} », « {un_pour: 10, de: enseignants} » ou « {par: atelier} »",
            )


def _controler_phrases(controle: Controle) -> None:
    for chemin, texte in controle.explorer("*"):
        code = str(chemin[0])
        if code not in CHAMPS:
            controle.noter(
                chemin,
                "reference-inconnue",
                f"phrase « {code} » inconnue",
                suggestion(proche(code, CHAMPS)) + "ôtez-la, aucun calcul ne l’emploie",
            )
        elif isinstance(texte, str):
            controler_champs(controle, chemin, texte, CHAMPS[code])
            controler_les_formes(controle, code, texte, "nombre" in CHAMPS[code])
    presents = {chemin[0] for chemin, _ in controle.explorer("*")}
    for code in CHAMPS:
        if code not in presents:
            controle.noter(
                (), "entree-manquante", f"il manque la phrase « {code} »", "rétablissez-la"
            )
