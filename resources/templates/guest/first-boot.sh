#!/bin/sh
# Runs once in the guest at the end of cloud-init's first boot: tells the parent the guest's address over the serial
# port, installs and starts the SysManage agent, and tells how it went and how far the agent's registration is. Values come from first-boot.env beside it. Where the
# parent reads what is printed here (REPORT_TO=output: a container), nothing else is written to.
set -u
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/first-boot.env"
LOG=/var/log/sysmanage-first-boot.log

report() {
    if [ "${REPORT_TO:-serial}" = output ]; then
        printf 'sysmanage-guest %s %s\n' "$INSTANCE_ID" "$*"
        return
    fi
    for port in /dev/ttyS0 /dev/console; do
        if [ -w "$port" ] && printf '\r\nsysmanage-guest %s %s\r\n' "$INSTANCE_ID" "$*" 2>/dev/null >"$port"; then return; fi
    done
}

own_address() {
    ip -o addr show scope global 2>/dev/null |
        awk '{ sub(/\/.*/, "", $4); if ($3 == "inet" && v4 == "") v4 = $4; if ($3 == "inet6" && v6 == "") v6 = $4 } END { print (v4 != "" ? v4 : v6) }'
}

wait_for_address() {
    command -v ip >/dev/null 2>&1 || return 0
    tries=0
    while [ "$tries" -lt 60 ]; do
        address=$(own_address)
        [ -z "$address" ] || return 0
        tries=$((tries + 1))
        sleep 2
    done
}

# A slow mirror or a network that comes up late must not decide whether the agent is installed: five tries.
install_agent() {
    tries=0
    while [ "$tries" -lt 5 ]; do
        tries=$((tries + 1))
        if sh "$FOLDER/install-agent.sh" >>"$LOG" 2>&1 </dev/null; then return 0; fi
        report "note installing the agent failed, try $tries of 5"
        [ "$tries" -ge 5 ] || sleep $((tries * 10))
    done
    return 1
}

# After the package, which may have brought a configuration of its own. A service that does not run as root must be able
# to read it, nobody else.
configure_agent() {
    install -m 0600 "$FOLDER/sysmanage-agent.yaml" /etc/sysmanage-agent.yaml || return
    user=$(systemctl show -p User --value sysmanage-agent 2>/dev/null)
    case "$user" in
    "" | root) ;;
    *) chgrp "$(id -gn "$user")" /etc/sysmanage-agent.yaml && chmod 0640 /etc/sysmanage-agent.yaml ;;
    esac
}

start_agent() {
    if command -v systemctl >/dev/null 2>&1; then
        systemctl daemon-reload && systemctl enable sysmanage-agent && systemctl restart sysmanage-agent
    elif command -v rc-update >/dev/null 2>&1; then
        rc-update add sysmanage_agent default && rc-service sysmanage_agent restart
    else
        echo "no service manager known here" && false
    fi >>"$LOG" 2>&1
}

# The end of the log goes to the parent: with a failure the guest, and the log in it, are removed.
report_log() {
    tail -n 8 "$LOG" | cut -c 1-160 | while IFS= read -r line; do report "log $line"; done
}

set_up_agent() {
    install_agent || { outcome="failed installing the agent" && return; }
    configure_agent || { outcome="failed writing /etc/sysmanage-agent.yaml" && return; }
    start_agent || { outcome="failed starting the agent" && return; }
    # Whoever reads the output of this script has the container itself to look at.
    [ "${REPORT_TO:-serial}" = output ] || report "registration $(sh "$FOLDER/watch-agent.sh" 60)"
}

address=""
outcome=ready
wait_for_address
[ -z "$address" ] || report "address $address"
[ "$AGENT" = no ] || set_up_agent
[ "$outcome" = ready ] || report_log
rm -rf "$FOLDER"
# What an installer has kept of its answers: they held what the agent registers with.
rm -f /var/log/installer/autoinstall-user-data /var/log/installer/cdebconf/questions.dat
report "$outcome"
