"""Mène un lot : ce qui a changé est confié aux ouvriers, chaque site fini est mis en place entier.

Dans l’ordre : les empreintes disent ce qui est à faire ; une poignée de tâches est toujours en
route ; chaque site est posé d’un coup, sa fiche ensuite ; un collège en faute n’arrête personne.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from generateur.chargement.erreurs import Probleme

from .chantier import Chantier, Rendu, deplier, travailler
from .empreintes import empreinte_du_site
from .entrees import Entree, Inscrit
from .etat import DossierEtranger, Etat
from .fabrique import PLUS_DE_PLACE

EN_ROUTE = 4
"""Tâches confiées d’avance, par ouvrier : de quoi ne jamais attendre, ni tout garder."""
ESSAIS = 2
"""Fois qu’une tâche est confiée, si son ouvrier meurt avec elle."""
SILENCE = 300
"""Secondes sans aucun résultat, au-delà desquelles on n’attend plus."""

OuvrirExecuteur = Callable[[], AbstractContextManager[Executor]]


@dataclass
class Bilan:
    """Ce qu’un lot a donné, par dossier ou par nom pour ceux qui n’en ont pas."""

    faits: list[str] = field(default_factory=list)
    inchanges: list[str] = field(default_factory=list)
    fautes: dict[str, tuple[Probleme, ...]] = field(default_factory=dict)
    pannes: dict[str, str] = field(default_factory=dict)
    pas_faits: list[str] = field(default_factory=list)
    avertissements: list[str] = field(default_factory=list)
    estimes: list[str] = field(default_factory=list)
    de_trop: list[str] = field(default_factory=list)
    ecartes: int = 0
    noms: dict[str, str] = field(default_factory=dict)
    arret: str = ""

    @property
    def tout_va(self) -> bool:
        """Chaque collège a son site, à jour."""
        return not (self.fautes or self.pannes or self.pas_faits)


class Lot:
    """Un lot de collèges, et le dossier de leurs sites."""

    def __init__(self, entree: Entree, etat: Etat, chantier: Chantier) -> None:
        self.entree = entree
        self.etat = etat
        self.chantier = chantier
        self.cles = {
            inscrit.dossier: empreinte_du_site(chantier.commune, inscrit)
            for inscrit in entree.inscrits
        }
        self.bilan = Bilan(
            fautes={refuse.nom: refuse.problemes for refuse in entree.refuses},
            noms={inscrit.dossier: inscrit.nom for inscrit in entree.inscrits},
            ecartes=entree.ecartes,
            de_trop=[nom for nom in etat.connus() if nom not in self.cles],
        )

    def a_faire(self, tout: bool = False) -> list[Inscrit]:
        """Rend les collèges dont le site n’est pas à jour, ou tous ; les plans voisins se suivent.

        Ainsi Typst retrouve ce qu’il vient de mettre en page (decisions/0062).
        """
        rendus = []
        for inscrit in self.entree.inscrits:
            fiche = None if tout else self.etat.fiche(inscrit.dossier)
            if fiche is not None and fiche.get("cle") == self.cles[inscrit.dossier]:
                self.bilan.inchanges.append(inscrit.dossier)
                self._noter_l_estimation(inscrit.dossier, fiche)
            else:
                rendus.append(inscrit)
        return sorted(rendus, key=lambda inscrit: inscrit.plan)

    def mener(
        self, a_faire: list[Inscrit], ouvrir: OuvrirExecuteur, ouvriers: int
    ) -> Iterator[str]:
        """Fait ces sites, et rend chaque dossier dès que son sort est connu."""
        file = deque((inscrit, 1) for inscrit in a_faire)
        while file and not self.bilan.arret:
            with ouvrir() as executeur:
                yield from self._avec(executeur, file, ouvriers * EN_ROUTE)
        self.bilan.pas_faits += [inscrit.dossier for inscrit, _ in file]

    def abandonner(self, a_faire: list[Inscrit]) -> None:
        """Note que ceux dont on ne sait rien n’ont pas été faits."""
        bilan = self.bilan
        connus = {*bilan.faits, *bilan.fautes, *bilan.pannes}
        bilan.pas_faits = [i.dossier for i in a_faire if i.dossier not in connus]

    def _avec(
        self, executeur: Executor, file: deque[tuple[Inscrit, int]], places: int
    ) -> Iterator[str]:
        """Se sert d’un exécuteur jusqu’au bout de la file, ou jusqu’à ce qu’il se brise."""
        en_route: dict[Future[Rendu], tuple[Inscrit, int]] = {}
        try:
            while file or en_route:
                while file and len(en_route) < places:
                    inscrit, essai = file.popleft()
                    try:
                        tache = executeur.submit(travailler, self.chantier, inscrit)
                    except BrokenExecutor:
                        file.appendleft((inscrit, essai))
                        raise
                    en_route[tache] = (inscrit, essai)
                finies, _ = wait(en_route, timeout=SILENCE, return_when=FIRST_COMPLETED)
                if not finies:
                    self.bilan.arret = "plus aucun ouvrier ne répond"
                for tache in sorted(finies, key=_brisee):
                    inscrit, essai = en_route[tache]
                    # L’avis de rupture vaut pour toutes les tâches : elles sont reprises plus bas.
                    if _brisee(tache):
                        raise BrokenExecutor
                    del en_route[tache]
                    self._ranger(inscrit, tache)
                    yield inscrit.dossier
                if self.bilan.arret:
                    break
        except BrokenExecutor:
            for inscrit, essai in en_route.values():
                if essai < ESSAIS:
                    file.append((inscrit, essai + 1))
                else:
                    self.bilan.pannes[inscrit.dossier] = "son ouvrier est mort deux fois"
                    yield inscrit.dossier
            return
        for tache, (inscrit, essai) in en_route.items():
            tache.cancel()
            file.append((inscrit, essai))

    def _ranger(self, inscrit: Inscrit, tache: Future[Rendu]) -> None:
        """Met en place ce qu’une tâche a rendu, ou retient pourquoi elle n’a rien rendu."""
        dossier, bilan = inscrit.dossier, self.bilan
        imprevu = tache.exception()
        if imprevu is not None:
            bilan.pannes[dossier] = f"panne imprévue ({type(imprevu).__name__} : {imprevu})"
            return
        rendu = tache.result()
        fait = rendu.fait
        bilan.avertissements += [a for a in fait.avertissements if a not in bilan.avertissements]
        if fait.problemes:
            bilan.fautes[dossier] = fait.problemes
        elif fait.fiche is None:
            self._panne(dossier, fait.panne, arret=fait.arret)
        else:
            try:
                site = rendu.site or self.etat.en_cours / f"{dossier}-rapporte"
                if rendu.archive:
                    deplier(rendu.archive, site)
                fiche = {"cle": self.cles[dossier], **fait.fiche}
                self.etat.installer(dossier, site, fiche)
            except DossierEtranger as etranger:
                self._panne(dossier, f"{etranger} existe, et n’est pas un site : ôtez-le d’abord")
            except OSError as erreur:
                plein = erreur.errno in PLUS_DE_PLACE
                motif = "plus de place sur le disque" if plein else erreur.strerror
                self._panne(dossier, f"écriture impossible : {motif}", arret=plein)
            else:
                bilan.faits.append(dossier)
                self._noter_l_estimation(dossier, fiche)

    def _panne(self, dossier: str, motif: str, *, arret: bool = False) -> None:
        self.bilan.pannes[dossier] = motif
        if arret:
            self.bilan.arret = motif

    def _noter_l_estimation(self, dossier: str, fiche: dict[str, object]) -> None:
        if fiche.get("estimes"):
            self.bilan.estimes.append(dossier)


def _brisee(tache: Future[Rendu]) -> bool:
    return isinstance(tache.exception(), BrokenExecutor)
