"""Les fichiers nationaux tels qu’ils sont, réunis par UAI ; ce qui est laissé de côté est dit.

Leurs formes viennent des descriptions publiques des jeux de données ; les établissements sont
inventés, leurs UAI sont justes.
"""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import openpyxl
import pytest

from generateur.academie.entree.compte_rendu_de_lecture import compte_rendu, pourquoi
from generateur.academie.entree.entrees import Entree, lire_l_entree
from generateur.chargement.calendriers.departements import lire_les_departements, numero
from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.problemes import ErreurDonnees

from .outils import RACINE, lancer

ANNUAIRE = (
    "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;"
    "Adresse_1;Adresse_2;Adresse_3;Code_postal;Code_commune;Nom_commune;Code_departement;"
    "Code_academie;Code_region;Telephone;Fax;Web;Mail;Segpa;Libelle_departement;Libelle_academie;"
    "Libelle_region;latitude;longitude;date_ouverture;etat;code_nature;libelle_nature;"
    "libelle_bassin_formation\n"
    "0870117E;Collège Albert-Camus;Collège;Public;12 rue du Bois;;87000 LIMOGES;87000;87085;"
    "Limoges;087;22;75;;;https://etab.exemple.fr;ce.0870117e@exemple.fr;0;Haute-Vienne;Limoges;"
    "Nouvelle-Aquitaine;45.83;1.26;1970-09-01;OUVERT;340;COLLEGE;Limoges\n"
    "0870791M;Collège du Lac;Collège;Public;2 quai;;87130;87130;87032;Châteauneuf-la-Forêt;087;22;"
    "75;;;;;0;Haute-Vienne;Limoges;NA;45.7;1.6;1970-09-01;A FERMER;340;COLLEGE;Limoges\n"
    "0870056N;Lycée Gay-Lussac;Lycée;Public;1 rue;;87000;87000;87085;Limoges;087;22;75;;;;;0;"
    "Haute-Vienne;Limoges;NA;;;1970-09-01;OUVERT;302;LYCEE D ENSEIGNEMENT GENERAL;Limoges\n"
    "0870072F;Collège de l’Ancien Moulin;Collège;Public;1 rue;;87000;87000;87085;Limoges;087;22;"
    "75;;;;;0;Haute-Vienne;Limoges;NA;;;1970-09-01;FERME;340;COLLEGE;Limoges\n"
    "0870900A;Segpa Albert-Camus;Collège;Public;1 rue;;87000;87000;87085;Limoges;087;22;75;;;;;1;"
    "Haute-Vienne;Limoges;NA;;;1970-09-01;OUVERT;390;SECTION D ENSEIGT GENERAL ET PROF. ADAPTE;"
    "Limoges\n"
)
"""L’annuaire de l’éducation de mai 2026 : il ne dit plus le nombre d’élèves."""

PAR_NIVEAU = (
    "Rentrée scolaire;Région académique;Académie;Département;Commune;Numéro du collège;"
    "Dénomination principale;Patronyme;Secteur;REP;REP +;Nombre d'élèves total;"
    "Nombre d'élèves total hors Segpa hors ULIS;Nombre d'élèves Segpa;6èmes total\n"
    "2023;NOUVELLE-AQUITAINE;LIMOGES;HAUTE-VIENNE;LIMOGES;0870117E;COLLEGE;ALBERT CAMUS;PUBLIC;0;0;"
    "510;500;10;120\n"
    "2025;NOUVELLE-AQUITAINE;LIMOGES;HAUTE-VIENNE;LIMOGES;0870117E;COLLEGE;ALBERT CAMUS;PUBLIC;0;0;"
    "540;530;10;130\n"
    "2024;NOUVELLE-AQUITAINE;LIMOGES;HAUTE-VIENNE;CHATEAUNEUF LA FORET;0870791M;COLLEGE;DU LAC;"
    "PUBLIC;0;0;200;200;0;50\n"
)
"""Les effectifs par niveau, sexe et langue : plusieurs rentrées, et « dénomination » à part."""

