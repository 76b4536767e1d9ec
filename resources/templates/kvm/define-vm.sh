#!/bin/sh
# Defines and starts the VM on its disk, which an image was made into. The arguments are virt-install's own.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
# shellcheck disable=SC1091
. "$STAGING/define-lib.sh"
begin_step

start_again() {
    case "$(domain_state)" in
    running | paused) ;;
    *) virsh_ start "$VM_UUID" >/dev/null || fail "the VM $VM_NAME cannot be started" ;;
    esac
}

if our_domain_exists; then
    start_again
    say "skipped: the VM $VM_NAME is defined"
    exit 0
fi
define_vm "$@"
say "the VM $VM_NAME is defined and started ($VM_UUID)"
