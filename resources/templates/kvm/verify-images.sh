#!/bin/sh
# Computes the digest of every image in the cache anew and compares it with the one that it was downloaded with. A
# damaged image is named and left: VMs may stand on it.
# shellcheck disable=SC1091
. "$(dirname "$0")/image-lib.sh"

# The digest that the file must have now: of the unpacked image where it came compressed.
expected_digest() {
    digest=$(origin_value "$1" unpacked)
    [ -n "$digest" ] || digest=$(origin_value "$1" digest)
    printf '%s' "$digest"
}

verify() {
    image=$(image_of "$1")
    expected=$(expected_digest "$1")
    case "$image|$expected" in
    "|"*) say "no image in $1: only the note of one" ;;
    *"|"sha256:none | *"|"sha512:none | *"|") say "not checked, it was published without a digest: $image" ;;
    *)
        actual=$("${expected%%:*}sum" <"$image" | cut -d ' ' -f 1)
        if [ "$actual" = "${expected#*:}" ]; then
            say "right: $image"
        else
            say "DAMAGED: $image (expected $expected, got $actual)"
            echo "$image" >>"$STAGING/damaged"
        fi
        ;;
    esac
}

cached_folders >"$STAGING/folders"
while IFS= read -r folder; do verify "$folder"; done <"$STAGING/folders"
[ ! -s "$STAGING/damaged" ] ||
    fail "$(grep -c . "$STAGING/damaged") damaged: delete the VMs that stand on them, if any (image-list names them), then image-prune"
say "$(grep -c . "$STAGING/folders" || true) images checked"
