#!/usr/bin/env bash
# Ce que les essais demandent au système : installé si l'on est root, sinon nommé en une ligne.
set -euo pipefail
manquants=()
command -v chromium >/dev/null || manquants+=(chromium)
command -v pdftoppm >/dev/null || manquants+=(poppler-utils)
command -v soffice >/dev/null || manquants+=(libreoffice-calc)
# Les documents à modifier s'ouvrent dans Writer, avec la police qui a les mesures d'Arial.
[ -e "$(dirname "$(readlink -f "$(command -v soffice || echo /)")")/swriter" ] || manquants+=(libreoffice-writer)
fc-match Arial 2>/dev/null | grep -q Liberation || manquants+=(fonts-liberation)
# Le pilote du navigateur (playwright) en a besoin ; une Debian nue ne l'a pas.
/sbin/ldconfig -p | grep -q 'libatomic\.so\.1' || manquants+=(libatomic1)
[ ${#manquants[@]} = 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${manquants[@]}" >/dev/null
else
  echo "Les essais demandent : sudo apt install --no-install-recommends ${manquants[*]}" >&2
  exit 1
fi
