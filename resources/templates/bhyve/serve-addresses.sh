#!/bin/sh
# serve-addresses.sh SWITCH FIRST LAST NETMASK ROUTER [RESOLVER...]: guests on this switch, and nobody else, get addresses by
# DHCP from a dnsmasq of our own. One that the parent may have is not touched.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
switch=$1
first=$2
last=$3
netmask=$4
router=$5
shift 5

have dnsmasq || fail "missing on this parent: dnsmasq"
# vm-bhyve calls the bridge so where the name is short enough, which the plan has seen to.
bridge="vm-$switch"
ifconfig "$bridge" >/dev/null 2>&1 || fail "the switch $switch has no bridge $bridge"

resolvers=$*
if [ -z "$resolvers" ]; then
    resolvers=$(awk '$1 == "nameserver" && $2 !~ /^127\./ && $2 !~ /:/ && ++n <= 3 { printf "%s ", $2 }' /etc/resolv.conf 2>/dev/null) ||
        resolvers=""
fi
resolvers=$(printf '%s' "${resolvers:-9.9.9.9 1.1.1.1}" | sed 's/ *$//; s/  */,/g')

open_folders "$OWN_ETC/dhcp.d"
mkdir -p /var/db/sysmanage
piece="$OWN_ETC/dhcp.d/$switch.conf"
printf '%s\n' "interface=$bridge" "dhcp-range=set:$switch,$first,$last,$netmask,12h" "dhcp-option=tag:$switch,option:router,$router" \
    "dhcp-option=tag:$switch,option:dns-server,$resolvers" >"$STAGING/dhcp.conf"
if [ -f "$piece" ] && cmp -s "$piece" "$STAGING/dhcp.conf" && service sysmanage_dhcp status >/dev/null 2>&1; then
    say "skipped: guests on $switch get addresses already"
    exit 0
fi
if [ ! -e /usr/local/etc/rc.d/sysmanage_dhcp ]; then put_file /usr/local/etc/rc.d/sysmanage_dhcp 0555 <"$STAGING/dhcp.rc"; fi
put_file "$OWN_ETC/dnsmasq.conf" 0644 <"$STAGING/dnsmasq.conf"

before=""
if [ -f "$piece" ]; then
    before="$STAGING/piece"
    cp -p "$piece" "$before"
fi
put_file "$piece" 0644 <"$STAGING/dhcp.conf"
if ! dnsmasq --test --conf-file="$OWN_ETC/dnsmasq.conf" 2>"$STAGING/dnsmasq.log" || ! apply_dhcp; then
    tail -n 3 "$STAGING/dnsmasq.log" >&2
    if [ -n "$before" ]; then mv -f "$before" "$piece"; else rm -f "$piece"; fi
    apply_dhcp || true
    fail "dnsmasq does not serve the switch $switch"
fi
say "guests on $switch get addresses from $first to $last"
