"""Les contrôles communs au profil et à la démarche, menés sur l’arbre tel qu’il est écrit.

Ils tolèrent une valeur du mauvais type (la validation la dit déjà) : ainsi toutes les fautes
sortent à la fois, celles de forme comme celles de sens.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from generateur.chargement.lecture import Arbre, Chemin, DocumentLu, court, explorer
from generateur.chargement.mots_proches import proche, suggestion
from generateur.chargement.problemes import Probleme
from generateur.chargement.validation import FAUTES_DITES, nom_de_cle

FORME_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGUEUR_ID = 80
RESERVES_DE_WINDOWS = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Une étape donne son nom à sa page, que tous doivent pouvoir ouvrir."""
FAUTES_GUIDEES = 50


@dataclass(frozen=True)
class Sorte:
    """Une sorte d’entrées que d’autres citent par leur identifiant."""

    nom: str
    feminin: bool
    liste: str

    def inconnue(self, ecrit: str) -> str:
        """Rend « préoccupation « x » inconnue »."""
        return f"{self.nom} « {court(ecrit)} » {'inconnue' if self.feminin else 'inconnu'}"


PREOCCUPATION = Sorte("préoccupation", True, "donnees/demarche/preoccupations.yml")
RESSOURCE = Sorte("ressource", True, "donnees/demarche/ressources.yml")
INSTANCE = Sorte("instance", True, "donnees/demarche/instances.yml")
TEMPS = Sorte("temps", False, "donnees/demarche/temps.yml")
ROLE = Sorte("rôle", False, "donnees/demarche/roles.yml")
ETAPE = Sorte("étape", True, "donnees/demarche/etapes.yml")
ENSEIGNEMENT = Sorte("enseignement", False, "donnees/demarche/enseignements.yml")


@dataclass
class Controle:
    """Un document en cours de contrôle, et les problèmes trouvés."""

    document: DocumentLu
    problemes: list[Probleme] = field(default_factory=list)

    def noter(self, chemin: Chemin, code: str, message: str, remede: str) -> None:
        """Ajoute un problème à ce chemin."""
        if len(self.problemes) >= FAUTES_DITES:
            return
        self.problemes.append(self.document.probleme(chemin, code, message, remede))

    def explorer(self, *motif: str) -> Iterable[tuple[Chemin, Arbre]]:
        """Rend les chemins et valeurs du document qui suivent le motif."""
        return explorer(self.document.arbre, *motif)

    def references(self, sorte: Sorte, connus: Collection[str], *motif: str) -> None:
        """Refuse une référence à ce qui n’existe pas, et la même référence deux fois."""
        vus: dict[Chemin, set[str]] = {}
        for chemin, valeur in self.explorer(*motif):
            if not isinstance(valeur, str):
                continue
            self.reference(sorte, connus, chemin, valeur)
            if motif[-1] == "*":
                deja = vus.setdefault(chemin[:-1], set())
                if valeur in deja:
                    self.noter(
                        chemin,
                        "doublon",
                        f"« {nom_de_cle(chemin)} » cite deux fois « {court(valeur)} »",
                        "gardez-en une seule",
                    )
                deja.add(valeur)

    def reference(self, sorte: Sorte, connus: Collection[str], chemin: Chemin, ecrit: str) -> None:
        """Refuse une référence à ce qui n’existe pas."""
        if ecrit not in connus:
            # Chercher le nom proche coûte : passé quelques fautes, la liste suffit.
            peu = len(self.problemes) < FAUTES_GUIDEES
            piste = suggestion(proche(ecrit, connus)) if peu else ""
            self.noter(
                chemin,
                "reference-inconnue",
                sorte.inconnue(ecrit),
                f"{piste}La liste : {sorte.liste}",
            )

    def identifiants(self, *motif: str, deja: Collection[str] = ()) -> list[str]:
        """Vérifie la forme et l’unicité des `id` des entrées du motif ; rend ces `id`."""
        vus: dict[str, Chemin] = {}
        for chemin, valeur in self.explorer(*motif, "id"):
            if not isinstance(valeur, str):
                continue
            if not FORME_ID.fullmatch(valeur) or len(valeur) > LONGUEUR_ID:
                self.noter(
                    chemin,
                    "identifiant",
                    f"identifiant « {court(valeur)} » mal formé",
                    "en minuscules sans accent, chiffres et tirets, par exemple essais-en-classe ; "
                    f"{LONGUEUR_ID} caractères au plus",
                )
            if RESERVES_DE_WINDOWS.fullmatch(valeur):
                self.noter(
                    chemin,
                    "identifiant",
                    f"identifiant « {valeur} » : Windows refuse une page de ce nom",
                    f"donnez-lui un autre nom, par exemple etape-{valeur}",
                )
            if valeur in vus:
                self.noter(
                    chemin,
                    "doublon",
                    f"l’identifiant « {court(valeur)} » est déjà pris "
                    f"ligne {self.document.ligne(vus[valeur])}",
                    "donnez-lui un autre nom, ou ôtez l’une des deux entrées",
                )
            elif valeur in deja:
                self.noter(
                    chemin,
                    "doublon",
                    f"l’identifiant « {court(valeur)} » est déjà pris dans la démarche",
                    "donnez-lui un autre nom",
                )
            vus.setdefault(valeur, chemin)
        return list(vus)

    def bornes(self, bas: float, haut: float, *motif: str) -> None:
        """Refuse un nombre hors de ces bornes, incluses."""
        for chemin, valeur in self.explorer(*motif):
            if isinstance(valeur, bool) or not isinstance(valeur, int | float):
                continue
            if not bas <= valeur <= haut:
                self.noter(
                    chemin,
                    "hors-bornes",
                    f"« {nom_de_cle(chemin)} » vaut {valeur}, hors bornes",
                    f"donnez un nombre de {bas:g} à {haut:g}",
                )

    def longueurs(self, maximum: int, *motif: str) -> None:
        """Refuse un texte trop long, là où la place est plus comptée qu’ailleurs."""
        for chemin, valeur in self.explorer(*motif):
            if isinstance(valeur, str) and valeur:
                self.longueur(chemin, valeur, maximum)

    def textes(self, maximum: int, facultatifs: Collection[str] = ()) -> None:
        """Refuse tout texte vide (sauf aux clés `facultatifs`) ou trop long pour les pages."""
        pile: list[tuple[Chemin, Arbre]] = [((), self.document.arbre)]
        while pile:
            chemin, valeur = pile.pop()
            if isinstance(valeur, dict):
                pile += [((*chemin, cle), fils) for cle, fils in valeur.items()]
            elif isinstance(valeur, list):
                pile += [((*chemin, rang), fils) for rang, fils in enumerate(valeur)]
            elif isinstance(valeur, str) and chemin and (valeur or chemin[-1] not in facultatifs):
                self.longueur(chemin, valeur, maximum)

    def longueur(self, chemin: Chemin, valeur: str, maximum: int) -> None:
        """Dit la longueur fautive d’un texte."""
        if not valeur:
            self.noter(
                chemin,
                "texte-vide",
                f"« {nom_de_cle(chemin)} » est un texte vide",
                "complétez-le, ou ôtez la ligne",
            )
        elif len(valeur) > maximum:
            self.noter(
                chemin,
                "texte-trop-long",
                f"« {nom_de_cle(chemin)} » compte {len(valeur)} caractères",
                f"{maximum} au plus : abrégez",
            )
