#!/bin/sh
# create-network.sh NETWORK UUID: defines the network from network.xml and starts it, now and with the parent.
# shellcheck disable=SC1091
. "$(dirname "$0")/network-lib.sh"
uuid=$2
made=no
last_step

take_back() {
    [ "$made" = yes ] || return 0
    virsh_ net-destroy "$uuid" >/dev/null 2>&1 || true
    virsh_ net-undefine "$uuid" >/dev/null 2>&1
}

connect
if is_known; then
    [ "$(network_uuid)" = "$uuid" ] || fail "this parent has another network $NETWORK by now: nothing was touched"
    if network_is Active && network_is Autostart; then
        say "skipped: the network $NETWORK is there and active"
        exit 0
    fi
else
    made=yes
    virsh_ net-define "$STAGING/network.xml" >/dev/null || fail "libvirt does not take the network $NETWORK"
fi
virsh_ net-autostart "$uuid" >/dev/null || fail "the network $NETWORK cannot be set to start with the parent"
network_is Active || virsh_ net-start "$uuid" >/dev/null || fail "the network $NETWORK cannot be started"
say "the network $NETWORK is active"
