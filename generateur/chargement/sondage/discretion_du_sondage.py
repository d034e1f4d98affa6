"""Ce qui, dans une enquête, pourrait désigner quelqu’un : des colonnes entières, des réponses.

Les colonnes sont écartées avant que rien ne soit gardé ; une réponse libre qui semble nommer
quelqu’un n’est pas reprise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generateur.chargement.discretion import avertir
from generateur.chargement.sondage.rapprochement import forme

# Les mots d’un en-tête qui ne parlent que du répondant ou de la machine, tels que les rend `forme`.
_SURS = re.compile(
    r"\b(?:prenom|prenoms|surname|e ?mails?|mails?|courriels?|messagerie|ip|ipaddr|"
    r"ip ?address|horodateur|"
    r"horodatage|time ?stamp|user(?:name)?|utilisateur|utilisatrice|login|token|jeton|seed|"
    r"code d acces|tete de serie|startlanguage|langue de (?:depart|debut|base)|lastpage|"
    r"derniere page|submitdate|startdate|datestamp|refurl|url (?:de reference|referente)|"
    r"responseid|response id|id de (?:la )?reponse|numero de (?:serie|reponse|telephone)|serial|"
    r"sid|uid|interviewtime|grouptime|(?:heure|date) (?:de|d|du) (?:soumission|debut|fin|"
    r"modification|la derniere|envoi|lancement|reponse)|(?:submitted|completed|modified|start|"
    r"completion) time|date (?:submitted|started))\b"
)
MOTS_D_UN_TITRE_SUR = 8
_NOMMENT = re.compile(r"\b(?:votre|ton|vos|your|mon) (?:noms?|name|identifiant|telephone)\b")
# Ceux-là peuvent se trouver dans une vraie question : ils ne comptent que dans un titre très court.
_COURTS = re.compile(
    r"\b(?:noms?|name|identifiant|telephone|tel|portable|adresse|naissance|signature|brouillon|"
    r"draft|identite|qui etes vous|repondante?s?|participante?s?|intervenante?s?|numen|"
    r"langue|language|id|numero|date|heure|duree|points|termine|modifie|soumis)\b|^n$"
)
MOTS_D_UN_TITRE_COURT = 3
_CIVILITE = re.compile(r"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Mr|Monsieur|Madame)\s+[A-ZÀ-Ý]")
_NOM_ENTIER = re.compile(
    r"(?:[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]|[A-ZÀ-Ý]{2,}(?:-[A-ZÀ-Ý]{2,})*)"
    r"(?:\s+(?:de\s+|du\s+|d’|d')?(?:[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]|[A-ZÀ-Ý]{2,}(?:-[A-ZÀ-Ý]{2,})*)){1,2}"
)
_IP = re.compile(
    r"\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b|\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b", re.I
)
_INSTANT = re.compile(
    r"^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?:[ T,àa-]+[0-9]{1,2}[:h][0-9]{2}.*)?$"
)
_PSEUDO = re.compile(r"(?<![\w.])@\w{2,}")
_MOT = r"[A-ZÀ-Ý][a-zà-ÿ]{1,20}(?:-[A-ZÀ-Ý][a-zà-ÿ]{1,20})?"
_DEUX_NOMS = re.compile(rf"(?<![\w’'])(?=(({_MOT}) (?:{_MOT}|[A-ZÀ-Ý]{{3,20}})(?![\w])))")
_DEBUT = re.compile(
    r"(?:les?|la|une?|des|du|de|mes|nos|mon|ma|notre|je|on|ils?|elles?|nous|pas|trop|plus|moins|avec|"
    r"pour|en|aux?|ces?|cette|tou(?:t|s|te|tes)|sans|et|faire|aider|conseil|vie|projet|accueil|"
    r"éducation|école|collège|lycée|classe|cours|devoirs|brevet|langue|histoire|sciences|"
    r"accompagnement|espace|travail|parcours|plan|rectorat|académie)",
    re.IGNORECASE,
)
"""Ce qui ouvre une réponse libre à majuscules sans être un prénom."""
PART_SUSPECTE = 0.3


def parle_du_repondant(titre: str, valeurs: Sequence[str]) -> bool:
    """Dit si une colonne pourrait désigner quelqu’un, par son titre ou par ce qu’elle contient."""
    if titre_personnel(titre):
        return True
    pleines = [valeur for valeur in valeurs if valeur]
    suspectes = sum(bool(_IP.search(v) or _INSTANT.match(v) or avertir([("", v)])) for v in pleines)
    return bool(pleines) and suspectes / len(pleines) > PART_SUSPECTE


def titre_personnel(titre: str) -> bool:
    """Dit si un titre de colonne ne parle que du répondant ou de la machine."""
    lu = forme(titre)
    mots = len(lu.split())
    return bool(
        (mots <= MOTS_D_UN_TITRE_SUR and (_SURS.search(lu) or _NOMMENT.search(lu)))
        or (mots <= MOTS_D_UN_TITRE_COURT and _COURTS.search(lu))
    )


def semble_nommer(reponse: str) -> bool:
    """Dit si une réponse libre semble nommer quelqu’un, ou donner de quoi le joindre."""
    if any(not _DEBUT.fullmatch(mots[2]) for mots in _DEUX_NOMS.finditer(reponse)):
        return True
    if (
        _PSEUDO.search(reponse)
        or _CIVILITE.search(reponse)
        or _IP.search(reponse)
        or avertir([("", reponse)])
    ):
        return True
    return bool(_NOM_ENTIER.fullmatch(reponse.strip(" .")))
