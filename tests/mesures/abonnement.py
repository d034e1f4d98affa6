"""Mesure : une année suivie par abonnement, huit éditions, lue par de vrais agendas.

    .venv/bin/python tests/mesures/abonnement.py

Radicale sert, vdirsyncer porte, khal montre : après chaque édition, exactement ce que l’agenda
annonce, rien en double, rien qui traîne ; icalendar et vobject, strict, relisent le fichier ;
SEQUENCE, DTSTAMP et LAST-MODIFIED avancent à la seconde. Un identifiant survit à un créneau gagné
ou perdu ; ce qui est annulé ou retiré l’est sous le sien. Échoue au premier manquement.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import vobject
from icalendar import Calendar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generateur.depot.edition import manuel_du_profil
from generateur.formats.agenda.rendez_vous_ics import rendre
from generateur.formats.donnees_json import rendre as rendre_le_json
from tests.formats.abonnement import Abonne, annonce, un_abonne

RACINE = Path(__file__).resolve().parents[2]
PREMIERE = 1796040000
CRENEAUX = """
creneaux:
  - {jour: mercredi, de: "13:30", a: "15:30"}
  - {jour: jeudi, de: "13:30", a: "15:30"}
"""
RETRAIT = "\nadaptations: {retirer: [regards-croises]}\n"
REPORT = "- {le: 2027-01-12, etape: annonce-aux-collegues, etat: reportee, au: 2027-01-25}\n"
ABANDON = "- {le: 2027-01-29, etape: etat-des-lieux-du-materiel, etat: abandonnee}\n"
ARRET = "- {le: 2027-05-12, etat: arret, note: la suite l’an prochain}\n"


def editions(profil: Path) -> list[tuple[str, str, str]]:
    """Rend, par édition, ce qu’elle change : son nom, le profil, le suivi."""
    sans = (RACINE / "tests/profils/demonstration.yml").read_text(encoding="utf-8")
    avec = sans + CRENEAUX
    profil.write_text(avec, encoding="utf-8")
    profil.with_name("essai.suivi.yml").write_text(REPORT + ABANDON, encoding="utf-8")
    feuille = manuel_du_profil(profil, RACINE, {}).feuille
    seance = next(j for j in feuille.jalons if j.nombre).seances[0].date
    annulee = (
        f"- {{le: 2027-01-30, seance: {seance}, etape: ateliers-de-demonstration, etat: annulee}}\n"
    )
    return [
        ("le départ, sans créneaux", sans, ""),
        ("des créneaux gagnés", avec, ""),
        ("une étape reportée", avec, REPORT),
        ("une étape abandonnée", avec, REPORT + ABANDON),
        ("une séance annulée", avec, REPORT + ABANDON + annulee),
        ("une étape retirée du profil", avec + RETRAIT, REPORT + ABANDON + annulee),
        ("les créneaux perdus", sans + RETRAIT, REPORT + ABANDON + annulee),
        ("un arrêt", sans + RETRAIT, REPORT + ABANDON + annulee + ARRET),
    ]


def suivre(abonne: Abonne, ici: Path) -> None:
    """Publie chaque édition, la fait suivre, et compare."""
    profil = ici / "essai.yml"
    avant: dict[str, tuple[object, str]] = {}
    rang_d_avant = 0
    for numero, (nom, texte, suivi) in enumerate(editions(profil)):
        profil.write_text(texte, encoding="utf-8")
        (ici / "essai.suivi.yml").write_text(suivi, encoding="utf-8")
        manuel = manuel_du_profil(profil, RACINE, {"SOURCE_DATE_EPOCH": str(PREMIERE + numero)})
        if not numero:
            depart = rendre_le_json(manuel.initiale, manuel.demarche)
            (ici / "essai.depart.json").write_bytes(depart)
        octets = rendre(manuel.vue)
        (abonne.publie / "feuille-de-route.ics").write_bytes(octets)
        calendrier = Calendar.from_ical(octets)
        evenements = calendrier.walk("VEVENT")
        strict = vobject.readOne(octets.decode(), validate=True)
        assert len(strict.vevent_list) == len(evenements)
        assert str(calendrier["METHOD"]) == "PUBLISH"
        assert all(
            "ORGANIZER" in e and e["DTSTAMP"].dt == e["LAST-MODIFIED"].dt for e in evenements
        )
        [rang] = {int(e["SEQUENCE"]) for e in evenements}
        assert rang == rang_d_avant + 1 or not numero
        abonne.synchroniser()
        ici_et_la = annonce(calendrier)
        lu = abonne.lu()
        assert lu == ici_et_la, (nom, set(lu.items()) ^ set(ici_et_la.items()))
        assert abonne.sur_le_serveur() == len(ici_et_la), nom
        annules = sorted(u.split(".")[0] for u, (_, statut) in ici_et_la.items()
                         if statut == "CANCELLED")  # fmt: skip
        # Un envoi suit la date d’une instance ; une séance de plus, son créneau.
        perdus = {u for u in avant.keys() - ici_et_la.keys()
                  if ".seance-" not in u and ".envoi." not in u}  # fmt: skip
        assert not perdus, (nom, perdus)
        print(f"{numero + 1}. {nom} : {len(ici_et_la)} événements, SEQUENCE {rang} ; annulés : "
              f"{', '.join(annules) or 'aucun'}")  # fmt: skip
        avant, rang_d_avant = dict(ici_et_la), rang


def main() -> None:
    """Suit l’année."""
    debut = time.perf_counter()
    with tempfile.TemporaryDirectory() as dossier, un_abonne(Path(dossier)) as abonne:
        suivre(abonne, Path(dossier))
    print(
        f"huit éditions, {time.perf_counter() - debut:.0f} s : khal montre ce que l’agenda annonce"
    )


if __name__ == "__main__":
    main()
