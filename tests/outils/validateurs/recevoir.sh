#!/usr/bin/env bash
# recevoir.sh : reçoit les vérificateurs de formats, aux versions écrites ici, dans jars/.
set -euo pipefail
cd "$(dirname "$0")"
for outil in java mvn npm; do
  command -v "$outil" >/dev/null || {
    echo "Il manque « $outil » : les vérificateurs de formats demandent Java, Maven et npm." >&2
    echo "Sur Debian ou Ubuntu : sudo apt install default-jdk-headless maven npm" >&2
    exit 1
  }
done
mvn --quiet --batch-mode generate-resources
npm ci --silent --no-audit --no-fund --ignore-scripts
cp node_modules/vnu-jar/build/dist/vnu.jar jars/vnu.jar
