"""De quel fichier et de quelle ligne vient chaque donnée, pour les fautes trouvées tard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generateur.chargement.lecture import Arbre, Chemin, DocumentLu
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.noyau.erreurs import ErreurDuPlan


@dataclass(frozen=True)
class Positions:
    """Les lieux des données, par chemin.

    Pour un profil, `documents` n’a que la clé "" ; pour la démarche, une clé par fichier
    (« etapes », « raisons-d-agir »…), qui est le premier pas du chemin.
    """

    documents: Mapping[str, DocumentLu]

    def lieu(self, chemin: Chemin) -> tuple[str, int]:
        """Rend le fichier et la ligne de ce chemin, ou de son plus proche parent connu.

        Dans une liste, un pas peut être l’indice ou l’identifiant de l’entrée.
        """
        document, connu, _ = self._situer(chemin)
        return document.fichier, document.ligne(connu)

    def _situer(self, chemin: Chemin) -> tuple[DocumentLu, Chemin, Chemin]:
        """Rend le document, le chemin tel qu’il y est connu, et ce qui le suit sans y être."""
        if "" in self.documents:
            document = self.documents[""]
        else:
            nom = str(chemin[0]).replace("_", "-") if chemin else ""
            premier = next(iter(self.documents.values()))
            document, chemin = self.documents.get(nom, premier), chemin[1:]
        connu: Chemin = ()
        ici: Arbre = document.arbre
        for pas in chemin:
            cle = _pas(ici, pas)
            if cle is None:
                break
            connu, ici = (*connu, cle), ici[cle]
        return document, connu, chemin[len(connu) :]

    def ligne(self, chemin: Chemin) -> int:
        """Rend la ligne de ce chemin, ou de son plus proche parent connu."""
        return self.lieu(chemin)[1]

    def probleme(self, chemin: Chemin, code: str, message: str, remede: str) -> Probleme:
        """Rend un problème situé à ce chemin."""
        document, connu, suite = self._situer(chemin)
        return document.probleme((*connu, *suite), code, message, remede)


def probleme_du_plan(erreur: ErreurDuPlan, positions: Positions) -> ErreurDonnees:
    """Situe dans les fichiers une faute que le noyau a trouvée."""
    return ErreurDonnees(
        [positions.probleme(erreur.chemin, erreur.code, erreur.message, erreur.remede)]
    )


def _pas(ici: Arbre, pas: str | int) -> str | int | None:
    if isinstance(ici, dict):
        return pas if pas in ici else None
    if isinstance(ici, list):
        if isinstance(pas, int):
            return pas if 0 <= pas < len(ici) else None
        for rang, valeur in enumerate(ici):
            if valeur == pas or (isinstance(valeur, dict) and valeur.get("id") == pas):
                return rang
    return None
