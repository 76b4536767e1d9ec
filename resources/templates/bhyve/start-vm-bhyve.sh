#!/bin/sh
# Enables vm-bhyve, lets it make its folders and copies the templates that it brings; those that are there stay.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent

set_rc vm_enable YES
find_vm_dir || fail "vm_dir in /etc/rc.conf names no folder"
vm_ init || fail "vm-bhyve cannot be initialised"
for template in /usr/local/share/examples/vm-bhyve/*.conf; do
    [ -f "$template" ] || continue
    place="$VM_DIR/.templates/${template##*/}"
    [ ! -e "$place" ] || continue
    CHANGING="$place.new"
    cp "$template" "$CHANGING"
    mv -f "$CHANGING" "$place"
done
open_folders "$VM_DIR/metadata"
say "vm-bhyve keeps its guests in $VM_DIR"
