#!/bin/sh
# delete-pool.sh POOL: libvirt forgets the pool; the folder and what lies in it stay. Refuses while VMs have disks there.
# shellcheck disable=SC1091
. "$(dirname "$0")/pool-lib.sh"
# shellcheck disable=SC1091
. "$STAGING/disk-lib.sh"
last_step

# vms_in POOL_FOLDER: names of VMs with a file below it.
vms_in() {
    vms=$(virsh_ list --all --name) || return 1
    printf '%s\n' "$vms" | while IFS= read -r vm; do
        [ -n "$vm" ] || continue
        all_files_of "$vm" >"$STAGING/files" || exit 1
        if awk -v folder="$1/" 'index($0, folder) == 1 { found = 1 } END { exit !found }' "$STAGING/files"; then
            printf '%s ' "$vm"
        fi
    done
}

connect
if ! is_known; then
    say "skipped: this parent has no storage pool $POOL"
    exit 0
fi
find_folder "$POOL"
folder=$POOL_FOLDER
if [ -n "$folder" ]; then
    users=$(vms_in "$folder") || fail "libvirt does not say which files its VMs use: nothing was touched"
    [ -z "$users" ] || fail "VMs have disks in the storage pool $POOL: $users- delete or move them first; nothing was touched"
fi
take_back() { [ "$stopped" = no ] || virsh_ pool-start "$POOL" >/dev/null 2>&1; }
stopped=no
if pool_is State running; then
    stopped=yes
    virsh_ pool-destroy "$POOL" >/dev/null || fail "the storage pool $POOL cannot be stopped"
fi
# A pool that is not persistent is gone by now.
if is_known; then virsh_ pool-undefine "$POOL" >/dev/null || fail "the storage pool $POOL cannot be removed"; fi
say "libvirt knows the storage pool $POOL no more; ${folder:-what it stood for} and all that is in it stays"
