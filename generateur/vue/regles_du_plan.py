"""Pourquoi ces dates, en quatre phrases : les règles du plan, avec ce qu’elles donnent ici."""

from __future__ import annotations

from generateur.vue.francais import compte, enumeration, typographie
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueLigne


def regles_du_plan(vue: VueFeuille) -> tuple[tuple[str, str], ...]:
    """Rend chaque règle, son nom et sa phrase : les instances, l’ordre, les durées, les nombres.

    Une règle dont ce plan ne se sert pas n’est pas dite.
    """
    mots = vue.mots["pdf"]
    regles = (
        ("regle_instances", _instances(vue)),
        ("regle_ordre", mots["regle_ordre_texte"]),
        ("regle_durees", _durees(vue)),
        ("regle_nombres", " ".join(_nombres(vue))),
    )
    return tuple((typographie(mots[cle]), typographie(texte)) for cle, texte in regles if texte)


def _instances(vue: VueFeuille) -> str:
    mots = vue.mots["pdf"]
    if not any(instance.passages for instance in vue.instances):
        return ""
    datees = []
    for instance in vue.instances:
        siens = [p.ligne.titre for p in instance.passages if p.seance.fixee]
        if siens:
            titres = enumeration([f"« {titre} »" for titre in dict.fromkeys(siens)])
            champs = {"instance": instance.titre, "titres": titres}
            datees.append(mots["regle_instance"].format_map(champs))
    if not datees:
        return mots["regle_instances_sans_date"]
    envoi = any(p.seance.envoi for instance in vue.instances for p in instance.passages)
    phrase = mots["regle_instances_texte"].format_map({"instances": " ; ".join(datees)})
    return f"{phrase} {mots['regle_envoi']}" if envoi else phrase


def _durees(vue: VueFeuille) -> str:
    """Les étapes qui durent plus, ou moins, que d’ordinaire."""
    mots = vue.mots["pdf"]
    autres = []
    for etape in vue.etapes_du_plan:
        ligne, ideal = etape.lignes[0], etape.declaree.semaines.ideal
        if len(etape.lignes) > 1 or etape.declaree.reunion or ligne.semaines == ideal:
            continue
        champs = {"titre": etape.titre, "duree": compte(ligne.semaines, "semaine")}
        autres.append(mots["regle_duree"].format_map({**champs, "ideal": ideal}))
    if not autres:
        return mots["regle_durees_texte"]
    return mots["regle_durees_sauf"].format_map({"etapes": " ; ".join(autres)})


def _nombres(vue: VueFeuille) -> list[str]:
    """Combien de séances, et d’après quoi : la raison même de la ligne."""
    dites = []
    for etape in vue.etapes_du_plan:
        ligne = etape.lignes[0]
        raison = _raison_du_nombre(ligne)
        if raison:
            modele = vue.mots["pdf"]["regle_nombre"]
            dites.append(modele.format_map({"titre": etape.titre, "raison": raison}))
    return dites


def _raison_du_nombre(ligne: VueLigne) -> str:
    if not ligne.nombre:
        return ""
    debut = ligne.nombre_en_mots
    siennes = (r.texte for r in ligne.raisons if r.sur == "combien" and r.texte.startswith(debut))
    return next(siennes, "")
