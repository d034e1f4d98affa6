"""Ce que l’on tape sans le voir : chaque signe se nomme, à sa ligne, avec ce qu’il faut retaper.

Cas 10 à 13 des rapports ; ensuite, d’autres du même genre, tirés de fils publics : le tiret
insécable qu’un traitement de texte met dans une date, le « ： » d’un clavier d’ailleurs, l’« о »
cyrillique d’un copier-coller, les accents enregistrés deux fois.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.discretion import avertir_fichiers
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.college import charger_college
from generateur.chargement.profil.recueil_ecrit import lire_le_recueil
from generateur.chargement.profil.suivi_ecrit import charger_suivi
from generateur.chargement.texte import Ecrit
from generateur.commandes.principale import generateur
from generateur.noyau.declare.modeles import College

RACINE = Path(__file__).resolve().parents[2]
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
PROFIL = """nom: Collège Jean-Moulin
commune: Exempleville
academie: Lille
effectifs: {enseignants: 42, eleves: 480}
equipement: moyen
debut: 2027-01-04
trimestres: 2
instances:
  - {id: conseil-pedagogique}
  - {id: conseil-administration}
preoccupations: [oral]
"""


def charger(texte: str) -> College:
    """Charge ce profil."""
    return charger_college(Ecrit("college.yml", texte), DEMARCHE)[0]


def fautes(texte: str) -> tuple[Probleme, ...]:
    """Rend les fautes de ce profil."""
    with pytest.raises(ErreurDonnees) as refuse:
        charger(texte)
    return refuse.value.problemes


def test_le_profil_d_essai_est_juste() -> None:
    """Ce qui suit n’est donc fautif que de ce qu’on y change."""
    assert charger(PROFIL).nom == "Collège Jean-Moulin"


@pytest.mark.parametrize(
    ("avant", "apres", "ligne", "dit"),
    [
        # 12 : les espaces des claviers français, dans la structure.
        ("debut: ", "debut:\u00a0", 6, "une espace insécable (U+00A0)"),
        ("debut: ", "debut:\u202f", 6, "une espace fine (U+202F)"),
        ("debut: ", "debut:\u2003", 6, "une espace spéciale (U+2003)"),
        ("equipement:", "equipement\u00a0:", 5, "« equipement » contient une espace insécable"),
        ("equipement:", "equipement\u202f:", 5, "« equipement » contient une espace fine"),
        ("  - {id: conseil-p", "\u00a0\u00a0- {id: conseil-p", 9, "une espace insécable"),
        ("  - {id: conseil-a", "  -\u00a0{id: conseil-a", 10, "une espace insécable"),
        ("{enseignants: 42", "{enseignants:\u00a042", 4, "une espace insécable"),
        ("enseignants: 42", "enseignants: 42\u00a0", 4, "une espace insécable"),
        ("480}", "480\u00a0}", 4, "retapez « 480 »"),
        ("2027-01-04", "2027-01-04\u00a0", 6, "retapez « 2027-01-04 »"),
        ("[oral]", "[oral\u00a0]", 11, "retapez « oral »"),
        # 12 : les tirets.
        ("  - {id: conseil-p", "  – {id: conseil-p", 9, "un tiret demi-cadratin (U+2013)"),
        ("  - {id: conseil-p", "  — {id: conseil-p", 9, "un tiret cadratin (U+2014)"),
        ("  - {id: conseil-p", "  • {id: conseil-p", 9, "une puce (U+2022)"),
        ("2027-01-04", "2027\u201101\u201104", 6, "un trait d’union insécable (U+2011)"),
        ("2027-01-04", "2027–01–04", 6, "un tiret demi-cadratin (U+2013)"),
        ("2027-01-04", "2027\u221201\u221204", 6, "U+2212"),
        ("conseil-pedagogique", "conseil\u2011pedagogique", 9, "retapez « conseil-pedagogique »"),
        # Les guillemets et la ponctuation d’un traitement de texte, d’un clavier d’ailleurs.
        ("trimestres: 2", "trimestres: “2”", 7, "un guillemet courbe (U+201C)"),
        ("[oral]", "[oral]\u00a0", 11, "une espace insécable"),
        ("Collège Jean-Moulin", '"Collège Jean-Moulin”', 1, "un guillemet courbe (U+201D)"),
        ("  - {id: conseil-a", "\u2002- {id: conseil-a", 10, "une espace spéciale (U+2002)"),
        ("moyen", "‘moyen’", 5, "une apostrophe courbe (U+2018)"),
        ("moyen", "« moyen »", 5, "un guillemet français (U+00AB)"),
        ("Collège Jean-Moulin", "“Collège : Moulin”", 1, "un guillemet courbe (U+201C)"),
        ("commune:", "commune\uff1a", 2, "un signe de pleine chasse (U+FF1A)"),
        ("trimestres: 2", "trimestres: \uff12", 7, "retapez « 2 »"),
        ("2027-01-04", "\u0662\u0660\u0662\u0667-01-04", 6, "un chiffre d’une autre écriture"),
        # Les lettres jumelles.
        ("commune:", "c\u043emmune:", 2, "« commune » contient une lettre cyrillique (U+043E)"),
        ("moyen", "m\u043eyen", 5, "retapez « moyen »"),
        ("[oral]", "[\u03bfral]", 11, "une lettre grecque (U+03BF)"),
        # Ce qui ne se voit pas du tout.
        ("commune:", "com\u00admune:", 2, "U+00AD"),
        ("commune:", "com\u200bmune:", 2, "U+200B"),
        ("commune:", "com\u200dmune:", 2, "U+200D"),
        ("commune:", "\ufeffcommune:", 2, "U+FEFF"),
        ("Exempleville", "Exemple\u0007ville", 2, "U+0007"),
        ("Exempleville", "Exempl\ufffdville", 2, "un caractère a été perdu"),
    ],
)  # fmt: skip
def test_un_signe_trompeur_se_nomme(avant: str, apres: str, ligne: int, dit: str) -> None:
    """Une seule faute, à sa ligne ; jamais « il manque » la clé que l’on a bien écrite."""
    assert avant in PROFIL
    trouvees = fautes(PROFIL.replace(avant, apres))
    assert {probleme.ligne for probleme in trouvees} == {ligne}, trouvees
    assert dit in f"{trouvees[0].message} {trouvees[0].remede}"
    assert "cle-manquante" not in {probleme.code for probleme in trouvees}


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ("Jean-Moulin", "d’Alembert"),
        ("Jean-Moulin", "«\u00a0des Essais\u00a0» –\u202fannexe"),
        ("Exempleville", "L’Île-d’Yeu"),
        ("trimestres: 2", "trimestres: 2  # deux, “pour voir” – à relire"),
        ("Exempleville", '"Saint-Denis – La Plaine"'),
        ("debut: ", "debut:\t"),
    ],
)
def test_dans_un_texte_ils_ont_leur_place(avant: str, apres: str) -> None:
    """Le français s’écrit avec ses espaces, ses tirets, ses apostrophes."""
    charger(PROFIL.replace(avant, apres))


@pytest.mark.parametrize(
    ("avant", "apres", "ligne"),
    [
        # 10 : le texte s’arrêtait là, sans un mot.
        ("Jean-Moulin", "Jean-Moulin #2", 1),
        ("Exempleville", "Exempleville #Nord", 2),
        ("enseignants: 42,", "enseignants: 42 #b,", 4),
        ("[oral]", "[oral #b]", 11),
        ("trimestres: 2", "trimestres: 2\nreferent: #3", 8),
    ],
)
def test_un_diese_colle_ne_mange_rien(avant: str, apres: str, ligne: int) -> None:
    """« # » collé à un mot, après du texte nu : refusé, avec les guillemets pour remède."""
    [faute] = fautes(PROFIL.replace(avant, apres))
    assert (faute.code, faute.ligne) == ("diese", ligne)
    assert "guillemets" in faute.remede


