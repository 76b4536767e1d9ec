#!/bin/sh
# remove-nat.sh SUBNET: takes the subnet's rule out. Block, pf and forwarding stay for the others; disabling takes them back.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
piece=$(piece_of "$1")
if [ ! -d "$OWN_ETC/nat.d" ]; then
    say "skipped: there is no NAT for $1"
    exit 0
fi
# Also without the piece: a step that was stopped may have removed it and nothing else.
rm -f "$piece"
gather_nat_rules
if pf_runs; then pfctl -a sysmanage/nat -f "$OWN_ETC/pf-nat.conf" || fail "pf does not load our remaining rules"; fi
say "guests in $1 are no longer let out"
