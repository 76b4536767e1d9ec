#!/bin/sh
# Says what is in the cache now; removes the plan's files.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
last_step

[ -s "$IMAGE_PATH" ] || fail "the image has gone from the cache again: $IMAGE_PATH"
digest=$(sed -n 's/^digest=//p' "$IMAGE_CACHE/origin" | head -n 1)
say "cached: $IMAGE_PATH"
say "bytes: $(stat -c %s "$IMAGE_PATH")"
say "downloaded from $IMAGE_URL"
say "digest of what was downloaded: $digest"
