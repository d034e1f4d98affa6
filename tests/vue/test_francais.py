"""La typographie française : espaces insécables, heures, dates."""

from __future__ import annotations

from datetime import date

import pytest

from generateur.vue.francais import (
    enchainer,
    heures,
    intervalle,
    lundi_de,
    majuscule,
    mois_et_annee,
    typographie,
)


@pytest.mark.parametrize(
    "saisi, attendu",
    [
        ("Pourquoi ?", "Pourquoi\u202f?"),
        ("Voici : un", "Voici\u00a0: un"),
        ("un ; deux !", "un\u202f; deux\u202f!"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("«oui»", "«\u00a0oui\u00a0»"),
        ("« Pourquoi ? »", "«\u00a0Pourquoi\u202f?\u00a0»"),
        ("l'oral", "l’oral"),
        ("90 % de 12 000 €", "90\u00a0% de 12\u202f000\u00a0€"),
        ("2 h par mois", "2\u00a0h par mois"),
        ("de 12:30 à 13:15", "de 12:30 à 13:15"),
        ("https://exemple.test/a?b=1", "https://exemple.test/a?b=1"),
        ("en 2027 480 élèves", "en 2027 480\u00a0élèves"),
        ("du 8 mars 2027 120 personnes", "du 8 mars 2027 120\u00a0personnes"),
        ("(vraiment ?)", "(vraiment\u202f?)"),
        ("déjà : fait", "déjà\u00a0: fait"),
        ("", ""),
    ],
)
def test_espaces(saisi: str, attendu: str) -> None:
    """Les espaces insécables se posent, et rien d’autre ne change."""
    assert typographie(saisi) == attendu
    assert typographie(attendu) == attendu


@pytest.mark.parametrize(
    "nombre, attendu",
    [
        (0.25, "15\u00a0min"), (1, "1\u00a0h"), (1.5, "1\u00a0h\u00a030"),
        (2.08, "2\u00a0h\u00a005"), (1200, "1\u202f200\u00a0h"), (0.999, "1\u00a0h"),
        (0, "0\u00a0min"),
    ],
)  # fmt: skip
def test_heures(nombre: float, attendu: str) -> None:
    """Les heures se lisent comme on les dit."""
    assert heures(nombre) == attendu


def test_dates() -> None:
    """Un intervalle se dit au plus court, sans perdre le mois ni l’année."""
    assert intervalle(date(2027, 3, 8), date(2027, 3, 19)) == "du 8 au 19\u00a0mars 2027"
    assert intervalle(date(2027, 3, 1), date(2027, 4, 2)) == (
        "du 1er\u00a0mars au 2\u00a0avril 2027"
    )
    assert intervalle(date(2027, 12, 6), date(2028, 1, 7)) == (
        "du 6\u00a0décembre 2027 au 7\u00a0janvier 2028"
    )
    assert mois_et_annee(date(2027, 8, 1)) == "août 2027"


def test_lundi_de() -> None:
    """La semaine porte le nom de son lundi, même si c’est un jour férié."""
    assert lundi_de(date(2028, 5, 9)) == lundi_de(date(2028, 5, 12)) == date(2028, 5, 8)
    assert lundi_de(date(2028, 5, 8)) == date(2028, 5, 8)


def test_majuscule() -> None:
    """Seule la première lettre change."""
    assert majuscule("élèves et ENT") == "Élèves et ENT"
    assert majuscule("") == ""


def test_enchainer() -> None:
    """Des phrases bout à bout perdent leur majuscule et leur point, un acronyme les garde."""
    assert enchainer(("Une page.", "ENT à jour", "Qui vient ?", "")) == (
        "une page\u202f; ENT à jour\u202f; qui vient\u202f?"
    )
    assert enchainer(("Salle", "CDI"), ", ") == "salle, CDI"
    assert (
        enchainer(("Le bilan", "L’annoncer", "L'EPS")) == "le bilan\u202f; l’annoncer\u202f; L’EPS"
    )
    assert enchainer(()) == ""
