#!/bin/sh
# delete-vm.sh NAME purge|keep: removes the guest with its folder, dataset and volumes, its metadata, its place among those
# that start with the parent. With "keep" its folder stays, and vm-bhyve forgets the guest.
# shellcheck disable=SC1091
. "$(dirname "$0")/guest-lib.sh"
PURGE=$2
RECORD_DIR="$STATE_DIR/guests/$VM_NAME"

record_value() { sed -n "s/^$1=//p" "$RECORD_DIR/record" 2>/dev/null | head -n 1; }

# The seed holds secrets, and so does the folder of a plan that was killed.
remove_traces() {
    rm -f "$VM_DIR/metadata/$VM_NAME.json" "$VM_DIR/.templates/sysmanage-$VM_NAME.conf" "$VM_DIR/.iso/sysmanage-$VM_NAME.iso"
    plan_folder=$(record_value staging)
    case "$plan_folder" in
    /var/db/sysmanage/staging/"$VM_NAME".*) rm -rf "$plan_folder" ;;
    esac
    rm -rf "$RECORD_DIR"
}

leave_start_list() {
    for name in $(rc_value vm_list); do
        [ "$name" = "$VM_NAME" ] || continue
        sysrc -q vm_list-="$VM_NAME" >/dev/null || fail "$VM_NAME could not be taken out of vm_list in /etc/rc.conf"
    done
}

keep_storage() {
    folder="$VM_DIR/$VM_NAME"
    if grep -q '^disk1_name="seed.iso"$' "$folder/$VM_NAME.conf"; then rm -f "$folder/seed.iso"; fi
    mv -f "$folder/$VM_NAME.conf" "$folder/$VM_NAME.conf.deleted" || fail "the configuration of $VM_NAME cannot be moved aside"
    say "its storage is kept in $folder"
}

# vm destroy was stopped when the configuration was gone and the disks were not. Only what a plan has made, as its record says:
# where storage was kept, there is no record any more.
remove_rest() {
    [ -n "$(record_value uuid)" ] && [ -e "$VM_DIR/$VM_NAME" ] && [ ! -e "$VM_DIR/$VM_NAME/$VM_NAME.conf.deleted" ] || return 0
    if [ -n "$VM_DATASET" ] && zfs list -H -o name "$VM_DATASET/$VM_NAME" >/dev/null 2>&1; then
        zfs destroy -r -f "$VM_DATASET/$VM_NAME" || fail "the dataset $VM_DATASET/$VM_NAME cannot be destroyed"
    fi
    rm -rf "${VM_DIR:?}/${VM_NAME:?}"
    say "removed what was left of its storage"
}

find_vm_dir || fail "this parent has no folder of vm-bhyve's guests (vm_dir)"
take_lock "vm-$VM_NAME" 60 "the VM $VM_NAME"
look_at_guest
if [ -z "$STATE" ]; then
    say "note: there is no VM $VM_NAME on this parent"
    [ "$PURGE" != purge ] || remove_rest
else
    stop_guest
    leave_start_list
    if [ "$PURGE" = purge ]; then
        vm_ destroy -f "$VM_NAME" || fail "vm-bhyve cannot destroy $VM_NAME"
        look_at_guest
        [ -z "$STATE" ] || fail "the VM $VM_NAME is still there"
        say "the VM $VM_NAME and its storage are removed"
    else
        keep_storage
    fi
fi
leave_start_list
remove_traces
say "done"
