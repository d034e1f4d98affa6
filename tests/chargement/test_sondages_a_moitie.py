"""Ce qui se comptait à moitié : des rangs, des degrés, des parts, des listes numérotées, des noms.

Chaque cas est lu juste, ou refusé à sa ligne ; rien n’est compté d’une voix chacun par défaut.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generateur.chargement.profil.recueil_ecrit import lire_le_recueil

from .test_sondages_de_chaque_sorte import DEMARCHE, TITRES, D, O, Q, R, csv, lancer, lire

A = TITRES["autonomie"]
RANGES = {"differenciation": 2, "oral": 2, "memorisation": 1, "autonomie": 1}


@pytest.mark.parametrize(
    "titres",
    [
        ("1re préoccupation", "2e préoccupation", "3e préoccupation", "4e préoccupation"),
        ("Première", "Deuxième", "Troisième", "Quatrième"),
        ("1", "2", "3", "4"),
    ],
)
def test_des_colonnes_qui_rangent(titres: tuple[str, ...], tmp_path: Path) -> None:
    """Un ordinal en titre est un rang : le quatrième n’a pas de voix."""
    lance, voix, _ = lire(tmp_path, csv(["ID", *titres], ["1", D, O, R, A], ["2", O, D, A, R]))
    assert voix == RANGES
    assert "classement" in lance.stderr


@pytest.mark.parametrize("titre", ["Vos préoccupations en {}", "Choix pour les {}"])
def test_des_niveaux_ne_rangent_pas(titre: str, tmp_path: Path) -> None:
    """« 6e, 5e, 4e, 3e » sont des classes, pas des rangs."""
    titres = [titre.format(niveau) for niveau in ("6e", "5e", "4e", "3e")]
    _, voix, _ = lire(tmp_path, csv(["ID", *titres], ["1", D, O, R, A], ["2", D, O, R, A]))
    assert voix == {"differenciation": 2, "oral": 2, "memorisation": 2, "autonomie": 2}


def test_une_liste_numerotee_sur_une_ligne(tmp_path: Path) -> None:
    """« 1) … 2) … » : les numéros séparent."""
    texte = csv(
        ["ID", Q],
        ["1", f"1. {D} 2. {O} 3. {R} 4. {A}"],
        ["2", f"1) {O} 2) {D} 3) {A} 4) {R}"],
    )
    _, voix, _ = lire(tmp_path, texte)
    assert voix == RANGES


@pytest.mark.parametrize(
    "degre",
    [": très important", ": non", "(pas du tout)", ": Plutôt d’accord", "= oui", ": neutre"],
)
def test_un_degre_apres_un_titre_est_refuse(degre: str, tmp_path: Path) -> None:
    """« L’oral : non » n’est pas une voix pour l’oral."""
    lance = lancer(tmp_path, csv(["ID", Q], ["1", D], ["2", f"{D} ; {O} {degre}"], ["3", O]))
    assert lance.exit_code == 1
    assert ":3: " in lance.stderr
    assert not (tmp_path / "recueil.yml").exists()


def test_une_reponse_libre_apres_un_titre_reste(tmp_path: Path) -> None:
    """« L’oral : plus de temps » garde la voix et la réponse."""
    texte = csv(["ID", Q], ["1", f"{O} : plus de temps"], ["2", f"{D};Autre : non"])
    _, voix, _ = lire(tmp_path, texte)
    assert voix == {"differenciation": 1, "oral": 1}
    assert lire_le_recueil(tmp_path / "recueil.yml", DEMARCHE).autres == ("plus de temps",)


@pytest.mark.parametrize(
    ("titre", "cases"),
    [("Nombre", ("12,5", "3")), ("Nombre", ("-2", "3")), ("%", ("60 %", "40 %")),
     ("Votes", ("12/20", "8/20")), ("Pourcentage", ("60", "40,5"))],
)  # fmt: skip
def test_des_parts_ne_sont_pas_des_voix(titre: str, cases: tuple[str, str], tmp_path: Path) -> None:
    """Une part, une moyenne : refusées ; chacune valait une voix."""
    lance = lancer(tmp_path, f"{Q};{titre}\n{D};{cases[0]}\n{O};{cases[1]}\n")
    assert lance.exit_code == 1
    assert f"« {cases[0]} »" in lance.stderr
    assert not (tmp_path / "recueil.yml").exists()


def test_la_matrice_de_surveymonkey_est_refusee(tmp_path: Path) -> None:
    """Des degrés sous deux lignes de titres : refusés, et pas davantage lus par --question."""
    texte = csv(
        ["Respondent ID", Q, "", ""],
        ["", D, O, R],
        ["1", "Très important", "Peu important", "Très important"],
        ["2", "Très important", "Très important", "Peu important"],
    )
    for options in ((), ("--question", "2"), ("--question", Q)):
        lance = lancer(tmp_path, texte, *options)
        assert lance.exit_code == 1
        assert "« Très important »" in lance.stderr and ":3: " in lance.stderr
        assert not (tmp_path / "recueil.yml").exists()


def test_un_fichier_de_dos_n_est_pas_de_mac(tmp_path: Path) -> None:
    """Sous cp850, « prÇoccupations » perdait des voix."""
    texte = csv(["ID", Q], ["1", D], ["2", D], ["3", TITRES["evaluation-retours"]])
    lancer(tmp_path, "")
    fichier = tmp_path / "enquete.csv"
    for code in ("cp850", "mac_roman", "cp1252"):
        fichier.write_bytes(texte.encode(code))
        lance = _relancer(fichier)
        assert lance == {"differenciation": 2, "evaluation-retours": 1}, code


def _relancer(fichier: Path) -> dict[str, int]:
    """Relit cette enquête, à côté du même profil."""
    from click.testing import CliRunner

    from generateur.commandes.principale import generateur

    profil = str(fichier.with_name("college.yml"))
    lance = CliRunner().invoke(generateur, ["preoccupations", str(fichier), "--profil", profil])
    assert lance.exit_code == 0, lance.output
    lu = lire_le_recueil(fichier.with_name("recueil.yml"), DEMARCHE)
    return {v.id: v.voix for v in lu.classement}


@pytest.mark.parametrize(
    "libre", ["Paul Durand (maths)", "Je suis Paul Durand", "@pdurand", "voir avec Zoé MARTIN"]
)
def test_un_nom_dans_une_reponse_libre(libre: str, tmp_path: Path) -> None:
    """Un prénom et un nom, un pseudonyme : la réponse n’est pas reprise, et c’est dit."""
    lance, voix, _ = lire(
        tmp_path, csv(["ID", Q], ["1", D], ["2", f"{D};{libre}"], ["3", "Le bruit"])
    )
    assert voix == {"differenciation": 2}
    assert lire_le_recueil(tmp_path / "recueil.yml", DEMARCHE).autres == ("Le bruit",)
    assert "ligne 3" in lance.stderr
    assert "urand" not in lance.output and "MARTIN" not in lance.output


@pytest.mark.parametrize(
    "titre", ["Votre identité", "Qui êtes-vous ?", "Répondant", "Participante", "NUMEN"]
)
def test_une_colonne_qui_dit_qui_est_ecartee(titre: str, tmp_path: Path) -> None:
    """Écartée sans être lue, même demandée par son titre."""
    texte = csv([titre, Q], *([f"Zoe Martin{n}", D] for n in range(6)))
    lance, voix, _ = lire(tmp_path, texte)
    assert voix == {"differenciation": 6}
    assert "écartées sans être lues" in lance.output
    assert lancer(tmp_path, texte, "--question", titre).exit_code == 1


def test_des_notes_toutes_differentes_restent_des_notes(tmp_path: Path) -> None:
    """« Importance de 1 à 4 » n’est pas un classement, même si personne n’a répété une note."""
    titres = [f"Importance de 1 à 4 [{choix}]" for choix in (D, O, R, A)]
    lance = lancer(tmp_path, csv(titres, ["4", "3", "2", "1"], ["1", "2", "3", "4"]))
    assert lance.exit_code == 1 and "une échelle" in lance.stderr


def test_des_pour_et_des_contre_sont_refuses(tmp_path: Path) -> None:
    """Deux colonnes de nombres : on ne sait laquelle compte les voix."""
    lance = lancer(tmp_path, f"Préoccupation;Pour;Contre\n{D};6;3\n{O};2;7\n")
    assert lance.exit_code == 1 and "colonne 2 et 3" in lance.stderr


def test_pas_encore_repondu_n_est_pas_une_reponse(tmp_path: Path) -> None:
    """Moodle nomme ceux qui n’ont pas répondu : ils ne comptent pas."""
    _, voix, _ = lire(tmp_path, csv(["Rang", Q], ["a", D], ["b", "Pas encore répondu"]))
    assert voix == {"differenciation": 1}
    assert lire_le_recueil(tmp_path / "recueil.yml", DEMARCHE).autres == ()


def test_une_liste_en_html(tmp_path: Path) -> None:
    """« <li> » et « <br> » séparent : rien n’en reste."""
    texte = csv(["ID", Q], ["1", f"<ul><li>{D}</li><li>{O}</li></ul>"], ["2", f"{D}<br />{R}"])
    _, voix, _ = lire(tmp_path, texte)
    assert voix == {"differenciation": 2, "oral": 1, "memorisation": 1}
    assert lire_le_recueil(tmp_path / "recueil.yml", DEMARCHE).autres == ()


@pytest.mark.parametrize(
    ("titre", "cases"),
    [
        ("Retenue (oui/non)", ("oui", "non", "oui")),
        ("Coché", ("coché", "non coché", "coché")),
        ("Choix", ("x", "", "x")),
        ("Au conseil", ("1", "0", "1")),
        ("Décision", ("retenue", "écartée", "retenue")),
    ],
)
def test_une_liste_n_est_pas_une_enquete(
    titre: str, cases: tuple[str, str, str], tmp_path: Path
) -> None:
    """Oui ou non de chaque préoccupation : refusé à son titre ; « non » valait une voix."""
    lignes = zip((D, O, R), cases, strict=True)
    texte = csv(["Préoccupation", titre], *map(list, lignes))
    for dessus, ligne in (("", 1), ('"Nos préoccupations",""\n', 2)):
        lance = lancer(tmp_path, dessus + texte)
        assert lance.exit_code == 1
        assert f"enquete.csv:{ligne}: la colonne 2 (« {titre} »)" in lance.stderr
        assert "« preoccupations: [differenciation, memorisation] »" in lance.stderr
        assert "« preoccupations_retenues: true »" in lance.stderr
        assert not (tmp_path / "recueil.yml").exists()


def test_ce_qui_ressemble_a_une_liste(tmp_path: Path) -> None:
    """Une question posée à chacun, des réponses numérotées restent des réponses ; un 0, un 0."""
    a_chacun = csv([Q, "Viendrez-vous ?"], [D, "oui"], [O, "non"])
    assert lire(tmp_path, a_chacun)[1] == {"differenciation": 1, "oral": 1}
    plusieurs = csv([Q, "Atelier"], [f"{D};{O}", "oui"], [R, "non"])
    assert lire(tmp_path, plusieurs)[1] == {"differenciation": 1, "oral": 1, "memorisation": 1}
    numerotees = csv(["ID de la réponse", Q], ["1", D], ["2", O])
    assert lire(tmp_path, numerotees)[1] == {"differenciation": 1, "oral": 1}
    comptees = csv(["Préoccupation", "Nombre de voix"], [D, "1"], [O, "0"])
    assert lire(tmp_path, comptees)[1] == {"differenciation": 1}


@pytest.mark.parametrize("entre", ["ou", "puis"])
def test_deux_titres_et_un_mot_sont_a_ranger(entre: str, tmp_path: Path) -> None:
    """« L’oral ou retenir », « L’oral puis retenir » : aucune voix devinée, et c’est dit."""
    lance, voix, _ = lire(tmp_path, csv(["ID", Q], ["1", f"{D} {entre} {O}"], ["2", R]))
    assert voix == {"memorisation": 1}
    assert "À ranger à la main" in lance.output and f"{D} {entre} " in lance.output
