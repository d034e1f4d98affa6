"""Quelle colonne dit quoi : nos noms, et ceux des fichiers nationaux et des tableurs d’académie."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generateur.chargement.mots_proches import sans_accents
from generateur.chargement.profil.college import LETTRES_UAI

COLONNES: dict[str, tuple[str, ...]] = {
    "nom": (
        "appellation_officielle",
        "nom_etablissement",
        "nom_de_l_etablissement",
        "nom_de_l_etablissment",
        "nom_d_etablissement",
        "nom_du_college",
        "libelle_etablissement",
        "etablissement",
        "college",
    ),
    "denomination": ("denomination_principale", "denomination_principale_uai"),
    "patronyme": ("patronyme_uai",),
    "commune": (
        "nom_commune",
        "nom_de_la_commune",
        "libelle_commune",
        "commune_d_implantation",
        "localite_acheminement_uai",
        "localite_acheminement",
        "localite",
        "ville",
    ),
    "uai": (
        "identifiant_de_l_etablissement",
        "numero_uai",
        "code_uai",
        "uai_etablissement",
        "numero_du_college",
        "numero_college",
        "numero_d_etablissement",
        "numero_de_l_etablissement",
        "numero_etablissement",
        "code_etablissement",
        "code_rne",
        "rne",
    ),
    "academie": ("libelle_academie", "libelle_de_l_academie", "nom_academie"),
    "departement": (
        "code_departement",
        "code_du_departement",
        "code_dept",
        "libelle_departement",
        "nom_departement",
    ),
    "enseignants": (
        "nombre_d_enseignants",
        "nombre_enseignants",
        "nb_enseignants",
        "effectif_enseignants",
        "effectifs_enseignants",
    ),
    "eleves": (
        "nombre_d_eleves_total",
        "nombre_eleves_total",
        "nombre_total_d_eleves",
        "nombre_d_eleves",
        "nombre_eleves",
        "nb_eleves",
        "effectif_eleves",
        "effectifs_eleves",
        "effectif_total",
        "effectifs",
        "effectif",
    ),
    "rentree": ("rentree_scolaire", "annee_scolaire"),
    "secteur": (
        "statut_public_prive",
        "secteur_public_prive_libe",
        "secteur_d_enseignement",
        "secteur_enseignement",
    ),
    "type": ("type_etablissement", "type_d_etablissement", "type_de_l_etablissement"),
    "nature": ("libelle_nature", "nature_uai_libe", "libelle_nature_uai"),
    "etat": ("etat_etablissement_libe", "libelle_etat"),
    "bassin": ("libelle_bassin_formation", "bassin_de_formation", "libelle_bassin"),
    "courriel": ("mail", "email", "e_mail", "adresse_mail", "adresse_electronique"),
    "latitude": (),
    "longitude": (),
    "equipement": (),
    "debut": (),
    "trimestres": (),
    "version": (),
    "zone": (),
    "service_numerique": (),
    "referent": (),
    "adresse": ("adresse_du_site", "adresse_du_manuel"),
    "depot": (),
}
"""Nos colonnes, et leurs autres noms : le premier que le fichier a est celui que l’on lit."""

DE_COLLEGES = ("numero_du_college", "numero_college", "nom_du_college", "college")
"""Un fichier qui nomme ainsi une colonne n’a que des collèges."""
UAI = re.compile(r"[0-9]{7}[A-Za-z]")
_UAI_SANS_ZERO = re.compile(r"[0-9]{5,6}[A-Za-z]")
NON_DITS = frozenset(
    ("nc", "nd", "ns", "na", "s", "n_c", "n_d", "n_s", "n_a", "secret", "0", "0_0", "")
)
"""Ce qu’un fichier national met à la place d’un effectif qu’il ne donne pas."""
_ASSEZ = 0.8
"""Part des cases remplies qui sont des UAI, pour qu’une colonne sans nom connu en soit une."""


def forme_du_titre(titre: str) -> str:
    """Rend « nombre_d_eleves » pour « Nombre d’élèves »."""
    return re.sub(r"[^a-z0-9]+", "_", sans_accents(titre)).strip("_")


def propre(colonne: str, case: str) -> str:
    """Rend ce qu’une case dit, sans ce qu’un tableur ou un fichier national y laisse : des espaces,
    un guillemet de trop, un UAI sans son zéro, un effectif qui n’est pas donné."""
    texte = " ".join(case.split())
    if colonne in ("nom", "commune"):
        return " ".join(texte.replace('"', " ").split())
    if colonne == "uai":
        nu = re.sub(r"[\W_]", "", texte).upper()
        if _UAI_SANS_ZERO.fullmatch(nu) and LETTRES_UAI[int(nu[:-1]) % 23] == nu[-1]:
            return nu.zfill(8)
        return nu if UAI.fullmatch(nu) else texte
    if colonne in ("eleves", "enseignants") and forme_du_titre(texte) in NON_DITS:
        return ""
    return texte


def reconnaitre(titres: Sequence[str]) -> dict[str, int]:
    """Rend la place de chacune de nos colonnes que ces titres nomment."""
    formes = [forme_du_titre(titre) for titre in titres]
    places = {}
    for notre, autres in COLONNES.items():
        connue = next((nom for nom in (notre, *autres) if nom in formes), None)
        if connue is not None:
            places[notre] = formes.index(connue)
    return places


def colonne_d_uai(lignes: Sequence[Sequence[str]], prises: Sequence[int]) -> int | None:
    """Rend la place d’une colonne dont les cases sont des UAI, quel que soit son titre."""
    largeur = max((len(cases) for cases in lignes), default=0)
    for place in range(largeur):
        remplies = [c for cases in lignes if place < len(cases) and (c := cases[place].strip())]
        if place not in prises and remplies:
            part = sum(UAI.fullmatch(case) is not None for case in remplies) / len(remplies)
            if part >= _ASSEZ:
                return place
    return None
