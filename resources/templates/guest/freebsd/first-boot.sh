#!/bin/sh
# Runs in a new FreeBSD at its first boot, as root, from the script that the parent has laid on its disk: waits for the
# network, installs packages and the SysManage agent, and reports on the console how it went. Sent again, it does again only
# what is missing. Values come from prepare.env beside it.
set -u
PATH=/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin
ASSUME_ALWAYS_YES=yes
export PATH ASSUME_ALWAYS_YES
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/prepare.env"
LOG=/var/log/sysmanage-firstboot.log

report() { printf '\r\nsysmanage-guest %s %s\r\n' "$INSTANCE_ID" "$*" 2>/dev/null >/dev/console || true; }

own_address() {
    ifconfig -a inet 2>/dev/null | awk '$1 == "inet" && $2 !~ /^127\./ { print $2; exit }'
}

# A name that cannot be resolved yet must not decide it: the network may come up late.
wait_for_names() {
    tries=0
    while [ "$tries" -lt 60 ]; do
        if getent hosts pkg.freebsd.org >/dev/null 2>&1; then return 0; fi
        tries=$((tries + 1))
        sleep 5
    done
    echo "note: no name could be resolved in five minutes" >>"$LOG"
}

# A slow mirror must not decide it either: five tries.
try() {
    tries=0
    while [ "$tries" -lt 5 ]; do
        tries=$((tries + 1))
        if "$@" >>"$LOG" 2>&1 </dev/null; then return 0; fi
        [ "$tries" -ge 5 ] || sleep $((tries * 10))
    done
    return 1
}

allow_admins() {
    mkdir -p /usr/local/etc/sudoers.d
    printf '%%%s ALL=(ALL:ALL) ALL\n' "$ADMIN_GROUP" >/usr/local/etc/sudoers.d/sysmanage
    chmod 0440 /usr/local/etc/sudoers.d/sysmanage
}

# The package looks for its configuration at its own place as well, and may have brought one.
configure_agent() {
    install -m 0600 "$FOLDER/sysmanage-agent.yaml" /etc/sysmanage-agent.yaml || return
    mkdir -p /usr/local/etc/sysmanage-agent /var/lib/sysmanage-agent /var/log/sysmanage-agent
    ln -sf /etc/sysmanage-agent.yaml /usr/local/etc/sysmanage-agent/config.yaml
    sysrc sysmanage_agent_enable=YES sysmanage_agent_user=root >>"$LOG"
}

set_up() {
    wait_for_names
    if ! pkg -N >/dev/null 2>&1; then try pkg bootstrap -y || { outcome="failed installing pkg" && return; }; fi
    # shellcheck disable=SC2086 # a list of names, each of which was checked
    [ -z "$PACKAGES" ] || try pkg install -y $PACKAGES || { outcome="failed installing packages" && return; }
    allow_admins
    [ -e "$FOLDER/install-agent.sh" ] || return
    try sh "$FOLDER/install-agent.sh" || { outcome="failed installing the agent" && return; }
    configure_agent || { outcome="failed writing /etc/sysmanage-agent.yaml" && return; }
    service sysmanage_agent restart >>"$LOG" 2>&1 || outcome="failed starting the agent"
}

umask 022
outcome=ready
set_up
address=$(own_address)
[ -z "$address" ] || report "address $address"
case "$outcome" in
failed*) tail -n 8 "$LOG" | cut -c 1-160 | while IFS= read -r line; do report "log $line"; done ;;
*)
    # It holds a token; after a failure it stays, readable by root alone, for another try.
    rm -rf "$FOLDER"
    sysrc -x sysmanage_firstboot_enable >>"$LOG" 2>&1
    rm -f /etc/rc.d/sysmanage_firstboot
    ;;
esac
report "$outcome"
