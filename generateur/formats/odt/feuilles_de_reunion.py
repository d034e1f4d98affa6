"""Une feuille par réunion du plan : l’ordre du jour devant, le relevé de conclusions derrière.

Chaque étape que l’on mène entre adultes a la sienne ; ce que les enseignants mènent avec leurs
élèves a la fiche d’essai. Un passage devant une instance a sa feuille à part, sauf si l’étape est
ce passage même (elle n’existe que là où l’instance existe).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generateur.noyau.declare.modeles import Demarche, Etape
from generateur.vue.en_mots.lignes_en_mots import est_le_passage
from generateur.vue.fonctions import fonctions, noms, tous_ensemble
from generateur.vue.francais import accorde, enchainer, jour_de_semaine, lundi_de
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueEtape, VueLigne, VueSeance

Reperes = tuple[tuple[str, str], ...]
Rangees = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Reunion:
    """Tout ce qu’une feuille de réunion dit ; un texte vide ne s’imprime pas.

    `en_classe` : on y regarde un cours, et le verso est la feuille privée de qui regarde.
    `instance` : c’est un passage ; `informe_seulement` et `vote` disent ce qu’on lui demande.
    `lignes` : lignes en pointillés du relevé. `a_ecrire` : la place de ce que le choix retiendra.
    """

    nom: str
    titre: str
    sous_titre: str
    but: str
    reperes: Reperes
    preparer: tuple[str, ...]
    deroule: Rangees
    presents: Rangees
    garder: tuple[str, ...]
    prochain: str
    sous_titre_du_releve: str
    passages: tuple[str, ...] = ()
    ouverture: str = ""
    dates: Rangees = ()
    seances: Rangees = ()
    pratiques: tuple[str, ...] = ()
    ici: tuple[str, ...] = ()
    instance: bool = False
    informe_seulement: bool = False
    vote: bool = False
    titre_de_l_avis: str = ""
    demande: str = ""
    droit: str = ""
    objectifs: tuple[str, ...] = ()
    preoccupations: tuple[str, ...] = ()
    a_ecrire: str = ""
    texte: str = ""
    lignes: int = 5
    titre_du_releve: str = ""
    redige: str = ""
    en_classe: bool = False


def reunions(vue: VueFeuille, demarche: Demarche) -> tuple[Reunion, ...]:
    """Rend les feuilles du plan, dans l’ordre de ses étapes."""
    collectifs = {role.id for role in demarche.roles if role.collectif}
    return tuple(
        feuille
        for etape in vue.etapes_du_plan
        for feuille in _de_l_etape(vue, etape, en_classe=_par(etape.declaree, collectifs))
    )


def _par(etape: Etape, roles: set[str]) -> bool:
    return not roles.isdisjoint(etape.roles.pilote)


def _de_l_etape(vue: VueFeuille, etape: VueEtape, *, en_classe: bool) -> Iterator[Reunion]:
    """`en_classe` : tous les enseignants la mènent, avec leurs élèves ; elle ne se réunit pas."""
    passage_seul = est_le_passage(etape.declaree)
    if not passage_seul and not en_classe:
        yield _reunion(vue, etape)
    for ligne in etape.lignes:
        if ligne.seance is not None:
            yield _passage(vue, etape, ligne, ligne.seance, entier=passage_seul)


def _reunion(vue: VueFeuille, etape: VueEtape) -> Reunion:
    mots = vue.mots["reunions"]
    lignes, ligne = etape.lignes, etape.lignes[0]
    seances = ligne.nombre or 0
    if len(lignes) > 1:
        quand = mots["quand_retours"].format_map({"nombre": len(lignes)})
        heure = mots["heure_vide_retours"]
        prochain = mots["prochain_retours"]
    else:
        modele = "quand_seances" if seances else "quand_plan"
        quand = accorde(mots[modele], seances, quand=ligne.quand)
        if ligne.reunion_avant and not seances:
            quand = mots["quand_avant_date"].format_map({"avant": ligne.reunion_avant})
        elif ligne.seance is not None and not seances and not tous_ensemble(ligne):
            champs = {"quand": ligne.quand, "seance": ligne.seance.quand}
            quand = mots["quand_avant"].format_map(champs)
        heure = mots["heure_vide"]
        prochain = _prochain_apres_la_reunion(vue, ligne)
    reperes = [(mots["quand"], quand), (mots["heure"], heure)]
    if seances > 1:
        reperes[1] = (mots["cette_seance"], mots["seance_vide"])
    return Reunion(
        nom=etape.id,
        titre=ligne.titre,
        sous_titre=mots["sous_titre"].format_map({"temps": ligne.temps_court}),
        but=ligne.but,
        reperes=(
            *reperes,
            *_personnes(ligne, mots),
            *_retenues(vue, etape),
            (mots["duree"], etape.duree_en_mots or mots["duree_vide"]),
        ),
        passages=tuple(_annonce(x.seance, mots) for x in lignes if x.seance is not None),
        preparer=ligne.preparer,
        ouverture=mots.get(f"ouverture_{etape.id}", ""),
        deroule=deroule(etape),
        dates=tuple((str(n), quand, mots["date_vide"]) for n, quand in vue.retours(etape)),
        seances=tuple(
            (str(rang), mots["rang_vide"], "") for rang in range(1, seances + 1) if seances > 1
        ),
        lignes=3 if seances > 1 else 5,
        pratiques=pratiques(ligne, mots["pratiques"]),
        ici=ligne.ici,
        presents=_presents(vue, ligne),
        garder=ligne.garder,
        prochain=prochain,
        sous_titre_du_releve=mots["releve_sous_titre"].format_map({"titre": ligne.titre}),
        titre_du_releve=mots["releve"],
        redige=mots["redige"],
        en_classe=etape.declaree.en_classe,
    )


def _passage(
    vue: VueFeuille, etape: VueEtape, ligne: VueLigne, seance: VueSeance, *, entier: bool
) -> Reunion:
    """La feuille d’un point devant une instance ; `entier` : le déroulé de l’étape s’y passe."""
    mots = vue.mots["reunions"]
    assert etape.declaree.instance is not None
    informe = etape.declaree.instance.pour == "information"
    instance = next(i for i in vue.instances if i.id == seance.id)
    vote = instance.delibere and not informe
    titre = mots["titre_instance"].format_map(
        {"instance": seance.titre, "titre": _dans_la_phrase(ligne.titre)}
    )
    sujet = {"instance": seance.titre, "titre": ligne.titre if entier else titre}
    sujet["pour"] = seance.mots
    avis = mots.get(f"texte_avis_{seance.id}", mots["texte_avis"])
    texte = mots["texte_information"] if informe else mots["texte_deliberation"] if vote else avis
    # « Le » conseil, « la » commission : sans l’article déclaré, le titre seul.
    article = mots.get(f"article_{seance.id}", seance.titre)
    propre = mots.get(f"apporter_{etape.id}")
    laisse = (propre,) if propre else ligne.garder
    # Ce qui vient après le choix dit ce qu’il a retenu, ou laisse de quoi l’écrire une fois fait.
    apres_le_choix = not vue.avant_le_choix(etape)
    retenues = (
        tuple(entree.titre for entree in vue.preoccupations) if _choix_connu(vue, etape) else ()
    )
    apporter = ligne.preparer if entier else (mots["feuille_de_route"], *laisse)
    return Reunion(
        nom=etape.id if entier else f"{etape.id}-{seance.id}",
        titre=sujet["titre"],
        sous_titre=mots["sous_titre_instance"].format_map(sujet),
        but=ligne.but if entier else mots.get(f"but_{etape.id}", ligne.but),
        reperes=(
            *_quand_et_envoi(seance, mots, avec_envoi=instance.avec_envoi),
            (mots["presente"], noms(ligne.anime)),
            (mots["duree_instance"], (etape.duree_en_mots if entier else "") or mots["duree_vide"]),
        ),
        preparer=apporter,
        ouverture=mots.get(f"ouverture_{etape.id}", "") if entier else "",
        deroule=deroule(etape) if entier else (),
        objectifs=vue.objectifs if not entier else (),
        preoccupations=retenues,
        a_ecrire=mots["preoccupations_a_ecrire"] if apres_le_choix and not retenues else "",
        presents=tuple(_presents_du_passage(ligne, seance, mots, entier=entier)),
        garder=ligne.garder if entier else (),
        prochain=_prochain(vue, ligne, _bout_de(seance)),
        sous_titre_du_releve=mots["releve_instance"].format_map(
            {**sujet, "quand": jour_de_semaine(seance.jour) if seance.fixee else mots["date_vide"]}
        ),
        titre_du_releve=mots.get(f"releve_{seance.id}", mots["releve"]),
        redige=mots.get(f"redige_{seance.id}", mots["redige"]),
        instance=True,
        informe_seulement=informe,
        vote=vote,
        titre_de_l_avis=mots.get(f"avis_{seance.id}", mots["avis"]),
        demande=seance.demande,
        droit=instance.texte,
        texte=texte.format_map({"instance": article}),
    )


def _presents_du_passage(
    ligne: VueLigne, seance: VueSeance, mots: dict[str, str], *, entier: bool
) -> Iterator[tuple[str, str]]:
    """Qui préside est à sa place ; n’est invité que qui présente, ou mène le déroulé avec lui."""
    yield mots["instance_presidence"], mots["nom_vide"]
    yield mots["instance_secretaire"], mots["nom_vide"]
    yield mots["instance_presents"], mots["instance_presents_vide"]
    qui = (*ligne.anime, *ligne.participe) if entier else ligne.anime
    invites = tuple(personne for personne in qui if not personne.preside)
    titre = mots.get(f"instance_invites_{seance.id}", mots["instance_invites"])
    yield titre, " ; ".join(filter(None, (noms(invites), mots["instance_autres"])))


def _quand_et_envoi(
    seance: VueSeance, mots: dict[str, str], *, avec_envoi: bool
) -> Iterator[tuple[str, str]]:
    yield mots["quand"], seance.quand
    if seance.fixee:
        yield mots["heure_seule"], mots["heure_vide_seance"]
    else:
        yield mots["heure"], mots["heure_vide"]
    if avec_envoi:
        le = mots["envoi_le"].format_map({"jour": seance.envoi_en_mots})
        yield mots["envoi"], le if seance.envoi else mots["envoi_a_fixer"]


def _dans_la_phrase(titre: str) -> str:
    """Ôte sa majuscule à un titre qui suit deux points ; « L’annoncer » la perd, « ENT » non."""
    suivant = titre[1:2]
    return titre[:1].lower() + titre[1:] if suivant.islower() or suivant == "’" else titre


def _personnes(ligne: VueLigne, mots: dict[str, str]) -> Iterator[tuple[str, str]]:
    for cle, personnes in (
        ("anime", ligne.anime),
        ("participe", ligne.participe),
        ("informe", ligne.informe),
    ):
        if personnes:
            yield mots[cle], noms(personnes)


def _choix_connu(vue: VueFeuille, etape: VueEtape) -> bool:
    """Dit si cette feuille peut nommer ce que le choix a retenu : il est fait, et ailleurs."""
    return vue.choix_fait and etape.charniere != "choix" and bool(vue.preoccupations)


def _retenues(vue: VueFeuille, etape: VueEtape) -> Reperes:
    """Ce que le choix a retenu, sur les feuilles de ce qui vient après lui."""
    if not _choix_connu(vue, etape) or vue.avant_le_choix(etape):
        return ()
    return ((vue.mots["reunions"]["preoccupations_court"], vue.preoccupations_en_mots),)


def _annonce(seance: VueSeance, mots: dict[str, str]) -> str:
    champs = {
        "instance": seance.titre,
        "pour": seance.mots,
        "quand": seance.quand,
        "demande": seance.demande,
    }
    return mots["passage"].format_map(champs)


def deroule(etape: VueEtape) -> Rangees:
    """Rend le déroulé en rangées : les minutes, et ce qu’on y fait."""
    return tuple((str(minutes), quoi) for minutes, quoi in etape.deroule)


def pratiques(ligne: VueLigne, modele: str) -> tuple[str, ...]:
    """Rend, par préoccupation, les pratiques à montrer : « L’oral : la radio, le mur »."""
    return tuple(
        modele.format_map({"preoccupation": x.titre, "pratiques": enchainer(x.pratiques)})
        for x in ligne.a_montrer
    )


def _presents(vue: VueFeuille, ligne: VueLigne) -> Rangees:
    mots = vue.mots["reunions"]
    rangees = []
    for role in dict.fromkeys((*ligne.anime, *ligne.participe)):
        if role.collectif:
            rangees.append((role.titre, mots["nombre_vide"]))
        elif role.a_plusieurs:
            rangees.append((role.titre, mots["noms_vides"]))
        else:
            rangees += [(fonction, mots["nom_vide"]) for fonction in fonctions(vue, role)]
    return (*rangees, (mots["invites"], mots["noms_vides"]))


def _prochain_apres_la_reunion(vue: VueFeuille, ligne: VueLigne) -> str:
    """Rend le rendez-vous qui suit cette réunion, quel que soit le jour où elle se tient.

    Sans jour connu, elle peut se tenir jusqu’au bout de son étape : ce qui tombe d’ici là ne la
    suit pas à coup sûr, sauf le passage qu’elle prépare, ou celui dont la date reste à fixer.
    """
    seance = ligne.seance
    if ligne.creneaux and not ligne.a_placer:
        return _prochain(vue, ligne, ligne.creneaux[-1].jour)
    if seance is not None and not (tous_ensemble(ligne) and seance.fixee):
        return _prochain(vue, ligne, ligne.fin, siens=True)
    return _prochain(vue, ligne, ligne.fin)


def _bout_de(seance: VueSeance) -> date:
    """Le jour de la séance ou, s’il reste à fixer, le dernier de sa semaine."""
    return seance.jour if seance.fixee else lundi_de(seance.jour) + timedelta(days=6)


def _prochain(vue: VueFeuille, ligne: VueLigne, apres: date, *, siens: bool = False) -> str:
    """Rend le rendez-vous du plan qui suit ce jour ; le passage de cette étape en est un.

    `siens` : ce passage suit, même s’il tombe plus tôt.
    """
    mots = vue.mots["reunions"]
    for rv in vue.rendez_vous:
        sien = rv.ligne == ligne.id
        passage = sien and rv.genre == "instance"
        suit = (rv.jour > apres and not sien) or (passage and (siens or rv.jour > apres))
        if rv.genre == "envoi" or not suit:
            continue
        quoi = rv.quoi
        if rv.instance:
            quoi = mots["prochain_instance"].format_map({"instance": rv.instance, "titre": rv.quoi})
        return mots["prochain"].format_map({"quoi": quoi, "quand": rv.quand})
    return mots["prochain_aucun"]
