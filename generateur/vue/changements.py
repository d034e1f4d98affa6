"""Met en mots ce qui distingue deux feuilles de route, pour la page et pour la commande."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generateur.noyau.mots import accorde, compte, intervalle, jour
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
            if changement.ecart and changement.avant == changement.apres:
                lignes.append(f"    {changement.apres} : {changement.ecart}")
            elif changement.ecart:
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
    """Rend « 2 semaines de classe plus tard », « finit 3 jours plus tôt », ce que la réunion est
    devenue, puis ce que cela coûte : « dure 2 semaines au lieu de 4 », séances, thèmes, heures."""
    dits = [*_de_combien(deplacement, mots), *_a_quel_prix(deplacement, mots)]
    return " ; ".join(dits)


def _de_combien(deplacement: Deplacement, mots: Mapping[str, str]) -> Iterator[str]:
    for prefixe, semaines, jours in (
        ("", deplacement.semaines, deplacement.jours),
        ("finit_", deplacement.semaines_fin, deplacement.jours_fin),
    ):
        if jours:
            duree = _duree(semaines, jours, mots)
            cle = f"{prefixe}plus_{'tard' if jours > 0 else 'tot'}"
            yield mots[cle].format_map({"duree": duree})
            break
    avant, apres = deplacement.avant.reunion, deplacement.apres.reunion
    if avant != apres:
        cle = "a_fixer" if not apres else "deplacee" if avant else "fixee"
        champs = {"avant": jour(avant) if avant else "", "apres": jour(apres) if apres else ""}
        yield mots[f"reunion_{cle}"].format_map(champs)


def _a_quel_prix(deplacement: Deplacement, mots: Mapping[str, str]) -> Iterator[str]:
    avant, apres = deplacement.avant, deplacement.apres
    if avant.semaines and apres.semaines and avant.semaines != apres.semaines:
        champs = {"avant": str(avant.semaines), "apres": compte(apres.semaines, "semaine")}
        yield mots["duree_changee"].format_map(champs)
    quand = [[(s.date, s.de, s.a) for s in ligne.seances] for ligne in (avant, apres)]
    if quand[0] != quand[1]:
        yield from _seances(quand[0], quand[1], mots)
    elif [s.theme for s in avant.seances] != [s.theme for s in apres.seances]:
        yield mots["themes_changes"]
    if sorted(avant.heures) != sorted(apres.heures):
        yield mots["heures_changees"]


def _seances(
    avant: list[tuple[date, str, str]], apres: list[tuple[date, str, str]], mots: Mapping[str, str]
) -> Iterator[str]:
    """Rend les jours qui n’y sont plus et ceux qui y sont désormais ; sinon, que l’heure change."""
    jours = [[jour(le, avec_annee=False) for le, *_ in siennes] for siennes in (avant, apres)]
    parties = [dit for dit in jours[0] if dit not in jours[1]]
    venues = [dit for dit in jours[1] if dit not in jours[0]]
    if not (parties or venues):
        yield mots["heures_des_seances"]
    elif parties and venues:
        champs = {"avant": enumeration(parties), "apres": enumeration(venues)}
        yield mots["seances_deplacees"].format_map(champs)
    else:
        cle = "seances_en_moins" if parties else "seances_en_plus"
        yield mots[cle].format_map({"jours": enumeration(parties or venues)})


def _duree(semaines: int | None, jours: int, mots: Mapping[str, str]) -> str:
    if semaines:
        return accorde(mots["semaines"], abs(semaines))
    return accorde(mots["jours"], abs(jours))


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
    # Une ligne dont seules les séances ou les heures changent n’a pas changé de date.
    de_date = all(any(_de_combien(d, mots)) for d in comparaison.deplacees)
    nombres = (
        ("deplacees" if de_date else "changees", len(comparaison.deplacees)),
        ("apparues", len(comparaison.apparues)),
        ("disparues", len(comparaison.disparues)),
        ("inchangees", comparaison.inchangees),
    )
    dits = [accorde(mots[f"bilan_{cle}"], nombre) for cle, nombre in nombres if nombre]
    phrase = enumeration(dits)
    return typographie(phrase[:1].upper() + phrase[1:] + ".")
