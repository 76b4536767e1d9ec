#!/bin/sh
# open-firewall.sh FAMILY PORT: lets guests of the network default reach the server on this parent. Only a firewall that is at
# work is told, and it is neither reloaded nor reset.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
port=$2

# subnet_of_default: "192.168.122.0/24" of the network's IPv4 address with its prefix or mask; nothing when it has none.
subnet_of_default() {
    definition=$(virsh_ net-dumpxml default) || return 1
    printf '%s\n' "$definition" | awk -F "'" '
        /<ip / && !/ipv6/ && subnet == "" {
            for (i = 1; i < NF; ++i) {
                if ($i ~ /[ ]address=$/) address = $(i + 1)
                if ($i ~ /[ ]netmask=$/) mask = $(i + 1)
                if ($i ~ /[ ]prefix=$/) prefix = $(i + 1)
            }
            if (split(address, part, ".") != 4) next
            if (split(mask, octet, ".") == 4) {
                prefix = 0
                for (i = 1; i <= 4; ++i) for (rest = 256 - octet[i]; rest < 256; rest *= 2) ++prefix
            }
            for (i = 1; i <= 4; ++i) {
                bits = prefix - 8 * (i - 1)
                bits = bits < 0 ? 0 : bits > 8 ? 8 : bits
                part[i] -= part[i] % 2 ^ (8 - bits)
            }
            subnet = part[1] "." part[2] "." part[3] "." part[4] "/" prefix
        }
        END { print subnet }'
}

# A firewall needs modules, too: before a reboot that brings them it may refuse.
refused() {
    [ -s "$STAGING/reboot" ] || fail "$1"
    say "note: $1: send this plan again after the reboot"
    exit 0
}

# Whether a firewall is at work. No answer ends the step: it is never taken for a no.
ufw_works() {
    have ufw || return 1
    status=$(timeout -k 5 60 ufw status </dev/null) || fail "ufw does not say whether it is at work"
    printf '%s\n' "$status" | grep -q '^Status: active'
}

firewalld_works() {
    have firewall-cmd || return 1
    code=0
    timeout -k 5 60 firewall-cmd --state >/dev/null 2>&1 </dev/null || code=$?
    case "$code" in
    0) return 0 ;;
    252) return 1 ;; # it does not run
    *) fail "firewalld does not say whether it is at work ($code)" ;;
    esac
}

open_ufw() {
    timeout -k 5 60 ufw allow from "$subnet" to any port "$port" proto tcp comment 'SysManage guests to the server' </dev/null ||
        refused "ufw does not take the rule"
}

open_firewalld() {
    for scope in "" --permanent; do
        # shellcheck disable=SC2086
        timeout -k 5 60 firewall-cmd -q $scope --zone=libvirt --add-port="$port/tcp" </dev/null ||
            refused "firewalld does not take the rule (zone libvirt)"
    done
}

ufw=no
firewalld=no
if ufw_works; then ufw=yes; fi
if firewalld_works; then firewalld=yes; fi
if [ "$ufw$firewalld" = nono ]; then
    say "skipped: neither ufw nor firewalld is at work"
    exit 0
fi
names=$(virsh_ net-list --all --name) || fail "libvirt does not say which networks it has"
subnet=""
if printf '%s\n' "$names" | grep -qx 'default *'; then
    subnet=$(subnet_of_default) || fail "libvirt does not show the network default"
fi
# Without it the addresses may be somebody else's.
if [ -z "$subnet" ]; then
    say "note: this parent has no network default with addresses of its own: nothing was opened in the firewall"
    exit 0
fi
[ "$ufw" = no ] || open_ufw
[ "$firewalld" = no ] || open_firewalld
say "guests in $subnet reach port $port of this parent"
