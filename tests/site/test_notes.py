"""Noter depuis la page : les octets de « noter », ce qui est publié, ce qui se contredit."""

from __future__ import annotations

import html
import re
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generateur.site.moteur.manuel_complet import depart_a_joindre
from generateur.site.moteur.manuel_des_textes import feuille_de_route, manuel_des_textes
from generateur.site.moteur.notes import noter
from generateur.site.pages.blocs_retenus import ecrire
from generateur.vue.en_mots.notes_en_mots import note_en_mots
from tests.commandes.test_commandes import generateur
from tests.commandes.test_noter_un_tableau import CRENEAUX

from .conftest import texte_du_profil
from .equipes import GITHUB, GITLAB, TITRE_HOSTILE

pytestmark = pytest.mark.usefixtures("comme_dans_la_page")
SUIVI = "ou-en-sommes-nous.md"
ICI = {"page": SUIVI, "forge": None}
SEANCE = {"le": "2027-03-18", "seance": "2027-03-17", "etape": "ateliers-de-demonstration"}
ANNEE: tuple[tuple[dict[str, Any], tuple[str, ...]], ...] = (
    (
        {"champs": {"le": "2027-01-08", "etape": "equipe-projet", "etat": "faite"}},
        ("equipe-projet", "faite", "--le", "2027-01-08"),
    ),
    ({"tout_fait": "2027-01-29"}, ("--tout-fait", "--le", "2027-01-29")),
    (
        {
            "champs": {
                "etape": "visites-entre-classes", "etat": "reportee", "le": "2027-02-01",
                "au": "2027-04-05", "note": 'dit : « "non" »',
            }
        },
        (
            "visites-entre-classes", "reportee", "--le", "2027-02-01", "--au", "2027-04-05",
            "--note", 'dit : « "non" »',
        ),
    ),
    (
        {"champs": {"le": "2027-02-02", "enseignants_mobilises": "18", "experimentations": "2"}},
        ("--mobilises", "18", "--experimentations", "2", "--le", "2027-02-02"),
    ),
    (
        {
            "champs": {
                "le": "2027-02-03", "instance": "conseil-pedagogique", "date": "2027-02-11",
                "au": "2027-03-18",
            }
        },
        (
            "--instance", "conseil-pedagogique", "--date", "2027-02-11", "--au", "2027-03-18",
            "--le", "2027-02-03",
        ),
    ),
    (
        {"champs": {**SEANCE, "etat": "reportee", "au": "2027-03-31", "de": "14:00", "a": "15:00"}},
        (
            "ateliers-de-demonstration", "reportee", "--seance", "2027-03-17", "--au",
            "2027-03-31", "--de", "14:00", "--a", "15:00", "--le", "2027-03-18",
        ),
    ),
    ({"champs": {"le": "2027-04-02", "etat": "arret"}}, ("--arret", "--le", "2027-04-02")),
    ({"champs": {"le": "2027-04-09", "etat": "reprise"}}, ("--reprise", "--le", "2027-04-09")),
)  # fmt: skip
"""Une année : ce que l’on presse dans la page, et la commande qui dit la même chose."""


def apres(
    profil: str,
    *gestes: Mapping[str, Any],
    options: Mapping[str, str] | None = None,
    deja: Mapping[str, Any] | None = None,
    **ici: Any,
) -> dict[str, Any]:
    """Rend la réponse au dernier de ces gestes, le navigateur retenant les précédents ; `deja` : la
    réponse d’avant, s’il y en a une."""
    garde: dict[str, Any] = {"lignes": [], "depart": "", **(deja or {})}
    rendu: dict[str, Any] = {}
    for geste in gestes or ({},):
        rendu = noter(profil, options or {}, garde, geste, {**ICI, **ici})
        garde = {"lignes": rendu["lignes"], "depart": rendu.get("depart", garde["depart"])}
    return rendu


def simple(texte: str) -> str:
    """Espaces ordinaires, et rien d’échappé."""
    return re.sub(r"\s+", " ", html.unescape(texte)).strip()


