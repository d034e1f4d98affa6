"""Qui tient un rôle dans ce collège : des fonctions, jamais des noms."""

from __future__ import annotations

from generateur.noyau.mots import enumeration
from generateur.vue.francais import majuscule, typographie
from generateur.vue.vues import VueFeuille, VuePersonne


def fonctions(vue: VueFeuille, role: VuePersonne) -> tuple[str, ...]:
    """Rend les fonctions de l’équipe projet qui tiennent ce rôle, ou à défaut le rôle."""
    toutes = tuple(m.fonction for m in vue.college.equipe_projet if m.role == role.id)
    siennes = tuple(fonction for fonction in toutes if fonction)
    if role.au_nom_local:
        # Sa fonction d’enseignant ne dit pas pourquoi la personne est là.
        siennes = tuple(f"{role.titre}, {f[:1].lower()}{f[1:]}" for f in siennes)
    return siennes or (role.titre,)


def noms(personnes: tuple[VuePersonne, ...]) -> str:
    """Rend « Direction, Référent·e numérique et Équipe projet »."""
    return enumeration([personne.titre for personne in personnes])


def academie(vue: VueFeuille) -> str:
    """Rend « Académie de Lille », « Académie d’Amiens » ; ce qui le dit déjà reste."""
    nom = vue.college.academie
    if nom.casefold().startswith(("académie", "academie")):
        return nom
    de = "d’" if nom[:1].casefold() in "aeiouyéèêœæ" else "de "
    return vue.mots["odt"]["academie"].format_map({"de": de, "academie": nom})


def contacts(vue: VueFeuille) -> list[str]:
    """Rend les fonctions à qui s’adresser ; les noms s’écrivent à la main."""
    membres = vue.college.equipe_projet
    if not membres:
        connus = [role.titre for role in vue.roles if role.contact]
        a_preciser = typographie(vue.mots["pdf"]["fonction_a_preciser"])
        return [majuscule(fonction) for fonction in (*connus, a_preciser)]
    titres = {role.id: role.titre for role in vue.roles}
    fonctions = [membre.fonction or titres.get(membre.role, membre.role) for membre in membres]
    return [majuscule(typographie(fonction)) for fonction in fonctions]
