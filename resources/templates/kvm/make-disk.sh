#!/bin/sh
# Makes the VM's empty disk. It stands under a temporary name until it is whole.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value disk_made)" = yes ] && [ -s "$DISK" ]; then
    rm -f "$DISK.part"
    say "skipped: the disk $DISK is made"
    exit 0
fi
if ! same_file "$DISK" "$DISK.part"; then
    rm -f "$DISK.part"
    timeout -k 5 300 qemu-img create -q -f "$DISK_FORMAT" "$DISK.part" "$DISK_BYTES" >/dev/null ||
        fail "the disk could not be made ($(free_space))"
    # A link never replaces a file that somebody put there meanwhile.
    ln "$DISK.part" "$DISK" || fail "there is already a file $DISK: it was left as it is"
fi
record_set disk_made yes
rm -f "$DISK.part"
say "the disk $DISK has $DISK_BYTES bytes"
