"""Le plan à côté des questions et ses sorties, hors de la page : les mêmes fonctions qu’en elle."""

from __future__ import annotations

import gzip
import html
import os
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generateur.chargement.lecture import analyser
from generateur.depot.edition import manuel_du_profil
from generateur.formats.papier.pdf_donnees import donnees
from generateur.formats.svg.frise import frise_svg
from generateur.noyau.mots import intervalle
from generateur.site.moteur.apercu import apercu
from generateur.site.moteur.courriel import ADRESSE_MAX, CORPS_MAX, courriel
from generateur.site.moteur.papier_de_la_page import papier
from generateur.vue.vues import VueFeuille

from .conftest import PROFILS, RACINE, texte_du_profil
from .test_site import NOMS

pytestmark = pytest.mark.usefixtures("comme_dans_la_page")
HOSTILE = "<img src=x onerror=alert(1)>\"'}</style>"


def vue_de(nom: str) -> VueFeuille:
    """Rend la vue que le site en a."""
    return manuel_du_profil(PROFILS / f"{nom}.yml", RACINE, os.environ).vue


@pytest.mark.parametrize("nom", NOMS)
def test_le_plan_a_cote_est_celui_de_la_feuille_de_route(nom: str) -> None:
    """La frise, chaque ligne à ses dates, chaque raison, les heures : tout y est."""
    rendu, vue = apercu(texte_du_profil(nom), {}), vue_de(nom)
    assert rendu["plan"] and rendu["fautes"] == []
    page = html.unescape(rendu["html"])
    sans_blancs = re.sub(r"\s+", " ", page)
    assert re.sub(r"\s+", " ", html.unescape(frise_svg(vue))).strip() in sans_blancs
    for ligne in vue.lignes:
        assert f'id="{ligne.id}"' in page and f"../etapes/{ligne.etape}.html" in page
        jours = intervalle(ligne.debut, ligne.fin, avec_annee=False)
        assert f">{jours}<" in page.partition(f'id="{ligne.id}"')[2].partition("</li>")[0]
        assert all(raison.texte in page for raison in ligne.raisons)
    for role in vue.roles:
        assert not role.heures or role.heures_en_mots in page


def test_sans_reponses_on_dit_ce_qui_manque_et_rien_d_autre() -> None:
    """Une page blanche : les réponses qui manquent, dans leur ordre, et pas une date."""
    rendu = apercu("version: complete\n", {})
    assert not rendu["plan"] and rendu["reperes"] == []
    assert "Il manque\u00a0: le nom du collège, la commune, l’académie" in rendu["annonce"]
    assert "À reprendre" not in rendu["html"]
    assert not re.search(r"20\d\d", rendu["html"])
    assert {f["chemin"] for f in rendu["fautes"]} >= {"nom", "academie", "debut", "trimestres"}


def test_une_faute_dit_sa_question_et_son_remede() -> None:
    """La clé en cause, même dans une liste ; le remède avec la faute ; ni plan, ni trace."""
    texte = texte_du_profil("demonstration").replace("2027-01-14", "2027-01-16") + "couleur: bleu\n"
    rendu = apercu(texte, {})
    chemins = {f["chemin"]: f for f in rendu["fautes"]}
    assert not rendu["plan"] and "couleur" in chemins
    assert chemins["couleur"]["ligne"] == len(texte.splitlines())
    assert all(f["message"] and f["remede"] for f in rendu["fautes"])
    assert html.escape("« couleur »".replace(" ", "\u00a0")) in rendu["html"]


def test_un_texte_illisible_n_arrete_rien() -> None:
    """Ce qui n’est pas du YAML se dit comme une faute."""
    rendu = apercu("nom: {\n", {})
    assert not rendu["plan"] and len(rendu["fautes"]) == 1


def test_ce_que_la_derniere_reponse_a_change_se_voit_et_se_dit() -> None:
    """Marqué dans les repères et sur chaque ligne qui bouge ; une phrase le dit."""
    avant = texte_du_profil("demonstration")
    apres = avant.replace("trimestres: 2", "trimestres: 3")
    rendu = apercu(apres, {"avant": avant})
    changes = [r["cle"] for r in rendu["reperes"] if r["change"]]
    assert "derniere" in changes and "premiere" not in changes
    assert rendu["html"].count("<mark>") == len(changes)
    assert "ligne-changee" in rendu["html"] and "ont changé de date" in rendu["annonce"]
    assert "plus tard" in rendu["html"] and "en plus" in rendu["html"]
    pareil = apercu(avant + "# rien\n", {"avant": avant})
    assert "ne déplace aucune date" in pareil["annonce"] and "<mark>" not in pareil["html"]
    premier = apercu(avant, {"avant": "nom: {\n"})
    assert "<mark>" not in premier["html"] and "16" in premier["annonce"]


