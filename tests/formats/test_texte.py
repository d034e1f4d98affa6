"""La feuille de route en Markdown, pour le terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import markdown as en_html

from generateur.formats import texte_markdown as texte

from .modele import college, demarche, etape, vue
from .outils import HOSTILES, college_hostile, empreinte, empreinte_ailleurs


def test_titres_dans_l_ordre() -> None:
    """Le document a un titre, puis le chemin, chaque trimestre, les heures."""
    lignes = texte.rendre(vue()).decode().splitlines()
    titres = [ligne for ligne in lignes if ligne.startswith("#")]
    assert titres[0] == "# Feuille de route, Collège des Essais, Saint-Exemple"
    assert sum(titre.startswith("## Du ") for titre in titres) == 2
    assert titres.index("## Les trois temps") < titres.index("## Temps à prévoir")


def test_chaque_ligne_avec_sa_raison() -> None:
    """Chaque étape est là, avec ses dates et la raison de sa date."""
    la_vue = vue()
    rendu = texte.rendre(la_vue).decode()
    for ligne in la_vue.lignes:
        assert texte.markdown(ligne.titre) in rendu
        if not ligne.revient:
            assert texte.markdown(ligne.premiere_raison) in rendu


def test_heures_de_la_vue() -> None:
    """Les heures sont les sommes de la vue."""
    la_vue = vue()
    rendu = texte.rendre(la_vue).decode()
    assert la_vue.heures_du_college_en_mots in rendu
    for role in la_vue.roles:
        assert f"{role.titre}\u00a0: {role.heures_en_mots} par personne" in rendu


def test_ce_qui_est_ecarte() -> None:
    """Ce qui est laissé de côté est dit, avec sa raison."""
    la_vue = vue(college(version="minimale"))
    rendu = texte.rendre(la_vue).decode()
    assert "## Laissé de côté" in rendu
    assert la_vue.ecartees
    for ecart in la_vue.ecartees:
        assert texte.markdown(ecart.texte) in rendu


def test_une_sous_liste_par_ligne() -> None:
    """En HTML, chaque étape est une puce, et ses précisions une sous-liste."""
    html = en_html(texte.rendre(vue()).decode())
    assert html.count("<strong>") == len(vue().lignes)
    assert "<pre>" not in html and "<code>" not in html


@pytest.mark.parametrize("hostile", [*HOSTILES, "1. premier", "- tiret", "+ plus", "=====", "a\nb"])
def test_texte_hostile_echappe(hostile: str) -> None:
    """Un texte passe en HTML tel qu’il est écrit, où qu’il tombe."""
    html = en_html(f"- {texte.markdown(hostile)}\n\n{texte.markdown(hostile)} fin")
    attendu = " ".join(hostile.split())
    for signe, entite in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        attendu = attendu.replace(signe, entite)
    assert html.replace("&quot;", '"').count(attendu) == 2
    assert "<ol" not in html and html.count("<ul") == 1


def test_college_hostile() -> None:
    """Aucune balise d’un profil ne traverse."""
    html = en_html(texte.rendre(vue(college_hostile())).decode())
    assert "<script" not in html and "<b>" not in html
    assert "{{ 7*7 }}" in html and "49" not in html


def test_trimestre_sans_etape() -> None:
    """Un trimestre où rien ne commence le dit."""
    seules = tuple(
        etape(f"e-{rang}", f"Étape {rang}", temps, (1, 1, 1))
        for rang, temps in enumerate(("temps-1", "temps-2", "temps-3", "pilotage"))
    )
    rendu = texte.rendre(vue(de=demarche(etapes=seules))).decode()
    assert "Aucune étape ne commence pendant ce trimestre, et aucune ne s’y poursuit." in rendu


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Mêmes octets, deux fois, et sous un autre hasard des tables."""
    premier = texte.rendre(vue())
    assert premier.endswith(b"\n") and not premier.endswith(b"\n\n")
    assert empreinte(premier) == empreinte_ailleurs("texte_markdown", tmp_path)