SECOND_DEGRE = (
    "Année scolaire;Numéro d'établissement;Type d'établissement;Nom d'établissement;"
    "Secteur d'enseignement;Nombre d'élèves;Adresse;Code postal;Localité;Code département;"
    "Académie\n"
    "2019-2020;0870117E;COLLEGE;ALBERT CAMUS;PUBLIC;500;12 RUE DU BOIS;87000;LIMOGES;087;LIMOGES\n"
    "2019-2020;0870056N;LYCEE D ENSEIGNEMENT GENERAL;GAY LUSSAC;PUBLIC;1200;1 RUE;87000;LIMOGES;087"
    ";LIMOGES\n"
)
GEOLOCALISEE = (
    "numero_uai;appellation_officielle;denomination_principale;patronyme_uai;"
    "secteur_public_prive_libe;adresse_uai;code_postal_uai;localite_acheminement_uai;"
    "libelle_commune;latitude;longitude;nature_uai;nature_uai_libe;etat_etablissement;"
    "etat_etablissement_libe;code_departement;libelle_departement;libelle_academie\n"
    "0870117E;Collège Albert-Camus;COLLEGE;ALBERT CAMUS;Public;12 RUE;87000;LIMOGES CEDEX;Limoges;"
    "45.83;1.26;340;Collège;1;OUVERT;087;Haute-Vienne;Limoges\n"
    "0870056N;Lycée Gay-Lussac;LYCEE;GAY LUSSAC;Public;1 RUE;87000;LIMOGES;Limoges;;;302;"
    "Lycée d'enseignement général;1;OUVERT;087;Haute-Vienne;Limoges\n"
)
IPS = (
    "\ufeffRentrée scolaire;Académie;Code du département;Département;UAI;Nom de l'établissment;"
    "Code INSEE de la commune;Nom de la commune;Secteur;Effectifs;IPS;Ecart-type de l'IPS\r\n"
    "2022-2023;LIMOGES;087;HAUTE-VIENNE;0870117E;COLLEGE ALBERT CAMUS;87085;LIMOGES;public;533,0;"
    "98,1;30,2\r\n"
)


@pytest.fixture(scope="module")
def mots() -> dict[str, str]:
    """Les mots de l’académie, tels qu’ils sont livrés."""
    return charger_demarche(RACINE / "donnees" / "demarche")[0].libelles["academie"]


def poser(dossier: Path, **textes: str) -> list[Path]:
    """Écrit ces fichiers CSV ; les rend dans l’ordre donné."""
    for nom, texte in textes.items():
        (dossier / f"{nom}.csv").write_text(texte, encoding="utf-8")
    return [dossier / f"{nom}.csv" for nom in textes]


def motifs(entree: Entree) -> dict[str, int]:
    """Les lignes écartées, par motif."""
    dits = [ecartee.motif for ecartee in entree.ecartees]
    return {motif: dits.count(motif) for motif in dits}


def test_l_annuaire_et_les_effectifs_se_reunissent(tmp_path: Path, mots: dict[str, str]) -> None:
    """Le nom de l’un, l’effectif le plus récent de l’autre ; un lycée, une section, un fermé à
    part ; « A FERMER » est encore ouvert."""
    entree = lire_l_entree(poser(tmp_path, annuaire=ANNUAIRE, niveaux=PAR_NIVEAU), RACINE)
    assert [i.nom for i in entree.inscrits] == [
        "Collège Albert-Camus, Limoges",
        "Collège du Lac, Châteauneuf-la-Forêt",
    ]
    assert not entree.refuses and "eleves: 540" in entree.inscrits[0].texte
    assert "eleves: 200" in entree.inscrits[1].texte
    assert "adresse" not in entree.inscrits[0].texte
    assert entree.a_fermer == ("Collège du Lac, Châteauneuf-la-Forêt",)
    assert motifs(entree) == {"autre_type": 1, "ferme": 1, "section": 1, "rentree": 1}
    lycee = next(e for e in entree.ecartees if e.motif == "autre_type")
    assert lycee.lieu[1] == 4 and "« Lycée »" in pourquoi(lycee, mots).replace("\u00a0", " ")
    dit = compte_rendu(entree, mots).replace("\u00a0", " ")
    assert "publics ou privés" not in dit
    assert "Numéro du collège → uai" in dit and "Colonnes laissées de côté : Adresse_1" in dit
    assert "Collèges à construire : 2." in dit and "par leur UAI : 2." in dit


