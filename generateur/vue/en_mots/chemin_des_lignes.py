"""La feuille de route comme un seul chemin : mois, stations et lignes, dans l’ordre des jours.

Chaque date y est courte, pour une marge ; l’année ne se dit qu’avec le premier mois, puis quand
elle change. Ce que chacun fait d’une ligne y est par rang de rôle : un filtre s’en sert sans rien
savoir d’eux.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generateur.noyau.declare.modeles import NomTemps
from generateur.noyau.mots import intervalle, jour, jour_de_semaine
from generateur.vue.en_mots.dates_courtes import en_marge
from generateur.vue.francais import MOIS, lundi_de, majuscule, mois_et_annee, typographie
from generateur.vue.vues import VueFeuille
from generateur.vue.vues_des_lignes import VueLigne

AVANT_TOUT: NomTemps = "pilotage"
"""Ce que dessine la gouttière tant qu’aucun temps n’a commencé."""


@dataclass(frozen=True)
class VuePart:
    """Ce qu’un rôle fait d’une ligne ; `rang` : celui du rôle, à partir de 1."""

    rang: int
    anime: bool
    heures_en_mots: str


@dataclass(frozen=True)
class VuePassageBref:
    """Le passage devant une instance, sans année ; `envoi` : le jour où partent les documents."""

    quand: str
    fixe: bool
    a_fixer: bool
    instance: str
    mots: str
    envoi: str
    reunion_avant: bool


@dataclass(frozen=True)
class VueStation:
    """Un temps qui commence ; `rangs` : les rôles qui y font quelque chose."""

    temps: NomTemps
    numero: str
    titre: str
    marge: tuple[str, str]
    jours: str
    rangs: tuple[int, ...]


@dataclass(frozen=True)
class VueEntree:
    """Une ligne à sa place ; `rail` : le temps que la gouttière dessine à sa hauteur.

    `marge` : « 18 janv. » et « – 5 févr. », deux morceaux qui ne se coupent pas ; `jours` : les
    mêmes, pour l’oreille ; `avec` : les noms courts de qui y participe ; `station` : le temps qui
    commence juste avant elle, s’il y en a un.
    """

    ligne: VueLigne
    marge: tuple[str, str]
    jours: str
    rail: NomTemps
    parts: tuple[VuePart, ...]
    avec: tuple[str, ...]
    station: VueStation | None = None
    passage: VuePassageBref | None = None

    @property
    def rangs(self) -> tuple[int, ...]:
        """Les rôles qui l’animent ou y participent."""
        return tuple(part.rang for part in self.parts)


@dataclass(frozen=True)
class VueMoisDuChemin:
    """Un mois et les lignes qui y commencent ; `nom` : avec son année si elle vient de changer.

    `rail` : ce que dessine la gouttière en face de son nom ; `fin` : le dernier jour de ses lignes.
    """

    id: str
    nom: str
    mois: str
    rail: NomTemps
    fin: date
    rangs: tuple[int, ...]
    entrees: tuple[VueEntree, ...]


def composer_le_chemin(vue: VueFeuille) -> tuple[VueMoisDuChemin, ...]:
    """Rend les mois où une ligne commence."""
    rendus: list[VueMoisDuChemin] = []
    rail: NomTemps = AVANT_TOUT
    for (annee, mois), siennes in groupby(_entrees(vue), key=_mois_de):
        entrees = tuple(siennes)
        premier = date(annee, mois, 1)
        change = not rendus or not rendus[-1].id.startswith(f"mois-{annee}-")
        rendus.append(
            VueMoisDuChemin(
                id=f"mois-{annee}-{mois:02d}",
                nom=majuscule(mois_et_annee(premier) if change else MOIS[mois - 1]),
                mois=MOIS[mois - 1],
                rail=rail,
                fin=max(entree.ligne.fin for entree in entrees),
                rangs=tuple(sorted({rang for entree in entrees for rang in entree.rangs})),
                entrees=entrees,
            )
        )
        rail = entrees[-1].rail
    return tuple(rendus)


def parts(vue: VueFeuille) -> dict[str, tuple[VuePart, ...]]:
    """Rend, par ligne, ce que chaque rôle y anime ou y fait avec d’autres, par rang de rôle."""
    rendues: dict[str, list[VuePart]] = {ligne.id: [] for ligne in vue.lignes}
    for rang, role in enumerate(vue.roles, start=1):
        for moment in role.moments:
            if moment.part != "informe":
                anime = moment.part == "anime"
                rendues[moment.ligne.id].append(VuePart(rang, anime, moment.heures_en_mots))
    return {nom: tuple(siennes) for nom, siennes in rendues.items()}


def rangs_par_ligne(vue: VueFeuille) -> dict[str, tuple[int, ...]]:
    """Rend, par ligne, les rangs des rôles qui l’animent ou y participent."""
    return {nom: tuple(part.rang for part in siennes) for nom, siennes in parts(vue).items()}


def _mois_de(entree: VueEntree) -> tuple[int, int]:
    return entree.ligne.debut.year, entree.ligne.debut.month


def _entrees(vue: VueFeuille) -> Iterator[VueEntree]:
    stations = {t.id: t for t in vue.temps if t.numero}
    siennes = parts(vue)
    courts = {role.id: role.court for role in vue.roles}
    a_fixer = {rv.ligne for rv in vue.dates_a_fixer}
    modele = vue.mots["feuille"]["semaine_du"]
    rail: NomTemps = AVANT_TOUT
    for ligne in vue.au_fil_des_jours:
        commence = stations.pop(ligne.temps, None)
        station = None
        if commence is not None:
            rail = ligne.temps
            station = VueStation(
                temps=rail,
                numero=commence.numero,
                titre=commence.titre,
                marge=en_marge(commence.debut, commence.fin),
                jours=intervalle(commence.debut, commence.fin, avec_annee=False),
                rangs=tuple(sorted({p.rang for x in commence.lignes for p in siennes[x.id]})),
            )
        yield VueEntree(
            ligne=ligne,
            marge=en_marge(ligne.debut, ligne.fin),
            jours=intervalle(ligne.debut, ligne.fin, avec_annee=False),
            rail=rail,
            parts=siennes[ligne.id],
            avec=tuple(courts[personne.id] for personne in ligne.participe),
            station=station,
            passage=_passage(ligne, a_fixer, modele),
        )


def _passage(ligne: VueLigne, a_fixer: set[str], modele: str) -> VuePassageBref | None:
    seance = ligne.seance
    if seance is None:
        return None
    if seance.fixee:
        quand = jour_de_semaine(seance.jour, avec_annee=False)
    else:
        lundi = jour(lundi_de(seance.jour), avec_annee=False)
        quand = typographie(modele.format_map({"jour": lundi}))
    return VuePassageBref(
        quand=quand,
        fixe=seance.fixee,
        a_fixer=ligne.id in a_fixer,
        instance=seance.titre,
        mots=seance.mots,
        envoi=jour(seance.envoi, avec_annee=False) if seance.envoi else "",
        reunion_avant=bool(ligne.reunion_a_tenir),
    )
