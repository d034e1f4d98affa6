"""Mène un lot : ce qui a changé est confié aux ouvriers, chaque site fini est mis en place entier.

Dans l’ordre : les empreintes disent ce qui est à faire ; une poignée de tâches est toujours en
route ; chaque site est posé d’un coup, sa fiche ensuite ; un collège en faute n’arrête personne.

Si des ouvriers meurent, on ne sait pas lequel des collèges en route les tue : chacun de ceux-là est
repris seul, et n’est condamné que celui qui meurt seul.
"""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from generateur.academie.entree.ecriture_du_profil import Lieu
from generateur.academie.entree.entrees import Entree, Inscrit
from generateur.academie.entree.reunion import LigneEcartee
from generateur.academie.lot.depots_recus import deplier
from generateur.academie.lot.empreintes import empreinte_du_site
from generateur.academie.lot.etat import DossierEtranger, Etat
from generateur.academie.lot.executeurs import ouvrier_mort
from generateur.academie.lot.tache import ConsignesDuLot, Rendu, travailler
from generateur.chargement.motifs_de_refus import PLUS_DE_PLACE, motif
from generateur.chargement.problemes import Probleme
from generateur.site.memoire.cles import empreinte

EN_ROUTE = 4
"""Tâches confiées d’avance, par ouvrier : de quoi ne jamais attendre, ni tout garder."""
MORTS_D_EMBLEE = 8
"""Ouvriers morts avant qu’une seule tâche n’ait abouti : ce ne sont pas les collèges."""
SILENCE = 300
"""Secondes sans aucun résultat, au-delà desquelles on n’attend plus."""
MUET = "plus aucun ouvrier ne répond"
MORT = "son ouvrier est mort en faisant ce site, seul (mémoire épuisée, ou programme tué)"
TOUS_MORTS = "les ouvriers meurent l’un après l’autre, quel que soit le collège"

OuvrirExecuteur = Callable[[], AbstractContextManager[Executor]]


@dataclass(frozen=True)
class Echec:
    """Une entrée sans site à jour. `rang` : sa place dans l’entrée ; `dossier` : vide s’il manque.

    `problemes` : les fautes de ses données, ou `panne`, une phrase. `recit` : le fichier qui la
    raconte en détail. `garde` : le site d’avant est toujours là. `lignes` : les siennes dans les
    tableaux.
    """

    rang: int
    dossier: str
    nom: str
    problemes: tuple[Probleme, ...] = ()
    panne: str = ""
    recit: str = ""
    garde: bool = False
    lignes: tuple[Lieu, ...] = ()


@dataclass
class Bilan:
    """Ce qu’un lot a donné, par dossier ; les échecs, un par entrée, car deux ont parfois un nom.

    `tout_change` : ce que tous les sites partagent n’est plus ce qu’il était au lot d’avant.
    `abimes` : les sites dont des fichiers manquaient ou avaient changé, et lesquels.

    `sans_ligne` : les profils que des collèges ont écrits, et que rien dans le tableau n’appelle.
    `fins_a_confirmer` : les fins de trimestre supposées à chacun, là où la rentrée est inconnue.
    """

    faits: list[str] = field(default_factory=list)
    inchanges: list[str] = field(default_factory=list)
    echecs: list[Echec] = field(default_factory=list)
    pas_faits: list[str] = field(default_factory=list)
    a_faire: list[str] = field(default_factory=list)
    avertissements: list[str] = field(default_factory=list)
    estimes: list[str] = field(default_factory=list)
    abimes: dict[str, list[str]] = field(default_factory=dict)
    tout_change: bool = False
    de_trop: list[str] = field(default_factory=list)
    sans_ligne: list[str] = field(default_factory=list)
    fins_a_confirmer: list[tuple[str, ...]] = field(default_factory=list)
    ecartees: Sequence[LigneEcartee] = ()
    noms: dict[str, str] = field(default_factory=dict)
    lignes: dict[str, tuple[Lieu, ...]] = field(default_factory=dict)
    arret: str = ""

    @property
    def tout_va(self) -> bool:
        """Chaque collège a son site, à jour."""
        return not (self.echecs or self.pas_faits)

    def en_ordre(self) -> list[Echec]:
        """Rend les échecs dans l’ordre de l’entrée, quel que soit celui où on les a sus."""
        return sorted(self.echecs, key=lambda echec: echec.rang)


