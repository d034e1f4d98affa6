#!/usr/bin/env bash
# paquets.sh USAGE… : ce que ces usages (paquets.txt) demandent au système. Ce qui manque est installé
# si l’on est root, sinon nommé en une ligne, avant toute installation.
set -euo pipefail
python=${PYTHON:-python3}
if [[ " $* " == *" site "* ]] &&
  ! "$python" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Il faut Python 3.11 ou plus récent : « $python » ne convient pas. Un autre est là ? make PYTHON=python3.12 …" >&2
  exit 1
fi
manquants=()
while read -r usage paquet preuve; do
  [[ " $* " == *" $usage "* ]] || continue
  (set +o pipefail; eval "$preuve") >/dev/null 2>&1 </dev/null || manquants+=("$paquet")
done < <(grep -v '^#' "$(dirname "$0")/paquets.txt")
[ ${#manquants[@]} = 0 ] && exit 0
installer="apt install --no-install-recommends ${manquants[*]}"
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "Il manque au système : ${manquants[*]}. Sur Debian ou Ubuntu : sudo $installer" >&2
  exit 1
fi
echo "Installe sur le système : ${manquants[*]}" >&2
if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
  --no-install-recommends "${manquants[@]}"; } >/dev/null; then
  echo "L’installation a échoué ; essayez : apt update && $installer" >&2
  exit 1
fi
