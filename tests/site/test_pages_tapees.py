"""Les pages telles qu’une équipe les tape : cas 10, 14 à 17 des rapports, et d’autres du genre.

D’abord ce qui se refuse, lu seul ; puis un seul site, bâti de tout ce qui doit passer.
"""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest
import yaml
from mkdocs.utils.meta import get_data

from generateur.chargement.problemes import ErreurDonnees
from generateur.site.pages.ecrites.entete import lire_l_entete, pour_mkdocs
from generateur.site.pages.ecrites.pages_de_l_equipe import avertir_des_pages, pages_de_l_equipe

from .conftest import RACINE, construire_le_site, copier_le_depot

SANS_PAPIER_NI_MOTEUR = {"MANUEL_SANS_DOSSIER": "1", "MANUEL_SANS_MOTEUR": "1"}


def refus(docs: Path, nom: str, contenu: str | bytes) -> list[tuple[str, int, str]]:
    """Rend les fautes de cette seule page : code, ligne, message."""
    octets = contenu.encode() if isinstance(contenu, str) else contenu
    (docs / nom).write_bytes(octets)
    with pytest.raises(ErreurDonnees) as refuse:
        pages_de_l_equipe(docs)
    assert all(p.remede for p in refuse.value.problemes)
    return [(p.code, p.ligne, p.message) for p in refuse.value.problemes]


@pytest.mark.parametrize(
    ("contenu", "code", "ligne"),
    [
        # 10 : le « # » qui mange un titre ; et toute autre faute d’un en-tête, à sa ligne.
        ("---\ntitle: Réunion #2\n---\n# A\n", "diese", 2),
        ("---\na: b\ntitle: “A: b”\n---\n# A\n", "signe-trompeur", 3),
        ("---\ntitle\u00a0: A\n---\n# A\n", "signe-trompeur", 2),
        ('---\ntitle: "A\n---\n# A\n', "guillemet", 2),
        ("---\ntitle: A\ntitle: B\n---\n# A\n", "cle-en-double", 3),
        ("---\ntitle: A\n\n# A\n", "entete", 1),
        ("\n---\ntitle: A\n---\n# A\n", "entete", 2),
        (" ---\ntitle: A\n---\n# A\n", "entete", 1),
        ("———\ntitle: A\n———\n# A\n", "entete", 1),
        ("----\ntitle: A\n----\n# A\n", "entete", 1),
        ('+++\ntitle = "A"\n+++\n# A\n', "entete", 1),
        ("---\nsearch: oui\n---\n# A\n", "entete", 2),
        ("---\ntitle: [A]\n---\n# A\n", "entete", 2),
        ("---\nhors_livret: oui\n---\n# A\n", "entete", 2),
        # 15 : un autre encodage, un titre vide, un octet nul.
        ("# Été\n\nl’œuvre\n".encode("cp1252"), "encodage", 1),
        ("# Ete\n\nl’œuvre\n".encode("cp1252"), "encodage", 3),
        ("# Été\n".encode("utf-16"), "encodage", 1),
        ("# Été\n".encode("mac_roman"), "encodage", 1),
        (b"# a\n\n\x96 b\n", "encodage", 3),
        (b"# a\n\nl\x92an\n", "encodage", 3),
        (b"# a\n\n\x00\n", "octet-nul", 3),
        ("# a\n\nb\x07\n", "caractere-invisible", 3),
        ("#\n", "titre-vide", 1),
        ("x\n\n#\u00a0\n", "titre-vide", 3),
        ("# ![](logo.png)\n", "titre-vide", 1),
        ('# <img src="logo.png" alt="">\n', "titre-vide", 1),
        ("# &nbsp;\n", "titre-vide", 1),
        ("# <!-- à venir -->\n", "titre-vide", 1),
        ("# A\n\n## **  **\n", "titre-vide", 3),
    ],
)
def test_une_page_se_refuse_a_sa_ligne(
    contenu: str | bytes, code: str, ligne: int, tmp_path: Path
) -> None:
    """Un seul message, le sien."""
    [(trouve, ou, _)] = refus(tmp_path, "page.md", contenu)
    assert (trouve, ou) == (code, ligne)


