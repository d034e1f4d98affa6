"""Ce que le collège écrit au-dehors : une demande d’enseignants extérieurs, et le point à préparer
sur une formation d’initiative locale."""

from __future__ import annotations

from dataclasses import dataclass

from generateur.formats.odt.feuilles_de_reunion import Rangees, Reperes
from generateur.noyau.calendrier.annees import nom_de_l_annee
from generateur.noyau.declare.modeles import ORDRE_DES_TEMPS, Demarche
from generateur.vue.fonctions import a_qui_s_adresser, academie
from generateur.vue.francais import compte, en_phrase, enchainer, jour, lundi_de
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueEtape, VueLigne

DES_ESSAIS = ORDRE_DES_TEMPS[-1]
"""Le temps où l’on essaie en classe : une formation vient après."""
CRENEAUX = 4
LONG = 10
"""Minutes : une lettre ne dit que les longs moments d’un atelier."""
A_VOIR = 2
"""Pratiques nommées par préoccupation : une lettre n’est pas un catalogue."""


@dataclass(frozen=True)
class DemandeFil:
    """Le point à préparer avec le conseiller de formation, avant toute demande."""

    sous_titre: str
    expediteur: str
    academie: str
    textes: tuple[str, ...]
    themes: Rangees
    note: str
    reperes: Reperes
    verifier: tuple[str, ...]


@dataclass(frozen=True)
class DemandeIntervenants:
    """La demande à l’académie, et le bulletin qu’elle renvoie.

    `intro` : d’où viennent les thèmes, et quand on les confirmera s’il le faut.
    """

    sous_titre: str
    expediteur: str
    service: str
    academie: str
    commune_le: str
    intro: str
    themes: Rangees
    note: str
    reperes: Reperes
    attendons: tuple[str, ...]
    mission: str
    sous_titre_du_bulletin: str
    choix: tuple[str, ...]
    creneaux: Rangees


def demande_fil(vue: VueFeuille, demarche: Demarche) -> DemandeFil:
    """Rend le point à préparer sur une formation ; ce que le plan ne sait pas reste à remplir."""
    mots = vue.mots["demandes"]
    ateliers = ligne_de(vue, "ateliers")
    debut = ateliers.debut if ateliers else vue.debut
    return DemandeFil(
        sous_titre=mots["fil_sous_titre"].format_map({"annee": nom_de_l_annee(debut)}),
        expediteur=expediteur(vue),
        academie=academie(vue),
        textes=tuple(filter(None, (_origine(vue), _qui_retient(vue), mots["fil_demande"]))),
        themes=tuple((titre, pratiques) for titre, _, pratiques in _themes(vue, ateliers)),
        note=_note(vue),
        reperes=_reperes_de_la_formation(vue, demarche),
        verifier=tuple(mots[f"fil_verifier_{rang}"] for rang in (1, 2, 3, 4, 5)),
    )


def _origine(vue: VueFeuille) -> str:
    """D’où vient le besoin, tel qu’on peut le dire aujourd’hui : exprimé, ou à exprimer."""
    mots, recueil = vue.mots["demandes"], ligne_de(vue, "recueil")
    cle = "fil_origine" if vue.recueil_fait else "fil_origine_a_venir"
    # Ses dates sont celles qu’il a prises, ou qu’il prendra ; jamais celles d’un plan dépassé.
    if recueil is None or (vue.recueil_fait and recueil.etat != "faite"):
        return mots[f"{cle}_sans_date"]
    return mots[cle].format_map({"recueil": recueil.quand})


def _qui_retient(vue: VueFeuille) -> str:
    """La direction a retenu, ou retiendra, et quand ; rien si le plan ne dit pas de choix."""
    choix = ligne_de(vue, "choix")
    if choix is None and not vue.choix_fait:
        return ""
    quand = (choix.seance.quand if choix.seance else choix.quand) if choix else ""
    return vue.mots["demandes"]["fil_avis"].format_map({"avis": _apres_avis(vue), "quand": quand})


def _apres_avis(vue: VueFeuille) -> str:
    """« , après avis du conseil pédagogique », si c’est devant lui que l’on choisit."""
    choix = ligne_de(vue, "choix")
    seance = choix.seance if choix else None
    return vue.mots["demandes"].get(f"avis_{seance.id}", "") if seance else ""


