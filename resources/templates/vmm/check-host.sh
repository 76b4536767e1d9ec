#!/bin/sh
# check-host.sh GATEWAY: whether this machine can run VMs, before anything of it is changed. GATEWAY is the address that it
# will have on its guests' network.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
GATEWAY=$1

[ "$(uname -s)" = OpenBSD ] || fail "this parent runs $(uname -s); VMM is OpenBSD's"
[ "$(uname -m)" = amd64 ] || fail "VMM runs on amd64 only; this parent is $(uname -m)"
missing=""
for tool in vmctl vmd rcctl pfctl ifconfig route sysctl ftp signify httpd vnconfig rdsetroot mkhybrid timeout fw_update; do
    have "$tool" || missing="$missing $tool"
done
[ -z "$missing" ] || fail "missing on this parent:$missing (its base system is not whole, or older than 7.0)"
[ -c /dev/vmm ] || fail "there is no /dev/vmm: make it with (cd /dev && sh MAKEDEV vmm)"
dmesg | grep -q '^vmm0 at ' ||
    fail "the kernel has found no hardware virtualisation: switch it on in the firmware; inside a VM it has to be nested"

# The network of the addresses GATEWAY's first three numbers say: nobody else's on this parent.
net=${GATEWAY%.*}
ours=$(parent_value vether)
if [ -n "$ours" ] && [ "$(parent_value gateway)" != "$GATEWAY" ]; then
    fail "this parent's guests are on $(parent_value gateway)/24 already: disable VMM before giving them another network"
fi
taken=$(ifconfig -A | awk -v net="$net." -v ours="${ours:-none}" '
    /^[a-z]+[0-9]+:/ { interface = $1; sub(/:$/, "", interface) }
    $1 == "inet" && index($2, net) == 1 && interface != ours { print interface; exit }')
[ -z "$taken" ] || fail "the network $net.0/24 is in use on $taken: ask for another subnet"
say "this parent can run VMs"