@pytest.mark.parametrize(
    "apres", ["Moulin # le nôtre", '"Collège Moulin #2"', "Moulin#2", "Moulin  #- -"]
)
def test_une_remarque_reste_une_remarque(apres: str) -> None:
    """Après une espace, ou entre guillemets, un « # » n’a rien de douteux."""
    charger(PROFIL.replace("Collège Jean-Moulin", apres))


def test_le_recueil_et_le_suivi_se_lisent_de_meme() -> None:
    """Le même lecteur : un « # » collé, une espace insécable s’y disent aussi."""
    with pytest.raises(ErreurDonnees) as refuse:
        lire_le_recueil(
            Ecrit("recueil.yml", "reponses: 9\nclassement: []\nautres:\n  - Les 6e #2\n"), DEMARCHE
        )
    assert [(p.code, p.ligne) for p in refuse.value.problemes] == [("diese", 4)]
    with pytest.raises(ErreurDonnees) as refuse:
        charger_suivi(Ecrit("suivi.yml", "- {le: 2027-01-08, etat:\u00a0arret}\n"), DEMARCHE, None)
    assert [(p.code, p.ligne) for p in refuse.value.problemes] == [("signe-trompeur", 1)]


def test_l_uai_se_tape_en_toute_casse() -> None:
    """11 : « 0590001f » est l’UAI « 0590001F »."""
    assert charger(f"{PROFIL}uai: 0590001f\n").uai == "0590001F"
    [faute] = fautes(f"{PROFIL}uai: 0590001g\n")
    assert "serait F" in faute.remede


