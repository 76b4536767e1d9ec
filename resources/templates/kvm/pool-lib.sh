# shellcheck shell=sh
# Sourced by the steps that are about a storage pool, the first argument.

# shellcheck disable=SC1091
. "$(dirname "$0")/task-lib.sh"
POOL=$1

# Whether libvirt knows the pool. No answer ends the step: it is never taken for a no.
is_known() {
    NAMES=$(virsh_ pool-list --all --name) || fail "libvirt does not say which storage pools it has"
    printf '%s\n' "$NAMES" | sed 's/ *$//' | grep -qxF "$POOL"
}

pool_uuid() { virsh_ pool-uuid "$POOL" 2>/dev/null | tr -d '[:space:]'; }

# pool_is POOL KEY VALUE
pool_is() { virsh_ pool-info "$1" 2>/dev/null | grep -Eq "^$2: +$3"; }

# The folder of a pool; nothing when the pool is none of a folder.
pool_folder() { virsh_ pool-dumpxml "$1" 2>/dev/null | sed -n 's|.*<path>\(/[^<]*\)</path>.*|\1|p' | head -n 1; }
