"""Les documents à modifier : leur structure, relue par odfdo, et ce qu’ils disent."""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from odfdo import Document

from generateur.formats.odt.textes_a_modifier import documents, titres
from generateur.noyau.declare.modeles import Adaptations, Effectifs, InstanceActive, Membre

from . import modele
from .documents_odt import (
    PROFILS,
    TABLE,
    O,
    S,
    T,
    demarche,
    dossier,
    membre,
    paragraphes,
    tout,
    vue_du_college,
    vue_du_profil,
)
from .modele import college
from .outils import HOSTILES, college_hostile, executer_ailleurs, grand_college

FIXES = {
    "message-aux-collegues.odt",
    "questionnaire.odt",
    "questionnaire.csv",
    "demande-fil.odt",
    "demande-intervenants.odt",
    "fiche-experimentation.odt",
    "modele.odt",
    *(
        f"feuilles/{nom}.odt"
        for nom in (
            "accord-du-chef-d-etablissement",
            "ce-que-j-essaie",
            "inscription",
            "j-ai-vu",
            "quatre-cases",
            "reservation",
            "trois-colonnes",
        )
    ),
}


@pytest.mark.parametrize("profil", PROFILS)
def test_une_feuille_par_reunion(profil: str) -> None:
    """Chaque étape menée entre adultes a sa feuille, chaque passage aussi ; les essais, non."""
    la_vue = vue_du_profil(profil)
    etapes = {e.id: e for e in demarche().etapes}
    attendus = set(FIXES)
    for ligne in la_vue.lignes:
        etape = etapes[ligne.etape]
        entier = etape.si is not None and bool(etape.si.instances)
        if "enseignants" not in etape.roles.pilote:
            attendus.add(f"reunions/{ligne.etape}.odt")
        if ligne.seance is not None and not entier:
            attendus.add(f"reunions/{ligne.etape}-{ligne.seance.id}.odt")
    assert set(dossier(profil)) == attendus
    assert set(titres(la_vue, demarche())) == attendus
    assert not any("essais-en-classe" in chemin for chemin in attendus)


@pytest.mark.parametrize("chemin", sorted(dossier("urbain")))
def test_structure(chemin: str) -> None:
    """Titre, titres de niveaux qui se suivent, tableaux à tête répétée, français, A4."""
    if chemin.endswith(".csv"):
        return
    octets = dossier("urbain")[chemin]
    document = Document(BytesIO(octets))
    assert document.mimetype == "application/vnd.oasis.opendocument.text"
    assert document.meta.title == titres(vue_du_profil("urbain"), demarche())[chemin]
    assert document.meta.language == "fr-FR"
    corps = document.body
    premier = next(iter(corps.get_paragraphs()))
    assert premier.style == "Title" and premier.text_recursive
    niveaux = [int(titre.level) for titre in corps.headers]
    sans_titre = chemin == "message-aux-collegues.odt" or chemin.startswith("feuilles/")
    assert niveaux or sans_titre
    assert not niveaux or niveaux[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(niveaux))
    for tableau in membre(octets, "content.xml").iter(f"{TABLE}table"):
        tetes = tableau.findall(f"{TABLE}table-header-rows/{TABLE}table-row/{TABLE}table-cell/{T}p")
        assert tetes and all(t.get(f"{T}style-name") == "Table_20_Heading" for t in tetes)
        assert all("".join(t.itertext()).strip() for t in tetes)
    styles = membre(octets, "styles.xml")
    texte = styles.find(f"{O}styles/{S}default-style[@{S}family='paragraph']/{S}text-properties")
    fo = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
    assert texte is not None and texte.get(f"{fo}language") == "fr"
    page = next(styles.iter(f"{S}page-layout-properties"))
    assert (page.get(f"{fo}page-width"), page.get(f"{fo}page-height")) == ("21cm", "29.7cm")


