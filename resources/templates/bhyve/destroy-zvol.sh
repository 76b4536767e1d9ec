#!/bin/sh
# destroy-zvol.sh DATASET: refused where it is no volume, has snapshots or is a guest's disk.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
name=$1

if ! zfs list -H -o name "$name" >/dev/null 2>&1; then
    # No answer is not taken for a no: without the pool nothing is known.
    zfs list -H -o name "${name%%/*}" >/dev/null 2>&1 || fail "ZFS does not know the pool ${name%%/*}"
    say "note: there is no volume $name on this parent"
    exit 0
fi
[ "$(zfs get -H -o value type "$name")" = volume ] || fail "$name is a dataset, not a volume: it is not touched"
if find_vm_dir; then
    guest=""
    case "$name" in
    "${VM_DATASET:-none}"/*/*)
        guest=${name#"$VM_DATASET"/}
        guest=${guest%%/*}
        [ -f "$VM_DIR/$guest/$guest.conf" ] || guest=""
        ;;
    esac
    [ -n "$guest" ] || guest=$(grep -lF "/dev/zvol/$name\"" "$VM_DIR"/*/*.conf 2>/dev/null | head -n 1) || guest=""
    [ -z "$guest" ] || fail "$name is a disk of a guest: ${guest##*/}"
fi
zfs destroy "$name" || fail "the volume $name cannot be destroyed"
say "destroyed the volume $name"
