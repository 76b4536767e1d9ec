#!/bin/sh
# The VM is complete: it starts with the parent where that is wanted, the listing knows it, the plan's own files go.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
lock_vm
is_ours || fail "the VM $VM_NAME is not (or no longer) being built by this plan"

address=$(record_value address)
case "$address" in
*[!0-9a-fA-F.:]*) address="" ;;
esac
if ! is_complete; then
    if [ "$AUTOSTART" = yes ]; then
        record_set listed yes
        sysrc -q vm_list+="$VM_NAME" >/dev/null || fail "the VM cannot be set to start with the parent (vm_list in /etc/rc.conf)"
    fi
    mkdir -p "$VM_DIR/metadata"
    sed "s/\"vm_ip\": \"\"/\"vm_ip\": \"$address\"/" "$STAGING/metadata.json" >"$VM_DIR/metadata/$VM_NAME.json.new"
    chmod 0644 "$VM_DIR/metadata/$VM_NAME.json.new"
    mv -f "$VM_DIR/metadata/$VM_NAME.json.new" "$VM_DIR/metadata/$VM_NAME.json"
    record_set state complete
fi
say "VM $VM_NAME ($VM_HOSTNAME) runs${address:+ at $address}."
say "Console on this parent: vm console $VM_NAME"
if [ "$METHOD" = iso ]; then
    say "Its installer waits on that console. After the installation: vm stop $VM_NAME, then start it from its disk."
elif [ "$AGENT" = yes ]; then
    [ -z "$address" ] || say "Login: ssh $LOGIN@$address"
    say "Its agent registers by itself at ${SERVER:-the server in its configuration}: see the list of hosts there."
else
    [ -z "$address" ] || say "Login: ssh $LOGIN@$address"
    say "No agent was installed: this VM will not register at a server."
fi
rm -rf "$STAGING"
