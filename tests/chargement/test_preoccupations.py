"""De l’export d’une enquête au recueil : les vrais outils, les mauvais fichiers, la discrétion."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.profil.recueil_ecrit import lire_le_recueil
from generateur.commandes.principale import generateur
from generateur.noyau.declare.recueil import Recueil, ReponseRangee

from .outils import CAS

RACINE = Path(__file__).resolve().parents[2]
DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]
TITRES = {p.id: p.titre for p in DEMARCHE.preoccupations}
PERSONNE = ("exemple.fr", "192.0.2", "198.51.100", "Martin", "Dupont", "2026", "anonymous")

ATTENDUS: dict[str, tuple[int, dict[str, int], tuple[str, ...]]] = {
    "google-forms": (
        5,
        {
            "oral": 3,
            "attention-engagement": 2,
            "lecture-ecriture": 1,
            "memorisation": 1,
            "autonomie": 1,
        },
        ("Le bruit dans le gymnase, et les vestiaires",),
    ),
    "microsoft-forms": (
        5,
        {"oral": 3, "differenciation": 1, "evaluation-retours": 1},
        ("Les absences répétées (2 fois)",),
    ),
    "limesurvey": (
        4,
        {"oral": 3, "differenciation": 2, "attention-engagement": 1, "autonomie": 1},
        ("Les effectifs en 6e",),
    ),
    "framaforms": (
        5,
        {"oral": 4, "differenciation": 2, "attention-engagement": 1, "autonomie": 1},
        (),
    ),
    "framaforms-deux-lignes": (
        5,
        {"oral": 4, "differenciation": 2, "attention-engagement": 1, "autonomie": 1},
        (),
    ),
    "framaforms-compact": (2, {"oral": 2, "autonomie": 1}, ()),
    "libreoffice": (
        6,
        {
            "oral": 2,
            "differenciation": 1,
            "attention-engagement": 1,
            "evaluation-retours": 1,
            "memorisation": 1,
            "besoins-particuliers": 1,
            "autonomie": 1,
        },
        ("La 4e B",),
    ),
}


@pytest.fixture
def profil(tmp_path: Path) -> Path:
    """Un profil à côté duquel écrire."""
    return Path(shutil.copy(RACINE / "tests" / "profils" / "rural.yml", tmp_path / "college.yml"))


def lancer(profil: Path, fichier: Path, *options: str) -> Result:
    """Lance la commande, depuis le dépôt."""
    return CliRunner().invoke(
        generateur, ["preoccupations", str(fichier), "--profil", str(profil), *options]
    )


@pytest.fixture
def enquete(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Écrit une enquête."""

    def ecrire(contenu: str | bytes) -> Path:
        fichier = tmp_path / "enquete.csv"
        fichier.write_bytes(contenu.encode() if isinstance(contenu, str) else contenu)
        return fichier

    return ecrire


def recueil_ecrit(profil: Path) -> Recueil:
    """Relit le recueil écrit à côté du profil."""
    return lire_le_recueil(profil.with_name("recueil.yml"), DEMARCHE)


@pytest.mark.parametrize("outil", ATTENDUS)
def test_chaque_outil(outil: str, profil: Path) -> None:
    """L’export de chaque outil donne ses comptes, et rien de qui a répondu."""
    resultat = lancer(profil, CAS / "recueil" / f"{outil}.csv")
    assert resultat.exit_code == 0, resultat.output
    reponses, voix, autres = ATTENDUS[outil]
    lu = recueil_ecrit(profil)
    assert (lu.reponses, {v.id: v.voix for v in lu.classement}, lu.autres) == (
        reponses,
        voix,
        autres,
    )
    ecrit = profil.with_name("recueil.yml").read_text(encoding="utf-8")
    assert not [trace for trace in PERSONNE if trace in ecrit or trace in resultat.stdout]


def test_tous_les_outils_sont_essayes() -> None:
    """Aucun échantillon n’est oublié."""
    assert {f.stem for f in (CAS / "recueil").glob("*.csv")} == set(ATTENDUS)


def test_les_egalites_suivent_le_catalogue(profil: Path) -> None:
    """À égalité de voix, l’ordre est celui du catalogue."""
    lancer(profil, CAS / "recueil" / "libreoffice.csv")
    egales = [v.id for v in recueil_ecrit(profil).classement if v.voix == 1]
    assert egales == [p.id for p in DEMARCHE.preoccupations if p.id in egales]


