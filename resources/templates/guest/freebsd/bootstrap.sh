#!/bin/sh
# Runs as root in a new FreeBSD, from the seed: packages, the SysManage agent and its configuration. When it ends, well or
# not, nobody can log in as root any more and the key that it came by opens nothing; then the console says how it ended, which
# the parent's log of it keeps. It goes on when the session it runs in is lost. Values come from prepare.env beside it.
set -u
PATH=/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin:${PATH:-}
ASSUME_ALWAYS_YES=yes
export PATH ASSUME_ALWAYS_YES
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/prepare.env"

# What is said goes to a file, and from there to the session as long as there is one.
LOG=/var/log/sysmanage-bootstrap.log
trap '' HUP
umask 077
: >"$LOG"
umask 022
exec 3>&1 >"$LOG" 2>&1
tail -n +1 -f "$LOG" >&3 &
tail_pid=$!

outcome="failed: it was interrupted"
report() { printf 'sysmanage-bootstrap %s: %s\n' "$INSTANCE_ID" "$outcome"; }
close_door() {
    trap '' HUP INT TERM
    pw usermod root -h - </dev/null || outcome="failed locking root's password"
    home=$(pw usershow "$LOGIN" | cut -d : -f 9)
    keys=$home/.ssh/authorized_keys
    if [ -f "$keys" ]; then
        # Written over, not replaced: owner and mode stay.
        rest=$(grep -v ' sysmanage-one-shot$' "$keys")
        printf '%s' "${rest:+$rest
}" >"$keys" || outcome="failed removing the one-shot key"
    fi
    sleep 1
    kill "$tail_pid"
    { report >/dev/console; } || true
    { report >&3; } || true
    case "$outcome" in
    ready*) exit 0 ;;
    esac
    exit 1
}
trap close_door EXIT
trap 'exit 1' INT TERM

# A slow mirror or a network that comes up late must not decide it: five tries.
try() {
    tries=0
    while [ "$tries" -lt 5 ]; do
        tries=$((tries + 1))
        if "$@" </dev/null; then return 0; fi
        [ "$tries" -ge 5 ] || sleep $((tries * 5))
    done
    return 1
}

give_up() {
    outcome="failed $*"
    exit 1
}

allow_admins() {
    mkdir -p /usr/local/etc/sudoers.d
    printf '%%%s ALL=(ALL:ALL) ALL\n' "$ADMIN_GROUP" >/usr/local/etc/sudoers.d/sysmanage
    chmod 0440 /usr/local/etc/sudoers.d/sysmanage
}

# The package looks for its configuration at its own place as well.
configure_agent() {
    install -m 0600 "$FOLDER/sysmanage-agent.yaml" /etc/sysmanage-agent.yaml || return
    mkdir -p /usr/local/etc/sysmanage-agent /var/lib/sysmanage-agent /var/log/sysmanage-agent
    ln -sf /etc/sysmanage-agent.yaml /usr/local/etc/sysmanage-agent/config.yaml
    sysrc sysmanage_agent_enable=YES sysmanage_agent_user=root
}

tzsetup -s "$TIMEZONE" || echo "note: the zone $TIMEZONE was not set"
# shellcheck disable=SC2086 # a list of names, each of which was checked
try pkg install -q -y $PACKAGES || give_up "installing packages"
allow_admins || give_up "allowing administrators"
registration=
if [ -e "$FOLDER/install-agent.sh" ]; then
    try sh "$FOLDER/install-agent.sh" || give_up "installing the agent"
    configure_agent || give_up "writing /etc/sysmanage-agent.yaml"
    service sysmanage_agent restart || give_up "starting the agent"
    registration=$(sh "$FOLDER/watch-agent.sh" 60)
fi
outcome=ready${registration:+ registration $registration}
