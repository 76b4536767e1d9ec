#!/bin/sh
# Packets of the guests are passed on, now and after every boot.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"

now=$(sysctl -n net.inet.ip.forwarding) || fail "sysctl does not say whether packets are forwarded"
[ -n "$(parent_value forwarding_was)" ] || set_in "$PARENT/record" forwarding_was "$now"
# Somebody else may have set it there for good.
if ! has_block /etc/sysctl.conf && ! grep -q '^net\.inet\.ip\.forwarding=1' /etc/sysctl.conf 2>/dev/null; then
    with_block /etc/sysctl.conf net.inet.ip.forwarding=1 >"$STAGING/wanted" || fail "/etc/sysctl.conf cannot be read"
    change_file /etc/sysctl.conf 0644 no_check ||
        fail "/etc/sysctl.conf cannot be written"
fi
if [ "$now" = 1 ]; then
    say "skipped: packets are forwarded"
    exit 0
fi
sysctl net.inet.ip.forwarding=1 >/dev/null || fail "forwarding cannot be switched on"
say "packets are forwarded"
