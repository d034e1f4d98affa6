"""Abîme un fichier comme on l’abîme en vrai : au clavier, en le copiant, en le recodant.

Tout vient d’un `Random` : la même graine rend les mêmes octets.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

import yaml

from generateur.chargement.lecture import analyser
from generateur.chargement.problemes import ErreurDonnees

SIGNES = (
    "\u00a0", "\u202f", "\u2007", "\u200b", "\u00ad", "\u200d", "\ufeff", "\u202e", "\u2028",
    "\x85", "\x00", "\x07", "\x1b", "\t", "\r", "\n", "\n\n", "\u2011", "\u2013", "\u2014",
    "\u2212", "’", "“", "”", "«\u00a0", "\u00a0»", "\u0430", "\u0435", "\u043e", "\uff1a",
    "\uff0c", "é", "e\u0301", "😀", "\ud7ff", "#", " #", "#2", ":", ": ", "- ", "-", "--- ",
    "---\n", "...\n", "{", "}", "[", "]", "[[", "{{", "}}", "{{ 1/0 }}", "{{ college }}", "{%",
    "{#", "|", ">", "|\n", "&a", "*a", "!!", "!!python/object:os.system", "%", "%YAML 1.1\n", "@",
    "`", "```", '"', '""', "'", "''", "\\", "\\x", ",", ";", "?", "? ", "<", "</script>", "<!--",
    "<h1>", "![](x.png)", "[a](b.md)", "$", "\\n", "\x80", "=1+1", "<<: ", "~", "null", "true",
    "oui",
)  # fmt: skip
VALEURS: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2, 3, 0.5, 1e300, 10**14, -(10**14), "", " ", "x", "oui", "0",
    "#", "a" * 600, "é" * 130, "0001-01-01", "9999-12-31", "2027-02-30", "2027-05-17",
    "2026-05-25", "2028-01-04", "2027-01-04", "13:30", "25:99", "00:00", "23:59", [], {}, [[]],
    {"": None}, {"x": 1}, [None], ["x", "x"], "A", "C", "corse", "Lille", "Guyane",
    "Polynésie française", "oral", "direction", "conseil-pedagogique", "temps-2",
    "point-de-l-equipe-projet", "essais-en-classe", "bilan-de-la-demarche", "moyen", "minimale",
    "faite", "reportee", "abandonnee", "arret",
)  # fmt: skip
ENCODAGES = (
    "cp1252",
    "latin-1",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "utf-8-sig",
    "mac_roman",
    "cp850",
    "utf-7",
)


def brouiller(source: str, hasard: Random, autres: tuple[str, ...] = ()) -> bytes:
    """Rend ce texte abîmé d’une à six façons ; `autres` : de quoi y coller un morceau."""
    texte = source
    if hasard.random() < 0.4:
        # Ce que l’on tape de travers, sans plus : un chiffre, une lettre, un signe.
        for _ in range(hasard.choice((1, 1, 2, 4))):
            texte = hasard.choice((_chiffre, _chiffre, _lettre, _signe))(texte, hasard, autres)
        return texte.encode("utf-8", "surrogatepass")
    if hasard.random() < 0.45:
        texte = _dans_l_arbre(texte, hasard)
    if texte == source or hasard.random() < 0.3:
        for _ in range(hasard.choice((1, 1, 1, 2, 3, 6))):
            texte = hasard.choice(_GESTES)(texte, hasard, autres)
    if hasard.random() < 0.06:
        texte = texte.replace("\n", hasard.choice(("\r\n", "\r", "\n\r")))
    if hasard.random() < 0.08:
        return texte.encode(hasard.choice(ENCODAGES), "replace")
    octets = texte.encode("utf-8", "surrogatepass")
    return _octets(octets, hasard) if hasard.random() < 0.05 else octets


def _signe(texte: str, hasard: Random, _: tuple[str, ...]) -> str:
    ou = hasard.randint(0, len(texte))
    return texte[:ou] + hasard.choice(SIGNES) * hasard.choice((1, 1, 1, 2, 60)) + texte[ou:]


def _chiffre(texte: str, hasard: Random, _: tuple[str, ...]) -> str:
    """Un chiffre devient un autre : une date voisine, un nombre voisin."""
    places = [rang for rang, lettre in enumerate(texte) if lettre in "0123456789"]
    if not places:
        return texte
    ou = hasard.choice(places)
    return texte[:ou] + hasard.choice("0123456789") + texte[ou + 1 :]


def _lettre(texte: str, hasard: Random, _: tuple[str, ...]) -> str:
    """Une lettre se perd, se double, change de casse ou de place."""
    ou = hasard.randrange(max(1, len(texte) - 1))
    deux = texte[ou : ou + 2]
    return (
        texte[:ou]
        + hasard.choice((deux[1:], deux[:1] + deux, deux.swapcase(), deux[::-1]))
        + texte[ou + 2 :]
    )


def _a_la_place(texte: str, hasard: Random, _: tuple[str, ...]) -> str:
    """Un signe du texte devient partout, ou une fois, un autre."""
    if not texte:
        return texte
    ancien = hasard.choice(hasard.choice((texte, " :-'\"#/,;[]{}\n")))
    return texte.replace(ancien, hasard.choice(SIGNES), hasard.choice((1, 3, -1)))


def _couper(texte: str, hasard: Random, _: tuple[str, ...]) -> str:
    du = hasard.randint(0, len(texte))
    au = du + hasard.choice((1, 2, 5, 30, 300, len(texte)))
    return texte[:du] + texte[au:]


def _ligne(texte: str, hasard: Random, autres: tuple[str, ...]) -> str:
    lignes = texte.split("\n")
    rang = hasard.randrange(len(lignes))
    geste = hasard.randrange(7)
    if geste == 0:
        del lignes[rang]
    elif geste == 1:
        lignes.insert(hasard.randrange(len(lignes)), lignes[rang])
    elif geste == 2:
        lignes[rang] = hasard.choice((" ", "  ", "\t", "\u00a0\u00a0", "- ")) + lignes[rang]
    elif geste == 3:
        lignes[rang] = lignes[rang].lstrip(" -")
    elif geste == 4:
        lignes = lignes[:rang] + lignes[rang:][: hasard.randrange(3)]
    elif geste == 5:
        hasard.shuffle(lignes)
    else:
        ailleurs = hasard.choice(autres or (texte,)).split("\n")
        lignes[rang:rang] = hasard.sample(ailleurs, min(len(ailleurs), 3))
    return "\n".join(lignes)


def _enfler(texte: str, hasard: Random, _: tuple[str, ...]) -> str:
    """Un morceau se répète, un texte s’allonge, des crochets s’emboîtent."""
    geste = hasard.randrange(4)
    du = hasard.randint(0, len(texte))
    morceau = texte[du : du + hasard.choice((1, 10, 200))]
    if geste == 0:
        return texte[:du] + morceau * hasard.choice((10, 1000, 5000)) + texte[du:]
    if geste == 1:
        n = hasard.choice((20, 49, 60, 3000))
        return (
            texte[:du]
            + hasard.choice(("[" * n, "{a: " * n, "- " * n, "> " * n, "*" * n, "[" * n + "]" * n))
            + texte[du:]
        )
    if geste == 2:
        return texte[:du] + "9" * hasard.choice((5, 20, 5000)) + texte[du:]
    return texte + texte


_GESTES = (_signe, _signe, _signe, _a_la_place, _a_la_place, _couper, _ligne, _ligne, _enfler)


def _octets(octets: bytes, hasard: Random) -> bytes:
    ou = hasard.randint(0, len(octets))
    return (
        octets[:ou]
        + hasard.randbytes(hasard.choice((1, 2, 40)))
        + octets[ou + hasard.choice((0, 1, 9)) :]
    )


def _dans_l_arbre(texte: str, hasard: Random) -> str:
    """Rend le même texte, une à trois de ses valeurs remplacées, ôtées, ajoutées ou échangées."""
    est_json = texte.lstrip().startswith("{")
    try:
        arbre = json.loads(texte) if est_json else analyser(texte, "x").arbre
    except (ErreurDonnees, ValueError):
        return texte
    if not isinstance(arbre, dict | list) or not arbre:
        return texte
    for _ in range(hasard.choice((1, 1, 2, 3))):
        _toucher(arbre, hasard)
    if est_json:
        return json.dumps(arbre, ensure_ascii=False, indent=1)
    return yaml.dump(arbre, Dumper=_Ecrivain, allow_unicode=True, sort_keys=False, width=200)


class _Ecrivain(yaml.SafeDumper):
    """Sans ancre : deux fois la même valeur s’écrit deux fois."""

    def ignore_aliases(self, data: Any) -> bool:
        """Rien ne se partage."""
        return True


def _toucher(arbre: Any, hasard: Random) -> None:
    places = list(_places(arbre))
    if not places:
        return
    parent, cle = hasard.choice(places)
    geste = hasard.randrange(6)
    if geste <= 2:
        parent[cle] = hasard.choice(VALEURS)
    elif geste == 3:
        del parent[cle]
    elif geste == 4:
        autre, sa_cle = hasard.choice(places)
        parent[cle] = json.loads(json.dumps(autre[sa_cle]))
    elif isinstance(parent, list):
        parent.extend(json.loads(json.dumps([parent[cle]] * hasard.choice((1, 2, 30)))))
    else:
        parent[hasard.choice(("zzz", "du", "au", "id", "dates", "semaines", "apres"))] = (
            hasard.choice(VALEURS)
        )


def _places(arbre: Any) -> Any:
    a_voir = [arbre]
    while a_voir:
        ici = a_voir.pop()
        for cle in ici if isinstance(ici, dict) else range(len(ici)):
            yield ici, cle
            if isinstance(ici[cle], dict | list):
                a_voir.append(ici[cle])
