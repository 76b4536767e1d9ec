# shellcheck shell=sh
# Sourced by the lifecycle steps. Their first argument is the VM's name; they remove their own folder at the end.
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
VM_NAME=$1
at_exit() {
    status=$?
    trap - EXIT
    unlock_all
    rm -rf "$STAGING"
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

require_vm() {
    find_vm "$VM_NAME"
    [ -n "$VM_STATE" ] || fail "there is no VM $VM_NAME on this parent"
}

start_it() {
    find_vm "$VM_NAME"
    if [ "$VM_STATE" = running ]; then
        say "skipped: $VM_NAME runs already"
        return 0
    fi
    vmctl_ start "$VM_NAME" >"$STAGING/start.out" 2>&1 || fail "$VM_NAME cannot be started: $(tail -n 3 "$STAGING/start.out")"
    wait_for_vm "$VM_NAME" running 60 || fail "$VM_NAME did not start"
    say "$VM_NAME runs"
}

stop_it() {
    find_vm "$VM_NAME"
    if [ "$VM_STATE" != running ]; then
        say "skipped: $VM_NAME is stopped already"
        return 0
    fi
    stop_vm "$VM_NAME" 120 || fail "$VM_NAME cannot be stopped"
    say "$VM_NAME is stopped"
}