def test_rien_que_des_styles_nommes() -> None:
    """Aucune mise en forme posée à la main : seuls les tableaux ont des styles automatiques."""
    for chemin, octets in dossier("demonstration").items():
        if not chemin.endswith(".odt"):
            continue
        contenu, styles = membre(octets, "content.xml"), membre(octets, "styles.xml")
        automatiques = {
            (e.get(f"{S}family"), e.get(f"{S}name"))
            for e in contenu.iterfind(f"{O}automatic-styles/{S}style")
        }
        assert all(str(famille).startswith("table") for famille, _ in automatiques), chemin
        nommes = {e.get(f"{S}name") for e in styles.iterfind(f"{O}styles/*")}
        corps = contenu.find(f"{O}body")
        assert corps is not None
        for element in corps.iter():
            style = element.get(f"{T}style-name")
            assert style is None or style in nommes, (chemin, style)
            de_tableau = element.get(f"{TABLE}style-name")
            assert de_tableau is None or de_tableau in {nom for _, nom in automatiques}


def test_en_tete_et_pied() -> None:
    """Le collège, l’académie, l’édition et « page n/N » viennent de champs."""
    styles = membre(dossier("urbain")["demande-fil.odt"], "styles.xml")
    champs = {e.get(f"{T}name"): e.text for e in styles.iter(f"{T}user-defined")}
    assert champs["Collège"] == "Collège du Grand-Canal"
    assert champs["Académie"] == "Académie de Versailles"
    assert champs["Commune"] == "Exempleville-sur-Seine"
    assert champs["Édition"] and champs["Édition"].startswith("édition du ")
    assert {e.text for e in styles.iter(f"{T}title")} == {
        "Formation d’initiative locale\xa0: point à préparer"
    }
    for pied in ("footer", "footer-first"):
        balises = {e.tag for e in styles.iterfind(f".//{S}{pied}//*")}
        assert {f"{T}page-number", f"{T}page-count"} <= balises
    meta = Document(BytesIO(dossier("urbain")["demande-fil.odt"])).meta
    assert meta.user_defined_metadata["Collège"] == "Collège du Grand-Canal"


@pytest.mark.parametrize(
    "nom, dit",
    [
        ("Lille", "Académie de Lille"),
        ("Aix-Marseille", "Académie d’Aix-Marseille"),
        ("orléans-tours", "Académie d’orléans-tours"),
        ("La Réunion", "Académie de La Réunion"),
        ("Académie de Lyon", "Académie de Lyon"),
    ],
)
def test_nom_de_l_academie(nom: str, dit: str) -> None:
    """L’article s’élide devant une voyelle ; ce qui se dit déjà académie le reste."""
    faits = documents(vue_du_college(college(academie=nom)), demarche())
    champs = membre(faits["demande-fil.odt"], "styles.xml").iter(f"{T}user-defined")
    assert dit in {champ.text for champ in champs}


def test_point_devant_le_conseil_d_administration() -> None:
    """Date connue, envoi huit jours avant, ce qui est demandé, un vote ; le déroulé en entier."""
    texte = tout(dossier("demonstration")["reunions/suite-au-conseil-d-administration.odt"])
    assert "mardi 29\xa0juin 2027" in texte
    assert "au plus tard le lundi 21\xa0juin 2027" in texte
    assert "après en avoir délibéré" in texte and "Abstentions" in texte
    assert "Un enseignant raconte un essai" in texte
    assert "Nous vous avions annoncé une démarche" in texte
    information = tout(
        dossier("demonstration")["reunions/information-du-conseil-d-administration.odt"]
    )
    assert "Abstentions" not in information and "a pris connaissance" in information


def test_le_conseil_pedagogique_ne_decide_pas() -> None:
    """Il donne un avis ou prend connaissance : ni vote, ni décision (L. 421-5)."""
    for profil in PROFILS:
        for chemin, octets in dossier(profil).items():
            if chemin.endswith("-conseil-pedagogique.odt"):
                texte = tout(octets)
                assert "Abstentions" not in texte and "délibéré" not in texte
                assert not re.search(r"(?<!ne )(décide|valide|tranche)\b(?! pas)", texte), chemin


def test_commission_permanente() -> None:
    """Elle donne un avis, ou décide par délégation."""
    chemin = "reunions/bilan-de-la-demarche-commission-permanente.odt"
    texte = tout(dossier("urbain")[chemin])
    assert "mardi 30\xa0mai 2028" in texte and "par délégation" in texte


