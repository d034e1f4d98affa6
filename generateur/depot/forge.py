"""Les adresses d’un dépôt sur sa forge : le lire, le copier, y modifier ou y créer un fichier.

Aucune forge n’est appelée : les adresses de GitHub et de GitLab (donc de La Forge) se composent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True)
class Forge:
    """Le dépôt où l’équipe modifie ses pages : son adresse et sa branche."""

    depot: str
    branche: str

    @property
    def sorte(self) -> str:
        """Rend « github » ou « gitlab »."""
        return "github" if self.est_github else "gitlab"

    @property
    def est_github(self) -> bool:
        """GitHub a ses propres adresses ; tout le reste est pris pour un GitLab."""
        return (urlsplit(self.depot).hostname or "").endswith("github.com")

    @property
    def copier(self) -> str:
        """Rend l’adresse où faire sa propre copie du dépôt (« Bifurcation », « Fork »)."""
        return f"{self.depot}/fork" if self.est_github else f"{self.depot}/-/forks/new"

    @property
    def emporter(self) -> str:
        """Rend l’adresse du dernier site publié, en un fichier ZIP.

        GitLab donne le fichier de la tâche « manuel » ; GitHub, la liste des publications, où il
        est au bas de la plus récente.
        """
        if self.est_github:
            return f"{self.depot}/actions/workflows/publication.yml"
        return f"{self.depot}/-/jobs/artifacts/{quote(self.branche)}/download?job=manuel"

    def modifier(self, chemin: str) -> str:
        """Rend l’adresse où modifier ce fichier du dépôt."""
        tiret = "" if self.est_github else "-/"
        return f"{self.depot}/{tiret}edit/{quote(self.branche)}/{quote(chemin)}"

    def creer(self, chemin: str, contenu: str) -> str:
        """Rend l’adresse où créer ce fichier, déjà rempli."""
        if self.est_github:
            champs = urlencode({"filename": chemin, "value": contenu}, quote_via=quote)
            return f"{self.depot}/new/{quote(self.branche)}?{champs}"
        champs = urlencode({"file_name": chemin, "content": contenu}, quote_via=quote)
        return f"{self.depot}/-/new/{quote(self.branche)}?{champs}"


def forge(depot: str | None, environnement: Mapping[str, str]) -> Forge | None:
    """Rend la forge du profil, sinon celle que connaît l’intégration continue, sinon rien."""
    adresse = depot
    branche = environnement.get("CI_DEFAULT_BRANCH") or environnement.get("GITHUB_REF_NAME")
    if not adresse and environnement.get("CI_PROJECT_URL"):
        adresse = environnement["CI_PROJECT_URL"]
    if not adresse and environnement.get("GITHUB_REPOSITORY"):
        serveur = environnement.get("GITHUB_SERVER_URL", "https://github.com")
        adresse = f"{serveur}/{environnement['GITHUB_REPOSITORY']}"
    if not adresse:
        return None
    return Forge(adresse.rstrip("/").removesuffix(".git"), branche or "main")


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
    chemin = parties.path.partition("/-/")[0].strip("/").removesuffix(".git")
    morceaux = [morceau for morceau in chemin.split("/") if morceau]
    if hote.endswith("github.com"):
        morceaux = morceaux[:2]
    if len(morceaux) < 2:
        return None
    return Forge(f"{parties.scheme}://{parties.netloc}/{'/'.join(morceaux)}", branche)


def adresse_du_site(adresse: str | None, environnement: Mapping[str, str]) -> str | None:
    """Rend l’adresse publiée du profil, sinon celle que connaît l’intégration continue."""
    if adresse:
        return adresse.rstrip("/") + "/"
    if environnement.get("CI_PAGES_URL"):
        return environnement["CI_PAGES_URL"].rstrip("/") + "/"
    depot = environnement.get("GITHUB_REPOSITORY", "")
    if depot.count("/") == 1:
        proprietaire, nom = depot.split("/")
        hote = f"{proprietaire.lower()}.github.io"
        return f"https://{hote}/" if nom.lower() == hote else f"https://{hote}/{nom}/"
    return None
