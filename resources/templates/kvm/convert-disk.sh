#!/bin/sh
# Makes the VM's own disk from the image: a copy, or a layer on it. It stands under a temporary name until it has its size.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value disk_made)" = yes ] && [ -s "$DISK" ]; then
    say "skipped: the disk $DISK is made"
    exit 0
fi
# Its last step was interrupted between giving it its name and writing that down.
if same_file "$DISK" "$DISK.part"; then
    say "skipped: the disk $DISK is made"
    exit 0
fi
[ -s "$IMAGE_PATH" ] || fail "the image $IMAGE_PATH is not there"

# An image from outside may point at other files of this parent (a backing file, an external data file): refused.
qemu-img info -f "$IMAGE_FORMAT" --output=json "$IMAGE_PATH" >"$STAGING/image.json" ||
    fail "$IMAGE_PATH is not a $IMAGE_FORMAT image"
if grep -Eq '"(full-)?backing-filename"|"data-file"' "$STAGING/image.json"; then
    fail "the image $IMAGE_PATH refers to another file: refused"
fi
rm -f "$STAGING/image.json" "$DISK.part"

# What a clone stands on is a link of its own: when the publisher's image changes, the cache gets a new file and the clones
# keep theirs.
backing_file() {
    digest=$(sed -n 's/^unpacked=//p' "$IMAGE_CACHE/origin")
    [ -n "$digest" ] || digest=$(sed -n 's/^digest=//p' "$IMAGE_CACHE/origin")
    case "$digest" in
    "" | *:none) digest=$(sha256sum <"$IMAGE_PATH") ;;
    esac
    digest=${digest#*:}
    printf '%s/backing-%.16s' "$IMAGE_CACHE" "$digest"
}

if [ "$CLONE" = linked ]; then
    backing=$(backing_file)
    # The VM's own user has to come through to the file, but need not see what else there is.
    chmod 0711 "${IMAGE_CACHE%/*}" "$IMAGE_CACHE"
    [ -e "$backing" ] || ln "$IMAGE_PATH" "$backing" || fail "the image $IMAGE_PATH could not be linked to $backing"
    qemu-img create -q -f qcow2 -b "$backing" -F "$IMAGE_FORMAT" "$DISK.part" ||
        fail "the disk could not be made on $backing ($(free_space))"
    say "made the disk as a layer on $backing"
else
    timeout -k 5 "$CONVERT_SECONDS" qemu-img convert -f "$IMAGE_FORMAT" -O "$DISK_FORMAT" "$IMAGE_PATH" "$DISK.part" ||
        fail "the disk could not be made from $IMAGE_PATH ($(free_space))"
    say "made the disk from $IMAGE_PATH"
fi
