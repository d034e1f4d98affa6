"""Le seul chemin, pour site, commandes et lots : charger, adapter, planifier, composer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generateur.chargement.calendriers import charger_calendrier
from generateur.chargement.college import charger_college
from generateur.chargement.dates import verifier_dates
from generateur.chargement.demarche import charger_demarche
from generateur.chargement.erreurs import ErreurDonnees
from generateur.chargement.positions import Positions, probleme_du_plan
from generateur.chargement.recueil import charger_recueil
from generateur.edition import date_d_edition
from generateur.noyau.adaptation import adapter
from generateur.noyau.calendrier import Calendrier, est_ouvert, periode
from generateur.noyau.creneaux import poser_les_seances
from generateur.noyau.erreurs import ErreurDuPlan
from generateur.noyau.modeles import College, Demarche
from generateur.noyau.plan import FeuilleDeRoute
from generateur.noyau.planification import planifier
from generateur.noyau.recueil import avec_le_recueil
from generateur.rendu.composition import composer
from generateur.rendu.vues import VueFeuille

PROFIL = Path("donnees/college.yml")


@dataclass(frozen=True)
class Construction:
    """Tout ce qu’un profil donne ; `positions_*` : de quel fichier et de quelle ligne."""

    racine: Path
    profil: Path
    demarche: Demarche
    college: College
    calendrier: Calendrier
    feuille: FeuilleDeRoute
    vue: VueFeuille
    positions_de_la_demarche: Positions
    positions_du_college: Positions


def construire(profil: Path, racine: Path) -> Construction:
    """Charge la démarche et le profil, fait le plan et sa vue.

    Lève ErreurDonnees, avec toutes les fautes trouvées.
    """
    demarche, de_la_demarche = charger_demarche(racine / "donnees" / "demarche")
    college, du_college = charger_college(profil, demarche)
    recueil = charger_recueil(profil, demarche)
    try:
        calendrier, verifie_le = charger_calendrier(college, racine)
        problemes = verifier_dates(college, calendrier, du_college)
        if problemes:
            raise ErreurDonnees(problemes)
        adaptation = adapter(demarche, college, recueil)
        college = avec_le_recueil(college, recueil)
        feuille = planifier(
            adaptation,
            demarche,
            college,
            calendrier.zone,
            periode(college, calendrier),
            partial(est_ouvert, college, calendrier),
        )
    except ErreurDuPlan as erreur:
        raise probleme_du_plan(erreur, du_college) from None
    feuille = replace(poser_les_seances(feuille, demarche), fuseau=calendrier.fuseau)
    edition = date_d_edition(racine, [verifie_le])
    return Construction(
        racine=racine,
        profil=profil,
        demarche=demarche,
        college=college,
        calendrier=calendrier,
        feuille=feuille,
        vue=composer(feuille, demarche, edition),
        positions_de_la_demarche=de_la_demarche,
        positions_du_college=du_college,
    )
