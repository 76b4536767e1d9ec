#!/bin/sh
# open-firewall.sh FAMILY PORT: lets guests of the network default reach the server on this parent. Only a firewall that is at
# work is told, and it is neither reloaded nor reset.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
port=$2
opened=no

if have ufw && ufw status 2>/dev/null | grep -q '^Status: active'; then
    timeout -k 5 60 ufw allow from 192.168.122.0/24 to any port "$port" proto tcp comment 'SysManage guests to the server' \
        </dev/null || fail "ufw does not take the rule"
    opened=yes
fi
if have firewall-cmd && firewall-cmd --state >/dev/null 2>&1; then
    for scope in "" --permanent; do
        # shellcheck disable=SC2086
        timeout -k 5 60 firewall-cmd -q $scope --zone=libvirt --add-port="$port/tcp" </dev/null ||
            fail "firewalld does not take the rule (zone libvirt)"
    done
    opened=yes
fi
if [ "$opened" = no ]; then
    say "skipped: neither ufw nor firewalld is at work"
else
    say "guests reach port $port of this parent"
fi
