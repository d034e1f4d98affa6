"""L’ordre des étapes : qui suit qui, une fois des étapes écartées, et sans tourner en rond."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generateur.noyau.declare.modeles import ORDRE_DES_TEMPS, College, Etape
from generateur.noyau.erreurs import ErreurDePlan


def predecesseurs_retenus(
    toutes: tuple[Etape, ...], gardees: set[str]
) -> dict[str, tuple[str, ...]]:
    """Prédécesseurs retenus de chaque étape : ceux d’une étape écartée passent à ses suivantes.

    `avant` se lit à l’envers, comme un `apres` des étapes nommées ; celui d’une étape écartée ne
    laisse rien.
    """
    apres = {etape.id: list(etape.apres) for etape in toutes}
    for etape in toutes:
        if etape.id in gardees:
            for nom in etape.avant:
                apres.setdefault(nom, []).append(etape.id)

    def remonter(nom: str, vus: frozenset[str]) -> list[str]:
        trouves: list[str] = []
        for avant in apres.get(nom, ()):
            if avant in gardees:
                trouves.append(avant)
            elif avant not in vus:
                trouves.extend(remonter(avant, vus | {avant}))
        return trouves

    return {nom: tuple(dict.fromkeys(remonter(nom, frozenset({nom})))) for nom in apres}


def avec_l_ordre_des_temps(
    etapes: Sequence[Etape], apres: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Ajoute aux prédécesseurs ceux que l’ordre des temps impose.

    Les premières étapes d’un temps suivent les dernières du temps précédent (source, section 4).
    """
    complets = {etape.id: list(apres[etape.id]) for etape in etapes}
    precedents: list[str] = []
    for temps in ORDRE_DES_TEMPS:
        ceux_ci = {etape.id for etape in etapes if etape.temps == temps}
        suivis = {avant for nom in ceux_ci for avant in apres[nom] if avant in ceux_ci}
        for etape in etapes:
            if etape.id in ceux_ci and not any(avant in ceux_ci for avant in apres[etape.id]):
                complets[etape.id] += [nom for nom in precedents if nom not in apres[etape.id]]
        derniers = [e.id for e in etapes if e.id in ceux_ci and e.id not in suivis]
        precedents = derniers or precedents
    return {nom: tuple(avant) for nom, avant in complets.items()}


def avec_les_contenants(
    apres: Mapping[str, tuple[str, ...]], contenants: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Ajoute aux prédécesseurs l’étape pendant laquelle chacune se tient : on la pose avant."""
    complets = dict(apres)
    for nom, contenant in contenants.items():
        if contenant in complets:
            complets[nom] = (*complets[nom], contenant)
    return complets


def ordre_topologique(apres: Mapping[str, tuple[str, ...]]) -> list[str] | None:
    """Range les étapes, chacune après ses prédécesseurs ; rien si elles tournent en rond."""
    restants = {nom: set(avant) for nom, avant in apres.items()}
    ordre: list[str] = []
    while restants:
        libres = [nom for nom, avant in restants.items() if not avant]
        if not libres:
            return None
        for nom in libres:
            del restants[nom]
        ordre += libres
        for avant in restants.values():
            avant.difference_update(libres)
    return ordre


def verifier_l_ordre(
    gardees: Sequence[Etape], apres: dict[str, tuple[str, ...]], college: College
) -> None:
    """Vérifie, après adaptation, que rien ne suit ce qui revient et que rien ne tourne en rond.

    Lève ErreurDePlan au chemin de l’étape ajoutée qui en est cause.
    """
    cadencees = {etape.id for etape in gardees if etape.cadence}
    for rang, etape in enumerate(college.adaptations.ajouter):
        fautives = [nom for nom in etape.apres if nom in cadencees]
        if fautives:
            raise ErreurDePlan(
                "apres-cadence",
                f"« {etape.id} » ne peut pas suivre « {fautives[0]} », qui revient sans cesse",
                "ôtez-la de « apres »",
                ("adaptations", "ajouter", rang, "apres"),
            )
    en_boucle = boucle(gardees, apres)
    if not en_boucle:
        return
    rangs = {etape.id: rang for rang, etape in enumerate(college.adaptations.ajouter)}
    liens = [lien for lien in liens_ecrits(en_boucle, gardees) if lien[0] in rangs]
    liens += [(nom, "apres") for nom in en_boucle if nom in rangs]
    chemin: tuple[str | int, ...] = ("adaptations",)
    if liens:
        nom, cle = liens[0]
        chemin = ("adaptations", "ajouter", rangs[nom], cle)
    raise ErreurDePlan("cycle", *dire_la_boucle(en_boucle), chemin)


def boucle(etapes: Sequence[Etape], apres: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Rend des étapes dont chacune attend la suivante, et la dernière la première ; sinon, rien.

    L’ordre des temps compte ; une étape en attend une autre aussi quand elle se tient pendant
    elle, et ne peut alors attendre qu’elle finisse.
    """
    attentes = avec_l_ordre_des_temps(etapes, apres)
    contenants = {e.id: e.pendant for e in etapes if e.pendant in attentes}
    trouvee = _boucle(avec_les_contenants(attentes, contenants))
    if trouvee:
        return trouvee
    for nom, contenant in contenants.items():
        chaine = _chaine(attentes, nom, contenant)
        if chaine:
            return chaine
    return []


def liens_ecrits(en_boucle: list[str], etapes: Sequence[Etape]) -> list[tuple[str, str]]:
    """Rend, pour chaque attente de la boucle qui est écrite, l’étape et la clé qui la font.

    Une attente qui vient de l’ordre des temps, ou d’une étape écartée, n’est écrite nulle part.
    """
    par_id = {etape.id: etape for etape in etapes}
    liens = []
    for nom, attendue in zip(en_boucle, [*en_boucle[1:], en_boucle[0]], strict=True):
        if attendue in par_id[nom].apres:
            liens.append((nom, "apres"))
        elif nom in par_id[attendue].avant:
            liens.append((attendue, "avant"))
        elif par_id[nom].pendant == attendue or par_id[attendue].pendant == nom:
            liens.append((nom if par_id[nom].pendant == attendue else attendue, "pendant"))
    return liens


def dire_la_boucle(en_boucle: list[str]) -> tuple[str, str]:
    """Rend ce que l’on dit d’une boucle, et le remède."""
    return (
        "ces étapes s’attendent l’une l’autre : " + " → ".join([*en_boucle, en_boucle[0]]),
        "retirez l’une d’elles de « apres », « avant » ou « pendant » ; les temps 1, 2 et 3 se "
        "suivent aussi dans cet ordre",
    )


def _boucle(apres: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Rend une boucle : en remontant les prédécesseurs qui restent, on finit par repasser."""
    restants = dict(apres)
    while libres := [n for n, avant in restants.items() if not set(avant) & restants.keys()]:
        for nom in libres:
            del restants[nom]
    if not restants:
        return []
    chemin = [next(iter(restants))]
    while True:
        suivant = next(nom for nom in restants[chemin[-1]] if nom in restants)
        if suivant in chemin:
            return chemin[chemin.index(suivant) :]
        chemin.append(suivant)


def _chaine(apres: Mapping[str, tuple[str, ...]], debut: str, fin: str) -> list[str]:
    """Rend des étapes dont chacune attend la suivante, de l’une à l’autre ; sinon, rien."""
    chemins = [[debut]]
    vues = {debut}
    while chemins:
        chemin = chemins.pop(0)
        for nom in apres[chemin[-1]]:
            if nom == fin:
                return [*chemin, nom]
            if nom not in vues:
                vues.add(nom)
                chemins.append([*chemin, nom])
    return []
