# shellcheck shell=sh
# Sourced first by the library of every step: a known environment, words for people, and bounded calls of the client, which is
# LXD's (lxc) or that of its fork Incus (incus): the verbs are the same.

umask 077
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin:${PATH:-}"
LC_ALL=C
HOME=${HOME:-/root} # the client reads its remotes there
export PATH LC_ALL HOME

# shellcheck disable=SC2034 # those who source this use it
STAGING=$(cd "$(dirname "$0")" && pwd)
CLIENT=""
MARK=user.sysmanage # prefix of the keys by which a container says whose it is

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# bounded SECONDS ARGUMENT…: a hanging daemon must not outlive the step.
bounded() {
    seconds=$1
    shift
    timeout -k 5 "$seconds" "$CLIENT" "$@" </dev/null
}
client() { bounded 90 "$@"; }

# Chooses the client whose daemon answers.
connect() {
    answer=""
    for CLIENT in lxc incus; do
        have "$CLIENT" || continue
        if answer=$(client query /1.0 2>&1 >/dev/null); then return 0; fi
    done
    [ -n "$answer" ] || fail "neither LXD nor Incus is installed on this parent: enable LXD on it first"
    fail "the daemon does not answer: $(printf '%s' "$answer" | tail -c 300)"
}

# ---- containers ------------------------------------------------------------------------------------------------

# Whether the daemon knows an instance. No answer ends the step: it is never taken for a no.
is_known() {
    names=$(client list -f csv -c n) || fail "the daemon does not say which containers it has"
    printf '%s\n' "$names" | grep -qxF "$NAME"
}

# "Running", "Stopped", "Frozen", "Error", or nothing
container_state() { client query "/1.0/instances/$NAME/state" 2>/dev/null | sed -n 's/^.*"status": "\([A-Za-z]*\)".*$/\1/p' | head -n 1; }

# mark_value KEY: what a container's mark says.
mark_value() { client config get "$NAME" "$MARK.$1" 2>/dev/null; }

# Global addresses of the container, one a line, IPv4 first.
addresses() {
    client list "^$NAME\$" -f csv -c 46 2>/dev/null | tr ',"' '\n' | awk '$1 ~ /^[0-9]+[.]/ { print $1 } $1 ~ /:/ { six[++n] = $1 } END { for (i = 1; i <= n; ++i) print six[i] }'
}

# wait_for_state STATE SECONDS
wait_for_state() {
    deadline=$(($(date +%s) + $2))
    while [ "$(container_state)" != "$1" ]; do
        [ "$(date +%s)" -lt "$deadline" ] || return 1
        sleep 1
    done
}

# ---- one plan at a time ----------------------------------------------------------------------------------------

LOCK_DIR=/run/sysmanage-virt

# Descriptor 9 holds the lock until the step ends. The file stays: removing it would let two steps lock two files.
lock_container() {
    mkdir -p "$LOCK_DIR"
    exec 9>>"$LOCK_DIR/lxd-$NAME.lock"
    flock -w 60 9 || fail "another plan is working on the container $NAME right now"
}
