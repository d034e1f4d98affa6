"""La maison tient : ses pièces dans l’ordre, sans cercle, et chacune se lit d’un coup d’œil."""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from tests.outils.pieces import Faute, fautes_de_la_maison

RACINE = Path(__file__).resolve().parents[1]
MAISON = RACINE / "generateur"
CLES_DU_PROFIL = {"academie", "enseignants"}
"""Des rôles dont le nom est aussi celui d’une clé du profil."""

# Ce qui n’est pas encore vrai : cette liste ne fait que raccourcir.
EXCEPTIONS: frozenset[str] = frozenset({})


@pytest.fixture(scope="module")
def fautes() -> list[Faute]:
    """Les fautes de la maison, identifiants de la démarche compris."""
    demarche, _ = charger_demarche(RACINE)
    entrees = (*demarche.etapes, *demarche.roles, *demarche.preoccupations, *demarche.instances)
    return fautes_de_la_maison(MAISON, {entree.id for entree in entrees} - CLES_DU_PROFIL)


def test_la_maison_est_en_ordre(fautes: list[Faute]) -> None:
    """Chaque faute dit sa ligne ; celles que l’on connaît sont dans EXCEPTIONS."""
    assert [str(faute) for faute in fautes if faute.cle not in EXCEPTIONS] == []


def test_aucune_exception_ne_reste_sans_raison(fautes: list[Faute]) -> None:
    """Ce qui est réparé sort de la liste."""
    assert sorted(EXCEPTIONS - {faute.cle for faute in fautes}) == []


SAINE = {
    "__init__.py": "",
    "README.md": "La carte.",
    "chaine.py": "from generateur.noyau.plan.pose import Pose\n",
    "noyau/__init__.py": "",
    "noyau/mots.py": "from datetime import date\n",
    "noyau/declare/__init__.py": "",
    "noyau/declare/modeles.py": "from generateur.noyau.mots import date\n",
    "noyau/plan/__init__.py": "",
    "noyau/plan/pose.py": (
        "from generateur.noyau.declare import modeles\n\n\nclass Pose:\n    pass\n"
    ),
    "vue/__init__.py": "",
    "vue/vues.py": "from generateur.noyau.plan.pose import Pose\n",
    "site/__init__.py": "",
    "site/plugin.py": "import mkdocs\nfrom generateur.vue import vues\n",
    "theme/__init__.py": '"""Sans code."""\n',
}


def maison(dossier: Path, **en_plus: str) -> Path:
    """Écrit une petite maison saine, et ces fichiers par-dessus."""
    for chemin, texte in (SAINE | en_plus).items():
        fichier = dossier / "generateur" / chemin
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_text(texte, encoding="utf-8")
    return dossier / "generateur"


def test_une_maison_saine_n_a_pas_de_faute(tmp_path: Path) -> None:
    """Le juge ne se plaint de rien quand rien ne va mal."""
    assert fautes_de_la_maison(maison(tmp_path)) == []


SOUS_CONDITION = (
    "from typing import TYPE_CHECKING\n\n"
    "if TYPE_CHECKING:\n    from generateur.site import plugin\n"
)
DANS_UNE_FONCTION = "def f():\n    import generateur.site.plugin\n"
LONGUE = "class Bloc:\n    def longue(self):\n" + "        pass\n" * 60


