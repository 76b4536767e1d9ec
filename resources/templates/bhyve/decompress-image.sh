#!/bin/sh
# Unpacks the downloaded image in the cache; the result gets its name only when it is whole.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

lock_image "$CONVERT_SECONDS"
# A local image is unpacked for this plan alone; only a downloaded one is cached.
if [ -z "$IMAGE_URL" ] && [ "$(record_value disk_written)" = yes ]; then
    say "skipped: the disk is written"
    exit 0
fi
if [ -n "$IMAGE_URL" ] && [ -s "$IMAGE_PATH" ]; then
    say "skipped: the unpacked image is in the cache"
    exit 0
fi

case "$COMPRESSION" in
xz) unpacker=xz ;;
gz) unpacker=gzip ;;
bz2) unpacker=bzip2 ;;
zst) unpacker=zstd ;;
*) fail "unknown compression $COMPRESSION" ;;
esac
code=0
timeout -k 5 "$CONVERT_SECONDS" "$unpacker" -dc <"$IMAGE_FILE" >"$IMAGE_PATH.part" || code=$?
if [ "$code" -ne 0 ]; then
    rm -f "$IMAGE_PATH.part"
    fail "$IMAGE_FILE could not be unpacked ($unpacker ended with $code, $(free_space))"
fi
# What was downloaded is no longer needed; a local file is the administrator's and stays. The cache keeps a digest of what
# it holds, so that it can still be checked.
if [ -n "$IMAGE_URL" ]; then
    digest=$(sha256 -q "$IMAGE_PATH.part") || {
        rm -f "$IMAGE_PATH.part"
        fail "the unpacked image cannot be read"
    }
    {
        sed '/^unpacked=/d' "$IMAGE_CACHE/origin"
        printf 'unpacked=sha256:%s\n' "$digest"
    } >"$IMAGE_CACHE/origin.new"
    mv -f "$IMAGE_CACHE/origin.new" "$IMAGE_CACHE/origin"
    rm -f "$IMAGE_FILE"
fi
mv -f "$IMAGE_PATH.part" "$IMAGE_PATH"
say "unpacked $(stat -f %z "$IMAGE_PATH") bytes"
