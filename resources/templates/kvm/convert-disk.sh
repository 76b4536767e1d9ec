#!/bin/sh
# Makes the VM's own disk from the image. It stands under a temporary name until it has its size.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value disk_made)" = yes ] && [ -s "$DISK" ]; then
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
timeout -k 5 "$CONVERT_SECONDS" qemu-img convert -f "$IMAGE_FORMAT" -O qcow2 "$IMAGE_PATH" "$DISK.part" ||
    fail "the disk could not be made from $IMAGE_PATH ($(free_space))"
say "made the disk from $IMAGE_PATH"