def test_les_octets_de_la_commande(tmp_path: Path) -> None:
    """Une année notée dans la page, et la même par « noter », le profil changé en route : suivi.yml
    et depart.json égaux, et le plan de la page est celui de la commande."""
    profil = tmp_path / "college.yml"
    ancien = texte_du_profil("demonstration") + CRENEAUX
    texte = ancien.replace("enseignants: 42", "enseignants: 58")
    rendu: dict[str, Any] = {}
    for ecrit, partie in ((ancien, ANNEE[:3]), (texte, ANNEE[3:])):
        profil.write_text(ecrit, "utf-8")
        for _, mots in partie:
            code, sortie, erreur = generateur("noter", *mots, "--profil", str(profil))
            assert code == 0, sortie + erreur
        rendu = apres(ecrit, *(geste for geste, _ in partie), deja=rendu)
        assert not rendu["faute"], rendu["faute"]
    assert rendu["suivi"].count("desormais: {effectifs: {enseignants: 58,") == 1
    assert rendu["suivi"].encode() == (tmp_path / "suivi.yml").read_bytes()
    assert rendu["depart"].encode() == (tmp_path / "depart.json").read_bytes()
    joints = {"suivi": rendu["suivi"], "depart": rendu["depart"], "edition": "2026-11-24"}
    (tmp_path / "plan.json").write_text(str(feuille_de_route(texte, "json", joints)), "utf-8")
    plan = ("feuille-de-route", str(profil), "--format", "json")
    code, sortie, _ = generateur(*plan, SOURCE_DATE_EPOCH="1795478400")
    assert (code, sortie) == (0, (tmp_path / "plan.json").read_text("utf-8"))


def test_le_tableau_de_suivi_depose(tmp_path: Path) -> None:
    """Le classeur que donne la feuille de route n’ajoute rien tel quel ; ce qui n’en est pas un se
    dit."""
    texte = texte_du_profil("demonstration")
    vierge = feuille_de_route(texte, "ods", {})
    assert isinstance(vierge, bytes)
    geste = {"tableau": b64encode(vierge).decode(), "nom": "suivi.ods", "le": "2027-02-12"}
    rendu = apres(texte, geste)
    assert rendu["faute"].startswith("Ce tableau ne dit rien") and not rendu["lignes"]
    faux = apres(texte, geste | {"tableau": b64encode(b"PK rien").decode()})
    assert "classeur ODS" in faux["faute"] and "LibreOffice" in faux["faute"]


def test_fait_compte_pour_le_jour_prevu_s_il_est_passe() -> None:
    """Pressé trois semaines après, « Fait » ne décale rien ; pressé avant, c’est le jour même."""
    texte = texte_du_profil("demonstration")
    champs = {"le": "2027-01-29", "etape": "equipe-projet", "etat": "faite"}
    rendu = apres(texte, {"champs": champs, "comme_prevu": True})
    assert rendu["lignes"] == ["- {le: 2027-01-08, etape: equipe-projet, etat: faite}"]
    assert simple(rendu["annonce"]).endswith("Aucune autre date ne bouge.")
    tot = apres(texte, {"champs": champs | {"le": "2027-01-05"}, "comme_prevu": True})
    assert tot["lignes"] == ["- {le: 2027-01-05, etape: equipe-projet, etat: faite}"]


def test_ce_qui_est_publie_ne_se_propose_plus() -> None:
    """La même ligne, ou ses clés dans un autre ordre, n’est plus une note ; celle que le suivi
    publié dément se dit, avec pourquoi, et n’entre pas dans le fichier ; le départ ne part plus."""
    texte = texte_du_profil("demonstration")
    publie = (
        "# Le nôtre\r\n- {etape: equipe-projet, le: 2027-01-08, etat: faite}\r\n"
        "- {le: 2027-01-15, etape: annonce-aux-collegues, etat: faite}"
    )
    garde = {
        "depart": "",
        "lignes": [
            "- {le: 2027-01-08, etape: equipe-projet, etat: faite}",
            "- {le: 2027-01-15, etape: annonce-aux-collegues, etat: faite}",
            "- {le: 2027-01-19, etape: annonce-aux-collegues, etat: faite}",
            "- {le: 2027-01-20, enseignants_mobilises: 9}",
            "- {abimee",
        ],
    }
    rendu = noter(texte, {"suivi": publie}, garde, {}, ICI)
    assert rendu["lignes"] == garde["lignes"][2:]
    assert rendu["suivi"] == publie + "\r\n- {le: 2027-01-20, enseignants_mobilises: 9}\r\n"
    panneau = simple(rendu["panneau"])
    assert "ne s’accorde pas avec ce qui est publié" in panneau
    assert "« Annoncer la démarche à tous » est déjà notée faite le 15 janvier 2027" in panneau
    assert panneau.count("Retirer cette note</button>") == 2
    assert rendu["depart"] == ""


