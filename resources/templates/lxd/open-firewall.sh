#!/bin/sh
# open-firewall.sh FAMILY: lets containers have addresses and names from the bridge, and reach what is beyond it. Only a firewall
# that is at work is told, and it is neither reloaded nor reset.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
connect
bridge=$(bridge_name)
client network show "$bridge" >/dev/null 2>&1 || {
    say "skipped: containers of this parent use a network of the administrator's own"
    exit 0
}
opened=no

if have ufw && ufw status 2>/dev/null | grep -q '^Status: active'; then
    for rule in "allow in on" "route allow in on" "route allow out on"; do
        # shellcheck disable=SC2086
        timeout -k 5 60 ufw $rule "$bridge" comment 'SysManage containers' </dev/null || fail "ufw does not take the rule: $rule $bridge"
    done
    opened=yes
fi
if have firewall-cmd && firewall-cmd --state >/dev/null 2>&1; then
    for scope in "" --permanent; do
        # shellcheck disable=SC2086
        timeout -k 5 60 firewall-cmd -q $scope --zone=trusted --change-interface="$bridge" </dev/null ||
            fail "firewalld does not take the bridge $bridge into its zone trusted"
    done
    opened=yes
fi
if [ "$opened" = no ]; then
    say "skipped: neither ufw nor firewalld is at work"
else
    say "the firewall lets containers use the bridge $bridge"
fi
