#!/usr/bin/env bash
# Prépare .venv/ à partir d'un fichier de dépendances verrouillées : environnement.sh VERROU
set -euo pipefail
verrou=$1
python=${PYTHON:-python3}
bash "$(dirname "$0")/paquets.sh" site

# Un environnement d’une autre machine, ou dont le Python est parti, ne se répare pas.
.venv/bin/python -c '' 2>/dev/null || "$python" -m venv --clear .venv
installer() {
  .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@" && return
  echo "Les bibliothèques du manuel n’ont pas pu s’installer ; pip dit pourquoi, juste au-dessus." >&2
  echo "Si c’est le réseau de l’établissement, nommez son relais (export HTTPS_PROXY=http://RELAIS:PORT)," >&2
  echo "puis relancez la même commande : ce qui est déjà installé le reste." >&2
  exit 1
}
# Les lignes d’une bibliothèque dans le verrou, avec ses empreintes.
lignes_de() { awk -v nom="$1==" '/^[^ ]/ {dedans = index($0, nom) == 1} dedans' "$verrou"; }

# Elle n’est publiée qu’en source : bâtie avec nos outils verrouillés, et sans avertissement de pip.
for nom in setuptools jours-feries-france; do
  installer --no-deps --no-build-isolation --use-pep517 --require-hashes -r <(lignes_de "$nom")
done
installer --require-hashes -r "$verrou"
installer --no-deps --no-build-isolation -e .