def test_un_refus_dit_ce_que_dirait_la_commande_sans_ses_noms() -> None:
    """Des titres et des jours, pas des identifiants ; rien n’est retenu."""
    texte = texte_du_profil("demonstration")
    champs = {"le": "2027-01-08", "etape": "equipe-projet", "etat": "faite"}
    deux = apres(texte, {"champs": champs}, {"champs": champs | {"le": "2027-02-01"}})
    assert deux["lignes"] == ["- {le: 2027-01-08, etape: equipe-projet, etat: faite}"]
    assert "« Réunir l’équipe projet » est déjà notée faite le 8 janvier 2027" in simple(
        deux["faute"]
    )
    dehors = apres(texte, {"champs": champs | {"le": "2030-01-08"}})
    assert "est après la fin du plan, le 2 juillet 2027" in simple(dehors["faute"])
    rien = apres(texte, *[{"tout_fait": "2027-01-04"}] * 2)
    assert "ne reste à noter" in simple(rien["faute"])


def test_l_arret_et_ce_qui_est_mis_de_cote_se_disent_d_abord() -> None:
    """En tête de la page refaite, avec les issues ; la reprise les ôte."""
    texte = texte_du_profil("demonstration")
    arret = {"champs": {"le": "2027-02-15", "etat": "arret"}}
    rendu = apres(texte, arret)
    assert rendu["arretee"] and "s’arrête ici, le 15 février 2027" in simple(rendu["tete"])
    repris = apres(texte, arret, {"champs": {"le": "2027-02-22", "etat": "reprise"}})
    assert not repris["arretee"] and "s’arrête" not in repris["tete"]
    tard = {"le": "2027-05-31", "etape": "choix-des-preoccupations", "etat": "reportee"}
    tard |= {"au": "2027-06-14"}
    tete = simple(apres(texte, {"champs": tard})["tete"])
    assert "À savoir d’abord" in tete and "mise de côté" in tete and "trimestre de plus" in tete


def test_chaque_sortie_mene_au_bon_endroit() -> None:
    """Le fichier à ouvrir, ou à créer déjà rempli, sur chaque forge ; un courriel court."""
    texte = texte_du_profil("demonstration")
    geste = {"tout_fait": "2027-06-30"}
    ou = {"branche": "main", "suivi": "donnees/suivi.yml", "depart": "donnees/depart.json"}
    for depot, creer, ouvrir in (
        (GITHUB, "new/main?filename=donnees%2Fsuivi.yml&value=-%20%7Ble", "edit/main/donnees"),
        (GITLAB, "-/new/main?file_name=donnees%2Fsuivi.yml&content=-%20%7B", "-/edit/main/donnees"),
    ):
        neuf = apres(texte, geste, forge={**ou, "depot": depot, "existe": False})
        assert f'href="{depot}/{creer}' in html.unescape(neuf["panneau"])
        assert "Créer depart.json sur la forge" in neuf["panneau"]
        la = apres(
            texte,
            geste,
            options={"suivi": "# rien\n"},
            forge={**ou, "depot": depot, "existe": True},
        )
        assert f'href="{depot}/{ouvrir}/suivi.yml"' in la["panneau"]
    [lettre] = re.findall(r'href="(mailto:[^"]*)"', html.unescape(neuf["panneau"]))
    champs = parse_qs(urlsplit(lettre).query)
    assert len(lettre) <= 1800 and "autres notes, dans le fichier" in unquote(lettre)
    assert "Réunir l’équipe projet, fait" in champs["body"][0]
    assert champs["subject"] == ["Suivi de la démarche, Collège de démonstration"]


