#!/bin/sh
# Whether a VM could be made now.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"

is_running vmd || fail "vmd does not run"
vmctl_ status >/dev/null || fail "vmd does not answer"
grep -qxF "include \"$CONF_INDEX\"" "$VM_CONF" || fail "$VM_CONF does not include $CONF_INDEX"
ifconfig "$(parent_value vether)" | grep -q "inet $(parent_value gateway) " || fail "the guests' network has no address"
set_in "$PARENT/record" state ready
say "this parent is ready for VMs: guests get addresses of $(parent_value gateway)/24"
rm -rf "$STAGING"
