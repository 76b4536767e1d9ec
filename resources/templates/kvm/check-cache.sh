#!/bin/sh
# check-cache.sh TOOL…: what can be found wrong with this parent is found before anything is fetched. "curl|wget" is either one.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"

missing=""
for tool in "$@"; do
    if ! have "${tool%%|*}" && ! have "${tool##*|}"; then missing="$missing ${tool%%|*}"; fi
done
[ -z "$missing" ] || fail "missing on this parent:$missing (enable KVM on it, or install them)"
# Made by libvirt's packages, with the mode that lets the hypervisor in.
[ -d "$IMAGES" ] || fail "this parent has no folder $IMAGES: enable KVM on it first"
mkdir -p "$LOCK_DIR"
if [ -s "$IMAGE_PATH" ]; then
    say "there is an image in the cache already: $IMAGE_PATH"
    exit 0
fi
needed_kib=$((NEEDED_BYTES / 1024))
free_kib=$(df -Pk "$IMAGES" | awk 'NR == 2 { print $4 }')
[ "$free_kib" -ge "$needed_kib" ] ||
    fail "not enough space in $IMAGES: $((free_kib / 1024)) MiB free, about $((needed_kib / 1024)) MiB needed"
say "the parent can take the image"