def _reperes_de_la_formation(vue: VueFeuille, demarche: Demarche) -> Reperes:
    mots = vue.mots["demandes"]
    essais = next((temps for temps in vue.temps if temps.id == DES_ESSAIS), None)
    quand = mots["fil_quand_sans_date"]
    if essais:
        quand = mots["fil_quand_texte"].format_map({"jour": jour(essais.fin)})
    enseignants = compte(vue.college.effectifs.enseignants, "enseignant")
    return (
        (mots["fil_public"], mots["fil_public_texte"].format_map({"enseignants": enseignants})),
        (mots["fil_quand"], quand),
        (mots["fil_duree"], mots["fil_duree_texte"]),
        (mots["fil_lieu"], mots["fil_lieu_texte"]),
        (mots["fil_materiel"], materiel(vue, demarche)),
        (mots["contact"], contact(vue)),
    )


def demande_intervenants(vue: VueFeuille, demarche: Demarche) -> DemandeIntervenants:
    """Rend la demande d’enseignants d’autres collèges, et son bulletin de réponse."""
    mots = vue.mots["demandes"]
    ateliers = ligne_de(vue, "ateliers")
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
        expediteur=expediteur(vue),
        service=vue.service_numerique[:1].upper() + vue.service_numerique[1:],
        academie=academie(vue),
        commune_le=commune_le(vue),
        intro=_intro(vue) if vue.choix_fait else f"{_intro(vue)} {_confirmer(vue)}",
        themes=themes,
        note=_note(vue),
        reperes=(
            (
                mots["ext_nombre"],
                _nombre_d_ateliers(vue, ateliers, seances),
            ),
            (mots["ext_quand"], ateliers.quand if ateliers else mots["ext_quand_vide"]),
            *_moments(etape, mots),
            (mots["ext_materiel"], materiel(vue, demarche)),
            (mots["contact"], contact(vue)),
        ),
        attendons=tuple(mots[f"ext_attend_{rang}"] for rang in (1, 2, 3)),
        mission=_mission(vue),
        sous_titre_du_bulletin=mots["ext_bulletin_sous_titre"].format_map(sujet),
        # Sans préoccupation, il n’y en a pas d’autre à cocher : on écrit de quoi l’on témoigne.
        choix=(*(titre for titre, _, _ in themes), mots["ext_aucune"]) if themes else (),
        creneaux=((vue.mots["reunions"]["date_vide"], "…… h …… à …… h ……", "", "☐"),) * CRENEAUX,
    )


def _intro(vue: VueFeuille) -> str:
    """Ce qu’on sait des thèmes le jour où l’on écrit : retenus, recueillis, entendus, ou rien."""
    mots, recueil = vue.mots["demandes"], ligne_de(vue, "recueil")
    if vue.choix_fait or (vue.recueil_fait and vue.preoccupations):
        return mots["ext_intro"].format_map({"avis": _apres_avis(vue)})
    if vue.recueil_fait:
        return mots["ext_intro_sans_theme_recueilli"]
    cle = "ext_intro_avant_le_recueil" if vue.preoccupations else "ext_intro_sans_theme"
    if recueil is None:
        return mots[f"{cle}_sans_date"]
    return mots[cle].format_map({"recueil": recueil.quand})


def _mission(vue: VueFeuille) -> str:
    """L’accord, l’ordre de mission, et quand répondre : avant le choix, sur ce qui est entendu."""
    mots, reponse, choix = vue.mots["demandes"], vue.reponse_des_invites, ligne_de(vue, "choix")
    if reponse is None:
        return mots["ext_mission_sans_date"]
    avant = choix is not None and not vue.choix_fait and reponse <= choix.fin
    return mots["ext_mission_avant" if avant else "ext_mission"].format_map({"jour": jour(reponse)})


def _confirmer(vue: VueFeuille) -> str:
    mots, choix = vue.mots["demandes"], ligne_de(vue, "choix")
    if choix is None:
        return mots["ext_confirmer_sans_date"]
    seance = choix.seance
    if seance is None or not seance.fixee:
        semaine = vue.mots["communs"]["semaine"].format_map({"jour": jour(lundi_de(choix.debut))})
        return mots["ext_confirmer_semaine"].format_map({"quand": semaine})
    article = vue.mots["reunions"].get(f"article_{seance.id}", seance.titre)
    champs = {"instance": article[:1].lower() + article[1:], "quand": seance.quand}
    return mots["ext_confirmer"].format_map(champs)


