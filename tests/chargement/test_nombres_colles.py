"""Un nombre collé à un titre, « L’oral : 12 » : lu comme un compte, ou refusé ; jamais à moitié."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_sondages_de_chaque_sorte import D, O, lancer, lire

COMPTES = {"differenciation": 12, "oral": 5}


@pytest.mark.parametrize(
    "contenu",
    [
        f"Préoccupation\n{D} : 12\n{O} : 5\n",
        f"{D} : 12\n{O} : 5\n",
        f"{D} (12 voix)\n{O} (5 voix)\nTotal : 17\n",
        f"Vos choix\n{D} - 12\n{O} - 5\n",
    ],
)
def test_une_liste_de_titres_et_de_leurs_nombres_se_lit(tmp_path: Path, contenu: str) -> None:
    """Un titre différent à chaque ligne, chacun avec son nombre : des comptes, et c’est dit."""
    dit, voix, reponses = lire(tmp_path, contenu)
    assert (voix, reponses) == (COMPTES, 12)
    assert "tableau de nombres" in dit.output


@pytest.mark.parametrize(
    ("contenu", "ligne"),
    [
        (f"Horodateur,Q\n1,{O} : 12\n2,{D}\n", 2),
        (f"Horodateur,Q\n1,{D}\n2,{O} (12)\n", 3),
        (f'Horodateur,Q\n1,"{O} : 1; {D} : 2"\n2,"{D} : 1; {O} : 2"\n', 2),
        (f"Q\n{O} : 45 %\n{D} : 30 %\n", 2),
        (f"Q\n{O} : 3\n{O} : 2\n{D} : 1\n", 2),
    ],
)
def test_ailleurs_la_question_est_refusee_a_sa_ligne(
    tmp_path: Path, contenu: str, ligne: int
) -> None:
    """Un compte, un rang, une part, une note : on ne devine pas, et rien n’est écrit."""
    dit = lancer(tmp_path, contenu)
    assert dit.exit_code == 1 and f"enquete.csv:{ligne}: " in dit.output
    assert "colle un nombre" in dit.output and not (tmp_path / "recueil.yml").exists()


def test_un_nombre_dans_une_phrase_n_est_pas_un_compte(tmp_path: Path) -> None:
    """« 3 élèves sur 10 » est une réponse libre."""
    dit, voix, _ = lire(tmp_path, f'Horodateur,Q\n1,"{O}, 3 élèves sur 10"\n2,{D}\n')
    assert voix == {"oral": 1, "differenciation": 1} and "3 élèves sur 10" in dit.output
