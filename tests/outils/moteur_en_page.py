"""Fait faire à la page ce que la commande fait, et compare, octet pour octet."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from playwright.sync_api import Page

from tests.outils.profils_tires import FORMATS, Ecrits

DEMANDER = """async ([demandes, formats]) => {
  const rendus = [];
  const enBase64 = (octets) =>
    btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join(""));
  for (const [profil, options] of demandes) {
    const rendu = {};
    for (const format of formats) {
      try {
        const lu = await window.generateur.feuilleDeRoute(profil, format, options);
        rendu[format] = typeof lu === "string" ? lu : { octets: enBase64(lu) };
      } catch (erreur) {
        rendu.faute = erreur.message;
        break;
      }
    }
    rendus.push(rendu);
  }
  return rendus;
}"""
"""En JavaScript : chaque profil dans chaque format, ou la faute que la page en dit."""


def obtenus(
    page: Page, ecrits: Sequence[Ecrits], formats: tuple[str, ...] = FORMATS
) -> list[dict[str, bytes]]:
    """Rend, pour chacun, ce que la page en fait, comme `attendu` (profils_tires.py)."""
    demandes = [ecrit.pour_la_page() for ecrit in ecrits]
    return [octets_de(rendu) for rendu in page.evaluate(DEMANDER, [demandes, list(formats)])]


def octets_de(rendu: Mapping[str, Any]) -> dict[str, bytes]:
    """Rend ce que la page a rendu en octets."""
    return {
        nom: lu.encode() if isinstance(lu, str) else base64.b64decode(lu["octets"])
        for nom, lu in rendu.items()
    }


def ecarts(
    ecrits: Iterable[Ecrits],
    attendus: Iterable[Mapping[str, bytes]],
    vus: Iterable[Mapping[str, bytes]],
) -> list[str]:
    """Rend chaque profil et format où la page diffère de la commande, avec où commence l’écart."""
    differents = []
    for ecrit, voulu, vu in zip(ecrits, attendus, vus, strict=True):
        for nom in sorted(voulu.keys() | vu.keys()):
            ici, la = voulu.get(nom, b""), vu.get(nom, b"")
            if ici != la:
                rang = next((i for i, (a, b) in enumerate(zip(ici, la, strict=False)) if a != b), 0)
                bout = slice(max(rang - 40, 0), rang + 80)
                differents.append(f"{ecrit.nom}, {nom} : {ici[bout]!r} ; page : {la[bout]!r}")
    return differents
