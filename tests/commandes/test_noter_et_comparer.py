"""Les commandes du suivi : noter ajoute une ligne et une seule ; comparer dit ce qui a bougé."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from generateur.chargement.profil.ecriture_du_suivi import reserver
from generateur.noyau.mots import jour

from .test_commandes import PROFILS, generateur

LANCER = "from generateur.commandes.depart import partir; partir()"

ANCIEN = (
    b"# Notre suivi, avec ses commentaires\r\n"
    b"- {le: 2027-01-08,   etape: equipe-projet, etat: faite}  # fait !\r\n"
    b"- {le: 2027-01-15, etape: annonce-aux-collegues, etat: faite}"
)


@pytest.fixture
def profil(tmp_path: Path) -> Path:
    """Un collège et un suivi sans fin de ligne au bout, comme un éditeur le laisse."""
    fichier = tmp_path / "essai.yml"
    fichier.write_bytes((PROFILS / "demonstration.yml").read_bytes())
    (tmp_path / "essai.suivi.yml").write_bytes(ANCIEN)
    return fichier


def test_noter_ajoute_une_ligne_et_ne_touche_pas_au_reste(profil: Path) -> None:
    """Tout ce qui précède reste octet pour octet ; la note garde ses signes."""
    note = 'Vu avec Mme Martin, salle 12 : "ça marche" # {ou presque}'
    mots = ("recueil-des-preoccupations", "faite", "--le", "2027-02-12", "--note", note)
    code, sortie, erreur = generateur("noter", *mots, "--profil", str(profil))
    assert code == 0 and "un nom de personne semble" in erreur
    assert "Recueillir les préoccupations" in sortie and "plus tard" in sortie
    suivi = profil.with_name("essai.suivi.yml").read_bytes()
    assert suivi.startswith(ANCIEN + b"\r\n")
    [ligne] = suivi.removeprefix(ANCIEN).strip().decode().splitlines()
    assert ligne.startswith("- {le: 2027-02-12, etape: recueil-des-preoccupations, etat: faite")
    code, sortie, _ = generateur("feuille-de-route", str(profil), "--format", "json")
    assert code == 0 and "ou presque" in sortie and '"etat": "faite"' in sortie
    assert not list(profil.parent.glob("*.en-cours"))


@pytest.mark.parametrize(
    ("mots", "attendu"),
    [
        (("essai-en-classe", "faite", "--le", "2027-03-01"), "« essais-en-classe »"),
        (("essais-en-classe", "fait", "--le", "2027-03-01"), "« faite »"),
        (("essais-en-classe", "faite", "--le", "1/3/2027"), "écrivez 2027-03-01"),
        (("essais-en-classe", "reportee", "--le", "2027-03-01"), "il manque « au »"),
        (("equipe-projet", "faite", "--le", "2027-03-01"), "déjà notée faite"),
        (("--mobilises", "99", "--le", "2027-03-01"), "de 0 à 42"),
        (("--mobilises", "dix-huit", "--le", "2027-03-01"), "nombre entier"),
    ],
)
def test_noter_refuse_ce_que_la_validation_refuserait(
    profil: Path, mots: tuple[str, ...], attendu: str
) -> None:
    """Refusé : 1, la faute et son remède, et le fichier n’a pas changé d’un octet."""
    code, sortie, erreur = generateur("noter", *mots, "--profil", str(profil))
    assert code == 1 and not sortie
    assert attendu in erreur and "→" in erreur
    assert profil.with_name("essai.suivi.yml").read_bytes() == ANCIEN
    assert not list(profil.parent.glob("*.en-cours"))


def test_noter_des_nombres_et_le_premier_jour_du_suivi(tmp_path: Path) -> None:
    """Sans suivi, il se crée ; des nombres ne déplacent rien ; sans « --le », c’est aujourd’hui."""
    profil = tmp_path / "neuf.yml"
    debut = date.today()
    texte = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")
    profil.write_text(texte, encoding="utf-8")
    mots = ("--experimentations", "4", "--experimentateurs", "7", "--le", "2027-05-03")
    code, sortie, erreur = generateur("noter", *mots, "--profil", str(profil))
    assert code == 0 and "Aucune date ne bouge" in sortie and not erreur
    suivi = tmp_path / "neuf.suivi.yml"
    assert suivi.read_text(encoding="utf-8") == (
        "- {le: 2027-05-03, experimentations: 4, enseignants_experimentateurs: 7}\n"
    )
    code, sortie, erreur = generateur("noter", "--mobilises", "18", "--profil", str(profil))
    # Écrit dans la ligne, ou refusé en toutes lettres s’il n’est pas de la période.
    assert any(
        dit in sortie + erreur for d in (debut, date.today()) for dit in (d.isoformat(), jour(d))
    )
    assert generateur("noter", "--profil", str(profil))[0] == 2


def test_un_fait_qui_bouscule_tout_ne_fait_jamais_refuser_le_plan(profil: Path) -> None:
    """Le choix fini en juin : ce qui ne tient plus est mis de côté et se dit, sans rien refuser."""
    mots = ("choix-des-preoccupations", "faite", "--le", "2027-06-04")
    code, sortie, _ = generateur("noter", *mots, "--profil", str(profil))
    assert code == 0 and "Noté dans" in sortie and "mise de côté" in sortie
    assert b"2027-06-04" in profil.with_name("essai.suivi.yml").read_bytes()
    code, sortie, erreur = generateur("verifier", str(profil))
    assert code == 0, erreur
    assert "mise de côté" in sortie and "un trimestre de plus" in sortie


@pytest.mark.parametrize(
    ("mots", "attendu"),
    [
        (("essais-en-classe", "faite", "--le", "2030-07-10"), "après la fin du plan"),
        (("essais-en-classe", "faite", "--le", "2026-07-10"), "avant le début"),
        (("--instance", "conseil-pedagogique", "--date", "2027-02-11", "--au", "2027-02-13"),
         "pas un jour de classe"),
        (("--instance", "conseil-des-sages", "--date", "2027-02-11", "--au", "2027-02-12"),
         "instance « conseil-des-sages » inconnue"),
        (("ateliers-de-demonstration", "faite", "--seance", "2027-03-21", "--le", "2027-03-22"),
         "pas un jour de classe"),
    ],
)  # fmt: skip
def test_noter_borne_ses_dates(profil: Path, mots: tuple[str, ...], attendu: str) -> None:
    """Un jour qui n’est pas du plan, ou fermé : refusé, et rien n’est écrit."""
    le = () if "--le" in mots else ("--le", "2027-03-01")
    code, sortie, erreur = generateur("noter", *mots, *le, "--profil", str(profil))
    assert code == 1 and not sortie and attendu in erreur and "→" in erreur
    assert profil.with_name("essai.suivi.yml").read_bytes() == ANCIEN


def test_le_premier_noter_garde_le_plan_de_depart(tmp_path: Path) -> None:
    """`depart.json` est, à l’octet, le JSON d’avant le premier événement ; rien ne le réécrit que
    « figer --refaire » ; l’annuler rend le suivi d’avant."""
    profil = tmp_path / "neuf.yml"
    profil.write_bytes((PROFILS / "demonstration.yml").read_bytes())
    avant = tmp_path / "avant.json"
    generateur("feuille-de-route", str(profil), "--format", "json", "--sortie", str(avant))
    ici = ("--profil", str(profil))
    assert generateur("noter", "equipe-projet", "faite", "--le", "2027-02-12", *ici)[0] == 0
    depart = tmp_path / "neuf.depart.json"
    assert depart.read_bytes() == avant.read_bytes()
    assert generateur("noter", "--mobilises", "12", "--le", "2027-02-15", *ici)[0] == 0
    code, _, erreur = generateur("figer", str(profil))
    assert code == 1 and "--refaire" in erreur
    assert generateur("figer", str(profil), "--refaire")[0] == 0
    assert depart.read_bytes() == avant.read_bytes()
    code, sortie, _ = generateur("noter", "--annuler", *ici)
    assert code == 0 and "Retiré de" in sortie and "enseignants_mobilises: 12" in sortie
    suivi = tmp_path / "neuf.suivi.yml"
    assert suivi.read_text(encoding="utf-8") == (
        "- {le: 2027-02-12, etape: equipe-projet, etat: faite}\n"
    )
    assert generateur("noter", "--annuler", *ici)[0] == 0
    assert generateur("noter", "--annuler", *ici)[0] == 1


def test_noter_tout_ce_qui_etait_prevu(tmp_path: Path) -> None:
    """Tout ce que le plan finit à ce jour est noté fait, ce qu’il a commencé l’est : aucune date ne
    bouge ; les noms se montrent."""
    profil = tmp_path / "neuf.yml"
    profil.write_bytes((PROFILS / "demonstration.yml").read_bytes())
    ici = ("--profil", str(profil))
    code, sortie, erreur = generateur("noter", "--tout-fait", "--le", "2027-03-12", *ici)
    assert code == 0, erreur
    assert "Aucune date ne bouge" in sortie and sortie.count("etat: faite") > 3
    assert generateur("noter", "--tout-fait", "--le", "2027-03-12", *ici)[0] == 1
    code, sortie, _ = generateur("noter", "--noms", *ici)
    assert code == 0 and "essais-en-classe" in sortie and "conseil-pedagogique" in sortie
    assert generateur("noter", "--noms", "--annuler", *ici)[0] == 2


def test_six_qui_notent_a_la_fois_laissent_six_lignes(tmp_path: Path) -> None:
    """Chacun attend son tour : aucune ligne ne se perd."""
    profil = tmp_path / "neuf.yml"
    profil.write_bytes((PROFILS / "demonstration.yml").read_bytes())
    lances = [
        subprocess.Popen(
            [
                sys.executable,
                "-c",
                LANCER,
                "noter",
                "--mobilises",
                str(n),
                "--le",
                "2027-03-01",
                "--profil",
                str(profil),
            ],
            stdout=subprocess.DEVNULL,
        )
        for n in range(1, 7)
    ]
    assert [lance.wait() for lance in lances] == [0] * 6
    suivi = (tmp_path / "neuf.suivi.yml").read_text(encoding="utf-8")
    assert sorted(suivi.splitlines()) == [
        f"- {{le: 2027-03-01, enseignants_mobilises: {n}}}" for n in range(1, 7)
    ]
    assert not list(tmp_path.glob("*.reserve"))


def test_la_reserve_d_un_programme_interrompu_se_reprend(tmp_path: Path) -> None:
    """Elle date d’il y a longtemps : on n’attend pas son tour derrière personne."""
    suivi, reserve = tmp_path / "neuf.suivi.yml", tmp_path / "neuf.suivi.yml.reserve"
    reserve.touch()
    os.utime(reserve, (0, 0))
    with reserver(suivi):
        assert reserve.stat().st_mtime > 0
    assert not list(tmp_path.iterdir())


def test_de_deux_qui_reprennent_une_reserve_un_seul_ecrit(tmp_path: Path) -> None:
    """Le second l’a vue vieille lui aussi : il n’ôte pas celle que le premier vient de poser."""
    suivi, reserve = tmp_path / "neuf.suivi.yml", tmp_path / "neuf.suivi.yml.reserve"
    reserve.touch()
    os.utime(reserve, (0, 0))
    entre = threading.Event()

    def second() -> None:
        with reserver(suivi):
            entre.set()

    fil = threading.Thread(target=second)
    with reserver(reserve):  # Le premier la reprend.
        fil.start()
        assert not entre.wait(0.3)
        reserve.unlink()
        reserve.touch()
    assert not entre.wait(0.3)
    reserve.unlink()
    fil.join(30)
    assert entre.is_set() and not list(tmp_path.iterdir())


def test_comparer_des_profils_et_des_plans_ecrits(profil: Path, tmp_path: Path) -> None:
    """Un profil ou un plan écrit en JSON, c’est la même comparaison ; les fautes se disent."""
    depart = str(PROFILS / "demonstration.yml")
    ecrit = tmp_path / "avant.json"
    generateur("feuille-de-route", depart, "--format", "json", "--sortie", str(ecrit))
    assert "mêmes dates" in generateur("comparer", depart, str(ecrit))[1]
    mots = ("visites-entre-classes", "abandonnee", "--le", "2027-01-18", "--note", "Personne")
    assert generateur("noter", *mots, "--profil", str(profil))[0] == 0
    code, sortie, erreur = generateur("comparer", str(ecrit), str(profil))
    assert code == 0, erreur
    assert "1\xa0a disparu" in sortie and "pas tenue, notée le 18 janvier 2027" in sortie.replace(
        "\xa0", " "
    )
    faux = tmp_path / "faux.json"
    for texte in ("{", "[]", '{"jalons": [{}]}', '{"jalons": 3, "avertissements": []}'):
        faux.write_text(texte, encoding="utf-8")
        code, _, erreur = generateur("comparer", str(faux), depart)
        assert code == 1 and "faux.json:1:" in erreur and "→" in erreur
    assert generateur("comparer", depart)[0] == 2


def test_un_suivi_illisible_se_dit_a_sa_ligne(profil: Path) -> None:
    """Trouvé en abîmant des suivis : le refus ne disait ni le fichier ni la ligne."""
    suivi = profil.with_name("essai.suivi.yml")
    mots = ("essais-en-classe", "commencee", "--le", "2027-05-18", "--profil", str(profil))
    for reste in ("  x: y\n", "- etape:\n  x: y\n", '- {le: "\n'):
        suivi.write_text(f"- {{le: 2027-01-08, etat: arret}}\n{reste}", "utf-8")
        avant = suivi.read_bytes()
        code, _, erreur = generateur("noter", *mots)
        assert code == 1 and "essai.suivi.yml:" in erreur, erreur
        assert suivi.read_bytes() == avant


def test_la_ligne_d_apres_un_changement_de_profil_le_dit(tmp_path: Path) -> None:
    """Le profil change entre deux notes : la suivante dit quoi, une fois ; l’annuler l’oublie, et
    ce qui était fait garde ses jours."""
    profil = tmp_path / "neuf.yml"
    texte = (PROFILS / "demonstration.yml").read_text(encoding="utf-8")
    profil.write_text(texte, encoding="utf-8")
    ici = ("--profil", str(profil))
    assert generateur("noter", "equipe-projet", "faite", "--le", "2027-01-12", *ici)[0] == 0
    profil.write_text(texte.replace("version: complete", "version: minimale"), encoding="utf-8")
    for nombre in ("12", "13"):
        assert generateur("noter", "--mobilises", nombre, "--le", "2027-02-15", *ici)[0] == 0
    suivi = tmp_path / "neuf.suivi.yml"
    attendu = [
        "- {le: 2027-01-12, etape: equipe-projet, etat: faite}",
        "- {le: 2027-02-15, enseignants_mobilises: 12, desormais: {version: minimale}}",
        "- {le: 2027-02-15, enseignants_mobilises: 13}",
    ]
    assert suivi.read_text(encoding="utf-8").splitlines() == attendu
    for _ in "12":
        assert generateur("noter", "--annuler", *ici)[0] == 0
    assert generateur("noter", "--mobilises", "14", "--le", "2027-02-16", *ici)[0] == 0
    assert "desormais: {version: minimale}" in suivi.read_text(encoding="utf-8")