@pytest.mark.parametrize(
    ("noms", "eleves"),
    [
        (("annuaire", "niveaux", "ips"), 540),
        (("annuaire", "ips", "degre"), 533),
        (("geo", "degre"), 500),
        (("geo", "ips"), 533),
        (("degre",), 500),
        (("niveaux",), 540),
        (("ips",), 533),
    ],
)
def test_chaque_fichier_national_se_lit(tmp_path: Path, noms: tuple[str, ...], eleves: int) -> None:
    """Seul s’il dit tout, ou avec un autre ; jamais le lycée, jamais une rue pour adresse."""
    textes = {"annuaire": ANNUAIRE, "niveaux": PAR_NIVEAU, "degre": SECOND_DEGRE,
              "geo": GEOLOCALISEE, "ips": IPS}  # fmt: skip
    entree = lire_l_entree(poser(tmp_path, **{nom: textes[nom] for nom in noms}), RACINE)
    camus = next(i for i in entree.inscrits if i.dossier == "0870117e")
    assert f"eleves: {eleves}\n" in camus.texte and "adresse" not in camus.texte
    assert "conseil-administration" in camus.texte and 'academie: "Limoges"' in camus.texte
    assert "0870056n" not in {i.dossier for i in entree.inscrits}


def test_les_identifiants_valent_les_libelles(tmp_path: Path) -> None:
    """L’export du même fichier avec les identifiants de ses champs."""
    texte = (
        "rentree_scolaire;region_academique;academie;departement;commune;numero_college;"
        "denomination_principale;patronyme;secteur;rep;rep_plus;nombre_eleves_total;"
        "nombre_eleves_total_hors_segpa_hors_ulis\n"
        "2025;NA;LIMOGES;HAUTE-VIENNE;LIMOGES;0870117E;CLG;ALBERT CAMUS;PUBLIC;0;0;540;530\n"
    )
    [inscrit] = lire_l_entree(poser(tmp_path, niveaux=texte), RACINE).inscrits
    assert inscrit.nom == "Collège Albert Camus, Limoges" and "eleves: 540" in inscrit.texte


def test_un_classeur_excel_un_titre_et_un_ancien_mac(tmp_path: Path) -> None:
    """XLSX, deux lignes de titre, MacRoman : les mêmes collèges, aux bonnes lignes."""
    classeur = openpyxl.Workbook()
    feuille = classeur.active
    assert feuille is not None
    for rangee in (
        ("Collèges du bassin",),
        ("Extraction du 12/11/2026",),
        ("UAI", "Établissement", "Ville", "Académie", "Effectif", "début"),
        ("0870117e", "Collège Élan", "Bégard", "Limoges", 540, None),
        ("0870791M", "Collège du Lac", "Bégard", "Limoges", None, None),
    ):
        feuille.append(rangee)
    classeur.save(tmp_path / "liste.xlsx")
    entree = lire_l_entree(tmp_path / "liste.xlsx", RACINE)
    assert [i.nom for i in entree.inscrits] == ["Collège Élan, Bégard"]
    assert entree.refuses[0].problemes[0].ligne == 5
    lignes = ("Collèges;;;;", "uai;nom;commune;académie;élèves",
              "0870117E;Collège Élan;Bégard;Limoges;540")  # fmt: skip
    (tmp_path / "mac.csv").write_bytes(("\r".join(lignes) + "\r").encode("mac_roman"))
    [inscrit] = lire_l_entree(tmp_path / "mac.csv", RACINE).inscrits
    assert inscrit.nom == "Collège Élan, Bégard"


def test_une_colonne_d_uai_se_reconnait_a_ce_qu_elle_contient(tmp_path: Path) -> None:
    """« Identifiant national » n’est pas dans nos listes : ses cases le disent."""
    texte = "Ident. national;Libellé;Ville;Effectif\n0870117E;Collège du Bois;Limoges;300\n"
    fichier = poser(tmp_path, liste=texte.replace("Libellé", "Nom du collège"))[0]
    [inscrit] = lire_l_entree(fichier, RACINE).inscrits
    assert inscrit.dossier == "0870117e"


