#!/bin/sh
# Takes out of this parent what enabling has put in, and nothing else: our blocks, our files, our network. A service that
# was on before stays on. With VMs that plans of ours have made, nothing is done.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"

guests=""
for record in "$STATE"/vms/*/record; do
    [ -f "$record" ] || continue
    guest=${record%/record}
    guests="$guests${guest##*/} "
done
[ -z "$guests" ] || fail "there are VMs on this parent that would lose their network: $guests(delete them first)"

if has_block /etc/pf.conf; then
    take_out_block /etc/pf.conf check_pf_conf || fail "pf would not take its configuration without our anchor: nothing was changed"
    if pfctl -s info | grep -q '^Status: Enabled'; then
        timeout -k 5 60 pfctl -f /etc/pf.conf || fail "pf did not load its rules without our anchor: see pfctl -n -f /etc/pf.conf"
        pfctl -a sysmanage -F rules >/dev/null 2>&1 || true
    fi
fi
rm -f "$PARTS_FOLDER"/vmm.pf

if has_block /etc/httpd.conf; then
    if [ "$(parent_value started_httpd)" = yes ] && is_used_by_others /etc/httpd.conf; then
        say "note: httpd goes on: its configuration has come to hold more than ours"
        set_in "$PARENT/record" started_httpd no
        set_in "$PARENT/record" enabled_httpd no
    fi
    take_out_block /etc/httpd.conf check_httpd_conf || fail "httpd would not take its configuration without our include"
fi
if [ -e "$PARTS_FOLDER"/httpd.conf ]; then
    [ "$(parent_value started_httpd)" = yes ] || ! is_running httpd || rcctl reload httpd >/dev/null ||
        fail "httpd did not take its configuration without our include"
    switch_off httpd
    rm -f "$PARTS_FOLDER"/httpd.conf
fi
rmdir "$PUBLISHED_ROOT" 2>/dev/null || true

if has_block "$VM_CONF"; then
    take_out_block "$VM_CONF" check_vm_conf || fail "vmd would not take its configuration without our include"
fi
rm -f "$CONF_INDEX"
rmdir "$CONF_FOLDER" 2>/dev/null || true
if is_running vmd; then
    table=$(vm_table) || fail "vmd does not say which VMs it has"
    if printf '%s\n' "$table" | grep -q .; then
        say "note: vmd goes on: it has VMs that are not ours"
        set_in "$PARENT/record" started_vmd no
        set_in "$PARENT/record" enabled_vmd no
    fi
fi
switch_off vmd

if has_block /etc/sysctl.conf; then
    take_out_block /etc/sysctl.conf no_check || fail "/etc/sysctl.conf cannot be written"
fi
if [ "$(parent_value forwarding_was)" = 0 ]; then
    sysctl net.inet.ip.forwarding=0 >/dev/null || fail "forwarding cannot be switched off"
fi
for interface in "$(parent_value bridge)" "$(parent_value vether)"; do
    [ -n "$interface" ] || continue
    if ifconfig "$interface" >/dev/null 2>&1; then ifconfig "$interface" destroy || fail "$interface cannot be removed"; fi
    file=/etc/hostname.$interface
    if grep -q '^# made by sysmanage' "$file" 2>/dev/null; then rm -f "$file"; fi
done
rmdir "$PARTS_FOLDER" "$DISKS" 2>/dev/null || true
rm -rf "$PARENT"
rm -f "$ADDRESSES"
rmdir "$STATE/vms" "$STATE" 2>/dev/null || true
say "VMM is as it was on this parent; disks in /var/vmm and sets in /var/www/htdocs/pub stay"
rm -rf "$STAGING"
