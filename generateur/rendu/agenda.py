"""Les rendez-vous de la feuille de route en iCalendar (RFC 5545), à importer ou à suivre.

N’y entre que ce qu’on inscrit dans un agenda : séances, envois, ateliers, points, réunions.
Les heures ne sont pas connues : tout est à la journée, et ne rend personne indisponible.
Aucune alarme : celle d’un événement d’une journée se compte depuis minuit, donc sonnerait la
nuit ou à une heure que chaque agenda choisit (droit à la déconnexion, de 20 h à 7 h).
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import quote

from icalendar import Calendar, Event, vDuration

from .francais import enchainer, typographie
from .vues import VueFeuille, VueLigne, VueRendezVous

PRODUIT = "-//Manuel de la démarche//Feuille de route//FR"
PREMIERE_EDITION = date(2020, 1, 1)
RENTREE = 8
"""Le plus tôt qu’une année scolaire commence, outre-mer compris : août."""


def rendre(vue: VueFeuille) -> bytes:
    """Rend l’agenda ; mêmes données, mêmes octets."""
    mots = vue.mots["agenda"]
    nom = typographie(mots["nom"].format_map({"college": vue.titre}))
    agenda = Calendar()
    agenda.add("prodid", PRODUIT)
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("method", "PUBLISH")
    agenda.add("name", nom)
    agenda.add("x-wr-calname", nom)
    agenda.add(
        "x-wr-caldesc",
        typographie(
            mots["description"].format_map(
                {"college": vue.titre, "quand": vue.quand, "edition": vue.edition_en_mots}
            )
        ),
    )
    agenda.add("refresh-interval", vDuration(timedelta(days=1)), parameters={"VALUE": "DURATION"})
    agenda.add("x-published-ttl", vDuration(timedelta(days=1)))
    lignes = {ligne.id: ligne for ligne in vue.lignes}
    for rendez_vous in vue.rendez_vous:
        agenda.add_component(_evenement(rendez_vous, lignes[rendez_vous.ligne], vue))
    octets: bytes = agenda.to_ical()
    return octets


def identifiant(rendez_vous: VueRendezVous, vue: VueFeuille) -> str:
    """Rend l’UID : collège, année scolaire du plan, ligne ; jamais un titre ni une date.

    Un rendez-vous déplacé ou renommé reste le même dans l’agenda de chacun. L’envoi des
    documents est un événement à part de la séance qu’il précède.
    """
    college = vue.college
    qui = college.uai or f"{college.nom} {college.commune}"
    annee = vue.debut.year - (vue.debut.month < RENTREE)
    suffixe = ".envoi" if rendez_vous.genre == "envoi" else ""
    return f"{rendez_vous.ligne}{suffixe}.{annee}-{annee + 1}@{simplifier(qui)}.feuille-de-route"


def _evenement(rendez_vous: VueRendezVous, ligne: VueLigne, vue: VueFeuille) -> Event:
    edition = datetime.combine(vue.edition, time(), tzinfo=UTC)
    premier, dernier = _jours(rendez_vous, ligne)
    evenement = Event()
    evenement.add("uid", identifiant(rendez_vous, vue))
    evenement.add("dtstamp", edition)
    evenement.add("last-modified", edition)
    evenement.add("sequence", max(0, (vue.edition - PREMIERE_EDITION).days))
    evenement.add("summary", titre(rendez_vous, vue.mots["agenda"]))
    evenement.add("dtstart", premier)
    # La fin d’un événement à la journée est exclue : c’est le lendemain du dernier jour.
    evenement.add("dtend", dernier + timedelta(days=1))
    evenement.add("status", "CONFIRMED" if rendez_vous.fixe else "TENTATIVE")
    evenement.add("transp", "TRANSPARENT")
    evenement.add("x-microsoft-cdo-busystatus", "FREE")
    evenement.add("categories", [ligne.temps_court])
    evenement.add("description", _description(rendez_vous, ligne, vue))
    if vue.college.adresse:
        fiche = f"{vue.college.adresse.rstrip('/')}/etapes/{quote(ligne.etape)}.html"
        evenement.add("url", fiche)
    return evenement


def _jours(rendez_vous: VueRendezVous, ligne: VueLigne) -> tuple[date, date]:
    """Les ateliers couvrent leurs semaines ; le reste tient en un jour."""
    if rendez_vous.genre == "atelier":
        return ligne.debut, ligne.fin
    return rendez_vous.jour, rendez_vous.jour


def titre(rendez_vous: VueRendezVous, mots: dict[str, str]) -> str:
    """Rend ce qu’on lit dans l’agenda ; `mots` : ceux de l’agenda."""
    rendu = rendez_vous.quoi
    if rendez_vous.genre == "instance":
        champs = {"instance": rendez_vous.instance, "titre": rendu}
        rendu = mots["sur_instance"].format_map(champs)
    if not rendez_vous.fixe:
        rendu = mots["a_fixer"].format_map({"titre": rendu})
    return typographie(rendu)


def _description(rendez_vous: VueRendezVous, ligne: VueLigne, vue: VueFeuille) -> str:
    mots = vue.mots["agenda"]
    seance = ligne.seance
    noms = ", ".join(personne.titre for personne in rendez_vous.qui)
    lignes = [("quand", {"quand": rendez_vous.quand})]
    if rendez_vous.genre == "atelier" and ligne.nombre is not None:
        cle = "une_seance" if ligne.nombre == 1 else "seances"
        lignes.append((cle, {"nombre": str(ligne.nombre)}))
    if noms:
        lignes.append(("qui", {"noms": noms}))
    if rendez_vous.genre == "instance" and seance is not None:
        lignes.append(("pour", {"instance": seance.titre, "mots": seance.mots}))
        lignes.append(("demande", {"demande": seance.demande}))
        if seance.envoi is not None:
            lignes.append(("envoi", {"jour": seance.envoi_en_mots}))
    if rendez_vous.genre != "envoi":
        for cle, textes in (("preparer", ligne.preparer), ("garder", ligne.garder)):
            if textes:
                lignes.append((cle, {"quoi": enchainer(textes)}))
    if ligne.premiere_raison:
        lignes.append(("raison", {"raison": ligne.premiere_raison}))
    lignes.append(("calculee", {}))
    return "\n".join(typographie(mots[cle].format_map(champs)) for cle, champs in lignes)


def simplifier(texte: str) -> str:
    """Rend « college-des-essais-saint-exemple »."""
    sans_accent = unicodedata.normalize("NFKD", texte).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", sans_accent.lower()).strip("-") or "college"
