#!/bin/sh
# Runs as root in a guest that has the agent: brings it to the newest version. Its configuration stays as it is.
set -u
FOLDER=$(cd "$(dirname "$0")" && pwd)
CONFIG=/etc/sysmanage-agent.yaml

finish() {
    rm -rf "$FOLDER"
    echo "sysmanage-guest update $*"
    exit 0
}

version() {
    if command -v dpkg-query >/dev/null 2>&1; then
        dpkg-query -W -f '${Version}' sysmanage-agent 2>/dev/null
    elif command -v rpm >/dev/null 2>&1; then
        rpm -q --qf '%{VERSION}-%{RELEASE}' sysmanage-agent 2>/dev/null
    elif command -v apk >/dev/null 2>&1; then
        apk info -e -v sysmanage-agent 2>/dev/null
    fi
}

restart_agent() {
    if command -v systemctl >/dev/null 2>&1; then
        systemctl daemon-reload && systemctl restart sysmanage-agent
    else
        rc-service sysmanage_agent restart
    fi
}

[ -e "$CONFIG" ] || finish "failed there is no $CONFIG: this guest has no agent"
before=$(version)
cp -p "$CONFIG" "$FOLDER/config" || finish "failed keeping $CONFIG"
if ! sh "$FOLDER/install-agent.sh" </dev/null; then
    cp -p "$FOLDER/config" "$CONFIG"
    finish "failed installing the agent"
fi
cmp -s "$FOLDER/config" "$CONFIG" || cp -p "$FOLDER/config" "$CONFIG" || finish "failed writing $CONFIG"
restart_agent || finish "failed starting the agent"
echo "agent: ${before:-unknown} -> $(version)"
finish ready
