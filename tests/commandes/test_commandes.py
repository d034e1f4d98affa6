"""La ligne de commande : codes de sortie, messages en français, rien de perdu."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generateur.commandes.principale import COMMANDES
from generateur.commandes.principale import generateur as groupe
from tests.outils.souche import lancer

RACINE = Path(__file__).resolve().parents[2]
PROFILS = RACINE / "tests" / "profils"
ANGLAIS = re.compile(
    r"Usage: |Options:|Commands:|<=|\b(Show|default|required|TEXT|PATH|INTEGER|COMMAND|ARGS|the)\b"
)


def generateur(*mots: str, dossier: Path = RACINE, **environnement: str) -> tuple[int, str, str]:
    """Lance la vraie commande ; rend le code, la sortie et la sortie d’erreur."""
    resultat = lancer(
        "generateur", *mots, dossier=dossier, environnement=os.environ | environnement
    )
    assert "Traceback" not in resultat.stderr
    return resultat.returncode, resultat.stdout, resultat.stderr


@pytest.mark.parametrize("nom", ["demonstration", "rural", "urbain", "reunion"])
def test_verifier_dit_que_tout_va_bien(nom: str) -> None:
    """Un profil juste : 0, un résumé sur la sortie."""
    code, sortie, _ = generateur("verifier", str(PROFILS / f"{nom}.yml"))
    assert code == 0 and "semaines de classe" in sortie


def test_verifier_montre_toutes_les_fautes_a_la_fois(tmp_path: Path) -> None:
    """Plusieurs fautes : 1, chacune avec son fichier, sa ligne et son remède, sur l’erreur."""
    profil = tmp_path / "faux.yml"
    texte = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")
    profil.write_text(
        texte.replace("trimestres: 2 ", "trimestres: 5 ")
        .replace("[differenciation,", "[diferenciation,")
        .replace("equipement: moyen", "equipement: moyenne"),
        encoding="utf-8",
    )
    code, sortie, erreur = generateur("verifier", str(profil))
    assert code == 1 and not sortie
    assert erreur.count("→") == 3
    assert "préoccupation « diferenciation » inconnue" in erreur
    assert "vouliez-vous dire « differenciation »" in erreur


def test_un_plan_impossible_se_dit_a_la_ligne_des_trimestres(tmp_path: Path) -> None:
    """Trop peu de temps : 1, à la ligne de `trimestres`, avec ce qui peut partir."""
    profil = tmp_path / "court.yml"
    texte = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")
    longues = "{semaines: {min: 9, ideal: 9, max: 9}}"
    texte += f"\nadaptations:\n  modifier:\n    essais-en-classe: {longues}\n"
    texte += f"    recueil-des-preoccupations: {longues}\n"
    profil.write_text(texte, encoding="utf-8")
    ligne = next(n for n, x in enumerate(texte.splitlines(), 1) if x.startswith("trimestres"))
    code, _, erreur = generateur("verifier", str(profil))
    assert code == 1 and f"court.yml:{ligne}:" in erreur and "version: minimale" in erreur


def test_le_json_suit_son_contrat() -> None:
    """Le JSON a ses clés, ses dates ISO et des identifiants uniques."""
    code, sortie, _ = generateur(
        "feuille-de-route", str(PROFILS / "demonstration.yml"), "--format", "json"
    )
    arbre = json.loads(sortie)
    assert code == 0
    assert {"college", "zone", "periode", "jalons", "avertissements"} <= set(arbre)
    assert set(arbre["periode"]) == {"debut", "fin", "semaines_ouvertes", "trimestres"}
    attendues = {
        "id", "etape", "temps", "titre", "debut", "fin", "semaines", "date", "roles", "instance",
        "garder", "nombre", "heures", "raisons",
    }  # fmt: skip
    for jalon in arbre["jalons"]:
        assert attendues <= set(jalon)
        assert ("source" in jalon) != ("statut" in jalon)
    noms = [jalon["id"] for jalon in arbre["jalons"]]
    assert len(noms) == len(set(noms)) and "point-de-l-equipe-projet-3" in noms


def test_la_meme_entree_donne_les_memes_octets(tmp_path: Path) -> None:
    """Autre fuseau, autre graine, autre langue : les mêmes octets, dans tous les formats."""
    for format_voulu in ("json", "md", "svg", "pdf", "ics", "ods"):
        rendus = set()
        for rang, (fuseau, graine, langue) in enumerate(
            (("UTC", "0", "C"), ("Pacific/Tahiti", "7", "fr_FR.UTF-8"))
        ):
            fichier = tmp_path / f"{rang}.{format_voulu}"
            generateur(
                "feuille-de-route",
                str(PROFILS / "reunion.yml"),
                "--format",
                format_voulu,
                "--sortie",
                str(fichier),
                TZ=fuseau,
                PYTHONHASHSEED=graine,
                LC_ALL=langue,
            )
            rendus.add(fichier.read_bytes())
        assert len(rendus) == 1, format_voulu


def test_la_part_d_un_role_se_demande() -> None:
    """`--part` rend l’agenda que le site met à côté de ce rôle."""
    profil = str(PROFILS / "demonstration.yml")
    code, sien, _ = generateur("feuille-de-route", profil, "--format", "ics", "--part", "academie")
    _, entier, _ = generateur("feuille-de-route", profil, "--format", "ics")
    assert code == 0 and 0 < sien.count("BEGIN:VEVENT") < entier.count("BEGIN:VEVENT")


def test_un_mauvais_usage_s_explique_en_francais() -> None:
    """Commande ou option inconnue, format inconnu : 2, en français."""
    for mots, attendu in (
        (("verifer",), "commande inconnue : verifer ; vouliez-vous dire « verifier » ? Les"),
        (("inconnu",), "commande inconnue : inconnu. Les commandes : "),
        (("verifier", "--vite"), "option inconnue"),
        (("feuille-de-route", "--format", "docx"), "au choix : md"),
        (
            ("feuille-de-route", "--format", "ics", "--part", "chef"),
            "l’un de ces rôles : direction,",
        ),
        (("feuille-de-route", "--part", "direction"), "va avec « --format ics »"),
        (("nouveau",), "il manque : « --sortie »"),
        (("verifier", "a", "b"), "en trop"),
    ):
        code, sortie, erreur = generateur(*mots)
        assert code == 2 and not sortie and attendu in erreur, (mots, erreur)


def test_l_aide_est_en_francais() -> None:
    """L’aide de chaque commande, sans exception, n’a pas un mot d’anglais."""
    contexte = click.Context(groupe)
    toutes = [(nom, groupe.get_command(contexte, nom)) for nom in COMMANDES]
    for nom, commande in [("generateur", groupe), *toutes]:
        aide = commande.get_help(click.Context(commande, info_name=nom))
        assert "Usage :" in aide and "Affiche cette aide" in aide
        assert not ANGLAIS.search(aide), (nom, ANGLAIS.search(aide))
    code, sortie, _ = generateur("verifier", "--help")
    assert code == 0 and not ANGLAIS.search(sortie)


def test_nouveau_donne_un_modele_ou_ne_manque_que_ce_qu_il_faut_remplir(tmp_path: Path) -> None:
    """Le modèle n’a pour fautes que ses cases vides ; rempli, il est juste ; il n’écrase rien."""
    fichier = tmp_path / "mon-college.yml"
    assert generateur("nouveau", "--sortie", str(fichier))[0] == 0
    code, _, erreur = generateur("verifier", str(fichier))
    assert code == 1 and erreur.count("→") == 6
    texte = fichier.read_text(encoding="utf-8")
    for vide, rempli in (
        ("nom:   ", "nom: Collège d’essai   "),
        ("commune:", "commune: Exempleville"),
        ("academie:   ", "academie: Lyon   "),
        ("  enseignants:   ", "  enseignants: 30   "),
        ("\nequipement:\n", "\nequipement: moyen\n"),
        ("debut:   ", "debut: 2027-01-04   "),
    ):
        assert vide in texte
        texte = texte.replace(vide, rempli, 1)
    fichier.write_text(texte, encoding="utf-8")
    assert generateur("verifier", str(fichier))[0] == 0
    assert generateur("nouveau", "--sortie", str(fichier))[0] == 1
    assert fichier.read_text(encoding="utf-8") == texte


def test_hors_d_un_depot_on_le_dit(tmp_path: Path) -> None:
    """Lancé ailleurs que dans un dépôt, le programme dit où aller."""
    code, _, erreur = generateur("verifier", dossier=tmp_path)
    assert code == 1 and "donnees/demarche" in erreur


def test_le_dossier_s_ecrit_sans_rien_perdre(tmp_path: Path) -> None:
    """Deux fois de suite : les mêmes octets ; ce qui était là, retouché ou d’ailleurs, reste."""
    profil, sortie = str(PROFILS / "rural.yml"), tmp_path / "à porter" / "dossier"
    epoque = {"SOURCE_DATE_EPOCH": "1795000000"}
    code, dit, _ = generateur("dossier", profil, "--sortie", str(sortie), **epoque)
    assert code == 0 and " documents dans " in dit
    premiers = {f: f.read_bytes() for f in sortie.rglob("*") if f.is_file()}
    assert sortie / "fiches-de-role" / "direction.pdf" in premiers
    assert all(f.read_bytes().startswith(b"%PDF") for f in premiers if f.suffix == ".pdf")
    (sortie / "notes.txt").write_text("à nous", encoding="utf-8")
    tableau = sortie / "feuille-de-route.ods"
    tableau.write_bytes(b"rempli par nous")
    code, dit, _ = generateur("dossier", profil, "--sortie", str(sortie), **epoque)
    assert code == 0 and "feuille-de-route (ancien).ods" in dit
    assert (sortie / "notes.txt").read_text(encoding="utf-8") == "à nous"
    assert (sortie / "feuille-de-route (ancien).ods").read_bytes() == b"rempli par nous"
    assert {f: f.read_bytes() for f in premiers} == premiers
    assert not list(sortie.glob(".en-cours*"))


def test_un_dossier_manque_ne_touche_a_rien(tmp_path: Path) -> None:
    """Des données fautives, ou un fichier à la place du dossier : une phrase, et rien ne change."""
    ancien = tmp_path / "synthese.pdf"
    ancien.write_bytes(b"l'ancienne")
    profil = tmp_path / "faux.yml"
    profil.write_text("nom: Sans rien d'autre\n", encoding="utf-8")
    code, dit, erreur = generateur("dossier", str(profil), "--sortie", str(tmp_path))
    assert code == 1 and not dit and "→" in erreur
    code, _, erreur = generateur("dossier", str(PROFILS / "rural.yml"), "--sortie", str(ancien))
    assert code == 2 and "Impossible d’écrire" in erreur
    assert ancien.read_bytes() == b"l'ancienne"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["faux.yml", "synthese.pdf"]


def test_la_synthese_est_un_format() -> None:
    """`--format synthese` donne les deux pages seules."""
    resultat = subprocess.run(
        [
            str(Path(sys.executable).with_name("generateur")),
            "feuille-de-route",
            str(PROFILS / "rural.yml"),
            "--format",
            "synthese",
        ],
        cwd=RACINE,
        capture_output=True,
        check=True,
    )
    assert resultat.stdout.startswith(b"%PDF")
    assert b"/Count 2" in resultat.stdout.replace(b"\n", b" ")


def test_une_sortie_qui_n_est_pas_un_fichier_garde_sa_place(tmp_path: Path) -> None:
    """Un tuyau, ou /dev/null : on y écrit, on n’en fait pas un fichier."""
    tuyau = tmp_path / "tuyau"
    os.mkfifo(tuyau)
    lecteur = subprocess.Popen(["cat", str(tuyau)], stdout=subprocess.PIPE)
    code, _, erreur = generateur(
        "feuille-de-route", str(PROFILS / "rural.yml"), "--format", "md", "--sortie", str(tuyau)
    )
    lu, _ = lecteur.communicate(timeout=60)
    assert code == 0, erreur
    assert tuyau.is_fifo() and "Feuille de route" in lu.decode()
