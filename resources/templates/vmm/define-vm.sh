#!/bin/sh
# The VM's entry: a file of its own that vm.conf includes by way of our index. Checked as a whole before vmd is told; vmd only
# adds it, its other VMs are left alone.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
find_vm "$VM_NAME"
if [ "$(record_value defined)" = yes ] && [ -n "$VM_STATE" ]; then
    say "skipped: the VM is defined"
    exit 0
fi

fragment=$(fragment_of "$VM_NAME")
cp "$STAGING/vm.conf" "$fragment.new"
mv -f "$fragment.new" "$fragment"
include_fragment "$VM_NAME"
check_vm_conf "$VM_CONF" || fail "vmd does not take its configuration with the entry of $VM_NAME"
vmctl_ load "$fragment" || fail "vmd does not learn of the VM"
wait_for_vm "$VM_NAME" "stopped running" 60 || fail "vmd does not list the VM"
record_set defined yes
say "vmd knows $VM_NAME"
