"""Le pliage des lignes d’un agenda : RFC 5545, § 3.1, et rien de perdu."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generateur.formats.agenda.pliage_ics import ecrire, plier

SIGNES = st.sampled_from(["a", " ", "é", "\u202f", "🦉", "\\,", "\\n", "^n"])


@given(st.lists(SIGNES, min_size=1, max_size=300).map("".join))
def test_une_ligne_se_plie_et_se_deplie(ligne: str) -> None:
    """Au plus 75 octets ; ni un signe ni un échappement coupés ; dépliée, c’est la même."""
    rendue = plier(ligne.encode())
    assert rendue.endswith(b"\r\n")
    morceaux = rendue.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(morceau) <= 75 for morceau in morceaux)
    assert all(morceau.decode().startswith(" ") for morceau in morceaux[1:])
    assert not any(morceau.endswith((b"\\", b"^")) for morceau in morceaux)
    assert rendue.replace(b"\r\n ", b"") == ligne.encode() + b"\r\n"


def test_une_ligne_qui_tient_n_est_pas_pliee() -> None:
    """Soixante-quatorze octets tiennent ; un de plus passe à la ligne suivante."""
    assert plier(b"a" * 74) == b"a" * 74 + b"\r\n"
    assert plier(b"a" * 75) == b"a" * 74 + b"\r\n a\r\n"


def test_l_agenda_est_celui_de_la_bibliotheque() -> None:
    """Relu par la bibliothèque, puis écrit par elle ou par nous : les mêmes lignes."""
    agenda = Calendar.from_ical(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Un\\, deux\\; trois\r\n"
        b"DTSTART;VALUE=DATE:20270104\r\nDTEND;TZID=Europe/Paris:20270104T103000\r\n"
        b"TZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=3\r\nCATEGORIES:Temps 1\r\n"
        b"END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert ecrire(agenda) == agenda.to_ical()
