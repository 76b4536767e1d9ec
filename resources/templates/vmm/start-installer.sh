#!/bin/sh
# Starts the VM for its installation, or for the first boot of an image that sets itself up: once, without an entry in vm.conf.
# A VM that was told what to boot from is over when its guest reboots (vmctl(8), -B): it cannot install itself again.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
skip_when installed "the system is on the disk"
find_vm "$VM_NAME"
if [ "$VM_STATE" = running ] || [ "$(record_value started)" = yes ]; then
    say "skipped: the installation was started"
    exit 0
fi

set -- -m "${MEMORY_MIB}M" -i 1 -n "$SWITCH" -d "$DISK"
[ ! -e "$SEED" ] || set -- "$@" -d "$SEED"
case "$METHOD" in
openbsd) set -- -B net -b "$WORK/bsd.rd" "$@" ;;
cloud-init) set -- -B disk "$@" ;;
*) set -- -B cdrom -r "$MEDIUM" "$@" ;;
esac
vmctl_ start "$@" "$VM_NAME" >"$STAGING/start.out" 2>&1 || fail "vmd did not start the VM: $(tail -n 3 "$STAGING/start.out")"
record_set started yes
say "the installation of $VM_NAME has begun; its console: vmctl console $VM_NAME"
