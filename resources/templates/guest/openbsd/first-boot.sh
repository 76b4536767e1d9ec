#!/bin/sh
# Runs once in an installed OpenBSD at its first boot: packages, the SysManage agent and its configuration.
set -u
PATH=/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin
export PATH
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/prepare.env"
LOG=/var/log/sysmanage-first-boot.log
umask 077

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

# It holds a token: where the service has a user of its own, that one may read it and nobody else.
configure_agent() {
    install -m 0600 "$FOLDER/sysmanage-agent.yaml" /etc/sysmanage-agent.yaml || return
    # OpenBSD itself has no /var/lib.
    [ -d /var/lib ] || mkdir -m 0755 /var/lib || return
    mkdir -p /var/lib/sysmanage-agent /var/log/sysmanage-agent
    if id _sysmanage >/dev/null 2>&1; then
        chown root:_sysmanage /etc/sysmanage-agent.yaml && chmod 0640 /etc/sysmanage-agent.yaml || return
        chown _sysmanage /var/lib/sysmanage-agent /var/log/sysmanage-agent || return
    fi
}

outcome=ready
# shellcheck disable=SC2086 # a list of names, each of which was checked
[ -z "$PACKAGES" ] || try pkg_add -I $PACKAGES || outcome="failed installing packages"
if [ -e "$FOLDER/install-agent.sh" ]; then
    if ! try sh "$FOLDER/install-agent.sh"; then
        outcome="failed installing the agent"
    elif ! configure_agent; then
        outcome="failed writing /etc/sysmanage-agent.yaml"
    elif ! { rcctl enable sysmanage_agent && rcctl restart sysmanage_agent; } >>"$LOG" 2>&1; then
        outcome="failed starting the agent"
    fi
fi
rm -rf "$FOLDER"
echo "sysmanage-first-boot: $outcome" | tee -a "$LOG" | logger -t sysmanage
