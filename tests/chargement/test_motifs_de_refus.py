"""Ce que le système refuse se dit en français."""

from __future__ import annotations

import errno
from pathlib import Path

from generateur.chargement.motifs_de_refus import PLUS_DE_PLACE, motif


def test_un_refus_du_systeme_se_dit_en_francais(tmp_path: Path) -> None:
    """De vrais refus, et un numéro que l’on ne connaît pas : jamais la phrase anglaise seule."""
    dits = []
    for chemin in (tmp_path / "absent", tmp_path, tmp_path / ("n" * 300)):
        try:
            chemin.read_bytes()
        except OSError as erreur:
            dits.append(motif(erreur))
    absent, dossier, long = dits
    assert absent == "fichier ou dossier absent" and long == "nom trop long"
    assert dossier == "c’est un dossier, pas un fichier"
    assert {motif(OSError(e, "x")) for e in PLUS_DE_PLACE} == {"plus de place sur le disque"}
    assert motif(OSError(errno.EPIPE, "Broken pipe")) == "le système a répondu « Broken pipe »"
    assert motif(OSError("sans numéro")) == "le système a répondu « sans numéro »"