def test_une_annexe_n_est_pas_le_college(tmp_path: Path) -> None:
    """Elle a le même UAI, et vient avant lui ; deux collèges d’un même UAI sont une faute."""
    texte = (
        "uai;nom;commune;academie;type;effectif\n"
        "0870117E;Collège du Bois annexe de la gare;Limoges;Limoges;Collège;20\n"
        "0870117E;Collège du Bois;Limoges;Limoges;Collège;300\n"
        "0870791M;Collège du Lac;Bourg;Limoges;Collège;100\n"
        "0870791M;Collège Jean-Moulin;Ville;Limoges;Collège;400\n"
        "0870792N;Institution Sainte-Marie;Ville;Limoges;;400\n"
    )
    entree = lire_l_entree(poser(tmp_path, liste=texte), RACINE)
    assert [i.nom for i in entree.inscrits] == ["Collège du Bois, Limoges", "Collège du Lac, Bourg"]
    assert motifs(entree) == {"annexe": 1, "type_inconnu": 1}
    [refuse] = entree.refuses
    assert refuse.nom == "Collège Jean-Moulin, Ville" and refuse.problemes[0].code == "doublon"
    assert refuse.problemes[0].ligne == 5


def test_le_profil_et_l_academie_suffisent_ou_manque_un_effectif(tmp_path: Path) -> None:
    """Une ligne sans effectif n’est une faute que si personne d’autre ne le dit."""
    liste = poser(tmp_path, liste="uai;nom;commune;academie\n0870117E;Collège;Ville;Limoges\n")
    [refuse] = lire_l_entree(liste, RACINE).refuses
    assert refuse.problemes[0].code == "effectif-inconnu"
    (tmp_path / "profils").mkdir()
    (tmp_path / "profils" / "0870117e.yml").write_text("effectifs: {enseignants: 12}\n", "utf-8")
    [inscrit] = lire_l_entree(liste, RACINE).inscrits
    assert "enseignants: 12" in inscrit.texte and inscrit.a_renvoye


LIGNES = "".join(f"087011{n}{lettre};Collège {n};Ville;Limoges;{300 + n}\n"
                 for n, lettre in ((7, "E"), (8, "F")))  # fmt: skip


@pytest.mark.parametrize(
    ("nom", "genre"),
    [
        ("0870117E.YML", "profil"), ("college (1).yml", "profil"), ("Ecole/college.yaml", "profil"),
        ("a/b/0870117e/college.yml", "profil"), ("mon college.yml.txt", "profil"),
        ("0870117e-recueil.yml", "recueil"), ("recueil_0870117E (2).yaml", "recueil"),
        ("0870117e/recueil.YML", "recueil"), ("0870117e.suivi.yml", "suivi"),
        ("0870117E/depart.json", "depart"),
    ],
)  # fmt: skip
def test_ce_qui_revient_retrouve_son_college(tmp_path: Path, nom: str, genre: str) -> None:
    """Extension, casse, sous-dossier, « (1) », UAI dedans ou dans le nom."""
    liste = poser(tmp_path, liste="uai;nom;commune;academie;effectif\n" + LIGNES)
    fichier = tmp_path / "profils" / nom
    fichier.parent.mkdir(parents=True)
    fichier.write_text("uai: 0870117e\nequipement: eleve\n", encoding="utf-8")
    for litiere in ("._0870118f.yml", "~$0870118f.yml", "__MACOSX/x.yml", ".DS_Store"):
        (tmp_path / "profils" / litiere).parent.mkdir(exist_ok=True)
        (tmp_path / "profils" / litiere).write_bytes(b"\x00\x05")
    entree = lire_l_entree(liste, RACINE)
    assert not entree.refuses and not entree.sans_ligne
    camus = next(i for i in entree.inscrits if i.dossier == "0870117e")
    assert camus.a_renvoye == (genre == "profil")
    assert list(camus.annexes) == ([] if genre == "profil" else [genre])


def test_ce_qu_on_ne_sait_ranger_se_dit(tmp_path: Path) -> None:
    """Deux réponses : refusé, les deux nommées ; l’UAI d’un autre : ni l’un ni l’autre ; un recueil
    sans nom, un PDF : cités."""
    liste = poser(tmp_path, liste="uai;nom;commune;academie;effectif\n" + LIGNES)
    profils = tmp_path / "profils"
    profils.mkdir()
    for nom in ("0870117e.yml", "college (3).yml"):
        (profils / nom).write_text("uai: 0870117E\nequipement: eleve\n", encoding="utf-8")
    for nom in ("recueil.yml", "réponse.pdf"):
        (profils / nom).write_text("a: 1\n", encoding="utf-8")
    entree = lire_l_entree(liste, RACINE)
    [refuse] = entree.refuses
    dit = " ".join(p.message for p in refuse.problemes) + refuse.problemes[0].fichier
    assert refuse.dossier == "0870117e" and "0870117e.yml" in dit and "college (3).yml" in dit
    assert [i.dossier for i in entree.inscrits] == ["0870118f"]
    assert [Path(f).name for f in entree.sans_ligne] == ["recueil.yml", "réponse.pdf"]
    (profils / "college (3).yml").unlink()
    (profils / "0870117e.yml").write_text("uai: 0870118F\nequipement: eleve\n", encoding="utf-8")
    entree = lire_l_entree(liste, RACINE)
    assert not entree.inscrits and len(entree.refuses) == 2
    assert {p.code for r in entree.refuses for p in r.problemes} == {"uai-contredit"}