def test_ce_que_l_on_apporte() -> None:
    """L’annonce passe avec le message ; le bilan, avec ce que l’étape a laissé."""
    annonce = dossier("demonstration")["reunions/annonce-aux-collegues-conseil-pedagogique.odt"]
    assert paragraphes(annonce)[0] == "Conseil pédagogique\xa0: annoncer la démarche à tous"
    assert "Le message aux collègues, prêt à partir" in tout(annonce)
    assert "Les doutes entendus" not in tout(annonce)
    bilan = dossier("urbain")["reunions/bilan-de-la-demarche-commission-permanente.odt"]
    assert "Une page de bilan, qui dit aussi ce qui n’a pas pris" in tout(bilan)
    assert "Les préoccupations retenues\xa0: ……" in tout(bilan)


def test_date_a_fixer() -> None:
    """Sans date connue, la feuille le dit et laisse la place de l’écrire."""
    chemin = "reunions/etat-des-lieux-du-materiel-commission-numerique.odt"
    texte = tout(dossier("demonstration")[chemin])
    assert "semaine du 18\xa0janvier 2027, date à fixer" in texte
    assert "le …… / …… / …………, de …… h" in texte


def test_ordre_du_jour_et_releve() -> None:
    """Minutes, préparation, phrase d’ouverture ; présents par fonction, suite du plan."""
    texte = tout(dossier("demonstration")["reunions/choix-des-preoccupations.odt"])
    assert "45\xa0min" in texte and "Trois gommettes par personne" in texte
    assert "Voici tout ce que vous avez écrit" in texte
    assert "Des gommettes, trois par personne" in texte
    lignes = texte.split("\n")
    for fonction in ("Principale adjointe", "Professeure d’anglais"):
        assert lignes[lignes.index(fonction) + 1].startswith("Nom\xa0: ……")
    assert "Référente numérique, professeure de mathématiques" in lignes
    assert "Conseil pédagogique, «\xa0Choisir deux ou trois préoccupations\xa0», jeudi 11" in texte


def test_point_qui_revient() -> None:
    """Une seule feuille, toutes les dates du plan."""
    points = [x for x in vue_du_profil("urbain").lignes if x.etape == "point-de-l-equipe-projet"]
    texte = tout(dossier("urbain")["reunions/point-de-l-equipe-projet.odt"])
    assert len(points) == 6
    assert len(re.findall(r"semaine du \d", texte)) == 6


def test_demande_de_formation() -> None:
    """Née d’un travail interne, écrite par la direction, avec thèmes, nombres, semaines, heures."""
    texte = tout(dossier("demonstration")["demande-fil.odt"])
    for morceau in (
        "À préparer avec le conseiller ou la conseillère de formation de l’académie (EAFC)",
        "UAI\xa0: ………",
        "lors d’un recueil prévu du 18 au 29\xa0janvier 2027",
        "à travailler, après avis du conseil pédagogique\xa0: jeudi 11\xa0février 2027.",
        "Faire parler tous les élèves",
        "Écouter et parler à son rythme, en langue\u202f; un enregistreur qui tourne",
        "42\xa0enseignants",
        "après les essais, donc après le",
        "Année scolaire 2026-2027",
        "ENT\u202f; Vidéoprojecteur",
        "L’effectif minimum",
        "La cheffe ou le chef d’établissement",
    ):
        assert morceau in texte, morceau


def test_demande_d_enseignants() -> None:
    """Thèmes, nombre, semaines, matériel, ordre de mission, date limite, et un bulletin."""
    texte = tout(dossier("rural")["demande-intervenants.odt"])
    for morceau in (
        "2\xa0ateliers, 8\xa0personnes environ\u202f; 2\xa0personnes à inviter",
        "Un récit écrit à plusieurs, sur peu de postes",
        "Pour 2\xa0ateliers, du 8\xa0mars au 2\xa0avril 2027",
        "ordre de mission",
        "Une réponse avant le 12\xa0février 2027",
        "Cartons",
        "Bulletin de réponse",
        "Quelqu’un d’une autre discipline que le français",
    ):
        assert morceau in texte, morceau


