#!/bin/sh
# The guest is up when its SSH server answers. That its agent has registered is another matter: the server shows it.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
address=$(record_value address)
deadline=$(($(date +%s) + FIRST_BOOT_SECONDS))
until timeout -k 5 20 nc -z -w 5 "$address" 22 </dev/null >/dev/null 2>&1; do
    find_vm "$VM_NAME"
    [ "$VM_STATE" = running ] || fail "$VM_NAME has stopped before it was reached at $address"
    [ "$(date +%s)" -lt "$deadline" ] ||
        fail "$VM_NAME did not answer at $address, port 22, within $FIRST_BOOT_SECONDS s: see vmctl console $VM_NAME"
    record_touch
    sleep 5
done
say "$VM_NAME answers at $address"
