"""Pourquoi le système refuse un fichier, en français."""

from __future__ import annotations

import errno

PLUS_DE_PLACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
PLACE_REFUSEE = PLUS_DE_PLACE | {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.EIO}
"""Où l’on ne peut pas écrire ; ce n’est la faute d’aucune donnée."""
_MOTIFS = {
    errno.EACCES: "accès refusé",
    errno.EADDRINUSE: "un autre programme s’en sert déjà",
    errno.EADDRNOTAVAIL: "cette machine n’a pas cette adresse",
    errno.EBUSY: "fichier occupé par un autre programme",
    errno.EEXIST: "il y a déjà quelque chose à cet endroit",
    errno.EIO: "le disque ne répond pas bien",
    errno.EISDIR: "c’est un dossier, pas un fichier",
    errno.ELOOP: "un lien y tourne en rond",
    errno.EMFILE: "trop de fichiers ouverts à la fois",
    errno.ENAMETOOLONG: "nom trop long",
    errno.ENOENT: "fichier ou dossier absent",
    errno.ENOTDIR: "un fichier est là où il faudrait un dossier",
    errno.ENOTEMPTY: "le dossier n’est pas vide",
    errno.EPERM: "accès refusé",
    errno.EROFS: "le disque ne se laisse pas écrire",
    errno.ESTALE: "le dossier partagé ne répond plus",
    errno.EXDEV: "c’est un autre disque",
    **dict.fromkeys(PLUS_DE_PLACE, "plus de place sur le disque"),
}


def motif(erreur: OSError) -> str:
    """Rend la raison d’un échec d’écriture ou de lecture, sans majuscule ni point."""
    connu = _MOTIFS.get(erreur.errno or 0)
    return connu or f"le système a répondu « {erreur.strerror or erreur} »"
