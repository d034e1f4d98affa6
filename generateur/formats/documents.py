"""Ce que la page « Documents » dit de chacun : son titre, sa réunion, son format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generateur.formats import table
from generateur.formats.table import (
    AGENDAS,
    FICHES,
    GROUPES,
    PASSAGES,
    POINTS,
    REUNIONS,
    Format,
    Papier,
    dans_le_site,
)
from generateur.vue.en_mots.dates_courtes import bref_et_dit
from generateur.vue.francais import enumeration, lundi_de, typographie

if TYPE_CHECKING:
    from generateur.noyau.declare.modeles import Demarche
    from generateur.vue.vues import VueFeuille


@dataclass(frozen=True)
class DocumentDeLaPage:
    """Un document de la page : où il est dans le site, et ce qu’on en dit.

    `dates` : de chaque réunion qu’il prépare, le dernier jour (ISO), sa date en bref et dite ;
    `avec` : l’adresse, le titre et le format de ce que l’on y apporte aussi.
    """

    adresse: str
    titre: str
    phrase: str
    format: str
    dates: tuple[tuple[str, str, str], ...] = ()
    avec: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class LotDeDocuments:
    """Des documents de la même sorte, que l’on présente d’une phrase ; `id` : leur dossier."""

    id: str
    titre: str
    phrase: str
    documents: tuple[DocumentDeLaPage, ...]


@dataclass(frozen=True)
class GroupeDeDocuments:
    """Les documents qui servent au même moment, puis ceux qui vont par lots."""

    id: str
    titre: str
    documents: tuple[DocumentDeLaPage, ...]
    lots: tuple[LotDeDocuments, ...]


def chemins(vue: VueFeuille, demarche: Demarche, papier: Papier) -> dict[str, str]:
    """Rend les chemins des documents et, pour ceux qui en portent un à eux, leur titre."""
    if papier is Papier.FEUILLE:
        noms = [f.chemin for f in table.formats_du_site(papier)]
        return dict.fromkeys((*noms, *table.chemins_des_agendas(vue).values()), "")
    # Ici seulement : qui ne demande que le nom d’un document n’a pas à charger tous les écrivains.
    from generateur.formats.odt.textes_a_modifier import titres

    noms = [
        *(f.chemin for f in table.formats_du_site(papier) if f.chemin and not f.est_un_lot),
        *table.fiches(demarche, papier).values(),
        *table.chemins_des_agendas(vue).values(),
    ]
    return {**dict.fromkeys(noms, ""), **titres(vue, demarche)}


def groupes(
    vue: VueFeuille, demarche: Demarche, chemins: Mapping[str, str]
) -> tuple[GroupeDeDocuments, ...]:
    """Rend les groupes de la page ; `chemins` : les documents du plan, et leur titre si l’on en a.

    Un document sans phrase à lui se montre quand même, à la fin, sous son titre ou son nom.
    """
    catalogue = CatalogueDesDocuments(vue, demarche, chemins)
    return tuple(groupe for groupe in catalogue.groupes() if groupe.documents or groupe.lots)


class CatalogueDesDocuments:
    """Les documents d’un plan, avec les mots de la page."""

    def __init__(self, vue: VueFeuille, demarche: Demarche, chemins: Mapping[str, str]) -> None:
        self.vue = vue
        self.demarche = demarche
        self.chemins = chemins
        self.mots = vue.mots["documents"]
        self.entrees = {f.chemin: f for f in table.FORMATS if f.chemin}

    def groupes(self) -> Iterator[GroupeDeDocuments]:
        """Rend chaque groupe, dans l’ordre de la page."""
        places = {f.chemin for f in table.FORMATS if f.groupe}
        a_part = [c for c in self.chemins if c not in places and c.split("/")[0] not in places]
        for nom in GROUPES:
            entrees = [f for f in self.entrees.values() if f.groupe == nom]
            documents = [self._document(f.chemin) for f in entrees if f.chemin in self.chemins]
            lots = [self._lot(f.chemin) for f in entrees if f.est_un_lot]
            if nom == "tout":
                documents += [self._document(chemin) for chemin in a_part]
            yield GroupeDeDocuments(
                id=nom,
                titre=self._dit(f"groupe_{nom}"),
                documents=tuple(documents),
                lots=tuple(lot for lot in lots if lot.documents),
            )

    def _lot(self, dossier: str) -> LotDeDocuments:
        documents = [
            self._document(chemin) for chemin in self.chemins if chemin.startswith(f"{dossier}/")
        ]
        titre, phrase = self._dit(f"lot_{dossier}"), self._dit(f"lot_{dossier}_phrase")
        return LotDeDocuments(dossier, titre, phrase, tuple(documents))

    def _document(self, chemin: str) -> DocumentDeLaPage:
        nom = PurePosixPath(chemin)
        entree = self.entrees.get(chemin, Format(chemin=chemin))
        cle = entree.cle or chemin
        titre = self.mots.get(cle) or self.chemins[chemin] or nom.stem
        phrase = self._phrase(cle, entree.dates)
        if nom.parts[0] == REUNIONS:
            phrase = self._reunion(nom.stem)
        elif nom.parts[0] in (FICHES, AGENDAS):
            titre = next((r.titre for r in self.vue.roles if r.id == nom.stem), nom.stem)
        dates, moments = self._reunion_datee(nom.stem) if nom.parts[0] == REUNIONS else ((), ())
        return DocumentDeLaPage(
            dans_le_site(chemin),
            typographie(titre),
            typographie(phrase),
            self._format(chemin),
            dates,
            self._avec(moments),
        )

    def _format(self, chemin: str) -> str:
        court = PurePosixPath(chemin).suffix[1:]
        return self.mots.get(f"format_{court}", court.upper())

    def _reunion_datee(self, nom: str) -> tuple[tuple[tuple[str, str, str], ...], tuple[str, ...]]:
        """Les dates d’une réunion, chaque fois qu’elle revient, et les moments qu’elle est (table
        .Format) ; rien si elle n’en a pas."""
        for instance in self.vue.instances:
            for passage in instance.passages:
                if nom == f"{passage.ligne.etape}-{instance.id}":
                    du = au = passage.seance.jour
                    if not passage.seance.fixee:
                        du = lundi_de(du)
                        au = du + timedelta(days=4)
                    return (_datee(du, au),), (PASSAGES,)
        etape = self.vue.etape(nom)
        if etape is None:
            return (), ()
        revient = any(ligne.revient for ligne in etape.lignes)
        moments = (POINTS,) if revient else (etape.charniere,) if etape.charniere else ()
        return tuple(_datee(ligne.debut, ligne.fin) for ligne in etape.lignes), moments

    def _avec(self, moments: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
        """Ce que l’on apporte aussi à ces moments."""
        return tuple(
            (
                dans_le_site(f.chemin),
                typographie(self.mots.get(f.cle or f.chemin) or self.chemins[f.chemin]),
                self._format(f.chemin) if f.tient_lieu else f.chemin.rsplit(".", 1)[1].upper(),
            )
            for f in self.entrees.values()
            if (f.moment or f.dates) in moments and f.chemin in self.chemins
        )

    def _dit(self, cle: str, **champs: object) -> str:
        return typographie(self.mots[cle].format_map(champs))

    def _phrase(self, cle: str, dates: str) -> str:
        """La phrase d’un document ; `dates` : celles qu’elle dit (table.Format)."""
        if dates == PASSAGES:
            devant = any(instance.passages for instance in self.vue.instances)
            return self._dit(f"{cle}_phrase" if devant else f"{cle}_sans_passage")
        if dates == POINTS:
            revient = any(ligne.revient for ligne in self.vue.lignes)
            return self._dit(f"{cle}_phrase" if revient else f"{cle}_sans_point")
        return self._a_sa_date(cle, dates) if dates else self.mots.get(f"{cle}_phrase", "")

    def _a_sa_date(self, cle: str, charniere: str) -> str:
        etape = self.vue.charniere(charniere)
        if etape is None:
            return self._dit(f"{cle}_sans_date")
        return self._dit(f"{cle}_phrase", quand=etape.quand)

    def _reunion(self, nom: str) -> str:
        """Les dates de cette réunion : celles de l’étape, ou de son passage devant une instance."""
        passages = [
            passage.seance.quand
            for instance in self.vue.instances
            for passage in instance.passages
            if nom == f"{passage.ligne.etape}-{instance.id}"
        ]
        etape = self.vue.etape(nom)
        return enumeration(passages) or (etape.quand if etape else "")


def _datee(du: date, au: date) -> tuple[str, str, str]:
    """Le dernier jour, la date en bref, et comme elle se dit."""
    return au.isoformat(), *bref_et_dit(du, au)
