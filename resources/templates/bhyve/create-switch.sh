#!/bin/sh
# create-switch.sh NAME INTERFACE|auto|- ADDRESS/PREFIX|-: a virtual switch, with an interface of the parent's on it (auto:
# the one with the default route) or with an address of the parent's own.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
name=$1
interface=$2
address=$3
find_vm_dir || fail "this parent has no folder of vm-bhyve's guests (vm_dir): enable bhyve on it first"

if [ "$interface" = auto ]; then
    interface=$(default_interface)
    [ -n "$interface" ] || fail "this parent has no default route: say which interface the switch is to have"
fi

check_interface() {
    ifconfig "$interface" >"$STAGING/interface" 2>/dev/null || fail "this parent has no interface $interface"
    if grep -q 'media: IEEE 802.11' "$STAGING/interface"; then
        fail "$interface is wireless: guests cannot be bridged to it; let them out by NAT"
    fi
    # From FreeBSD 15 on a bridge may refuse members with addresses; taking it away would end the way to this parent.
    if [ "$(sysctl -n net.link.bridge.member_ifaddrs 2>/dev/null || echo 1)" = 0 ] && grep -q '^[[:space:]]*inet' "$STAGING/interface"; then
        fail "$interface has an address, and this kernel lets no such interface on a bridge (net.link.bridge.member_ifaddrs=0): move the address to a bridge first"
    fi
}

if switch_is_known "$name"; then
    if [ "$interface" != - ]; then
        case " $(switch_value ports "$name") " in
        *" $interface "*) ;;
        *) fail "there is already a switch $name, without $interface on it" ;;
        esac
    fi
    if [ "$address" != - ] && [ "$(switch_value addr "$name")" != "$address" ]; then
        fail "there is already a switch $name, with another address"
    fi
    # One that was stopped while it was being made has no bridge yet.
    ifconfig "vm-$name" >/dev/null 2>&1 || vm_ init || fail "vm-bhyve cannot bring up the switch $name"
    say "skipped: there is the switch $name"
    exit 0
fi

set -- switch create
if [ "$interface" != - ]; then
    check_interface
    set -- "$@" -i "$interface"
fi
if [ "$address" != - ]; then
    if ifconfig -a | awk -v address="${address%/*}" '$1 == "inet" && $2 == address { found = 1 } END { exit !found }'; then
        fail "this parent has the address ${address%/*} already"
    fi
    set -- "$@" -a "$address"
fi
route_before=$(default_interface)
# Noted first: a step that is stopped would leave a switch that nobody takes away again.
mkdir -p "$STATE_DIR/switches"
: >"$STATE_DIR/switches/$name"
give_up() {
    if switch_is_known "$name"; then vm_ switch destroy "$name" >/dev/null 2>&1 || true; fi
    rm -f "$STATE_DIR/switches/$name"
    rmdir "$STATE_DIR/switches" 2>/dev/null || true
    fail "$*"
}
if ! vm_ "$@" "$name"; then
    give_up "vm-bhyve cannot make the switch $name"
fi
# The administrator's own session may go through it.
if [ -n "$route_before" ] && [ "$(default_interface)" != "$route_before" ]; then
    give_up "with the switch $name the parent has lost its default route: it is taken back"
fi
rm -f "$STAGING/interface"
say "made the switch $name"
