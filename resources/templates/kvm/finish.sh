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
    server=${SERVER:-the server in its configuration}
    registration=$(record_value registration)
    case "$registration" in
    approved) say "Its agent has registered at $server and is approved there." ;;
    registered) say "Its agent has registered at $server. If the host is not active there, approve it in the list of hosts." ;;
    "refused "*)
        say "Its agent runs, but $server has refused its registration (HTTP status ${registration#refused }). It goes on trying: see the server's log, and whether its token and license still hold."
        ;;
    unreachable)
        say "Its agent runs, but has had no answer from $server. It goes on trying: see whether the guest reaches that name and port, and trusts the certificate."
        ;;
    *) say "Its agent has been started. It registers by itself at $server: see the list of hosts there." ;;
    esac
    case "$DISTRIBUTION" in
    *freebsd*) say "In the guest: service sysmanage_agent status, or /var/log/sysmanage-agent/agent.log" ;;
    *) say "In the guest: journalctl -u sysmanage-agent, or /var/log/sysmanage-agent/agent.log" ;;
    esac
else
    say "No agent was installed: this VM will not register at a server."
fi
remove_own_files