def _nombre_d_ateliers(vue: VueFeuille, ateliers: VueLigne | None, seances: str) -> str:
    mots = vue.mots["demandes"]
    if ateliers is None or not ateliers.nombre:
        return mots["ext_nombre_vide"]
    # Un atelier par thème ne se donne qu’une fois ; sans thème connu, deux fois aident à venir.
    themes = ateliers.themes
    une_fois = ateliers.nombre == 1 or (themes and all(theme.nombre == 1 for theme in themes))
    modele = mots["ext_nombre_sans_doublet" if une_fois else "ext_nombre_texte"]
    champs = {"seances": seances, "places": _places(vue, ateliers.nombre)}
    return modele.format_map({**champs, "invites": compte(_invites(vue), "personne")})


def _invites(vue: VueFeuille) -> int:
    """Combien l’on invite : ce que compte le temps à prévoir, et aucun autre nombre."""
    venus = {personne.id for ligne in vue.lignes for personne in ligne.anime if personne.invite}
    return sum(role.personnes for role in vue.roles if role.id in venus)


def _places(vue: VueFeuille, seances: int) -> str:
    """Rend « 9 personnes » : la part de chaque atelier, quand les enseignants s’y partagent ; un
    collège qui tient en un seul groupe vient tout entier à chacun."""
    etape, tous = _des_ateliers(vue), vue.college.effectifs.enseignants
    nombre = etape.declaree.nombre if etape else None
    groupe = nombre.un_pour if nombre else 1
    return compte(tous if tous <= groupe else -(-tous // seances), "personne")


def _moments(etape: VueEtape | None, mots: dict[str, str]) -> Reperes:
    """Rend les longs moments d’un atelier en une phrase, s’il y en a."""
    if etape is None or not etape.deroule:
        return ()
    longs = [moment for moment in etape.deroule if moment[0] >= LONG]
    moments = [
        mots["ext_moment"].format_map({"quoi": quoi, "minutes": minutes})
        for minutes, quoi in longs or etape.deroule
    ]
    return ((mots["ext_deroule"], enchainer(moments)),)


def _themes(vue: VueFeuille, ateliers: VueLigne | None) -> tuple[tuple[str, str, str], ...]:
    """Rend, par préoccupation retenue : son titre, qui l’on cherche, les pratiques à voir."""
    montrees = {x.preoccupation: x.pratiques for x in ateliers.a_montrer} if ateliers else {}
    return tuple(
        (
            entree.titre,
            entree.demande,
            en_phrase((montrees.get(entree.id) or [p.titre for p in entree.pratiques])[:A_VOIR]),
        )
        for entree in vue.preoccupations
    )


def _note(vue: VueFeuille) -> str:
    if vue.preoccupations:
        return ""
    odt = vue.mots["odt"]
    if vue.choix_fait:
        return odt["a_remplir"]
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


def expediteur(vue: VueFeuille) -> str:
    """Rend la ligne de qui écrit : nom, UAI, et de quoi écrire l’adresse et le courriel."""
    odt, college = vue.mots["odt"], vue.college
    champs = {"college": college.nom, "commune": college.commune}
    return odt["expediteur"].format_map({**champs, "uai": college.uai or odt["uai_vide"]})


def materiel(vue: VueFeuille, demarche: Demarche) -> str:
    """Rend ce que le collège a, ou de quoi l’écrire."""
    connues = {ressource.id: ressource for ressource in demarche.ressources}
    siennes = [connues[nom] for nom in vue.college.ressources or ()]
    if not siennes:
        return vue.mots["odt"]["ressources_inconnues"]
    return " ; ".join(ressource.court or ressource.titre for ressource in siennes)


def contact(vue: VueFeuille) -> str:
    """Rend la fonction à qui s’adresser, et la place de son nom."""
    return vue.mots["odt"]["fonction_et_nom"].format_map({"fonction": a_qui_s_adresser(vue)})
