#!/bin/sh
# check-ready.sh FAMILY: whether a container could be made now.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
last_step
connect
profile=$(client profile show default) || fail "the daemon does not show its default profile"
printf '%s\n' "$profile" | grep -q '^ *path: /$' || fail "the default profile gives a container no disk"
printf '%s\n' "$profile" | grep -q '^ *type: nic$' || fail "the default profile gives a container no network card"
if have iptables && iptables -S FORWARD 2>/dev/null | grep -q '^-P FORWARD DROP'; then
    say "note: this parent drops what it does not know how to forward (Docker does that): containers may reach nothing beyond it until the bridge $(bridge_name) is allowed"
fi
say "ready: $(client version 2>/dev/null | tr '\n' ' ')"
