"""Les demandes et le message aux collègues : ce qu’ils disent, selon où l’on en est."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generateur.formats.odt.textes_a_modifier import documents
from generateur.noyau.declare.modeles import Effectifs, Membre

from .documents_odt import (
    demarche,
    dossier,
    tout,
    vue_du_college,
    vue_du_profil,
)
from .modele import college


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


def test_sans_preoccupation_ni_ressource() -> None:
    """Rien de choisi encore : on laisse la place, et l’on dit quand."""
    faits = documents(vue_du_college(college(preoccupations=(), ressources=None)), demarche())
    for chemin in ("demande-fil.odt", "demande-intervenants.odt"):
        assert "À remplir une fois les préoccupations choisies (du " in tout(faits[chemin])
        assert "À noter d’après l’état des lieux" in tout(faits[chemin])
    assert "☐" not in tout(faits["fiche-experimentation.odt"])


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


def test_le_message_sans_equipe_composee() -> None:
    """Une équipe qui reste à composer n’a pas encore de nom à écrire : on en laisse la place."""
    for equipe, dits in (((), 1), ((Membre("direction", "Principale"),), 0)):
        autre = replace(college(), equipe_projet=equipe)
        texte = tout(documents(vue_du_college(autre), demarche())["message-aux-collegues.odt"])
        assert "à composer" not in texte
        assert texte.count("quand elle sera composée") == dits
