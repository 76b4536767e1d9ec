#!/bin/sh
# Runs at the end of Debian's installer in the new system: the user's keys and rights, and the service that sets up the
# agent at the first boot. Values come from prepare.env beside it.
set -eu
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/prepare.env"

if [ -s "$FOLDER/authorized_keys" ]; then
    home=$(awk -F: -v login="$LOGIN" '$1 == login { print $6 }' /etc/passwd)
    install -d -m 0700 "$home/.ssh"
    install -m 0600 "$FOLDER/authorized_keys" "$home/.ssh/authorized_keys"
    chown -R "$LOGIN:" "$home/.ssh"
fi
[ -z "$ADMIN_GROUP" ] || usermod -a -G "$ADMIN_GROUP" "$LOGIN"
install -m 0644 "$FOLDER/first-boot.service" /etc/systemd/system/sysmanage-first-boot.service
systemctl enable sysmanage-first-boot.service
chmod 0700 "$FOLDER"
rm -f "$FOLDER/prepare.sh" "$FOLDER/prepare.env" "$FOLDER/authorized_keys" "$FOLDER/first-boot.service"
