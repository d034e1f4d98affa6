#!/usr/bin/env bash
# Refait les bibliothèques du navigateur livrées dans overrides/ (demande npm), aux versions et aux
# empreintes que disent les verrous de tests/outils/navigateur/.
set -euo pipefail
cible="$PWD/overrides/assets/javascripts"
styles="$PWD/overrides/assets/stylesheets"
polices="$PWD/overrides/assets/fonts"
uv="$PWD/.venv/bin/uv"
verrous="$PWD/tests/outils/navigateur"
zero="$PWD/tests/outils/zero_sans_barre.py"
# Une police dit quand elle a été changée : toujours le même jour, pour donner les mêmes octets.
export SOURCE_DATE_EPOCH=1796083200
travail=$(mktemp -d)
trap 'rm -rf "$travail"' EXIT
cd "$travail"
cp "$verrous"/package.json "$verrous"/package-lock.json .
npm ci --silent --no-audit --no-fund --ignore-scripts
npx esbuild node_modules/minisearch/dist/umd/index.js --minify --outfile="$cible/minisearch.min.js"
cp node_modules/minisearch/LICENSE.txt "$cible/LICENCE-MINISEARCH.txt"
# La lecture seule, avec la place de chaque valeur : nous écrivons nous-mêmes.
echo 'export { parseAllDocuments, Lexer, isAlias, isMap, isScalar, isSeq } from "yaml";' > yaml.js
npx esbuild yaml.js --bundle --minify --target=es2020 --format=iife --global-name=YAML --outfile="$cible/yaml.min.js"
cp node_modules/yaml/LICENSE "$cible/LICENCE-YAML.txt"

police() { # graisse, style, adresse de la police
  printf '@font-face { font-family: "Atkinson Manuel"; font-weight: %s; font-style: %s; font-display: %s; src: url("%s") format("woff2"); }\n' "$@"
}
sans_barre() { # de, vers : le même dessin, le zéro sans barre (generateur/decisions/0145)
  "$uv" run --quiet --no-project --with-requirements "$verrous/polices.txt" python "$zero" "$@"
}
fichiers=node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin
{
  echo '/* Refait par tests/outils/navigateur.sh. Police sous licence OFL : ../fonts/LICENCE-OFL.txt. */'
  for graisse in 400 700; do
    sans_barre "$fichiers-$graisse-normal.woff2" "$graisse.woff2"
    police "$graisse" normal block "data:font/woff2;base64,$(base64 -w0 "$graisse.woff2")"
  done
  police 400 italic swap ../fonts/atkinson-manuel-400-italic.woff2
} > "$styles/polices.css"
sans_barre "$fichiers-400-italic.woff2" "$polices/atkinson-manuel-400-italic.woff2"
