"""Les feuilles que les fiches demandent : une page chacune, à imprimer et à remplir à la main.

Une feuille est un titre et des morceaux ; `gabarits/odt/feuille.xml.j2` les pose dans l’ordre.
"""

from __future__ import annotations

from dataclasses import dataclass

from generateur.formats.odt.demandes import ligne_de
from generateur.formats.odt.feuilles_de_reunion import Rangees
from generateur.vue.francais import majuscule
from generateur.vue.vues import VueFeuille

PLACES = 15
"""Au-delà, on écoute ; en deçà, on essaie (proposition)."""
SALLES = 15
OBSERVATIONS = 7
JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
VIDE = ("",) * 19
"""De quoi écrire en grand dans une case."""


@dataclass(frozen=True)
class Morceau:
    """Un morceau de feuille. `genre` : titre, texte, note, encadre, reponse, cases, tableau ou
    signature ; `lignes` : ce qu’on laisse pour écrire, ou les rangées vides d’un tableau."""

    genre: str
    texte: str = ""
    textes: tuple[str, ...] = ()
    lignes: int = 1
    nom: str = ""
    largeurs: tuple[int, ...] = ()
    rangees: tuple[tuple[str | tuple[str, ...], ...], ...] = ()
    hauteur: str = "Moyenne"


@dataclass(frozen=True)
class FeuilleARemplir:
    """Une feuille à remplir ; `nom` : celui de son fichier."""

    nom: str
    titre: str
    sous_titre: str
    morceaux: tuple[Morceau, ...]


class Redaction:
    """Les mots d’une feuille, par leur fin de clé."""

    def __init__(self, vue: VueFeuille, nom: str) -> None:
        self.vue = vue
        self.nom = nom
        self.mots = vue.mots["feuilles"]

    def dire(self, cle: str, **champs: str) -> str:
        """Rend un mot de cette feuille, rempli."""
        return self.mots[f"{self.nom}_{cle}"].format_map(champs)

    def texte(self, cle: str, genre: str = "texte") -> Morceau:
        """Rend un paragraphe, un titre, une note ou un encadré."""
        return Morceau(genre, self.dire(cle))

    def reponse(self, cle: str, lignes: int = 1) -> Morceau:
        """Rend une question et de quoi y répondre."""
        return Morceau("reponse", self.dire(cle), lignes=lignes)

    def a_sa_date(self, cle: str, etape: str) -> str:
        """Rend le mot avec les dates de l’étape, ou celui qui s’en passe."""
        ligne = ligne_de(self.vue, etape)
        if ligne is None:
            return self.dire(f"{cle}_sans_date")
        return self.dire(cle, quand=ligne.quand)

    def feuille(self, *morceaux: Morceau, sous_titre: str = "") -> FeuilleARemplir:
        """Rend la feuille, avec son titre."""
        dit = sous_titre or self.dire("sous_titre")
        return FeuilleARemplir(self.nom, self.dire("titre"), dit, morceaux)


def feuilles(vue: VueFeuille) -> tuple[FeuilleARemplir, ...]:
    """Rend toutes les feuilles, dans l’ordre où l’année les demande."""
    return (
        _trois_colonnes(Redaction(vue, "trois-colonnes")),
        _accord(Redaction(vue, "accord-du-chef-d-etablissement")),
        _inscription(Redaction(vue, "inscription")),
        _ce_que_j_essaie(Redaction(vue, "ce-que-j-essaie")),
        observation(vue),
        _reservation(Redaction(vue, "reservation")),
        _quatre_cases(Redaction(vue, "quatre-cases")),
    )


def observation(vue: VueFeuille) -> FeuilleARemplir:
    """Rend la feuille privée de qui regarde une séance : elle est aussi le verso d’une autre."""
    return _j_ai_vu(Redaction(vue, "j-ai-vu"))


def _ce_que_j_essaie(r: Redaction) -> FeuilleARemplir:
    themes = (*(p.titre for p in r.vue.preoccupations), r.dire("autre"))
    questions = (("essai", 3), ("classe", 1), ("semaine", 1), ("faut", 2), ("compte", 2))
    return r.feuille(
        r.texte("intro"),
        r.texte("preoccupation", "titre"),
        Morceau("cases", textes=themes),
        *(r.reponse(cle, lignes) for cle, lignes in (*questions, ("avec", 1), ("question", 2))),
        r.texte("note", "note"),
    )


