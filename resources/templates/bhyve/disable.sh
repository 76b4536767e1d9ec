#!/bin/sh
# disable.sh keep|stop: takes back what enabling has changed, and nothing else. Guests are stopped only when that is asked
# for; their disks, datasets and configurations stay, and so do the packages.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
guests=$1

running_guests() {
    vm_ list >"$STAGING/guests" || fail "vm-bhyve does not say which guests it has"
    awk 'NR > 1 && /(Running|Bootloader) \([0-9]+\) *$/ { print $1 }' "$STAGING/guests"
}

stop_guests() {
    [ "$guests" = stop ] || fail "guests run: $(running_guests | tr '\n' ' '). Stop them first, or ask for that"
    waited=0
    while [ -n "$(running_guests)" ] && [ "$waited" -lt 120 ]; do
        if [ $((waited % 30)) -eq 0 ]; then
            for name in $(running_guests); do vm_ stop "$name" >/dev/null 2>&1 || true; done
        fi
        waited=$((waited + 2))
        sleep 2
    done
    for name in $(running_guests); do
        say "$name did not shut down: switching it off"
        vm_ poweroff -f "$name" >/dev/null 2>&1 || true
    done
    waited=0
    while [ -n "$(running_guests)" ] && [ "$waited" -lt 60 ]; do
        waited=$((waited + 2))
        sleep 2
    done
    [ -z "$(running_guests)" ] || fail "guests cannot be switched off: $(running_guests | tr '\n' ' ')"
}

remove_switches() {
    for record in "$STATE_DIR/switches"/*; do
        [ -f "$record" ] || continue
        name=${record##*/}
        forget_addresses "$name"
        if switch_is_known "$name"; then vm_ switch destroy "$name" || fail "vm-bhyve cannot remove the switch $name"; fi
        rm -f "$record"
        say "removed the switch $name"
    done
    rmdir "$STATE_DIR/switches" 2>/dev/null || true
    rm -f /usr/local/etc/rc.d/sysmanage_dhcp /var/db/sysmanage/dhcp.leases
}

remove_pf_block() {
    conf=$(pf_conf)
    rm -rf "$OWN_ETC/nat.d"
    if has_block "$conf"; then
        without_block "$conf" >"$STAGING/pf.conf" || fail "the end of our block is missing in $conf: it is not touched"
        pfctl -n -f "$STAGING/pf.conf" >"$STAGING/pf.log" 2>&1 || {
            tail -n 5 "$STAGING/pf.log" >&2
            fail "$conf would have errors without our block: it is not touched"
        }
        if [ "$(remembered made.pf_conf)" = "$conf" ] && [ ! -s "$STAGING/pf.conf" ]; then
            rm -f "$conf"
        else
            if pf_runs; then remember pf.to_load yes; fi
            change_file "$conf" "$STAGING/pf.conf"
            if pf_runs && ! pfctl -f "$conf" >"$STAGING/pf.log" 2>&1; then
                put_back "$conf"
                pfctl -f "$conf" >/dev/null 2>&1 || true
                forget pf.to_load
                fail "pf does not load $conf without our block: it is put back as it was"
            fi
            forget pf.to_load
        fi
        say "removed our block from $conf"
    fi
    # A step that was stopped between the two
    if is_remembered pf.to_load; then
        if pf_runs; then pfctl -f "$conf" || fail "pf does not load $conf"; fi
        forget pf.to_load
    fi
    if pf_runs; then pfctl -a sysmanage/nat -f /dev/null >/dev/null 2>&1 || true; fi
    # Only where this application has begun to use pf.
    if is_remembered rc.pf_enable; then
        if [ -e "$conf" ]; then
            say "note: pf goes on, now and after every boot: $conf has come to hold rules that are not ours"
            forget rc.pf_enable
        else
            if pf_runs; then service pf onestop >/dev/null 2>&1 || fail "pf cannot be stopped"; fi
            restore_rc pf_enable
        fi
    fi
    forget made.pf_conf
}

stop_forwarding() {
    restore_rc gateway_enable
    if [ "$(remembered sysctl.forwarding)" = 0 ]; then
        sysctl net.inet.ip.forwarding=0 >/dev/null || say "note: this parent still forwards packets until its next boot"
        forget sysctl.forwarding
    fi
}

remove_loader_block() {
    file=/boot/loader.conf
    has_block "$file" || return 0
    without_block "$file" >"$STAGING/loader.conf" || fail "the end of our block is missing in $file: it is not touched"
    if [ "$(remembered made.loader_conf)" = yes ] && [ ! -s "$STAGING/loader.conf" ]; then
        rm -f "$file"
    else
        change_file "$file" "$STAGING/loader.conf"
    fi
    forget made.loader_conf
    say "removed our block from $file"
}

if have vm && find_vm_dir && is_yes "$(rc_value vm_enable)"; then
    if [ -n "$(running_guests)" ]; then stop_guests; fi
    remove_switches
fi
remove_pf_block
stop_forwarding
remove_loader_block
restore_rc vm_enable
restore_rc vm_dir
rm -rf "${OWN_ETC:?}"
rm -f "$PARENT_STATE"
rm -rf "$KEPT_DIR"
rmdir "$STATE_DIR" 2>/dev/null || true
say "bhyve is disabled on this parent; guests' disks and configurations stay"
