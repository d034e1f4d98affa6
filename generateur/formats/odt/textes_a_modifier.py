"""Les documents à modifier d’un collège, chacun à son chemin dans le dossier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generateur.formats.odt import corps_odt
from generateur.formats.odt.demandes import demande_fil, demande_intervenants
from generateur.formats.odt.feuilles_a_remplir import feuilles, observation
from generateur.formats.odt.feuilles_de_reunion import reunions
from generateur.formats.odt.lettre import fiche, message
from generateur.formats.odt.modele_rempli import Modele, modele_livre, ouvrir, remplir
from generateur.formats.table import FEUILLES
from generateur.formats.tableur.valeurs_separees import ecrire
from generateur.noyau.declare.modeles import Demarche
from generateur.vue.fonctions import academie
from generateur.vue.francais import typographie
from generateur.vue.questionnaire import Questionnaire, questionnaire
from generateur.vue.vues import VueFeuille


@dataclass(frozen=True)
class TexteAModifier:
    """Un document à écrire : son chemin, son titre, son gabarit et de quoi le remplir."""

    chemin: str
    titre: str
    gabarit: str
    donnees: dict[str, Any]


def documents(vue: VueFeuille, demarche: Demarche, modele: bytes | None = None) -> dict[str, bytes]:
    """Rend les documents : chemin dans le dossier, puis octets ; mêmes données, mêmes octets.

    `modele` : le fichier ODT du dépôt (`donnees/modele.odt`), déjà vérifié ; sans lui, le nôtre.
    Le dossier contient aussi ce modèle, à changer, et les questions du recueil en CSV.
    """
    choisi = ouvrir(modele) if modele is not None else modele_livre()
    champs = champs_du_modele(vue)
    faits = {
        d.chemin: _ecrire(choisi, d, champs, vue)
        for d in (*_documents(vue, demarche), _modele(vue))
    }
    faits["questionnaire.csv"] = _questions_en_csv(questionnaire(vue, demarche), vue)
    if modele is not None:
        faits["modele.odt"] = modele
    return faits


def titres(vue: VueFeuille, demarche: Demarche) -> dict[str, str]:
    """Rend le titre de chaque document à son chemin, dans l’ordre où les présenter."""
    liste = {d.chemin: typographie(d.titre) for d in (*_documents(vue, demarche), _modele(vue))}
    demande = questionnaire(vue, demarche)
    return {**liste, "questionnaire.csv": demande.titre}


def champs_du_modele(vue: VueFeuille) -> dict[str, str]:
    """Rend les champs que l’en-tête et le pied d’un modèle peuvent montrer, par leur nom."""
    edition = vue.mots["odt"]["edition"].format_map({"jour": vue.edition_en_mots})
    champs = {
        "Académie": academie(vue),
        "Collège": vue.college.nom,
        "Commune": vue.college.commune,
        "Édition": edition,
        "Service numérique": vue.service_numerique,
    }
    return {nom: typographie(texte) for nom, texte in champs.items()}


def _documents(vue: VueFeuille, demarche: Demarche) -> Iterator[TexteAModifier]:
    mots = vue.mots
    lettre = mots["message-aux-collegues"]
    yield TexteAModifier(
        "message-aux-collegues.odt",
        lettre["titre"],
        "message-aux-collegues.xml.j2",
        {"m": message(vue, demarche), "mots": lettre},
    )
    demande = questionnaire(vue, demarche)
    yield TexteAModifier("questionnaire.odt", demande.titre, "questionnaire.xml.j2", {"q": demande})
    privee = observation(vue)
    for reunion in reunions(vue, demarche):
        yield TexteAModifier(
            f"reunions/{reunion.nom}.odt",
            reunion.titre,
            "reunion.xml.j2",
            {"r": reunion, "mots": mots["reunions"], "observation": privee},
        )
    demandes = mots["demandes"]
    yield TexteAModifier(
        "demande-fil.odt",
        demandes["fil_titre"],
        "demande-fil.xml.j2",
        {"d": demande_fil(vue, demarche), "mots": demandes, "odt": mots["odt"]},
    )
    yield TexteAModifier(
        "demande-intervenants.odt",
        demandes["ext_titre"],
        "demande-intervenants.xml.j2",
        {"d": demande_intervenants(vue, demarche), "mots": demandes, "odt": mots["odt"]},
    )
    essai = mots["fiche-d-essai"]
    yield TexteAModifier(
        "fiche-experimentation.odt",
        essai["titre"],
        "fiche-experimentation.xml.j2",
        {"f": fiche(vue, demarche), "mots": essai},
    )
    for feuille in feuilles(vue):
        chemin = f"{FEUILLES}/{feuille.nom}.odt"
        yield TexteAModifier(chemin, feuille.titre, "feuille.xml.j2", {"f": feuille})


def _modele(vue: VueFeuille) -> TexteAModifier:
    """Le modèle lui-même, qui dit comment le changer."""
    mots = vue.mots["odt"]
    champs = tuple(champs_du_modele(vue).items())
    return TexteAModifier(
        "modele.odt", mots["modele_titre"], "modele.xml.j2", {"champs": champs, "mots": mots}
    )


def _ecrire(
    modele: Modele, document: TexteAModifier, champs: dict[str, str], vue: VueFeuille
) -> bytes:
    texte = corps_odt.rendre(document.gabarit, **document.donnees)
    return remplir(modele, texte, typographie(document.titre), champs, vue.edition.isoformat())


def _questions_en_csv(demande: Questionnaire, vue: VueFeuille) -> bytes:
    """Une rangée par question, puis une par case à cocher, à copier dans un outil de sondage."""
    mots = vue.mots["questionnaire"]
    rangees = [
        [
            typographie(mots[f"csv_{cle}"])
            for cle in ("question", "type", "texte", "aide", "au_plus")
        ]
    ]
    for rang, question in enumerate(demande.questions, start=1):
        genre = mots["csv_choix" if question.genre == "choix" else "csv_ouverte"]
        au_plus = str(question.au_plus) if question.au_plus else ""
        rangees.append([str(rang), typographie(genre), question.texte, question.aide, au_plus])
        for choix in question.choix:
            rangees.append([str(rang), typographie(mots["csv_case"]), choix.titre, choix.id, ""])
    return ecrire(rangees)
