#!/bin/sh
# start-libvirt.sh FAMILY: libvirt's daemon, or its modular daemons, now and after every boot.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"

# Looked up where systemd looks: a systemctl that fails for once is not taken for a unit that is not there.
has_unit() {
    for folder in /etc /run /usr/local/lib /usr/lib /lib; do
        if [ -e "$folder/systemd/system/$1" ]; then return 0; fi
    done
    return 1
}

enable_unit() { timeout -k 5 120 systemctl enable --now "$1" >/dev/null 2>&1 || fail "the service $1 cannot be started: $(systemctl status --no-pager --lines 3 "$1" 2>&1 | tail -n 3)"; }

at_boot() { timeout -k 5 120 systemctl enable "$1" >/dev/null 2>&1 || fail "the service $1 cannot be set to start with the parent"; }

# Both kinds may be installed: what the distribution has switched on stays in charge, for the two refuse to run together.
start_with_systemd() {
    if systemctl is-enabled -q libvirtd.service 2>/dev/null || systemctl is-active -q libvirtd.service 2>/dev/null ||
        ! has_unit virtqemud.socket; then
        enable_unit libvirtd.service
        return
    fi
    for daemon in virtqemud virtnetworkd virtstoraged virtnodedevd virtsecretd virtnwfilterd; do
        if has_unit "$daemon.socket"; then enable_unit "$daemon.socket"; fi
    done
    # A socket alone starts nothing at a boot: what starts with the parent, VMs and networks, waits for its daemon.
    for daemon in virtqemud virtnetworkd virtstoraged; do
        if has_unit "$daemon.service"; then at_boot "$daemon.service"; fi
    done
}

start_with_openrc() {
    for service in virtlogd libvirtd; do
        [ -e "/etc/init.d/$service" ] || continue
        rc-update add "$service" default >/dev/null 2>&1 || [ -e "/etc/runlevels/default/$service" ] ||
            fail "the service $service cannot be made to start at every boot (rc-update)"
        rc-service "$service" status >/dev/null 2>&1 || timeout -k 5 120 rc-service "$service" start >/dev/null ||
            fail "the service $service cannot be started"
    done
}

if has_systemd; then
    start_with_systemd
elif have rc-service; then
    start_with_openrc
elif ! virsh_ uri >/dev/null 2>&1; then
    fail "this parent has neither systemd nor OpenRC, and libvirt does not run: start it, then send this plan again"
fi

deadline=$(($(date +%s) + 90))
until virsh_ uri >/dev/null 2>&1; do
    if [ "$(date +%s)" -ge "$deadline" ]; then connect; fi
    sleep 2
done
say "libvirt answers"