@pytest.mark.parametrize(
    "change, attendus, absents",
    [
        (
            {},
            ("Des préoccupations reviennent déjà", "le recueil, du 18", "après le conseil pédag"),
            ("ont déjà dit", "La direction a retenu"),
        ),
        (
            {"instances": ()},
            ("Des préoccupations reviennent déjà", "après le choix, semaine du "),
            ("après le conseil",),
        ),
        (
            {"preoccupations": ()},
            ("vont dire ce qui les préoccupe", "Une réponse avant le "),
            ("reviennent déjà", "les préoccupations que voici"),
        ),
        (
            {"preoccupations_retenues": True},
            ("La direction a retenu", "Une réponse avant le "),
            ("Nous confirmerons", "reviennent déjà"),
        ),
    ],
)
def test_la_demande_dit_ou_l_on_en_est(
    change: dict[str, object], attendus: tuple[str, ...], absents: tuple[str, ...]
) -> None:
    """Elle part avant le recueil : elle ne prétend pas qu’il a eu lieu, et dit quand confirmer."""
    autre = replace(vue_du_profil("demonstration").college, **change)  # type: ignore[arg-type]
    texte = tout(documents(vue_du_college(autre), demarche())["demande-intervenants.odt"])
    assert [mot for mot in attendus if mot not in texte] == []
    assert [mot for mot in absents if mot in texte] == []


def test_qui_l_instance_entend() -> None:
    """La direction préside : elle n’est invitée nulle part ; le conseil pédagogique entend."""
    conseil = tout(
        dossier("demonstration")["reunions/annonce-aux-collegues-conseil-pedagogique.odt"]
    )
    assert "Personnes entendues" in conseil and "sans voix" not in conseil
    assert "le même jour" not in conseil
    for chemin, octets in dossier("urbain").items():
        texte = tout(octets) if chemin.startswith("reunions/") else ""
        for titre in ("Personnes entendues", "Personnes invitées, sans voix", "Personnes invitées"):
            apres = texte.partition(f"{titre}\n")[2]
            assert "Direction" not in apres.partition("\n")[0], chemin


def test_apres_le_choix_ce_qu_il_a_retenu() -> None:
    """Imprimée d’avance, une feuille d’après le choix laisse écrire ce qu’il retiendra."""
    chemin = "reunions/mise-en-commun-des-essais-conseil-pedagogique.odt"
    avant = tout(dossier("demonstration")[chemin])
    assert "Les préoccupations retenues\u202f: ……" in avant.replace("\xa0:", "\u202f:")
    assert "Évaluer pour faire progresser" not in avant
    fait = replace(vue_du_profil("demonstration").college, preoccupations_retenues=True)
    apres = tout(documents(vue_du_college(fait), demarche())[chemin])
    assert "retenues\xa0: ……" not in apres and "Évaluer pour faire progresser" in apres


def test_les_groupes_accueillent_tout_le_monde() -> None:
    """Huit enseignants vont aux deux ateliers, un par thème ; soixante et onze, quinze à chacun."""
    assert "deux fois" not in tout(dossier("rural")["demande-intervenants.odt"])
    neuf = replace(college(), effectifs=Effectifs(25, 300))
    demande = tout(documents(vue_du_college(neuf), demarche())["demande-intervenants.odt"])
    assert "3\xa0ateliers, 9\xa0personnes environ" in demande
    demande = tout(dossier("urbain")["demande-intervenants.odt"])
    assert "15\xa0personnes environ\u202f; 3\xa0personnes à inviter\u202f; le même " in demande


def test_le_bulletin_sans_preoccupation() -> None:
    """Sans préoccupation connue, aucune « autre » à cocher : la personne écrit la sienne."""
    a_ecrire = "dont elle pourrait témoigner"
    avec = tout(dossier("demonstration")["demande-intervenants.odt"])
    assert "Une autre préoccupation" in avec and a_ecrire not in avec
    rien = replace(vue_du_profil("demonstration").college, preoccupations=())
    sans = tout(documents(vue_du_college(rien), demarche())["demande-intervenants.odt"])
    assert "autre préoccupation" not in sans and a_ecrire in sans


def test_le_message_sans_equipe_composee() -> None:
    """Une équipe qui reste à composer n’a pas encore de nom à écrire : on en laisse la place."""
    for equipe, dits in (((), 1), ((Membre("direction", "Principale"),), 0)):
        autre = replace(college(), equipe_projet=equipe)
        texte = tout(documents(vue_du_college(autre), demarche())["message-aux-collegues.odt"])
        assert "à composer" not in texte
        assert texte.count("quand elle sera composée") == dits


