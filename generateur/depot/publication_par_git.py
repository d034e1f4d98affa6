"""Publier par `mkdocs gh-deploy` : ce qui l’empêcherait, cherché avant de construire."""

from __future__ import annotations

import subprocess


def empechement(distant: str, branche: str) -> str:
    """Rend ce qui empêcherait d’envoyer cette branche à ce dépôt distant ; rien si tout va.

    `git_absent`, `sans_depot`, `sans_distant` ou `injoignable`. Ce qui est déjà en ligne est reçu :
    la publication s’y ajoute, là où une copie qui ne l’a jamais lu se ferait refuser.
    """
    try:
        if _git("rev-parse", "--is-inside-work-tree").returncode:
            return "sans_depot"
        if not _git("config", "--get", f"remote.{distant}.url").stdout.strip():
            return "sans_distant"
        en_ligne = _git("ls-remote", "--heads", distant, f"refs/heads/{branche}")
        if en_ligne.returncode:
            return "injoignable"
        if en_ligne.stdout.strip():
            reference = f"+refs/heads/{branche}:refs/remotes/{distant}/{branche}"
            _git("fetch", "--quiet", distant, reference)
    except OSError:
        return "git_absent"
    return ""


def _git(*mots: str) -> subprocess.CompletedProcess[bytes]:
    # Dans le dossier courant, comme MkDocs ensuite.
    return subprocess.run(["git", *mots], capture_output=True, check=False)
