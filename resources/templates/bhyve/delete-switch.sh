#!/bin/sh
# delete-switch.sh NAME: refused while a guest is made to be on it.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
name=$1
find_vm_dir || fail "this parent has no folder of vm-bhyve's guests (vm_dir)"

if ! switch_is_known "$name"; then
    forget_addresses "$name"
    rm -f "$STATE_DIR/switches/$name"
    say "note: there is no switch $name on this parent"
    exit 0
fi
users=$(guests_on_switch "$name" | tr '\n' ' ')
[ -z "$users" ] || fail "guests are on the switch $name: ${users% }"
forget_addresses "$name"
vm_ switch destroy "$name" || fail "vm-bhyve cannot remove the switch $name"
if switch_is_known "$name"; then fail "the switch $name is still there"; fi
rm -f "$STATE_DIR/switches/$name"
say "removed the switch $name"
