"""Met en mots ce qui distingue deux feuilles de route, pour la page et pour la commande."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generateur.noyau.mots import compte, intervalle, jour
from generateur.noyau.plan.comparaison import Comparaison, Deplacement, Ecart, LigneAnnoncee
from generateur.vue.francais import enumeration, typographie


@dataclass(frozen=True)
class VueChangement:
    """Une ligne qui a changé ; `avant` ou `apres` est vide si elle est apparue ou a disparu."""

    id: str
    etape: str
    titre: str
    avant: str
    apres: str
    ecart: str
    pourquoi: str


@dataclass(frozen=True)
class VueComparaison:
    """Ce qui a changé, en mots."""

    bilan: str
    deplacees: tuple[VueChangement, ...]
    apparues: tuple[VueChangement, ...]
    disparues: tuple[VueChangement, ...]
    rien: bool


def composer_la_comparaison(comparaison: Comparaison, mots: Mapping[str, str]) -> VueComparaison:
    """Rend la comparaison en mots ; `mots` : les libellés « suivi »."""
    return VueComparaison(
        bilan=_bilan(comparaison, mots),
        deplacees=tuple(_deplacee(d, mots) for d in comparaison.deplacees),
        apparues=tuple(_changement(e, "", _quand(e.ligne)) for e in comparaison.apparues),
        disparues=tuple(_changement(e, _quand(e.ligne), "") for e in comparaison.disparues),
        rien=comparaison.rien,
    )


def en_texte(vue: VueComparaison, mots: Mapping[str, str]) -> str:
    """Rend la comparaison à lire dans un terminal."""
    lignes = [vue.bilan]
    for cle in ("deplacees", "apparues", "disparues"):
        changements: tuple[VueChangement, ...] = getattr(vue, cle)
        if changements:
            lignes += ["", mots[f"titre_{cle}"]]
        for changement in changements:
            lignes.append(f"- {changement.titre} ({changement.id})")
            if changement.ecart:
                champs = {
                    "avant": changement.avant,
                    "apres": changement.apres,
                    "ecart": changement.ecart,
                }
                lignes.append(f"    {typographie(mots['de_a'].format_map(champs))}")
            else:
                lignes.append(f"    {changement.avant or changement.apres}")
            if changement.pourquoi:
                lignes.append(f"    {changement.pourquoi}")
    return "\n".join(lignes) + "\n"


def ecart_en_mots(deplacement: Deplacement, mots: Mapping[str, str]) -> str:
    """Rend « 2 semaines de classe plus tard », « finit 3 jours plus tôt », ou ce que la réunion
    est devenue si rien d’autre n’a bougé."""
    for prefixe, semaines, jours in (
        ("", deplacement.semaines, deplacement.jours),
        ("finit_", deplacement.semaines_fin, deplacement.jours_fin),
    ):
        if jours:
            duree = _duree(semaines, jours, mots)
            return mots[f"{prefixe}plus_{'tard' if jours > 0 else 'tot'}"].format_map(
                {"duree": duree}
            )
    avant, apres = deplacement.avant.reunion, deplacement.apres.reunion
    cle = "reunion_deplacee" if avant and apres else "reunion_fixee" if apres else "reunion_a_fixer"
    champs = {"avant": jour(avant) if avant else "", "apres": jour(apres) if apres else ""}
    return mots[cle].format_map(champs)


def _duree(semaines: int | None, jours: int, mots: Mapping[str, str]) -> str:
    if semaines:
        return compte(abs(semaines), mots["semaine"], mots["semaines"])
    return compte(abs(jours), mots["jour"], mots["jours"])


def _deplacee(deplacement: Deplacement, mots: Mapping[str, str]) -> VueChangement:
    avant, apres = deplacement.avant, deplacement.apres
    return VueChangement(
        apres.id,
        apres.etape,
        typographie(apres.titre),
        _quand(avant),
        _quand(apres),
        typographie(ecart_en_mots(deplacement, mots)),
        typographie(deplacement.pourquoi),
    )


def _changement(ecart: Ecart, avant: str, apres: str) -> VueChangement:
    ligne = ecart.ligne
    titre, pourquoi = typographie(ligne.titre), typographie(ecart.pourquoi)
    return VueChangement(ligne.id, ligne.etape, titre, avant, apres, "", pourquoi)


def _quand(ligne: LigneAnnoncee) -> str:
    return intervalle(ligne.debut, ligne.fin)


def _bilan(comparaison: Comparaison, mots: Mapping[str, str]) -> str:
    if comparaison.rien:
        return typographie(mots["rien"])
    nombres = (
        ("deplacees", len(comparaison.deplacees)),
        ("apparues", len(comparaison.apparues)),
        ("disparues", len(comparaison.disparues)),
        ("inchangees", comparaison.inchangees),
    )
    dits = [
        mots[f"bilan_{cle}{'_un' if nombre == 1 else ''}"].format_map({"nombre": nombre})
        for cle, nombre in nombres
        if nombre
    ]
    phrase = enumeration(dits)
    return typographie(phrase[:1].upper() + phrase[1:] + ".")
