"""Ce que chaque document montre du recueil et des séances placées."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from generateur.depot.edition import manuel_du_profil
from generateur.formats import donnees_json
from generateur.formats import texte_markdown as texte
from generateur.formats.papier import feuille_imprimee as pdf
from generateur.formats.papier import pdf_donnees
from generateur.formats.table import ecrire_le_format
from generateur.formats.tableur import feuilles_de_calcul
from generateur.noyau.adaptation.adapter import adapter
from generateur.noyau.calendrier.jours_ouverts import est_ouvert
from generateur.noyau.declare.modeles import Effectifs
from generateur.noyau.mots import INSECABLE
from generateur.noyau.plan.creneaux import poser_les_seances
from generateur.noyau.plan.planification import planifier
from generateur.site.autour_des_pages import autour_des_pages
from generateur.site.demande import DemandeDeSite
from generateur.site.memoire.cles import cles_du_site
from generateur.site.pages.appels import Appels
from generateur.site.pages.blocs import BlocsMisDeCote
from generateur.vue.composition import composer
from generateur.vue.en_mots.reunions_en_mots import heure, heures
from generateur.vue.manuel import Manuel

from .modele import EDITION
from .outils import RACINE

CRENEAUX = """
creneaux:
  - {jour: mercredi, de: "13:30", a: "15:30"}
  - {jour: jeudi, de: 17:00, a: 18:00}
"""
RECUEIL = """
reponses: 24
classement:
  - {id: oral, voix: 12}
  - {id: differenciation, voix: 7}
  - {id: autonomie, voix: 5}
autres: ["<script>alert(1)</script>"]
"""


@pytest.fixture(scope="module")
def entendu(tmp_path_factory: pytest.TempPathFactory) -> Manuel:
    """Le collège de démonstration, sans préoccupations à lui, un recueil et des créneaux."""
    dossier = tmp_path_factory.mktemp("profil")
    profil = (RACINE / "tests" / "profils" / "demonstration.yml").read_text(encoding="utf-8")
    profil = re.sub(r"(?m)^preoccupations: .*$", "", profil) + CRENEAUX
    (dossier / "college.yml").write_text(profil, encoding="utf-8")
    (dossier / "recueil.yml").write_text(RECUEIL, encoding="utf-8")
    return manuel_du_profil(dossier / "college.yml", RACINE, os.environ)


@pytest.fixture(scope="module")
def muet() -> Manuel:
    """Le même collège, sans recueil ni créneaux."""
    return manuel_du_profil(RACINE / "tests" / "profils" / "demonstration.yml", RACINE, os.environ)


def bloc(construction: Manuel, appel: str) -> str:
    """Rend le HTML d’un appel de page."""
    blocs = BlocsMisDeCote()
    autour = autour_des_pages(
        DemandeDeSite(RACINE, construction.profil, RACINE / "docs", []), construction
    )
    appels = Appels(construction, "etapes/choix-des-preoccupations.md", blocs, autour)
    return str(blocs.deplier(getattr(appels, appel)()))


class Cases(HTMLParser):
    """Relève le texte des cellules d’un tableau."""

    def __init__(self) -> None:
        super().__init__()
        self.lues: list[str] = []
        self.dedans = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Ouvre une cellule."""
        if tag in ("td", "th"):
            self.dedans = True
            self.lues.append("")

    def handle_endtag(self, tag: str) -> None:
        """Ferme une cellule."""
        self.dedans = self.dedans and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        """Garde le texte d’une cellule."""
        if self.dedans:
            self.lues[-1] += data


def test_heures_en_mots() -> None:
    """Les heures se lisent en français, sans coupure."""
    assert heure("08:00") == f"8{INSECABLE}h"
    assert heure("13:05") == f"13{INSECABLE}h{INSECABLE}05"
    assert " " not in heures("13:30", "15:30", {"heures": "{de} – {a}"})


def test_le_classement_et_son_tableau(entendu: Manuel) -> None:
    """Le dessin a une barre par préoccupation, à sa mesure ; le tableau redit les mêmes nombres."""
    html = bloc(entendu, "classement")
    assert re.findall(r'class="part" width="(\d+)"', html) == ["50", "29", "21"]
    assert html.count('aria-hidden="true"') == 3
    assert "recueillies auprès de 24\u00a0collègues" in html
    cases = Cases()
    cases.feed(html)
    assert [cases.lues[n] for n in (4, 7, 10)] == ["12", "7", "5"]


def test_sans_recueil_rien_ne_parait(muet: Manuel) -> None:
    """Tant que personne n’a été entendu, la page n’en dit rien."""
    assert bloc(muet, "classement").strip() == ""
    assert "recueillies" not in bloc(muet, "feuille")


