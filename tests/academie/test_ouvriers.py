"""Des ouvriers qui meurent, se taisent ou s’étonnent : les autres collèges n’en savent rien."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from distributed.scheduler import KilledWorker

from generateur.academie.entree.entrees import Entree, Inscrit
from generateur.academie.lot import deroulement as module_du_lot
from generateur.academie.lot.depots_recus import nom_du_depot
from generateur.academie.lot.deroulement import MORT, MUET, TOUS_MORTS, LotDeColleges
from generateur.academie.lot.etat import Etat
from generateur.academie.lot.executeurs import executeur_local
from generateur.academie.lot.fabrique import Fait
from generateur.academie.lot.tache import (
    ConsignesDuLot,
    Rendu,
    depot_en_archive,
    donner_les_consignes,
)

from .outils import (
    GENERATEUR,
    RACINE,
    accrocher,
    attendre,
    ctrl_c_entendu,
    environnement,
    lancer,
    tableau,
)


def travail(consignes: ConsignesDuLot, inscrit: Inscrit) -> Rendu:
    """Tient lieu de la fabrique : le nom du collège dit ce qu’il fait à son ouvrier."""
    if "fatal" in inscrit.dossier:
        os.kill(os.getpid(), signal.SIGKILL)
    if "sans-fin" in inscrit.dossier:
        time.sleep(3600)
    if "etonnant" in inscrit.dossier:
        raise ValueError("un mot\nétonnant")
    assert consignes.sur_place is not None
    site = Path(tempfile.mkdtemp(dir=consignes.sur_place))
    (site / "index.html").write_text(inscrit.nom, encoding="utf-8")
    return Rendu(Fait(inscrit.dossier, fiche={"rendez_vous": []}), site)


class Ici(Executor):
    """Fait chaque tâche aussitôt, dans ce processus."""

    def __init__(
        self, leve: dict[str, BaseException] | None = None, perdues: tuple[str, ...] = ()
    ) -> None:
        self.leve = leve or {}
        self.perdues = perdues
        self.confiees: list[str] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        """Rend une tâche déjà finie."""
        tache: Future[Any] = Future()
        dossier = args[1].dossier
        self.confiees.append(dossier)
        try:
            if dossier in self.perdues:
                tache.cancel()
                tache.set_running_or_notify_cancel()
                return tache
            if dossier in self.leve:
                raise self.leve[dossier]
            tache.set_result(fn(*args))
        except BaseException as erreur:
            tache.set_exception(erreur)
        return tache


@contextmanager
def mener(
    dossier: Path, noms: list[str], ouvrir: Any, ouvriers: int
) -> Iterator[tuple[LotDeColleges, list[str]]]:
    """Mène un lot de ces collèges, sans fabrique."""
    etat = Etat(dossier / "sites")
    etat.ouvrir()
    inscrits = tuple(Inscrit(nom, nom, "", (), rang=rang) for rang, nom in enumerate(noms))
    mene = LotDeColleges(Entree(inscrits, (), 0), etat, ConsignesDuLot("", dossier, etat.en_cours))
    try:
        yield mene, list(mene.mener(mene.a_faire(), ouvrir, ouvriers))
    finally:
        etat.fermer()


@pytest.fixture(autouse=True)
def _sans_fabrique(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module_du_lot, "travailler", travail)


def test_seul_celui_qui_tue_est_condamne(tmp_path: Path) -> None:
    """Deux collèges tuent leur ouvrier, de vrais processus : les dix autres ont leur site."""
    noms = [f"college-{n:02d}" for n in range(12)]
    noms[3], noms[4] = "fatal-un", "fatal-deux"
    with mener(tmp_path, noms, partial(executeur_local, 3), 3) as (mene, sorts):
        bilan = mene.bilan
        assert sorted(bilan.faits) == [nom for nom in noms if "fatal" not in nom]
        assert [(e.dossier, e.panne) for e in bilan.en_ordre()] == [
            ("fatal-un", MORT),
            ("fatal-deux", MORT),
        ]
        assert not bilan.arret and not bilan.pas_faits and sorted(sorts) == sorted(noms)


def test_des_ouvriers_qui_meurent_tous_arretent_le_lot(tmp_path: Path) -> None:
    """Si rien n’aboutit jamais, la faute n’est plus aux collèges : on n’en condamne pas mille."""
    noms = [f"fatal-{n:02d}" for n in range(20)]
    with mener(tmp_path, noms, partial(executeur_local, 2), 2) as (mene, _):
        assert mene.bilan.arret == TOUS_MORTS
        assert len(mene.bilan.echecs) + len(mene.bilan.pas_faits) == 20
        assert len(mene.bilan.echecs) < 8


def test_un_ouvrier_muet_n_est_pas_attendu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Passé le silence, l’ouvrier qui ne finit jamais est arrêté, et la commande se termine."""
    monkeypatch.setattr(module_du_lot, "SILENCE", 0.5)
    debut = time.monotonic()
    with mener(tmp_path, ["un", "sans-fin"], partial(executeur_local, 1), 1) as (mene, _):
        assert mene.bilan.arret == MUET
        assert mene.bilan.faits == ["un"] and mene.bilan.pas_faits == ["sans-fin"]
    assert time.monotonic() - debut < 20


