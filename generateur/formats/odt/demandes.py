"""Les deux demandes du collège : une formation d’initiative locale, des enseignants d’ailleurs."""

from __future__ import annotations

from dataclasses import dataclass

from generateur.formats.odt.feuilles_de_reunion import Rangees, Reperes
from generateur.noyau.calendrier.annees import nom_de_l_annee
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.fonctions import academie
from generateur.vue.francais import compte, en_phrase, enchainer, jour
from generateur.vue.vues import VueEtape, VueFeuille, VueLigne

CRENEAUX = 4


@dataclass(frozen=True)
class DemandeFil:
    """La demande de formation d’initiative locale, écrite et signée par la direction."""

    sous_titre: str
    academie: str
    commune_le: str
    textes: tuple[str, ...]
    themes: Rangees
    note: str
    reperes: Reperes
    attendons: tuple[str, ...]


@dataclass(frozen=True)
class DemandeIntervenants:
    """La demande à l’académie, et le bulletin qu’elle renvoie."""

    sous_titre: str
    service: str
    academie: str
    commune_le: str
    themes: Rangees
    note: str
    reperes: Reperes
    attendons: tuple[str, ...]
    mission: str
    sous_titre_du_bulletin: str
    choix: tuple[str, ...]
    creneaux: Rangees


def demande_fil(vue: VueFeuille, demarche: Demarche) -> DemandeFil:
    """Rend la demande de formation ; ce que le plan ne sait pas reste à remplir."""
    mots = vue.mots["demandes"]
    ateliers, recueil = ligne_de(vue, "ateliers"), ligne_de(vue, "recueil")
    origine = (
        mots["fil_origine"].format_map({"recueil": recueil.quand})
        if recueil
        else mots["fil_origine_sans_date"]
    )
    textes = [origine]
    choix = ligne_de(vue, "choix")
    seance = choix.seance if choix else None
    # Seules les instances qui ont leur phrase : une formation ne se soumet pas à toutes.
    avis = mots.get(f"fil_avis_{seance.id}") if seance else None
    if seance and avis:
        quand = seance.quand if seance.fixee else vue.mots["reunions"]["date_vide"]
        textes.append(avis.format_map({"quand": quand}))
    debut = ateliers.debut if ateliers else vue.debut
    return DemandeFil(
        sous_titre=mots["fil_sous_titre"].format_map(
            {
                "college": vue.college.nom,
                "commune": vue.college.commune,
                "annee": nom_de_l_annee(debut),
            }
        ),
        academie=academie(vue),
        commune_le=commune_le(vue),
        textes=(*textes, mots["fil_demande"]),
        themes=tuple((titre, pratiques) for titre, _, pratiques in _themes(vue, ateliers)),
        note=_note(vue),
        reperes=_reperes_de_la_formation(vue, demarche, ateliers),
        attendons=tuple(mots[f"fil_attend_{rang}"] for rang in (1, 2, 3, 4)),
    )


def _reperes_de_la_formation(
    vue: VueFeuille, demarche: Demarche, ateliers: VueLigne | None
) -> Reperes:
    mots = vue.mots["demandes"]
    etape = _des_ateliers(vue)
    groupes, duree, semaines = (
        mots["fil_groupes_vides"],
        mots["fil_duree_vide"],
        mots["fil_semaines_vides"],
    )
    if ateliers and ateliers.nombre:
        groupes = mots["fil_groupes_texte"].format_map(
            {"seances": ateliers.nombre_en_mots, "places": _places(vue, ateliers.nombre)}
        )
    if ateliers and etape and etape.minutes:
        chacun = [h.en_mots for h in ateliers.heures if h.role.collectif]
        modele = "fil_duree_texte" if chacun else "fil_duree_minutes"
        duree = mots[modele].format_map(
            {"minutes": etape.duree_en_mots, "heures": chacun[0] if chacun else ""}
        )
    if ateliers:
        semaines = ateliers.quand
    enseignants = compte(vue.college.effectifs.enseignants, "enseignant")
    return (
        (mots["fil_public"], mots["fil_public_texte"].format_map({"enseignants": enseignants})),
        (mots["fil_groupes"], groupes),
        (mots["fil_semaines"], semaines),
        (mots["fil_duree"], duree),
        (mots["fil_lieu"], mots["fil_lieu_texte"]),
        (mots["fil_materiel"], materiel(vue, demarche)),
        (mots["contact"], contact(vue)),
    )


