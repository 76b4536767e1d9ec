#!/bin/sh
# Starts the new system from its disk: neither the medium nor the installer's answers are in the VM any more.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

[ "$(record_value installed)" = yes ] || fail "$VM_NAME is not installed"
not_in_definition "$DISK.image" "the installer's medium"
rm -f "$DISK.image"
case "$(domain_state)" in
running) say "skipped: $VM_NAME runs" ;;
*)
    virsh_ start "$VM_UUID" >/dev/null || fail "the installed VM $VM_NAME cannot be started"
    say "$VM_NAME starts from its disk"
    ;;
esac
