#!/bin/sh
# start-daemon.sh FAMILY: the daemon, now and with the parent.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
find_family

# Containers of root's have users of their own; not every distribution's package gives root a range of numbers for them.
give_ids() {
    if grep -q '^root:' /etc/subuid 2>/dev/null && grep -q '^root:' /etc/subgid 2>/dev/null; then return 0; fi
    have usermod || fail "root has no range of user numbers for containers (/etc/subuid, /etc/subgid), and usermod is missing"
    usermod --add-subuids 1000000-1000999999 --add-subgids 1000000-1000999999 root ||
        fail "root could not be given a range of user numbers for containers (/etc/subuid, /etc/subgid)"
    say "root has a range of user numbers for containers"
}

# The first unit that is there, of what the packages call it.
start_unit() {
    for unit in "$@"; do
        systemctl cat "$unit" >/dev/null 2>&1 || continue
        timeout -k 5 120 systemctl enable --now "$unit" </dev/null || fail "systemd does not start $unit (see: journalctl -u $unit)"
        say "started: $unit"
        return 0
    done
    return 1
}

start_daemon() {
    if has_systemd; then
        # With a socket the daemon itself starts at the first call; its service starts the containers after a boot.
        start_unit snap.lxd.daemon.unix.socket lxd.socket incus.socket || true
        start_unit snap.lxd.daemon.service lxd.service incus.service || fail "no service of LXD's or Incus's is known to systemd"
    elif have rc-service; then
        for service in lxd incusd; do
            [ -x "/etc/init.d/$service" ] || continue
            rc-update -q add "$service" default
            rc-service "$service" --ifstopped start || fail "$service does not start (see: rc-service $service status)"
            return 0
        done
        fail "no service of LXD's or Incus's is known to OpenRC"
    else
        fail "no service manager is known on this parent: start the daemon by hand, then send the plan again"
    fi
}

answers() { (connect) >/dev/null 2>&1; }

# A service manager that hands its own umask on would make folders that no container's root may enter.
umask 022
give_ids
if answers; then
    say "skipped: the daemon answers"
    # It may have been started by hand, and not with the parent.
    if has_systemd || have rc-service; then start_daemon; fi
    exit 0
fi
start_daemon
deadline=$(($(date +%s) + 120))
until answers; do
    [ "$(date +%s)" -lt "$deadline" ] || (connect)
    sleep 2
done
say "the daemon answers"