class LotDeColleges:
    """Un lot de collèges, et le dossier de leurs sites."""

    def __init__(self, entree: Entree, etat: Etat, consignes: ConsignesDuLot) -> None:
        self.entree = entree
        self.etat = etat
        self.consignes = consignes
        self.morts, self.aboutis = 0, 0
        self.cles = {
            inscrit.dossier: empreinte_du_site(consignes.commune, inscrit)
            for inscrit in entree.inscrits
        }
        nommes = {*self.cles, *(refuse.dossier for refuse in entree.refuses)}
        self.bilan = bilan_de_la_lecture(entree, etat)
        self.bilan.a_faire = []
        self.bilan.tout_change = etat.retenir_le_commun(consignes.commune)
        self.bilan.de_trop = [nom for nom in etat.connus() if nom not in nommes]

    def a_faire(self, tout: bool = False) -> list[Inscrit]:
        """Rend les collèges dont le site n’est pas à jour, ou tous ; les plans voisins se suivent.

        Ainsi Typst retrouve ce qu’il vient de mettre en page (decisions/0062).
        """
        rendus = []
        for inscrit in self.entree.inscrits:
            fiche = None if tout else self.etat.fiche(inscrit.dossier)
            a_jour = fiche is not None and fiche.get("cle") == self.cles[inscrit.dossier]
            if a_jour and fiche is not None and self._entier(inscrit):
                self.bilan.inchanges.append(inscrit.dossier)
                self._noter_l_estimation(inscrit.dossier, fiche)
            else:
                ancienne = self.etat.fiche(inscrit.dossier)
                rendus.append(_a_l_edition(inscrit, ancienne, self.cles[inscrit.dossier]))
        return sorted(rendus, key=lambda inscrit: inscrit.plan)

    def _entier(self, inscrit: Inscrit) -> bool:
        """Dit si les fichiers de son site sont ceux que l’on a posés ; sinon, le note."""
        perdus = self.etat.fichiers.abimes(inscrit.dossier, self.etat.sortie / inscrit.dossier)
        if perdus:
            self.bilan.abimes[inscrit.dossier] = perdus
        return not perdus

    def mener(
        self, a_faire: list[Inscrit], ouvrir: OuvrirExecuteur, ouvriers: int
    ) -> Generator[str, None, None]:
        """Fait ces sites, et rend chaque dossier dès que son sort est connu."""
        file, suspects = deque(a_faire), deque[Inscrit]()
        while (file or suspects) and not self.bilan.arret:
            with ouvrir() as executeur:
                if suspects:
                    yield from self._avec(executeur, suspects, suspects, 1, 1)
                else:
                    places = ouvriers * EN_ROUTE
                    yield from self._avec(executeur, file, suspects, places, ouvriers)
        self.bilan.pas_faits += [inscrit.dossier for inscrit in (*suspects, *file)]

    def abandonner(self, a_faire: list[Inscrit]) -> None:
        """Note que ceux dont on ne sait rien n’ont pas été faits."""
        bilan = self.bilan
        connus = {*bilan.faits, *(echec.dossier for echec in bilan.echecs)}
        bilan.pas_faits = [i.dossier for i in a_faire if i.dossier not in connus]

    def a_montrer(self) -> Entree:
        """Rend l’entrée avec ceux qui, refusés aujourd’hui, ont encore leur site d’avant : ils ne
        manquent pas."""
        cases = {refuse.dossier: refuse.cases for refuse in self.entree.refuses}
        gardes = tuple(
            Inscrit(
                echec.dossier, echec.nom, "", (), cases=cases.get(echec.dossier, {}), en_faute=True
            )
            for echec in self.bilan.en_ordre()
            if echec.garde and echec.dossier not in self.cles
        )
        la = {inscrit.dossier for inscrit in gardes}
        refuses = tuple(refuse for refuse in self.entree.refuses if refuse.dossier not in la)
        fautifs = {echec.dossier for echec in self.bilan.echecs}
        siens = tuple(
            replace(inscrit, en_faute=inscrit.dossier in fautifs)
            for inscrit in self.entree.inscrits
        )
        return replace(self.entree, inscrits=siens + gardes, refuses=refuses)

    def _avec(
        self,
        executeur: Executor,
        file: deque[Inscrit],
        suspects: deque[Inscrit],
        places: int,
        ouvriers: int,
    ) -> Iterator[str]:
        """Se sert d’un exécuteur jusqu’au bout de la file, ou jusqu’à ce qu’il se brise."""
        en_route: dict[Future[Rendu], Inscrit] = {}
        while (file or en_route) and not self.bilan.arret:
            try:
                while file and len(en_route) < places:
                    tache = executeur.submit(travailler, self.consignes, file[0])
                    en_route[tache] = file.popleft()
            except BrokenExecutor:
                if not en_route:
                    self._compter_un_mort()
                    return
            finies, _ = wait(en_route, timeout=SILENCE, return_when=FIRST_COMPLETED)
            if not finies:
                self.bilan.arret = MUET
            mortes = [tache for tache in en_route if tache in finies and _morte(tache)]
            if any(isinstance(tache.exception(), BrokenExecutor) for tache in mortes):
                # L’avis de rupture vaut pour toutes les tâches, faites ou non.
                finies, _ = wait(en_route, timeout=SILENCE)
                mortes = [tache for tache in en_route if tache in finies and _morte(tache)]
            seule = len(en_route) == 1
            for tache in [tache for tache in en_route if tache in finies]:
                inscrit = en_route[tache]
                if tache.cancelled():
                    self.bilan.arret = self.bilan.arret or MUET
                elif tache not in mortes:
                    del en_route[tache]
                    self.aboutis += 1
                    self._ranger(inscrit, tache)
                    yield inscrit.dossier
            if mortes:
                self._compter_un_mort()
                if places == 1 and seule:
                    inscrit = en_route.pop(mortes[0])
                    self._echouer(inscrit, MORT)
                    yield inscrit.dossier
                    if isinstance(mortes[0].exception(), BrokenExecutor):
                        return
                    continue
                # Confiées dans cet ordre, elles l’ont été aux ouvriers : les premières étaient
                # entre leurs mains, les autres attendaient.
                for rang, tache in enumerate(mortes):
                    (suspects if rang < ouvriers else file).append(en_route.pop(tache))
                break
        for tache, inscrit in en_route.items():
            tache.cancel()
            file.append(inscrit)

    def _compter_un_mort(self) -> None:
        self.morts += 1
        if self.morts >= MORTS_D_EMBLEE and not self.aboutis:
            self.bilan.arret = TOUS_MORTS

    def _ranger(self, inscrit: Inscrit, tache: Future[Rendu]) -> None:
        """Met en place ce qu’une tâche a rendu, ou retient pourquoi elle n’a rien rendu."""
        dossier, bilan = inscrit.dossier, self.bilan
        imprevu = tache.exception()
        if imprevu is not None:
            recit = "".join(traceback.format_exception(imprevu))
            nom = " ".join(f"{type(imprevu).__name__} : {imprevu}".split())
            self._echouer(inscrit, f"panne imprévue ({nom})", recit=recit)
            return
        rendu = tache.result()
        fait = rendu.fait
        bilan.avertissements += [a for a in fait.avertissements if a not in bilan.avertissements]
        if fait.problemes:
            self._echouer(inscrit, problemes=fait.problemes)
        elif fait.fiche is None:
            self._echouer(inscrit, fait.panne, arret=fait.arret)
        else:
            try:
                site = rendu.site or self.etat.en_cours / f"{dossier}-rapporte"
                if rendu.archive:
                    deplier(rendu.archive, site)
                cle = self.cles[dossier]
                if fait.a_refaire:
                    # Ce n’est celle d’aucune entrée, et le portail y voit ce qui change.
                    cle = empreinte(cle, fait.fiche)
                fiche = {"cle": cle, **fait.fiche}
                self.etat.installer(dossier, site, fiche)
            except DossierEtranger as etranger:
                self._echouer(inscrit, f"{etranger} existe, et n’est pas un site : ôtez-le d’abord")
            except OSError as erreur:
                plein = erreur.errno in PLUS_DE_PLACE
                self._echouer(inscrit, f"écriture impossible : {motif(erreur)}", arret=plein)
            else:
                bilan.faits.append(dossier)
                self._noter_l_estimation(dossier, fiche)

    def _echouer(
        self,
        inscrit: Inscrit,
        panne: str = "",
        *,
        problemes: tuple[Probleme, ...] = (),
        recit: str = "",
        arret: bool = False,
    ) -> None:
        if recit:
            try:
                recit = self.etat.retenir_la_panne(inscrit.dossier, recit)
            except OSError:
                recit = ""
        echec = Echec(
            inscrit.rang, inscrit.dossier, inscrit.nom, problemes, panne, recit,
            lignes=inscrit.lignes,
        )  # fmt: skip
        self.bilan.echecs.append(_avec_l_ancien(echec, self.etat))
        if arret:
            self.bilan.arret = panne

    def _noter_l_estimation(self, dossier: str, fiche: dict[str, object]) -> None:
        if fiche.get("estimes"):
            self.bilan.estimes.append(dossier)


