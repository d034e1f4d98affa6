"""Ce que contiennent les feuilles du tableur : colonnes, rangées, genre de chaque cellule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generateur.vue.francais import majuscule, typographie
from generateur.vue.vues import VueFeuille, VueRendezVous
from generateur.vue.vues_des_lignes import VueLigne, VuePersonne

ETATS = {
    "faite": "etat_fait",
    "commencee": "etat_en_cours",
    "reportee": "etat_reporte",
    "abandonnee": "etat_abandonne",
}
"""L’état d’une ligne, et son mot."""

Genre = Literal["texte", "date", "nombre", "etat", "vide"]


@dataclass(frozen=True)
class Case:
    """Une cellule : son genre, sa valeur pour le calcul, son texte pour l’œil."""

    genre: Genre
    style: str
    valeur: str = ""
    textes: tuple[str, ...] = ("",)


@dataclass(frozen=True)
class ColonneDeFeuille:
    """Une colonne : son titre, et sa largeur en millimètres ; `cachee` : pour le programme."""

    titre: str
    largeur: int
    cachee: bool = False


@dataclass(frozen=True)
class Feuille:
    """Une feuille ; `figees` : colonnes qui restent à l’écran, et se répètent à l’impression.

    `page` : la mise en page du modèle, « Default » (une page de large) ou « Large » (deux).
    """

    nom: str
    colonnes: tuple[ColonneDeFeuille, ...]
    rangees: tuple[tuple[Case, ...], ...]
    figees: int = 1
    filtres: bool = True
    page: Literal["Default", "Large"] = "Default"


def feuilles(vue: VueFeuille) -> tuple[Feuille, ...]:
    """Rend les trois feuilles du classeur."""
    return _feuille_de_route(vue), _temps_a_prevoir(vue), _rendez_vous(vue)


def _feuille_de_route(vue: VueFeuille) -> Feuille:
    mots = vue.mots["tableur"]
    colonnes = (
        ("col_numero", 11), ("col_temps", 26), ("col_etape", 56), ("col_debut", 24),
        ("col_fin", 24), ("col_semaines", 22), ("col_anime", 40), ("col_participe", 48),
        ("col_instance", 38), ("col_pour", 30), ("col_date", 24), ("col_a_fixer", 40),
        ("col_envoi", 30), ("col_heures", 52), ("col_garder", 62), ("col_raison", 56),
        ("col_etat", 24), ("col_le", 30), ("col_notes", 50),
    )  # fmt: skip
    return Feuille(
        nom=mots["feuille"],
        colonnes=(*_colonnes(mots, colonnes), _repere(mots)),
        rangees=tuple(_ligne(ligne, mots) for ligne in vue.lignes),
        figees=3,
        page="Large",
    )


def _ligne(ligne: VueLigne, mots: dict[str, str]) -> tuple[Case, ...]:
    seance = ligne.seance
    heures = tuple(
        mots["heures_du_role"].format_map({"role": h.role.titre, "heures": h.en_mots})
        for h in ligne.heures
    )
    return (
        texte(ligne.numero),
        texte(ligne.temps_court),
        texte(ligne.titre, style="fort"),
        jour(ligne.debut),
        jour(ligne.fin),
        nombre(ligne.semaines),
        texte(_noms(ligne.anime)),
        texte(_noms(ligne.participe)),
        texte(seance.titre if seance else ""),
        texte(seance.mots if seance else ""),
        jour(seance.jour if seance and seance.fixee else None),
        texte(seance.quand if seance and not seance.fixee else ""),
        jour(seance.envoi if seance else None),
        texte(*heures),
        texte(*ligne.garder),
        texte(ligne.premiere_raison),
        *_note(ligne, mots),
        texte(ligne.id),
    )


def _repere(mots: dict[str, str]) -> ColonneDeFeuille:
    """La colonne par laquelle le tableau rempli revient dans le suivi
    (chargement/profil/tableau_de_suivi.py)."""
    return ColonneDeFeuille(typographie(mots["col_repere"]), 40, cachee=True)


def _note(ligne: VueLigne, mots: dict[str, str]) -> tuple[Case, Case, Case]:
    """Ce que le suivi dit de la ligne, sinon « à faire » ; de quel jour ; sa note."""
    cle = ETATS.get(ligne.etat, "etat_a_faire")
    return Case("etat", "texte", textes=(mots[cle],)), jour(ligne.etat_le), texte(ligne.note)


def _temps_a_prevoir(vue: VueFeuille) -> Feuille:
    """Un rôle par rangée ; les heures sont celles de la vue, que le site et le PDF montrent."""
    mots = vue.mots["tableur"]
    colonnes = _colonnes(
        mots,
        (
            ("col_role", 62),
            ("col_hors", 22),
            ("col_personnes", 27),
            ("col_au_moins", 26),
            ("col_par_personne", 26),
        ),
    )
    colonnes += tuple(ColonneDeFeuille(majuscule(titre), 24) for _, titre in vue.mois)
    colonnes += _colonnes(mots, (("col_toutes_au_moins", 30), ("col_toutes", 30)))
    rangees = []
    for role in vue.roles:
        par_mois = {m.premier: m.heures for m in role.mois}
        rangees.append(
            (
                texte(role.titre, style="fort"),
                texte(mots["oui"] if role.dans_le_college else mots["non"]),
                nombre(role.personnes),
                nombre(role.heures_au_moins),
                nombre(role.heures, style="nombre-fort"),
                *(nombre(par_mois.get(premier)) for premier, _ in vue.mois),
                nombre(role.heures_au_moins * role.personnes),
                nombre(role.heures * role.personnes),
            )
        )
    vides = tuple(texte("") for _ in range(len(colonnes) - 3))
    total = nombre(vue.heures_du_college, style="nombre-fort")
    moins = nombre(vue.heures_du_college_au_moins, style="nombre-fort")
    rangees.append((texte(mots["total"], style="fort"), *vides, moins, total))
    # Sans filtre : la ligne du total y serait triée avec les rôles.
    return Feuille(mots["heures"], colonnes, tuple(rangees), filtres=False)


def _rendez_vous(vue: VueFeuille) -> Feuille:
    mots = vue.mots["tableur"]
    lignes = {ligne.id: ligne for ligne in vue.lignes}
    colonnes = (
        ("col_date", 24), ("col_quand", 62), ("col_quoi", 80), ("col_qui", 66),
        ("col_instance", 44), ("col_pour", 34), ("col_etat", 24), ("col_le", 30),
        ("col_notes", 70),
    )  # fmt: skip
    return Feuille(
        nom=mots["rendez_vous"],
        colonnes=(*_colonnes(mots, colonnes), _repere(mots)),
        rangees=tuple(
            (
                jour(rv.jour if rv.fixe else None),
                texte(majuscule(rv.quand)),
                texte(rv.quoi, style="fort"),
                texte(_noms(rv.qui)),
                texte(rv.instance),
                texte(rv.mots),
                *_note_du_rendez_vous(rv, lignes[rv.ligne], mots),
            )
            for rv in vue.rendez_vous
        ),
    )


def _note_du_rendez_vous(
    rv: VueRendezVous, ligne: VueLigne, mots: dict[str, str]
) -> tuple[Case, ...]:
    """Une séance a son état à elle ; un envoi n’en a pas ; le reste, celui de sa ligne."""
    if rv.genre == "envoi":
        return texte(""), jour(None), texte(""), texte("")
    if rv.creneau is None:
        siege = ligne.seance if rv.genre == "instance" and rv.fixe else None
        repere = f"{ligne.id} {siege.id} {siege.jour}" if siege is not None else ligne.id
        return *_note(ligne, mots), texte(repere)
    faite = rv.creneau.tenue or ligne.etat == "faite"
    etat = Case("etat", "texte", textes=(mots["etat_fait" if faite else "etat_a_faire"],))
    repere = " ".join((ligne.id, rv.jour.isoformat(), rv.creneau.de)).strip()
    return etat, jour(None), texte(""), texte(repere)


def texte(*lignes: str, style: str = "texte") -> Case:
    """Une cellule de texte ; plusieurs textes font plusieurs lignes."""
    donnees = tuple(typographie(ligne) for ligne in lignes if ligne)
    return Case("texte", style, textes=donnees) if donnees else Case("vide", style)


def jour(quand: date | None) -> Case:
    """Une cellule de date, ou vide."""
    if quand is None:
        return Case("vide", "date")
    affichage = f"{quand.day:02d}/{quand.month:02d}/{quand.year:04d}"
    return Case("date", "date", quand.isoformat(), (affichage,))


def nombre(valeur: float | None, style: str = "nombre") -> Case:
    """Une cellule de nombre, ou vide."""
    if valeur is None:
        return Case("vide", style)
    court = f"{valeur:.4f}".rstrip("0").rstrip(".")
    return Case("nombre", style, court, (court.replace(".", ","),))


def _colonnes(
    mots: dict[str, str], donnees: tuple[tuple[str, int], ...]
) -> tuple[ColonneDeFeuille, ...]:
    return tuple(ColonneDeFeuille(typographie(mots[cle]), largeur) for cle, largeur in donnees)


def _noms(personnes: tuple[VuePersonne, ...]) -> str:
    return ", ".join(personne.titre for personne in personnes)
