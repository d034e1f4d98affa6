"""La page « Configurer » : le formulaire pour son gabarit, et en JSON pour son script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generateur.chargement.calendriers.calendriers_connus import CalendriersConnus
from generateur.chargement.calendriers.departements import Departement
from generateur.chargement.profil.schema_du_formulaire import Champ, Formulaire
from generateur.chargement.texte import INDESIRABLES, TAILLE_MAX
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.mots import JOURS, MOIS
from generateur.vue.francais import typographie


@dataclass(frozen=True)
class Option:
    """Un élément d’un catalogue."""

    valeur: str
    titre: str
    aide: str = ""


@dataclass(frozen=True)
class MaterielDuFormulaire:
    """Ce qu’il faut au formulaire, pour tous les collèges ; `modele` : un profil à remplir."""

    formulaire: Formulaire
    calendriers: CalendriersConnus
    modele: str
    departements: Mapping[str, Departement]


def catalogues(
    materiel: MaterielDuFormulaire, demarche: Demarche, mots: Mapping[str, str]
) -> dict[str, list[Option]]:
    """Rend ce parmi quoi l’on choisit, par nom de catalogue."""
    zones = materiel.calendriers.zones
    return {
        "academies": [
            Option(
                academie.nom,
                academie.nom
                if academie.zone in zones
                else mots["sans_calendrier"].format(nom=academie.nom),
            )
            for academie in sorted(materiel.calendriers.academies, key=_ordre_alphabetique)
        ],
        "zones": [Option(nom, typographie(zone.titre)) for nom, zone in zones.items()],
        "instances": [
            Option(i.id, typographie(i.titre), typographie(i.texte)) for i in demarche.instances
        ],
        "preoccupations": [Option(p.id, typographie(p.titre)) for p in demarche.preoccupations],
        "ressources": [Option(r.id, typographie(r.titre)) for r in demarche.ressources],
        "roles": [Option(r.id, typographie(r.titre)) for r in demarche.roles],
        "etapes": [Option(e.id, typographie(e.titre)) for e in demarche.etapes],
    }


def _ordre_alphabetique(academie: Any) -> str:
    return str(academie.nom).replace("É", "E")


def donnees_communes(
    materiel: MaterielDuFormulaire, options: Mapping[str, list[Option]], mots: Mapping[str, str]
) -> dict[str, Any]:
    """Rend ce que le script de la page lit, hors le profil."""
    return {
        "champs": [_champ(champ, options) for champ in materiel.formulaire.champs],
        "ordre": materiel.formulaire.ordre,
        "gardees": sorted(materiel.formulaire.gardees),
        "modele": materiel.modele,
        "mots": dict(mots),
        "indesirables": INDESIRABLES.pattern,
        "taille": TAILLE_MAX,
        "jours": JOURS,
        "mois": MOIS,
    }


def sans_danger(texte: str) -> str:
    """Rend du JSON qui peut entrer dans une balise script.

    Seuls « < » et « & » pourraient y être pris pour autre chose.
    """
    return texte.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _champ(champ: Champ, options: Mapping[str, list[Option]]) -> dict[str, Any]:
    question = champ.question
    return {
        "cle": list(champ.cle),
        "genre": champ.genre,
        "requis": champ.requis,
        "defaut": champ.defaut,
        "valeurs": list(champ.valeurs),
        "des": champ.des,
        "options": [o.valeur for o in options[question.parmi]] if question.parmi else [],
        "rien": bool(question.rien),
        "un": typographie(question.un),
        "gardees": list(question.gardees),
        "element": [_champ(sous, options) for sous in champ.element],
    }
