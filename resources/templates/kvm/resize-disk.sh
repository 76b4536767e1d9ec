#!/bin/sh
# Gives the new disk its size, then its name. A disk never shrinks.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value disk_made)" = yes ] && [ -s "$DISK" ]; then
    rm -f "$DISK.part" "$DISK.image"
    say "skipped: the disk $DISK is made"
    exit 0
fi
if ! same_file "$DISK" "$DISK.part"; then
    image_bytes=$(qemu-img info -f "$DISK_FORMAT" --output=json "$DISK.part" | sed -n 's/.*"virtual-size": *\([0-9]*\).*/\1/p' | tail -n 1)
    if [ "$image_bytes" -gt "$DISK_BYTES" ]; then
        fail "the image needs a disk of at least $(((image_bytes + 1073741823) / 1073741824)) GiB"
    fi
    timeout -k 5 300 qemu-img resize -q -f "$DISK_FORMAT" "$DISK.part" "$DISK_BYTES"
    # A link never replaces a file that somebody put there meanwhile.
    ln "$DISK.part" "$DISK" || fail "there is already a file $DISK: it was left as it is"
fi
record_set disk_made yes
rm -f "$DISK.part" "$DISK.image"
say "the disk $DISK has $DISK_BYTES bytes"
