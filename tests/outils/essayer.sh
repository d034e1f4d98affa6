#!/usr/bin/env bash
# Lance les essais dans un dossier temporaire à eux, qui s’en va avec eux ; s’ils échouent, il reste
# à lire, et son nom est dit.
set -euo pipefail
TMPDIR=$(mktemp -d "${TMPDIR:-/tmp}/essais-XXXXXX")
export TMPDIR
# Même là où l’on demande à Python de ne rien garder : sinon chaque ouvrier recompile tout.
unset PYTHONDONTWRITEBYTECODE
nettoyer() {
  # Un programme qui finit de s’éteindre peut encore y écrire.
  rm -rf "$TMPDIR" 2>/dev/null || { sleep 2; rm -rf "$TMPDIR"; }
}
trap 'nettoyer; exit 130' INT TERM
if .venv/bin/python -m pytest "$@"; then
  nettoyer
else
  echo "Ce que les essais ont laissé : $TMPDIR" >&2
  exit 1
fi
