#!/usr/bin/env bash
# Refait requirements.txt et requirements-tests.txt, pour toutes les plateformes, avec empreintes.
set -euo pipefail
commun=(--universal --python-version 3.11 --generate-hashes --no-annotate --no-header
  --no-emit-index-url --no-emit-find-links --quiet "$@")
uv pip compile "${commun[@]}" pyproject.toml tests/outils/construction.in -o requirements.txt
uv pip compile "${commun[@]}" --extra tests pyproject.toml -c requirements.txt -o requirements-tests.txt
