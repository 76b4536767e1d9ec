#!/bin/sh
# Whether a guest could be made now.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"

for tool in vm qemu-img mdconfig gpart growfs pw makefs; do
    have "$tool" || fail "missing on this parent: $tool"
done
[ -e /usr/local/share/uefi-firmware/BHYVE_UEFI.fd ] || fail "this parent has no UEFI firmware for guests (package bhyve-firmware)"
is_yes "$(rc_value vm_enable)" || fail "vm_enable is not set in /etc/rc.conf"
find_vm_dir || fail "vm_dir in /etc/rc.conf names no folder"
vm_ list >/dev/null || fail "vm-bhyve does not answer"
say "guests can be made in $VM_DIR on this parent"