def test_la_feuille_de_route_dit_aupres_de_qui(entendu: Manuel) -> None:
    """Site, texte et synthèse disent combien de collègues ont été entendus."""
    dit = "recueillies auprès de 24\u00a0collègues"
    assert dit in bloc(entendu, "feuille")
    assert dit in texte.rendre(entendu.vue).decode()
    arbre = pdf_donnees.donnees(entendu.vue)
    assert arbre["recueillies"] == dit[:1].upper() + dit[1:] + "."
    assert len(arbre["preoccupations"]) == 3


def test_les_seances_se_lisent_partout(entendu: Manuel) -> None:
    """Jour, heures et thème de chaque séance sont dans le site, le texte, le PDF et le tableur."""
    ligne = next(x for x in entendu.vue.lignes if x.etape == "ateliers-de-demonstration")
    assert len(ligne.creneaux) == 4
    site = re.sub(r"</?span[^>]*>", "", bloc(entendu, "feuille"))
    markdown = texte.rendre(entendu.vue).decode()
    arbre = pdf_donnees.donnees(entendu.vue)
    (serie,) = [p["semaines"] for p in arbre["points"] if p["titre"] == ligne.titre]
    rangees = feuilles_de_calcul.feuilles(entendu.vue)[2].rangees
    classeur = {case.textes[0] for rangee in rangees for case in rangee}
    for creneau in ligne.creneaux:
        assert re.fullmatch(
            r"(mercredi|jeudi) [^ ]+ 2027, \d+\u00a0h(\u00a030)?\u00a0–\u00a0\d+\u00a0h(\u00a030)?",
            creneau.quand,
        )
        assert creneau.quand in markdown
        assert creneau.quand_majuscule in site
        assert f"{creneau.quand_court}, {creneau.theme}" in serie
        assert creneau.quand_majuscule in classeur
        assert creneau.theme


def test_le_contrat_json(entendu: Manuel, muet: Manuel) -> None:
    """Chaque jalon a ses séances, et rien d’autre ne bouge ; le recueil vient à la fin."""
    lu = json.loads(donnees_json.rendre(entendu.feuille, entendu.demarche))
    ateliers = next(j for j in lu["jalons"] if j["etape"] == "ateliers-de-demonstration")
    assert [list(s) for s in ateliers["seances"]] == [["date", "de", "a", "theme"]] * 4
    assert sorted(s["theme"] for s in ateliers["seances"]) == [
        "autonomie",
        "differenciation",
        "oral",
        "oral",
    ]
    reunion = next(j for j in lu["jalons"] if j["etape"] == "equipe-projet")
    assert reunion["seances"][0]["theme"] is None
    assert list(lu)[-1] == "recueil"
    assert lu["recueil"]["reponses"] == 24
    sans = json.loads(donnees_json.rendre(muet.feuille, muet.demarche))
    assert "recueil" not in sans
    assert all(jalon["seances"] == [] for jalon in sans["jalons"])


def test_rien_d_hostile_ne_sort(entendu: Manuel) -> None:
    """Une réponse libre ne paraît nulle part : elle attend d’être rangée."""
    for format_voulu in ("json", "md", "ics"):
        assert b"<script>alert" not in ecrire_le_format(entendu, format_voulu)


def test_un_recueil_change_l_empreinte(tmp_path: Path) -> None:
    """Écrire, changer ou ôter le recueil refait le site."""
    profil = tmp_path / "college.yml"
    profil.write_text("nom: x\n", encoding="utf-8")
    demande = DemandeDeSite(RACINE, profil, tmp_path, [])
    vues = [cles_du_site(demande).documents]
    for contenu in (RECUEIL, RECUEIL.replace("24", "25")):
        (tmp_path / "recueil.yml").write_text(contenu, encoding="utf-8")
        vues.append(cles_du_site(demande).documents)
    assert len(set(vues)) == 3


@pytest.mark.parametrize("enseignants", [42, 500])
def test_la_synthese_tient_en_deux_pages(entendu: Manuel, enseignants: int) -> None:
    """Quel que soit le nombre de séances, la synthèse reste sur deux pages."""
    le_college = replace(entendu.college, effectifs=Effectifs(enseignants))
    adaptation = adapter(entendu.demarche, le_college, entendu.feuille.recueil)
    ouvert = partial(est_ouvert, le_college, entendu.calendrier)
    plan = planifier(adaptation, entendu.demarche, le_college, "B", entendu.feuille.periode, ouvert)
    vue = composer(poser_les_seances(plan, entendu.demarche), entendu.demarche, EDITION)
    pages = PdfReader(BytesIO(pdf.rendre(vue))).pages
    assert "La frise, semaine par semaine" in pages[2].extract_text()
