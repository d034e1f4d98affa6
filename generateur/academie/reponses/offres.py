"""Ce que des formateurs proposent, et où ils peuvent aller : chaque séance, au plus une place.

`offres.csv` : qui;themes;semaines;nombre;uai;distance_km. Sans thème, tous ; sans semaine, toutes.
Une semaine se dit par un de ses jours, ou par deux jours que « à » ou « au » sépare.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from generateur.academie.entree.classeurs import faute, lire_les_lignes
from generateur.academie.entree.colonnes import UAI, forme_du_titre
from generateur.academie.entree.lignes import en_entier, en_jour
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import court
from generateur.chargement.mots_proches import proche, sans_accents, suggestion
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.vue.francais import lundi_de

COLONNES = ("qui", "themes", "semaines", "nombre", "uai", "distance_km")
RAYON = 6371.0
"""Rayon moyen de la Terre, en kilomètres."""
SEMAINES_MAX = 60
_JOUR = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}")


@dataclass(frozen=True)
class Offre:
    """Une personne ou une équipe. `themes` : des titres, aucun s’ils sont tous ; `semaines` : leurs
    lundis ; `nombre` : de séances ; `distance` : en kilomètres, rien si elle va partout."""

    qui: str
    themes: frozenset[str]
    semaines: frozenset[str]
    nombre: int
    uai: str
    distance: float | None


@dataclass
class PlacesTenues:
    """Une demande (son collège, son rang chez lui) et les séances que chacun y prend."""

    dossier: str
    rang: int
    par: dict[str, int] = field(default_factory=dict)


def lire_les_offres(fichier: Path, themes: Mapping[str, str]) -> tuple[Offre, ...]:
    """Lit les offres ; `themes` : leurs titres par identifiant. Lève ErreurDonnees, toutes les
    fautes à la fois."""
    montre = nom_affiche(fichier)
    lignes = lire_les_lignes(fichier)
    numero, titres = next(lignes, (1, []))
    formes = [forme_du_titre(titre) for titre in titres]
    for requise in ("qui", "nombre"):
        if requise not in formes:
            raise faute(
                montre, numero, "colonne-manquante", f"aucune colonne ne donne « {requise} »",
                "les colonnes : " + " ; ".join(COLONNES),
            )  # fmt: skip
    offres: list[Offre] = []
    problemes: list[Probleme] = []
    for ligne, cases in lignes:
        dites = {nom: " ".join(case.split()) for nom, case in zip(formes, cases, strict=False)}
        if any(dites.values()):
            offre = _offre(dites, (montre, ligne), themes, problemes)
            offres += [offre] if offre is not None else []
    if problemes:
        raise ErreurDonnees(problemes)
    return tuple(offres)


def placer(
    colleges: Iterable[tuple[Mapping[str, Any], Mapping[str, str]]], offres: Sequence[Offre]
) -> list[PlacesTenues]:
    """Rend, pour chaque demande, qui la prend. `colleges` : leur fiche, leurs cases.

    Le plus grand nombre de séances trouve une place : une offre déjà prise se libère si une autre
    peut la remplacer. Même entrée, même résultat.
    """
    colleges = list(colleges)
    lieux = {
        fiche["uai"]: ou for fiche, cases in colleges if fiche["uai"] and (ou := position(cases))
    }
    demandes = [
        (PlacesTenues(fiche["dossier"], rang), demande, position(cases), fiche["uai"])
        for fiche, cases in colleges
        for rang, demande in enumerate(fiche["demandes"])
    ]
    peuvent = [
        [rang for rang, offre in enumerate(offres)
         if _convient(offre, demande) and _a_portee(offre, ou, uai, lieux)]
        for _, demande, ou, uai in demandes
    ]  # fmt: skip
    prises: dict[int, list[int]] = {rang: [] for rang in range(len(offres))}
    for numero in sorted(range(len(demandes)), key=lambda n: len(peuvent[n])):
        for _ in range(demandes[numero][1]["seances"]):
            if not _prendre(numero, peuvent, prises, offres, set()):
                break
    for rang, numeros in prises.items():
        for numero in numeros:
            par = demandes[numero][0].par
            par[offres[rang].qui] = par.get(offres[rang].qui, 0) + 1
    return [placement for placement, _, _, _ in demandes]


def _prendre(
    numero: int,
    peuvent: Sequence[Sequence[int]],
    prises: dict[int, list[int]],
    offres: Sequence[Offre],
    vues: set[int],
) -> bool:
    """Cherche une place pour une séance de cette demande, en déplaçant d’autres s’il le faut."""
    for rang in peuvent[numero]:
        if rang in vues:
            continue
        vues.add(rang)
        if len(prises[rang]) < offres[rang].nombre:
            prises[rang].append(numero)
            return True
        for place, autre in enumerate(prises[rang]):
            if autre != numero and _prendre(autre, peuvent, prises, offres, vues):
                prises[rang][place] = numero
                return True
    return False


def _convient(offre: Offre, demande: Mapping[str, Any]) -> bool:
    themes = not offre.themes or not demande["themes"] or offre.themes & set(demande["themes"])
    return bool(themes) and bool(not offre.semaines or offre.semaines & set(demande["semaines"]))


def _a_portee(
    offre: Offre,
    ou: tuple[float, float] | None,
    uai: str,
    lieux: Mapping[str, tuple[float, float]],
) -> bool:
    """Dit si l’on peut y aller ; sans coordonnées, seulement dans le même département."""
    if offre.distance is None or not offre.uai:
        return True
    depart = lieux.get(offre.uai)
    if ou is None or depart is None:
        return uai[:3] == offre.uai[:3]
    return kilometres(depart, ou) <= offre.distance


def kilometres(un: tuple[float, float], autre: tuple[float, float]) -> float:
    """Rend la distance à vol d’oiseau de deux points (latitude, longitude, en degrés)."""
    (la, lo), (lb, lp) = (tuple(map(radians, point)) for point in (un, autre))
    corde = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin((lp - lo) / 2) ** 2
    return 2 * RAYON * asin(sqrt(corde))


def position(cases: Mapping[str, str]) -> tuple[float, float] | None:
    """Rend la latitude et la longitude qu’un tableau donne, en degrés, s’il en donne."""
    try:
        latitude, longitude = (
            float(cases[cle].replace(",", ".")) for cle in ("latitude", "longitude")
        )
    except (KeyError, ValueError):
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _offre(
    dites: Mapping[str, str],
    lieu: tuple[str, int],
    themes: Mapping[str, str],
    problemes: list[Probleme],
) -> Offre | None:
    avant = len(problemes)
    nombre = en_entier(dites.get("nombre", ""))
    uai = dites.get("uai", "").upper()
    portee = dites.get("distance_km", "").replace(",", ".")
    semaines = _semaines(dites.get("semaines", ""))
    trouves = _themes(dites.get("themes", ""), themes, lieu, problemes)
    for juste, code, message, remede in (
        (dites.get("qui"), "case-vide", "la colonne « qui » est vide", "écrivez une fonction"),
        (nombre, "nombre", "la colonne « nombre » devrait être un nombre de séances",
         "écrivez par exemple 4"),
        (not uai or UAI.fullmatch(uai), "uai", f"UAI « {court(uai)} » impossible",
         "sept chiffres et une lettre, ou rien"),
        (not portee or re.fullmatch(r"\d{1,4}(\.\d+)?", portee), "distance",
         f"distance « {court(portee)} » impossible", "écrivez par exemple 30, en kilomètres"),
        (semaines is not None, "semaines",
         f"semaines « {court(dites.get('semaines', ''))} » illisibles",
         "écrivez par exemple 22/03/2027, ou 22/03/2027 au 02/04/2027"),
    ):  # fmt: skip
        if not juste:
            problemes.append(Probleme(*lieu, code, message, remede))
    if len(problemes) > avant or nombre is None or semaines is None:
        return None
    distance = float(portee) if portee else None
    return Offre(dites["qui"], trouves, semaines, nombre, uai, distance)


def _themes(
    ecrits: str, themes: Mapping[str, str], lieu: tuple[str, int], problemes: list[Probleme]
) -> frozenset[str]:
    connus = {sans_accents(nom): titre for cle, titre in themes.items() for nom in (cle, titre)}
    entier = connus.get(sans_accents(ecrits))
    if entier is not None:
        return frozenset([entier])
    trouves = set()
    for ecrit in filter(None, (partie.strip() for partie in re.split(r"[,/|]", ecrits))):
        titre = connus.get(sans_accents(ecrit))
        if titre is None:
            aide = suggestion(proche(ecrit, [*themes, *themes.values()]))
            problemes.append(
                Probleme(
                    *lieu,
                    "theme-inconnu",
                    f"thème « {court(ecrit)} » inconnu",
                    f"{aide}les thèmes : " + ", ".join(themes),
                )
            )
        else:
            trouves.add(titre)
    return frozenset(trouves)


def _semaines(ecrites: str) -> frozenset[str] | None:
    """Rend les lundis de ces semaines ; rien si l’on ne comprend pas."""
    lundis: set[str] = set()
    for ecrit in filter(None, (partie.strip() for partie in re.split(r"[,|]", ecrites))):
        jours = [en_jour(trouve) for trouve in _JOUR.findall(ecrit)]
        reste = re.sub(r"\b(du|au|à|semaine|de|la|le)\b|[\s-]", "", _JOUR.sub("", ecrit.lower()))
        if not 1 <= len(jours) <= 2 or None in jours or reste:
            return None
        premier, dernier = (date.fromisoformat(str(jours[rang])) for rang in (0, -1))
        lundi = lundi_de(premier)
        if not premier <= dernier <= premier + timedelta(weeks=SEMAINES_MAX):
            return None
        while lundi <= dernier:
            lundis.add(lundi.isoformat())
            lundi += timedelta(days=7)
    return frozenset(lundis)
