"""Charge le profil d’un collège, et vérifie tout ce qu’il dit contre la démarche."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeGuard
from urllib.parse import urlsplit

from generateur.chargement.controles import (
    ETAPE,
    INSTANCE,
    PREOCCUPATION,
    RESSOURCE,
    ROLE,
    Controle,
)
from generateur.chargement.demarche.etapes import Connus, controler_durees, controler_etapes
from generateur.chargement.demarche.fichiers_de_la_demarche import connus_de
from generateur.chargement.lecture import Arbre, Chemin, DocumentLu, court, lire
from generateur.chargement.positions import Positions
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.creneaux_ecrits import controler_creneaux
from generateur.chargement.texte import Source
from generateur.chargement.valeurs import DATE_ISO, existe
from generateur.chargement.validation import nom_de_cle, valider
from generateur.noyau.declare.modeles import Adaptations, College, Demarche

LONGUEUR_TEXTE = 500
LONGUEUR_NOM = 120
NOMS_COURTS = ("nom", "commune", "academie", "zone", "referent", "service_numerique")
"""Les clés dont le texte a LONGUEUR_NOM signes au plus : elles viennent en titre."""
BORNES: Mapping[Chemin, tuple[int, int]] = {
    ("effectifs", "enseignants"): (1, 500),
    ("effectifs", "eleves"): (0, 5000),
}
"""Bornes incluses des nombres du profil."""
LETTRES_UAI = "ABCDEFGHJKLMNPRSTUVWXYZ"
"""La lettre d’un UAI est celle du rang « numéro modulo 23 »."""

_SANS_NOM = (
    "nom-de-personne",
    "ce manuel ne garde le nom d’aucune personne",
    "dites la fonction seule, « fonction: Principale adjointe » ; le papier laisse « Nom : …… » "
    "à remplir à la main",
)
_EXPLICATIONS: Mapping[str, tuple[str, str, str]] = {
    **{
        f"equipe_projet.{cle}": (
            _SANS_NOM[0],
            f"« equipe_projet.{cle} » : {_SANS_NOM[1]}",
            _SANS_NOM[2],
        )
        for cle in (
            "nom",
            "prenom",
            "prénom",
            "nom_prenom",
            "mail",
            "email",
            "courriel",
            "telephone",
        )
    },
    # Clés requises : un exemple vaut mieux que « … ».
    ".nom": ("", "", "ajoutez par exemple « nom: Collège de démonstration »"),
    ".commune": ("", "", "ajoutez par exemple « commune: Exempleville »"),
    ".academie": ("", "", "ajoutez par exemple « academie: Lille »"),
    ".effectifs": ("", "", "ajoutez par exemple « effectifs: {enseignants: 42} »"),
    ".effectifs.enseignants": ("", "", "ajoutez par exemple « effectifs: {enseignants: 42} »"),
    ".equipement": ("", "", "ajoutez « equipement: faible », « moyen » ou « eleve »"),
    ".debut": ("", "", "ajoutez par exemple « debut: 2027-01-04 »"),
    ".trimestres": ("", "", "ajoutez « trimestres: 2 » ou « trimestres: 3 »"),
}

_SANS_FAUTE = {"nom": "", "commune": "", "effectifs": {"enseignants": 1}, "equipement": "moyen",
               "debut": "2027-01-04", "trimestres": 2}  # fmt: skip
"""De quoi compléter un profil dont on ne regarde que les jours fermés."""

_DATES = (
    ("debut",),
    ("fins_de_trimestre", "*"),
    ("creneaux", "*", "du"),
    ("creneaux", "*", "au"),
    ("indisponibilites", "*", "du"),
    ("indisponibilites", "*", "au"),
    ("instances", "*", "dates", "*"),
    ("adaptations", "modifier", "*", "debut"),
)
ANNEES = range(2000, 2100)
"""Les années possibles d’une date du profil."""


def charger_college(source: Source, demarche: Demarche) -> tuple[College, Positions]:
    """Charge le profil ; lève ErreurDonnees avec tous ses problèmes."""
    document = lire(source)
    college, problemes = examiner_le_profil(document, demarche)
    if problemes or college is None:
        raise ErreurDonnees(problemes)
    return college, Positions({"": document})


def examiner_le_profil(
    document: DocumentLu, demarche: Demarche
) -> tuple[College | None, list[Probleme]]:
    """Rend tous les problèmes du profil, et le collège si ses clés ont toutes la forme voulue."""
    college, problemes = valider(document, College, _EXPLICATIONS)
    controle = Controle(document)
    _controler(controle, demarche)
    return college and _en_forme(college), problemes + controle.problemes


def pour_ses_dates(document: DocumentLu, problemes: Iterable[Probleme]) -> College | None:
    """Rend d’un profil mal formé de quoi chercher quand même ses jours fermés ; rien sinon.

    Une clé fautive est ôtée ; une instance fautive n’a plus de dates. Sans l’académie, la zone et
    le département tels qu’ils sont écrits, les jours ouverts seraient ceux d’un autre.
    """
    if not isinstance(document.arbre, dict):
        return None
    fautives = {p.chemin[:2] if p.chemin[:1] == ("instances",) else p.chemin[:1] for p in problemes}
    if any(cle in fautives for cle in (("academie",), ("zone",), ("departement",))):
        return None
    arbre = {cle: v for cle, v in document.arbre.items() if (cle,) not in fautives}
    arbre["instances"] = [
        {"id": ""} if ("instances", rang) in fautives else instance
        for rang, instance in enumerate(arbre.get("instances") or ())
    ]
    return valider(DocumentLu(document.fichier, _SANS_FAUTE | arbre), College)[0]


def _en_forme(college: College) -> College:
    """Une étape ajoutée est du collège, quoi qu’elle dise d’elle-même (souvent par copie) ; la
    lettre d’un UAI est une majuscule."""
    adaptations = college.adaptations
    ajouter = tuple(replace(e, statut="college", source=None) for e in adaptations.ajouter)
    nouvelles = Adaptations(adaptations.retirer, adaptations.modifier, ajouter)
    uai = college.uai and college.uai.upper()
    return replace(college, adaptations=nouvelles, uai=uai)


def _controler(controle: Controle, demarche: Demarche) -> None:
    connus = connus_de(demarche)
    controle.textes(LONGUEUR_TEXTE)
    for cle in NOMS_COURTS:
        controle.longueurs(LONGUEUR_NOM, cle)
    for motif, (bas, haut) in BORNES.items():
        controle.bornes(bas, haut, *map(str, motif))
    controle.references(RESSOURCE, connus.ressources, "ressources", "*")
    controle.references(PREOCCUPATION, connus.preoccupations, "preoccupations", "*")
    controle.references(
        PREOCCUPATION, connus.preoccupations, "projet_etablissement", "*", "preoccupations", "*"
    )
    controle.references(INSTANCE, connus.instances, "instances", "*", "id")
    controle.references(ROLE, connus.roles, "equipe_projet", "*", "role")
    _controler_instances(controle)
    _controler_uai(controle)
    _controler_departement(controle)
    _controler_zone(controle)
    for cle in ("adresse", "depot"):
        _controler_adresse(controle, cle)
    for motif in _DATES:
        controler_dates(controle, *motif)
    _controler_intervalles(controle)
    controler_creneaux(controle)
    _controler_fins(controle)
    _controler_adaptations(controle, connus)


def _controler_instances(controle: Controle) -> None:
    vues: dict[str, Chemin] = {}
    for chemin, nom in controle.explorer("instances", "*", "id"):
        if not isinstance(nom, str):
            continue
        if nom in vues:
            controle.noter(
                chemin,
                "doublon",
                f"l’instance « {court(nom)} » est déjà donnée "
                f"ligne {controle.document.ligne(vues[nom])}",
                "réunissez ses dates dans une seule entrée",
            )
        vues.setdefault(nom, chemin)
    for chemin, dates in controle.explorer("instances", "*", "dates"):
        if isinstance(dates, list):
            deja: set[str] = set()
            for rang, jour in enumerate(dates):
                if not isinstance(jour, str):
                    continue
                if jour in deja:
                    controle.noter(
                        (*chemin, rang),
                        "doublon",
                        f"« {nom_de_cle(chemin)} » donne deux fois le {court(jour)}",
                        "gardez-en une seule",
                    )
                deja.add(jour)


def _controler_uai(controle: Controle) -> None:
    for chemin, uai in controle.explorer("uai"):
        if not isinstance(uai, str) or not uai:
            continue
        faute = faute_de_l_uai(uai)
        if faute is not None:
            controle.noter(chemin, "uai", *faute)


def faute_de_l_uai(uai: str) -> tuple[str, str] | None:
    """Rend ce qui ne va pas dans cet UAI, et comment le réparer ; rien s’il est possible."""
    if not re.fullmatch(r"[0-9]{7}[A-Za-z]", uai):
        return f"UAI « {court(uai)} » mal formé", "sept chiffres et une lettre, comme 0000000A"
    lettre = LETTRES_UAI[int(uai[:7]) % 23]
    if uai[7].upper() == lettre:
        return None
    return (
        f"UAI « {uai} » impossible : sa lettre ne correspond pas à ses chiffres",
        f"vérifiez les chiffres ; avec ceux-là, la lettre serait {lettre}",
    )


def _controler_departement(controle: Controle) -> None:
    for chemin, code in controle.explorer("departement"):
        if isinstance(code, str) and code and not re.fullmatch(r"[0-9]{2,3}|2[AB]", code):
            controle.noter(
                chemin,
                "departement",
                f"département « {court(code)} » mal écrit",
                'écrivez son numéro entre guillemets, par exemple "59", "2A" ou "974"',
            )


def _controler_zone(controle: Controle) -> None:
    for chemin, zone in controle.explorer("zone"):
        if isinstance(zone, str) and zone and not re.fullmatch(r"[\w-]+( [\w-]+)*", zone):
            controle.noter(
                chemin,
                "zone",
                f"zone « {court(zone)} » mal écrite",
                "écrivez A, B, C, ou le nom d’un fichier de donnees/calendriers/ (sans « .yml »)",
            )


def _controler_adresse(controle: Controle, cle: str) -> None:
    for chemin, adresse in controle.explorer(cle):
        if isinstance(adresse, str) and adresse and not _est_adresse(adresse):
            controle.noter(
                chemin,
                "adresse",
                f"« {cle} » n’est pas une adresse de site : « {court(adresse)} »",
                "une adresse commence par https:// (ou http://), sans espace ni mot de passe",
            )


def _est_adresse(adresse: str) -> bool:
    if not re.fullmatch(r"https?://[^\s<>\"'`\\{}|^]+", adresse, re.ASCII):
        return False
    try:
        parties = urlsplit(adresse)
        return bool(parties.hostname) and "@" not in parties.netloc and parties.port != 0
    except ValueError:
        return False


def controler_dates(controle: Controle, *motif: str) -> None:
    """Refuse une année absurde, que la validation laisse passer."""
    for chemin, valeur in controle.explorer(*motif):
        if _est_date(valeur) and int(valeur[:4]) not in ANNEES:
            controle.noter(
                chemin,
                "hors-bornes",
                f"« {nom_de_cle(chemin)} » : l’année {valeur[:4]} est hors bornes",
                f"vérifiez l’année (de {ANNEES[0]} à {ANNEES[-1]})",
            )


def _est_date(valeur: Arbre) -> TypeGuard[str]:
    return isinstance(valeur, str) and bool(DATE_ISO.fullmatch(valeur)) and existe(valeur)


def _controler_intervalles(controle: Controle) -> None:
    for chemin, entree in controle.explorer("indisponibilites", "*"):
        if not isinstance(entree, dict):
            continue
        du, au = entree.get("du"), entree.get("au")
        if _est_date(du) and _est_date(au) and du > au:
            controle.noter(
                (*chemin, "au"),
                "intervalle",
                f"« {nom_de_cle((*chemin, 'au'))} » ({au}) vient avant « du » ({du})",
                "donnez le premier jour puis le dernier, tous deux compris",
            )


def _controler_fins(controle: Controle) -> None:
    for chemin, fins in controle.explorer("fins_de_trimestre"):
        if not isinstance(fins, list):
            continue
        for rang in range(1, len(fins)):
            avant, apres = fins[rang - 1], fins[rang]
            if _est_date(avant) and _est_date(apres) and avant >= apres:
                controle.noter(
                    (*chemin, rang),
                    "fins-de-trimestre",
                    f"« fins_de_trimestre » : {apres} ne vient pas après {avant}",
                    "donnez les dates dans l’ordre, deux par année scolaire",
                )


def _controler_adaptations(controle: Controle, connus: Connus) -> None:
    ajoutees = controle.identifiants("adaptations", "ajouter", "*", deja=connus.etapes)
    etapes = dict.fromkeys([*connus.etapes, *ajoutees])
    ajouts = controle.explorer("adaptations", "ajouter", "*")
    cadencees = {*connus.cadencees} | {
        str(etape.get("id"))
        for _, etape in ajouts
        if isinstance(etape, dict) and etape.get("cadence") is not None
    }
    tous = replace(connus, etapes=etapes, cadencees=cadencees)
    controler_etapes(controle, tous, "adaptations", "ajouter", "*")
    controle.bornes(1, 5, "adaptations", "ajouter", "*", "source")
    controle.longueurs(LONGUEUR_NOM, "adaptations", "ajouter", "*", "titre")
    controle.longueurs(LONGUEUR_NOM, "adaptations", "modifier", "*", "titre")
    controle.references(ETAPE, etapes, "adaptations", "retirer", "*")
    controler_durees(controle, "adaptations", "modifier", "*")
    for chemin, _ in controle.explorer("adaptations", "modifier", "*"):
        if isinstance(chemin[-1], str):
            controle.reference(ETAPE, etapes, chemin, chemin[-1])
