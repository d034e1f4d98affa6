"""Le suivi tel que la page le tient : celui qui est publié, et les notes de ce navigateur."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generateur.chaine import dementies
from generateur.chargement.lecture import lire
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.lignes_du_suivi import avec_ces_lignes
from generateur.chargement.texte import Ecrit
from generateur.formats.donnees_json import rendre
from generateur.site.moteur.en_questions import en_questions, mots_du_suivi
from generateur.site.moteur.manuel_des_textes import manuel_des_textes
from generateur.vue.francais import majuscule
from generateur.vue.manuel import Manuel

SUIVI = "suivi.yml"


@dataclass(frozen=True)
class SuiviDeLaPage:
    """`options` : celles du site (`recueil`, `suivi`, `depart`…) ; `depart_garde` : le plan de
    départ que le navigateur garde avec ses notes, là où le site n’a ni suivi ni départ."""

    profil: str
    options: Mapping[str, str]
    depart_garde: str = ""

    @cached_property
    def publies(self) -> list[Any]:
        """Les événements publiés, tels qu’ils sont écrits."""
        return evenements(self.options.get("suivi", ""))

    @cached_property
    def depart_a_donner(self) -> str:
        """Le plan d’avant le premier événement, qui part avec les premières notes ; vide si le
        site l’a déjà, ou s’il s’en est passé."""
        if self.options.get("depart") or self.publies:
            return ""
        if self.depart_garde:
            return self.depart_garde
        manuel = manuel_des_textes(self.profil, {**self.options, "suivi": ""})
        return rendre(manuel.initiale, manuel.demarche).decode()

    def texte(self, lignes: Sequence[str]) -> str:
        """Rend le suivi publié, avec ces lignes à la fin."""
        return avec_ces_lignes(self.options.get("suivi", "").encode(), lignes)[0].decode()

    def manuel(self, lignes: Sequence[str]) -> Manuel:
        """Rend le manuel d’après ce suivi ; lève ErreurDonnees s’il est fautif."""
        depart = self.options.get("depart", "") or (self.depart_a_donner if lignes else "")
        options = {**self.options, "suivi": self.texte(lignes), "depart": depart}
        return manuel_des_textes(self.profil, options)

    def refus(
        self, lignes: Sequence[str], neuves: Sequence[str], rangees: Sequence[str] = ()
    ) -> list[Probleme]:
        """Rend pourquoi ces nouvelles lignes ne se notent pas, comme le dirait « noter » ;
        `rangees` : d’où elles viennent, si c’est d’un tableau."""
        avant = self.texte(lignes).encode()
        numero = avec_ces_lignes(avant, neuves)[1]
        try:
            manuel = self.manuel([*lignes, *neuves])
        except ErreurDonnees as erreur:
            if any(p.fichier != SUIVI or p.ligne < numero for p in erreur.problemes):
                raise
            return list(erreur.problemes)
        refus = dementies(manuel, numero - 1)
        if rangees:
            # Ce qui lit un classeur ne se charge que si l’on en dépose un.
            from generateur.chargement.profil.tableau_de_suivi import a_leur_rangee

            refus = a_leur_rangee(refus, numero, rangees)
        return refus

    def non_publiees(self, lignes: Sequence[str]) -> list[str]:
        """Rend celles de ces lignes que le suivi publié ne dit pas déjà, dans quelque ordre qu’il
        en écrive les clés."""
        return [ligne for ligne in lignes if not self._publiee(ligne)]

    def _publiee(self, ligne: str) -> bool:
        try:
            return all(evenement in self.publies for evenement in evenements(ligne))
        except ErreurDonnees:
            return False

    def accorder(self, lignes: Sequence[str]) -> tuple[list[str], list[tuple[str, list[Probleme]]]]:
        """Rend les lignes qui s’accordent avec ce qui est publié, et les autres, avec pourquoi."""
        if not lignes or not self.refus((), lignes):
            return list(lignes), []
        bonnes: list[str] = []
        contredites = []
        for ligne in lignes:
            if refus := self.refus(bonnes, [ligne]):
                contredites.append((ligne, refus))
            else:
                bonnes.append(ligne)
        return bonnes, contredites


def evenements(texte: str) -> list[Any]:
    """Rend les événements de ce texte d’un suivi, tels qu’ils sont écrits ; lève ErreurDonnees."""
    try:
        arbre = lire(Ecrit(SUIVI, texte)).arbre if texte.strip() else []
    except ErreurDonnees as erreur:
        if all(p.code == "fichier-vide" for p in erreur.problemes):
            return []
        raise
    return arbre if isinstance(arbre, list) else []


def en_clair(problemes: Sequence[Probleme], manuel: Manuel) -> str:
    """Rend ces fautes en phrases : les mots de la page, là où le fichier a des clés."""
    vue = manuel.vue
    noms = mots_du_suivi(vue.mots["noter"])
    noms |= {instance.id: instance.titre for instance in vue.instances}
    noms |= {ligne.id: ligne.titre for ligne in (*vue.lignes, *vue.abandonnees)}
    dire = en_questions(manuel.demarche, noms).dire
    return " ".join(f"{majuscule(dit)}." for p in problemes for dit in dire(p) if dit)
