#!/bin/sh
# delete-vm.sh NAME purge|keep: stops the VM and removes its entry, its address and its files; with "keep" its disk stays.
# Only what a plan of ours has made: the entry of another VM is its administrator's.
# shellcheck disable=SC1091
. "$(dirname "$0")/vm-lib.sh"
PURGE=$2
RECORD_DIR="$STATE/vms/$VM_NAME"
RECORD="$RECORD_DIR/record"

lock "vm-$VM_NAME" 60 || fail "another plan is working on the VM $VM_NAME right now"
find_vm "$VM_NAME"
if [ ! -f "$RECORD" ]; then
    [ -z "$VM_STATE" ] || fail "the VM $VM_NAME was not made by a plan: it is removed from vm.conf by whom has put it there"
    say "note: there is no VM $VM_NAME on this parent"
    exit 0
fi
stop_it
remove_fragment "$VM_NAME" || fail "the entry of $VM_NAME cannot be removed"
check_vm_conf "$VM_CONF" || fail "vmd does not take its configuration without the entry of $VM_NAME: see vmd -n"
forget_vm "$VM_NAME"

disk=$(value_in "$RECORD" disk)
if [ "$PURGE" = purge ]; then
    rm -f "$disk" "$disk.part"
    say "removed $disk"
else
    say "kept $disk"
fi
for key in seed medium; do
    file=$(value_in "$RECORD" "$key")
    if [ -n "$file" ]; then rm -f "$file" "$file.part"; fi
done
token=$(value_in "$RECORD" published)
if [ -n "$token" ]; then rm -rf "${PUBLISHED_ROOT:?}/$token"; fi
plan_folder=$(value_in "$RECORD" staging)
case "$plan_folder" in
/var/lib/sysmanage/staging/"$VM_NAME".*) rm -rf "$plan_folder" ;;
esac
release_address "$(value_in "$RECORD" uuid)" || fail "another plan has been choosing an address for too long"
rm -rf "$RECORD_DIR"
rmdir "$STATE/vms" 2>/dev/null || true
say "the VM $VM_NAME is deleted"
