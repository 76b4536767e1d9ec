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

# Sets WHOSE to none, another, ours or complete, and MADE to "created" once ours was unpacked. False when the daemon gives no
# answer, which is never taken for a no; it is asked again for a while, for the end of a step's time also ends the call under way.
find_whose() {
    asked_until=$(($(date +%s) + 20))
    until look_for_container; do
        [ "$(date +%s)" -lt "$asked_until" ] || return 1
        sleep 1
    done
}

look_for_container() {
    names=$(client list -f csv -c n 2>/dev/null) || return 1
    WHOSE=none
    MADE=""
    printf '%s\n' "$names" | grep -qxF "$NAME" || return 0
    mark=$(mark_value id) && MADE=$(mark_value state) || return 1
    case "$mark $MADE" in
    "$CONTAINER_ID complete") WHOSE=complete ;;
    "$CONTAINER_ID "*) WHOSE=ours ;;
    *) WHOSE=another ;;
    esac
}

# A daemon that is still unpacking the image for a client that was killed refuses for a while.
remove_container() {
    tries_left=30
    while [ "$tries_left" -gt 0 ]; do
        bounded 300 delete "$NAME" --force >/dev/null 2>&1 || true
        if find_whose && [ "$WHOSE" = none ]; then return 0; fi
        tries_left=$((tries_left - 1))
        sleep 2
    done
    return 1
}

# Only what carries this plan's mark, and only by the step that holds the lock. A container that was complete before this run
# is left alone.
take_back() {
    if [ "$LOCKED" = yes ] && [ -n "$CLIENT" ]; then
        if ! find_whose; then
            say "the daemon does not say whose the container $NAME is; sending the plan again clears what is left"
        elif [ "$WHOSE" = ours ]; then
            say "taking back what this plan has made"
            remove_container || say "the container $NAME could not be removed; sending the plan again removes it first"
        fi
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
    find_whose || fail "the daemon does not say whose the container $NAME is"
}

require_ours() {
    case "$WHOSE" in
    none | another) fail "the container $NAME is not (or no longer) being built by this plan" ;;
    esac
}

skip_when_complete() {
    [ "$WHOSE" = complete ] || return 0
    say "skipped: the container $NAME is complete"
    exit 0
}

# The beginning of every step but the first.
go_on() {
    begin_step
    require_ours
    skip_when_complete
}
