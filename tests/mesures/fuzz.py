"""Mesure : des entrées abîmées au hasard, de chaque genre ; aucune ne doit faire trébucher.

    nice -n 19 .venv/bin/python tests/mesures/fuzz.py [MINUTES] [GRAINE] [GENRE]

Profil, recueil, suivi, plan de départ, calendrier officiel, calendrier à poser, enquête,
`academie.yml`, pages de l’équipe. Pour chacune : pas de trace de Python, moins de dix secondes de
calcul, moins d’un gigaoctet, un refus à sa ligne, rien de perdu. Une faute porte sa graine :
« fuzz.py 0 GRAINE GENRE » la rejoue seule.
"""

from __future__ import annotations

import logging
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generateur.chargement.lectures_retenues import retenir_les_lectures
from tests.outils.mauvaises_entrees import Atelier, Reponse
from tests.outils.pages_abimees import LotDePages

GIGA = 1024**3
LOT = 40
"""Une construction de pages pour tant d’entrées de chaque autre genre."""


def principal(minutes: float, graine: int, seul: str | None) -> int:
    """Abîme jusqu’à l’heure dite ; rend le nombre de fautes."""
    resource.setrlimit(resource.RLIMIT_DATA, (GIGA, GIGA))
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as provisoire:
        pages = LotDePages(Path(provisoire) / "pages")
        atelier = Atelier(Path(provisoire))
        retenir_les_lectures()
        if not minutes and seul:
            reponse = pages.essayer(graine) if seul == "pages" else atelier.essayer(seul, graine)
            print(reponse.code, reponse.dit, *reponse.fautes, sep="\n")
            return len(reponse.fautes)
        return _mesurer(atelier, pages, minutes, graine, seul)


def _mesurer(
    atelier: Atelier, pages: LotDePages, minutes: float, graine: int, seul: str | None
) -> int:
    fin = time.monotonic() + 60 * minutes
    comptes: dict[str, Counter[str]] = defaultdict(Counter)
    plus_long: dict[str, float] = defaultdict(float)
    fautes = 0
    genres = [seul] if seul else [*atelier.genres, "pages"]
    for numero in count(graine):
        if time.monotonic() > fin:
            break
        for genre in genres:
            if genre == "pages" and (numero - graine) % LOT and not seul:
                continue
            debut = _calcul()
            reponse = pages.essayer(numero) if genre == "pages" else atelier.essayer(genre, numero)
            duree = _calcul() - debut
            plus_long[genre] = max(
                plus_long[genre], duree / (pages.nombre if genre == "pages" else 1)
            )
            _compter(comptes[genre], reponse, pages.nombre if genre == "pages" else 1)
            for faute in reponse.fautes:
                fautes += 1
                print(f"FAUTE {genre} {numero} : {faute}", flush=True)
        if (numero - graine) % 500 == 499:
            _dire(comptes, plus_long)
    _dire(comptes, plus_long)
    return fautes


def _calcul() -> float:
    """Secondes de calcul, celles des commandes lancées comprises."""
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _compter(compte: Counter[str], reponse: Reponse, entrees: int) -> None:
    compte["entrées"] += entrees
    compte["refus"] += bool(reponse.code) if entrees == 1 else reponse.code
    compte["fautes"] += len(reponse.fautes)


def _dire(comptes: dict[str, Counter[str]], plus_long: dict[str, float]) -> None:
    for genre, compte in comptes.items():
        print(f"{genre:12} {compte['entrées']:7} entrées {compte['refus']:7} refus "
              f"{compte['fautes']:4} fautes ; le plus long : {plus_long[genre]:.1f} s")  # fmt: skip
    pic = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"en tout {sum(c['entrées'] for c in comptes.values())} entrées ; "
        f"pic de mémoire : {pic:.0f} Mo",
        flush=True,
    )


if __name__ == "__main__":
    demandes = sys.argv[1:]
    sys.exit(
        min(1, principal(
            float(demandes[0]) if demandes else 60,
            int(demandes[1]) if demandes[1:] else 1,
            demandes[2] if demandes[2:] else None,
        ))
    )  # fmt: skip
