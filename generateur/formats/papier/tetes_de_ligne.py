"""Des têtes de ligne dans les tableaux d’un PDF : la première cellule d’une rangée en est le nom.

Typst ne balise que les têtes de colonne : `pdf.header-cell` demande une option que la bibliothèque
n’ouvre pas (decisions/0148). Un lecteur d’écran dirait « 3 h » sans dire de qui. On récrit donc,
dans ses octets, le genre de cette cellule, et ce à quoi les autres se rapportent ; rien d’autre.
"""

from __future__ import annotations

import re

PARTS = re.compile(rb"/S/(?:TBody|TR)/P \d+ 0 R/K\[([\d R]*)\]")
ENTETES = re.compile(rb"/Headers\[\((U\d+)x")
NOMS = re.compile(rb"/IDTree<</Names\[([^\]]*)\]")
NOM = re.compile(rb"\((\w+)\)(\d+) 0 R")
REPERES = re.compile(
    rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf]\r\n)+)trailer\n(.*?)startxref\n\d+", re.S
)
CELLULE = b"/S/TD/"


def avec_tetes_de_ligne(octets: bytes) -> bytes:
    """Rend le même PDF, ses rangées nommées ; tel quel s’il n’a pas de tableau."""
    reperes = REPERES.search(octets, octets.rfind(b"\nxref\n"))
    if reperes is None or CELLULE not in octets:
        return octets
    places = [int(ligne[:10]) for ligne in reperes[2].split(b"\r\n") if ligne]
    ordre = sorted(range(1, len(places)), key=places.__getitem__)
    fins = [places[rang] for rang in ordre[1:]] + [reperes.start()]
    objets = {rang: octets[places[rang] : fin] for rang, fin in zip(ordre, fins, strict=True)}
    if not _nommer(objets):
        return octets
    morceaux, ou, place = [octets[: places[ordre[0]]]], {}, places[ordre[0]]
    for rang in ordre:
        ou[rang] = place
        morceaux.append(objets[rang])
        place += len(objets[rang])
    lignes = [b"%010d 00000 n\r\n" % ou[rang] for rang in range(1, len(places))]
    morceaux += [
        b"xref\n0 %d\n0000000000 65535 f\r\n" % len(places), *lignes,
        b"trailer\n", reperes[3], b"startxref\n%d" % place, octets[reperes.end() :],
    ]  # fmt: skip
    return b"".join(morceaux)


def _nommer(objets: dict[int, bytes]) -> bool:
    """Récrit les cellules de chaque rangée, et la liste des noms ; dit si une l’a été."""
    noms: dict[bytes, int] = {}
    for cellules in _rangees(objets):
        premiere = objets[cellules[0]]
        tableau = ENTETES.search(premiere)
        # Une case vide ne nomme rien.
        if tableau is None or b"/K[]" in premiere or b"/K[" not in premiere:
            continue
        nom = b"%sr%d" % (tableau[1], cellules[0])
        noms[nom] = cellules[0]
        tete = premiere.replace(CELLULE, b"/S/TH/", 1).replace(b"/A[", b"/ID(%s)/A[" % nom, 1)
        objets[cellules[0]] = tete.replace(b"/O/Table", b"/O/Table/Scope/Row", 1)
        for autre in cellules[1:]:
            objets[autre] = objets[autre].replace(b"/Headers[", b"/Headers[(%s)" % nom, 1)
    if noms:
        _inscrire(objets, noms)
    return bool(noms)


def _rangees(objets: dict[int, bytes]) -> list[list[int]]:
    """Rend les cellules de chaque rangée à nommer. Là où les têtes seraient plus nombreuses que ce
    qu’elles nomment (une rangée seule, un mot et sa valeur), aucune n’a besoin de nom."""
    trouvees = []
    for objet in objets.values():
        if b"/S/TBody/" not in objet:
            continue
        rangees = [_parts(objets[rang]) for rang in _parts(objet)]
        dites = sum(len(r) - 1 for r in rangees)
        if dites >= len(rangees) + max(map(len, rangees), default=0):
            trouvees += [r for r in rangees if len(r) > 1 and CELLULE in objets[r[0]]]
    return trouvees


def _parts(objet: bytes) -> list[int]:
    trouve = PARTS.search(objet)
    return [int(n) for n in trouve[1].split(b" ")[::3]] if trouve and trouve[1] else []


def _inscrire(objets: dict[int, bytes], noms: dict[bytes, int]) -> None:
    """Ajoute ces noms à ceux que le document connaît, dans l’ordre qu’un arbre de noms demande."""
    rang = next(rang for rang, objet in objets.items() if NOMS.search(objet))
    trouve = NOMS.search(objets[rang])
    assert trouve is not None
    tous = {nom: int(n) for nom, n in NOM.findall(trouve[1])} | noms
    liste = b"".join(b"(%s)%d 0 R" % (nom, n) for nom, n in sorted(tous.items()))
    debut, fin = trouve.span(1)
    objets[rang] = objets[rang][:debut] + liste + objets[rang][fin:]
