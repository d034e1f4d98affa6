"""Met l’arbre HTML d’une page dans les blocs que la mise en page du livret connaît.

Titres, paragraphes, listes, tableaux, encadrés, figures : ce que le papier sait montrer. Les
boutons, les scripts et ce qui n’est là que pour l’écran n’y sont pas ; les replis y sont ouverts.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from generateur.formats.papier.impression import imprimable
from generateur.formats.papier.livret.arbre_html import BLOCS, Noeud
from generateur.formats.papier.livret.texte_au_fil import Fil, ajuster, replier

Bloc = dict[str, Any]

IGNORES = frozenset(
    {"script", "style", "template", "noscript", "button", "iframe", "video", "audio", "object",
     "form", "select", "textarea", "datalist", "dialog"}
)  # fmt: skip
POUR_L_ECRAN = (
    "frise-etroite", "schema-etroit", "telecharger", "headerlink", "tabbed-labels", "cle-de-raison",
    "actions", "cahier", "chemin-debout", "sorties-de-la-page", "en-ce-moment", "ma-part",
    "avec-script", "noter", "apres-bandeau",
)  # fmt: skip
"""Ce qui ne sert qu’à l’écran, ou que le papier dit mieux : sa frise, ses rendez-vous."""
DESSINS = {"chemin-svg": "chemin", "frise-svg": "grande_frise"}
"""Les dessins que le papier a à sa taille, par leur classe dans une page."""
AU_FIL = {"strong": "gras", "b": "gras", "em": "italique", "i": "italique", "code": "code",
          "kbd": "code", "samp": "code", "sup": "haut", "sub": "bas", "small": "petit",
          "mark": "gras", "del": "barre", "s": "barre"}  # fmt: skip
EN_PETIT = ("provenance",)
D_UN_TENANT = ("pratique", "ligne")
EN_GRAND = "chapeau"


class TraductionDePage:
    """Traduit une page ; `lien` et `image` disent où mène une adresse, et ce qu’est une image.

    `lien` rend {"vers": étiquette} ou {"url": adresse}, ou rien ; `image` rend la clé d’une image
    et son texte de remplacement, ou rien si l’on ne peut pas la lire ; `ancre` rend l’étiquette
    d’un identifiant vers lequel un lien va, ou rien.
    """

    def __init__(
        self,
        lien: Callable[[str], dict[str, str] | None],
        image: Callable[[Noeud], tuple[str, str] | None],
        ancre: Callable[[str], str | None],
    ) -> None:
        self.lien = lien
        self.image = image
        self.ancre = ancre

    def traduire(self, noeud: Noeud) -> list[Bloc]:
        """Rend les blocs de cet élément, dans l’ordre."""
        blocs: list[Bloc] = []
        fil: Fil = []

        def poser() -> None:
            propre = ajuster(fil)
            fil.clear()
            if propre:
                blocs.append({"t": "par", "c": propre})

        for enfant in noeud.enfants:
            if isinstance(enfant, str):
                fil.append(enfant)
            elif cache(enfant):
                continue
            elif enfant.nom in BLOCS or _est_une_image(enfant) or _contient_un_bloc(enfant):
                poser()
                blocs += self._ancre(enfant)
                blocs += self._bloc(enfant)
            else:
                fil += self._fil(enfant)
        poser()
        return blocs

    def _ancre(self, noeud: Noeud) -> list[Bloc]:
        etiquette = self.ancre(noeud.attributs.get("id", ""))
        return [{"t": "ancre", "id": etiquette}] if etiquette else []

    def _bloc(self, noeud: Noeud) -> list[Bloc]:
        nom = noeud.nom
        if nom == "p":
            return self._paragraphe(noeud)
        if nom[0] == "h" and nom[1:].isdigit():
            return [{"t": "titre", "n": int(nom[1:]), "c": self.au_fil(noeud)}]
        if nom in ("ul", "ol"):
            return self._liste(noeud)
        if nom == "table":
            return self._tableau(noeud)
        if nom == "dl":
            return self._bandeau(noeud)
        if _est_une_image(noeud):
            return self._image(noeud)
        if nom == "hr":
            return [{"t": "filet"}]
        if nom == "pre":
            lignes = noeud.brut().strip("\n").split("\n")
            return [{"t": "code", "c": "\n".join(map(_ligne_de_code, lignes))}]
        if nom == "blockquote":
            return [{"t": "citation", "c": self.traduire(noeud)}]
        if nom == "details":
            return self._repli(noeud)
        if noeud.a("admonition"):
            return self._encadre(noeud, "admonition-title")
        if noeud.a("tabbed-set"):
            return self._onglets(noeud)
        if noeud.a("portes"):
            return _un_titre_par_porte(self.traduire(noeud))
        blocs = self.traduire(noeud)
        if any(noeud.a(classe) for classe in D_UN_TENANT):
            for bloc in blocs:
                if bloc["t"] == "par":
                    bloc["serre"] = True
        return blocs

    def _paragraphe(self, noeud: Noeud) -> list[Bloc]:
        blocs = self.traduire(noeud)
        ton = ""
        if noeud.a(EN_GRAND):
            ton = "grand"
        elif any(noeud.a(classe) for classe in EN_PETIT):
            ton = "petit"
        if ton:
            for bloc in blocs:
                bloc["ton"] = ton
        return blocs

    def _chemin(self, noeud: Noeud) -> list[Bloc]:
        """Une ligne du chemin : sa date dans la marge ; de ses raisons, la première."""
        lignes: list[Bloc] = []
        for ligne in (e for e in noeud.enfants if isinstance(e, Noeud) and not cache(e)):
            date: Fil = []
            reste = Noeud("div")
            for enfant in ligne.enfants:
                if isinstance(enfant, Noeud) and enfant.a("date"):
                    date = [] if cache(enfant) else self.au_fil(enfant)
                else:
                    reste.enfants.append(enfant)
            blocs = self._ancre(ligne) + self.traduire(reste)
            for bloc in blocs:
                if bloc["t"] == "repli":
                    bloc |= {"t": "par", "c": bloc.pop("titre"), "ton": "petit"}
            genre = "station" if ligne.a("station") else "ligne"
            lignes.append({"t": "en_marge", "genre": genre, "marge": date, "c": blocs})
        return lignes

    def _liste(self, noeud: Noeud) -> list[Bloc]:
        if noeud.a("lignes"):
            return self._chemin(noeud)
        if noeud.a("cartes") and noeud.nom == "ol":
            return self._cartes(noeud)
        elements = [
            self._ancre(enfant) + self.traduire(enfant)
            for enfant in noeud.enfants
            if isinstance(enfant, Noeud) and enfant.nom == "li" and not cache(enfant)
        ]
        elements = [element for element in elements if element]
        if not elements:
            return []
        sorte = "liste" if noeud.nom == "ul" else "suite"
        if all(_est_une_tache(element) for element in elements):
            sorte = "taches"
            for element in elements:
                element[0]["c"] = ajuster(element[0]["c"][1:])
        bloc: Bloc = {"t": sorte, "c": elements}
        debut = noeud.attributs.get("start", "")
        if sorte == "suite" and debut.isdecimal():
            bloc["debut"] = int(debut)
        return [bloc]

    def _cartes(self, noeud: Noeud) -> list[Bloc]:
        """Les trois temps sont numérotés ; le pilotage court tout du long, et ne l’est pas."""
        pilote = [e for e in noeud.enfants if isinstance(e, Noeud) and e.a("pilotage")]
        temps = [e for e in noeud.enfants if e not in pilote]
        return self._liste(Noeud("ol", {}, temps)) + self._liste(Noeud("ul", {}, [*pilote]))

    def _tableau(self, noeud: Noeud) -> list[Bloc]:
        tetes: list[list[Bloc]] = []
        rangs: list[list[Bloc]] = []
        legende: Fil = []
        for element in noeud.noeuds():
            if element.nom == "caption":
                legende = self.au_fil(element)
            elif element.nom == "tr":
                cellules = [
                    self._cellule(cellule)
                    for cellule in element.enfants
                    if isinstance(cellule, Noeud) and cellule.nom in ("td", "th")
                ]
                que_des_tetes = all(cellule["tete"] for cellule in cellules)
                (tetes if que_des_tetes and not rangs else rangs).append(cellules)
        if not tetes and rangs:
            # Sans têtes, un lecteur d’écran ne saurait rien annoncer : la première rangée en sert.
            tetes.append(rangs.pop(0))
        if not tetes:
            return []
        colonnes = max(sum(c["colonnes"] for c in rang) for rang in (*tetes, *rangs))
        tout = (*tetes, *rangs)
        if all(c["rangees"] == 1 for rang in tout for c in rang):
            # Une rangée trop courte ferait glisser toutes les suivantes.
            for rang in tout:
                manque = colonnes - sum(c["colonnes"] for c in rang)
                rang += [{"c": [], "tete": False, "colonnes": 1, "rangees": 1}] * manque
        return [{"t": "tableau", "n": colonnes, "legende": legende, "tetes": tetes, "rangs": rangs}]

    def _cellule(self, noeud: Noeud) -> Bloc:
        attributs = noeud.attributs
        return {
            "c": self._ancre(noeud) + self.traduire(noeud),
            "tete": noeud.nom == "th",
            "colonnes": _entier(attributs.get("colspan", "")),
            "rangees": _entier(attributs.get("rowspan", "")),
        }

    def _bandeau(self, noeud: Noeud) -> list[Bloc]:
        paires: list[Bloc] = []
        for element in noeud.noeuds():
            if element.nom == "dt":
                paires.append({"mot": self.au_fil(element), "c": [], "large": False})
            elif element.nom == "dd" and paires:
                paires[-1]["c"] += self.traduire(element)
            elif element.nom == "div" and element.a("large"):
                paires.append({"mot": [], "c": [], "large": True})
        # « large » précède sa paire : il passe à celle d’après.
        for avant, apres in pairwise(paires):
            if avant["large"] and not avant["mot"]:
                apres["large"] = True
        return [{"t": "bandeau", "c": [p for p in paires if p["mot"]]}]

    def _image(self, noeud: Noeud) -> list[Bloc]:
        connu = next((d for c, d in DESSINS.items() if f'class="{c}"' in noeud.dessin), "")
        if connu:
            return [{"t": "dessin", "nom": connu, "c": []}]
        trouvee = self.image(noeud)
        if trouvee is None:
            mot = imprimable(noeud.attributs.get("alt", "")).strip()
            return [{"t": "par", "c": [mot], "ton": "petit"}] if mot else []
        cle, alt = trouvee
        return [{"t": "image", "cle": cle, "alt": imprimable(alt)}]

    def _repli(self, noeud: Noeud) -> list[Bloc]:
        titre: Fil = []
        reste = Noeud("div")
        for enfant in noeud.enfants:
            if isinstance(enfant, Noeud) and enfant.nom == "summary":
                titre = self.au_fil(enfant)
            else:
                reste.enfants.append(enfant)
        return [{"t": "repli", "titre": titre, "c": self.traduire(reste)}]

    def _encadre(self, noeud: Noeud, classe_du_titre: str) -> list[Bloc]:
        titre: Fil = []
        reste = Noeud("div")
        for enfant in noeud.enfants:
            if isinstance(enfant, Noeud) and enfant.a(classe_du_titre):
                titre = self.au_fil(enfant)
            else:
                reste.enfants.append(enfant)
        return [{"t": "encadre", "titre": titre, "c": self.traduire(reste)}]

    def _onglets(self, noeud: Noeud) -> list[Bloc]:
        noms = [
            self.au_fil(label)
            for bande in noeud.noeuds()
            if bande.a("tabbed-labels")
            for label in bande.noeuds()
            if label.nom == "label"
        ]
        blocs = [bloc for bloc in noeud.noeuds() if bloc.a("tabbed-block")]
        return [
            {"t": "encadre", "titre": nom, "c": self.traduire(bloc)}
            for nom, bloc in zip(noms, blocs, strict=False)
        ]

    def au_fil(self, noeud: Noeud) -> Fil:
        """Rend tout le texte de l’élément, au fil, sans bloc."""
        fil: Fil = []
        for enfant in noeud.enfants:
            if isinstance(enfant, str):
                fil.append(enfant)
            elif not cache(enfant):
                fil += self._fil(enfant)
        return ajuster(fil)

    def _fil(self, noeud: Noeud) -> Fil:
        nom, attributs = noeud.nom, noeud.attributs
        if nom == "br":
            return [{"t": "retour"}]
        if nom == "input":
            return [{"t": "case"}] if attributs.get("type") == "checkbox" else []
        if _est_une_image(noeud):
            return [imprimable(attributs.get("alt", ""))]
        dedans: Fil = []
        etiquette = self.ancre(attributs.get("id", ""))
        if etiquette:
            dedans.append({"t": "ancre", "id": etiquette})
        for enfant in noeud.enfants:
            if isinstance(enfant, str):
                dedans.append(enfant)
            elif not cache(enfant):
                dedans += self._fil(enfant)
        if nom == "a" and attributs.get("href"):
            cible = self.lien(attributs["href"])
            if not cible:
                return dedans
            # Une espace ne se souligne pas : celle du début reste devant le lien.
            avant = (
                [" "] if dedans and isinstance(dedans[0], str) and dedans[0][:1].isspace() else []
            )
            return [*avant, {"t": "lien", **cible, "c": ajuster(dedans)}]
        if nom == "span" and (noeud.a("quand") or noeud.a("dates")):
            return [{"t": "retour"}, {"t": "petit", "c": replier(dedans)}]
        if nom == "span" and (noeud.a("numero") or noeud.a("provenance")):
            ton = "gras" if noeud.a("numero") else "petit"
            return [{"t": ton, "c": replier(dedans)}]
        if nom in AU_FIL:
            return [{"t": AU_FIL[nom], "c": replier(dedans)}]
        return dedans


def cache(noeud: Noeud) -> bool:
    """Dit si l’élément n’est pas pour le papier."""
    attributs = noeud.attributs
    return (
        noeud.nom in IGNORES
        or "hidden" in attributs
        or attributs.get("aria-hidden") == "true"
        or any(noeud.a(classe) for classe in POUR_L_ECRAN)
    )


def _est_une_image(noeud: Noeud) -> bool:
    return noeud.nom == "img" or bool(noeud.dessin)


def _contient_un_bloc(noeud: Noeud) -> bool:
    return any(n.nom in BLOCS or _est_une_image(n) for n in noeud.noeuds() if n is not noeud)


def _un_titre_par_porte(blocs: list[Bloc]) -> list[Bloc]:
    """À l’écran, ce qui est en gras y est au-dessus du reste ; sur papier aussi."""
    for liste in (bloc for bloc in blocs if bloc["t"] == "liste"):
        for premier, *_ in liste["c"]:
            if premier["t"] == "par" and premier["c"][0] != premier["c"][-1]:
                premier["c"] = [premier["c"][0], {"t": "retour"}, *ajuster(premier["c"][1:])]
    return blocs


def _est_une_tache(element: list[Bloc]) -> bool:
    premier = element[0]
    return bool(premier["t"] == "par" and premier["c"] and premier["c"][0] == {"t": "case"})


def _ligne_de_code(ligne: str) -> str:
    return imprimable(ligne.expandtabs(4))


def _entier(texte: str) -> int:
    return max(1, min(int(texte), 100)) if texte.isdecimal() else 1
