"""Les vacances tapées dans la page : contrôlées, écrites, relues, et le plan qu’elles donnent."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generateur.chaine import avertissements_du_profil, construire
from generateur.chargement.calendriers.calendrier_pose import calendrier_a_poser
from generateur.chargement.calendriers.calendriers_connus import charger_les_calendriers
from generateur.chargement.problemes import ErreurDonnees
from generateur.site.moteur.apercu import apercu
from generateur.site.moteur.calendrier_tape import calendrier_tape
from generateur.site.moteur.manuel_des_textes import manuel_des_textes

from ..site.conftest import copier_le_depot

RACINE = Path(__file__).resolve().parents[2]


def annee(rentree: str, ete: str, *vacances: tuple[str, str, str]) -> dict[str, Any]:
    """Rend une année comme la page la donne."""
    return {
        "rentree": rentree,
        "ete": ete,
        "vacances": [dict(zip(("nom", "du", "au"), conge, strict=True)) for conge in vacances],
    }


# Des dates d’essai : ce ne sont pas celles de la Martinique.
MARTINIQUE: dict[str, Any] = {
    "academie": "Martinique",
    "departement": "972",
    "annees": [
        annee(
            "2026-08-24",
            "2027-07-10",
            ("Vacances d’octobre", "2026-10-10", "2026-10-25"),
            ("Vacances de décembre", "2026-12-12", "2027-01-10"),
            ("Vacances de mars", "2027-02-20", "2027-03-07"),
            ("Vacances de mai", "2027-05-01", "2027-05-16"),
        )
    ],
}
PROFIL = """\
nom: Collège de l’essai
commune: Exempleville
academie: {academie}
zone: {zone}
effectifs: {{enseignants: 42}}
equipement: moyen
debut: {debut}
trimestres: 2
"""


def changer(*chemin: str | int, valeur: Any) -> dict[str, Any]:
    """Rend la saisie de la Martinique, une case changée."""
    saisie = copy.deepcopy(MARTINIQUE)
    ici: Any = saisie["annees"][0]
    for pas in chemin[:-1]:
        ici = ici[pas]
    ici[chemin[-1]] = valeur
    return saisie


def test_les_vacances_tapees_donnent_le_plan_que_donne_le_fichier(tmp_path: Path) -> None:
    """Le texte rendu, passé en option, vaut le fichier posé par la commande : le même plan."""
    rendu = calendrier_tape(MARTINIQUE)
    assert (rendu["fautes"], rendu["avertissements"]) == ([], [])
    assert rendu["nom"] == "martinique-chez-nous"
    assert rendu["resumes"][0].replace("\u00a0", " ") == (
        "2026-2027 : 36 semaines de classe, du lundi 24 août 2026 au vendredi 9 juillet 2027"
    )
    texte = PROFIL.format(academie="Martinique", zone=rendu["nom"], debut="2027-01-11")
    dans_la_page = manuel_des_textes(texte, {"calendrier": rendu["texte"]})
    depot = copier_le_depot(tmp_path / "depot")
    telecharge = tmp_path / "martinique-chez-nous (1).yml"
    telecharge.write_text(rendu["texte"], "utf-8")
    pose = calendrier_a_poser(telecharge, None, depot)
    assert pose.cible == depot / "donnees" / "calendriers" / "martinique-chez-nous.yml"
    pose.cible.write_bytes(pose.octets)
    (depot / "donnees" / "college.yml").write_text(texte, "utf-8")
    du_depot = construire(depot / "donnees" / "college.yml", depot)
    assert dans_la_page.feuille == du_depot.feuille
    assert du_depot.calendrier.fuseau == "America/Martinique"
    assert [p.code for p in avertissements_du_profil(du_depot)] == ["calendrier-a-verifier"]


@pytest.mark.parametrize(
    ("chemin", "valeur", "champ"),
    [
        (("rentree",), "", "rentree"),
        (("rentree",), "2026-02-30", "rentree"),
        (("ete",), "2026-07-10", "ete"),
        (("ete",), "2027-12-20", "ete"),
        (("vacances", 1, "au"), "2026-01-10", "vacances.1.au"),
        (("vacances", 1, "au"), "", "vacances.1.au"),
        (("vacances", 0, "au"), "2026-12-13", "vacances.1.du"),
        (("vacances", 0, "du"), "2026-08-20", "vacances.0.du"),
        (("vacances", 3, "du"), "2027-02-15", "vacances.2.du"),
        (("vacances",), [], "vacances"),
    ],
)
def test_une_annee_qui_ne_tient_pas_est_refusee_a_sa_case(
    chemin: tuple[str | int, ...], valeur: Any, champ: str
) -> None:
    """Date absente ou impossible, désordre, longueur, semaines de classe : dit là où c’est tapé."""
    rendu = calendrier_tape(changer(*chemin, valeur=valeur))
    assert f"annees.0.{champ}" in [faute["champ"] for faute in rendu["fautes"]]
    assert not rendu["texte"] and not rendu["nom"]
    assert all(faute["message"] and faute["remede"] for faute in rendu["fautes"])


@pytest.mark.parametrize(
    ("chemin", "valeur", "champ"),
    [
        (("vacances", 0, "du"), "2026-10-09", "vacances.0.du"),
        (("vacances", 0, "au"), "2026-10-26", "vacances.0.au"),
        (("rentree",), "2026-08-23", "rentree"),
        (("vacances", 3), {"nom": "", "du": "", "au": ""}, "vacances"),
    ],
)
def test_ce_qui_etonne_se_dit_sans_refuser(
    chemin: tuple[str | int, ...], valeur: Any, champ: str
) -> None:
    """Le dernier jour de classe pris pour le premier libre, la reprise, des vacances oubliées."""
    rendu = calendrier_tape(changer(*chemin, valeur=valeur))
    assert rendu["texte"] and not rendu["fautes"]
    assert f"annees.0.{champ}" in [avis["champ"] for avis in rendu["avertissements"]]


def test_dans_le_desordre_ou_avec_une_ligne_vide_c_est_la_meme_annee() -> None:
    """Les vacances se rangent seules ; une ligne laissée vide ne compte pas."""
    saisie = copy.deepcopy(MARTINIQUE)
    vacances = saisie["annees"][0]["vacances"]
    vacances.reverse()
    vacances.insert(1, {"nom": " ", "du": "", "au": ""})
    vacances[1]["nom"] = ""
    assert calendrier_tape(saisie)["texte"] == calendrier_tape(MARTINIQUE)["texte"]


def test_une_annee_civile_est_celle_du_pacifique() -> None:
    """La Nouvelle-Calédonie : de février à décembre, sous le nom de l’année, jusqu’au plan."""
    rendu = calendrier_tape(
        {
            "academie": "Nouvelle-Calédonie",
            "annees": [
                annee(
                    "2027-02-15",
                    "2027-12-18",
                    ("Avril", "2027-04-03", "2027-04-18"),
                    ("Juin", "2027-06-05", "2027-06-20"),
                    ("Août", "2027-08-07", "2027-08-22"),
                    ("Octobre", "2027-10-09", "2027-10-24"),
                )
            ],
        }
    )
    assert '  "2027":' in rendu["texte"] and not rendu["avertissements"]
    texte = PROFIL.format(academie="Nouvelle-Calédonie", zone=rendu["nom"], debut="2027-02-15")
    manuel = manuel_des_textes(texte, {"calendrier": rendu["texte"]})
    assert manuel.feuille.fuseau == "Pacific/Noumea"
    assert [str(t.fin)[:7] for t in manuel.feuille.periode.trimestres] == ["2027-05", "2027-09"]


def test_la_rentree_corse_tapee_complete_ce_que_l_on_sait() -> None:
    """Corse : la rentrée tapée, plus besoin des fins de trimestre ; la suite connue demeure."""
    [connue] = charger_les_calendriers(RACINE).zones["corse"].annees.values()
    conges = [(conge.nom, str(conge.du), str(conge.au)) for conge in connue.vacances]
    saisie = {"academie": "Corse", "annees": [annee("2026-09-01", str(connue.ete), *conges)]}
    rendu = calendrier_tape(saisie)
    assert rendu["nom"] == "corse-chez-nous" and not rendu["avertissements"]
    texte = PROFIL.format(academie="Corse", zone=rendu["nom"], debut="2027-01-04")
    assert apercu(texte, {"calendrier": rendu["texte"]})["plan"]


def test_l_annee_qui_manque_s_ajoute_a_celles_que_l_on_connait() -> None:
    """La Réunion : 2027-2028 tapée suit 2026-2027, gardée avec sa référence ; trois trimestres."""
    rendu = calendrier_tape(
        {
            "academie": "La Réunion",
            "annees": [
                annee(
                    "2027-08-16",
                    "2028-07-08",
                    ("Octobre", "2027-10-09", "2027-10-24"),
                    ("Été austral", "2027-12-18", "2028-01-30"),
                    ("Mars", "2028-03-11", "2028-03-26"),
                    ("Mai", "2028-05-06", "2028-05-21"),
                )
            ],
        }
    )
    assert not rendu["fautes"], rendu
    assert '"2026-2027"' in rendu["texte"] and "verifie_le: 2026-11-20" in rendu["texte"]
    texte = PROFIL.format(academie="La Réunion", zone=rendu["nom"], debut="2027-03-01")
    options = {"calendrier": rendu["texte"]}
    assert apercu(texte.replace("trimestres: 2", "trimestres: 3"), options)["plan"]


@settings(max_examples=60, deadline=None)
@given(nom=st.text(max_size=40))
def test_un_nom_de_vacances_quelconque_s_ecrit_et_se_relit(nom: str) -> None:
    """Guillemets, deux-points, emoji, caractères de commande : le fichier se relit toujours."""
    rendu = calendrier_tape(changer("vacances", 0, "nom", valeur=nom))
    assert rendu["texte"] and not rendu["fautes"]


def test_un_calendrier_bancal_ou_d_un_nom_pris_ne_se_pose_pas(tmp_path: Path) -> None:
    """À sa ligne, sans rien écrire : une année de 42 semaines, une zone qui est d’une académie."""
    texte = calendrier_tape(MARTINIQUE)["texte"]
    fichier = tmp_path / "essai.yml"
    lignes = [ligne for ligne in texte.splitlines() if "{nom:" not in ligne]
    fichier.write_text("\n".join(lignes).replace("vacances:", "vacances: []") + "\n", "utf-8")
    with pytest.raises(ErreurDonnees) as prise:
        calendrier_a_poser(fichier, None, RACINE)
    [probleme] = prise.value.problemes
    assert probleme.code == "semaines-de-classe" and probleme.ligne == 8
    fichier.write_text(texte, "utf-8")
    for zone in ("B", "la-reunion", "à côté"):
        with pytest.raises(ErreurDonnees) as prise:
            calendrier_a_poser(fichier, zone, RACINE)
        assert [p.code for p in prise.value.problemes] == ["zone"]
    assert calendrier_a_poser(fichier, "essai", RACINE).cible.name == "essai.yml"