def test_une_panne_imprevue_laisse_son_recit(tmp_path: Path) -> None:
    """La phrase tient sur une ligne ; la trace entière est dans un fichier, que l’on nomme."""
    with mener(tmp_path, ["un", "etonnant", "deux"], partial(executeur_local, 1), 1) as (mene, _):
        [echec] = mene.bilan.echecs
        assert echec.panne == "panne imprévue (ValueError : un mot étonnant)"
        assert echec.recit == ".academie/pannes/etonnant.txt"
        recit = (tmp_path / "sites" / echec.recit).read_text(encoding="utf-8")
        assert "in travail" in recit and "ValueError: un mot" in recit
        assert sorted(mene.bilan.faits) == ["deux", "un"]


@contextmanager
def _toujours(executeur: Executor) -> Iterator[Executor]:
    yield executeur


def test_ce_que_dask_dit_d_un_ouvrier_mort_se_dit_en_francais(tmp_path: Path) -> None:
    """KilledWorker accuse aussi les voisins : chacun est repris seul avant d’être condamné."""
    leve = {"deux": KilledWorker("deux", None, 3)}  # type: ignore[arg-type,no-untyped-call]
    la_bas = Ici(leve)
    ouvrir = partial(_toujours, la_bas)
    with mener(tmp_path, ["un", "deux", "trois", "quatre"], ouvrir, 1) as (mene, _):
        assert [(e.dossier, e.panne) for e in mene.bilan.echecs] == [("deux", MORT)]
        assert sorted(mene.bilan.faits) == ["quatre", "trois", "un"]
        assert la_bas.confiees.count("deux") == 2


def test_un_ordonnanceur_perdu_en_route_arrete_le_lot(tmp_path: Path) -> None:
    """Dask dit alors ses tâches annulées : ce qui est fait reste, le reste se reprendra."""
    ouvrir = partial(_toujours, Ici(perdues=("deux", "trois")))
    with mener(tmp_path, ["un", "deux", "trois"], ouvrir, 1) as (mene, _):
        assert mene.bilan.arret == MUET and mene.bilan.faits == ["un"]
        assert sorted(mene.bilan.pas_faits) == ["deux", "trois"] and not mene.bilan.echecs


def test_le_depot_ne_voyage_pas_avec_chaque_college() -> None:
    """Une tâche ne porte que le nom du dépôt : l’archive est donnée une fois à chaque ouvrier."""
    archive = depot_en_archive(RACINE)
    porte = donner_les_consignes(RACINE, {}, None, nom_du_depot(archive))
    assert len(archive) > 100_000 and len(pickle.dumps(porte)) < 2_000


CROCHET = """import os, pathlib, signal, time
def on_config(config):
    if "Fatal" in config.site_name:
        os.kill(os.getpid(), signal.SIGKILL)
    if "Sans fin" in config.site_name:
        pathlib.Path("commence").touch()
        time.sleep(3600)
"""


@pytest.fixture
def accroche(depot: Path) -> Path:
    """Un dépôt dont une extension tue l’ouvrier de certains collèges, ou ne lui rend jamais."""
    return accrocher(depot, CROCHET)


def test_un_college_fatal_n_emporte_que_lui(accroche: Path, tmp_path: Path) -> None:
    """Par la vraie commande : l’un tue son ouvrier, l’autre a son site, et c’est dit."""
    liste = tableau(tmp_path / "l.csv", "Fatal;Ville;;Limoges;300;;", "Calme;Ville;;Limoges;300;;")
    resultat = lancer(accroche, str(liste), "--processus", "2")
    assert resultat.returncode == 1 and "Traceback" not in resultat.stderr, resultat.stderr
    assert "1 construit, 1 en échec" in resultat.stdout
    assert f"Fatal, Ville :\n  {MORT}" in resultat.stderr.replace("\u00a0:", " :")
    assert (accroche / "sites" / "calme-ville" / "index.html").is_file()


def test_un_second_ctrl_c_ne_bloque_rien(accroche: Path, tmp_path: Path) -> None:
    """Un ouvrier sans fin, deux Ctrl-C de suite : fini en quelques secondes, tout est dit, et le
    dossier n’est plus tenu par personne."""
    liste = tableau(tmp_path / "liste.csv", "Sans fin;Ville;;Limoges;300;;")
    lance = subprocess.Popen(
        [GENERATEUR, "academie", str(liste), "--processus", "1"],
        cwd=accroche, env=environnement(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
        text=True, preexec_fn=ctrl_c_entendu,
    )  # fmt: skip
    try:
        attendre((accroche / "commence").exists)
        for _ in range(3):
            lance.send_signal(signal.SIGINT)
            time.sleep(0.2)
        # L’ouvrier tient l’autre bout de ce tube : il se ferme quand il est parti lui aussi.
        _, erreurs = lance.communicate(timeout=120)
    finally:
        lance.kill()
    assert lance.returncode == 130 and "Traceback" not in erreurs, erreurs
    assert erreurs.count("Interrompu") == 1
    etat = Etat(accroche / "sites")
    etat.ouvrir()
    etat.fermer()


def test_ctrl_c_pendant_le_chargement(tmp_path: Path) -> None:
    """Interrompu avant même de savoir lire ses options : une phrase, pas une trace."""
    interrompre = (
        "import sys\n"
        "class Ctrl_C:\n"
        "    def find_spec(self, nom, *_):\n"
        "        if nom == 'generateur.commandes.principale': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Ctrl_C())\n"
        "from generateur.commandes.depart import partir; partir()\n"
    )
    resultat = subprocess.run(
        [sys.executable, "-c", interrompre], cwd=RACINE, capture_output=True, text=True, check=False
    )
    assert (resultat.returncode, resultat.stderr) == (130, "Interrompu.\n")
