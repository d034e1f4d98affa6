"""Chaque sorte d’export : ce que sont ses cases, qui a répondu, ce qui ne se lit pas."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.profil.recueil_ecrit import lire_le_recueil
from generateur.commandes.principale import generateur

RACINE = Path(__file__).resolve().parents[2]
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
TITRES = {p.id: p.titre for p in DEMARCHE.preoccupations}
D, O, R = TITRES["differenciation"], TITRES["oral"], TITRES["memorisation"]  # noqa: E741
TOUS = list(TITRES.values())
VOIX_DOR = {"differenciation": 2, "oral": 1, "memorisation": 1}


def lancer(dossier: Path, contenu: str, *options: str) -> Result:
    """Lance la commande sur cette enquête."""
    profil = Path(shutil.copy(RACINE / "tests" / "profils" / "rural.yml", dossier / "college.yml"))
    fichier = dossier / "enquete.csv"
    fichier.write_text(contenu, encoding="utf-8")
    return CliRunner().invoke(
        generateur, ["preoccupations", str(fichier), "--profil", str(profil), *options]
    )


def lire(dossier: Path, contenu: str, *options: str) -> tuple[Result, dict[str, int], int]:
    """Rend le résultat de la commande, les voix et les réponses."""
    lance = lancer(dossier, contenu, *options)
    assert lance.exit_code == 0, lance.output
    lu = lire_le_recueil(dossier / "recueil.yml", DEMARCHE)
    return lance, {v.id: v.voix for v in lu.classement}, lu.reponses


def csv(*lignes: list[str], signe: str = ",") -> str:
    """Écrit des lignes entre guillemets."""
    return "\n".join(signe.join(f'"{case}"' for case in ligne) for ligne in lignes) + "\n"


Q = "Vos préoccupations"
OUTILS = {
    "framaforms": csv(
        [Q, "", "", "", ""],
        ["Numéro", "Adresse IP", D, O, R],
        ["1", "192.0.2.1", "X", "X", ""],
        ["2", "192.0.2.2", "X", "", "X"],
    ),
    "limesurvey": csv(
        ["ID de la réponse", "Date de soumission", *(f"{Q} [{c}]" for c in (D, O, R))],
        ["1", "2026-11-20 08:41:00", "Oui", "Oui", "Non"],
        ["2", "2026-11-20 08:42:00", "Oui", "N/A", "Oui"],
    ),
    "google": csv(
        ["Horodateur", Q],
        ["20/11/2026 08:41:00", f"{D}, {O}"],
        ["20/11/2026 08:42:00", f"{D}, {R}"],
    ),
    "microsoft": csv(
        ["ID", "Adresse de messagerie", "Nom", Q],
        ["1", "anonymous", "", f"{D};{O};"],
        ["2", "anonymous", "", f"{D};{R};"],
        signe=";",
    ),
    "kobo": csv(
        ["start", "_uuid", Q, f"{Q}/{D}", f"{Q}/{O}", f"{Q}/{R}", "_submission_time"],
        ["2026-11-20T08:41:00", "a1", f"{D} {O}", "1", "1", "0", "2026-11-20T08:42:00"],
        ["2026-11-20T08:51:00", "a2", f"{D} {R}", "1", "0", "1", "2026-11-20T08:52:00"],
        signe=";",
    ),
    "kobo-noms-xml": csv(
        ["start", "preoccupations"],
        ["2026-11-20T08:41:00", "differenciation oral"],
        ["2026-11-20T08:51:00", "differenciation memorisation"],
    ),
    "moodle": csv(
        ["Réponse", "Envoyé le", f"Q01_{Q}->{D}", f"Q01_{Q}->{O}", f"Q01_{Q}->{R}"],
        ["1", "20/11/2026 08:41", "1", "1", "0"],
        ["2", "20/11/2026 08:42", "1", "0", "1"],
    ),
    "drupal": csv(
        ["Serial number", "SID", "Submitted time", f"{Q}: {D}", f"{Q}: {O}", f"{Q}: {R}"],
        ["1", "7", "20/11/2026 - 08:41", "X", "X", ""],
        ["2", "8", "20/11/2026 - 08:42", "X", "", "X"],
    ),
    "surveymonkey": csv(
        ["Respondent ID", "Collector ID", "Email Address", Q, "", ""],
        ["", "", "", D, O, R],
        ["118", "5", "a@exemple.fr", D, O, ""],
        ["119", "5", "b@exemple.fr", D, "", R],
    ),
    "surveymonkey-egales": csv(
        ["Respondent ID", Q, Q, Q], ["Response", D, O, R], ["118", D, O, ""], ["119", D, "", R]
    ),
    "pronote": csv(
        ["Nom", "Prénom", D, O, R],
        ["DUPONT", "Claire", "coché", "coché", "non coché"],
        ["MARTIN", "Alex", "coché", "non coché", "coché"],
        signe=";",
    ),
}


@pytest.mark.parametrize("outil", OUTILS)
def test_les_outils_des_colleges(outil: str, tmp_path: Path) -> None:
    """Deux collègues, les mêmes coches : le même recueil, quel que soit l’outil."""
    lance, voix, reponses = lire(tmp_path, OUTILS[outil])
    assert (voix, reponses) == (VOIX_DOR, 2), lance.output
    ecrit = (tmp_path / "recueil.yml").read_text(encoding="utf-8") + lance.output
    for trace in ("DUPONT", "MARTIN", "Claire", "exemple.fr", "192.0.2", "anonymous"):
        assert trace not in ecrit
    assert ("redit" in lance.stderr) is (outil == "kobo")


def test_un_troisieme_mot_refuse_toute_la_question(tmp_path: Path) -> None:
    """« Si nécessaire » n’est ni oui ni non : sa ligne est dite, aucune colonne n’est comptée."""
    texte = f"Nom;{D};{O};{R}\nA;Oui;Oui;Non\nC;Non;{{}};Oui\n"
    for mot in ("Si nécessaire", "(Oui)", "maybe", "xx", "2", "?"):
        lance = lancer(tmp_path, texte.format(mot))
        assert lance.exit_code == 1, mot
        assert f"« {mot} »" in lance.stderr
        assert ":3" in lance.stderr
        assert not (tmp_path / "recueil.yml").exists()


@pytest.mark.parametrize(
    ("oui", "non", "dit"),
    [
        ("✓", "✗", True),
        ("Oui", "✗", True),
        ("✗", "", True),
        ("×", "", True),
        ("☒", "☐", True),
        ("+", "-", True),
        ("coché", "non coché", False),
        ("Oui", "Non", False),
        ("VRAI", "FAUX", False),
        ("1", "0", False),
        ("x", "", False),
    ],
)
def test_les_signes_se_jugent_ensemble(oui: str, non: str, dit: bool, tmp_path: Path) -> None:
    """Auprès d’une coche, une croix dit non ; seule, elle dit oui ; ce qui est rare se dit."""
    texte = f"{D};{O};{R}\n{oui};{oui};{non}\n{oui};{non};{oui}\n"
    lance, voix, reponses = lire(tmp_path, texte)
    assert (voix, reponses) == (VOIX_DOR, 2)
    assert ("signes peu courants" in lance.stderr) is dit


def test_un_classement_dans_une_case(tmp_path: Path) -> None:
    """Microsoft Forms cite tout, dans l’ordre : seuls les trois premiers ont une voix."""
    ordres = [TOUS, TOUS[::-1], TOUS[2:] + TOUS[:2]]
    texte = csv(["ID", Q], *([str(n), ";".join(o) + ";"] for n, o in enumerate(ordres)))
    lance, voix, reponses = lire(tmp_path, texte)
    assert reponses == 3
    assert voix == {
        "differenciation": 1,
        "attention-engagement": 1,
        "oral": 2,
        "evaluation-retours": 1,
        "lecture-ecriture": 1,
        "memorisation": 1,
        "besoins-particuliers": 1,
        "autonomie": 1,
    }
    assert "classement" in lance.stderr


@pytest.mark.parametrize("titre", ["Classez [{}e choix]", "{}e choix", "Choix {}", "[Rang {}]"])
def test_un_classement_par_colonnes(titre: str, tmp_path: Path) -> None:
    """Une colonne par rang : le quatrième n’a pas de voix, et c’est dit."""
    lance, voix, reponses = lire(
        tmp_path,
        csv(
            [titre.format(n) for n in range(1, 5)],
            [D, O, R, TITRES["autonomie"]],
            [TITRES["autonomie"], D, O, R],
        ),
    )
    assert (voix, reponses) == (
        {"differenciation": 2, "oral": 2, "memorisation": 1, "autonomie": 1},
        2,
    )
    assert "classement" in lance.stderr


@pytest.mark.parametrize(
    ("un", "deux", "quatre"), [("1", "2", "4"), ("1er choix", "2e choix", "4e choix")]
)
def test_des_rangs_sous_les_titres(un: str, deux: str, quatre: str, tmp_path: Path) -> None:
    """Des rangs ne sont pas des coches : le premier a une voix, le quatrième aucune."""
    trois = deux.replace("2", "3")
    texte = csv(
        [f"{Q} [{c}]" for c in (D, O, R, TITRES["autonomie"])],
        [un, deux, trois, quatre],
        [quatre, un, deux, trois],
    )
    lance, voix, _ = lire(tmp_path, texte)
    assert voix == {"differenciation": 1, "oral": 2, "memorisation": 2, "autonomie": 1}
    assert "classement" in lance.stderr


@pytest.mark.parametrize(("haut", "bas"), [("4", "1"), ("Tout à fait d’accord", "Plutôt pas")])
def test_une_echelle_est_refusee(haut: str, bas: str, tmp_path: Path) -> None:
    """Une note ou un degré par préoccupation n’est pas une coche : refus, ligne dite."""
    texte = csv([f"{Q} [{c}]" for c in (D, O, R)], [haut, haut, bas], [haut, bas, bas])
    lance = lancer(tmp_path, texte)
    assert lance.exit_code == 1
    assert f"« {haut} »" in lance.stderr
    assert "--question" in lance.stderr


@pytest.mark.parametrize(
    "texte",
    [
        f"Préoccupation;Nombre\n{D};12\n{O};7\n{R};1\nTotal;20\n",
        f"Réponse;Nombre de voix;%\n{D};12;60 %\n{O};7;35 %\n{R};1;5 %\n",
        f"{D};12\n{O};7\n{R};1\n",
        f"{D};{O};{R}\n12;7;1\n",
    ],
)
def test_un_tableau_de_nombres(texte: str, tmp_path: Path) -> None:
    """Des nombres de voix sont repris comme tels, et c’est dit."""
    lance, voix, reponses = lire(tmp_path, texte)
    assert (voix, reponses) == ({"differenciation": 12, "oral": 7, "memorisation": 1}, 12)
    assert "tableau de nombres" in lance.stderr


def test_les_choix_en_lignes(tmp_path: Path) -> None:
    """Un choix par ligne, un collègue par colonne : le tableau est retourné, sans les noms."""
    lignes = [[titre, "x" if n < 3 else "", "x" if n == 2 else ""] for n, titre in enumerate(TOUS)]
    lance, voix, reponses = lire(tmp_path, csv(["", "Zoé Martin", "Léo Petit"], *lignes))
    assert (voix, reponses) == (
        {"differenciation": 1, "attention-engagement": 1, "oral": 2},
        2,
    )
    assert "retourné" in lance.stderr
    assert "Martin" not in lance.output


@pytest.mark.parametrize("total", ["Total;2;1;1", ";2;1;1"])
def test_un_total_n_est_pas_un_collegue(total: str, tmp_path: Path) -> None:
    """La ligne du total est dite, et ne change rien aux coches."""
    texte = f"Horodateur;{D};{O};{R}\nlundi;1;1;\nmardi;1;;1\n{total}\n"
    lance, voix, reponses = lire(tmp_path, texte)
    assert (voix, reponses) == (VOIX_DOR, 2)
    assert "ligne 4" in lance.stderr


def test_une_vraie_reponse_egale_a_la_somme_reste(tmp_path: Path) -> None:
    """Deux collègues ont coché la même chose : la seconde ligne n’est pas un total."""
    _, voix, reponses = lire(tmp_path, f"{D};{O};{R}\n1;0;1\n1;0;1\n")
    assert (voix, reponses) == ({"differenciation": 2, "memorisation": 2}, 2)


def test_un_total_sous_une_liste(tmp_path: Path) -> None:
    """Sous une colonne de réponses, « Total ; 6 » n’en est pas une."""
    lance, voix, reponses = lire(tmp_path, "Préoccupation;Nb\n" + "L'oral;\n" * 6 + "Total;6\n")
    assert (voix, reponses) == ({"oral": 6}, 6)
    assert "total" in lance.stderr


def test_une_ligne_par_coche(tmp_path: Path) -> None:
    """Plusieurs lignes d’un même collègue font une réponse, et c’est dit."""
    texte = f"id;{Q}\n1;{D}\n1;{O}\n2;{D}\n2;{R}\n"
    lance, voix, reponses = lire(tmp_path, texte)
    assert (voix, reponses) == (VOIX_DOR, 2)
    assert "même collègue" in lance.stderr


def test_le_meme_courriel_ne_vote_qu_une_fois(tmp_path: Path) -> None:
    """Trois envois d’une même adresse : une voix, et l’adresse n’est pas redite."""
    texte = f"Adresse e-mail;{Q}\n" + f"a@exemple.fr;{D}\n" * 3 + f"b@exemple.fr;{O}\n"
    lance, voix, reponses = lire(tmp_path, texte)
    assert (voix, reponses) == ({"differenciation": 1, "oral": 1}, 2)
    assert "exemple.fr" not in lance.output


def test_une_question_recreee(tmp_path: Path) -> None:
    """Deux colonnes d’un même titre, jamais remplies ensemble, font une question ; sinon, refus."""
    debut = f"{Q};Remarque;{Q}\n"
    lance, voix, reponses = lire(tmp_path, debut + f"{D};a;\n{D};b;\n{D};c;\n;d;{O}\n")
    assert (voix, reponses) == ({"differenciation": 3, "oral": 1}, 4)
    assert "réunies" in lance.stderr
    lance = lancer(tmp_path, debut + f"{D};a;\n{D};b;\n{D};c;{O}\n")
    assert lance.exit_code == 1
    assert "(colonne 3)" in lance.stderr


def test_des_reponses_inachevees(tmp_path: Path) -> None:
    """Ce que LimeSurvey n’a pas vu envoyer est compté, et dit."""
    texte = f"Date de soumission;{Q} [{D}];{Q} [{O}]\n2026-11-20 08:41:00;Oui;Non\n;Oui;Oui\n"
    lance, voix, reponses = lire(tmp_path, texte)
    assert (voix, reponses) == ({"differenciation": 2, "oral": 1}, 2)
    assert "jamais envoyées" in lance.stderr
    assert "ligne 3" in lance.stderr


def test_plus_de_reponses_que_d_enseignants(tmp_path: Path) -> None:
    """Plus de réponses que d’enseignants : c’est dit ; autant, non."""
    for combien, dit in ((60, True), (5, False)):
        lance, _, reponses = lire(tmp_path, "Préoccupation\n" + "L'oral\n" * combien)
        assert reponses == combien
        assert ("au collège" in lance.stderr) is dit


def test_une_question_lisible_a_cote_d_une_echelle(tmp_path: Path) -> None:
    """L’échelle n’empêche pas de dépouiller l’autre question, que l’on nomme."""
    texte = csv(
        [Q, f"Importance [{D}]", f"Importance [{O}]"], [D, "4", "4"], [O, "2", "2"], [D, "1", "3"]
    )
    _, voix, _ = lire(tmp_path, texte, "--question", Q)
    assert voix == {"differenciation": 2, "oral": 1}
    assert lancer(tmp_path, texte).exit_code == 1


def test_un_renvoi_se_dit(tmp_path: Path) -> None:
    """La même réponse trois fois en deux secondes : comptée, et dite ; le lendemain, non."""
    for secondes, dit in ((("01", "02", "03"), True), (("01", "31", "59"), False)):
        texte = f"Horodateur,{Q}\n" + "".join(f'20/11/2026 08:41:{s},"{D}"\n' for s in secondes)
        lance, voix, _ = lire(tmp_path, texte)
        assert voix == {"differenciation": 3}
        assert ("de nouveau" in lance.stderr) is dit


def test_plusieurs_questions_en_long(tmp_path: Path) -> None:
    """Une ligne par réponse, à plusieurs questions : refusé, avec de quoi s’en sortir."""
    texte = f"id;Question;Réponse\n1;Choix;{D}\n1;Avis;Bien\n2;Choix;{O}\n2;Avis;Non\n"
    lance = lancer(tmp_path, texte)
    assert lance.exit_code == 1
    assert "une ligne par personne" in lance.stderr


def test_une_virgule_de_trop(tmp_path: Path) -> None:
    """Une réponse à virgule sans guillemets décale les cases : refusé, à sa ligne."""
    lance = lancer(tmp_path, "Horodateur,Choix\nlundi,L'oral\nmardi,Lire, écrire\n")
    assert lance.exit_code == 1
    assert ":3" in lance.stderr
    assert "guillemets" in lance.stderr


def test_une_liste_nue_qui_commence_par_une_virgule(tmp_path: Path) -> None:
    """Sans titre, une liste dont chaque réponse a une virgule reste une liste."""
    _, voix, reponses = lire(tmp_path, "Lire, écrire\nLire, écrire\nL'oral\n")
    assert (voix, reponses) == ({"lecture-ecriture": 2, "oral": 1}, 3)


def test_une_question_sur_la_messagerie_n_est_pas_une_adresse(tmp_path: Path) -> None:
    """Deux collègues qui disent la même chose d’autre chose restent deux."""
    texte = f"{Q};La messagerie\n" + f"{D};oui\n" * 3 + f"{O};non\n" * 2
    _, voix, reponses = lire(tmp_path, texte)
    assert (voix, reponses) == ({"differenciation": 3, "oral": 2}, 5)


def test_une_seule_note_n_est_pas_un_compte(tmp_path: Path) -> None:
    """Un collègue qui note n’est pas un tableau de nombres ; ce qu’il écrit n’est pas redit."""
    debut = f"Horodateur;{D};{O};{R}\n2026-11-20 08:41:00;"
    assert lancer(tmp_path, debut + "4;2;4\n").exit_code == 1
    lance = lancer(tmp_path, debut + "oui;Mme Martin;non\n")
    assert lance.exit_code == 1
    assert "Martin" not in lance.output


def test_l_autre_reponse_de_surveymonkey(tmp_path: Path) -> None:
    """Sous « Other (please specify) », la réponse libre est gardée ; un nom, jamais."""
    debut = [["Respondent ID", Q, "", "", "Un mot ?"]]
    debut += [["", D, O, "Other (please specify)", "Open-Ended Response"]]
    libres = ["les portes", "Mme Martin", "Les portes", "les portes"]
    texte = csv(*debut, *([str(n), D, O if n else "", libre, ""] for n, libre in enumerate(libres)))
    lance, voix, _ = lire(tmp_path, texte)
    assert voix == {"differenciation": 4, "oral": 3}
    lu = lire_le_recueil(tmp_path / "recueil.yml", DEMARCHE)
    assert lu.autres == ("les portes (3 fois)",)
    assert "Martin" not in lance.output


def test_une_reponse_n_est_pas_un_titre(tmp_path: Path) -> None:
    """Sous un titre répété, la première réponse n’est pas prise pour des titres de colonnes."""
    _, voix, reponses = lire(tmp_path, csv([Q, Q, Q], [D, O, ""], [D, "", R]))
    assert (voix, reponses) == (VOIX_DOR, 2)
