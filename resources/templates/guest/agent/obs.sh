#!/bin/sh
# The agent from its openSUSE build service repository (openSUSE, SLES).
set -eu
# shellcheck disable=SC1091
. /etc/os-release
case "$ID" in
opensuse-tumbleweed) target=openSUSE_Tumbleweed ;;
opensuse-leap) target=$VERSION_ID ;;
sles | sled) target="SLE_${VERSION_ID%%.*}" ;;
*) echo "no repository of the agent is known for $ID" >&2; exit 1 ;;
esac
repository="https://download.opensuse.org/repositories/home:/bceverly/$target/"
zypper --non-interactive repos sysmanage-agent >/dev/null 2>&1 ||
    zypper --non-interactive addrepo --refresh "$repository" sysmanage-agent
zypper --non-interactive --gpg-auto-import-keys refresh sysmanage-agent
zypper --non-interactive install --auto-agree-with-licenses sysmanage-agent
