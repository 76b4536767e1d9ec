#!/bin/sh
# The VM is complete: says how to reach it and where its registration shows, and removes the plan's own files.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
lock_vm
is_ours || fail "the VM $VM_NAME is not (or no longer) being built by this plan"

if ! is_complete; then
    filled_in "$STAGING/metadata.json" >"$RECORD_DIR/metadata.json"
    record_set state complete
fi
address=$(record_value address)
say "VM $VM_NAME ($VM_HOSTNAME) runs at $address."
say "Console on this parent: vmctl console $VM_NAME"
say "Login: ssh $LOGIN@$address"
if [ "$AGENT" = yes ]; then
    say "Its agent is installed in the background. It registers by itself at ${SERVER:-the server in its configuration}: see the list of hosts there."
    case "$METHOD" in
    openbsd) say "In the guest: /var/log/sysmanage-first-boot.log, rcctl check sysmanage_agent" ;;
    *) say "In the guest: /var/log/sysmanage-agent/agent.log" ;;
    esac
else
    say "No agent was installed: this VM will not register at a server."
fi
rm -rf "$STAGING"
