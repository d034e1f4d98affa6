"""La page « Configurer » : le formulaire, le même pour tous, et le profil de ce collège.

Le formulaire ne dépend que de la démarche : d’un collège à l’autre d’un lot, qui n’en lit qu’une,
il n’est écrit qu’une fois, et dans un script que tous les sites partagent : il ne se montre de
toute façon que quand ceux de la page sont là (decisions/0147, 0177).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generateur.noyau.declare.modeles import Demarche
from generateur.site.configurer.annuaire_du_formulaire import champs_de_l_annuaire
from generateur.site.configurer.formulaire import (
    MaterielDuFormulaire,
    catalogues,
    donnees_communes,
    sans_danger,
)
from generateur.site.configurer.vacances_du_formulaire import champs_des_vacances
from generateur.vue.francais import typographie

Ecrire = Callable[..., str]
"""Rend le HTML d’un gabarit, rempli de ses champs."""


FORMULAIRE = "assets/javascripts/formulaire.js"
"""Dans le site : les champs du formulaire et ce que son script en sait, les mêmes pour tous."""


@dataclass(frozen=True)
class FormulaireEcrit:
    """Ce que tous les collèges d’une démarche ont du formulaire ; `script` : celui qui le pose."""

    mots: dict[str, str]
    script: str


class PageConfigurer:
    """De quoi écrire la page de chaque collège ; retient le formulaire d’une démarche à la fois."""

    def __init__(self, materiel: MaterielDuFormulaire) -> None:
        self.materiel = materiel
        self.dernier: tuple[Demarche, FormulaireEcrit] | None = None

    def rendre(
        self, demarche: Demarche, texte: str, ecrire: Ecrire, **champs: Any
    ) -> tuple[str, dict[str, str]]:
        """Rend le HTML de la page, et le script du formulaire par son chemin dans le site.

        `texte` : celui du profil ; `champs` : nom et dépôts.
        """
        if self.dernier is None or self.dernier[0] is not demarche:
            self.dernier = (demarche, self._formulaire(demarche, ecrire))
        commun = self.dernier[1]
        page = ecrire(
            "configurer",
            mots_du_formulaire=commun.mots,
            etapes=self.materiel.formulaire.etapes,
            modele=self.materiel.modele,
            typo=typographie,
            donnees=Markup(sans_danger(json.dumps({"profil": texte}))),
            **champs,
        )
        return page, {FORMULAIRE: commun.script}

    def _formulaire(self, demarche: Demarche, ecrire: Ecrire) -> FormulaireEcrit:
        mots = {cle: typographie(mot) for cle, mot in demarche.libelles["configurer"].items()}
        options = catalogues(self.materiel, demarche, mots)
        annuaire = ecrire(
            "annuaire",
            **champs_de_l_annuaire(self.materiel.departements, demarche.libelles["annuaire"]),
        )
        vacances = ecrire(
            "vacances",
            **champs_des_vacances(self.materiel.calendriers, demarche.libelles["vacances"]),
        )
        champs = ecrire(
            "configurer_champs",
            mots_du_formulaire=mots,
            annuaire=Markup(annuaire),
            vacances=Markup(vacances),
            etapes=self.materiel.formulaire.etapes,
            options=options,
            typo=typographie,
        )
        donnees = {"champs": champs, "donnees": donnees_communes(self.materiel, options, mots)}
        ecrit = json.dumps(donnees, sort_keys=True, separators=(",", ":"))
        return FormulaireEcrit(mots, f"manuelFormulaire({ecrit});\n")