@pytest.mark.parametrize(
    ("fichier", "texte", "attendue"),
    [
        (
            "vue/haut.py",
            "from generateur.site.plugin import x\n",
            "generateur/vue/haut.py:1 : vue n’importe pas site (site.plugin)",
        ),
        (
            "vue/haut.py",
            SOUS_CONDITION,
            "generateur/vue/haut.py:4 : vue n’importe pas site (site.plugin)",
        ),
        (
            "vue/haut.py",
            DANS_UNE_FONCTION,
            "generateur/vue/haut.py:2 : vue n’importe pas site (site.plugin)",
        ),
        (
            "vue/haut.py",
            "from ..site import plugin\n",
            "generateur/vue/haut.py:1 : vue n’importe pas site (site.plugin)",
        ),
        (
            "noyau/declare/haut.py",
            "\nfrom generateur.noyau.plan.pose import Pose\n",
            "generateur/noyau/declare/haut.py:2 : noyau/declare n’importe pas noyau/plan "
            "(noyau.plan.pose)",
        ),
        (
            "noyau/erreurs.py",
            "import generateur.noyau.mots\n",
            "generateur/noyau/erreurs.py:1 : noyau/erreurs n’importe pas noyau/mots (noyau.mots)",
        ),
        (
            "noyau/plan/lu.py",
            "import yaml.nodes\n",
            "generateur/noyau/plan/lu.py:1 : le noyau n’importe pas yaml",
        ),
        (
            "noyau/divers.py",
            "",
            "generateur/noyau/divers.py:1 : « divers » n’est pas un étage du noyau",
        ),
        (
            "vue/haut.py",
            "import os\nfrom mkdocs.config import base\n",
            "generateur/vue/haut.py:2 : seul site importe mkdocs (mkdocs.config)",
        ),
        (
            "outils/divers.py",
            "",
            "generateur/outils/divers.py:1 : « outils » n’est pas une pièce",
        ),
        (
            "vue/haut.py",
            "from generateur import theme\n",
            "generateur/vue/haut.py:1 : vue n’importe pas theme (theme)",
        ),
        ("notes.txt", "", "generateur/notes.txt:1 : aucun fichier ne reste à la racine"),
        (
            "site/vues.py",
            "",
            "generateur/vue/vues.py:1 : le module « vues » porte le nom de generateur/site/vues.py",
        ),
        (
            "site/autre.py",
            "\n\nclass Pose:\n    pass\n",
            "generateur/site/autre.py:3 : la classe « Pose » porte le nom d’une de "
            "generateur/noyau/plan/pose.py",
        ),
        (
            "vue/haut.py",
            LONGUE,
            "generateur/vue/haut.py:2 : longue a 61 lignes, au plus 60",
        ),
    ],
)
def test_une_faute_plantee_est_dite_a_sa_ligne(
    tmp_path: Path, fichier: str, texte: str, attendue: str
) -> None:
    """Une seule faute, et c’est celle que l’on a plantée."""
    fautes = fautes_de_la_maison(maison(tmp_path, **{fichier: texte}))
    assert [str(faute) for faute in fautes] == [attendue]


def test_un_identifiant_de_la_demarche_dans_le_code_se_voit(tmp_path: Path) -> None:
    """Sauf dans le module qui exige ceux du contrat ; un texte qui le contient n’en est pas un."""
    texte = 'A = "essais-en-classe"\nB = "les essais-en-classe"\n'
    chez_lui = "chargement/demarche/fichiers_de_la_demarche.py"
    plantee = maison(tmp_path, **{"vue/haut.py": texte, chez_lui: texte})
    assert [str(faute) for faute in fautes_de_la_maison(plantee, {"essais-en-classe"})] == [
        "generateur/vue/haut.py:1 : le code nomme « essais-en-classe »"
    ]


def test_un_cercle_est_dit_avec_son_tour(tmp_path: Path) -> None:
    """Deux modules qui s’importent, fût-ce pour un type, ou un paquet et ce qu’il contient."""
    fautes = fautes_de_la_maison(
        maison(
            tmp_path,
            **{
                "vue/a.py": "import os\nfrom generateur.vue.b import B\n",
                "vue/b.py": "from generateur.vue.c import C\n",
                "vue/c.py": "def f():\n    from generateur.vue import a\n",
                "site/d/__init__.py": "from generateur.site.d.e import E\n",
                "site/d/e.py": "from generateur.site.d import autre\n",
            },
        )
    )
    assert [str(faute) for faute in fautes] == [
        "generateur/site/d/__init__.py:1 : tourne en rond : site.d → site.d.e → site.d",
        "generateur/vue/a.py:2 : tourne en rond : vue.a → vue.b → vue.c → vue.a",
    ]


def test_trop_de_fichiers_ou_de_pieces_se_voit(tmp_path: Path) -> None:
    """Vingt fichiers par dossier, douze pièces en tout, la chaîne comprise."""
    tiroir = {f"vue/tiroir/fichier_{n}.py": "" for n in range(21)}
    dossiers = {f"piece-{n}/lisez.md": "" for n in range(8)}
    fautes = fautes_de_la_maison(maison(tmp_path, **tiroir, **dossiers))
    assert [str(faute).split(" : ")[:2] for faute in fautes] == [
        ["generateur:1", "13 pièces au plus 12"],
        ["generateur/vue/tiroir:1", "21 fichiers .py au plus 20"],
    ]
