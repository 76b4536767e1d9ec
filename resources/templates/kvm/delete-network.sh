#!/bin/sh
# delete-network.sh NETWORK: refuses while guests run on it.
# shellcheck disable=SC1091
. "$(dirname "$0")/network-lib.sh"
last_step

# find_guests [--inactive]: sets GUESTS to the names of guests with an interface in the network. No answer ends the step.
find_guests() {
    GUESTS=""
    uuids=$(virsh_ list --uuid "$@") || fail "libvirt does not say which guests it has"
    for guest in $uuids; do
        interfaces=$(virsh_ domiflist "$guest") || fail "libvirt does not say which networks the guest $guest is in: nothing was touched"
        printf '%s\n' "$interfaces" | awk -v network="$NETWORK" '$2 == "network" && $3 == network { found = 1 } END { exit !found }' ||
            continue
        name=$(virsh_ domname "$guest" | head -n 1)
        GUESTS="$GUESTS${name:-$guest} "
    done
}

connect
if ! is_known; then
    say "skipped: this parent has no network $NETWORK"
    exit 0
fi
# Those that are paused, asleep or just shutting down as well
find_guests
[ -z "$GUESTS" ] ||
    fail "guests run on the network $NETWORK: $GUESTS- stop them or give them another network first; nothing was touched"
find_guests --inactive
[ -z "$GUESTS" ] || say "note: these guests cannot start any more until they have another network: $GUESTS"

take_back() { [ "$stopped" = no ] || virsh_ net-start "$NETWORK" >/dev/null 2>&1; }
stopped=no
if network_is Active; then
    stopped=yes
    virsh_ net-destroy "$NETWORK" >/dev/null || fail "the network $NETWORK cannot be stopped"
fi
# A network that is not persistent is gone by now.
if is_known; then virsh_ net-undefine "$NETWORK" >/dev/null || fail "the network $NETWORK cannot be removed"; fi
say "the network $NETWORK is gone"
