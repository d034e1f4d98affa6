"""Fait le site d’un collège dans un processus à part, et rend ce que le portail doit en savoir.

Chaque processus garde sa série et ce que les collèges partagent. Un collège en faute, ou un disque
plein, est rendu comme un résultat : il n’arrête personne.
"""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from generateur.academie.entree.entrees import Inscrit
from generateur.academie.lot.moteur_du_lot import DEPUIS_UN_SITE
from generateur.academie.portail.fiche import fiche
from generateur.chargement.emplacements import a_cote, nom_affiche
from generateur.chargement.lectures_retenues import retenir_les_lectures
from generateur.chargement.motifs_de_refus import PLUS_DE_PLACE, motif
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.depot.forge import DES_PAGES, adresse_du_site
from generateur.formats import gabarits
from generateur.site.atelier import documents_du_site
from generateur.site.demande import EPOQUE, DemandeDeSite, du_site, papier_demande
from generateur.site.memoire.cles import cle_du_programme
from generateur.site.preparation import planifier_le_site, preparer
from generateur.site.serie import Serie
from generateur.vue.manuel import Manuel


@dataclass(frozen=True)
class Fait:
    """Le sort d’un collège. Fait : `fiche` est là. Sinon `problemes`, ou `panne` en une phrase.

    `arret` : il ne sert à rien de continuer (disque plein). `avertissements` : ceux de MkDocs.
    `a_refaire` : à chaque lot, car ce site peut dépendre d’autre chose que de ce qui est lu.
    """

    dossier: str
    fiche: dict[str, Any] | None = None
    problemes: tuple[Probleme, ...] = ()
    panne: str = ""
    arret: bool = False
    avertissements: tuple[str, ...] = field(default_factory=tuple)
    a_refaire: bool = False


