#!/bin/sh
# Writes the disk that was prepared in a file to the guest's volume, and removes the file.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value disk_stored)" = yes ]; then
    rm -f "$WORK_DISK"
    say "skipped: the volume is written"
    exit 0
fi
waited=0
while [ ! -e "$DISK" ] && [ "$waited" -lt 30 ]; do
    waited=$((waited + 1))
    sleep 1
done
[ -e "$DISK" ] || fail "the volume $DISK did not appear"
code=0
timeout -k 5 "$CONVERT_SECONDS" qemu-img convert -n -f raw -O raw "$WORK_DISK" "$DISK" </dev/null || code=$?
[ "$code" -eq 0 ] || fail "the disk could not be written to $DISK (qemu-img ended with $code)"
record_set disk_stored yes
rm -f "$WORK_DISK"
say "wrote the volume $DISK"