@pytest.mark.parametrize("encodage", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separateur", [",", ";", "\t"])
def test_encodages_et_separateurs(
    encodage: str, separateur: str, profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Même enquête, même recueil, quels que soient l’encodage et le séparateur."""
    lignes = [["Horodateur", "Préoccupation", "Âge"]]
    lignes += [[f"1{n}/11/2026", f'"{TITRES["evaluation-retours"]}"', "é"] for n in range(6)]
    texte = "\r\n".join(separateur.join(ligne) for ligne in lignes)
    assert lancer(profil, enquete(texte.encode(encodage))).exit_code == 0
    lu = recueil_ecrit(profil)
    assert (lu.reponses, lu.classement[0].id, lu.classement[0].voix) == (6, "evaluation-retours", 6)


def test_le_nom_du_fichier_suit_le_profil(tmp_path: Path) -> None:
    """`rural.yml` a `rural.recueil.yml`."""
    profil = tmp_path / "rural.yml"
    shutil.copy(RACINE / "tests" / "profils" / "rural.yml", profil)
    assert lancer(profil, CAS / "recueil" / "framaforms.csv").exit_code == 0
    assert (tmp_path / "rural.recueil.yml").exists()


@pytest.mark.parametrize(
    ("contenu", "code"),
    [
        (b"", "le fichier est vide"),
        (b"  \n \n", "le fichier est vide"),
        (b"PK\x03\x04\x14\x00", "classeur"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "classeur"),
        (bytes(range(256)) * 4, "du texte"),
        (b"<html><table></table></html>", "page web"),
        (b"Discipline;Classes\nMaths;6e\nEPS;5e\n", "aucune réponse ne ressemble"),
        (b"Q1[SQ001],Q1[SQ002]\nY,N\nN,Y\n", "des codes"),
        ("Nom;Préoccupations\n".encode(), "aucune réponse"),
        (b'Preoccupation;X\nL oral;1\n"L oral;1\n', "guillemet reste ouvert"),
    ],
)
def test_mauvais_fichiers(
    contenu: bytes, code: str, profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Un mauvais fichier est refusé en français, sans rien écrire."""
    resultat = lancer(profil, enquete(contenu))
    assert resultat.exit_code == 1, resultat.output
    assert code in resultat.stderr
    assert "→" in resultat.stderr
    assert not profil.with_name("recueil.yml").exists()


def test_fichier_absent(profil: Path, tmp_path: Path) -> None:
    """Un fichier absent se dit."""
    resultat = lancer(profil, tmp_path / "rien.csv")
    assert resultat.exit_code == 1
    assert "introuvable" in resultat.stderr


def test_question_ambigue(profil: Path, enquete: Callable[[str | bytes], Path]) -> None:
    """Deux questions possibles : on demande laquelle, en les nommant, et --question tranche."""
    lignes = ["Pour vous;Pour vos élèves"]
    lignes += [f"{TITRES['oral']};{TITRES['autonomie']}"] * 5
    fichier = enquete("\n".join(lignes))
    resultat = lancer(profil, fichier)
    assert resultat.exit_code == 1
    assert "« Pour vous » (colonne 1)" in resultat.stderr
    assert "« Pour vos élèves » (colonne 2)" in resultat.stderr
    assert "--question" in resultat.stderr
    for voulue in ("pour vos eleves", "2", "vos élèves"):
        assert lancer(profil, fichier, "--question", voulue).exit_code == 0
        assert [v.id for v in recueil_ecrit(profil).classement] == ["autonomie"]


@pytest.mark.parametrize("voulue", ["Nom", "Adresse e-mail"])
def test_une_colonne_personnelle_ne_se_depouille_pas(
    voulue: str, profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Même demandée, une colonne qui désigne quelqu’un n’est pas lue."""
    texte = "Nom;Adresse e-mail;Préoccupation\nDurand;a@b.fr;L'oral\n"
    resultat = lancer(profil, enquete(texte), "--question", voulue)
    assert resultat.exit_code == 1
    assert "désigner quelqu’un" in resultat.stderr
    assert "Durand" not in resultat.output


@pytest.mark.parametrize(
    "titre",
    ["Nom", "Votre prénom", "NOM Prénom", "E-mail", "Adresse e-mail", "Adresse IP", "Horodateur",
     "Nom d’utilisateur", "ResponseId", "token", "seed", "startlanguage", "Date", "ID", "Courriel",
     "Heure de début", "Timestamp", "name", "user", "Quel est votre nom ?", "Username",
     "Téléphone", "submitdate", "ipaddr"],
)  # fmt: skip
def test_colonnes_ecartees(
    titre: str, profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Chaque titre qui ne parle que du répondant est écarté, et dit."""
    lignes = [f"{titre};Préoccupation"] + [f"zzz{n};L'oral" for n in range(5)]
    resultat = lancer(profil, enquete("\n".join(lignes)))
    assert resultat.exit_code == 0, resultat.output
    assert f"« {titre} »" in resultat.stdout.split("Question dépouillée")[0]
    assert "désigner quelqu'un" in resultat.stdout
    assert "zzz" not in resultat.output + profil.with_name("recueil.yml").read_text()


def test_une_colonne_suspecte_par_ce_qu_elle_contient(
    profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Un titre anodin n’y fait rien : des courriels restent des courriels."""
    lignes = ["Contact;Préoccupation"] + [f"p{n}@exemple.fr;L'oral" for n in range(5)]
    resultat = lancer(profil, enquete("\n".join(lignes)))
    assert "désigner quelqu'un, écartées sans être lues : « Contact »" in resultat.stdout


@pytest.mark.parametrize(
    "libre",
    ["Jean Dupont", "MARTIN Claire", "M. Durand", "ce que dit Mme Lefèvre", "a.b@exemple.fr",
     "appelez le 06 12 34 56 78", "Jean-Pierre de La Tour"],
)  # fmt: skip
def test_reponses_qui_nomment_quelqu_un(
    libre: str, profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Une réponse qui semble nommer quelqu’un n’est ni gardée ni montrée ; sa ligne l’est."""
    lignes = ["Préoccupation", *["L'oral"] * 5, f'"{libre}"']
    resultat = lancer(profil, enquete("\n".join(lignes)))
    assert resultat.exit_code == 0, resultat.output
    assert recueil_ecrit(profil).autres == ()
    assert libre not in resultat.output
    assert "ligne 7" in resultat.stderr


def test_trop_peu_de_reponses(profil: Path, enquete: Callable[[str | bytes], Path]) -> None:
    """En dessous de cinq, chacun pourrait se reconnaître : c’est dit."""
    for combien, dit in ((4, True), (5, False)):
        resultat = lancer(profil, enquete("Préoccupation\n" + "L'oral\n" * combien))
        assert resultat.exit_code == 0
        assert ("pourrait se reconnaître" in resultat.stderr) is dit


def test_une_liste_sans_titre(profil: Path, enquete: Callable[[str | bytes], Path]) -> None:
    """Une simple liste de réponses, sans ligne de titre, se compte depuis la première."""
    assert lancer(profil, enquete("L'oral\n" * 6)).exit_code == 0
    assert recueil_ecrit(profil).reponses == 6


def test_chacun_ne_compte_qu_une_fois(profil: Path, enquete: Callable[[str | bytes], Path]) -> None:
    """Cocher deux fois la même préoccupation ne fait pas deux voix."""
    texte = 'Préoccupation\n"L\'oral ; oral ; Faire parler tous les élèves et travailler l’oral"\n'
    lancer(profil, enquete(texte))
    assert [(v.id, v.voix) for v in recueil_ecrit(profil).classement] == [("oral", 1)]


def test_ce_qui_est_range_a_la_main_ne_se_perd_pas(
    profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Une réponse rangée compte pour sa préoccupation aux lectures suivantes, et reste rangée."""
    fichier = enquete("Préoccupation\n" + "L'oral\n" * 5 + "Le bruit\nle BRUIT !\nLes portes\n")
    assert lancer(profil, fichier).exit_code == 0
    chemin = profil.with_name("recueil.yml")
    assert recueil_ecrit(profil).autres == ("Le bruit (2 fois)", "Les portes")
    texte = chemin.read_text(encoding="utf-8")
    texte = texte.replace('  - "Le bruit (2 fois)"\n', "").replace(
        "rangees: []",
        'rangees:\n  - {texte: "Le bruit (2 fois)", id: attention-engagement}\n',
    )
    texte = texte.replace("autres:\n", 'autres:\n  - "Dit de vive voix"\n')
    chemin.write_text(texte, encoding="utf-8")
    resultat = lancer(profil, fichier)
    assert resultat.exit_code == 0, resultat.output
    lu = recueil_ecrit(profil)
    assert [(v.id, v.voix) for v in lu.classement] == [("oral", 5), ("attention-engagement", 2)]
    assert lu.rangees == (ReponseRangee("Le bruit (2 fois)", "attention-engagement"),)
    assert lu.autres == ("Les portes", "Dit de vive voix")
    assert "0 voix avant, 2 maintenant" in resultat.stdout
    assert chemin.with_name("recueil.yml.precedent").read_text(encoding="utf-8") == texte
    avant = chemin.read_bytes()
    assert "rien à changer" in lancer(profil, fichier).stdout
    assert chemin.read_bytes() == avant


def test_un_recueil_fautif_n_est_pas_ecrase(
    profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Un recueil que l’on ne sait pas lire est laissé tel quel, et sa faute est dite."""
    chemin = profil.with_name("recueil.yml")
    chemin.write_text("reponses: beaucoup\n", encoding="utf-8")
    resultat = lancer(profil, enquete("Préoccupation\nL'oral\n"))
    assert resultat.exit_code == 1
    assert "recueil.yml:1" in resultat.stderr
    assert chemin.read_text(encoding="utf-8") == "reponses: beaucoup\n"


def test_des_reponses_hostiles_restent_du_texte(
    profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Formule, gabarit, guillemet, retour à la ligne, YAML : tout ressort en texte."""
    libres = ["=1+1", "{{ 7*7 }}", 'dit "non"', "<script>alert(1)</script>", "a: [b", "- c\n- d"]
    lignes = ["Préoccupation", *["L'oral"] * 5, *('"' + x.replace('"', '""') + '"' for x in libres)]
    assert lancer(profil, enquete("\n".join(lignes))).exit_code == 0
    assert recueil_ecrit(profil).autres == (
        "1+1",
        "{{ 7*7 }}",
        'dit "non"',
        "<script>alert(1)</script>",
        "a: [b",
        "- c - d",
    )


def test_une_question_ouverte_se_range_a_la_main(
    profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Nommée par --question, une question ouverte où l’on ne reconnaît rien est gardée à ranger."""
    fichier = enquete("Remarques;Ce qui résiste\n" + "Rien;Les portes qui claquent\n" * 5)
    resultat = lancer(profil, fichier, "--question", "Ce qui résiste")
    assert resultat.exit_code == 0
    assert "aucune réponse n'a été reconnue" in resultat.stderr
    lu = recueil_ecrit(profil)
    assert (lu.classement, lu.autres) == ((), ("Les portes qui claquent (5 fois)",))


def test_autre_et_balises(profil: Path, enquete: Callable[[str | bytes], Path]) -> None:
    """« Autre : … » ne garde que la réponse ; la mise en forme d’un titre n’empêche rien."""
    choix = f"<p>Vos choix</p> [<b>{TITRES['oral']}</b>]"
    lignes = [f'"{choix}";"<p>Vos choix</p> [Autre]"', "Oui;Autre : le bruit", "Oui;", "Non;Autres"]
    assert lancer(profil, enquete("\n".join(lignes))).exit_code == 0
    lu = recueil_ecrit(profil)
    assert ([(v.id, v.voix) for v in lu.classement], lu.autres) == ([("oral", 2)], ("le bruit",))


def test_verifier_relit_le_recueil(profil: Path) -> None:
    """`verifier` dit les fautes du recueil, à leur ligne, et prévient s’il est trop petit."""
    recueil = profil.with_name("recueil.yml")
    recueil.write_text("reponses: 3\nclassement: [{id: orale, voix: 2}]\n", encoding="utf-8")
    resultat = CliRunner().invoke(generateur, ["verifier", str(profil)])
    assert resultat.exit_code == 1
    assert "recueil.yml:2: préoccupation « orale » inconnue" in resultat.stderr
    recueil.write_text("reponses: 3\nclassement: [{id: oral, voix: 2}]\n", encoding="utf-8")
    resultat = CliRunner().invoke(generateur, ["verifier", str(profil)])
    assert resultat.exit_code == 0
    assert "pourrait s'y reconnaître" in resultat.stderr


@pytest.mark.parametrize(
    "titres",
    [
        ["Q1[SQ001]. Vos choix [{}]", "Q1[SQ002]. Vos choix [{}]"],
        ["Vos choix[{}]", "Vos choix[{}]"],
        ["{}", "{}"],
        ["Vos choix [1. {}]", "Vos choix [2. {}]"],
    ],
)
@pytest.mark.parametrize(
    ("oui", "non"), [("Oui", "Non"), ("Y", ""), ("1", "0"), ("X", ""), ("x", "")]
)
def test_une_colonne_par_choix(
    titres: list[str], oui: str, non: str, profil: Path, enquete: Callable[[str | bytes], Path]
) -> None:
    """Une colonne par choix, quels que soient les mots du oui et la façon d’écrire les titres."""
    choix = [TITRES["oral"], TITRES["lecture-ecriture"]]
    lignes = [
        '"Votre nom","' + '","'.join(t.format(c) for t, c in zip(titres, choix, strict=True)) + '"'
    ]
    lignes += [f"Zoé,{oui},{non}"] * 4 + [f"Zoé,{oui},{oui}"] * 2 + [f"Zoé,{non},{non}"]
    resultat = lancer(profil, enquete("\n".join(lignes)))
    assert resultat.exit_code == 0, resultat.output
    lu = recueil_ecrit(profil)
    assert lu.reponses == 6
    assert [(v.id, v.voix) for v in lu.classement] == [("oral", 6), ("lecture-ecriture", 2)]
    assert "Zoé" not in profil.with_name("recueil.yml").read_text(encoding="utf-8")
