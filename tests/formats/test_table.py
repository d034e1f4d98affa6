"""La table des formats : une entrée de plus paraît partout, et rien ne se charge qui ne serve."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from generateur.commandes import feuille_de_route
from generateur.depot.edition import manuel_du_profil
from generateur.formats import table
from generateur.formats.documents import chemins, groupes
from generateur.formats.dossier_de_reunion import documents
from generateur.formats.table import Format, Papier
from generateur.noyau.declare.modeles import Charniere
from generateur.site.atelier import documents_du_site
from generateur.site.demande import DemandeDeSite
from generateur.vue.vues import VueFeuille

from .outils import RACINE, executer_ailleurs

TITRES = Format(
    nom="txt",
    ecrire=lambda manuel, adresse: "\n".join(x.titre for x in manuel.vue.lignes).encode(),
    chemin="feuille-de-route.txt",
    groupe="remplir",
    cle="modele.odt",
)


@pytest.fixture
def agrandie(monkeypatch: pytest.MonkeyPatch) -> Format:
    """La table, et un format de plus."""
    monkeypatch.setattr(table, "FORMATS", (*table.FORMATS, TITRES))
    return TITRES


def test_une_entree_ajoute_un_format_partout(agrandie: Format) -> None:
    """La commande et son aide, la page « Documents », le dossier, les sites seuls ou d’un lot."""
    profil = RACINE / "tests" / "profils" / "rural.yml"
    le_manuel = manuel_du_profil(profil, RACINE, {})
    titres = "\n".join(ligne.titre for ligne in le_manuel.vue.lignes).encode()
    importlib.reload(feuille_de_route)
    commande = feuille_de_route.feuille_de_route
    assert "|txt]" in CliRunner().invoke(commande, ["--help"]).output.replace("\n", "")
    rendu = CliRunner().invoke(commande, [str(profil), "--format", "txt"])
    assert rendu.exit_code == 0 and "\n" in rendu.output

    assert documents(le_manuel)["feuille-de-route.txt"] == titres
    for papier in Papier:
        demande = DemandeDeSite(RACINE, profil, RACINE / "docs", [], papier)
        assert documents_du_site(demande, le_manuel)["feuille-de-route.txt"] == titres

    tous = chemins(le_manuel.vue, le_manuel.demarche, Papier.ENTIER)
    [remplir] = [
        g for g in groupes(le_manuel.vue, le_manuel.demarche, tous) if g.id == agrandie.groupe
    ]
    dernier = remplir.documents[-1]
    assert (dernier.adresse, dernier.format) == ("feuille-de-route.txt", "TXT")
    assert dernier.phrase.startswith("L’en-tête et les styles")


def test_chaque_entree_a_sa_place() -> None:
    """Ni deux noms ni deux chemins pareils ; chaque groupe cité existe."""
    demandes = table.noms()
    places = [f.chemin for f in table.FORMATS if f.chemin]
    assert len(set(demandes)) == len(demandes) and len(set(places)) == len(places)
    assert {f.groupe for f in table.FORMATS if f.chemin} == set(table.GROUPES)
    assert set(demandes) == {"json", "md", "svg", "pdf", "ics", "ods", "synthese"}


@pytest.mark.parametrize("nom", ["json", "md", "svg"])
def test_un_texte_ne_charge_ni_typst_ni_icalendar(nom: str, tmp_path: Path) -> None:
    """Chaque écrivain se charge quand il écrit, et pas avant."""
    code = (
        "import sys; from generateur.formats.table import ecrire_le_format;"
        f"from tests.formats import modele; ecrire_le_format(modele.manuel(), {nom!r});"
        "print(sorted({'typst', 'icalendar', 'segno'} & set(sys.modules)))"
    )
    assert executer_ailleurs(code, tmp_path) == "[]"


@pytest.mark.parametrize("entree", [f for f in table.FORMATS if f.dates], ids=lambda f: f.chemin)
def test_une_phrase_qui_dit_des_dates_en_a_une_sans(entree: Format) -> None:
    """Les dates d’une entrée sont connues, et le document se dit aussi là où le plan n’en a pas."""
    assert entree.dates in (table.PASSAGES, table.POINTS, *get_args(Charniere))
    le_manuel = manuel_du_profil(RACINE / "tests" / "profils" / "rural.yml", RACINE, {})
    vide = replace(
        le_manuel.vue,
        lignes=(),
        etapes=(),
        instances=tuple(replace(i, passages=()) for i in le_manuel.vue.instances),
    )

    def phrase(vue: VueFeuille) -> str:
        [groupe] = groupes(vue, le_manuel.demarche, {entree.chemin: ""})
        return groupe.documents[0].phrase

    assert phrase(vide) and phrase(vide) != phrase(le_manuel.vue)


def test_les_dossiers_sont_des_lots() -> None:
    """Une entrée sans fin de nom est un dossier ; ses documents ont chacun leur chemin."""
    lots = {f.chemin for f in table.FORMATS if f.est_un_lot}
    assert {table.REUNIONS, table.FICHES} <= lots
    assert not any(Path(lot).suffix for lot in lots)
    le_manuel = manuel_du_profil(RACINE / "tests" / "profils" / "rural.yml", RACINE, {})
    chemins_des_fiches = table.fiches(le_manuel.demarche)
    assert set(chemins_des_fiches) == {role.id for role in le_manuel.demarche.roles}
    assert set(chemins_des_fiches.values()) < set(documents(le_manuel))
