"""Un site sans PDF n’en a aucun, et n’en parle nulle part."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generateur.formats.papier.livret.livret_pages import Chapitre, Couverture
from generateur.formats.table import Papier
from generateur.site.commande_du_livret import ContenuDuLivret
from generateur.site.demande import papier_demande
from generateur.site.memoire import cles

from .conftest import construire_le_site
from .equipes import ecrire
from .test_papier import imprimer

COUVERTURE = Couverture({}, "Collège", "Commune", "quand", "2026-11-18", ())


@pytest.mark.parametrize("reglage", [False, True], ids=["variable", "reglage"])
def test_aucune_page_ne_parle_d_un_pdf(depot: Path, reglage: bool, fenetre: Page) -> None:
    """La variable et le réglage font le même site : agenda et tableur, ni papier ni lien mort ; les
    pages qui s’impriment à la place des PDF sont dites, et s’impriment bien."""
    if reglage:
        ecrire(depot / "mkdocs.yml", "  - manuel\n", "  - manuel: {sans_pdf: true}\n")
    resultat = construire_le_site(depot, **({} if reglage else {"MANUEL_SANS_PDF": "1"}))
    assert resultat.returncode == 0, resultat.stderr
    site = depot / "site"
    faits = {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()}
    assert not [nom for nom in faits if nom.endswith((".pdf", ".zip", ".odt"))]
    assert {"feuille-de-route.ics", "feuille-de-route.ods"} <= faits
    for nom in faits:
        if nom.endswith((".html", "search_index.js")) and not nom.startswith("a-propos/"):
            texte = (site / nom).read_text("utf-8")
            if nom.endswith(".js"):
                # Les pages « À propos » disent ce que le programme sait faire ailleurs.
                texte = re.sub(r'\["a-propos/(?:[^"\\]|\\.|"(?!\]))*"\]', "", texte)
            assert not re.search(r"\bPDF\b|\.pdf\b|livret", texte), nom
    page = (site / "documents.html").read_text("utf-8")
    annonces = re.findall(r'<li><a href="([^"]+)">[^<]+</a>[^<]* <span class="provenance">', page)
    assert annonces and all((site / adresse).is_file() for adresse in annonces)
    assert not (depot / ".cache" / "livrets").exists()
    a_imprimer = re.findall(r'<a href="([^"]+)">[^<]+</a>[,.]', page.partition("Ctrl + P")[2])
    assert a_imprimer[0] == "feuille-de-route.html" and len(a_imprimer) == 7
    for adresse in a_imprimer if reglage else ():
        feuilles = imprimer(fenetre, (site / adresse).as_uri())
        assert len(feuilles) <= (3 if adresse.startswith("roles/") else 11), adresse
        assert all("Collège de démonstration" in feuille for feuille in feuilles), adresse
        assert "Chercher dans le manuel" not in feuilles[0]


@pytest.mark.parametrize(
    "dit, papier",
    [
        ({}, Papier.ENTIER),
        ({"MANUEL_SANS_PDF": "0"}, Papier.ENTIER),
        ({"MANUEL_SANS_PDF": "1"}, Papier.AUCUN),
        ({"MANUEL_SANS_DOSSIER": "1"}, Papier.FEUILLE),
        ({"MANUEL_SANS_DOSSIER": "1", "MANUEL_SANS_PDF": "1"}, Papier.AUCUN),
    ],
)
def test_ce_que_l_environnement_demande(dit: dict[str, str], papier: Papier) -> None:
    """Sans PDF l’emporte sur sans dossier ; « 0 » vaut rien."""
    assert papier_demande(dit) is papier
    assert papier_demande(dit, sans_pdf=True) is Papier.AUCUN


def test_la_cle_du_livret_dit_tout_ce_dont_il_est_fait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seul ou dans un lot : le programme, ses gabarits, Typst, les pages et leurs images."""
    contenu = ContenuDuLivret(
        cles.cle_du_programme(), COUVERTURE, [Chapitre(1, "Un", "un.html", "<p>un</p>")],
        tmp_path, None,
    )  # fmt: skip
    vues = {contenu.cle()}
    monkeypatch.setattr(cles, "versions_installees", lambda: "typst-0.99")
    vues.add(replace(contenu, programme=cles.cle_du_programme()).cle())
    (tmp_path / "image.svg").write_text("<svg/>", "utf-8")
    vues.add(contenu.cle())
    vues.add(replace(contenu, adresse="https://ailleurs.exemple/").cle())
    vues.add(replace(contenu, chapitres=[Chapitre(1, "Un", "un.html", "<p>deux</p>")]).cle())
    assert len(vues) == 5


def test_le_programme_a_ses_gabarits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Un gabarit du livret changé, et tout ce qui vient du programme change de clé."""
    lus = {f.name for f in cles.fichiers_de(Path(cles.__file__).parents[2])}
    assert {"pose-du-livret.typ", "reliure.py", "documents.html.j2", "dessins.css"} <= lus
    avant = cles.cle_du_programme()
    vrai = Path.read_bytes

    def changer(fichier: Path) -> bytes:
        return vrai(fichier) + (b"// autre corps" if fichier.name == "pose-du-livret.typ" else b"")

    monkeypatch.setattr(Path, "read_bytes", changer)
    assert cles.cle_du_programme() != avant
