#!/bin/sh
# Computes the digest of every image in the cache anew and compares it with the one that it was downloaded with. A
# damaged image is named and left: VMs may stand on it.
# shellcheck disable=SC1091
. "$(dirname "$0")/image-lib.sh"

# expected_digest FOLDER IMAGE: the digest that the file must have now, of the unpacked image where it came compressed.
# Nothing when only that of the compressed file was kept, which is no more.
expected_digest() {
    digest=$(origin_value "$1" unpacked)
    downloaded=$(origin_value "$1" url | sed 's/[?#].*//; s|.*/||')
    if [ -z "$digest" ] && [ "$downloaded" = "${2##*/}" ]; then digest=$(origin_value "$1" digest); fi
    printf '%s' "$digest"
}

verify() {
    image=$(image_of "$1")
    expected=$(expected_digest "$1" "$image")
    case "$image|$expected" in
    "|"*) say "no image in $1: only the note of one" ;;
    *"|"sha256:none | *"|"sha512:none | *"|") say "not checked, no digest of it is known: $image" ;;
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
