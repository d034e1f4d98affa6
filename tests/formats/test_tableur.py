"""Le tableur : relu par odfdo, comme un tableur l’ouvrirait."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from odfdo import Document, Table

from generateur.formats.tableur import classeur as tableur
from generateur.vue.vues import VueFeuille

from .modele import college, demarche, vue
from .outils import HOSTILES, college_hostile, empreinte, empreinte_ailleurs, grand_college

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
BUREAU = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


def ouvrir(de: VueFeuille) -> list[Table]:
    """Rend les feuilles du classeur."""
    return list(Document(BytesIO(tableur.rendre(de))).body.tables)


def rangees(feuille: Table) -> list[dict[str, object]]:
    """Rend les rangées d’une feuille, par titre de colonne."""
    titres = [str(titre) for titre in feuille.get_row_values(0)]
    return [
        dict(zip(titres, feuille.get_row_values(rang), strict=True))
        for rang in range(1, feuille.height)
    ]


def contenu(de: VueFeuille, membre: str = "content.xml") -> ElementTree.Element:
    """Rend l’arbre XML d’un membre de l’archive."""
    with zipfile.ZipFile(BytesIO(tableur.rendre(de))) as archive:
        return ElementTree.fromstring(archive.read(membre))


def test_trois_feuilles() -> None:
    """Le classeur a ses trois feuilles, nommées."""
    noms = [feuille.name for feuille in ouvrir(vue())]
    assert noms == ["Feuille de route", "Temps à prévoir", "Rendez-vous"]


def test_une_rangee_par_ligne_avec_de_vraies_dates() -> None:
    """Chaque ligne du plan a sa rangée ; ses dates sont des dates, ses semaines un nombre."""
    la_vue = vue()
    lues = rangees(ouvrir(la_vue)[0])
    assert len(lues) == len(la_vue.lignes)
    for lue, ligne in zip(lues, la_vue.lignes, strict=True):
        assert lue["Étape"] == ligne.titre
        assert (lue["Du"], lue["Au"]) == (ligne.debut, ligne.fin)
        assert lue["Semaines"] == ligne.semaines
        attendue = ligne.seance.jour if ligne.seance and ligne.seance.fixee else None
        assert lue["Date"] == attendue
        assert lue["État"] == "à faire"
    assert any(isinstance(lue["Date"], date) for lue in lues)


def test_heures_de_la_vue() -> None:
    """Les heures sont celles de la vue : par personne, par mois, et le total du collège."""
    la_vue = vue()
    lues = rangees(ouvrir(la_vue)[1])
    for lue, role in zip(lues, la_vue.roles, strict=False):
        assert lue["Rôle"] == role.titre
        assert lue["Heures par personne, au plus"] == role.heures
        assert lue["Heures par personne, au moins"] == role.heures_au_moins
        mois = [lue[m.titre.capitalize()] for m in role.mois]
        assert mois == [m.heures for m in role.mois]
        assert sum(mois) == role.heures  # type: ignore[call-overload]
    total = lues[-1]
    assert total["Rôle"] == "Total du collège"
    assert total["Toutes personnes, au plus"] == la_vue.heures_du_college
    dedans = [lue for lue in lues[:-1] if lue["Dans le collège"] == "oui"]
    assert sum(lue["Toutes personnes, au plus"] for lue in dedans) == la_vue.heures_du_college  # type: ignore[misc]


def test_rendez_vous_datees_et_a_fixer() -> None:
    """Un rendez-vous sans date laisse la cellule vide et dit sa semaine."""
    la_vue = vue()
    lues = rangees(ouvrir(la_vue)[2])
    assert len(lues) == len(la_vue.rendez_vous)
    for lue, rendez_vous in zip(lues, la_vue.rendez_vous, strict=True):
        assert lue["Date"] == (rendez_vous.jour if rendez_vous.fixe else None)
        assert str(lue["Quand"]).lower() == rendez_vous.quand.lower()


def test_etat_a_choisir_dans_une_liste() -> None:
    """L’état se choisit dans une liste, sur chaque rangée ; un envoi n’en a pas."""
    arbre = contenu(vue())
    (validation,) = arbre.iter(f"{TABLE}content-validation")
    attendue = (
        'of:cell-content-is-in-list("à faire";"en cours";"fait";"reporté";"pas tenu";"annulé")'
    )
    assert validation.get(f"{TABLE}condition") == attendue
    validees = [
        c
        for c in arbre.iter(f"{TABLE}table-cell")
        if c.get(f"{TABLE}content-validation-name") == validation.get(f"{TABLE}name")
    ]
    tenus = [rv for rv in vue().rendez_vous if rv.genre != "envoi"]
    assert len(validees) == len(vue().lignes) + len(tenus)


def test_entete_grasse_figee_et_filtres() -> None:
    """La première rangée est grasse, figée et filtrable ; chaque colonne a sa largeur."""
    arbre = contenu(vue())
    (tete,) = [s for s in arbre.iter(f"{STYLE}style") if s.get(f"{STYLE}name") == "tete"]
    assert "bold" in ElementTree.tostring(tete, "unicode")
    assert len(list(arbre.iter(f"{TABLE}table-header-rows"))) == 3
    assert [len(c) for c in arbre.iter(f"{TABLE}table-header-columns")] == [3, 1, 1]
    etendues = [d.get(f"{TABLE}target-range-address") for d in arbre.iter(f"{TABLE}database-range")]
    rangs = len(vue().lignes) + 1
    assert etendues[0] == f"'Feuille de route'.A1:'Feuille de route'.T{rangs}"
    assert len(etendues) == 2
    reglages = ElementTree.tostring(contenu(vue(), "settings.xml"), "unicode")
    assert reglages.count("VerticalSplitPosition") == 3
    largeurs = {
        s.get(f"{STYLE}name") for s in arbre.iter(f"{STYLE}style") if s.get(f"{STYLE}family") ==
        "table-column"
    }  # fmt: skip
    employees = {c.get(f"{TABLE}style-name") for c in arbre.iter(f"{TABLE}table-column")}
    assert employees == largeurs


def test_une_formule_reste_un_texte() -> None:
    """« =1+1 » et ses semblables restent des textes, jamais des formules."""
    etapes = tuple(
        type(e)(**{**vars(e), "titre": HOSTILES[rang % len(HOSTILES)], "garder": HOSTILES})
        for rang, e in enumerate(demarche().etapes)
    )
    la_vue = vue(college_hostile(), demarche(etapes=etapes))
    arbre = contenu(la_vue)
    assert not [c for c in arbre.iter() if c.get(f"{TABLE}formula")]
    titres = {lue["Étape"] for lue in rangees(ouvrir(la_vue)[0])}
    assert titres == {ligne.titre for ligne in la_vue.lignes}
    assert "=1+1" in titres
    for case in arbre.iter(f"{TABLE}table-cell"):
        if "".join(case.itertext()) == "=1+1":
            assert case.get(f"{BUREAU}value-type") == "string"


def test_signes_que_xml_refuse() -> None:
    """Un signe interdit en XML est ôté ; un emoji reste."""
    la_vue = vue(college(referent="Réf\x00érent\x0b \N{GRINNING FACE}"))
    assert "Référent \N{GRINNING FACE}" in {lue["Rôle"] for lue in rangees(ouvrir(la_vue)[1])}


def test_grand_college() -> None:
    """Noms de 200 signes et 500 enseignants n’y changent rien."""
    assert len(rangees(ouvrir(vue(grand_college()))[0])) == len(vue().lignes)


def test_archive_reconnue() -> None:
    """Le type est le premier membre, sans compression : c’est à lui qu’on reconnaît un ODS."""
    with zipfile.ZipFile(BytesIO(tableur.rendre(vue()))) as archive:
        premier = archive.infolist()[0]
        assert premier.filename == "mimetype" and premier.compress_type == zipfile.ZIP_STORED
        assert archive.read(premier) == b"application/vnd.oasis.opendocument.spreadsheet"
        manifeste = archive.read("META-INF/manifest.xml").decode()
        for membre in archive.namelist()[2:]:
            assert f'full-path="{membre}"' in manifeste


@pytest.mark.parametrize("rang, nom", [(1, "A"), (26, "Z"), (27, "AA"), (53, "BA")])
def test_noms_de_colonnes(rang: int, nom: str) -> None:
    """Les colonnes se nomment A à Z, puis AA."""
    assert tableur.lettres(rang) == nom


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Mêmes octets, deux fois, et dans un autre fuseau."""
    premier = tableur.rendre(vue())
    assert premier == tableur.rendre(vue())
    assert empreinte(premier) == empreinte_ailleurs("tableur.classeur", tmp_path)


def test_une_echelle_d_impression_est_positive() -> None:
    """ODF veut au moins une page ; autant de pages de haut qu’il en faut, c’est n’en rien dire."""
    with zipfile.ZipFile(BytesIO(tableur.rendre(vue()))) as archive:
        styles = ElementTree.fromstring(archive.read("styles.xml"))
    echelles = [
        valeur
        for element in styles.iter()
        for nom, valeur in element.attrib.items()
        if "}scale-to" in nom
    ]
    assert echelles and all(int(valeur) > 0 for valeur in echelles)
