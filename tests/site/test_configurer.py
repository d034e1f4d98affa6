"""La page « Configurer » : ce qu’elle écrit passe la vérification, ce qu’elle lit reste."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.chargement.lecture import lire
from generateur.chargement.problemes import ErreurDonnees
from generateur.chargement.profil.college import charger_college
from generateur.noyau.declare.modeles import College

from .conftest import PROFILS, RACINE, texte_du_profil
from .formulaire import DEMARCHE, Formulaire, charger, college_de, sans_fictif
from .profils_au_hasard import au_hasard
from .test_site import NOMS

pytestmark = pytest.mark.usefixtures("lectures")
CAS = RACINE / "tests" / "chargement" / "cas" / "profil"
DU_PLAN = {"trop-court", "calendrier-inconnu", "debut-avale", "fin-de-trimestre", "periode-vide"}
"""Ce que seule la publication peut dire : il y faut le plan entier."""


def sans_ordre(college: College) -> College:
    """Le même collège, ce qui se coche mis dans un même ordre."""
    objectifs = (
        replace(o, preoccupations=tuple(sorted(o.preoccupations)))
        for o in college.projet_etablissement
    )
    return replace(
        college,
        ressources=None if college.ressources is None else tuple(sorted(college.ressources)),
        projet_etablissement=tuple(objectifs),
        instances=tuple(sorted(college.instances, key=lambda active: active.id)),
    )


@pytest.mark.parametrize("nom", NOMS)
def test_un_profil_relu_ressort_tel_quel(formulaire: Formulaire, nom: str) -> None:
    """Lu puis écrit sans y toucher : les mêmes caractères, remarques comprises."""
    texte = texte_du_profil(nom)
    assert formulaire.relu(texte) == sans_fictif(texte)


@pytest.mark.parametrize("nom", NOMS)
def test_un_profil_recopie_dans_une_page_blanche_donne_le_meme_college(
    formulaire: Formulaire, nom: str, tmp_path: Path
) -> None:
    """Le formulaire sait tout dire des quatre profils d’essai."""
    formulaire.blanc()
    formulaire.remplir(lire(PROFILS / f"{nom}.yml").arbre)
    texte = formulaire.texte()
    attendu = charger_college(PROFILS / f"{nom}.yml", DEMARCHE)[0]
    assert sans_ordre(charger(texte, tmp_path)) == sans_ordre(replace(attendu, fictif=None))
    assert "# Le profil de votre collège" in texte


def test_quarante_profils_au_hasard_passent_la_verification(
    formulaire: Formulaire, tmp_path: Path
) -> None:
    """Ce que l’on a répondu est ce que le programme lit ; seul le plan entier peut refuser."""
    hasard = random.Random(20)
    for tour in range(40):
        profil = au_hasard(hasard)
        formulaire.blanc()
        formulaire.remplir_vite(profil)
        texte = formulaire.texte()
        assert charger(texte, tmp_path) == college_de(profil), (tour, texte)
        assert formulaire.relu(texte) == texte, tour
        try:
            construire(tmp_path / "college.yml", RACINE)
        except ErreurDonnees as refus:
            assert {p.code for p in refus.problemes} <= DU_PLAN, (texte, str(refus))


def test_aucune_faute_d_un_profil_ne_se_perd(formulaire: Formulaire, tmp_path: Path) -> None:
    """Chaque profil fautif des essais du chargement : refusé à la lecture, ou encore fautif, et
    tout ce que la vérification en dit se montre ; ce qui est juste, la page l’a récrit."""
    illisibles = fautifs = justes = 0
    for cas in sorted(CAS.glob("*.yml")):
        try:
            texte = cas.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        rendu = formulaire.relu(texte)
        if rendu is None:
            illisibles += 1
            continue
        try:
            charger(rendu, tmp_path)
            justes += 1
            assert rendu != texte, cas.name
        except ErreurDonnees:
            fautifs += 1
            dites = formulaire.verifier()["fautes"]
            montrees = " ".join(formulaire.fautes())
            for faute in dites:
                if faute["code"] != "cle-manquante":
                    assert " ".join(faute["message"].split())[1:] in montrees, (cas.name, faute)
    assert illisibles > 20 and fautifs > 60 and justes < 12, (illisibles, fautifs, justes)


BAVARD = """\
# Un fichier que l’on a beaucoup annoté.

nom: Collège   # le nôtre
commune: 'Exempleville'  # sans accent
# entre deux
academie: "Académie de Lille"
effectifs:   # au 1er septembre
  # comptés à la main
  enseignants: 42 # titulaires
  eleves: 480
equipement: moyen
ressources:
  # au premier étage
  - ent
  - cdi   # tous les jours
  # et ailleurs
debut: 2027-01-04
trimestres: 2
indisponibilites:
- du: 2027-05-24   # lundi
  au: 2027-05-28
  # le motif
  motif: Brevet
    blanc
- {du: 2027-06-01, au: 2027-06-02}
# les instances
instances: [
  {id: conseil-pedagogique, dates: [2027-01-14]},  # à midi
  {id: conseil-administration},
]
equipe_projet:   # cinq
  - role: direction
    fonction: Principale
  # le reste viendra

preoccupations: []
adaptations:   # à nous
  retirer: [visites-entre-classes]   # pas assez de classes
  modifier:
    essais-en-classe: {semaines: {min: 2, ideal: 3, max: 3}}
# fin
"""


def test_un_fichier_annote_se_change_sans_rien_perdre(
    formulaire: Formulaire, tmp_path: Path
) -> None:
    """Toutes les réponses changées : le bon collège, et les remarques toujours là."""
    textes = [BAVARD, *(texte_du_profil(nom) for nom in NOMS)]
    hasard = random.Random(21)
    for texte in textes:
        for _ in range(8):
            profil = au_hasard(hasard)
            formulaire.coller(texte)
            formulaire.vider()
            formulaire.remplir_vite(profil)
            rendu = formulaire.texte()
            attendu = college_de(profil)
            assert sans_ordre(charger(rendu, tmp_path)) == sans_ordre(attendu), rendu
            for remarque in re.findall(r"(?m)(?<!\S)#.*$", sans_fictif(texte)):
                assert remarque in rendu, (remarque, rendu)
            assert formulaire.page.locator("[data-recrit]").get_attribute("hidden") is not None


def test_une_seule_reponse_changee_ne_change_qu_une_ligne(formulaire: Formulaire) -> None:
    """L’équipe qui relit la différence, sur la forge, n’y voit que sa modification."""
    formulaire.coller(BAVARD)
    formulaire.montrer("effectifs.enseignants").locator("input").fill("43")
    instances = formulaire.montrer("instances")
    instances.locator("[data-ajouter]").nth(1).click()
    instances.locator("[data-groupe]").nth(1).locator("[data-valeur]").fill("2/2/2027")
    formulaire.montrer("indisponibilites").locator("[data-oter]").nth(1).click()
    rendu = formulaire.texte()
    avant, apres = BAVARD.splitlines(), rendu.splitlines()
    assert [ligne for ligne in avant if ligne not in apres] == [
        "  enseignants: 42 # titulaires",
        "- {du: 2027-06-01, au: 2027-06-02}",
        "instances: [",
        "  {id: conseil-pedagogique, dates: [2027-01-14]},  # à midi",
        "  {id: conseil-administration},",
        "]",
    ]
    assert [ligne for ligne in apres if ligne not in avant] == [
        "  enseignants: 43 # titulaires",
        "# à midi",
        "instances:",
        "  - {id: conseil-pedagogique, dates: [2027-01-14]}",
        "  - {id: conseil-administration, dates: [2027-02-02]}",
    ]
