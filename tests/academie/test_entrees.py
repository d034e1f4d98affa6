"""Ce qu’un lot comprend : liste de la DEPP, annuaire, nos colonnes, classeur, dossier."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import odfdo
import pytest

from generateur.academie.entree.entrees import Entree, lire_l_entree
from generateur.academie.entree.noms import nom_de_college, nom_de_commune
from generateur.chargement.calendriers.departements import departement, lire_les_departements
from generateur.chargement.emplacements import a_cote
from generateur.chargement.problemes import ErreurDonnees
from generateur.depot.edition import manuel_du_profil
from generateur.noyau.declare.modeles import College, Effectifs
from generateur.vue.fonctions import contacts

from .outils import PROFILS, RACINE, tableau

COLLEGES = RACINE.parent / "shared" / "donnees" / "colleges-rentree-2022.csv"
DEPP = (
    "\ufeffRentrée scolaire;Académie;Code du département;UAI;Nom de l'établissment;"
    "Nom de la commune;Secteur;Effectifs\r\n"
    "2022-2023;LIMOGES;087;0870117E;COLLEGE ALBERT CALMETTE;LIMOGES;public;540.0\r\n"
    "2022-2023;LIMOGES;087;0870791M;COLLEGE PRIVE JEANNE D ARC;ISLE;privé sous contrat;7.0\r\n"
)
ANNUAIRE = (
    "identifiant_de_l_etablissement,Nom_etablissement,TYPE_ETABLISSEMENT,Statut_public_prive,"
    "Nom_commune,Libelle_academie,Code_departement,Nombre_d_eleves,etat\n"
    '0870117E,"Collège Albert Calmette",Collège,Public,Limoges,Limoges,087,540,OUVERT\n'
    '0870056N,"Lycée Gay-Lussac",Lycée,Public,Limoges,Limoges,087,1200,OUVERT\n'
    '0870072F,"Collège fermé",Collège,Public,Limoges,Limoges,087,100,FERME\n'
)


def lire(fichier: Path, **options: str) -> Entree:
    """Lit une entrée avec les données du dépôt."""
    return lire_l_entree(fichier, RACINE, **options)  # type: ignore[arg-type]


def profil(entree: Entree, rang: int, dossier: Path) -> str:
    """Le profil d’un inscrit, qui doit être juste."""
    fichier = dossier / "profil.yml"
    fichier.write_text(entree.inscrits[rang].texte, encoding="utf-8")
    manuel_du_profil(fichier, RACINE, os.environ)
    return entree.inscrits[rang].texte


@pytest.mark.parametrize(
    "ecrit, attendu",
    [
        ("CLG JEAN MOULIN", "Collège Jean Moulin"),
        ("COLLEGE PRIVE JEANNE D ARC", "Collège privé Jeanne d’Arc"),
        ("COLLEGE D'ALEMBERT", "Collège d’Alembert"),
        ("COLLEGE DU VAL DE L'OISE", "Collège du Val de l’Oise"),
        ("COLLEGE SAINT EXUPERY", "Collège Saint-Exupery"),
        ("COLLEGE HENRI IV", "Collège Henri IV"),
        ("COLLEGE NOTRE DAME", "Collège Notre-Dame"),
        ("Collège Vaclav-Havel", "Collège Vaclav-Havel"),
        ("COURS BASTIDE (COLLEGE PRIVE)", "Cours Bastide (Collège privé)"),
        ("", ""),
    ],
)
def test_un_nom_en_capitales_redevient_du_francais(ecrit: str, attendu: str) -> None:
    """Majuscules, articles, élisions ; les accents ne s’inventent pas."""
    assert nom_de_college(ecrit) == attendu


@pytest.mark.parametrize(
    "ecrit, attendu",
    [
        ("LE HAVRE", "Le Havre"),
        ("VILLENEUVE D ASCQ", "Villeneuve-d’Ascq"),
        ("L HAY LES ROSES", "L’Hay-les-Roses"),
        ("PARIS 16E ARRONDISSEMENT", "Paris 16e arrondissement"),
        ("SAINT JUST SAINT RAMBERT", "Saint-Just-Saint-Rambert"),
        ("Exempleville-le-Haut", "Exempleville-le-Haut"),
    ],
)
def test_une_commune_en_capitales_redevient_du_francais(ecrit: str, attendu: str) -> None:
    """Traits d’union, articles, arrondissements."""
    assert nom_de_commune(ecrit) == attendu


def test_la_liste_de_la_depp_se_lit_telle_quelle(tmp_path: Path) -> None:
    """Marque d’ordre, points-virgules, capitales, « 540.0 », colonne mal orthographiée."""
    fichier = tmp_path / "depp.csv"
    fichier.write_bytes(DEPP.encode())
    entree = lire(fichier)
    assert [i.dossier for i in entree.inscrits] == ["0870117e", "0870791m"]
    public, prive = profil(entree, 0, tmp_path), profil(entree, 1, tmp_path)
    assert 'nom: "Collège Albert Calmette"' in public and 'academie: "Limoges"' in public
    assert "enseignants: 42" in public and "enseignants_estimes: true" in public
    assert 'departement: "87"' in public and "conseil-administration" in public
    # Un collège privé n’a pas de conseil d’administration d’établissement public ; sept élèves,
    # un enseignant.
    assert "conseil-administration" not in prive and "enseignants: 1\n" in prive


@pytest.mark.parametrize(
    ("avant", "code"),
    [("", "cp1252"), ("sep=;\r\n", "cp1252"), ("", "utf-16"), ("", "utf-16-le"), ("", "utf-16-be")],
)
def test_ce_qu_excel_enregistre_se_lit(tmp_path: Path, avant: str, code: str) -> None:
    """Windows-1252, UTF-16 avec ou sans sa marque, ligne « sep= » : accents et lignes restent."""
    fichier = tmp_path / "excel.csv"
    lignes = ("nom;commune;académie;élèves", "Collège Élan;Bégard;Rennes;300", "Collège;Ville;;")
    fichier.write_bytes((avant + "\r\n".join(lignes) + "\r\n").encode(code))
    entree = lire(fichier)
    assert [i.nom for i in entree.inscrits] == ["Collège Élan, Bégard"]
    assert entree.refuses[0].problemes[0].ligne == 3 + bool(avant)


def test_l_annuaire_se_lit_tel_quel(tmp_path: Path) -> None:
    """Ses colonnes dans toutes les casses ; les lycées et les fermés sont laissés de côté."""
    fichier = tmp_path / "annuaire.csv"
    fichier.write_text(ANNUAIRE, encoding="utf-8")
    entree = lire(fichier)
    assert [i.dossier for i in entree.inscrits] == ["0870117e"] and len(entree.ecartees) == 2
    assert "eleves: 540" in profil(entree, 0, tmp_path)


def test_dates_departements_et_types_s_ecrivent_comme_on_les_ecrit(tmp_path: Path) -> None:
    """« 01/03/2027 », « Haute-Vienne », « CLG » ; sinon la faute parle du tableau."""
    fichier = tmp_path / "liste.csv"
    lignes = (
        "nom;commune;academie;eleves;type;departement;debut",
        "A;Ville;Limoges;300;CLG;haute vienne;01/03/2027",
        "B;Ville;Limoges;300;Collège privé;la Creuse;2027-03-01 00:00:00",
        "C;Ville;Limoges;300;COLLÈGES PUBLICS;02a;1.3.2027",
        "D;Ville;Limoges;300;Lycée;87;",
        "E;Ville;Limoges;300;clg;Creusse;31/02/2027",
    )
    fichier.write_text("\n".join(lignes) + "\n", encoding="utf-8")
    entree = lire(fichier)
    assert len(entree.ecartees) == 1 and len(entree.inscrits) == 3
    for rang, numero in enumerate(("87", "23", "2A")):
        texte = profil(entree, rang, tmp_path)
        assert f'departement: "{numero}"' in texte and "debut: 2027-03-01" in texte
    departement, debut = entree.refuses[0].problemes
    assert departement.ligne == debut.ligne == 6
    assert "vouliez-vous dire « Creuse »" in departement.remede and "guillemets" not in str(
        departement
    )
    assert "31/02/2027" in debut.message and "04/01/2027" in debut.remede


@pytest.mark.parametrize(
    ("ecrit", "uai", "attendu"),
    [
        ("087", None, "87"),
        ("1", None, "01"),
        (None, "0230001A", "23"),
        (None, "6200001A", "2A"),
        (None, "7200001A", "2B"),
        (None, "9740001A", "974"),
        (None, "9840001A", "987"),
        (None, "0000001B", ""),
        (None, None, ""),
    ],
)
def test_le_departement_vient_du_profil_sinon_de_l_uai(
    ecrit: str | None, uai: str | None, attendu: str
) -> None:
    """En Corse et dans le Pacifique, l’UAI a des chiffres à lui ; 000 n’est nulle part."""
    ici = ("Collège", "Ville", "Limoges", Effectifs(30), "moyen", date(2027, 1, 4), 2)
    college = College(*ici, uai=uai, departement=ecrit)  # type: ignore[arg-type]
    assert departement(college) == attendu
    assert not attendu or attendu in lire_les_departements(RACINE)


def test_un_classeur_se_lit_comme_un_tableau(tmp_path: Path) -> None:
    """Un ODS, ses nombres, ses dates, ses lignes vides et ses répétitions."""
    classeur = odfdo.Document("spreadsheet")
    classeur.body.clear()
    feuille = odfdo.Table("Collèges")
    for rang, valeurs in enumerate(
        (
            ["nom", "commune", "académie", "Effectifs", "equipement"],
            ["COLLEGE DU BOIS", "LE BOIS", "limoges", 540, "faible"],
            [None] * 5,
            ["Collège du Lac", "Lac", "Limoges", None, None],
        )
    ):
        feuille.set_row_values(rang, valeurs)
    classeur.body.append(feuille)
    classeur.save(tmp_path / "liste.ods")
    entree = lire(tmp_path / "liste.ods")
    assert [i.nom for i in entree.inscrits] == ["Collège du Bois, Le Bois"]
    assert 'equipement: "faible"' in profil(entree, 0, tmp_path)
    [refuse] = entree.refuses
    assert refuse.problemes[0].ligne == 4 and refuse.problemes[0].code == "effectif-inconnu"


def test_le_profil_du_college_passe_avant_sa_ligne(tmp_path: Path) -> None:
    """L’académie, puis la ligne, puis le profil du collège ; chaque faute garde sa source."""
    depot = tmp_path / "depot"
    shutil.copytree(RACINE / "donnees", depot / "donnees")
    defauts = depot / "donnees" / "academie.yml"
    defauts.write_text(defauts.read_text("utf-8") + "\nservice_numerique: DRANE d’ici\n", "utf-8")
    liste = tableau(tmp_path / "liste.csv", "Collège;Ville;0870117E;Limoges;540;;public")
    (tmp_path / "profils").mkdir()
    sien = tmp_path / "profils" / "0870117E.yml"
    sien.write_text("effectifs: {enseignants: 12}\nequipement: eleve\n", encoding="utf-8")
    (tmp_path / "profils" / "0870117E.recueil.yml").write_text("a: 1\n", encoding="utf-8")
    [inscrit] = lire_l_entree(liste, depot).inscrits
    assert "enseignants: 12" in inscrit.texte and "enseignants_estimes" not in inscrit.texte
    assert "eleves: 540" in inscrit.texte and 'equipement: "eleve"' in inscrit.texte
    assert 'service_numerique: "DRANE d’ici"' in inscrit.texte
    assert list(inscrit.annexes) == ["recueil"]
    lieux = dict(zip(inscrit.texte.splitlines(), inscrit.lieux, strict=True))
    assert lieux['equipement: "eleve"'] == (str(sien), 2)
    assert lieux['commune: "Ville"'] == (str(liste), 2)
    assert lieux["debut: 2027-01-04"][0].endswith("donnees/academie.yml")


def test_un_profil_entier_n_est_pas_complete(tmp_path: Path) -> None:
    """Les défauts livrés n’ajoutent rien à un profil qui se suffit : le même plan, à l’octet."""
    entree = lire(PROFILS)
    for inscrit, source in zip(entree.inscrits, sorted(PROFILS.glob("*.yml")), strict=True):
        fichier = tmp_path / "profil.yml"
        fichier.write_text(inscrit.texte, encoding="utf-8")
        assert (
            manuel_du_profil(fichier, RACINE, os.environ).vue
            == manuel_du_profil(source, RACINE, os.environ).vue
        )


def test_une_entree_illisible_se_dit(tmp_path: Path) -> None:
    """Sans colonne utile, mal fermée, pas un tableau, pas une académie : une faute, une ligne."""
    for contenu, dit in (
        (b"a;b\n1;2\n", "aucune colonne ne donne \u00ab nom \u00bb"),
        (b"nom;commune\n", "aucun coll\u00e8ge ici"),
        (b"PK\x03\x04rien", "aucune colonne ne donne"),
        (b"", "aucune colonne ne donne"),
    ):
        fichier = tmp_path / "liste.csv"
        fichier.write_bytes(contenu)
        with pytest.raises(ErreurDonnees, match=dit):
            lire(fichier)
    fichier.write_bytes(DEPP.encode())
    assert len(lire(fichier, academie="Académie de limoges").inscrits) == 2
    with pytest.raises(ErreurDonnees, match="vouliez-vous dire « Limoges »"):
        lire(fichier, academie="Limoge")
    # Une ligne qui a la même coquille ne la rend pas juste.
    fichier.write_bytes(DEPP.replace("LIMOGES;087;0870117E", "LIMOGE;087;0870117E").encode())
    with pytest.raises(ErreurDonnees, match="aucune académie ne s’appelle « Limoge »"):
        lire(fichier, academie="Limoge")
    assert len(lire(fichier, academie="limoges").inscrits) == 1


def test_un_profil_que_rien_n_appelle_se_dit(tmp_path: Path) -> None:
    """Un UAI mal recopié ne passe pas inaperçu ; un dossier au nom de l’UAI vaut un fichier ; la
    ligne d’une autre académie appelle quand même le sien."""
    liste = tableau(
        tmp_path / "liste.csv",
        "Collège;Ville;0870117E;Limoges;540;;",
        "Collège;Lille;0590001A;Lille;540;;",
    )
    profils = tmp_path / "profils"
    (profils / "0870117e").mkdir(parents=True)
    for nom in ("0870117e/college", "0990099z", "0590001a"):
        (profils / f"{nom}.yml").write_text("equipement: eleve\n", encoding="utf-8")
    entree = lire(liste, academie="Limoges")
    assert entree.sans_ligne == (str(profils / "0990099z.yml"),)
    assert 'equipement: "eleve"' in entree.inscrits[0].texte


def test_le_nom_du_fichier_vaut_uai(tmp_path: Path) -> None:
    """Dans un dossier, `0870117e.yml` sans clé `uai` dit quel collège c’est ; une clé qui en dit un
    autre ne touche le site ni de l’un ni de l’autre."""
    texte = (PROFILS / "rural.yml").read_text(encoding="utf-8")
    sans = "".join(li for li in texte.splitlines(keepends=True) if not li.startswith("uai:"))
    for nom, plus in (("0870117e", ""), ("0870791M", "uai: 0590001A\n"), ("autre", "")):
        (tmp_path / f"{nom}.yml").write_text(sans + plus, encoding="utf-8")
    entree = lire(tmp_path)
    assert entree.inscrits[0].dossier == "0870117e"
    assert 'uai: "0870117E"' in entree.inscrits[0].texte
    assert len(entree.inscrits) == 2 and not entree.inscrits[1].dossier.startswith("0")
    assert {refuse.dossier for refuse in entree.refuses} == {"0590001a", "0870791m"}
    assert {p.code for refuse in entree.refuses for p in refuse.problemes} == {"uai-contredit"}


def test_un_profil_de_lot_en_minuscules(tmp_path: Path) -> None:
    """`uai: 0870117e` dans un profil, un tableau, un nom de fichier : le même collège."""
    texte = (PROFILS / "rural.yml").read_text(encoding="utf-8")
    (tmp_path / "lac.yml").write_text(texte + "uai: 0870117e\n", encoding="utf-8")
    entree = lire(tmp_path)
    assert [inscrit.dossier for inscrit in entree.inscrits] == ["0870117e"]
    profil(entree, 0, tmp_path)
    liste = tmp_path / "liste" / "liste.csv"
    liste.parent.mkdir()
    liste.write_text(
        "nom;commune;uai;academie;eleves\nCollège du Lac;Limoges;0870117e;Limoges;96\n"
        "Collège du Lac;Limoges;0870117E;Limoges;96\n",
        encoding="utf-8",
    )
    entree = lire(liste)
    assert [inscrit.dossier for inscrit in entree.inscrits] == ["0870117e"]


@pytest.mark.parametrize(
    ("profil", "recueil"),
    [("a.yaml", "a.recueil.yml"), ("a.YML", "a.recueil.yml"), ("a.yml", "a.recueil.YAML"),
     ("0870117e/college.yaml", "0870117e/recueil.yml"), ("b.YAML", "b.recueil.yaml")],
)  # fmt: skip
def test_un_profil_garde_ce_qui_l_accompagne(tmp_path: Path, profil: str, recueil: str) -> None:
    """« .yml » ou « .yaml », en capitales ou non, chacun des deux : le profil a son recueil."""
    texte = (PROFILS / "rural.yml").read_text(encoding="utf-8")
    for nom, contenu in ((profil, texte), (recueil, "preoccupations: {oral: 3}\n")):
        (tmp_path / nom).parent.mkdir(exist_ok=True)
        (tmp_path / nom).write_text(contenu, encoding="utf-8")
    [inscrit] = lire(tmp_path).inscrits
    assert inscrit.annexes == {
        "recueil": (str(tmp_path / recueil), (tmp_path / recueil).read_bytes())
    }
    assert a_cote(tmp_path / profil, "recueil") == tmp_path / recueil


def test_un_nom_qui_finit_comme_un_compagnon_reste_un_profil(tmp_path: Path) -> None:
    """« notre-suivi.yml » est un collège ; « suivi.yml » et « b.recueil.yml » n’en sont pas."""
    texte = (PROFILS / "rural.yml").read_text(encoding="utf-8")
    for rang, nom in enumerate(("notre-suivi", "college-du-recueil", "suivi", "b.recueil")):
        propre = texte.replace("commune: ", f"commune: Bourg {rang} ")
        (tmp_path / f"{nom}.yml").write_text(propre, encoding="utf-8")
    entree = lire(tmp_path)
    assert {Path(i.lieux[0][0]).name for i in entree.inscrits} == {
        "notre-suivi.yml",
        "college-du-recueil.yml",
    }
    assert not entree.refuses


def test_les_6_973_colleges_se_lisent(tmp_path: Path) -> None:
    """La liste entière, si elle est là : chaque UAI une fois, aucun nom resté en capitales."""
    if not COLLEGES.is_file():
        pytest.skip("../shared/donnees n’est pas là")
    entree = lire(COLLEGES)
    assert len(entree.inscrits) == 6834
    # Guadeloupe, Martinique, Guyane : leur calendrier n’est pas ici, et cela se dit dès la lecture.
    dits = Counter(refuse.problemes[0].message for refuse in entree.refuses)
    assert sorted(dits.values()) == [37, 50, 52]
    assert all("a le sien, qui n’est pas ici" in dit for dit in dits)
    assert len({i.dossier for i in (*entree.inscrits, *entree.refuses)}) == 6973
    assert not [i.nom for i in entree.inscrits if i.nom == i.nom.upper()]
    assert len(lire(COLLEGES, academie="la réunion").inscrits) == 87


def test_l_adresse_de_l_academie_n_est_d_aucun_profil(tmp_path: Path) -> None:
    """`courriel_academie` se lit à part, paraît où l’on s’adresse, et se refuse mal écrite."""
    depot = tmp_path / "depot"
    shutil.copytree(RACINE / "donnees", depot / "donnees")
    defauts = depot / "donnees" / "academie.yml"
    texte = defauts.read_text("utf-8")
    defauts.write_text(f"{texte}\ncourriel_academie: numerique@exemple.fr\n", "utf-8")
    liste = tmp_path / "liste.csv"
    liste.write_bytes(DEPP.encode())
    entree = lire_l_entree(liste, depot)
    assert len(entree.inscrits) == 2
    assert not any("courriel" in inscrit.texte for inscrit in entree.inscrits)
    fiche = depot / "donnees" / "college.yml"
    manuel = manuel_du_profil(fiche, depot, {})
    assert contacts(manuel.vue)[-1] == "Académie, DRANE (numerique@exemple.fr)"
    for ecrit in ("pas une adresse", "[a@b.fr]", "a@b", "javascript:x@y.fr?cc=z@t.fr", "12"):
        defauts.write_text(f"{texte}\ncourriel_academie: {ecrit}\n", "utf-8")
        for lire_la in (
            lambda: lire_l_entree(liste, depot),
            lambda: manuel_du_profil(fiche, depot, {}),
        ):
            with pytest.raises(ErreurDonnees) as prise:
                lire_la()
            [probleme] = prise.value.problemes
            assert probleme.code == "courriel" and probleme.fichier.endswith("academie.yml")
            assert probleme.ligne == texte.count("\n") + 2