@pytest.mark.parametrize("profil", PROFILS)
def test_le_prochain_rendez_vous_suit_la_reunion(profil: str) -> None:
    """Quel que soit le jour où l’étape se réunit, ce qui vient après ne tombe pas avant elle."""
    la_vue = vue_du_profil(profil)
    avant = "Prochain rendez-vous du plan\xa0: "
    vus = 0
    for etape in la_vue.etapes_du_plan:
        chemin = f"reunions/{etape.id}.odt"
        if len(etape.lignes) > 1 or chemin not in dossier(profil):
            continue
        [ligne] = etape.lignes
        dit = tout(dossier(profil)[chemin]).partition(avant)[2].partition("\n")[0]
        suit = [r for r in la_vue.rendez_vous if dit.endswith(f", {r.quand}.") and r.quoi in dit]
        if not suit or ligne.seance is not None:
            continue
        bout = ligne.creneaux[-1].jour if ligne.creneaux and not ligne.a_placer else ligne.fin
        assert all(r.jour > bout for r in suit), etape.id
        vus += 1
    assert vus > 2


def test_des_pratiques_dont_le_titre_a_une_virgule() -> None:
    """Un point-virgule les sépare : on ne lit pas « par deux et trois enseignants »."""
    texte = tout(dossier("demonstration")["reunions/ateliers-de-demonstration.odt"])
    assert "en langue\u202f; un enregistreur qui tourne\u202f; se filmer, se regarder" in texte


def test_sans_preoccupation_ni_ressource() -> None:
    """Rien de choisi encore : on laisse la place, et l’on dit quand."""
    faits = documents(vue_du_college(college(preoccupations=(), ressources=None)), demarche())
    for chemin in ("demande-fil.odt", "demande-intervenants.odt"):
        assert "À remplir une fois les préoccupations choisies (du " in tout(faits[chemin])
        assert "À noter d’après l’état des lieux" in tout(faits[chemin])
    assert "☐" not in tout(faits["fiche-experimentation.odt"])


def test_etapes_retirees() -> None:
    """Une étape retirée n’a ni feuille ni date dans la lettre ; les demandes tiennent sans elle."""
    retirees = ("demande-d-enseignants-exterieurs", "visites-entre-classes", "bilan-de-la-demarche")
    autre = replace(
        college(instances=(InstanceActive("conseil-pedagogique", (date(2027, 2, 11),)),)),
        adaptations=Adaptations(retirer=retirees),
    )
    faits = documents(vue_du_college(autre), demarche())
    assert "reunions/bilan-de-la-demarche.odt" not in faits
    assert "Nous regardons ensemble" not in tout(faits["message-aux-collegues.odt"])
    assert "Une réponse avant le …… / ……" in tout(faits["demande-intervenants.odt"])
    assert not any("conseil-administration" in chemin for chemin in faits)


def test_lettre_aux_collegues() -> None:
    """Ce qu’on demande, les dates d’ici, et que personne n’est obligé."""
    texte = tout(dossier("rural")["message-aux-collegues.odt"])
    assert "Du 11 au 15\xa0janvier 2027" in texte and "Du 5\xa0avril au 28\xa0mai 2027" in texte
    assert (
        "Personne n’est obligé de rien" in texte and "la liberté pédagogique reste entière" in texte
    )
    assert "il faut compter 6\xa0h" in texte
    # Sans équipe déclarée, deux fonctions à qui parler.
    assert "Direction, nom" in texte and "Référent numérique, nom" in texte


def test_textes_hostiles() -> None:
    """Tout texte sort en texte : rien ne devient un élément, un champ ni une formule."""
    faits = documents(vue_du_college(college_hostile()), demarche())
    sain = documents(vue_du_college(college()), demarche())
    lettre = "\n".join(paragraphes(faits["message-aux-collegues.odt"]))
    for texte in (
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        'un "guillemet"',
        "=1+1",
        "]]> --> &amp;",
    ):
        assert texte in lettre
    for chemin in ("demande-intervenants.odt", "reunions/regards-croises.odt"):
        balises = [{e.tag for e in membre(d[chemin], "content.xml").iter()} for d in (faits, sain)]
        assert balises[0] == balises[1]
        styles = membre(faits[chemin], "styles.xml")
        assert any(HOSTILES[0] in (e.text or "") for e in styles.iter(f"{T}user-defined"))
    assert Document(BytesIO(faits["demande-fil.odt"])).meta.title


