#!/bin/sh
# Makes the container from its image, which the daemon fetches and keeps.
# shellcheck disable=SC1091
. "$(dirname "$0")/create-lib.sh"
begin_step

# Incus has no remote of Ubuntu's; the same images are at "images:".
case "$CLIENT $IMAGE" in
"incus ubuntu:"*) IMAGE="images:ubuntu/${IMAGE#ubuntu:}" ;;
esac

case "$WHOSE $MADE" in
another*) fail "the name $NAME is taken by another container on this parent: nothing was touched" ;;
complete* | "ours created")
    say "skipped: this plan has made the container before"
    exit 0
    ;;
ours*)
    say "removing what an interrupted run has left of $NAME"
    remove_container || fail "the unfinished container $NAME cannot be removed"
    ;;
esac
say "making $NAME from $IMAGE; the first time the daemon fetches the image, which takes minutes"
bounded 2100 init -q "$IMAGE" "$NAME" -c "$MARK.id=$CONTAINER_ID" -c "$MARK.hostname=$CONTAINER_HOSTNAME" >"$STAGING/output" 2>&1 || {
    tr '\r' '\n' <"$STAGING/output" | sed '/^ *$/d' | tail -n 5
    fail "the daemon made no container of $IMAGE. When it does not find the image: LXD before 5.21 asks a server that serves LXD no more (see: $CLIENT remote list, and name an image of another one)"
}
if [ "$AUTOSTART" = yes ]; then
    client config set "$NAME" boot.autostart true || fail "the container cannot be set to start with the parent"
fi
client config set "$NAME" "$MARK.state" created || fail "the container $NAME cannot be marked"
say "the container $NAME is made"
