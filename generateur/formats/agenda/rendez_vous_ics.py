"""Les rendez-vous de la feuille de route en iCalendar (RFC 5545 et 7986), à suivre ou à importer.

Ce qui est abandonné, annulé, ou retiré depuis le plan de départ est envoyé annulé (decisions/0152).

N’y entre que ce qu’on inscrit dans un agenda : séances, envois, ateliers, points, réunions.
Ce qui a trouvé un créneau a son heure, dans le fuseau du collège ; le reste est à la journée.
Rien ne rend personne indisponible : chacun s’y rend s’il veut. Aucune alarme : celle d’un événement
d’une journée se compte depuis minuit, donc sonnerait la nuit ou à une heure que chaque agenda
choisit (droit à la déconnexion, de 20 h à 7 h).
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from icalendar import Calendar, Event, vDuration, vText, vUri

from generateur.formats.agenda.fuseau_ics import fuseau_ics
from generateur.formats.agenda.pliage_ics import ecrire, lignes, plier
from generateur.noyau.calendrier.fuseaux import FUSEAU_DE_PARIS, FUSEAUX
from generateur.vue.en_mots.a_et_de import au_et_du
from generateur.vue.francais import accorde, enchainer, typographie
from generateur.vue.rendez_vous import part_d_un_role
from generateur.vue.vues import VueFeuille, VueRendezVous
from generateur.vue.vues_des_lignes import VueLigne

PRODUIT = "-//Manuel de la démarche//Feuille de route//FR"
PREMIERE_EDITION = datetime(2020, 1, 1, tzinfo=UTC)
PAGE = "feuille-de-route"
RENTREE = 8
"""Le plus tôt qu’une année scolaire commence, outre-mer compris : août."""


def rendre(vue: VueFeuille, role: str = "") -> bytes:
    """Rend l’agenda, ou celui de la part d’un rôle ; mêmes données, mêmes octets.

    Un rendez-vous a le même UID dans tous : qui en suit deux ne l’a qu’une fois.
    """
    mots = vue.mots["agenda"]
    nom = mots["nom"].format_map({"college": vue.titre})
    if role:
        titre_du_role = next(r.titre for r in vue.roles if r.id == role)
        nom = mots["nom_d_une_part"].format_map({"nom": nom, "role": titre_du_role})
        vue = part_d_un_role(vue, role)
    nom = typographie(nom)
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
                {**au_et_du(vue.titre), "quand": vue.quand, "edition": vue.edition_en_mots}
            )
        ),
    )
    agenda.add("refresh-interval", vDuration(timedelta(days=1)), parameters={"VALUE": "DURATION"})
    agenda.add("x-published-ttl", vDuration(timedelta(days=1)))
    if any(rendez_vous.creneau for rendez_vous in vue.rendez_vous):
        agenda.add_component(fuseau_ics(FUSEAUX[vue.fuseau]))
    adresse = (vue.college.adresse or "").rstrip("/")
    suffixe = f".{role}" if role else ""
    if adresse:
        agenda.add("url", f"{adresse}/{PAGE}.html")
        agenda.add("source", vUri(f"{adresse}/{PAGE}{suffixe}.ics"), parameters={"VALUE": "URI"})
    siennes = {ligne.id: ligne for ligne in (*vue.retirees, *vue.abandonnees, *vue.lignes)}
    evenements = b"".join(
        _evenement(rendez_vous, siennes[rendez_vous.ligne], vue, annule)
        for annule, ceux_ci in ((False, vue.rendez_vous), (True, vue.annules))
        for rendez_vous in ceux_ci
    )
    fin = b"END:VCALENDAR\r\n"
    return ecrire(agenda).removesuffix(fin) + evenements + fin


A_PART = ("envoi", "pleniere")
"""Les rendez-vous qui doublent celui de leur ligne : leur UID le dit."""


A_PLACER = ("point", "reunion", "atelier")
"""Ce qui se place dans un créneau ; le passage devant une instance est à part."""


def identifiant(rendez_vous: VueRendezVous, ligne: VueLigne, vue: VueFeuille) -> str:
    """Rend l’UID : collège, année scolaire du plan, ligne ; jamais un titre ni une date.

    Un rendez-vous déplacé ou renommé reste le même dans l’agenda de chacun. L’envoi des
    documents est un événement à part de la séance qu’il précède ; chaque séance placée en est un,
    par son rang dans l’étape.
    """
    annee = vue.debut.year - (vue.debut.month < RENTREE)
    suffixe = f".{rendez_vous.genre}" if rendez_vous.genre in A_PART else ""
    creneau = rendez_vous.creneau
    # La première séance, ou la réunion, reste la même qu’elle ait ou non trouvé un créneau.
    if creneau is not None and creneau.rang > 1:
        suffixe = f".seance-{creneau.rang}"
    siennes = (*ligne.creneaux, *ligne.creneaux_annules)
    if siennes and creneau is None and rendez_vous.genre in A_PLACER:
        # Celle qui reste à placer a déjà le nom qu’elle aura.
        suffixe = f".seance-{max(seance.rang for seance in siennes) + 1}"
    return f"{rendez_vous.ligne}{suffixe}.{annee}-{annee + 1}@{_qui(vue)}.feuille-de-route"


def _qui(vue: VueFeuille) -> str:
    """Rend ce qui distingue ce collège d’un autre : son UAI, sinon nom et commune, et outre-mer
    le lieu de son heure : il y a deux Saint-Denis."""
    ailleurs = "" if vue.fuseau == FUSEAU_DE_PARIS else vue.fuseau.rpartition("/")[2]
    return simplifier(vue.college.uai or f"{vue.college.nom} {vue.college.commune} {ailleurs}")


def rang_d_edition(edition: datetime) -> int:
    """Rend SEQUENCE : les secondes depuis 2020, que l’édition d’après dépasse toujours."""
    return max(0, int((edition - PREMIERE_EDITION).total_seconds()))


def _evenement(rendez_vous: VueRendezVous, ligne: VueLigne, vue: VueFeuille, annule: bool) -> bytes:
    """Rend l’événement en octets : ce que bien des collèges ont en commun, et son identité."""
    adresse = (vue.college.adresse or "").rstrip("/")
    communes = _lignes_communes(
        rendez_vous,
        ligne,
        vue.fuseau,
        vue.instant or datetime.combine(vue.edition, time(), tzinfo=UTC),
        tuple(vue.mots["agenda"].items()),
        annule,
        bool(adresse),
    )
    fiche = f"{adresse}/etapes/{quote(ligne.etape)}.html"
    siennes = {
        UID: UID + vText(identifiant(rendez_vous, ligne, vue)).to_ical(),
        URL: URL + vUri(fiche).to_ical(),
        ORGANISATEUR: organisateur(vue).encode(),
    }
    return b"".join(plier(siennes.get(commune, commune)) for commune in communes)


UID, URL, ORGANISATEUR = b"UID:", b"URL:", b"ORGANIZER:"


def organisateur(vue: VueFeuille) -> str:
    """Rend qui publie : METHOD:PUBLISH le demande (RFC 5546, § 3.2.1). Un nom, jamais une adresse
    où l’agenda écrirait."""
    nom = vue.college.nom.replace('"', "’").replace("^", " ")
    return f'ORGANIZER;CN="{nom}":urn:feuille-de-route:{_qui(vue)}'


RETENUS = 512
"""Événements retenus : une vingtaine par collège, dont deux ou trois nouveaux."""


@lru_cache(maxsize=RETENUS)
def _lignes_communes(
    rendez_vous: VueRendezVous,
    ligne: VueLigne,
    fuseau: str,
    edition: datetime,
    paires: tuple[tuple[str, str], ...],
    annule: bool,
    avec_adresse: bool,
) -> tuple[bytes, ...]:
    """Rend les lignes d’un événement dont l’identifiant et l’adresse restent à écrire."""
    mots = dict(paires)
    evenement = Event()
    evenement.add("dtstamp", edition)
    evenement.add("last-modified", edition)
    evenement.add("sequence", rang_d_edition(edition))
    evenement.add("transp", "TRANSPARENT")
    evenement.add("x-microsoft-cdo-busystatus", "FREE")
    evenement.add("uid", "")
    evenement.add("organizer", vUri(""))
    evenement.add("summary", titre(rendez_vous, ligne, mots, annule))
    _dater(evenement, rendez_vous, ligne, fuseau)
    statut = "CONFIRMED" if rendez_vous.fixe else "TENTATIVE"
    evenement.add("status", "CANCELLED" if annule else statut)
    evenement.add("categories", [ligne.temps_court])
    evenement.add("description", _description(rendez_vous, ligne, mots))
    if avec_adresse:
        evenement.add("url", "")
    return tuple(lignes(evenement))


def _dater(evenement: Event, rendez_vous: VueRendezVous, ligne: VueLigne, fuseau: str) -> None:
    creneau = rendez_vous.creneau
    if creneau is not None and creneau.de:
        # L’heure du lieu, nommée : elle reste la bonne si l’on passe à l’heure d’été.
        for nom, heure in (("dtstart", creneau.de), ("dtend", creneau.a)):
            moment = datetime.combine(creneau.jour, time.fromisoformat(heure))
            evenement.add(nom, moment, parameters={"TZID": fuseau})
        return
    premier = rendez_vous.jour
    evenement.add("dtstart", premier)
    # La fin d’un événement à la journée est exclue : c’est le lendemain.
    evenement.add("dtend", premier + timedelta(days=1))


def titre(
    rendez_vous: VueRendezVous, ligne: VueLigne, mots: dict[str, str], annule: bool = False
) -> str:
    """Rend ce qu’on lit dans l’agenda ; `mots` : ceux de l’agenda."""
    rendu = rendez_vous.quoi
    if rendez_vous.genre == "instance":
        champs = {"instance": rendez_vous.instance, "titre": rendu}
        rendu = mots["sur_instance"].format_map(champs)
    if rendez_vous.genre == "atelier" and rendez_vous.creneau is None:
        rendu = mots["semaine_de"].format_map({"titre": rendu})
    if annule:
        # Tous les agendas ne montrent pas qu’un rendez-vous est annulé : le titre le dit.
        rendu = mots["annule"].format_map({"titre": rendu})
    elif not rendez_vous.fixe and ligne.etat != "faite":
        rendu = mots["a_fixer"].format_map({"titre": rendu})
    return typographie(rendu)


def _description(rendez_vous: VueRendezVous, ligne: VueLigne, mots: dict[str, str]) -> str:
    seance = ligne.seance
    noms = ", ".join(personne.titre for personne in rendez_vous.qui)
    dites: list[tuple[str, dict[str, Any]]] = [("quand", {"quand": rendez_vous.quand})]
    if ligne.etat:
        dites.insert(0, ("etat", {"etat": ligne.etat_en_mots}))
    creneau = rendez_vous.creneau
    if creneau is not None:
        if ligne.nombre is not None:
            dites.append(("rang", {"rang": str(creneau.rang), "nombre": ligne.nombre}))
        if creneau.pratique:
            dites.append(("a_voir", {"pratique": creneau.pratique}))
    elif rendez_vous.genre == "atelier" and ligne.nombre is not None:
        reste = ligne.nombre - len(ligne.creneaux)
        dites.append(("seances", {"nombre": reste}))
    if noms:
        dites.append(("qui", {"noms": noms}))
    if rendez_vous.genre == "instance" and seance is not None:
        dites.append(("pour", {"instance": seance.titre, "mots": seance.mots}))
        dites.append(("demande", {"demande": seance.demande}))
        if seance.envoi is not None:
            dites.append(("envoi", {"jour": seance.envoi_en_mots}))
    if rendez_vous.genre != "envoi":
        for cle, textes in (("preparer", ligne.preparer), ("garder", ligne.garder)):
            if textes:
                dites.append((cle, {"quoi": enchainer(textes)}))
    if ligne.premiere_raison:
        dites.append(("raison", {"raison": ligne.premiere_raison}))
    dites.append(("calculee_creneau" if creneau is not None else "calculee", {}))
    return "\n".join(
        typographie(accorde(mots[cle], **{"nombre": 1, **champs})) for cle, champs in dites
    )


def simplifier(texte: str) -> str:
    """Rend « college-des-essais-saint-exemple »."""
    sans_accent = unicodedata.normalize("NFKD", texte).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", sans_accent.lower()).strip("-") or "college"
