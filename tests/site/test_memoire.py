"""Une construction se souvient de la précédente, et n’en montre jamais rien de périmé."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from generateur.site.preparations import empreinte, relire
from tests.formats.lecture_pdf import compacter, ouvrir, texte_de

from .conftest import construire_le_site
from .equipes import ecrire

PARTOUT = {"TZ": "Pacific/Tahiti", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"}


def test_d_une_construction_a_l_autre(sites: dict[str, Path], depot: Path) -> None:
    """Un dépôt construit quatre fois : ailleurs, avec une mémoire abîmée, à l’identique, changé."""
    site, livret = depot / "site", depot / "site" / "documents" / "livret.pdf"

    # Un autre dossier, un autre fuseau, un autre hasard : les mêmes documents, livret compris.
    assert construire_le_site(depot, **PARTOUT).returncode == 0
    for nom in ("documents.zip", "documents/livret.pdf", "documents/affiche.pdf"):
        assert _somme(site / nom) == _somme(sites["demonstration"] / nom), nom
    avant = _feuille_de_route(site)
    [livret_retenu] = (depot / ".cache" / "livrets").glob("*.pdf")
    assert livret.read_bytes() == livret_retenu.read_bytes()

    # Un fichier de mémoire tronqué ou étranger est refait, sans un mot de trop.
    [retenu] = (depot / ".cache" / "preparations").glob("*.json")
    assert relire(retenu.parent, retenu.stem) is not None
    for contenu in (b"{", b"[]", b'{"documents": {"pdf": 3}}'):
        retenu.write_bytes(contenu)
        assert relire(retenu.parent, retenu.stem) is None
    resultat = construire_le_site(depot)
    assert resultat.returncode == 0 and "Traceback" not in resultat.stderr
    assert avant == _feuille_de_route(site)
    assert relire(retenu.parent, retenu.stem) is not None

    # Rien ne change : une marque dans ce qui est retenu ressort, le livret n’a pas été recomposé.
    livret_retenu.write_bytes(livret_retenu.read_bytes().replace(b"%%EOF", b"% marque\n%%EOF"))
    assert construire_le_site(depot).returncode == 0
    assert b"% marque" in livret.read_bytes()
    assert avant == _feuille_de_route(site)

    # Un changement de donnée, de mot, de page ou d’habillage se voit aussitôt, au livret aussi.
    for change in (_changer_une_donnee, _changer_un_mot, _changer_une_page, _ajouter_une_page):
        cle = _empreinte(depot)
        change(depot)
        assert _empreinte(depot) != cle, change.__name__
    ecrire(
        depot / "overrides" / "main.html",
        "{% extends",
        "{% block announce %}<p>Habillé</p>{% endblock %}{% extends",
    )
    assert construire_le_site(depot).returncode == 0
    texte = (site / "feuille-de-route.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "11 janvier" in texte and "Et donc" in texte and "Toute ligne dit" in texte
    assert "<p>Habillé</p>" in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "feuille-de-route.pdf").read_bytes() != avant["feuille-de-route.pdf"]
    assert b"% marque" not in livret.read_bytes()
    lu = texte_de(ouvrir(livret.read_bytes()))
    assert compacter("Second jet") in lu and compacter("Toute ligne dit") in lu


def _changer_une_donnee(depot: Path) -> None:
    ecrire(depot / "donnees" / "college.yml", "debut: 2027-01-04", "debut: 2027-01-11")


def _changer_un_mot(depot: Path) -> None:
    mots_du_site = depot / "donnees" / "demarche" / "libelles" / "site.yml"
    ecrire(mots_du_site, "Pourquoi cette date, cette durée", "Et donc")


def _changer_une_page(depot: Path) -> None:
    ecrire(depot / "docs" / "feuille-de-route.md", "Chaque ligne dit", "Toute ligne dit")


def _ajouter_une_page(depot: Path) -> None:
    """Une page à elle, et une image abîmée : le livret se fait quand même."""
    chez_nous = depot / "docs" / "chez-nous"
    (chez_nous / "essai.md").write_text("# À nous\n\nSecond jet, ![abîmée](casse.png)\n", "utf-8")
    (chez_nous / "casse.png").write_bytes(b"\x89PNG pas une image")


def _empreinte(depot: Path) -> str:
    return empreinte(depot, depot / "donnees" / "college.yml", depot / "docs", [], os.environ)


def _feuille_de_route(site: Path) -> dict[str, bytes]:
    return {fichier.name: fichier.read_bytes() for fichier in site.glob("feuille-de-route.*")}


def _somme(fichier: Path) -> str:
    return hashlib.sha256(fichier.read_bytes()).hexdigest()
