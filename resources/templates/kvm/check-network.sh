#!/bin/sh
# check-network.sh NETWORK UUID MODE BRIDGE SUBNET SUBNET_V6: everything that can be found wrong is found here, before
# anything is made.
# shellcheck disable=SC1091
. "$(dirname "$0")/network-lib.sh"
uuid=$2 mode=$3 bridge=$4 subnet=$5 subnet_v6=$6

connect
if is_known; then
    [ "$(network_uuid)" = "$uuid" ] ||
        fail "this parent has a network $NETWORK already, and it is another one: nothing was touched"
    say "skipped: the network $NETWORK is there and is this one"
    exit 0
fi

if [ "$mode" = bridge ]; then
    [ -d "/sys/class/net/$bridge/bridge" ] || fail "this parent has no bridge $bridge"
elif [ -n "$bridge" ] && [ -e "/sys/class/net/$bridge" ]; then
    fail "this parent has an interface $bridge already: choose another name for the network's bridge, or none"
fi

if [ -n "$subnet" ]; then
    routes=$(overlapping_routes "$subnet")
    [ -z "$routes" ] || fail "$subnet overlaps with what this parent reaches elsewhere: $(printf '%s' "$routes" | head -n 3 | tr '\n' ';')"
fi
if [ -n "$subnet_v6" ]; then
    routes=$(overlapping_routes_v6 "$subnet_v6")
    [ -z "$routes" ] || fail "$subnet_v6 overlaps with what this parent reaches elsewhere: $(printf '%s' "$routes" | head -n 3 | tr '\n' ';')"
fi
say "the parent can take the network $NETWORK"
