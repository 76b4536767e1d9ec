#!/bin/sh
# Starts the VM from its disk.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
find_vm "$VM_NAME"
if [ "$VM_STATE" = running ]; then
    say "skipped: $VM_NAME runs"
    exit 0
fi
vmctl_ start "$VM_NAME" >"$STAGING/start.out" 2>&1 || fail "vmd did not start the VM: $(tail -n 3 "$STAGING/start.out")"
wait_for_vm "$VM_NAME" running 60 || fail "$VM_NAME does not run"
say "$VM_NAME runs from its disk"
