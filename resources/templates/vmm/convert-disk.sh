#!/bin/sh
# The VM's own disk from an image. vmd reads no compressed clusters, which publishers' images are made of: they are written out.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
if [ -s "$DISK" ] && [ "$(record_value disk_made)" = yes ]; then
    say "skipped: the disk is made"
    exit 0
fi

# An image from outside may not lead to other files of this parent.
info=$(timeout -k 5 60 qemu-img info -f "$IMAGE_FORMAT" --output=json "$IMAGE_FILE") || fail "the image is not one of the format $IMAGE_FORMAT"
case "$info" in
*'"backing-filename"'* | *'"data-file"'*) fail "the image refers to another file: it is not taken" ;;
esac
record_set disk_made yes
rm -f "$DISK.part"
timeout -k 5 "$CONVERT_SECONDS" qemu-img convert -f "$IMAGE_FORMAT" -O qcow2 "$IMAGE_FILE" "$DISK.part" ||
    fail "the disk cannot be made from the image ($(free_space /var/vmm))"
timeout -k 5 60 qemu-img resize -q -f qcow2 "$DISK.part" "${DISK_MIB}M" || fail "the image is larger than the disk is to be"
chmod 0600 "$DISK.part"
mv -f "$DISK.part" "$DISK"
say "made $DISK, $DISK_MIB MiB"
