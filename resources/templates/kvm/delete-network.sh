#!/bin/sh
# delete-network.sh NETWORK: refuses while guests run on it.
# shellcheck disable=SC1091
. "$(dirname "$0")/network-lib.sh"
last_step

# guests_on_it VIRSH-LIST-OPTION: names of guests with an interface in the network.
guests_on_it() {
    uuids=$(virsh_ list --uuid "$1") || fail "libvirt does not say which guests it has"
    for guest in $uuids; do
        virsh_ domiflist "$guest" 2>/dev/null | awk -v network="$NETWORK" '$2 == "network" && $3 == network { found = 1 } END { exit !found }' ||
            continue
        virsh_ domname "$guest"
    done | sed '/^$/d' | tr '\n' ' '
}

connect
if ! is_known; then
    say "skipped: this parent has no network $NETWORK"
    exit 0
fi
running=$(guests_on_it --state-running)
paused=$(guests_on_it --state-paused)
[ -z "$running$paused" ] ||
    fail "guests run on the network $NETWORK: $running$paused- stop them or give them another network first; nothing was touched"
stopped=$(guests_on_it --inactive)
[ -z "$stopped" ] || say "note: these guests cannot start any more until they have another network: $stopped"

take_back() { [ "$stopped" = no ] || virsh_ net-start "$NETWORK" >/dev/null 2>&1; }
stopped=no
if network_is Active; then
    stopped=yes
    virsh_ net-destroy "$NETWORK" >/dev/null || fail "the network $NETWORK cannot be stopped"
fi
# A network that is not persistent is gone by now.
if is_known; then virsh_ net-undefine "$NETWORK" >/dev/null || fail "the network $NETWORK cannot be removed"; fi
say "the network $NETWORK is gone"
