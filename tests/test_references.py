"""Les plans des quatre profils sont ceux que l’on a relus (`make references` les récrit)."""

from __future__ import annotations

import pytest

from tests.outils.references import NOMS, REFERENCES, plan_de


@pytest.mark.parametrize("nom", NOMS)
def test_le_plan_est_celui_que_l_on_a_relu(nom: str) -> None:
    """Un plan ne bouge pas sans que la différence ait été relue."""
    assert plan_de(nom) == (REFERENCES / f"{nom}.txt").read_text(encoding="utf-8")


def test_les_quatre_plans_different_au_fond() -> None:
    """Les quatre collèges ne mènent ni les mêmes étapes, ni aux mêmes durées."""
    plans = [plan_de(nom) for nom in NOMS]
    suites = {
        tuple(
            (ligne.split()[3], ligne.split()[2]) for ligne in plan.splitlines() if ligne[0] != "!"
        )
        for plan in plans
    }
    assert len(suites) == len(NOMS)
