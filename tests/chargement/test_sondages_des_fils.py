"""Des exports dont on s’est plaint dans des fils publics (enquêtes, tableurs), décrits ici."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_sondages_de_chaque_sorte import VOIX_DOR, D, O, Q, R, csv, lancer, lire


@pytest.mark.parametrize(
    ("texte", "lignes"),
    [
        (f"Horodateur,{Q},Remarque\n1,{D},ok\n2,{O},Les classes\nà 30\n3,{R},\n", "4"),
        (f"{Q};Remarque\n{D};ok\n{O};Les 6e\net les 5e\n{R};\n{R};oui\n", "4"),
    ],
)
def test_une_reponse_coupee_se_dit(texte: str, lignes: str, tmp_path: Path) -> None:
    """Fils publics : « 11 réponses, 18 lignes », une réponse à la ligne, sans guillemets."""
    lance = lancer(tmp_path, texte)
    assert f"ligne d'une seule case (ligne {lignes} du fichier)" in lance.stderr


@pytest.mark.parametrize("signe", [",", ";", "\t"])
def test_une_case_en_trop_est_refusee(signe: str, tmp_path: Path) -> None:
    """Fils publics : le tableur a séparé « D; O » ; la dernière case se perdait."""
    lignes = [["id", Q, "Remarque"], ["1", D, "rien"], ["2", D, R, "rien"], ["3", O, "x"]]
    lance = lancer(tmp_path, "".join(signe.join(ligne) + "\n" for ligne in lignes))
    assert lance.exit_code == 1 and ":3: cette ligne a 4 cases, et il y a 3 titres" in lance.stderr
    assert not (tmp_path / "recueil.yml").exists()


def test_les_codes_de_limesurvey(tmp_path: Path) -> None:
    """Fils publics : « Y », « N » par défaut ; « Y en 1, N en 2 » ne sont plus des coches."""
    tete = f'id,"{Q} [{D}]","{Q} [{O}]","{Q} [{R}]"\n'
    _, voix, reponses = lire(tmp_path, f"{tete}1,Y,Y,N\n2,Y,,Y\n")
    assert (voix, reponses) == (VOIX_DOR, 2)
    (tmp_path / "recueil.yml").unlink()
    lance = lancer(tmp_path, f"{tete}1,1,1,2\n2,1,2,1\n")
    assert lance.exit_code == 1 and "« 2 »" in lance.stderr
    assert not (tmp_path / "recueil.yml").exists()


@pytest.mark.parametrize(
    "case", ["1 : {D}; 2 : {O}", "{D},{O}", "{D}\n{O}", "{D} ; {O} ;", "- {D}\n- {O}"]
)
def test_plusieurs_reponses_quoi_qui_les_separe(case: str, tmp_path: Path) -> None:
    """Fils publics : le code devant le choix (Moodle), des virgules à titre (Kobo), des lignes."""
    _, voix, _ = lire(tmp_path, csv(["id", Q], ["1", case.format(D=D, O=O)], ["2", D]))
    assert voix == {"differenciation": 2, "oral": 1}


def test_des_coches_dans_une_seule_case_sont_refusees(tmp_path: Path) -> None:
    """Fils publics : « 0,1,1 » pour trois choix ne dit pas lesquels."""
    for titre in (Q, f"{D}/{O}/{R}"):
        lance = lancer(tmp_path, csv(["id", titre], ["1", "1,1,0"], ["2", "1,0,1"]))
        assert lance.exit_code == 1 and not (tmp_path / "recueil.yml").exists()


@pytest.mark.parametrize(
    "texte",
    [
        f"{D};{O};{R}\n2500;30;20\n",
        Q + "\n" + f"{D}\n" * 2001,
        ";".join([Q, *map(str, range(501))]) + f"\n{D}\n",
    ],
)
def test_un_tableau_demesure_est_refuse(texte: str, tmp_path: Path) -> None:
    """Trouvé en abîmant des enquêtes : un recueil qui ne se relisait pas, un calcul sans fin."""
    lance = lancer(tmp_path, texte)
    assert lance.exit_code == 1 and "enquete.csv:1: " in lance.stderr
    assert not (tmp_path / "recueil.yml").exists()
