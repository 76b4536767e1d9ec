#!/bin/sh
# stop-children.sh SECONDS: asks all children to stop, waits for them together, and ends those that do not. When one cannot be ended,
# those that have stopped are started again: the parent goes on as before.
# shellcheck disable=SC1091
. "$(dirname "$0")/reboot-lib.sh"
bound=$1

take_back() { start_again; }

running=$(list_now)
if [ -z "$running" ]; then
    say "skipped: no child runs"
    exit 0
fi
printf '%s\n' "$running" >"$STAGING/running"
while read -r type name; do ask_to_stop "$type" "$name"; done <"$STAGING/running"

deadline=$(($(date +%s) + bound))
while :; do
    running=$(list_now)
    [ -n "$running" ] || break
    [ "$(date +%s)" -lt "$deadline" ] || break
    sleep 2
done
if [ -n "$running" ]; then
    printf '%s\n' "$running" >"$STAGING/running"
    while read -r type name; do
        say "$type $name did not stop within $bound s: ending it"
        end_child "$type" "$name"
    done <"$STAGING/running"
    sleep 1
    running=$(list_now)
    [ -z "$running" ] || fail "these children cannot be ended, so the parent is not rebooted: $(printf '%s\n' "$running" | tr '\n' ';')"
fi
say "all children have stopped"
