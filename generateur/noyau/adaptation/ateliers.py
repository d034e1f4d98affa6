"""Les ateliers du temps 2 : quels thèmes, combien chacun, quelle pratique y voir, qui inviter.

Les thèmes sont les préoccupations du collège : celles de son profil, sinon les premières du
recueil. Les ateliers se partagent en proportion des voix, au plus fort reste ; sans voix, à parts
égales ; à égalité, celles que sert le projet d’établissement d’abord, puis les premières.
Fonctions pures : rien n’est placé dans le temps ici.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generateur.noyau.adaptation.apports import (
    AtelierPrevu,
    Avertissement,
    Demande,
    PratiqueAMontrer,
    Raison,
)
from generateur.noyau.declare.modeles import College, Demarche, Etape, Nombre
from generateur.noyau.declare.recueil import Recueil, avec_le_recueil
from generateur.noyau.mots import compte, enumeration
from generateur.noyau.phrases import dire

PLACES = 12
"""Au plus tant de personnes par atelier dès qu’un recueil dit qui attend quoi (proposition)."""
A_CITER = 2
"""Pratiques nommées par thème, dans ce que l’on prépare pour la demande."""


@dataclass(frozen=True)
class Themes:
    """Les préoccupations d’où viennent les ateliers, leurs voix, et la donnée qui les a choisies.

    `voix` est vide si aucun recueil ne les compte. `servis` : celles qu’un objectif du projet
    d’établissement nomme.
    """

    noms: tuple[str, ...]
    voix: tuple[int, ...]
    donnee: str
    servis: frozenset[str] = frozenset()


def themes_du(college: College, recueil: Recueil | None) -> Themes:
    """Rend les thèmes : ceux du profil ; s’il n’en nomme aucun, les premiers du classement.

    Sans voix pour les ranger, ce que sert le projet d’établissement vient d’abord.
    """
    noms = avec_le_recueil(college, recueil).preoccupations
    voix = tuple(recueil.voix(nom) for nom in noms) if recueil is not None else ()
    du_recueil = recueil is not None and not college.preoccupations
    donnee = "recueil.classement" if du_recueil else "preoccupations"
    servis = frozenset(nom for o in college.projet_etablissement for nom in o.preoccupations)
    if not any(voix):
        voix, noms = (), tuple(sorted(noms, key=lambda nom: nom not in servis))
    return Themes(noms, voix, donnee, servis.intersection(noms))


def au_plus_douze(nombre: Nombre, recueil: Recueil | None) -> Nombre:
    """Rend la règle du nombre d’ateliers, resserrée à douze enseignants par groupe s’il y a un
    recueil : on sait alors que chacun attend quelque chose.
    """
    if recueil is None or nombre.de != "enseignants" or nombre.un_pour <= PLACES:
        return nombre
    return replace(nombre, un_pour=PLACES)


def partager_au_plus_fort_reste(
    nombre: int, poids: Sequence[int], d_abord: frozenset[int] = frozenset()
) -> list[int]:
    """Partage `nombre` en proportion des poids, au plus fort reste.

    À égalité, les rangs de `d_abord` passent devant, puis le premier. La somme rendue est
    `nombre`, sauf si les poids sont tous nuls (rien n’est alors donné).
    """
    total = sum(poids)
    if total <= 0:
        return [0] * len(poids)
    parts = [nombre * p // total for p in poids]
    restes = sorted(
        range(len(poids)),
        key=lambda rang: (-(nombre * poids[rang] % total), rang not in d_abord, rang),
    )
    for rang in restes[: nombre - sum(parts)]:
        parts[rang] += 1
    return parts


def ateliers_de(
    nombre: int, themes: Themes, pratiques: tuple[PratiqueAMontrer, ...], college: College
) -> tuple[AtelierPrevu, ...]:
    """Rend les ateliers, un thème après l’autre à chaque tour ; rien si le collège n’en a pas.

    Ainsi, s’il manque des créneaux, chaque thème garde les siens le plus longtemps possible. Les
    pratiques possibles d’un thème se montrent à tour de rôle.
    """
    servis = frozenset(rang for rang, nom in enumerate(themes.noms) if nom in themes.servis)
    parts = partager_au_plus_fort_reste(nombre, _poids(themes), servis)
    if nombre >= len(parts):
        _donner_a_chacun(parts)
    places = -(-college.effectifs.enseignants // nombre) if nombre else 0
    ateliers = []
    for tour in range(max(parts, default=0)):
        for nom, part in zip(themes.noms, parts, strict=True):
            if tour < part:
                siennes = [p.id for p in pratiques if p.preoccupation == nom]
                pratique = siennes[tour % len(siennes)] if siennes else None
                ateliers.append(AtelierPrevu(nom, places, pratique))
    return tuple(ateliers)


def raisons_des_ateliers(
    ateliers: tuple[AtelierPrevu, ...], themes: Themes, recueil: Recueil | None, demarche: Demarche
) -> list[Raison]:
    """Dit d’où viennent les thèmes, et pourquoi tant d’ateliers pour chacun."""
    if not ateliers:
        return []
    phrases, titres = demarche.phrases, _titres(demarche)
    combien = [
        f"{titres[nom]} ({n})"
        for nom in themes.noms
        if (n := sum(a.theme == nom for a in ateliers))
    ]
    raisons = []
    if recueil is not None and themes.voix:
        code = "themes-du-recueil" if themes.donnee != "preoccupations" else "themes-du-profil"
        texte = dire(
            phrases,
            code,
            reponses=compte(recueil.reponses, "collègue"),
            themes=enumeration([f"{titres[n]} ({v})" for n, v in _paires(themes)]),
        )
        raisons.append(Raison("pourquoi", texte, donnee=themes.donnee))
        regle = dire(phrases, "ateliers-au-plus-fort-reste", themes=enumeration(combien))
        raisons.append(Raison("combien", regle, regle="plus-fort-reste"))
        return raisons
    parts = {sum(a.theme == nom for a in ateliers) for nom in themes.noms}
    code = "themes-du-projet" if themes.servis else "themes-dans-l-ordre"
    if len(parts) == 1:
        code = "themes-sans-voix"
    if len(themes.noms) == 1:
        code = "theme-seul"
    texte = dire(phrases, code, themes=enumeration(combien))
    return [Raison("combien", texte, donnee=themes.donnee)]


def avertissements_des_ateliers(
    etape: Etape,
    ateliers: tuple[AtelierPrevu, ...],
    themes: Themes,
    pratiques: tuple[PratiqueAMontrer, ...],
    college: College,
    demarche: Demarche,
) -> list[Avertissement]:
    """Dit les préoccupations sans atelier à elles, sans pratique possible, ou sans matériel.

    Sans ressources déclarées, cela est déjà dit une fois pour toutes.
    """
    titres = _titres(demarche)
    oubliees = [n for n in themes.noms if n not in {a.theme for a in ateliers}]
    montrees = {p.preoccupation for p in pratiques}
    demunies = [n for n in themes.noms if n not in montrees]
    equipees = {p.preoccupation for p in pratiques if p.ressources}
    sur_papier = [n for n in themes.noms if n in montrees and n not in equipees]
    avertissements = []
    for code, noms in (
        ("theme-sans-atelier", oubliees),
        ("theme-sans-pratique", demunies if college.ressources is not None else []),
        ("theme-sur-papier", sur_papier if college.ressources else []),
    ):
        if noms:
            themes_dits = enumeration([titres[nom] for nom in noms])
            texte = dire(demarche.phrases, code, etape=etape.titre, themes=themes_dits)
            avertissements.append(Avertissement(etape.id, texte))
    return avertissements


def demandes_de(
    ateliers: tuple[AtelierPrevu, ...], themes: Themes, pratiques: tuple[PratiqueAMontrer, ...]
) -> tuple[Demande, ...]:
    """Rend une demande par thème qui a un atelier, dans l’ordre des préoccupations."""
    return tuple(
        Demande(nom, combien, tuple(p for p in pratiques if p.preoccupation == nom))
        for nom in themes.noms
        if (combien := sum(atelier.theme == nom for atelier in ateliers))
    )


def dire_les_demandes(demandes: tuple[Demande, ...], demarche: Demarche) -> tuple[str, ...]:
    """Rend, pour chaque thème, la ligne à avoir prête : qui chercher, pour combien d’ateliers."""
    entrees = {p.id: p for p in demarche.preoccupations}
    lignes = []
    for demande in demandes:
        entree = entrees[demande.theme]
        qui = entree.demande or entree.titre
        lignes.append(
            dire(
                demarche.phrases,
                "demande-avec-pratiques" if demande.pratiques else "demande-sans-pratique",
                theme=entree.court,
                ateliers=compte(demande.ateliers, "atelier"),
                qui=qui[:1].lower() + qui[1:],
                **({"pratiques": _a_citer(demande.pratiques)} if demande.pratiques else {}),
            )
        )
    return tuple(lignes)


def _a_citer(pratiques: tuple[PratiqueAMontrer, ...]) -> str:
    """« A » et « B », les premières : une demande n’est pas un catalogue."""
    return enumeration([f"« {p.titre} »" for p in pratiques[:A_CITER]])


def demande_les_ateliers(
    etape: Etape, avant_les_ateliers: tuple[str, ...], dehors: frozenset[str]
) -> bool:
    """Dit si l’étape est celle où l’on invite : avant les ateliers, avec quelqu’un du dehors.

    `dehors` : les rôles qui ne sont pas du collège.
    """
    return etape.id in avant_les_ateliers and not dehors.isdisjoint(
        (*etape.roles.pilote, *etape.roles.contribue)
    )


def _donner_a_chacun(parts: list[int]) -> None:
    """Donne un atelier à chaque préoccupation que le collège a choisie, pris à la mieux servie."""
    for rang, part in enumerate(parts):
        if not part:
            parts[parts.index(max(parts))] -= 1
            parts[rang] = 1


def _poids(themes: Themes) -> list[int]:
    # Une préoccupation choisie par le collège compte, même si personne ne l’a cochée.
    return [max(1, voix) for voix in themes.voix] or [1] * len(themes.noms)


def _paires(themes: Themes) -> list[tuple[str, int]]:
    return list(zip(themes.noms, themes.voix, strict=True))


def _titres(demarche: Demarche) -> dict[str, str]:
    return {p.id: p.court for p in demarche.preoccupations}
