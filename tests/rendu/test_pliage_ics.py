"""Le pliage des lignes d’un agenda : RFC 5545, § 3.1, et rien de perdu."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generateur.rendu.pliage_ics import plier

SIGNES = st.sampled_from(["a", " ", "é", "\u202f", "🦉", "\\,", "\\n", "^n"])


@given(st.lists(SIGNES, min_size=1, max_size=300).map("".join))
def test_une_ligne_se_plie_et_se_deplie(ligne: str) -> None:
    """Au plus 75 octets ; ni un signe ni un échappement coupés ; dépliée, c’est la même."""
    rendue = plier([ligne])
    assert rendue.endswith(b"\r\n")
    morceaux = rendue.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(morceau) <= 75 for morceau in morceaux)
    assert all(morceau.decode().startswith(" ") for morceau in morceaux[1:])
    assert not any(morceau.endswith((b"\\", b"^")) for morceau in morceaux)
    assert rendue.replace(b"\r\n ", b"") == ligne.encode() + b"\r\n"


def test_une_ligne_qui_tient_n_est_pas_pliee() -> None:
    """Une ligne vide ne s’écrit pas."""
    assert plier(["a" * 74, "", "b"]) == b"a" * 74 + b"\r\nb\r\n"
    assert plier(["a" * 75]) == b"a" * 74 + b"\r\n a\r\n"
