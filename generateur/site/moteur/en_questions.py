"""Une faute des données, telle que la page la dit : la question posée, jamais la clé ni le fichier.

Le programme cite une clé (« trimestres: 3 »), un nom court, une date ISO, une commande : c’est ce
qu’il faut à qui écrit le fichier. Ici, la même faute se dit par le titre de sa question, celui de
l’étape, le jour en toutes lettres ; et son remède n’est que ce que l’on peut faire dans la page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from generateur.chargement.problemes import Probleme
from generateur.noyau.declare.modeles import Demarche
from generateur.site.moteur.bord_de_la_page import depot
from generateur.site.moteur.questions_en_mots import QuestionEnMots, questions_en_mots
from generateur.vue.francais import jour, typographie

_CITE = re.compile(r"« ([^«»]+?) »")
_CLE = re.compile(r"([a-z_]+(?:\.[a-z0-9_-]+)*)(?:: (.+))?", re.DOTALL)
_ISO = re.compile(r"((?:\b(?:le|du|au) |[(«] ?)|)(?<![\w-])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![\w-])")
_LIGNE = re.compile(r"(?<!»,) \(?ligne [0-9]+\)?")
"""La ligne d’un fichier que la page ne montre pas ; « feuille « … », ligne 3 » est d’un tableau."""
_JOUR_REDIT = re.compile(r"([0-9]{4}) \([0-9]{4}-[0-9]{2}-[0-9]{2}\)")
_NOM_COURT = re.compile(r"(?<![\w/«.-])(?<!« )[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/.-])")
_CHOIX = re.compile(r"\b[a-z]+(?: \| [a-z]+)+\b|\b[a-z]+_[a-z_]+\b")
"""Les réponses d’une clé, séparées par des barres, ou une clé seule."""
_AU_CLAVIER = re.compile(
    r"generateur |donnees/|\.yml|\.json|guillemets|entre crochets|[Ll]es clés possibles"
)
"""Ce qui ne se fait que dans un fichier, ou dans un terminal."""


CLE = "cle_"
"""Le début des libellés qui disent une clé ou un état du suivi."""
FORMES = {"AAAA-MM-JJ": "forme_du_jour", "HH:MM": "forme_de_l_heure"}
ABIME = (
    *("ancre", "cle-invalide", "deux-points", "directive", "etiquette", "octet-nul"),
    *("plusieurs-documents", "syntaxe", "trop-profond"),
)
"""Les codes d’un fichier retouché à la main, dont la faute ne se dit qu’avec les mots du YAML."""
SANS_QUESTION = "cle-inconnue"
"""Le code d’une clé que le profil n’a pas : aucune question ne la dit, et le fichier la cite."""


class Nomme(Protocol):
    """Ce que la démarche nomme d’un nom court, et d’un titre."""

    @property
    def id(self) -> str:
        """Son nom court."""

    @property
    def titre(self) -> str:
        """Son titre."""


@dataclass(frozen=True)
class EnQuestions:
    """`questions` : par clé du profil ; `noms` : le titre de chaque étape, instance, rôle, état ;
    `mots` : les libellés « apercu »."""

    questions: Mapping[str, QuestionEnMots]
    noms: Mapping[str, str]
    mots: Mapping[str, str]

    def dire(self, probleme: Probleme) -> tuple[str, str]:
        """Rend ce qui ne va pas et ce que l’on peut faire, le second parfois vide."""
        if probleme.code in ABIME and not probleme.chemin:
            return typographie(self.mots["abime"]), typographie(self.mots["abime_remede"])
        code = probleme.code.replace("-", "_")
        titre = self._question(probleme.chemin)
        mot = self.mots.get(f"message_{code}", "") if titre else ""
        message = mot.format_map({"question": titre}) if mot else probleme.message
        remede = self.mots.get(f"remede_{code}", "") or self._sans_clavier(probleme.remede)
        if probleme.code == SANS_QUESTION:
            return typographie(message), typographie(remede)
        return self._clair(message, probleme.chemin), self._clair(remede, probleme.chemin)

    def _question(self, chemin: Sequence[str | int]) -> str:
        """Rend le titre de la question de ce chemin, de la plus proche au-dessus, ou de la première
        de celles qu’il contient."""
        cles = [pas for pas in chemin if isinstance(pas, str)]
        for long in range(len(cles), 0, -1):
            if (trouvee := self._sous(cles[:long])) is not None:
                return trouvee.titre
        dedans = (q for cle, q in self.questions.items() if cles and cle.startswith(f"{cles[0]}."))
        return next((question.titre for question in dedans), "")

    def _sous(self, cles: Sequence[str]) -> QuestionEnMots | None:
        """La question de cette clé ; dans « modifier », le nom de l’étape est un pas de plus."""
        sans = (".".join([*cles[:rang], *cles[rang + 1 :]]) for rang in range(2, len(cles) - 1))
        entieres = (".".join(cles), *sans)
        return next((self.questions[cle] for cle in entieres if cle in self.questions), None)

    def _clair(self, texte: str, chemin: Sequence[str | int]) -> str:
        for forme, mot in FORMES.items():
            texte = texte.replace(forme, self.mots[mot])
        texte = _JOUR_REDIT.sub(r"\1", _LIGNE.sub("", texte))
        texte = _CITE.sub(lambda cite: self._citer(cite[1], chemin), texte)
        texte = _NOM_COURT.sub(lambda nom: self._nommer(nom[0]), texte)
        texte = _CHOIX.sub(lambda mots: " ou ".join(map(self._nommer, mots[0].split(" | "))), texte)
        return typographie(_ISO.sub(_en_lettres, texte))

    def _citer(self, cite: str, chemin: Sequence[str | int]) -> str:
        cle, _, valeur = cite.partition(": ")
        if cle in self.noms and (not valeur or valeur in self.noms):
            return f"« {' : '.join(self.noms[nom] for nom in (cle, valeur) if nom)} »"
        lue = _CLE.fullmatch(cite)
        question = self._citee(lue[1].split("."), chemin) if lue else None
        if lue is None or question is None:
            return f"« {cite} »"
        if lue[2] is None:
            return f"« {question.titre} »"
        return f"« {question.titre} : {question.reponses.get(lue[2], lue[2])} »"

    def _citee(self, cles: list[str], chemin: Sequence[str | int]) -> QuestionEnMots | None:
        """La question d’une clé citée : entière, ou voisine de celle qui est en faute."""
        if (entiere := self._sous(cles)) is not None:
            return entiere
        pres = [pas for pas in chemin if isinstance(pas, str)]
        for long in range(len(pres), 0, -1):
            if (voisine := self._sous([*pres[:long], *cles])) is not None:
                return voisine
        if len(cles) > 1:
            titre = self._question(cles)
            return QuestionEnMots(titre) if titre else None
        finies = [q for cle, q in self.questions.items() if cle.endswith(f".{cles[0]}")]
        return finies[0] if len(finies) == 1 else None

    def _nommer(self, nom: str) -> str:
        return f"« {self.noms[nom]} »" if nom in self.noms else nom

    def _sans_clavier(self, remede: str) -> str:
        """Ôte d’un remède ce qui ne se fait que dans un fichier : « ; », « , ou » les séparent."""
        gardes = [
            " ; ".join(x for x in bout.split(" ; ") if not _AU_CLAVIER.search(x))
            for bout in remede.split(", ou ")
        ]
        return ", ou ".join(filter(None, gardes))


def en_questions(demarche: Demarche, autres: Mapping[str, str] | None = None) -> EnQuestions:
    """Rend de quoi dire une faute de ce dépôt ; `autres` : des noms de plus, et ce qu’ils sont."""
    mots = demarche.libelles["apercu"]
    nommes: tuple[Nomme, ...] = (
        *demarche.etapes,
        *demarche.instances,
        *demarche.roles,
        *demarche.preoccupations,
        *demarche.ressources,
        *demarche.enseignements,
        *demarche.temps,
    )
    noms = {nomme.id: nomme.titre for nomme in nommes}
    noms |= dict(zip(("true", "false"), mots["oui_non"].split(), strict=True))
    return EnQuestions(questions_en_mots(depot()), {**noms, **(autres or {})}, mots)


def mots_du_suivi(noter: Mapping[str, str]) -> dict[str, str]:
    """Rend ce que sont les clés et les états du suivi, d’après les libellés « noter »."""
    return {mot.removeprefix(CLE): dit for mot, dit in noter.items() if mot.startswith(CLE)}


def _en_lettres(iso: re.Match[str]) -> str:
    annee, mois, le = map(int, iso[2].split("-"))
    try:
        dit = jour(date(annee, mois, le))
    except ValueError:
        dit = f"{le}/{mois}/{annee}"
    return f"{iso[1]}{dit}" if iso[1] else f"le {dit}"
