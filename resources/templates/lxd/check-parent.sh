#!/bin/sh
# First step: everything that can be found wrong with this parent is found here, before anything is touched.
# shellcheck disable=SC1091
. "$(dirname "$0")/create-lib.sh"

chmod 0700 "$STAGING"

check_profile() {
    profile=$(client profile show default) || fail "the daemon does not show its default profile"
    printf '%s\n' "$profile" | grep -q '^ *path: /$' ||
        fail "the default profile gives a container no disk: this parent is not initialised yet (enable LXD on it)"
    printf '%s\n' "$profile" | grep -q '^ *type: nic$' ||
        fail "the default profile gives a container no network card: this parent is not initialised yet (enable LXD on it)"
}

check_name() {
    [ "$WHOSE" != another ] || fail "the name $NAME is taken by another container on this parent: nothing was touched"
    skip_when_complete
}

# Incus has no remote "ubuntu:"; the same images are at "images:".
check_remote() {
    remote=${IMAGE%%:*}
    [ "$remote" != "$IMAGE" ] || return 0
    if [ "$CLIENT" = incus ] && [ "$remote" = ubuntu ]; then remote=images; fi
    remotes=$(client remote list -f csv) || fail "the client does not say which servers of images it knows"
    printf '%s\n' "$remotes" | awk -F, -v wanted="$remote" '{ sub(/ .*/, "", $1) } $1 == wanted { found = 1 } END { exit !found }' ||
        fail "this parent's client knows no server of images called $remote (see: $CLIENT remote list)"
}

begin_step
check_profile
check_name
check_remote
say "the parent can take the container $NAME"
