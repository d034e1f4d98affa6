#!/usr/bin/env bash
# Refait les bibliothèques du navigateur livrées dans overrides/ (demande npm).
set -euo pipefail
cible="$PWD/overrides/assets/javascripts"
travail=$(mktemp -d)
trap 'rm -rf "$travail"' EXIT
cd "$travail"
npm install --silent --no-audit --no-fund esbuild@0.25 minisearch@7.2.0
npx esbuild node_modules/minisearch/dist/umd/index.js --minify --outfile="$cible/minisearch.min.js"
cp node_modules/minisearch/LICENSE.txt "$cible/LICENCE-MINISEARCH.txt"
