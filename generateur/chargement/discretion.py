"""Prévient d’une adresse électronique, d’un téléphone ou d’un nom dans ce qui sera publié, et,
dans nos données, de ce qui ne se lit pas comme on l’a cru (`signes.py`).

Prévient sans refuser : une adresse de service peut avoir sa place, celle d’une personne non.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generateur.chargement.emplacements import est_du_yaml, nom_affiche
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.saisie.signes import doutes
from generateur.chargement.texte import lire_texte

# Les quantités sont bornées : un texte hostile ne doit pas faire chercher longtemps.
_COURRIEL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# Numéro français, en métropole ou outre-mer : 01 23 45 67 89, +33 1 23…, +262…, 0692-12-34-56.
_TELEPHONE = re.compile(
    r"(?<![\w+/.,-])(?:(?:\+|00)(?:33|262|590|594|596|508|681|687|689)[ .\u00a0\u202f-]?(?:\(0\))?"
    r"[ .\u00a0\u202f-]?[1-9]|0[1-9])(?:[ .\u00a0\u202f-]?[0-9]{2}){4}(?![\w/-])"
)
# Après le mot, tout numéro d’au moins six chiffres, même court (Nouvelle-Calédonie, Polynésie).
_NUMERO_LOCAL = re.compile(
    r"(?i:\bt[ée]l(?:[ée]phone)?)[\s.:°]{0,6}[0-9](?:[ .\u00a0\u202f-]?[0-9]){5,13}\b"
)

# Une civilité, puis un mot à majuscule : « Mme Martin », mais pas « M. le principal ».
_NOM = re.compile(r"(?<!\w)(?:Mme|Mlle|Mr|M\.|Madame|Monsieur) [A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý]|\b)")
_FONCTIONS = re.compile(r" (?:Princip|Adjoint|Référent|Gestionnaire|Recteur|Rectrice|Inspect)")

_MOT_DE_NOM = r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?"
_PRENOM_ET_NOM = re.compile(
    rf"(?<!\w)(?=((?:{_MOT_DE_NOM}|[A-Z]\.) (?:(?:[Dd]e|[Dd]u|[Ll]e|[Ll]a|[Vv]an) )?"
    rf"(?:{_MOT_DE_NOM}|[A-ZÀ-Ý]{{2,}}(?:[-’'][A-ZÀ-Ý]{{2,}})?)(?![\w-])))"
)
_MOTS_DE_FONCTION = re.compile(
    r"(?i)\b(?:adjoint|administra|animat|assistant|chargé|chef|conseill|coordonn|corresp|cpe|"
    r"dane|délégué|direct|document|dran|dsi|éduc|enseign|équipe|form|gestion|ian|infirm|inspect|"
    r"interloc|numérique|personne|princip|prof|psy|rect|référent|région|respons|rupn|rrupn|second|"
    r"secrét|service|surveill|techn|tic|vie)"
)


def semble_un_nom(texte: str) -> bool:
    """Dit si ce texte, où une fonction est attendue, semble nommer une personne.

    Une civilité, ou un prénom et un nom à majuscules dont aucun n’est un mot de métier.
    """
    if (nom := _NOM.search(texte)) and not _FONCTIONS.search(nom.group()):
        return True
    paires = (trouve[1] for trouve in _PRENOM_ET_NOM.finditer(texte))
    return any(not _MOTS_DE_FONCTION.search(paire) for paire in paires)


def avertir(textes: Iterable[tuple[str, str]]) -> list[Probleme]:
    """Rend un avertissement par courriel ou téléphone trouvé.

    `textes` : couples (fichier tel qu’on le montre, texte du fichier).
    """
    trouves = []
    for fichier, texte in textes:
        for numero, ligne in enumerate(texte.split("\n"), 1):
            if _COURRIEL.search(ligne):
                trouves.append(_avertissement(fichier, numero, "courriel", "adresse électronique"))
            if _TELEPHONE.search(ligne) or _NUMERO_LOCAL.search(ligne):
                trouves.append(_avertissement(fichier, numero, "telephone", "numéro de téléphone"))
            nom = _NOM.search(ligne)
            if nom and not _FONCTIONS.search(nom.group()):
                trouves.append(_avertissement(fichier, numero, "nom", "nom de personne"))
    return sorted(trouves)


def avertir_fichiers(chemins: Iterable[Path]) -> list[Probleme]:
    """Rend les avertissements de ces fichiers ; passe ceux qui ne sont pas du texte."""
    textes = []
    trouves = []
    for chemin in chemins:
        try:
            fichier, texte = nom_affiche(chemin), lire_texte(chemin)
        except ErreurDonnees:
            continue
        textes.append((fichier, texte))
        if est_du_yaml(chemin):
            trouves += [Probleme(fichier, ligne, *doute) for ligne, doute in doutes(texte)]
    return sorted([*avertir(textes), *trouves])


def _avertissement(fichier: str, ligne: int, code: str, quoi: str) -> Probleme:
    article = "une" if quoi.startswith("adresse") else "un"
    return Probleme(
        fichier,
        ligne,
        code,
        f"{article} {quoi} semble se trouver ici",
        "si c’est celle ou celui d’une personne, ôtez-le : une fonction suffit",
    )
