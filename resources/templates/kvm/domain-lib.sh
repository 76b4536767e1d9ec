# shellcheck shell=sh
# Sourced by the lifecycle steps. Their only argument is the VM's name; they remove their own folder at the end.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
VM_NAME=$1
remove_own_files_at_exit

domain_state() { virsh_ domstate "$VM_NAME" 2>/dev/null | head -n 1; }

# Whether libvirt knows the VM. No answer ends the step: it is never taken for a no.
# NAMES: all of them.
is_known() {
    NAMES=$(virsh_ list --all --name) || fail "libvirt does not say which VMs it has"
    printf '%s\n' "$NAMES" | grep -qxF "$VM_NAME"
}

require_domain() { is_known || fail "there is no VM $VM_NAME on this parent"; }

# wait_for_state STATE SECONDS
wait_for_state() {
    deadline=$(($(date +%s) + $2))
    while [ "$(domain_state)" != "$1" ]; do
        [ "$(date +%s)" -lt "$deadline" ] || return 1
        sleep 2
    done
}

start_domain() {
    case "$(domain_state)" in
    running)
        say "skipped: $VM_NAME runs already"
        return
        ;;
    paused) virsh_ resume "$VM_NAME" >/dev/null || fail "$VM_NAME is paused and cannot be resumed" ;;
    pmsuspended) virsh_ dompmwakeup "$VM_NAME" >/dev/null || fail "$VM_NAME is suspended and cannot be woken" ;;
    *) virsh_ start "$VM_NAME" >/dev/null || fail "$VM_NAME cannot be started" ;;
    esac
    wait_for_state running 60 || fail "$VM_NAME did not start: it is $(domain_state)"
    say "$VM_NAME runs"
}

# Asks the guest to shut down, again after a while (a guest that is still booting misses the first time), and pulls the
# plug at the end of the bound.
stop_domain() {
    case "$(domain_state)" in
    "shut off" | crashed)
        say "skipped: $VM_NAME is stopped already"
        return
        ;;
    paused) virsh_ resume "$VM_NAME" >/dev/null 2>&1 || true ;;
    esac
    tries=0
    while [ "$tries" -lt 4 ]; do
        virsh_ shutdown "$VM_NAME" >/dev/null 2>&1 || true
        if wait_for_state "shut off" $((GRACE_SECONDS / 4)); then
            say "$VM_NAME has shut down"
            return
        fi
        tries=$((tries + 1))
    done
    say "$VM_NAME did not shut down within $GRACE_SECONDS s: switching it off"
    virsh_ destroy "$VM_NAME" >/dev/null 2>&1 || true
    wait_for_state "shut off" 60 || fail "$VM_NAME cannot be switched off: it is $(domain_state)"
}
GRACE_SECONDS=120
