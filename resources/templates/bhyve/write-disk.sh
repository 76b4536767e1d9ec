#!/bin/sh
# Writes the image to the guest's disk: into a file that is worked on first, or straight to its volume.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value disk_written)" = yes ]; then
    say "skipped: the disk is written"
    exit 0
fi

image_bytes() {
    timeout -k 5 60 qemu-img info --output=json -f "$IMAGE_FORMAT" "$IMAGE_PATH" |
        sed -n 's/.*"virtual-size": *\([0-9][0-9]*\).*/\1/p' | head -n 1
}

# A volume's device appears a moment after the volume.
wait_for_volume() {
    waited=0
    while [ ! -e "$DISK" ] && [ "$waited" -lt 30 ]; do
        waited=$((waited + 1))
        sleep 1
    done
    [ -e "$DISK" ] || fail "the volume $DISK did not appear"
}

bytes=$(image_bytes)
[ -n "$bytes" ] || fail "$IMAGE_PATH is not an image of the format $IMAGE_FORMAT"
[ "$bytes" -le "$DISK_BYTES" ] ||
    fail "the image needs a disk of at least $(((bytes + 1048575) / 1048576)) MiB, and $((DISK_BYTES / 1048576)) MiB were asked for"
target=$DISK
if [ "$METHOD" = mounted ] || [ "$DISK_KIND" = file ]; then
    target=$WORK_DISK
    truncate -s "$DISK_BYTES" "$target" || fail "the disk $target cannot be made"
    chmod 0600 "$target"
else
    wait_for_volume
fi
code=0
timeout -k 5 "$CONVERT_SECONDS" qemu-img convert -n -f "$IMAGE_FORMAT" -O raw "$IMAGE_PATH" "$target" </dev/null || code=$?
[ "$code" -eq 0 ] || fail "the image could not be written to $target (qemu-img ended with $code, $(free_space))"
record_set disk_written yes
# Unpacked for this plan alone.
if [ -z "$IMAGE_URL" ] && [ "$IMAGE_PATH" != "$IMAGE_FILE" ]; then rm -f "$IMAGE_PATH"; fi
say "wrote $((bytes / 1048576)) MiB to $target"
