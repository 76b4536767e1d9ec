# shellcheck shell=sh
# Sourced by the steps that prepare a parent for VMs or take that back. What they have done stays when a later one fails: sent
# again, the plan goes on from there.
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"

at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    unlock_all
    [ "$status" -eq 0 ] || rm -rf "$STAGING"
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

lock parent 60 || fail "another plan is working on this parent right now"
mkdir -p "$PARENT"
chmod 0700 "$STATE"

# Whether a service is set to start with the parent: a question, not an order.
is_on() { rcctl get "$1" status >/dev/null 2>&1; }
is_running() { rcctl check "$1" >/dev/null 2>&1; }

# switch_on SERVICE: enabled and started, and noted what of it is our doing.
switch_on() {
    if ! is_on "$1"; then
        set_in "$PARENT/record" "enabled_$1" yes
        rcctl enable "$1" || fail "$1 cannot be set to start with this parent"
    fi
    if ! is_running "$1"; then
        set_in "$PARENT/record" "started_$1" yes
        rcctl start "$1" || fail "$1 does not start: see /var/log/daemon"
    fi
}

# switch_off SERVICE: the other way round, only what we have done.
switch_off() {
    if [ "$(parent_value "started_$1")" = yes ] && is_running "$1"; then
        rcctl stop "$1" || fail "$1 does not stop"
    fi
    if [ "$(parent_value "enabled_$1")" = yes ] && is_on "$1"; then
        rcctl disable "$1" || fail "$1 cannot be kept from starting with this parent"
    fi
    set_in "$PARENT/record" "started_$1" no
    set_in "$PARENT/record" "enabled_$1" no
}