def _j_ai_vu(r: Redaction) -> FeuilleARemplir:
    tetes = (r.dire("col_vu"), r.dire("col_demande"))
    return r.feuille(
        r.texte("prive", "encadre"),
        r.reponse("regarder", 2),
        r.texte("faits", "note"),
        Morceau(
            "tableau", nom="JAiVu", textes=tetes, largeurs=(58, 42), lignes=OBSERVATIONS,
            hauteur="Vaste",
        ),
        r.texte("apres", "note"),
    )  # fmt: skip


def _trois_colonnes(r: Redaction) -> FeuilleARemplir:
    tetes = tuple(r.dire(f"col_{cle}") for cle in ("salle", "marche", "mal", "panne"))
    return r.feuille(
        Morceau("tableau", nom="Salles", textes=tetes, largeurs=(16, 28, 28, 28), lignes=SALLES),
        r.reponse("semaine", 2),
        r.reponse("demander", 2),
    )


def _inscription(r: Redaction) -> FeuilleARemplir:
    ligne = ligne_de(r.vue, "ateliers")
    creneaux = ligne.creneaux if ligne else ()
    dits = tuple(" · ".join(filter(None, (c.quand, c.theme))) for c in creneaux[:6])
    rangees: Rangees = tuple((str(rang), "", "", "") for rang in range(1, PLACES + 1))
    tetes = tuple(r.dire(f"col_{cle}") for cle in ("rang", "nom", "discipline", "heure"))
    return r.feuille(
        r.texte("intro"),
        r.texte("atelier", "titre"),
        Morceau("cases", textes=dits or (r.dire("vide"),)),
        Morceau("tableau", nom="Inscrits", textes=tetes, largeurs=(6, 36, 24, 34), rangees=rangees),
        sous_titre=r.a_sa_date("sous_titre", "ateliers"),
    )


def _reservation(r: Redaction) -> FeuilleARemplir:
    tetes = tuple(r.dire(f"col_{cle}") for cle in ("quand", "heures", "qui", "salle", "rendu"))
    rangees = tuple(
        (r.dire(cle, jour=majuscule(jour)), "", "", "", "")
        for jour in JOURS
        for cle in ("matin", "midi")
    )
    return r.feuille(
        r.texte("intro"),
        Morceau(
            "tableau", nom="Reservations", textes=tetes, largeurs=(24, 16, 26, 14, 20),
            rangees=rangees, hauteur="Haute",
        ),
        r.texte("note", "note"),
    )  # fmt: skip


def _quatre_cases(r: Redaction) -> FeuilleARemplir:
    cases = (("preoccupation", "eleves"), ("comptages", "manque"))
    return r.feuille(
        *(
            Morceau(
                "tableau", nom=f"Cases{rang}", textes=tuple(r.dire(c) for c in deux),
                largeurs=(50, 50), rangees=((VIDE, VIDE),),
            )
            for rang, deux in enumerate(cases, start=1)
        ),
        r.reponse("fin", 2),
        r.reponse("reprendre", 2),
    )  # fmt: skip


def _accord(r: Redaction) -> FeuilleARemplir:
    college = r.vue.college
    sujet = {"college": college.nom, "commune": college.commune}
    ateliers = ligne_de(r.vue, "ateliers")
    quand = (Morceau("texte", r.dire("quand", quand=ateliers.quand)),) if ateliers else ()
    origine = ("origine_nom", "origine_uai", "origine_adresse", "origine_courriel")
    odt = r.vue.mots["odt"]
    return r.feuille(
        r.texte("origine", "titre"),
        *(r.reponse(cle) for cle in origine),
        r.texte("personne", "titre"),
        *(r.reponse(cle) for cle in ("nom", "discipline")),
        r.texte("venue", "titre"),
        Morceau("texte", r.dire("objet", **sujet)),
        *quand,
        r.texte("jour"),
        r.texte("accord", "titre"),
        Morceau("cases", textes=tuple(r.dire(cle) for cle in ("libre", "libere", "mission"))),
        Morceau("signature", textes=(r.dire("chef"), odt["nom_a_ecrire"], odt["signature"])),
        r.texte("note", "note"),
        sous_titre=r.dire("sous_titre", **sujet),
    )