@pytest.mark.parametrize(
    ("ecrit", "voulu"), [("1.200", "1200"), ("12.000", "12000"), ("480.0", "480")]
)
def test_le_point_des_milliers(ecrit: str, voulu: str) -> None:
    """13 : « 1.200 » est mille deux cents, et non « 1 ou 2 »."""
    [faute] = fautes(PROFIL.replace("eleves: 480", f"eleves: {ecrit}"))
    assert ecrit in faute.message and f"écrivez {voulu}" in faute.remede


@pytest.mark.parametrize(
    ("avant", "apres", "dit"),
    [
        ("Jean-Moulin", "Jean-M\u043eulin", "retapez « Moulin »"),
        ("Collège Jean-Moulin", "“Collège Jean-Moulin”", "entoure ce texte"),
        ("Collège Jean-Moulin", '“Collège Jean-Moulin"', "entoure ce texte"),
        ("Collège Jean-Moulin", "‘Collège Jean-Moulin’", "entoure ce texte"),
        ("moyen", "moyen #blanc", "est lu comme une remarque"),
        ("Collège", "CollÃ¨ge", "enregistrés deux fois"),
        ("moyen", "moyen #à vérifier", "est lu comme une remarque"),
    ],
)
def test_ce_qui_se_lit_et_etonne_se_dit(avant: str, apres: str, dit: str, tmp_path: Path) -> None:
    """Rien n’empêche de lire ces textes ; `verifier` dit ce qu’ils ont de douteux."""
    fichier = tmp_path / "college.yml"
    fichier.write_text(PROFIL.replace(avant, apres), "utf-8")
    charger(fichier.read_text("utf-8"))
    [doute] = avertir_fichiers([fichier])
    assert dit in f"{doute.message} {doute.remede}"


@pytest.mark.parametrize(
    ("encodage", "nom"),
    [("cp1252", "Windows-1252"), ("mac_roman", "Windows-1252"), ("utf-16", "UTF-16")],
)
def test_un_autre_encodage_porte_son_nom(encodage: str, nom: str, tmp_path: Path) -> None:
    """« Enregistrer sous » : l’encodage que l’on a pris est dit, et le bon."""
    fichier = tmp_path / "college.yml"
    fichier.write_bytes(PROFIL.encode(encodage))
    with pytest.raises(ErreurDonnees) as refuse:
        charger_college(fichier, DEMARCHE)
    [faute] = refuse.value.problemes
    assert faute.code == "encodage" and nom in faute.message and faute.ligne == 1


HORS = (
    ("indisponibilites:\n  - {du: 2026-05-25, au: 2026-05-29}\n", "Du 2027-05-25 au 2027-05-29"),
    ("indisponibilites:\n  - {du: 2027-05-01, au: 2027-05-02}\n", "déjà pas classe"),
    ("indisponibilites:\n  - {du: 2027-07-12, au: 2027-07-16}\n", "hors du plan"),
    ("creneaux:\n  - {jour: mardi, de: '13:30', a: '15:30', du: 2026-01-04, au: 2026-04-16}\n",
     "Du 2027-01-04 au 2027-04-16"),
    ("fins_de_trimestre: [2027-11-26, 2028-03-10]\n", "aucune année scolaire du plan"),
)  # fmt: skip


@pytest.mark.parametrize(("ajout", "dit"), HORS)
def test_une_date_sans_effet_se_dit(ajout: str, dit: str, tmp_path: Path) -> None:
    """9 : une année mal tapée ne change rien au plan ; `verifier` le dit, avec la bonne."""
    profil = tmp_path / "college.yml"
    profil.write_text(PROFIL + ajout, "utf-8")
    lance = CliRunner().invoke(generateur, ["verifier", str(profil)])
    assert lance.exit_code == 0, lance.stderr
    assert dit in lance.stderr and "college.yml:1" in lance.stderr


def test_un_debut_et_une_instance_hors_du_plan_se_disent(tmp_path: Path) -> None:
    """Un samedi ; un conseil d’une autre année."""
    profil = tmp_path / "college.yml"
    texte = PROFIL.replace("debut: 2027-01-04", "debut: 2027-01-09")
    profil.write_text(texte.replace("pedagogique}", "pedagogique, dates: [2026-02-09]}"), "utf-8")
    lance = CliRunner().invoke(generateur, ["verifier", str(profil)])
    assert "le plan commence le lundi 11\u00a0janvier" in lance.stderr
    assert "Le 2027-02-09 y serait" in lance.stderr
    profil.write_text(PROFIL, "utf-8")
    assert not CliRunner().invoke(generateur, ["verifier", str(profil)]).stderr
