"""Les plans voisins, en une petite table que la page charge quand on ouvre « Et si… ? ».

C’est un script, pour qu’elle s’ouvre aussi d’un disque (`file://`). Les jours y sont des nombres
depuis `base`, les étapes et les phrases des rangs dans leurs listes : vingt plans en tiennent peu.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from generateur.chaine import Construction
from generateur.formats.mesure_du_texte import INCONNUE, largeurs
from generateur.noyau.declare.modeles import College, Etape
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.mots import JOURS, MOIS
from generateur.noyau.plan.autres_debuts import Variante
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.vue.en_mots.etapes_en_mots import TEMPS_ET_PILOTAGE
from generateur.vue.francais import majuscule, typographie
from generateur.vue.frise_dessin import ABREGES
from generateur.vue.geometrie import couchee, debout
from generateur.vue.geometrie.motifs import MOTIFS

MOTS_DE_LA_FRISE = ("frise_titre", "frise_legende", "frise_legende_debout", "frise_en_tableau",
                    "numero", "etape", "quand", "envoi")  # fmt: skip
CLES_ESSAYEES = ("debut", "trimestres", "version")


def rendre(construction: Construction, variantes: tuple[Variante, ...]) -> bytes:
    """Rend la table : le plan du collège d’abord, puis les variantes dans leur ordre."""
    texte = json.dumps(
        Table(construction).remplir(variantes),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return f"window.manuelVariantes={texte};\n".encode()


class Table:
    """La table en train de se faire ; elle retient le rang de chaque étape et de chaque phrase."""

    def __init__(self, construction: Construction) -> None:
        self.construction = construction
        self.demarche = construction.demarche
        declarees = (*self.demarche.etapes, *construction.college.adaptations.ajouter)
        self.declarees = {etape.id: etape for etape in declarees}
        debut = construction.feuille.periode.debut
        self.base = debut - timedelta(days=debut.weekday())
        self.etapes: dict[tuple[str, ...], int] = {}
        self.rangs: dict[tuple[str, str, str], int] = {}
        self.phrases: dict[str, int] = {}

    def remplir(self, variantes: tuple[Variante, ...]) -> dict[str, Any]:
        """Rend toute la table, prête à écrire."""
        construction, mots = self.construction, self.demarche.libelles
        plans = [self._plan(construction.feuille)]
        for variante in variantes:
            if variante.feuille is not None:
                plans.append(self._plan(variante.feuille))
            elif variante.refus is not None:
                plans.append(self._refus(variante, variante.refus))
        site = {cle: mots["site"][cle] for cle in MOTS_DE_LA_FRISE}
        communs = {cle: mots["communs"][cle] for cle in ("semaine", "semaine_a_fixer", "trimestre")}
        communs["rendez_vous_de_la_ligne"] = mots["site"]["rendez_vous"]
        # « envoi » est déjà, sur le site, la date limite d’une ligne ; ici, le rendez-vous.
        communs["documents"] = mots["communs"]["envoi"]
        return {
            "base": self.base.isoformat(),
            "conges": [
                [conge.nom, self._jour(conge.du), self._jour(conge.au)]
                for conge in construction.calendrier.conges
            ],
            "etapes": list(self.etapes),
            "abreges": ABREGES,
            "frise": _frise(),
            "jours": JOURS,
            "mois": MOIS,
            "mots": {c: typographie(m) for c, m in (site | communs | mots["essayer"]).items()},
            "phrases": list(self.phrases),
            "plans": plans,
            "profil": self._profil(),
            "temps": [
                [temps.id, temps.court, typographie(temps.titre)]
                for nom in TEMPS_ET_PILOTAGE
                for temps in self.demarche.temps
                if temps.id == nom
            ],
        }

    def _jour(self, quand: date) -> int:
        return (quand - self.base).days

    def _plan(self, feuille: FeuilleDeRoute) -> dict[str, Any]:
        periode = feuille.periode
        return self._cles(feuille.college) | {
            "du": self._jour(periode.debut),
            "au": self._jour(periode.fin),
            "semaines": len(periode.semaines),
            "trimestres_du_plan": [
                [self._jour(debut), self._jour(fin)] for debut, fin in periode.parts
            ],
            "jalons": [self._jalon(jalon) for jalon in feuille.jalons],
            "dits": [
                [a.etape or "", self._phrase(typographie(a.texte))] for a in feuille.avertissements
            ],
        }

    def _refus(self, variante: Variante, refus: ErreurDuPlan) -> dict[str, Any]:
        message, remede = majuscule(refus.message), refus.remede
        return self._cles(variante.college) | {
            "refus": self._phrase(typographie(message)),
            "remede": self._phrase(typographie(remede)),
        }

    def _cles(self, college: College) -> dict[str, Any]:
        return {
            "debut": self._jour(college.debut),
            "trimestres": college.trimestres,
            "version": college.version,
        }

    def _jalon(self, jalon: Jalon) -> list[int]:
        """Étape, premier et dernier jours, semaines ; puis le passage : jour, fixé, envoi."""
        rendu = [
            self._etape(jalon),
            self._jour(jalon.debut),
            self._jour(jalon.fin),
            jalon.semaines,
        ]
        seance = jalon.instance
        if seance is not None:
            quand = seance.date or seance.semaine
            assert quand is not None
            rendu += [self._jour(quand), int(seance.date is not None)]
            if seance.envoi is not None:
                rendu.append(self._jour(seance.envoi))
        return rendu

    def _etape(self, jalon: Jalon) -> int:
        """Rend le rang de l’étape : identifiant, titre, temps, genre, instance et ses mots."""
        etape = self.declarees[jalon.etape]
        genre = _genre(etape, jalon)
        # Une règle d’adaptation peut changer le titre d’une étape, ou en faire des séances.
        cle = (etape.id, jalon.titre, genre)
        if cle not in self.rangs:
            titre = typographie(jalon.titre)
            champs = (etape.id, titre, etape.temps, genre, *self._passage(etape))
            self.rangs[cle] = self.etapes.setdefault(champs, len(self.etapes))
        return self.rangs[cle]

    def _passage(self, etape: Etape) -> list[str]:
        if etape.instance is None:
            return []
        instance = next(i for i in self.demarche.instances if i.id == etape.instance.id)
        return [
            typographie(instance.titre),
            typographie(getattr(instance.mots, etape.instance.pour)),
        ]

    def _phrase(self, texte: str) -> int:
        return self.phrases.setdefault(texte, len(self.phrases))

    def _profil(self) -> dict[str, Any]:
        """Le fichier à modifier et la ligne de chaque clé (0 : elle n’y est pas encore).

        Hors du dépôt, on ne montre que le nom du fichier, et aucun lien n’y mène.
        """
        construction = self.construction
        arbre = construction.positions_du_college.documents[""].arbre
        return {
            "fichier": construction.fichier.nom,
            "dedans": construction.fichier.dans_le_depot,
            "lignes": {
                cle: construction.positions_du_college.ligne((cle,)) if cle in arbre else 0
                for cle in CLES_ESSAYEES
            },
        }


def _frise() -> dict[str, Any]:
    """Rend de quoi dessiner une frise comme le programme : cotes, motifs, largeur des lettres."""
    maigres, grasses = largeurs()
    return {
        "couchee": couchee.COTES,
        "debout": debout.COTES,
        "motifs": {
            nom: {"tirets": motif.tirets, "epaisseur": motif.epaisseur}
            for nom, motif in MOTIFS.items()
        },
        "lettres": {
            "signes": "".join(maigres),
            "maigres": list(maigres.values()),
            "grasses": [grasses[signe] for signe in maigres],
            "inconnue": INCONNUE,
        },
    }


def _genre(etape: Etape, jalon: Jalon) -> str:
    """Le genre de son rendez-vous quand aucune instance n’en a un (voir rendez_vous.py)."""
    if etape.cadence is not None:
        return "point"
    if jalon.nombre is not None:
        return "atelier"
    return "reunion" if jalon.roles.contribue else ""
