#!/bin/sh
# What this parent can do with LXD, in the section that the server reads. Prints nothing else.
set -u
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
trap 'rm -rf "$STAGING"' EXIT

yes_no() { if "$@" >/dev/null 2>&1; then echo yes; else echo no; fi; }
has_client() { have lxc || have incus; }
# A container needs a root disk from the profile.
is_initialized() { (connect && client profile show default | grep -q '^ *path: /$'); }

echo "===LXD==="
echo "lxc:$(yes_no has_client)"
echo "snap_lxd:$(yes_no test -e /snap/bin/lxc)"
echo "initialized:$(yes_no is_initialized)"
