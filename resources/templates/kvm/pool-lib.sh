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

# pool_is KEY VALUE. No answer ends the step.
pool_is() {
    about=$(virsh_ pool-info "$POOL") || fail "libvirt does not say how the storage pool $POOL is"
    printf '%s\n' "$about" | grep -Eq "^$1: +$2"
}

# find_folder POOL: sets POOL_FOLDER, empty when the pool is none of a folder. No answer ends the step.
find_folder() {
    definition=$(virsh_ pool-dumpxml "$1") || fail "libvirt does not show the storage pool $1"
    # shellcheck disable=SC2034 # those who source this use it
    POOL_FOLDER=$(printf '%s\n' "$definition" | sed -n 's|.*<path>\(/[^<]*\)</path>.*|\1|p' | head -n 1)
}
