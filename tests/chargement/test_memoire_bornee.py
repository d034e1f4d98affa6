"""Ce qui est retenu d’un site à l’autre ne grandit pas avec leur nombre."""

from __future__ import annotations

from generateur.chargement.memoire_bornee import MemoireBornee


def test_ce_qui_n_a_pas_servi_depuis_le_plus_longtemps_s_oublie() -> None:
    """Deux places : relire la première la garde, et la troisième prend celle de la deuxième."""
    memoire: MemoireBornee[str, int] = MemoireBornee(2)
    assert [memoire.retenir(cle, rang) for rang, cle in enumerate(("un", "deux"))] == [0, 1]
    assert memoire.relire("un") == 0
    memoire.retenir("trois", 2)
    assert [memoire.relire(cle) for cle in ("un", "deux", "trois")] == [0, None, 2]
    assert memoire.tout() == [0, 2]
