#!/bin/sh
# initialise.sh FAMILY DRIVER: a storage pool, a bridge with addresses, and the default profile with both, where they lack.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
driver=$2
connect
bridge=$(bridge_name)

# has_device PATTERN: of the default profile
has_device() { printf '%s\n' "$profile" | grep -q "$1"; }

profile=$(client profile show default) || fail "the daemon does not show its default profile"
if has_device '^ *path: /$' && has_device '^ *type: nic$'; then
    say "skipped: the default profile gives a container its disk and its network card"
    exit 0
fi

add_pool() {
    if has_device '^ *path: /$'; then return 0; fi
    pools=$(client storage list -f csv) || fail "the daemon does not say which storage pools it has"
    if ! printf '%s\n' "$pools" | grep -q '^default,'; then
        bounded 600 storage create default "$driver" || fail "no storage pool of the kind $driver can be made (its tools have to be installed on this parent)"
        say "made: the storage pool default ($driver)"
    fi
    client profile device add default root disk path=/ pool=default >/dev/null || fail "the default profile does not take the storage pool"
}

add_bridge() {
    if has_device '^ *type: nic$'; then return 0; fi
    networks=$(client network list -f csv) || fail "the daemon does not say which networks it has"
    case "$(printf '%s\n' "$networks" | awk -F, -v bridge="$bridge" '$1 == bridge { print toupper($3) }')" in
    YES) ;;
    NO) fail "this parent already has a network interface $bridge that is not the daemon's: nothing was touched" ;;
    *)
        # It looks for a subnet that the parent has no route to.
        bounded 300 network create "$bridge" || fail "the bridge $bridge cannot be made: see above"
        say "made: the bridge $bridge, $(client network get "$bridge" ipv4.address)"
        ;;
    esac
    client profile device add default eth0 nic name=eth0 network="$bridge" >/dev/null || fail "the default profile does not take the network $bridge"
}

add_pool
add_bridge
say "the default profile gives a container its disk and its network card"
