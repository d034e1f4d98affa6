"""Les feuilles de réunion : ce qu’on y prépare, qui l’instance entend, ce qui vient après."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generateur.formats.odt.textes_a_modifier import documents

from . import modele
from .documents_odt import (
    PROFILS,
    TABLE,
    demarche,
    dossier,
    membre,
    paragraphes,
    tout,
    vue_du_college,
    vue_du_profil,
)


def test_point_devant_le_conseil_d_administration() -> None:
    """Date connue, envoi huit jours avant, ce qui est demandé, un vote ; le déroulé en entier."""
    texte = tout(dossier("demonstration")["reunions/suite-au-conseil-d-administration.odt"])
    assert "mardi 29\xa0juin 2027" in texte
    assert "au plus tard le lundi 21\xa0juin 2027" in texte
    assert "après en avoir délibéré" in texte and "Abstentions" in texte
    assert "Un enseignant raconte un essai" in texte
    assert "Nous vous avions annoncé une démarche" in texte
    information = tout(
        dossier("demonstration")["reunions/information-du-conseil-d-administration.odt"]
    )
    assert "Abstentions" not in information and "a pris connaissance" in information


def test_le_conseil_pedagogique_ne_decide_pas() -> None:
    """Il donne un avis ou prend connaissance : ni vote, ni décision (L. 421-5)."""
    for profil in PROFILS:
        for chemin, octets in dossier(profil).items():
            if chemin.endswith("-conseil-pedagogique.odt"):
                texte = tout(octets)
                assert "Abstentions" not in texte and "délibéré" not in texte
                assert not re.search(r"(?<!ne )(décide|valide|tranche)\b(?! pas)", texte), chemin


def test_commission_permanente() -> None:
    """Elle donne un avis, ou décide par délégation."""
    chemin = "reunions/bilan-de-la-demarche-commission-permanente.odt"
    texte = tout(dossier("urbain")[chemin])
    assert "mardi 30\xa0mai 2028" in texte and "par délégation" in texte


def test_ce_que_l_on_apporte() -> None:
    """L’annonce passe avec le message ; le bilan, avec ce que l’étape a laissé."""
    annonce = dossier("demonstration")["reunions/annonce-aux-collegues-conseil-pedagogique.odt"]
    assert paragraphes(annonce)[0] == "Conseil pédagogique\xa0: annoncer la démarche à tous"
    assert "Le message aux collègues, prêt à partir" in tout(annonce)
    assert "Les doutes entendus" not in tout(annonce)
    bilan = dossier("urbain")["reunions/bilan-de-la-demarche-commission-permanente.odt"]
    assert "Une page de bilan, qui dit aussi ce qui n’a pas pris" in tout(bilan)
    assert "Les préoccupations retenues\xa0: ……" in tout(bilan)


def test_date_a_fixer() -> None:
    """Sans date connue, la feuille le dit et laisse la place de l’écrire."""
    chemin = "reunions/etat-des-lieux-du-materiel-commission-numerique.odt"
    texte = tout(dossier("demonstration")[chemin])
    assert "semaine du 18\xa0janvier 2027, date à fixer" in texte
    assert "le …… / …… / …………, de …… h" in texte


def test_ordre_du_jour_et_releve() -> None:
    """Minutes, préparation, phrase d’ouverture ; présents par fonction, suite du plan."""
    texte = tout(dossier("demonstration")["reunions/choix-des-preoccupations.odt"])
    assert "45\xa0min" in texte and "Trois gommettes par personne" in texte
    assert "Voici tout ce que vous avez écrit" in texte
    assert "Des gommettes, trois par personne" in texte
    lignes = texte.split("\n")
    for fonction in ("Principale adjointe", "Professeure d’anglais"):
        assert lignes[lignes.index(fonction) + 1].startswith("Nom\xa0: ……")
    assert "Référente numérique, professeure de mathématiques" in lignes
    assert "Conseil pédagogique, «\xa0Choisir deux ou trois préoccupations\xa0», jeudi 11" in texte


def test_point_qui_revient() -> None:
    """Une seule feuille, toutes les dates du plan."""
    points = [x for x in vue_du_profil("urbain").lignes if x.etape == "point-de-l-equipe-projet"]
    texte = tout(dossier("urbain")["reunions/point-de-l-equipe-projet.odt"])
    assert len(points) == 6
    assert len(re.findall(r"semaine du \d", texte)) == 6


def test_qui_l_instance_entend() -> None:
    """La direction préside : elle n’est invitée nulle part ; le conseil pédagogique entend."""
    conseil = tout(
        dossier("demonstration")["reunions/annonce-aux-collegues-conseil-pedagogique.odt"]
    )
    assert "Personnes entendues" in conseil and "sans voix" not in conseil
    assert "le même jour" not in conseil
    for chemin, octets in dossier("urbain").items():
        texte = tout(octets) if chemin.startswith("reunions/") else ""
        for titre in ("Personnes entendues", "Personnes invitées, sans voix", "Personnes invitées"):
            apres = texte.partition(f"{titre}\n")[2]
            assert "Direction" not in apres.partition("\n")[0], chemin


def test_apres_le_choix_ce_qu_il_a_retenu() -> None:
    """Imprimée d’avance, une feuille d’après le choix laisse écrire ce qu’il retiendra."""
    chemin = "reunions/mise-en-commun-des-essais-conseil-pedagogique.odt"
    avant = tout(dossier("demonstration")[chemin])
    assert "Les préoccupations retenues\u202f: ……" in avant.replace("\xa0:", "\u202f:")
    assert "Évaluer pour faire progresser" not in avant
    fait = replace(vue_du_profil("demonstration").college, preoccupations_retenues=True)
    apres = tout(documents(vue_du_college(fait), demarche())[chemin])
    assert "retenues\xa0: ……" not in apres and "Évaluer pour faire progresser" in apres


@pytest.mark.parametrize("profil", PROFILS)
def test_le_prochain_rendez_vous_suit_la_reunion(profil: str) -> None:
    """Quel que soit le jour où l’étape se réunit, ce qui vient après ne tombe pas avant elle."""
    la_vue = vue_du_profil(profil)
    avant = "Prochain rendez-vous du plan\xa0: "
    vus = 0
    for etape in la_vue.etapes_du_plan:
        chemin = f"reunions/{etape.id}.odt"
        if len(etape.lignes) > 1 or chemin not in dossier(profil):
            continue
        [ligne] = etape.lignes
        dit = tout(dossier(profil)[chemin]).partition(avant)[2].partition("\n")[0]
        suit = [r for r in la_vue.rendez_vous if dit.endswith(f", {r.quand}.") and r.quoi in dit]
        if not suit or ligne.seance is not None:
            continue
        bout = ligne.creneaux[-1].jour if ligne.creneaux and not ligne.a_placer else ligne.fin
        assert all(r.jour > bout for r in suit), etape.id
        vus += 1
    assert vus > 2


def test_des_pratiques_dont_le_titre_a_une_virgule() -> None:
    """Un point-virgule les sépare : on ne lit pas « par deux et trois enseignants »."""
    texte = tout(dossier("demonstration")["reunions/ateliers-de-demonstration.odt"])
    assert "en langue\u202f; un enregistreur qui tourne\u202f; se filmer, se regarder" in texte


def test_etape_sans_deroule() -> None:
    """Une étape ajoutée sans déroulé a sa feuille, avec cinq lignes d’ordre du jour à remplir."""
    faits = documents(modele.vue(), modele.demarche())
    contenu = membre(faits["reunions/regards-croises.odt"], "content.xml")
    tableau = contenu.find(f".//{TABLE}table[@{TABLE}name='OrdreDuJour']")
    assert tableau is not None and len(tableau.findall(f"{TABLE}table-row")) == 5
    assert "…… minutes" in tout(faits["reunions/regards-croises.odt"])