def test_une_etape_du_college_n_a_pas_de_fiche_ici() -> None:
    """Ce site n’a que les fiches de la démarche : aucun lien ne mène nulle part."""
    texte = texte_du_profil("demonstration") + (
        "adaptations:\n  ajouter:\n    - id: cafe\n      titre: Boire un café\n"
        "      temps: temps-1\n      but: Se parler.\n      semaines: {min: 1, ideal: 1, max: 1}\n"
        "      roles: {pilote: [direction]}\n"
    )
    rendu = apercu(texte, {})
    assert rendu["plan"], rendu["fautes"]
    assert "Boire un café" in rendu["html"] and "etapes/cafe" not in rendu["html"]


def test_un_profil_hostile_reste_du_texte() -> None:
    """Ni dans le plan, ni sur le papier, ni dans la chaîne CSS du pied, ni dans le courriel."""
    avant = "nom: Collège de démonstration"
    texte = texte_du_profil("demonstration").replace(
        avant, f"nom: '{HOSTILE.replace(chr(39), chr(39) * 2)}'"
    )
    for rendu in (apercu(texte, {}), papier(texte, {})):
        assert "<img" not in rendu["html"] and "onerror" in rendu["html"]
        assert rendu["html"].count("</style>") == rendu["html"].count("<style>")
    adresse = courriel(texte, {}, "", "")["adresse"]
    assert "<" not in adresse and '"' not in adresse and "\n" not in adresse


def feuilles(arbre: Any) -> Iterator[str]:
    """Rend chaque texte d’un arbre de données, hors ce qui règle le dessin."""
    if isinstance(arbre, str):
        yield arbre
    elif isinstance(arbre, dict):
        for cle, valeur in arbre.items():
            if cle not in ("temps", "etat", "vide"):
                yield from feuilles(valeur)
    elif isinstance(arbre, list):
        for valeur in arbre:
            yield from feuilles(valeur)


@pytest.mark.parametrize("nom", NOMS)
def test_le_papier_dit_tout_ce_que_dit_le_pdf(nom: str) -> None:
    """Chaque texte des pages du PDF, dans l’ordre de ses pages."""
    vue = vue_de(nom)
    pages = donnees(vue)
    edition = {"edition": vue.edition.isoformat()}
    rendu = html.unescape(papier(texte_du_profil(nom), edition)["html"])
    for cle in (
        *("college", "edition", "sous_titre", "demarche", "objectifs", "trois_lignes", "heures"),
        *("moyens", "rendez_vous", "points", "instances", "contacts", "tableau", "trimestres"),
        *("matrice", "regles", "dates_a_fixer", "toutes_ecartees", "avertissements"),
    ):
        for texte in feuilles(pages[cle]):
            assert texte in rendu, (cle, texte)
    mots = [pages["mots"][cle] for cle in ("objectif", "heures", "instances", "rendez_vous",
            "contacts", "arretee", "frise", "qui_fait_quoi", "pourquoi")]  # fmt: skip
    places = [rendu.index(f">{mot}</h") for mot in mots]
    assert places == sorted(places)
    assert pages["mots"]["arretee_par"] in rendu


@pytest.mark.parametrize("nom", NOMS)
def test_le_courriel_tient_et_rouvre_ce_plan(nom: str) -> None:
    """Court pour toute messagerie ; son lien porte le profil, ou l’on dit de joindre le fichier."""
    lettre = courriel(texte_du_profil(nom), {}, "dran@exemple.fr", "https://exemple.fr/manuel/")
    assert len(lettre["corps"]) < CORPS_MAX and len(lettre["adresse"]) < ADRESSE_MAX
    parties = urlsplit(lettre["adresse"])
    assert parties.scheme == "mailto" and unquote(parties.path) == "dran@exemple.fr"
    champs = parse_qs(parties.query)
    assert champs["body"] == [lettre["corps"]] and champs["subject"] == [lettre["objet"]]
    lien = next(x for x in lettre["corps"].split("\r\n") if x.startswith("https"))
    assert lien.startswith("https://exemple.fr/manuel/a-propos/configurer.html#profil=")
    ecrit = lien.partition("#profil=")[2]
    porte = gzip.decompress(urlsafe_b64decode(ecrit + "=" * (-len(ecrit) % 4))).decode()
    assert analyser(porte, "c").arbre == analyser(texte_du_profil(nom), "c").arbre
    sans = courriel(texte_du_profil(nom), {}, "", "")
    assert lettre["avec_lien"] and not sans["avec_lien"]
    assert "http" not in sans["corps"] and "college.yml est joint" in sans["corps"]
    assert sans["adresse"].startswith("mailto:?subject=")


def test_un_profil_trop_long_pour_un_lien_se_joint() -> None:
    """Plutôt qu’une adresse coupée par la messagerie."""
    objectifs = "".join(
        f"  - {{objectif: 'Objectif {sha256(str(n).encode()).hexdigest()}'}}\n" for n in range(60)
    )
    texte = re.sub(
        r"projet_etablissement:\n(?:  .*\n)+",
        f"projet_etablissement:\n{objectifs}",
        texte_du_profil("demonstration"),
    )
    lettre = courriel(texte, {}, "", "https://exemple.fr/manuel/")
    assert "#profil=" not in lettre["corps"] and "college.yml est joint" in lettre["corps"]
    assert len(lettre["adresse"]) < ADRESSE_MAX