class Fabrique:
    """Fait des sites à partir du dépôt `racine`."""

    def __init__(self, racine: Path, environnement: Mapping[str, str]) -> None:
        retenir_les_lectures()
        # Les gabarits non plus ne changent pas en route : leur empreinte est prise avant.
        gabarits.environnement().auto_reload = False
        self.racine = racine
        self.environnement = environnement
        self.programme = cle_du_programme()
        self.dits: set[str] = set()
        self.serie: Serie | None = None
        self.atelier: tempfile.TemporaryDirectory[str] | None = None
        self.menu: list[Any] = []
        self.docs = racine
        self.a_refaire = False

    def faire(self, inscrit: Inscrit, cible: Path) -> Fait:
        """Écrit le site dans `cible`, entier, ou rend pourquoi non sans rien laisser."""
        try:
            with sans_ramassage():
                return self._faire(inscrit, cible)
        except ErreurDonnees as erreur:
            return Fait(inscrit.dossier, problemes=erreur.problemes)
        except OSError as erreur:
            shutil.rmtree(cible, ignore_errors=True)
            self.fermer()
            plein = erreur.errno in PLUS_DE_PLACE
            panne = f"écriture impossible : {motif(erreur)}"
            return Fait(inscrit.dossier, panne=panne, arret=plein)

    def fermer(self) -> None:
        """Oublie ce qui a été retenu, et efface le dossier de travail."""
        self.serie = None
        if self.atelier is not None:
            self.atelier.cleanup()
            self.atelier = None

    def _du_site(self, inscrit: Inscrit) -> dict[str, str]:
        """Rend ce que l’environnement dit d’un site : sur une forge, il est sous le portail."""
        base = adresse_du_site(None, self.environnement)
        sien = {DES_PAGES: f"{base}{inscrit.dossier}/"} if base else {}
        return {**du_site(self.environnement), **sien}

    def _ouvrir(self, voisin: Path) -> tuple[Serie, Path]:
        if self.serie is None or self.atelier is None:
            voisin.mkdir(parents=True, exist_ok=True)
            # Sur le disque des sites : les fichiers communs s’y lient au lieu d’être copiés.
            self.atelier = tempfile.TemporaryDirectory(prefix="atelier-", dir=voisin)
            self.serie = Serie(self.racine, Path(self.atelier.name))
            self.menu, self.docs = self.serie.menu(), self.serie.docs()
            self.a_refaire = not self.serie.tout_est_commun()
        return self.serie, Path(self.atelier.name)

    def _faire(self, inscrit: Inscrit, cible: Path) -> Fait:
        serie, atelier = self._ouvrir(cible.parent)
        profil = atelier / f"{inscrit.dossier}.yml"
        noms = {nom_affiche(profil): inscrit.lieux}
        profil.write_text(inscrit.texte, encoding="utf-8")
        ecrits = [profil]
        for genre, (nom, octets) in inscrit.annexes.items():
            annexe = a_cote(profil, genre)
            annexe.write_bytes(octets)
            ecrits.append(annexe)
            lignes = octets.count(b"\n") + 2
            noms[nom_affiche(annexe)] = tuple((nom, rang + 1) for rang in range(lignes))
        try:
            demande = DemandeDeSite(
                self.racine,
                profil,
                self.docs,
                self.menu,
                papier_demande(self.environnement, sans_pdf=serie.sans_pdf()),
                self._du_site(inscrit),
                self.programme,
                inscrit.fichier,
                serie.origine(),
                moteur=DEPUIS_UN_SITE,
                portail="../index.html",
            )
            manuel = planifier_le_site(demande)
            voulue = _edition_voulue(inscrit, manuel)
            if voulue:
                siennes = {**demande.environnement, EPOQUE: voulue}
                demande = replace(demande, environnement=siennes)
                manuel = planifier_le_site(demande)
            preparation = preparer(demande, manuel)
        except ErreurDonnees as erreur:
            raise ErreurDonnees(_situer(p, noms) for p in erreur.problemes) from None
        finally:
            for fichier in ecrits:
                fichier.unlink(missing_ok=True)
        documents = documents_du_site(demande, manuel)
        shutil.rmtree(cible, ignore_errors=True)
        serie.batir(replace(preparation, documents=documents), cible)
        if not preparation.adresse:
            # Ses liens partent de la racine d’un serveur : sans adresse, ils ne mènent nulle part.
            (cible / "404.html").unlink(missing_ok=True)
        nouveaux = tuple(a for a in serie.avertissements if a not in self.dits)
        self.dits.update(nouveaux)
        return Fait(
            inscrit.dossier,
            fiche=fiche(inscrit.dossier, manuel, preparation.adresse or "").en_json(),
            avertissements=nouveaux,
            a_refaire=self.a_refaire,
        )


def _edition_voulue(inscrit: Inscrit, manuel: Manuel) -> str:
    """Rend l’époque que le site doit avoir, si ce n’est pas celle qu’il aurait ; rien sinon."""
    instant = manuel.vue.instant
    if instant is None or not (inscrit.edition or inscrit.plancher):
        return ""
    voulu = datetime.fromisoformat(inscrit.edition or inscrit.plancher)
    if voulu == instant or (inscrit.plancher and voulu < instant):
        return ""
    return str(int(voulu.timestamp()))


@contextmanager
def sans_ramassage() -> Iterator[None]:
    """Le temps d’un site, rien n’est ramassé : ce que l’on garde est long à parcourir."""
    actif = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if actif:
            gc.enable()


def _situer(probleme: Probleme, noms: dict[str, tuple[tuple[str, int], ...]]) -> Probleme:
    """Rend le problème là où l’académie ou le collège l’a écrit, et non dans le profil assemblé."""
    lieux = noms.get(probleme.fichier)
    if not lieux:
        return probleme
    fichier, ligne = lieux[min(max(probleme.ligne, 1), len(lieux)) - 1]
    return replace(probleme, fichier=fichier, ligne=ligne)
