#!/bin/sh
# Starts the guest from the medium; somebody answers the installer on its console.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

state=$(guest_state "$VM_NAME") || fail "vm-bhyve does not say which guests it has"
if [ "$state" = running ]; then
    say "skipped: $VM_NAME runs already"
    exit 0
fi
# vm-bhyve looks for media in a folder of its own, and a name that ends in .iso tells it what it is. A link: the medium is
# as large as a disk.
medium="$VM_DIR/.iso/sysmanage-$VM_NAME.iso"
rm -f "$medium"
ln -s "$IMAGE_PATH" "$medium"
vm_ install "$VM_NAME" "sysmanage-$VM_NAME.iso" || fail "$VM_NAME cannot be started from its medium"
waited=0
while [ "$(guest_state "$VM_NAME" || true)" != running ]; do
    if [ "$waited" -ge 30 ]; then
        tail -n 5 "$GUEST_DIR/vm-bhyve.log" 2>/dev/null | cut -c 1-200 >&2 || true
        fail "$VM_NAME did not start; above is the end of its log"
    fi
    waited=$((waited + 1))
    sleep 2
done
say "$VM_NAME runs its installer: vm console $VM_NAME"
