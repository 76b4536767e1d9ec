# shellcheck shell=sh
# Sourced first by every step of a create plan: the plan's values (values.env), the lock, and the clean-up: a step that fails
# takes back everything that this plan has made.
#
# Whose a container is, it says itself, in keys that the daemon keeps with it: user.sysmanage.id is the plan's, and
# user.sysmanage.state is empty while it is unpacked, then "created", then "complete".

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
# shellcheck disable=SC1091
. "$STAGING/values.env"
# shellcheck disable=SC2034 # the steps use it
GUEST_FOLDER=/var/lib/sysmanage-first-boot

is_ours() { [ "$(mark_value id)" = "$CONTAINER_ID" ]; }
is_complete() { is_ours && [ "$(mark_value state)" = complete ]; }

# A daemon that is still unpacking the image for a client that was killed refuses for a while.
remove_container() {
    tries=0
    while [ "$tries" -lt 30 ]; do
        if ! bounded 300 delete "$NAME" --force >/dev/null 2>&1 && is_known; then
            tries=$((tries + 1))
            sleep 2
            continue
        fi
        return 0
    done
    return 1
}

# Only what carries this plan's mark, and only by the step that holds the lock. A container that was complete before this run
# is left alone.
take_back() {
    if [ "$LOCKED" = yes ] && [ -n "$CLIENT" ] && is_ours && ! is_complete; then
        say "taking back what this plan has made"
        remove_container || say "the container $NAME could not be removed; sending the plan again removes it first"
    fi
    rm -rf "$STAGING"
}

at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ "$status" -eq 0 ] || take_back || true
    exit "$status"
}
LOCKED=no
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# The beginning of every step.
begin_step() {
    have flock || fail "missing on this parent: flock (package util-linux)"
    connect
    lock_container
    LOCKED=yes
}

# The beginning of every step but the first.
go_on() {
    begin_step
    { is_known && is_ours; } || fail "the container $NAME is not (or no longer) being built by this plan"
    if is_complete; then
        say "skipped: the container $NAME is complete"
        exit 0
    fi
}
