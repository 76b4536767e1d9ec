#!/bin/sh
# The installation is over when the VM is: its guest has rebooted. What held secrets is removed: the answers, the medium that
# they are on, the guest's own set.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
skip_when installed "the system is on the disk"

deadline=$(($(date +%s) + INSTALL_SECONDS))
begun=$(date +%s)
until wait_for_vm "$VM_NAME" "stopped gone" 30; do
    [ "$(date +%s)" -lt "$deadline" ] ||
        fail "the installation has not ended within $INSTALL_SECONDS s. To watch it, plan again and open vmctl console $VM_NAME meanwhile"
    say "installing for $(($(date +%s) - begun)) s"
done
# What an installer has never written to has nothing to start from.
[ -s "$DISK" ] || fail "the installation has left no disk"
record_set installed yes
unpublish
record_set published ""
rm -rf "$WORK"
rm -f "$SEED" "$MEDIUM"
say "the system of $VM_NAME is on its disk"
