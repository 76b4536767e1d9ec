#!/bin/sh
# Runs once in an installed FreeBSD at its first boot: packages, the SysManage agent and its configuration.
set -u
PATH=/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin
ASSUME_ALWAYS_YES=yes
export PATH ASSUME_ALWAYS_YES
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/prepare.env"
LOG=/var/log/sysmanage-first-boot.log

# A slow mirror or a network that comes up late must not decide it: five tries.
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

# The package looks for its configuration at its own place as well.
configure_agent() {
    install -m 0600 "$FOLDER/sysmanage-agent.yaml" /etc/sysmanage-agent.yaml || return
    mkdir -p /usr/local/etc/sysmanage-agent /var/lib/sysmanage-agent /var/log/sysmanage-agent
    ln -sf /etc/sysmanage-agent.yaml /usr/local/etc/sysmanage-agent/config.yaml
    sysrc sysmanage_agent_enable=YES sysmanage_agent_user=root >>"$LOG"
}

outcome=ready
# shellcheck disable=SC2086 # a list of names, each of which was checked
try pkg install -y $PACKAGES || outcome="failed installing packages"
allow_admins
if [ -e "$FOLDER/install-agent.sh" ]; then
    if ! try sh "$FOLDER/install-agent.sh"; then
        outcome="failed installing the agent"
    elif ! configure_agent; then
        outcome="failed writing /etc/sysmanage-agent.yaml"
    elif ! service sysmanage_agent restart >>"$LOG" 2>&1; then
        outcome="failed starting the agent"
    fi
fi
rm -rf "$FOLDER"
rm -f /usr/local/etc/rc.d/sysmanage_first_boot
echo "sysmanage-first-boot: $outcome" | tee -a "$LOG"