@pytest.mark.parametrize("page", [SUIVI, "feuille-de-route.md"])
def test_un_titre_piege_reste_du_texte(page: str) -> None:
    """Titre d’étape, note, ligne gardée : rien de ce que l’on a écrit n’est une balise."""
    ecrit = TITRE_HOSTILE.replace("'", "''")
    texte = texte_du_profil("demonstration") + (
        f"adaptations:\n  modifier:\n    equipe-projet: {{titre: '{ecrit}'}}\n"
    )
    champs = {"le": "2027-01-08", "etape": "equipe-projet", "etat": "faite", "note": TITRE_HOSTILE}
    gestes = ({"champs": champs}, {"champs": champs | {"le": "2027-01-11"}})
    rendu = apres(texte, gestes[0], page=page)
    garde = {"lignes": [*rendu["lignes"], f"- {TITRE_HOSTILE}"], "depart": ""}
    encore = noter(texte, {}, garde, {}, {**ICI, "page": page})
    for morceau in (rendu["html"], rendu["liste"], rendu["panneau"], encore["panneau"]):
        # Les deux appels que le plan écrit lui-même ne s’exécutent pas, posés ainsi.
        pose = re.sub(r"<script>manuelFeuille\.[a-z]+\(\)</script>", "", morceau)
        assert "<img" not in pose and "<script" not in pose
    assert simple(TITRE_HOSTILE) in simple(encore["panneau"])


def test_le_manuel_complet_emporte_le_depart() -> None:
    """Un suivi sans plan de départ l’emporte, à l’octet ; avec le sien, ou sans suivi, non."""
    texte = texte_du_profil("demonstration")
    suivi = {"suivi": "- {le: 2027-01-08, etape: equipe-projet, etat: faite}\n"}
    depart = str(feuille_de_route(texte, "json", {}))
    joints = depart_a_joindre(manuel_des_textes(texte, suivi))
    assert joints == {"depart.json": depart.encode()}
    assert not depart_a_joindre(manuel_des_textes(texte, {**suivi, "depart": depart}))
    assert not depart_a_joindre(manuel_des_textes(texte, {}))


def test_un_manuel_sans_moteur_dit_ou_noter() -> None:
    """Léger, il ne note pas : il dit d’où il vient, et ce qui reste possible."""
    dits = manuel_des_textes(texte_du_profil("demonstration"), {}).vue.mots["noter"]
    for avec_liste in (True, False):
        champs = {"dits_noter": dits, "avec_moteur": False, "avec_liste": avec_liste}
        bloc = ecrire("noter", SUIVI, champs)
        assert "depuis le site d'où il vient" in html.unescape(bloc) and "<button" not in bloc
        assert "<script" not in bloc and bloc.count("<details") == bloc.count("</details>")


def test_chaque_genre_de_note_a_ses_mots() -> None:
    """Ce que l’on relit de ses notes se comprend sans YAML."""
    vue = manuel_des_textes(texte_du_profil("demonstration"), {}).vue
    cas = {
        "8 janvier 2027 : Réunir l’équipe projet, fait": ANNEE[0][0]["champs"],
        "1er février 2027 : Visiter la classe d’un collègue, reporté au 5 avril 2027 "
        "(dit : « \"non\" »)": ANNEE[2][0]["champs"],
        "2 février 2027 : 18 enseignants ont pris part et 2 essais menés": ANNEE[3][0]["champs"],
        "3 février 2027 : Conseil pédagogique : 18 mars 2027 au lieu du 11 février 2027": (
            ANNEE[4][0]["champs"]
        ),
        "18 mars 2027 : Tenir les ateliers de démonstration, séance du 17 mars 2027 reportée au "
        "31 mars 2027": ANNEE[5][0]["champs"],
        "2 avril 2027 : nous nous arrêtons ici": ANNEE[6][0]["champs"],
    }  # fmt: skip
    assert [simple(note_en_mots(champs, vue)) for champs in cas.values()] == list(cas)
