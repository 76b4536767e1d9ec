# shellcheck shell=sh
# Sourced by the steps about a container that is there. The first argument of each is its name; they remove their own folder
# at the end.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
# shellcheck disable=SC2034 # base.sh uses it
NAME=$1
GRACE_SECONDS=120
trap 'rm -rf "$STAGING"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

require_container() { is_known || fail "there is no container $NAME on this parent"; }

start_container() {
    case "$(container_state)" in
    Running)
        say "skipped: $NAME runs already"
        return
        ;;
    esac
    # Also wakes one that is frozen.
    bounded 300 start -q "$NAME" || fail "$NAME cannot be started: see above"
    wait_for_state Running 60 || fail "$NAME did not start: it is $(container_state)"
    say "$NAME runs"
}

# Asks the container's own init, and ends its processes at the end of the bound.
stop_container() {
    case "$(container_state)" in
    Stopped)
        say "skipped: $NAME is stopped already"
        return
        ;;
    Frozen) bounded 60 start -q "$NAME" >/dev/null 2>&1 || true ;;
    esac
    if bounded $((GRACE_SECONDS + 30)) stop "$NAME" --timeout "$GRACE_SECONDS" 2>/dev/null && wait_for_state Stopped 10; then
        say "$NAME has shut down"
        return
    fi
    say "$NAME did not shut down within $GRACE_SECONDS s: ending its processes"
    bounded 120 stop "$NAME" --force >/dev/null 2>&1 || true
    wait_for_state Stopped 30 || fail "$NAME cannot be stopped: it is $(container_state)"
}
