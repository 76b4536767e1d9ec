# shellcheck shell=sh
# Takes the place (and the name) of lib.sh in a plan that only brings an image into the cache: there is no VM, no record and no
# lock but the image's own. download-image.sh and decompress-image.sh are the very same as in a plan that makes a VM.

# shellcheck disable=SC1091
. "$(dirname "$0")/task-lib.sh"
# shellcheck disable=SC1091
. "$STAGING/image.env"

free_space() { printf 'free in %s: %s' "$IMAGES" "$(df -Ph "$IMAGES" | awk 'NR == 2 { print $4 }')"; }

# What the images' steps ask about a VM
begin_step() { :; }
record_value() { :; }
