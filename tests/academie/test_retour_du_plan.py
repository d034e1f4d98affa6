"""Du portail à la passe suivante : le plan part de la ligne du collège, et son profil revient."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from generateur.academie.entree.entrees import lire_l_entree
from tests.site.formulaire import Formulaire

from .outils import tableau

LIGNE = "Collège du Voisin;Exempleville;0000001B;Lille;480;42;Public"


def test_le_plan_part_de_sa_ligne_et_revient_tel_quel(
    lot: tuple[Path, Path, Path], navigateur: Browser, tmp_path: Path
) -> None:
    """De la recherche au formulaire, déjà rempli ; le fichier porte l’UAI pour nom ; posé dans
    `profils/`, il est le profil du collège, mot pour mot."""
    depot, _, sites = lot
    page = navigateur.new_page()
    page.goto((sites / "index.html").as_uri())
    page.get_by_role("searchbox").fill("0000001B")
    adresse = page.get_by_role("link", name="Corriger le plan : Collège du Voisin")
    ici = Formulaire(page, str(adresse.evaluate("lien => lien.href")))
    for champ, attendu in (
        ("nom", "Collège du Voisin"), ("commune", "Exempleville"), ("uai", "0000001B"),
        ("academie", "Lille"), ("effectifs-enseignants", "42"),
    ):  # fmt: skip
        expect(page.locator(f"#p-{champ}")).to_have_value(attendu)
    ici.champ("effectifs.enseignants").locator("input").fill("39")
    ici.aller(3)
    page.locator("[data-fichier] > summary").click()
    with page.expect_download() as rendu:
        page.get_by_role("link", name="Télécharger mon profil").click()
    assert rendu.value.suggested_filename == "0000001b.yml"
    recu = tmp_path / "profils" / rendu.value.suggested_filename
    rendu.value.save_as(recu)
    page.close()
    (inscrit,) = lire_l_entree(tableau(tmp_path / "l.csv", LIGNE), depot).inscrits
    assert inscrit.a_renvoye and inscrit.dossier == "0000001b"
    assert inscrit.texte == recu.read_text(encoding="utf-8") and "enseignants: 39" in inscrit.texte
