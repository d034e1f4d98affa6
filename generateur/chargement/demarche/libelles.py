"""Les mots des documents, `donnees/demarche/libelles/` : un fichier par document.

Une équipe les réécrit ; un mot ôté ou un champ mal écrit ne doit pas casser un document. Ce que
chaque document attend est dans `gabarits/attendus/` : une clé par ligne, et les champs qu’il y
remplit. « make references » tire ces fichiers des mots livrés ; personne ne les écrit à la main.
Un mot qui n’y est pas encore (on est en train de l’ajouter) n’a que ses accolades de contrôlées.
"""

from __future__ import annotations

from pathlib import Path

from generateur.chargement.analyseurs import ANALYSEUR_VIF
from generateur.chargement.champs import champs_de, controler_champs
from generateur.chargement.controles import Controle
from generateur.chargement.emplacements import nom_affiche
from generateur.chargement.lecture import lire
from generateur.chargement.mots_proches import proche
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.validation import valider
from generateur.noyau.mots import DEUX_FORMES

ATTENDUS = Path(__file__).parents[2] / "gabarits" / "attendus"
ATTENDU = tuple[str, ...]
"""Les champs qu’un mot peut contenir ; un champ vide pour chaque « {} » ; `BARRE` s’il
s’accorde."""
BARRE = DEUX_FORMES.strip()


def charger_les_libelles(dossier: Path) -> tuple[dict[str, dict[str, str]], list[Probleme]]:
    """Rend les mots de chaque document, et toutes les fautes trouvées."""
    libelles: dict[str, dict[str, str]] = {}
    problemes: list[Probleme] = []
    attendus = attendus_livres()
    for fichier in sorted(dossier.glob("*.yml")):
        try:
            document = lire(fichier, ANALYSEUR_VIF)
        except ErreurDonnees as erreur:
            problemes += erreur.problemes
            attendus.pop(fichier.stem, None)
            continue
        mots, trouves = valider(document, dict[str, str])
        problemes += trouves
        controle = Controle(document)
        _controler(controle, attendus.pop(fichier.stem, {}), complet=mots is not None)
        problemes += controle.problemes
        libelles[fichier.stem] = mots or {}
    return libelles, problemes + [_absent(dossier / f"{nom}.yml") for nom in attendus]


def attendus_livres() -> dict[str, dict[str, ATTENDU]]:
    """Rend, par document puis par clé, les champs que le programme remplit."""
    return {f.stem: lire_l_attendu(f.read_text("utf-8")) for f in sorted(ATTENDUS.glob("*.txt"))}


def lire_l_attendu(texte: str) -> dict[str, ATTENDU]:
    """Lit un fichier d’attendus : « cle » ou « cle: champ champ {} | » (deux formes)."""
    lignes = (ligne.partition(":") for ligne in texte.splitlines() if ligne)
    return {
        cle: tuple("" if champ == "{}" else champ for champ in champs.split())
        for cle, _, champs in lignes
    }


def ecrire_l_attendu(mots: dict[str, str]) -> str:
    """Rend le fichier d’attendus de ces mots-là."""
    lignes = []
    for cle, texte in sorted(mots.items()):
        champs = [champ or "{}" for champ, _ in champs_de(texte)]
        uniques = sorted({c for c in champs if c != "{}"}) + [c for c in champs if c == "{}"]
        uniques += [BARRE] * (DEUX_FORMES in texte)
        lignes.append(f"{cle}: {' '.join(uniques)}" if uniques else cle)
    return "\n".join(lignes) + "\n"


def _controler(controle: Controle, attendu: dict[str, ATTENDU], *, complet: bool) -> None:
    ecrits = dict(controle.document.arbre) if isinstance(controle.document.arbre, dict) else {}
    for cle, texte in ecrits.items():
        if isinstance(texte, str):
            permis = attendu.get(cle)
            champs = None if permis is None else [champ for champ in permis if champ != BARRE]
            controler_champs(controle, (cle,), texte, champs)
            controler_les_formes(controle, cle, texte, permis is None or BARRE in permis)
    if not complet:
        return
    en_trop = [str(cle) for cle in ecrits if cle not in attendu]
    for cle in attendu:
        if cle in ecrits:
            continue
        ecrit = proche(cle, en_trop)
        # Le mot voisin que rien n’attend est sans doute celui-là, mal écrit : on montre sa ligne.
        controle.noter(
            (ecrit,) if ecrit else (),
            "entree-manquante",
            f"il manque le mot « {cle} »",
            f"vous avez écrit « {ecrit} »" if ecrit else "rétablissez-le",
        )


def controler_les_formes(controle: Controle, cle: str, texte: str, se_compte: bool) -> None:
    """Un singulier, un pluriel, là où le programme accorde ; ailleurs la barre se lirait."""
    formes = texte.count(DEUX_FORMES) + 1
    if formes <= (2 if se_compte else 1):
        return
    if se_compte:
        message, remede = f"{formes} formes", "donnez un singulier et un pluriel, rien de plus"
    else:
        message, remede = "deux formes, là où rien ne se compte", "n’en gardez qu’une, sans « | »"
    controle.noter((cle,), "champ", f"« {cle} » : {message}", remede)


def _absent(fichier: Path) -> Probleme:
    return Probleme(
        nom_affiche(fichier),
        1,
        "entree-manquante",
        "il manque ce fichier, et les mots du document qu’il portait",
        "reprenez-le du dépôt d’origine",
    )
