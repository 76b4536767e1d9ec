# shellcheck shell=sh
# Sourced by the steps about a guest that is there. Their first argument is its name; they remove their own folder.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
VM_NAME=$1
GRACE_SECONDS=120

end_step() {
    status=$?
    trap - EXIT
    release_lock
    remove_own_files
    exit "$status"
}
trap end_step EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Sets STATE; no answer ends the step.
look_at_guest() { STATE=$(guest_state "$VM_NAME") || fail "vm-bhyve does not say which guests it has"; }

require_guest() {
    find_vm_dir || fail "this parent has no folder of vm-bhyve's guests (vm_dir): enable bhyve on it first"
    take_lock "vm-$VM_NAME" 30 "the VM $VM_NAME"
    look_at_guest
    [ -n "$STATE" ] || fail "there is no VM $VM_NAME on this parent"
}

# wait_for_state STATE SECONDS
wait_for_state() {
    deadline=$(($(date +%s) + $2))
    while [ "$(guest_state "$VM_NAME" || true)" != "$1" ]; do
        [ "$(date +%s)" -lt "$deadline" ] || return 1
        sleep 2
    done
}

guest_log() { tail -n 5 "$VM_DIR/$VM_NAME/vm-bhyve.log" 2>/dev/null | cut -c 1-200 || true; }

start_guest() {
    look_at_guest
    case "$STATE" in
    running)
        say "skipped: $VM_NAME runs already"
        return
        ;;
    locked) fail "$VM_NAME is locked: another parent may be running it ($VM_DIR/$VM_NAME/run.lock)" ;;
    esac
    vm_ start "$VM_NAME" || fail "$VM_NAME cannot be started"
    # vm start says that all is well before the guest has begun.
    if ! wait_for_state running 60; then
        guest_log >&2
        fail "$VM_NAME did not start; above is the end of its log"
    fi
    say "$VM_NAME runs"
}

# vm stop presses the guest's power button; again after a while, for a guest that is still booting misses the first time. At
# the end of the bound the plug is pulled.
stop_guest() {
    look_at_guest
    case "$STATE" in
    stopped)
        say "skipped: $VM_NAME is stopped already"
        return
        ;;
    locked) fail "$VM_NAME is locked: another parent may be running it ($VM_DIR/$VM_NAME/run.lock)" ;;
    esac
    # A flag that a restart has left would start it again.
    rm -f "$VM_DIR/$VM_NAME/restart"
    tries=0
    while [ "$tries" -lt 4 ]; do
        vm_ stop "$VM_NAME" >/dev/null 2>&1 || true
        if wait_for_state stopped $((GRACE_SECONDS / 4)); then
            say "$VM_NAME has shut down"
            return
        fi
        tries=$((tries + 1))
    done
    say "$VM_NAME did not shut down within $GRACE_SECONDS s: switching it off"
    vm_ poweroff -f "$VM_NAME" >/dev/null 2>&1 || true
    wait_for_state stopped 60 || fail "$VM_NAME cannot be switched off"
    say "$VM_NAME is off"
}
