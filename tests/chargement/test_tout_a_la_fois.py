"""Les fautes du profil, du recueil, du suivi et du départ se disent toutes à la fois."""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.chaine import construire
from generateur.chargement.problemes import ErreurDonnees

RACINE = Path(__file__).resolve().parents[2]
DEMONSTRATION = (RACINE / "tests/profils/demonstration.yml").read_text(encoding="utf-8")


def _codes(dossier: Path, remplacements: dict[str, str], **ecrits: str) -> set[tuple[str, str]]:
    profil = dossier / "college.yml"
    texte = DEMONSTRATION
    for avant, apres in remplacements.items():
        assert avant in texte
        texte = texte.replace(avant, apres)
    profil.write_text(texte + ecrits.pop("suite", ""), encoding="utf-8")
    for nom, contenu in ecrits.items():
        suffixe = "json" if nom == "depart" else "yml"
        (dossier / f"{nom}.{suffixe}").write_text(contenu, encoding="utf-8")
    with pytest.raises(ErreurDonnees) as levee:
        construire(profil, RACINE)
    for probleme in levee.value.problemes:
        assert probleme.remede and "…" not in probleme.message, probleme
    return {(Path(p.fichier).name, p.code) for p in levee.value.problemes}


def test_les_quatre_ecrits_et_chaque_sorte_de_faute(tmp_path: Path) -> None:
    """Un mot faux n’en cache pas un autre : ni d’un écrit à l’autre, ni d’une clé à l’autre."""
    codes = _codes(
        tmp_path,
        {"equipement: moyen": "equipement: enorme", "academie: Lille": "academie: Lile",
         "trimestres: 2": "trimestres: deux"},
        recueil="reponses: -3\nclassement:\n  - {id: orale, voix: beaucoup}\n",
        suivi="- {le: 2027-02-31, etape: annonce-aux-collegues, etat: faite}\n"
        "- {le: 2027-02-03, etape: anonce, etat: fini}\n",
        depart='{"college": 3',
    )  # fmt: skip
    fichiers = [fichier for fichier, _ in codes]
    assert fichiers.count("college.yml") >= 2
    assert fichiers.count("recueil.yml") >= 3
    assert fichiers.count("suivi.yml") >= 3
    assert fichiers.count("depart.json") == 1


def test_ce_qui_demande_le_calendrier_aussi(tmp_path: Path) -> None:
    """Une réunion un jour fermé, un début avalé, des fins de trimestre trop proches, une zone
    inconnue du recueil : chacune à sa ligne, avec sa clé."""
    codes = _codes(
        tmp_path,
        {"du: 2027-05-24, au: 2027-05-28": "du: 2027-01-04, au: 2027-01-29",
         "2027-02-11, 2027-06-10": "2027-02-28, 2027-06-10"},
        recueil="reponses: 0\n",
        suite="fins_de_trimestre: [2026-11-29, 2026-12-04]\n",
    )  # fmt: skip
    attendus = {"jour-ferme", "debut-avale", "fin-de-trimestre"}
    assert attendus <= {code for fichier, code in codes if fichier == "college.yml"}
    assert any(fichier == "recueil.yml" for fichier, _ in codes)
