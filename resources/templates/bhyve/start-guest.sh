#!/bin/sh
# Starts the guest for the first time.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

state=$(guest_state "$VM_NAME") || fail "vm-bhyve does not say which guests it has"
if [ "$state" = running ]; then
    say "skipped: $VM_NAME runs already"
    exit 0
fi
vm_ start "$VM_NAME" || fail "$VM_NAME cannot be started"
# vm start says that all is well before the guest has begun.
waited=0
while [ "$(guest_state "$VM_NAME" || true)" != running ]; do
    if [ "$waited" -ge 30 ]; then
        tail -n 5 "$GUEST_DIR/vm-bhyve.log" 2>/dev/null | cut -c 1-200 >&2 || true
        fail "$VM_NAME did not start; above is the end of its log"
    fi
    waited=$((waited + 1))
    sleep 2
done
say "$VM_NAME runs"
