# shellcheck shell=sh
# Sourced by the steps that are about a libvirt network, the first argument.

# shellcheck disable=SC1091
. "$(dirname "$0")/task-lib.sh"
# shellcheck disable=SC1091
. "$STAGING/route-lib.sh"
NETWORK=$1

# Whether libvirt knows the network. No answer ends the step: it is never taken for a no.
is_known() {
    NAMES=$(virsh_ net-list --all --name) || fail "libvirt does not say which networks it has"
    printf '%s\n' "$NAMES" | grep -qxF "$NETWORK"
}

network_uuid() { virsh_ net-uuid "$NETWORK" 2>/dev/null | tr -d '[:space:]'; }

# network_is KEY. No answer ends the step.
network_is() {
    about=$(virsh_ net-info "$NETWORK") || fail "libvirt does not say how the network $NETWORK is"
    printf '%s\n' "$about" | grep -Eq "^$1: +yes"
}
