#!/bin/sh
# The networks of this parent, one section each. Prints nothing else.
set -u
LC_ALL=C
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
export LC_ALL PATH
STAGING=$(cd "$(dirname "$0")" && pwd)
trap 'rm -rf "$STAGING"' EXIT

virsh_() { timeout -k 5 60 virsh -q -c qemu:///system "$@" </dev/null; }

value_of() { printf '%s\n' "$information" | sed -n "s/^$1: *//p" | head -n 1; }
attribute() { printf '%s\n' "$definition" | sed -n "s/.*<$1 [^>]*$2='\([^']*\)'.*/\1/p" | head -n 1; }

names=$(virsh_ net-list --all --name) || {
    echo "error: libvirt does not answer at qemu:///system" >&2
    exit 1
}
printf '%s\n' "$names" | while IFS= read -r name; do
    [ -n "$name" ] || continue
    information=$(virsh_ net-info "$name") || continue
    definition=$(virsh_ net-dumpxml "$name") || continue
    echo "===NETWORK==="
    echo "name:$name"
    echo "active:$(value_of Active)"
    echo "autostart:$(value_of Autostart)"
    echo "persistent:$(value_of Persistent)"
    echo "bridge:$(attribute bridge name)"
    echo "forward:$(attribute forward mode)"
    echo "address:$(attribute ip address)"
    echo "prefix:$(attribute ip prefix)"
    echo "netmask:$(attribute ip netmask)"
done
