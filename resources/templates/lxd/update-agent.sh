#!/bin/sh
# update-agent.sh NAME: brings the agent in a running container to its newest version.
# shellcheck disable=SC1091
. "$(dirname "$0")/container-lib.sh"
GUEST_FOLDER=/var/lib/sysmanage-agent-update
connect
lock_container
require_container
[ "$(container_state)" = Running ] || fail "the container $NAME does not run: start it first"
client exec "$NAME" -- sh -c "rm -rf $GUEST_FOLDER && mkdir -m 0700 $GUEST_FOLDER" || fail "nothing can be run in the container $NAME"
for file in "$STAGING"/guest/*; do
    client file push -q --uid 0 --gid 0 --mode 0700 "$file" "$NAME$GUEST_FOLDER/${file##*/}" ||
        fail "${file##*/} cannot be copied into the container $NAME"
done
bounded 2400 exec "$NAME" -- sh "$GUEST_FOLDER/update-agent.sh" >"$STAGING/output" 2>&1 || true
tail -n 12 "$STAGING/output" | cut -c 1-150
if ! grep -qx "sysmanage-guest update ready" "$STAGING/output"; then
    client exec "$NAME" -- rm -rf "$GUEST_FOLDER" || true
    fail "the agent in $NAME could not be updated: see above"
fi
say "the agent in $NAME is up to date"
