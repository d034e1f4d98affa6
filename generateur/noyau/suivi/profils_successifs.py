"""Le profil change en cours d’année : ce qui est passé reste tel qu’annoncé, l’avenir se redessine.

Chaque partie de l’année se rejoue avec le profil qui valait alors. Le jour où un autre le remplace,
ce qui était annoncé jusqu’au dernier jour noté ne bouge plus : étapes commencées, séances, places.
Une ligne à venir que le changement ne touche pas garde ses dates ; une autre prend celles du
nouveau profil. Une étape que le profil n’a plus reste si elle s’est faite, ou s’en tient à ses
séances tenues.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.calendrier.periodes import Periode
from generateur.noyau.declare.evenements import Avancement, Evenement
from generateur.noyau.declare.modeles import College, Demarche
from generateur.noyau.plan.creneaux import SeancesTenues
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.suivi.ce_qui_arrive import deplacer_l_instance, garder_les_seances_passees
from generateur.noyau.suivi.oublis import FAITS
from generateur.noyau.suivi.present import Cadre, Present

UN_JOUR = timedelta(1)


@dataclass(frozen=True)
class ProfilEnVigueur:
    """Un profil, et à partir de quel événement il vaut.

    `declare` : le collège tel qu’il l’écrit ; `initiale` : le plan qu’il donnerait sans rien de
    noté. `periode` et `est_ouvert` : les siens, et ceux d’avant pour les jours déjà notés.
    """

    declare: College
    initiale: FeuilleDeRoute
    adaptation: Adaptation
    periode: Periode
    est_ouvert: Callable[[date], bool]
    depuis: int = 0


def avec_l_etape_notee(
    present: Present, evenement: Evenement, cadre: Cadre, profil: ProfilEnVigueur
) -> tuple[Present, Cadre]:
    """Rend où l’on en est, et le cadre, avec l’étape que cet événement dit faite ou commencée et
    que le profil n’a pas."""
    nom = evenement.etape
    if nom is None or not evenement.d_une_etape or evenement.etat not in FAITS:
        return present, cadre
    retenues = {r.etape.id for r in cadre.adaptation.retenues}
    # « point-de-l-equipe-projet-3 » est de sa série.
    neuves = {nom, nom.rpartition("-")[0]} & _connues(cadre.demarche, profil.declare)
    if not neuves or neuves & retenues:
        return present, cadre
    cadre = _avec(cadre, profil, cadre.hors_du_profil | neuves)
    return replace(present, etats={**present.etats, **_series_quittees(neuves, cadre)}), cadre


def basculer(
    present: Present,
    cadre: Cadre,
    ancien: ProfilEnVigueur,
    neuf: ProfilEnVigueur,
    vecus: tuple[Evenement, ...],
) -> tuple[Present, Cadre]:
    """Rend où l’on en est une fois ce profil remplacé, et le cadre d’après ; reste à replacer.

    `vecus` : les événements d’avant.
    """
    if not vecus:
        cadre = _cadre_de(neuf, cadre)
        annoncees = {j.id: j.seances for j in neuf.initiale.jalons if j.seances}
        seances = SeancesTenues(annoncees=annoncees)
        return Present(neuf.initiale, neuf.initiale.college, seances=seances), cadre
    fige = max(filter(None, (present.vu, *(e.le for e in present.etats.values()))), default=None)
    if fige is not None and present.arret is None:
        present = garder_les_seances_passees(present, fige, cadre)
    tenues = {nom for nom, siennes in present.seances.tenues.items() if siennes}
    lignes = {j.id: j for j in (*present.feuille.abandonnees, *present.feuille.jalons)}
    retenues = {r.etape.id for r in neuf.adaptation.retenues}
    notees = {nom for nom, etat in present.etats.items() if etat.etat in FAITS}
    faites = _etapes(notees, lignes) - retenues
    parties = (_etapes(tenues, lignes) - retenues) - faites
    hors = (faites | parties) & _connues(cadre.demarche, neuf.declare)
    cadre = _cadre_de(neuf, cadre)
    if hors:
        cadre = _avec(cadre, neuf, frozenset(hors))
    # Ce que le profil d’avant avait quitté, et que celui-ci reprend, n’est plus abandonné.
    etats = {
        nom: etat
        for nom, etat in present.etats.items()
        if not (nom in present.quittees and nom in retenues)
    }
    quittees = {
        nom: Avancement("abandonnee", lignes[nom].debut)
        for nom in sorted(parties & hors)
        if nom in lignes
    } | _series_quittees(hors, cadre)
    annonce, rouvertes = _annonce(present.feuille, ancien.initiale, neuf.initiale, fige, hors)
    semaine = cadre.semaine_de
    present = replace(
        present,
        feuille=annonce,
        college=neuf.initiale.college,
        etats=etats | quittees,
        places={n: replace(p, rang=semaine(p.jour).rang) for n, p in present.places.items()},
        seances=SeancesTenues(
            present.seances.tenues,
            present.seances.annulees,
            annoncees={j.id: j.seances for j in annonce.jalons if j.seances},
        ),
        epingles_perdues=frozenset(),
        rouvertes=rouvertes,
        quittees=frozenset(quittees),
        fige=fige,
    )
    return _avec_les_instances_deplacees(present, vecus, cadre), cadre


def _avec_les_instances_deplacees(
    present: Present, vecus: tuple[Evenement, ...], cadre: Cadre
) -> Present:
    """Rend où l’on en est, les séances d’instance que l’on a notées déplacées le restant."""
    for evenement in vecus:
        if evenement.instance is not None:
            college = deplacer_l_instance(present, evenement, cadre).college
            present = replace(present, college=college)
    return present


def _cadre_de(profil: ProfilEnVigueur, cadre: Cadre) -> Cadre:
    return replace(
        cadre,
        adaptation=profil.adaptation,
        periode=profil.periode,
        zone=profil.initiale.zone,
        est_ouvert=profil.est_ouvert,
        hors_du_profil=frozenset(),
    )


def _connues(demarche: Demarche, college: College) -> frozenset[str]:
    return frozenset(etape.id for etape in (*demarche.etapes, *college.adaptations.ajouter))


def _etapes(noms: set[str], lignes: Mapping[str, Jalon]) -> set[str]:
    return {lignes[nom].etape if nom in lignes else nom for nom in noms}


def _avec(cadre: Cadre, profil: ProfilEnVigueur, hors: frozenset[str]) -> Cadre:
    """Rend le cadre, avec ces étapes que le profil n’a plus."""
    recueil = profil.adaptation.recueil
    adaptation = adapter(cadre.demarche, profil.declare, recueil, hors)
    return replace(cadre, adaptation=adaptation, hors_du_profil=hors)


def _series_quittees(noms: frozenset[str] | set[str], cadre: Cadre) -> dict[str, Avancement]:
    """Rend l’état de ce qui revenait et que le profil n’a plus : rien n’en reste que ses retours
    tenus."""
    veille = cadre.periode.debut - UN_JOUR
    return {
        r.etape.id: Avancement("abandonnee", veille)
        for r in cadre.adaptation.retenues
        if r.etape.id in noms and r.etape.cadence is not None
    }


def _annonce(
    feuille: FeuilleDeRoute,
    ancienne: FeuilleDeRoute,
    neuve: FeuilleDeRoute,
    fige: date | None,
    hors: frozenset[str] | set[str],
) -> tuple[FeuilleDeRoute, frozenset[str]]:
    """Rend le plan annoncé au jour du changement, et ses lignes à replacer.

    `ancienne` et `neuve` : ce que les deux profils donneraient sans rien de noté.
    """
    avant, apres = _par_etape(ancienne), _par_etape(neuve)
    jalons: list[Jalon] = []
    rouvertes: set[str] = set()
    ici = _par_etape(feuille)
    parties = {jalon.etape for jalon in feuille.abandonnees} - ici.keys()
    for nom in {**apres, **{nom: ici[nom] for nom in ici if nom in hors}}:
        commencees = [j for j in ici.get(nom, ()) if fige is not None and j.debut <= fige]
        suite = ici.get(nom, [])[len(commencees) :]
        siennes = apres.get(nom, [])
        connue = nom in ici or nom in parties
        if nom not in hors and not (connue and _memes(avant.get(nom, []), siennes)):
            suite = _renumerotees(siennes, commencees, fige)
            if commencees and commencees[0].id == nom:
                suite = []
            elif any(fige is not None and j.debut <= fige for j in suite):
                # Le nouveau profil la dirait commencée, mais personne ne l’avait annoncée.
                rouvertes.add(nom)
        jalons += [*commencees, *suite]
    jalons.sort(key=lambda jalon: jalon.debut)
    return replace(neuve, jalons=tuple(jalons), abandonnees=feuille.abandonnees), frozenset(
        rouvertes
    )


def _par_etape(feuille: FeuilleDeRoute) -> dict[str, list[Jalon]]:
    rendu: dict[str, list[Jalon]] = {}
    for jalon in sorted(feuille.jalons, key=lambda jalon: jalon.debut):
        rendu.setdefault(jalon.etape, []).append(jalon)
    return rendu


def _memes(avant: list[Jalon], apres: list[Jalon]) -> bool:
    def dates(jalons: list[Jalon]) -> list[object]:
        return [(j.id, j.debut, j.fin, j.date, j.nombre, j.seances) for j in jalons]

    return dates(avant) == dates(apres)


def _renumerotees(siennes: list[Jalon], commencees: list[Jalon], fige: date | None) -> list[Jalon]:
    """Rend les lignes du nouveau profil ; les retours d’après ce jour, chacun un numéro libre."""
    if not siennes or siennes[0].id == siennes[0].etape:
        return siennes
    pris = {jalon.id for jalon in commencees}
    suite = [j for j in siennes if fige is None or j.debut > fige]
    libres = [jalon.id for jalon in siennes if jalon.id not in pris]
    return [replace(j, id=nom) for j, nom in zip(suite, libres, strict=False)]