def demande_intervenants(vue: VueFeuille, demarche: Demarche) -> DemandeIntervenants:
    """Rend la demande d’enseignants d’autres collèges, et son bulletin de réponse."""
    mots = vue.mots["demandes"]
    ateliers, demande = ligne_de(vue, "ateliers"), ligne_de(vue, "demande")
    etape = _des_ateliers(vue)
    seances = compte(ateliers.nombre, "atelier") if ateliers and ateliers.nombre else ""
    themes = _themes(vue, ateliers)
    sujet = {"college": vue.college.nom, "commune": vue.college.commune}
    return DemandeIntervenants(
        sous_titre=(
            mots["ext_sous_titre"].format_map({"seances": seances, "quand": ateliers.quand})
            if ateliers and seances
            else mots["ext_sous_titre_sans_date"]
        ),
        service=vue.service_numerique[:1].upper() + vue.service_numerique[1:],
        academie=academie(vue),
        commune_le=commune_le(vue),
        themes=themes,
        note=_note(vue),
        reperes=(
            (
                mots["ext_nombre"],
                _nombre_d_ateliers(vue, ateliers, seances),
            ),
            (mots["ext_quand"], ateliers.quand if ateliers else mots["ext_quand_vide"]),
            (mots["ext_ou"], mots["ext_ou_texte"]),
            *_moments(etape, mots),
            (mots["ext_materiel"], materiel(vue, demarche)),
            (mots["contact"], contact(vue)),
        ),
        attendons=tuple(mots[f"ext_attend_{rang}"] for rang in (1, 2, 3)),
        mission=(
            mots["ext_mission"].format_map({"jour": jour(demande.fin)})
            if demande
            else mots["ext_mission_sans_date"]
        ),
        sous_titre_du_bulletin=mots["ext_bulletin_sous_titre"].format_map(sujet),
        choix=(*(titre for titre, _, _ in themes), mots["ext_aucune"]),
        creneaux=((vue.mots["reunions"]["date_vide"], "…… h …… à …… h ……", "", "☐"),) * CRENEAUX,
    )


def _nombre_d_ateliers(vue: VueFeuille, ateliers: VueLigne | None, seances: str) -> str:
    mots = vue.mots["demandes"]
    if ateliers is None or not ateliers.nombre:
        return mots["ext_nombre_vide"]
    modele = mots["ext_nombre_un" if ateliers.nombre == 1 else "ext_nombre_texte"]
    return modele.format_map({"seances": seances, "places": _places(vue, ateliers.nombre)})


def _places(vue: VueFeuille, seances: int) -> str:
    """Rend « 11 personnes » : ce qu’il faut à chaque séance pour que tous puissent venir à une."""
    return compte(-(-vue.college.effectifs.enseignants // seances), "personne")


def _moments(etape: VueEtape | None, mots: dict[str, str]) -> Reperes:
    """Rend le déroulé d’un atelier en une phrase, s’il y en a un."""
    if etape is None or not etape.deroule:
        return ()
    moments = [
        mots["ext_moment"].format_map({"quoi": quoi, "minutes": minutes})
        for minutes, quoi in etape.deroule
    ]
    return ((mots["ext_deroule"], enchainer(moments)),)


def _themes(vue: VueFeuille, ateliers: VueLigne | None) -> tuple[tuple[str, str, str], ...]:
    """Rend, par préoccupation retenue : son titre, qui l’on cherche, les pratiques à voir."""
    montrees = {x.preoccupation: x.pratiques for x in ateliers.a_montrer} if ateliers else {}
    return tuple(
        (
            entree.titre,
            entree.demande,
            en_phrase(montrees.get(entree.id) or [p.titre for p in entree.pratiques]),
        )
        for entree in vue.preoccupations
    )


def _note(vue: VueFeuille) -> str:
    if vue.preoccupations:
        return ""
    odt = vue.mots["odt"]
    choix = ligne_de(vue, "choix")
    if choix is None:
        return odt["rien_de_choisi_sans_date"]
    return odt["rien_de_choisi"].format_map({"quand": choix.quand})


def ligne_de(vue: VueFeuille, charniere: str) -> VueLigne | None:
    """Rend la première ligne de cette étape charnière, ou rien si elle n’est pas dans le plan."""
    etape = vue.charniere(charniere)
    return etape.premiere if etape else None


def _des_ateliers(vue: VueFeuille) -> VueEtape | None:
    """L’étape des ateliers, qu’elle soit dans ce plan ou non."""
    return next((e for e in vue.etapes if e.charniere == "ateliers"), None)


def commune_le(vue: VueFeuille) -> str:
    """Rend « Exempleville, le …… »."""
    return vue.mots["odt"]["commune_le"].format_map({"commune": vue.college.commune})


def materiel(vue: VueFeuille, demarche: Demarche) -> str:
    """Rend ce que le collège a, ou de quoi l’écrire."""
    connues = {ressource.id: ressource for ressource in demarche.ressources}
    siennes = [connues[nom] for nom in vue.college.ressources or ()]
    if not siennes:
        return vue.mots["odt"]["ressources_inconnues"]
    return " ; ".join(ressource.court or ressource.titre for ressource in siennes)


def contact(vue: VueFeuille) -> str:
    """Rend la fonction à qui s’adresser, et la place de son nom."""
    role = next((r for r in vue.roles if r.au_nom_local), None)
    fonction = vue.college.referent or (role.titre if role else vue.referent)
    return vue.mots["odt"]["fonction_et_nom"].format_map({"fonction": fonction})