def test_lire_seulement_dit_tout_et_ne_fait_rien(depot: Path) -> None:
    """Une ligne du tableau par ligne lue, avec son sort ; ce qui est écarté n’est pas un échec."""
    fichiers = poser(depot, annuaire=ANNUAIRE, niveaux=PAR_NIVEAU)
    resultat = lancer(depot, *map(str, fichiers), "--sortie", "sites", "--lire-seulement")
    assert resultat.returncode == 0, resultat.stderr
    sites = depot / "sites"
    ecrit = (sites / "lecture.txt").read_text("utf-8").replace("\N{NBSP}", " ")
    assert ecrit.strip() in resultat.stdout
    assert not (sites / "portail").exists() and not list(sites.glob("0*"))
    lignes = (sites / "rapport.csv").read_text("utf-8-sig").splitlines()
    rangees = list(csv.DictReader(lignes, delimiter=";"))
    assert len(rangees) == 8
    assert {(r["Fichier"], r["Ligne"]) for r in rangees} == {
        *(("annuaire.csv", str(n)) for n in range(2, 7)),
        *(("niveaux.csv", str(n)) for n in range(2, 5)),
    }
    etats = [r["État"] for r in rangees]
    assert etats.count("à construire") == 2 and etats.count("laissée de côté") == 4
    assert all(r["Pourquoi"] for r in rangees if r["État"] != "à construire")


def test_un_ancien_classeur_excel_se_dit(tmp_path: Path) -> None:
    """« .xls » : ce qu’il faut en faire, et non « aucune colonne »."""
    (tmp_path / "liste.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"\x00" * 600)
    with pytest.raises(ErreurDonnees, match="ancien format d’Excel"):
        lire_l_entree(tmp_path / "liste.xls", RACINE)


def test_un_plan_sans_conseil_se_dit(tmp_path: Path, mots: dict[str, str]) -> None:
    """Sans colonne « secteur », on ne suppose pas qu’un collège est public : on le dit."""
    liste = poser(tmp_path, liste="uai;nom;commune;academie;effectif\n" + LIGNES)
    dit = compte_rendu(lire_l_entree(liste, RACINE), mots).replace("\u00a0", " ")
    assert "ni conseil d’administration : 2." in dit
    assert numero("ALPES-DE-HTE-PROVENCE", lire_les_departements(RACINE)) == "04"


def test_un_classeur_abime_se_dit(tmp_path: Path) -> None:
    """Un XLSX dont la feuille manque : une phrase, pas une trace."""
    with zipfile.ZipFile(tmp_path / "liste.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(ErreurDonnees, match="ce classeur Excel ne se lit pas"):
        lire_l_entree(tmp_path / "liste.xlsx", RACINE)


def test_deux_effectifs_d_une_meme_rentree(tmp_path: Path) -> None:
    """Une ligne par niveau : aucune n’est l’effectif du collège ; il est refusé, et dit."""
    tete = "nom;commune;uai;academie;niveau;eleves\n"
    debut = "Collège du Lac;Limoges;0870117E;Limoges"
    tableau = tmp_path / "niveaux.csv"
    tableau.write_text(f"{tete}{debut};6e;120\n{debut};5e;110\n", encoding="utf-8")
    lue = lire_l_entree(tableau, RACINE)
    assert not lue.inscrits
    assert [p.code for p in lue.refuses[0].problemes] == ["deux-effectifs"]
    mots = charger_demarche(RACINE / "donnees" / "demarche")[0].libelles["academie"]
    assert f"{tableau}:3: « eleves » vaut 110" in compte_rendu(lue, mots).replace("\xa0", " ")
    tableau.write_text(f"{tete}{debut};6e;540\n{debut};5e;540.0\n", encoding="utf-8")
    assert len(lire_l_entree(tableau, RACINE).inscrits) == 1
