"""Le tout premier pas : un Ctrl-C pendant que le programme se charge se dit aussi en français."""

from __future__ import annotations

import sys


def partir() -> None:
    """Charge la ligne de commande et la lance ; sort avec 130 si on l’interrompt."""
    try:
        from generateur.commandes.principale import generateur
        from generateur.formats.console import accorder_la_console

        accorder_la_console()
        generateur()
    except KeyboardInterrupt:
        print("Interrompu.", file=sys.stderr)
        sys.exit(130)
