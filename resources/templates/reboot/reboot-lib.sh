# shellcheck shell=sh
# Sourced by the steps of a safe reboot. The last step, and one that fails, remove the plan's files.

set -eu
STAGING=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$STAGING/children.sh"

take_back() { :; } # a step that changes something says here how it is undone
LAST_STEP=no
last_step() { LAST_STEP=yes; }
at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ "$status" -eq 0 ] || take_back || true
    if [ "$status" -ne 0 ] || [ "$LAST_STEP" = yes ]; then
        rm -rf "$STAGING" || say "note: the plan's own files could not be removed: $STAGING"
    fi
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# What was to start the children at the boot is of no use any more. OpenBSD's line looks for the script and does nothing.
UNIT=/etc/systemd/system/sysmanage-restore-children.service
RC_SCRIPT=/usr/local/etc/rc.d/sysmanage_restore_children
LOCAL_SCRIPT=/etc/local.d/sysmanage-restore-children.start
disarm() {
    if [ -e "$UNIT" ]; then systemctl -q disable "${UNIT##*/}" || true; fi
    rm -f "$RESTORER" "$RESTORER.new" "$UNIT" "$RC_SCRIPT" "$LOCAL_SCRIPT"
}

start_again() {
    say "starting again what has stopped"
    restore_children 60 || true
    disarm
}

list_now() { running_children || fail "a hypervisor of this parent does not say what runs: nothing was touched"; }
