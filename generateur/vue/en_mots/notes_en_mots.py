"""Les notes que quelqu’un prend dans la page, en mots : ce qui s’est passé, et quand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generateur.chargement.profil.formes_du_suivi import NOMBRES
from generateur.vue.francais import accorde, enumeration, jour, typographie
from generateur.vue.vues import VueFeuille


def note_en_mots(champs: Mapping[str, Any], vue: VueFeuille) -> str:
    """Rend « 12 février 2027 : Recueillir les préoccupations, fait » ; `champs` : ceux de la ligne,
    tels qu’elle les écrit."""
    mots = vue.mots["noter"]
    quoi = enumeration(list(_ce_qui_se_passe(champs, vue)))
    if champs.get("note"):
        quoi = f"{quoi} ({champs['note']})"
    dits = {"jour": _jour(champs.get("le")), "quoi": quoi}
    return typographie(mots["note_le"].format_map(dits))


def _ce_qui_se_passe(champs: Mapping[str, Any], vue: VueFeuille) -> Iterator[str]:
    mots, etat = vue.mots["noter"], str(champs.get("etat", ""))
    dits = {cle: _jour(champs.get(cle)) for cle in ("au", "date")}
    if champs.get("instance"):
        titres = {i.id: i.titre for i in vue.instances}
        nom = str(champs["instance"])
        yield mots["note_instance"].format_map(dits | {"titre": titres.get(nom, nom)})
    elif champs.get("etape"):
        titre = _titre(str(champs["etape"]), vue)
        de_quoi = "seance_" if champs.get("seance") else ""
        dits |= {"titre": titre, "seance": _jour(champs.get("seance"))}
        yield mots.get(f"note_{de_quoi}{etat}", "{titre}").format_map(dits)
    elif etat:
        yield mots.get(f"note_{etat}", etat)
    for cle in NOMBRES:
        if (nombre := str(champs.get(cle))).isdecimal():
            yield accorde(mots[f"note_{cle}"], int(nombre))


def _titre(nom: str, vue: VueFeuille) -> str:
    titres = {etape.id: etape.titre for etape in vue.etapes}
    titres |= {ligne.id: ligne.titre for ligne in (*vue.lignes, *vue.abandonnees)}
    return titres.get(nom) or titres.get(nom.rpartition("-")[0]) or nom


def _jour(ecrit: object) -> str:
    try:
        return jour(date.fromisoformat(str(ecrit)[:10]))
    except ValueError:
        return str(ecrit or "")