@pytest.mark.parametrize(
    ("nom", "dit"),
    [
        ("RELEVE.MD", "« .md »"),
        ("releve.Md", "« .md »"),
        ("x.markdown", "« .md »"),
        ("Quoi ?.md", "« ? »"),
        ("12:30.md", "« : »"),
        ("con.md", "se réserve"),
        ("nul", "se réserve"),
        ("fin .png ", "finit par un point ou une espace"),
        ("x" * 165 + ".md", "signes"),
        ("a\nb.md", "illisible"),
    ],
)
def test_un_nom_se_refuse(nom: str, dit: str, tmp_path: Path) -> None:
    """16 et 17 : ce qui serait publié brut, ou perdu en chemin, se dit d’abord."""
    [(code, ligne, message)] = refus(tmp_path, nom, "# A\n")
    assert (code, ligne) == ("nom-de-fichier", 1) and dit in message


@pytest.mark.parametrize(
    ("un", "autre"),
    [
        ("Note.md", "note.md"),
        ("\u00e9t\u00e9.md", "e\u0301te\u0301.md"),
        ("index.md", "README.md"),
        ("Photo.png", "photo.PNG"),
    ],
)
def test_deux_noms_pour_un_seul_fichier(un: str, autre: str, tmp_path: Path) -> None:
    """17 : Windows n’en garde qu’un ; l’un des deux est à renommer."""
    (tmp_path / un).write_text("# A\n", "utf-8")
    assert [code for code, _, _ in refus(tmp_path, autre, "# B\n")] == ["nom-de-fichier"]


def test_ce_qui_n_est_pas_publie_se_dit(tmp_path: Path) -> None:
    """15 et 16 : page cachée, copies d’éditeurs, page sans titre, clé que rien ne lit."""
    for nom, texte in {
        ".cache.md": "# A\n",
        "page.md~": "# A\n",
        "#page.md#": "# A\n",
        "sans.md": "Un texte.\n",
        "vide.md": "",
        "cle.md": "---\ntitre: A\n---\n# A\n",
        "double.md": "# CollÃ¨ge\n",
        "juste.md": "Titre\n=====\n\n```\n#\n```\n",
    }.items():
        (tmp_path / nom).write_text(texte, "utf-8")
    pages = pages_de_l_equipe(tmp_path)
    assert set(pages) == {"sans.md", "vide.md", "cle.md", "double.md", "juste.md"}
    dits = {Path(p.fichier).name: (p.ligne, p.message) for p in avertir_des_pages(tmp_path, pages)}
    assert set(dits) == {
        ".cache.md",
        "page.md~",
        "#page.md#",
        "sans.md",
        "vide.md",
        "cle.md",
        "double.md",
    }
    assert "n’est pas publiée" in dits[".cache.md"][1] and "titre" in dits["sans.md"][1]
    assert dits["cle.md"] == (2, "rien ne lit « titre » dans l’en-tête d’une page")


@pytest.mark.parametrize(
    ("texte", "entete", "debut"),
    [
        ("Date: 12 mars 2027\nLieu: CDI\n\n# CR\n", {}, "Date: 12 mars 2027\nLieu: CDI\n"),
        ("---\ntitle: 12:45\n---\nx\n", {"title": "12:45"}, "x"),
        ("---\ntitle: 2027\n---\nx\n", {"title": "2027"}, "x"),
        ("---\ntitle: 3.10\n---\nx\n", {"title": "3.10"}, "x"),
        ("---\ntitle: 2027-03-12\n---\nx\n", {"title": "2027-03-12"}, "x"),
        ("---\ntitle: yes\n---\nx\n", {"title": "yes"}, "x"),
        ("---\ntitle: A\n---", {"title": "A"}, ""),
        ("---\ntitle: A\n...\nx\n", {"title": "A"}, "x"),
        ("---\ntitle: A\n---\n---\nb: c\n---\n", {"title": "A"}, "---\nb: c\n---\n"),
        ("---\n\n# Un trait au-dessus\n\n---\n", {}, "---\n\n# Un trait"),
        ("---\n---\n# A\n", {}, "---\n---\n# A"),
        ("hide: x\n", {}, "hide: x"),
        ("---\ntitle: {{ college.nom }}\n---\nx\n", {"title": "appel"}, "x"),
    ],
)
def test_mkdocs_lit_notre_en_tete_et_rien_de_plus(
    texte: str, entete: dict[str, object], debut: str
) -> None:
    """14 : par le lecteur de MkDocs lui-même, ce qui est ôté de la page est ce que l’on a lu."""
    corps, lu = get_data(pour_mkdocs(texte))
    assert lu == entete and corps.startswith(debut)
    assert set(lire_l_entete(texte)[0]) == set(entete)


