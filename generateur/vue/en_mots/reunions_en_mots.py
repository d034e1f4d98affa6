"""Les séances et les réunions en mots : jour, heures, thème ; ce qui reste à placer."""

from __future__ import annotations

from collections.abc import Iterable

from generateur.noyau.declare.evenements import Suivi
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.mots import INSECABLE, accorde, enumeration, jour_de_semaine
from generateur.noyau.plan.jalons import Jalon, SeanceDatee
from generateur.vue.francais import typographie
from generateur.vue.vues import VueRendezVous
from generateur.vue.vues_des_lignes import VueCreneau, VueTheme


def heure(ecrite: str) -> str:
    """Rend « 13 h 30 », « 8 h », à partir de « 13:30 », « 08:00 »."""
    heures, minutes = ecrite.split(":")
    suite = f"{INSECABLE}{minutes}" if minutes != "00" else ""
    return f"{int(heures)}{INSECABLE}h{suite}"


def heures(de: str, a: str, mots: dict[str, str]) -> str:
    """Rend « 13 h 30 – 15 h 30 », sans coupure possible."""
    dites = mots["heures"].format_map({"de": heure(de), "a": heure(a)})
    return dites.replace(" ", INSECABLE)


def seances_tenues(suivi: Suivi) -> frozenset[tuple[str, str]]:
    """Rend les séances que le suivi note faites : la ligne ou l’étape, puis « 2027-03-23 » ou
    « 2027-03-23 13:30 »."""
    return frozenset(
        (evenement.etape or "", evenement.seance)
        for evenement in suivi
        if evenement.seance and evenement.etat == "faite"
    )


def creneaux_de(
    seances: Iterable[SeanceDatee],
    jalon: Jalon,
    demarche: Demarche,
    tenues: frozenset[tuple[str, str]],
) -> tuple[VueCreneau, ...]:
    """Rend ces séances datées d’un jalon ; `tenues` : celles que le suivi note faites."""
    courts = {p.id: p.court for p in demarche.preoccupations}
    pratiques = {p.id: p.titre for entree in demarche.preoccupations for p in entree.pratiques}
    mots = demarche.libelles["recueil"]

    def quand(seance: SeanceDatee, avec_annee: bool) -> str:
        jour = jour_de_semaine(seance.date, avec_annee)
        if not seance.de:
            return jour
        return mots["de_a"].format_map({"jour": jour, "heures": heures(seance.de, seance.a, mots)})

    def tenue(seance: SeanceDatee) -> bool:
        jour = seance.date.isoformat()
        dites = {jour, f"{jour} {seance.de}"}
        return any((nom, dite) in tenues for nom in (jalon.id, jalon.etape) for dite in dites)

    return tuple(
        VueCreneau(
            rang=seance.rang,
            jour=seance.date,
            de=seance.de,
            a=seance.a,
            quand=quand(seance, avec_annee=True),
            quand_court=quand(seance, avec_annee=False),
            heures=heures(seance.de, seance.a, mots) if seance.de else "",
            theme=typographie(courts.get(seance.theme or "", "")),
            pratique=typographie(pratiques.get(seance.pratique or "", "")),
            tenue=tenue(seance),
        )
        for seance in seances
    )


def creneaux_en_mots(creneaux: list[VueCreneau], mots: dict[str, str]) -> str:
    """Rend « mercredi 20 janvier et mercredi 10 mars, 13 h 30 – 15 h 30 » : l’heure une fois.

    Si elle change d’une fois à l’autre, chaque jour a celle où l’on commence.
    """
    if len({creneau.heures for creneau in creneaux}) == 1:
        jours = enumeration([jour_de_semaine(c.jour, avec_annee=False) for c in creneaux])
        if not creneaux[0].heures:
            return jours
        return mots["de_a"].format_map({"jour": jours, "heures": creneaux[0].heures})
    return enumeration(
        [
            jour_de_semaine(c.jour, avec_annee=False) + (f" ({heure(c.de)})" if c.de else "")
            for c in creneaux
        ]
    )


def themes_de(jalon: Jalon, demarche: Demarche) -> tuple[VueTheme, ...]:
    """Rend les thèmes des ateliers d’un jalon, dans l’ordre où ils viennent, et combien chacun."""
    courts = {p.id: p.court for p in demarche.preoccupations}
    nombres: dict[str, int] = {}
    for atelier in jalon.ateliers:
        nombres[atelier.theme] = nombres.get(atelier.theme, 0) + 1
    return tuple(VueTheme(nom, typographie(courts[nom]), nombre) for nom, nombre in nombres.items())


def a_placer_en_mots(nombre: int, mots: dict[str, str]) -> str:
    """Rend « 2 séances à placer », ou rien."""
    if not nombre:
        return ""
    return typographie(accorde(mots["a_placer"], nombre))


def themes_en_mots(themes: tuple[VueTheme, ...], mots: dict[str, str]) -> str:
    """Rend « Ateliers : L’oral (2), Différencier (1). », ou rien."""
    if not themes:
        return ""
    dits = [mots["theme"].format_map({"titre": t.titre, "nombre": t.nombre}) for t in themes]
    return typographie(mots["themes"].format_map({"themes": ", ".join(dits)}))


def un_par_serie(tous: Iterable[VueRendezVous]) -> list[VueRendezVous]:
    """Garde un rendez-vous par série d’ateliers : le premier ; sa ligne dit toutes les séances."""
    series: set[str] = set()
    gardes = []
    for rv in tous:
        if rv.genre == "atelier" and rv.ligne in series:
            continue
        series.add(rv.ligne)
        gardes.append(rv)
    return gardes