def bilan_de_la_lecture(entree: Entree, etat: Etat) -> Bilan:
    """Rend ce que l’on sait d’un lot une fois lu, avant de rien construire."""
    bilan = Bilan(
        noms={inscrit.dossier: inscrit.nom for inscrit in entree.inscrits},
        a_faire=[inscrit.dossier for inscrit in entree.inscrits],
        ecartees=entree.ecartees,
        lignes={inscrit.dossier: inscrit.lignes for inscrit in entree.inscrits},
        sans_ligne=list(entree.sans_ligne),
        fins_a_confirmer=[inscrit.fins_a_confirmer for inscrit in entree.inscrits],
    )
    for refuse in entree.refuses:
        echec = Echec(
            refuse.rang, refuse.dossier, refuse.nom, refuse.problemes, lignes=refuse.lignes
        )
        bilan.echecs.append(_avec_l_ancien(echec, etat))
    return bilan


def _a_l_edition(inscrit: Inscrit, ancienne: Mapping[str, Any] | None, cle: str) -> Inscrit:
    """Dit l’édition de ce site : la même si rien n’en change, sinon au moins une seconde après.

    Un agenda suivi par abonnement ne prend que ce qui est plus récent que ce qu’il a.
    """
    gardee = str((ancienne or {}).get("edition") or "")
    try:
        instant = datetime.fromisoformat(gardee)
    except ValueError:
        return inscrit
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    if ancienne is not None and ancienne.get("cle") == cle:
        return replace(inscrit, edition=instant.isoformat())
    return replace(inscrit, plancher=(instant + timedelta(seconds=1)).isoformat())


def _avec_l_ancien(echec: Echec, etat: Etat) -> Echec:
    """Note si son site d’avant est toujours là."""
    ancien = bool(echec.dossier) and etat.fiche(echec.dossier) is not None
    return replace(echec, garde=ancien)


def _morte(tache: Future[Rendu]) -> bool:
    return not tache.cancelled() and ouvrier_mort(tache.exception())
