#!/bin/sh
# Writes down which children run. What an earlier run of this plan has written stays in the list: by now it has stopped them.
# shellcheck disable=SC1091
. "$(dirname "$0")/reboot-lib.sh"

[ "$(id -u)" -eq 0 ] || fail "this needs root's rights"
take_back() { rm -f "$LIST.new"; }
running=$(list_now)
# So that the server's agent, whose folder this is, keeps its own rights there.
[ -d "$STATE_DIR" ] || mkdir -m 0750 "$STATE_DIR"
{
    [ ! -f "$LIST" ] || cat "$LIST"
    printf '%s\n' "$running"
} | sed '/^ *$/d' | sort -u >"$LIST.new"
mv -f "$LIST.new" "$LIST"
if [ -s "$LIST" ]; then
    say "to be started again: $(wc -l <"$LIST" | tr -d ' ')"
    sed 's/^/  /' "$LIST" | tail -n 40
else
    say "no child runs on this parent"
fi
