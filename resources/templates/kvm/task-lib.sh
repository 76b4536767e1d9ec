# shellcheck shell=sh
# Sourced by the libraries of tasks that are about the parent itself: a step that fails takes back what it has made and
# removes the plan's files, and the last step removes them, too.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"

take_back() { :; } # a step that makes something says here how it goes away again
LAST_STEP=no
last_step() { LAST_STEP=yes; }
at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ "$status" -eq 0 ] || take_back || true
    if [ "$status" -ne 0 ] || [ "$LAST_STEP" = yes ]; then remove_own_files; fi
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
