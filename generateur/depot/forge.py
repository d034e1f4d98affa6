"""Les adresses d’un dépôt sur sa forge : le lire, le copier, y modifier ou y créer un fichier.

Aucune forge n’est appelée : ses adresses se composent. Trois sortes : GitHub ; Forgejo, Codeberg et
Gitea dont il vient ; GitLab, donc La Forge, pour laquelle on prend tout le reste. L’intégration
continue dit la sienne ; sinon, le nom du site.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

GITHUB, GITLAB, FORGEJO = "github", "gitlab", "forgejo"
DES_PAGES = "CI_PAGES_URL"
"""Où GitLab dit l’adresse publiée."""
D_ENVIRONNEMENT = (
    "CI_DEFAULT_BRANCH",
    "CI_PROJECT_URL",
    "CI_PAGES_URL",
    "GITHUB_REF_NAME",
    "GITHUB_REPOSITORY",
    "GITHUB_SERVER_URL",
    "FORGEJO_ACTIONS",
    "GITEA_ACTIONS",
    "CI_FORGE_TYPE",
    "CI_REPO",
    "CI_REPO_DEFAULT_BRANCH",
    "CI_REPO_URL",
)
"""Ce qui, de l’environnement, dit où est le dépôt : GitLab, GitHub, Forgejo, Woodpecker."""
_NOMS_DE_FORGEJO = re.compile(r"(^|\.)codeberg\.org$|\b(forgejo|gitea)\b")
_SORTES = {"github": GITHUB, "gitlab": GITLAB, "forgejo": FORGEJO, "gitea": FORGEJO}
_DANS_UN_DEPOT = re.compile(r"/-/|/src/(branch|commit|tag)/")


@dataclass(frozen=True)
class Forge:
    """Le dépôt où l’équipe modifie ses pages : son adresse, sa branche, et ce que l’on sait de sa
    forge ; `dite` : sa sorte, si l’intégration continue la dit."""

    depot: str
    branche: str
    dite: str = ""

    @property
    def sorte(self) -> str:
        """Rend « github », « forgejo » ou « gitlab »."""
        return self.dite or _sorte_du_site(urlsplit(self.depot).hostname or "")

    @property
    def copier(self) -> str:
        """Rend l’adresse où faire sa propre copie du dépôt (« Bifurcation », « Fork »)."""
        return f"{self.depot}/-/forks/new" if self.sorte == GITLAB else f"{self.depot}/fork"

    @property
    def emporter(self) -> str:
        """Rend l’adresse du dernier site publié, en un fichier ZIP.

        GitLab donne le fichier de la tâche « manuel » ; GitHub, la liste des publications, où il
        est au bas de la plus récente ; Forgejo, celle de tout ce qui s’y est fait.
        """
        if self.sorte == GITHUB:
            return f"{self.depot}/actions/workflows/publication.yml"
        if self.sorte == FORGEJO:
            return f"{self.depot}/actions"
        return f"{self.depot}/-/jobs/artifacts/{quote(self.branche)}/download?job=manuel"

    def modifier(self, chemin: str) -> str:
        """Rend l’adresse où modifier ce fichier du dépôt."""
        geste = {GITHUB: "edit", GITLAB: "-/edit", FORGEJO: "_edit"}[self.sorte]
        return f"{self.depot}/{geste}/{quote(self.branche)}/{quote(chemin)}"

    def creer(self, chemin: str, contenu: str) -> str:
        """Rend l’adresse où créer ce fichier, déjà rempli."""
        branche = quote(self.branche)
        if self.sorte == GITHUB:
            champs = {"filename": chemin, "value": contenu}
            return f"{self.depot}/new/{branche}?{_en_adresse(champs)}"
        if self.sorte == FORGEJO:
            # Forgejo prend le dossier dans le chemin, et le nom seul parmi les champs.
            dossier, _, nom = chemin.rpartition("/")
            champs = {"filename": nom, "value": contenu}
            return f"{self.depot}/_new/{branche}/{quote(dossier)}?{_en_adresse(champs)}"
        champs = {"file_name": chemin, "content": contenu}
        return f"{self.depot}/-/new/{branche}?{_en_adresse(champs)}"


def forge(depot: str | None, environnement: Mapping[str, str]) -> Forge | None:
    """Rend la forge du profil, sinon celle que connaît l’intégration continue, sinon rien."""
    ici, dite = _depot_d_ici(environnement)
    adresse = depot or ici
    if not adresse:
        return None
    branche = next(
        (
            environnement[nom]
            for nom in ("CI_DEFAULT_BRANCH", "CI_REPO_DEFAULT_BRANCH", "GITHUB_REF_NAME")
            if environnement.get(nom)
        ),
        "main",
    )
    if urlsplit(adresse).hostname != urlsplit(ici).hostname:
        dite = ""
    return Forge(adresse.rstrip("/").removesuffix(".git"), branche, dite)


def _depot_d_ici(environnement: Mapping[str, str]) -> tuple[str, str]:
    """Rend l’adresse du dépôt que l’intégration continue construit, et la sorte de sa forge."""
    if environnement.get("CI_PROJECT_URL"):
        return environnement["CI_PROJECT_URL"], GITLAB
    if environnement.get("CI_REPO_URL"):
        return environnement["CI_REPO_URL"], _SORTES.get(environnement.get("CI_FORGE_TYPE", ""), "")
    if environnement.get("GITHUB_REPOSITORY"):
        adresse = f"{_serveur(environnement)}/{environnement['GITHUB_REPOSITORY']}"
        return adresse, FORGEJO if _sous_forgejo(environnement) else GITHUB
    return "", ""


def _serveur(environnement: Mapping[str, str]) -> str:
    return (environnement.get("GITHUB_SERVER_URL") or "https://github.com").rstrip("/")


def _sous_forgejo(environnement: Mapping[str, str]) -> bool:
    """Forgejo se donne à ses tâches pour un GitHub ; il ne s’y cache pas."""
    hote = urlsplit(_serveur(environnement)).hostname or ""
    return any(environnement.get(n) for n in ("FORGEJO_ACTIONS", "GITEA_ACTIONS")) or (
        _sorte_du_site(hote) == FORGEJO
    )


def _sorte_du_site(hote: str) -> str:
    if hote == "github.com" or hote.endswith(".github.com"):
        return GITHUB
    return FORGEJO if _NOMS_DE_FORGEJO.search(hote) else GITLAB


def _en_adresse(champs: Mapping[str, str]) -> str:
    return urlencode(champs, quote_via=quote)


def depot_a_l_adresse(adresse: str, branche: str = "main") -> Forge | None:
    """Rend le dépôt dont quelqu’un donne l’adresse, même celle d’une de ses pages.

    Rien si ce n’est pas l’adresse `http` d’un dépôt : un site, un propriétaire, un nom.
    """
    try:
        parties = urlsplit(adresse.strip())
        hote = parties.hostname
    except ValueError:
        return None
    if parties.scheme not in ("http", "https") or not hote or parties.username is not None:
        return None
    chemin = _DANS_UN_DEPOT.split(parties.path, maxsplit=1)[0].strip("/").removesuffix(".git")
    morceaux = [morceau for morceau in chemin.split("/") if morceau]
    if _sorte_du_site(hote) != GITLAB:
        morceaux = morceaux[:2]
    if len(morceaux) < 2:
        return None
    return Forge(f"{parties.scheme}://{parties.netloc}/{'/'.join(morceaux)}", branche)


def adresse_du_site(adresse: str | None, environnement: Mapping[str, str]) -> str | None:
    """Rend l’adresse publiée du profil, sinon celle que connaît l’intégration continue.

    Rien d’une forge dont on ne sait pas où elle publie.
    """
    if adresse:
        return adresse.rstrip("/") + "/"
    if environnement.get(DES_PAGES):
        return environnement[DES_PAGES].rstrip("/") + "/"
    depot = environnement.get("CI_REPO") or environnement.get("GITHUB_REPOSITORY", "")
    serveur = urlsplit(_depot_d_ici(environnement)[0]).hostname
    if depot.count("/") != 1:
        return None
    proprietaire, nom = depot.split("/")
    if serveur == "github.com":
        hote = f"{proprietaire.lower()}.github.io"
        return f"https://{hote}/" if nom.lower() == hote else f"https://{hote}/{nom}/"
    if serveur == "codeberg.org":
        hote = f"{proprietaire.lower()}.codeberg.page"
        return f"https://{hote}/" if nom.lower() == "pages" else f"https://{hote}/{nom}/"
    return None
