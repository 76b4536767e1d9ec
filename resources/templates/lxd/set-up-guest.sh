#!/bin/sh
# Puts host name, user and agent into the container: copies what it needs there, and runs it as the container's root.
# shellcheck disable=SC1091
. "$(dirname "$0")/create-lib.sh"
go_on
[ "$(container_state)" = Running ] || bounded 300 start -q "$NAME" || fail "the container $NAME does not start"

client exec "$NAME" -- sh -c "rm -rf $GUEST_FOLDER && mkdir -m 0700 $GUEST_FOLDER" || fail "nothing can be run in the container $NAME"
for file in "$STAGING"/guest/*; do
    mode=0600
    case "$file" in
    *.sh) mode=0700 ;;
    esac
    client file push -q --uid 0 --gid 0 --mode "$mode" "$file" "$NAME$GUEST_FOLDER/${file##*/}" ||
        fail "${file##*/} cannot be copied into the container $NAME"
done
# They hold secrets, and the container has them now.
rm -rf "$STAGING/guest"

# Without a terminal what it says comes at once, and its end is the command's.
bounded 2700 exec "$NAME" -- sh "$GUEST_FOLDER/container.sh" >"$STAGING/output" 2>&1 || true
tail -n 12 "$STAGING/output" | cut -c 1-150
grep -qx "sysmanage-guest $CONTAINER_ID ready" "$STAGING/output" || fail "the container $NAME could not be set up: see above"
say "the container $NAME is set up"
