#!/bin/sh
# The release's installer, with the answers for this guest in its memory: the ramdisk is taken out of the kernel, gets one file,
# and is put back. The mount and the vnd unit are released whatever happens.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
skip_when answers_packed "the installer has its answers"

mkdir -p "$WORK" "$RAMDISK_DIR/mnt"
chmod 0700 "$RAMDISK_DIR"
release_ramdisk || fail "the ramdisk of an interrupted run cannot be released"
cp "$SETS_ROOT/$RELEASE/amd64/bsd.rd" "$WORK/bsd.rd.gz"
# Releases ship it compressed or not.
if gzip -t "$WORK/bsd.rd.gz" 2>/dev/null; then
    gzip -d -c "$WORK/bsd.rd.gz" >"$WORK/bsd.rd" || fail "the installer's kernel cannot be unpacked ($(free_space /var))"
    rm -f "$WORK/bsd.rd.gz"
else
    mv "$WORK/bsd.rd.gz" "$WORK/bsd.rd"
fi
rdsetroot -x "$WORK/bsd.rd" "$RAMDISK_DIR/image" || fail "the installer's kernel has no ramdisk"
unit=$(vnconfig "$RAMDISK_DIR/image") || fail "no vnd unit can be had for the ramdisk"
mount "/dev/${unit}a" "$RAMDISK_DIR/mnt" || fail "the ramdisk cannot be mounted"
filled_in "$STAGING/answers/install.conf" >"$RAMDISK_DIR/mnt/auto_install.conf" || fail "the answers do not fit into the ramdisk"
chmod 0600 "$RAMDISK_DIR/mnt/auto_install.conf"
release_ramdisk || fail "the ramdisk cannot be released"
rdsetroot "$WORK/bsd.rd" "$RAMDISK_DIR/image" || fail "the ramdisk cannot be put back into the installer's kernel"
discard_ramdisk || fail "the ramdisk cannot be removed"
record_set answers_packed yes
rm -rf "$STAGING/answers" "$STAGING/site"
say "the installer has its answers"
