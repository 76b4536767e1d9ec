#!/bin/sh
# An empty disk for the installer.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
if [ -s "$DISK" ] && [ "$(record_value disk_made)" = yes ]; then
    say "skipped: the disk is there"
    exit 0
fi
record_set disk_made yes
rm -f "$DISK.part"
timeout -k 5 300 vmctl create -s "${DISK_MIB}M" "qcow2:$DISK.part" >/dev/null </dev/null ||
    fail "the disk cannot be made ($(free_space /var/vmm))"
chmod 0600 "$DISK.part"
mv -f "$DISK.part" "$DISK"
say "made $DISK, $DISK_MIB MiB"
