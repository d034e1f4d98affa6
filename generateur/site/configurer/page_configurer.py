"""La page « Configurer » : le formulaire, le même pour tous, et le profil de ce collège.

Le formulaire ne dépend que de la démarche : d’un collège à l’autre d’un lot, qui n’en lit qu’une,
il n’est écrit qu’une fois.
"""

from __future__ import annotations

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
    en_json,
)
from generateur.site.configurer.vacances_du_formulaire import champs_des_vacances
from generateur.vue.francais import typographie

Ecrire = Callable[..., str]
"""Rend le HTML d’un gabarit, rempli de ses champs."""


@dataclass(frozen=True)
class FormulaireEcrit:
    """Ce que tous les collèges d’une démarche ont du formulaire ; `donnees` : en JSON, par nom."""

    mots: dict[str, str]
    champs: Markup
    donnees: dict[str, str]


class PageConfigurer:
    """De quoi écrire la page de chaque collège ; retient le formulaire d’une démarche à la fois."""

    def __init__(self, materiel: MaterielDuFormulaire) -> None:
        self.materiel = materiel
        self.dernier: tuple[Demarche, FormulaireEcrit] | None = None

    def rendre(self, demarche: Demarche, texte: str, ecrire: Ecrire, **champs: Any) -> str:
        """Rend le HTML de la page ; `texte` : celui du profil ; `champs` : nom et dépôts."""
        if self.dernier is None or self.dernier[0] is not demarche:
            self.dernier = (demarche, self._formulaire(demarche, ecrire))
        commun = self.dernier[1]
        return ecrire(
            "configurer",
            mots_du_formulaire=commun.mots,
            champs=commun.champs,
            etapes=self.materiel.formulaire.etapes,
            modele=self.materiel.modele,
            typo=typographie,
            donnees=Markup(en_json(commun.donnees, texte)),
            **champs,
        )

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
        return FormulaireEcrit(
            mots,
            Markup(champs),
            donnees_communes(self.materiel, options, mots),
        )
