"""Qui tient un rôle dans ce collège : des fonctions, jamais des noms."""

from __future__ import annotations

from generateur.noyau.mots import enumeration
from generateur.vue.francais import majuscule
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueLigne, VuePersonne


def fonctions(vue: VueFeuille, role: VuePersonne) -> tuple[str, ...]:
    """Rend les fonctions de l’équipe projet qui tiennent ce rôle, ou à défaut le rôle."""
    toutes = tuple(m.fonction for m in vue.college.equipe_projet if m.role == role.id)
    siennes = tuple(fonction for fonction in toutes if fonction)
    if role.au_nom_local:
        # Sa fonction d’enseignant ne dit pas pourquoi la personne est là.
        siennes = tuple(f"{role.titre}, {f[:1].lower()}{f[1:]}" for f in siennes)
    return siennes or (role.titre,)


def noms(personnes: tuple[VuePersonne, ...]) -> str:
    """Rend « Direction, Référente ou référent numérique et Équipe projet »."""
    return enumeration([personne.titre for personne in personnes])


def academie(vue: VueFeuille) -> str:
    """Rend « Académie de Lille », « Académie d’Amiens » ; ce qui le dit déjà reste."""
    nom = vue.college.academie
    if nom.casefold().startswith(("académie", "academie")):
        return nom
    de = "d’" if nom[:1].casefold() in "aeiouyéèêœæ" else "de "
    return vue.mots["odt"]["academie"].format_map({"de": de, "academie": nom})


def contacts(vue: VueFeuille) -> list[str]:
    """Rend les fonctions à qui s’adresser, l’académie comprise ; les noms s’écrivent à la main.

    Qui est à joindre y est toujours, que l’équipe projet soit déclarée ou non.
    """
    connus = contacts_connus(vue)
    if not vue.college.equipe_projet:
        connus.append(majuscule(vue.mots["communs"]["equipe_a_composer"]))
    return connus


def contacts_connus(vue: VueFeuille) -> list[str]:
    """Les mêmes, sans l’équipe projet qui reste à composer : elle n’a pas encore de nom."""
    membres = {membre.role for membre in vue.college.equipe_projet}
    connus: list[str] = []
    for role in vue.roles:
        if role.id in membres or (role.contact and role.dans_le_college):
            personne = VuePersonne(role.id, role.titre, au_nom_local=role.au_nom_local)
            connus += fonctions(vue, personne)
        elif role.contact:
            connus.append(_academie_a_joindre(vue))
    return [majuscule(fonction) for fonction in dict.fromkeys(connus)]


def a_qui_s_adresser(vue: VueFeuille) -> str:
    """Rend la fonction à qui l’on écrit d’abord : celle que le collège nomme à sa façon."""
    role = next((role for role in vue.roles if role.au_nom_local), None)
    return vue.college.referent or (role.titre if role else vue.referent)


def tous_ensemble(ligne: VueLigne) -> bool:
    """Dit si tous les enseignants y sont réunis : ils ne siègent pas dans une instance."""
    return any(personne.collectif for personne in ligne.participe)


def _academie_a_joindre(vue: VueFeuille) -> str:
    communs, service = vue.mots["communs"], vue.college.service_numerique
    dite = communs["contact_academie_sans_nom"]
    if service:
        dite = communs["contact_academie"].format_map({"service": service})
    if not vue.courriel_academie:
        return dite
    champs = {"academie": dite, "courriel": vue.courriel_academie}
    return communs["contact_academie_courriel"].format_map(champs)
