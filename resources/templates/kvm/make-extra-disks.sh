#!/bin/sh
# Makes the additional, empty disks of the VM. Each gets its name when it is whole.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

make_disk() {
    if same_file "$1" "$1.part"; then return; fi
    rm -f "$1.part"
    qemu-img create -q -f "$DISK_FORMAT" "$1.part" "$2" || fail "the disk $1 could not be made ($(free_space))"
    ln "$1.part" "$1" || fail "there is already a file $1: it was left as it is"
}

number=0
for bytes in $EXTRA_DISK_BYTES; do
    number=$((number + 1))
    disk="$EXTRA_DISK_STEM$number.disk"
    if [ "$number" -gt "$(extra_disks_made)" ]; then
        make_disk "$disk" "$bytes"
        record_set extra_disks "$number"
        say "the disk $disk has $bytes bytes"
    fi
    rm -f "$disk.part"
done
