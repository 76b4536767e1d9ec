#!/bin/sh
# delete-container.sh NAME: with its file system and its snapshots. Volumes of its own that an administrator has attached are
# not part of a container: they stay.
# shellcheck disable=SC1091
. "$(dirname "$0")/container-lib.sh"
connect
lock_container
if ! is_known; then
    say "skipped: there is no container $NAME on this parent"
    exit 0
fi
[ "$(client config get "$NAME" security.protection.delete)" != true ] ||
    fail "$NAME is protected against deletion (security.protection.delete): nothing was touched"
stop_container
bounded 600 delete "$NAME" --force || fail "$NAME cannot be deleted: see above"
if is_known; then fail "$NAME is still there"; fi
say "the container $NAME is gone"