def test_caracteres_que_xml_refuse() -> None:
    """Un signe interdit en XML est ôté ; un emoji reste."""
    faits = documents(
        vue_du_college(college(commune="Ex\x00em\x0bple \N{GRINNING FACE}")), demarche()
    )
    for chemin, octets in faits.items():
        if chemin.endswith(".odt"):
            assert membre(octets, "content.xml") is not None
            assert membre(octets, "meta.xml") is not None
    assert "Exemple \N{GRINNING FACE}" in tout(faits["demande-fil.odt"])


def test_grand_college() -> None:
    """Aucun des 40 objectifs n’est perdu, ni aucune des séances de 500 enseignants."""
    la_vue = vue_du_college(grand_college())
    faits = documents(la_vue, demarche())
    lettre = tout(faits["message-aux-collegues.odt"])
    assert all(f"Objectif numéro {rang}, qui" in lettre for rang in range(1, 41))
    seances = next(x.nombre for x in la_vue.lignes if x.etape == "ateliers-de-demonstration")
    assert seances and seances > 8
    ateliers = membre(faits["reunions/ateliers-de-demonstration.odt"], "content.xml")
    tableau = ateliers.find(f".//{TABLE}table[@{TABLE}name='Seances']")
    assert tableau is not None and len(tableau.findall(f"{TABLE}table-row")) == seances


def test_typographie() -> None:
    """Espaces insécables dues, apostrophes courbes, nulle part d’espace simple devant « : »."""
    for profil in PROFILS:
        for chemin, octets in dossier(profil).items():
            if chemin.endswith(".odt"):
                texte = tout(octets)
                assert not re.search(r"[ \w][:;?!](?=\s|$)|\w'\w|« \b", texte), chemin


def test_aucun_mot_de_direction_d_entreprise() -> None:
    """Les mots que l’on s’interdit n’y sont pas, sauf dans le nom de la démarche."""
    nom = demarche().libelles["communs"]["demarche"]
    interdits = r"livrable|jalon|comité de pilotage|parties prenantes|levier|impulser|gouvernance"
    for octets in (o for c, o in dossier("urbain").items() if c.endswith(".odt")):
        assert not re.search(interdits, tout(octets).replace(nom, ""), re.IGNORECASE)


def test_archive_reconnue() -> None:
    """Le type est le premier membre, sans compression ; le manifeste nomme tous les autres."""
    with zipfile.ZipFile(BytesIO(dossier("rural")["questionnaire.odt"])) as archive:
        premier = archive.infolist()[0]
        assert premier.filename == "mimetype" and premier.compress_type == zipfile.ZIP_STORED
        assert archive.read(premier) == b"application/vnd.oasis.opendocument.text"
        manifeste = archive.read("META-INF/manifest.xml").decode()
        autres = [n for n in archive.namelist() if n not in ("mimetype", "META-INF/manifest.xml")]
        assert all(f'full-path="{nom}"' in manifeste for nom in autres)
        assert {"content.xml", "styles.xml", "meta.xml", "settings.xml"} == set(autres)


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Mêmes octets, deux fois, et dans un autre processus, dossier, fuseau et hasard."""

    def empreinte(faits: dict[str, bytes]) -> str:
        return hashlib.sha256(b"".join(n.encode() + o for n, o in faits.items())).hexdigest()

    faits = documents(vue_du_college(college()), demarche())
    assert faits == documents(vue_du_college(college()), demarche())
    code = (
        "import hashlib; from generateur.formats.odt.textes_a_modifier import documents;"
        "from tests.formats.modele import college;"
        "from tests.formats.documents_odt import demarche, vue_du_college;"
        "d = documents(vue_du_college(college()), demarche());"
        "print(hashlib.sha256(b''.join(n.encode() + o for n, o in d.items())).hexdigest())"
    )
    assert executer_ailleurs(code, tmp_path) == empreinte(faits)


def test_etape_sans_deroule() -> None:
    """Une étape ajoutée sans déroulé a sa feuille, avec cinq lignes d’ordre du jour à remplir."""
    faits = documents(modele.vue(), modele.demarche())
    contenu = membre(faits["reunions/regards-croises.odt"], "content.xml")
    tableau = contenu.find(f".//{TABLE}table[@{TABLE}name='OrdreDuJour']")
    assert tableau is not None and len(tableau.findall(f"{TABLE}table-row")) == 5
    assert "…… minutes" in tout(faits["reunions/regards-croises.odt"])
