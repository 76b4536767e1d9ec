#!/bin/sh
# start-default-network.sh FAMILY: libvirt's network "default" (NAT, 192.168.122.0/24), which a VM gets when none is asked for.
# An administrator's own network of that name is left as it is.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
# shellcheck disable=SC1091
. "$(dirname "$0")/route-lib.sh"

connect
names=$(virsh_ net-list --all --name) || fail "libvirt does not say which networks it has"
if ! printf '%s\n' "$names" | grep -qx default; then
    routes=$(overlapping_routes 192.168.122.0/24)
    if [ -n "$routes" ]; then
        say "note: no network default: 192.168.122.0/24 overlaps with what this parent reaches elsewhere: $(printf '%s' "$routes" | head -n 3 | tr '\n' ';')"
        say "make a network with another subnet (network-create), and name it when a VM is created"
        exit 0
    fi
    virsh_ net-define "$STAGING/default-network.xml" >/dev/null || fail "libvirt does not take the network default"
fi
information=$(virsh_ net-info default) || fail "libvirt says nothing of the network default"
is() { printf '%s\n' "$information" | grep -Eq "^$1: +yes"; }
if is Active && is Autostart; then
    say "skipped: the network default is active"
    exit 0
fi
virsh_ net-autostart default >/dev/null || fail "the network default cannot be set to start with the parent"
if ! is Active && ! virsh_ net-start default >/dev/null; then
    # A bridge is a module, too.
    [ -s "$STAGING/reboot" ] || fail "the network default cannot be started"
    say "note: the network default starts with the parent, after the reboot"
    exit 0
fi
say "the network default is active"
