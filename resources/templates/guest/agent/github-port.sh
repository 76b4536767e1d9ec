#!/bin/sh
# The agent's newest release (OpenBSD): there is no package of it, so its source is laid out as its port does.
set -eu
pkg_add -I python%3 py3-websockets py3-yaml py3-aiohttp py3-cryptography py3-sqlalchemy py3-alembic py3-psutil \
    py3-defusedxml py3-bcrypt py3-aiosqlite
url=$(ftp -V -o - https://api.github.com/repos/bceverly/sysmanage-agent/releases/latest |
    sed -n 's/.*"tarball_url": *"\(https:[^"]*\)".*/\1/p' | sed q)
[ -n "$url" ] || { echo "the newest release has no source" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ftp -V -o "$folder/source.tgz" "$url"
tar -x -z -f "$folder/source.tgz" -C "$folder"
for source in "$folder"/*/; do break; done
place=/usr/local/libexec/sysmanage-agent
mkdir -p "$place" /var/db/sysmanage-agent /var/log/sysmanage-agent
cp "$source/main.py" "$place/"
for part in src alembic alembic.ini database i18n security; do
    if [ -e "$source/$part" ]; then cp -R "$source/$part" "$place/"; fi
done
id _sysmanage >/dev/null 2>&1 || useradd -g =uid -s /sbin/nologin -d /var/empty -L daemon _sysmanage
chown -R _sysmanage /var/db/sysmanage-agent /var/log/sysmanage-agent
install -m 0555 "$source/installer/openbsd/files/sysmanage_agent.rc" /etc/rc.d/sysmanage_agent