def test_les_pages_livrees_ont_leur_en_tete() -> None:
    """Ce que MkDocs lisait des pages du dépôt, il le lit encore."""
    pages = pages_de_l_equipe(RACINE / "docs")
    assert len(pages) > 40 and not avertir_des_pages(RACINE / "docs", pages)
    for chemin, texte in pages.items():
        avant = texte.split("---\n")[1] if texte.startswith("---\n") else ""
        corps, lu = get_data(pour_mkdocs(texte))
        assert lu == (yaml.safe_load(avant) or {}), chemin
        assert corps.strip() == (texte.split("---\n", 2)[2] if avant else texte).strip()


def test_un_site_de_pages_tapees(tmp_path: Path) -> None:
    """Tout ce qui se lit paraît en entier ; ce qui se met de côté n’est ni page ni fichier."""
    depot = copier_le_depot(tmp_path)
    chez_nous = depot / "docs" / "chez-nous"
    for nom, texte in {
        "cr.md": "Date: 12 mars 2027\nLieu: CDI\n\n# Compte rendu\n\nFini.\n",
        "heure.md": "---\ntitle: 12:45\n---\n\nMidi.\n",
        "trait.md": "---\n\n# Un trait\n\n---\n",
        "appel.md": "---\ntitle: Chez {{ college.nom }}\n---\n\nIci.\n",
        ".cache.md": "# Caché\n",
        "copie.md~": "# Copie\n",
        "note #2.md": "# Note <deux>\n",
        "sans.md": "Rien au-dessus.\n",
        "html.md": "<h1></h1>\n\n<h2> </h2>\n\nDu texte.\n",
        "profond.md": "# Profond\n\n" + "> " * 300 + "au fond\n",
        "signe.md": "# 🎉\n\nUn dessin pour titre.\n",
    }.items():
        (chez_nous / nom).write_text(texte, "utf-8")
    fait = construire_le_site(depot, MANUEL_SANS_MOTEUR="1")
    assert fait.returncode == 0, fait.stderr
    site = depot / "site" / "chez-nous"
    assert {f.name for f in site.iterdir()} == {
        "appel.html", "cr.html", "heure.html", "trait.html", "note #2.html", "sans.html",
        "html.html", "profond.html", "signe.html",
    }  # fmt: skip
    rendu = re.sub(r"<[^>]+>", "", html.unescape((site / "cr.html").read_text("utf-8")))
    assert "Date: 12 mars 2027" in rendu.replace("\u00a0", " ") and "Lieu: CDI" in rendu.replace(
        "\u00a0", " "
    )
    assert "12:45" in (site / "heure.html").read_text("utf-8")
    assert "Chez Collège de démonstration" in (site / "appel.html").read_text("utf-8")
    assert (depot / "site" / "documents" / "livret.pdf").read_bytes().startswith(b"%PDF")
    shutil.rmtree(chez_nous)
    chez_nous.mkdir()
    avant = (depot / "site" / "index.html").read_bytes()
    for page, ligne, dit in (
        ("# A\n\nb\n\n[c](http://[d)\n", 5, "ne se lit pas"),
        ("---\ntemplate: rien.html\n---\n# A\n", 2, "rien.html"),
    ):
        (chez_nous / "page.md").write_text(page, "utf-8")
        refuse = construire_le_site(depot, **SANS_PAPIER_NI_MOTEUR)
        assert refuse.returncode == 1 and "Traceback" not in refuse.stderr
        assert f"docs/chez-nous/page.md:{ligne}: " in refuse.stderr and dit in refuse.stderr
        assert (depot / "site" / "index.html").read_bytes() == avant


@pytest.mark.parametrize(
    "nom", ["feuille-de-route.pdf", "Feuille-de-route.ODS", "feuille-de-route.direction.ics"]
)
def test_ce_que_le_site_ecrit_ne_se_depose_pas(nom: str, tmp_path: Path) -> None:
    """La feuille de route du site remplaçait la nôtre sans un mot ; ailleurs, elle reste."""
    [(code, _, dit)] = refus(tmp_path, nom, b"%PDF-1.7")
    assert code == "nom-de-fichier" and "le site écrit lui-même" in dit
    (tmp_path / nom).unlink()
    (tmp_path / "chez-nous").mkdir()
    (tmp_path / "chez-nous" / nom).write_bytes(b"%PDF-1.7")
    pages_de_l_equipe(tmp_path)
