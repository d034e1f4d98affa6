"""La page « Configurer » : le formulaire pour son gabarit, et en JSON pour son script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generateur.chargement.calendriers.calendriers_connus import CalendriersConnus
from generateur.chargement.calendriers.departements import Departement
from generateur.chargement.profil.college import ANNEES, LETTRES_UAI
from generateur.chargement.profil.schema_du_formulaire import Champ, Formulaire
from generateur.chargement.texte import INDESIRABLES, TAILLE_MAX
from generateur.noyau.declare.modeles import Demarche
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
    }


def _ordre_alphabetique(academie: Any) -> str:
    return str(academie.nom).replace("É", "E")


def donnees_communes(
    materiel: MaterielDuFormulaire, options: Mapping[str, list[Option]], mots: Mapping[str, str]
) -> dict[str, str]:
    """Rend ce que le script de la page lit, hors le profil : par nom, chaque valeur en JSON."""
    calendriers = materiel.calendriers
    donnees = {
        "champs": [
            _champ(champ, options) for _, champs in materiel.formulaire.parties for champ in champs
        ],
        "ordre": materiel.formulaire.ordre,
        "gardees": {cle: typographie(quoi) for cle, quoi in materiel.formulaire.gardees.items()},
        "modele": materiel.modele,
        "mots": dict(mots),
        "indesirables": INDESIRABLES.pattern,
        "taille": TAILLE_MAX,
        "lettresUai": LETTRES_UAI,
        "annees": [ANNEES[0], ANNEES[-1]],
        "academies": [
            {
                "noms": [academie.nom, *academie.autres_noms],
                "zone": academie.zone if academie.zone in calendriers.zones else None,
                "territoire": academie.territoire,
                "departements": academie.departements,
            }
            for academie in calendriers.academies
        ],
        "zones": {
            nom: {
                "titre": typographie(zone.titre),
                "territoire": zone.territoire,
                "annees": [
                    {
                        "nom": annee,
                        "rentree": lue.rentree.isoformat() if lue.rentree else None,
                        "ete": lue.ete.isoformat(),
                        "vacances": [
                            [typographie(c.nom), c.du.isoformat(), c.au.isoformat()]
                            for c in lue.vacances
                        ],
                    }
                    for annee, lue in sorted(zone.annees.items())
                ],
            }
            for nom, zone in calendriers.zones.items()
        },
        "feries": {
            nom: [jour.isoformat() for jour in jours] for nom, jours in calendriers.feries.items()
        },
    }
    return {nom: json.dumps(d, sort_keys=True, separators=(",", ":")) for nom, d in donnees.items()}


def en_json(communes: Mapping[str, str], profil: str) -> str:
    """Rend, en JSON sûr dans une balise script, ces données et le texte du profil."""
    toutes = {**communes, "profil": json.dumps(profil)}
    return sans_danger("{" + ",".join(f'"{nom}":{d}' for nom, d in sorted(toutes.items())) + "}")


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
        "titre": typographie(question.titre),
        "requis": champ.requis,
        "defaut": champ.defaut,
        "valeurs": list(champ.valeurs),
        "bornes": champ.bornes,
        "longueur": champ.longueur,
        "forme": champ.forme,
        "des": champ.des,
        "parmi": question.parmi,
        "options": [[o.valeur, o.titre] for o in options[question.parmi]] if question.parmi else [],
        "rien": typographie(question.rien),
        "un": typographie(question.un),
        "element": [_champ(sous, options) for sous in champ.element],
    }
