#!/bin/sh
# make-network.sh GATEWAY: a network of the guests' own, of an interface with the parent's address (vether) and a bridge that
# vmd puts the guests on. Both take the first numbers that nobody uses; no file of somebody else's is touched.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
GATEWAY=$1

is_free() { [ ! -e "/etc/hostname.$1" ] && ! ifconfig "$1" >/dev/null 2>&1; }

# free_unit KIND
free_unit() {
    number=0
    until is_free "$1$number"; do
        number=$((number + 1))
        [ "$number" -lt 100 ] || fail "all interfaces $1 are taken"
    done
    printf '%s%s' "$1" "$number"
}

# The choice is noted before the files are written: a run that is killed in between finds its own again.
if [ -z "$(parent_value bridge)" ]; then
    vether=$(free_unit vether)
    bridge=$(free_unit bridge)
    set_in "$PARENT/record" gateway "$GATEWAY"
    set_in "$PARENT/record" vether "$vether"
    set_in "$PARENT/record" bridge "$bridge"
fi
vether=$(parent_value vether)
bridge=$(parent_value bridge)

write_file() {
    printf '%s\n' "# made by sysmanage: its guests' network" "$2" "$3" >"$STAGING/interface"
    if [ -e "/etc/hostname.$1" ] && cmp -s "$STAGING/interface" "/etc/hostname.$1"; then return 0; fi
    [ ! -e "/etc/hostname.$1" ] || grep -q '^# made by sysmanage' "/etc/hostname.$1" ||
        fail "/etc/hostname.$1 has been written by somebody else since"
    put_file "$STAGING/interface" "/etc/hostname.$1" 0640
}
write_file "$vether" "inet $GATEWAY 255.255.255.0" up
write_file "$bridge" "add $vether" up

has_address() { ifconfig "$vether" 2>/dev/null | grep -q "inet $GATEWAY "; }
has_member() { ifconfig "$bridge" 2>/dev/null | grep -q "^[[:space:]]*$vether "; }
if has_address && has_member; then
    say "skipped: the guests' network is there"
    exit 0
fi
timeout -k 5 60 sh /etc/netstart "$vether" "$bridge" </dev/null || fail "the interfaces $vether and $bridge cannot be started"
has_address || fail "$vether has not got the address $GATEWAY"
has_member || fail "$vether is not part of $bridge"
say "the guests' network is $GATEWAY/24, on $bridge with $vether"
