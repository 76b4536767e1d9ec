# shellcheck shell=sh
# Sourced by the steps that are about a libvirt network, the first argument. A step that fails removes the plan's files,
# and so does the last one.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
# shellcheck disable=SC1091
. "$(dirname "$0")/route-lib.sh"
NETWORK=$1

take_back() { :; } # a step that makes something says here how it goes away again
LAST_STEP=no
last_step() { LAST_STEP=yes; }
at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ "$status" -eq 0 ] || take_back || true
    if [ "$status" -ne 0 ] || [ "$LAST_STEP" = yes ]; then rm -rf "$STAGING"; fi
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Whether libvirt knows the network. No answer ends the step: it is never taken for a no.
is_known() {
    NAMES=$(virsh_ net-list --all --name) || fail "libvirt does not say which networks it has"
    printf '%s\n' "$NAMES" | grep -qxF "$NETWORK"
}

network_uuid() { virsh_ net-uuid "$NETWORK" 2>/dev/null | tr -d '[:space:]'; }

network_is() { virsh_ net-info "$NETWORK" 2>/dev/null | grep -Eq "^$1: +yes"; }
