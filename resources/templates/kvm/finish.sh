#!/bin/sh
# The VM is complete: says how to reach it and where its registration shows, and removes the plan's own files.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
lock_vm
is_ours || fail "the VM $VM_NAME is not (or no longer) being built by this plan"

if ! is_complete && [ "$AUTOSTART" = yes ]; then
    virsh_ autostart "$VM_UUID" >/dev/null || fail "the VM cannot be set to start with the parent"
fi
address=$(record_value address)
is_complete || record_set state complete
say "VM $VM_NAME ($VM_HOSTNAME) runs${address:+ at $address}."
say "Console on this parent: virsh -c qemu:///system console $VM_NAME"
[ -z "$address" ] || say "Login: ssh $LOGIN@$address"
if [ "$AGENT" = yes ]; then
    say "Its agent has been started. It registers by itself at ${SERVER:-the server in its configuration}: see the list of hosts there."
    case "$DISTRIBUTION" in
    *freebsd*) say "In the guest: service sysmanage_agent status, or /var/log/sysmanage-agent/agent.log" ;;
    *) say "In the guest: journalctl -u sysmanage-agent, or /var/log/sysmanage-agent/agent.log" ;;
    esac
else
    say "No agent was installed: this VM will not register at a server."
fi
remove_own_files
