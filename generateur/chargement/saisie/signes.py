"""Les signes que l’on ne distingue pas à l’œil, ou qui ressemblent à ceux du YAML : leur nom.

Un traitement de texte, un clavier français, un copier-coller mettent une espace insécable, un
tiret long, un guillemet courbe là où le YAML attend le signe du clavier. Dans un texte, rien à
redire ; là où ils décident de ce qui est lu, ils se nomment.
"""

from __future__ import annotations

import re
import typing
import unicodedata
from collections.abc import Iterator

ESPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_TIRETS = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_PUCES = "\u2022\u2023\u25aa\u25cf\u25e6\u00b7\uf0b7"
_GUILLEMETS = "\u201c-\u201f\u2033\uff02"
_APOSTROPHES = "\u2018-\u201b\u2032\u02bc\uff07"
_DEUX_POINTS = "\uff1a\u2236\ua789\u02d0\ufe55"
_JUMELLES = {
    **dict(zip("аеорсухіјѕԁһԛԝв", "aeopcyxijsdhqwb", strict=True)),
    **dict(zip("АВЕЗКМНОРСТУХІЈЅ", "ABE3KMHOPCTYXIJS", strict=True)),
    **dict(zip("αεινοκρτυχ", "aeivokptux", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    "ı": "i", "ɑ": "a", "ɡ": "g",
}  # fmt: skip
"""Les lettres d’ailleurs que l’on prend pour les nôtres."""
_NOMS = (
    ("\u00a0", "une espace insécable"),
    ("\u202f\u2009\u200a\u2006", "une espace fine"),
    (ESPACES, "une espace spéciale"),
    ("\u2010\u2011", "un trait d’union insécable"),
    ("\u2013", "un tiret demi-cadratin"),
    ("\u2014\u2015", "un tiret cadratin"),
    (_TIRETS, "un signe moins ou un tiret spécial"),
    (_PUCES, "une puce"),
    (_GUILLEMETS, "un guillemet courbe"),
    (_APOSTROPHES, "une apostrophe courbe"),
    ("«»", "un guillemet français"),
    ("\uff01-\uff5e", "un signe de pleine chasse"),
    (_DEUX_POINTS, "un signe qui ressemble aux deux-points"),
    ("\u0400-\u052f", "une lettre cyrillique"),
    ("\u0370-\u03ff", "une lettre grecque"),
    ("\u00ad", "un trait d’union conditionnel"),
    ("\ufffd", "un caractère perdu à l’enregistrement"),
)
_TROMPEURS = re.compile(
    f"[{ESPACES}{_TIRETS}{_PUCES}{_GUILLEMETS}{_APOSTROPHES}«»{_DEUX_POINTS}\uff01-\uff5e"
    f"{re.escape(''.join(_JUMELLES))}]|(?![0-9])\\d"
)
_MOT = r"[\w.-]+"
_EN_STRUCTURE = tuple(
    re.compile(motif)
    for motif in (
        rf"^ *([{ESPACES}])",
        rf"^ *(?:- +)*([{_TIRETS}{_PUCES}])[ {ESPACES}]",
        rf"^ *(?:- +)*-([{ESPACES}{_TIRETS}])",
        rf"^ *(?:- +)*{_MOT} *([{ESPACES}])[ {ESPACES}]*:",
        rf"(?:^ *(?:- +)*|[{{,] *){_MOT} *:([{ESPACES}])",
        rf"^ *(?:- +)*{_MOT}[ {ESPACES}]*([{_DEUX_POINTS}])",
        r"(?:: |- |[\[{,] ?)([\u201c-\u201f\u2018\u201a\u201b«\uff02\uff07])",
        r"([\uff5b\uff5d\uff3b\uff3d\uff0c\uff1a\uff03])",
        rf"[\]}}\"'] *([{ESPACES}])",
        rf": [\"][^\"]*([{_GUILLEMETS}])\s*$",
    )
)
"""Les places où un signe décide de ce qui est lu, quand une ligne ne se lit pas."""
_EN_SUITE = re.compile(rf"^ *(?:([{_TIRETS}{_PUCES}])[ {ESPACES}]|([{ESPACES}]))")
_FAUX_DIESE = re.compile(rf"([{ESPACES}])#")
_MELE = re.compile(r"(?=[^\W\d_]*[A-Za-zÀ-ÿ])(?=[^\W\d_]*[\u0370-\u03ff\u0400-\u052f])[^\W\d_]+")
_D_AILLEURS = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_DIESE = re.compile(r"^ *#(?=[^\W_])(.{0,30})")
_MOT_SIMPLE = re.compile(r"[a-z0-9-]+")
_DIESE_DOUTEUX = re.compile(rf"(?:: |- ) *{_MOT_SIMPLE.pattern}? +#(?=[^\W\d_])(\S{{1,30}})")
_ENTOURE = re.compile(
    rf"[{_GUILLEMETS}][^{_GUILLEMETS}]*[{_GUILLEMETS}\"]|[\u2018\u201a\u201b].*[\u2019\u201b']"
)
_MAL_RECODE = re.compile(
    r"[^\W\d_]*(?:Ã[\u0080-\u00bf©¨ªàâ´®¯§¹»‰€‡ˆŠ]|â€[™˜œ“”¦\u009d]|Â[«»°\u00a0])\w*"
)

Diagnostic = tuple[str, str, str]
"""Code, message, remède."""


def nommer(signe: str) -> str:
    """Rend « une espace insécable (U+00A0) »."""
    numero = f"(U+{ord(signe):04X})"
    for signes, nom in _NOMS:
        if re.match(f"[{signes}]", signe):
            return f"{nom} {numero}"
    return f"un chiffre d’une autre écriture {numero}" if signe.isdigit() else f"un signe {numero}"


def redresser(texte: str) -> str:
    """Rend ce texte avec les signes du clavier."""
    return "".join(_redresse(signe) for signe in texte).strip(" ")


def _redresse(signe: str) -> str:
    for signes, droit in ((ESPACES, " "), (_TIRETS, "-"), (_PUCES, "-"), (_DEUX_POINTS, ":")):
        if re.match(f"[{signes}]", signe):
            return droit
    if re.match(f"[{_GUILLEMETS}«»]", signe):
        return ""
    if re.match(f"[{_APOSTROPHES}]", signe):
        return "'"
    if "\uff01" <= signe <= "\uff5e":
        return chr(ord(signe) - 0xFEE0)
    if signe.isdecimal():
        return str(unicodedata.decimal(signe))
    return _JUMELLES.get(signe, signe)


def remede_du_signe(texte: str, cite: str = "« {} »") -> str:
    """Dit quel signe trompeur est dans ce texte, et comment le retaper ; vide s’il n’y en a pas."""
    trouve = _TROMPEURS.search(texte)
    if trouve is None:
        return ""
    droit, avant = redresser(texte), texte[: trouve.end()]
    # Un mot d’une autre écriture n’a rien d’une faute de frappe, ni une apostrophe dans un mot.
    if _D_AILLEURS.search(droit) or re.fullmatch(rf"[^{_APOSTROPHES}]+[{_APOSTROPHES}]", avant):
        return ""
    return f"{nommer(trouve.group())} s’y trouve : retapez {cite.format(droit)}"


def signe_d_une_cle(cle: str) -> Diagnostic | None:
    """Rend ce qu’une clé a de trompeur."""
    if not remede_du_signe(cle):
        return None
    if entree := signe_de_suite(cle):
        return entree
    droit, signe = redresser(cle), nommer(_TROMPEURS.findall(cle)[0])
    return "signe-trompeur", f"la clé « {droit[:60]} » contient {signe}", f"retapez « {droit} »"


def signe_de_suite(ligne: str) -> Diagnostic | None:
    """Rend le signe par lequel une ligne semble ouvrir une entrée, et ne fait que poursuivre."""
    trouve = _EN_SUITE.match(ligne)
    return _place(trouve[1] or trouve[2]) if trouve else None


def faux_diese(texte: str) -> Diagnostic | None:
    """Rend l’espace qui fait d’une remarque, après « # », la suite du texte."""
    trouve = _FAUX_DIESE.search(texte)
    return _place(trouve[1]) if trouve else None


def texte_mange(valeur: object, suite: str) -> Diagnostic | None:
    """Rend ce qu’un « # » collé à un mot ôte à un texte nu ; `suite` : la fin de sa ligne.

    Après un nombre, une date ou un mot sans majuscule, c’est une remarque.
    """
    trouve = _DIESE.match(suite)
    if trouve is None or not (valeur is None or isinstance(valeur, str)):
        return None
    if not trouve[1][0].isdecimal() and _MOT_SIMPLE.fullmatch(valeur or "x"):
        return None
    return (
        "diese",
        f"« #{trouve[1].strip()} » est pris pour une remarque, et n’est pas lu",
        "mettez tout le texte entre guillemets, ou une espace après « # » si c’en est une",
    )


def signes_de_structure(texte: str, du: int, au: int) -> list[tuple[int, Diagnostic]]:
    """Rend, par ligne, le signe qui empêche de lire les lignes `du` à `au`, et ses pareils."""
    trouves = list(_en_structure(texte))
    ici = {(rang, signe) for ligne, rang, signe in trouves if du <= ligne <= au}
    return [(ligne, _place(signe)) for ligne, rang, signe in trouves if (rang, signe) in ici]


def _en_structure(texte: str) -> Iterator[tuple[int, int, str]]:
    for numero, ligne in enumerate(texte.split("\n"), 1):
        if ligne.isascii() or ligne.lstrip(" ").startswith("#"):
            continue
        for rang, motif in enumerate(_EN_STRUCTURE):
            if trouve := motif.search(ligne):
                yield numero, rang, trouve[1]
                break


def diese_dans(lignes: list[str]) -> tuple[int, Diagnostic] | None:
    """Rend le rang de la ligne dont un « # » collé mange la fin, crochets compris."""
    for rang, ligne in enumerate(lignes):
        if trouve := re.search(r" #[^\W_].*", ligne):
            return rang, typing.cast(Diagnostic, texte_mange("A ", trouve[0]))
    return None


def _place(signe: str) -> Diagnostic:
    droit = _redresse(signe) or '"'
    dit = {" ": "une espace ordinaire"}.get(droit, f"« {droit} », celui du clavier")
    return "signe-trompeur", f"{nommer(signe)} n’a pas sa place ici", f"mettez à sa place {dit}"


def accents_mal_recodes(texte: str) -> Iterator[tuple[int, Diagnostic]]:
    """Rend, par ligne, les « CollÃ¨ge » d’un texte enregistré deux fois."""
    for numero, ligne in enumerate(texte.split("\n"), 1):
        if not ligne.isascii() and (recode := _MAL_RECODE.search(ligne)):
            dit = f"« {recode[0][:40]} » : ces accents ont été enregistrés deux fois"
            yield numero, ("mal-recode", dit, "retapez-les, et enregistrez en UTF-8")


def doutes(texte: str) -> Iterator[tuple[int, Diagnostic]]:
    """Rend, par ligne, ce qui se lit sans faute et n’est sans doute pas ce que l’on voulait."""
    yield from accents_mal_recodes(texte)
    for numero, ligne in enumerate(texte.split("\n"), 1):
        if (diese := _DIESE_DOUTEUX.search(ligne)) and not ligne.lstrip().startswith("#"):
            message = f"« #{diese[1]} » est lu comme une remarque"
            remede = (
                "mettez une espace après « # » ; si c’est du texte, mettez tout entre guillemets"
            )
            yield numero, ("diese", message, remede)
        if ligne.isascii():
            continue
        if mele := _MELE.search(ligne):
            autre = next(lettre for lettre in mele[0] if lettre in _JUMELLES or ord(lettre) > 0x36F)
            remede = f"retapez « {redresser(mele[0])} »"
            yield numero, ("signe-trompeur", f"{nommer(autre)} dans « {mele[0][:40]} »", remede)
        # Entre guillemets droits, les courbes sont du texte : on l’a voulu.
        valeur = ligne.split(": ", 1)[-1].strip().lstrip("- ").rstrip(",}] ")
        if _ENTOURE.fullmatch(valeur):
            yield (
                numero,
                (
                    "signe-trompeur",
                    f"{nommer(valeur[0])} entoure ce texte, et en fait partie",
                    'employez les guillemets droits " ", ou ôtez-les',
                ),
            )
