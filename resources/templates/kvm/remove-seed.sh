#!/bin/sh
# Ends the seed's life: the guest has read it, it holds secrets, and the VM must start without it.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

# What libvirt lists of the VM's disks. No answer ends the step: it is never taken for "the seed is out".
list_disks() { DISKS=$(virsh_ domblklist "$VM_UUID" "$@") || fail "libvirt does not say which disks the VM $VM_NAME has"; }

# find_seed [--inactive]: sets TARGET, empty when it is not there.
find_seed() {
    list_disks "$@"
    TARGET=$(printf '%s\n' "$DISKS" | awk -v seed="$SEED" '$2 == seed { print $1; exit }')
}

# A drive stays, without its medium.
is_drive() {
    list_disks --details
    printf '%s\n' "$DISKS" | awk -v seed="$SEED" '$2 == "cdrom" && $4 == seed { found = 1 } END { exit !found }'
}

# The guest has to let go of the disk, which it does when nothing is mounted from it.
detach_live() {
    if is_drive; then
        virsh_ change-media "$VM_UUID" "$TARGET" --eject --force --live >/dev/null || fail "the seed cannot be taken out of the running VM"
        return
    fi
    virsh_ detach-disk "$VM_UUID" "$TARGET" --live >/dev/null || fail "the seed cannot be taken out of the running VM"
    waited=0
    find_seed
    while [ -n "$TARGET" ]; do
        [ "$waited" -lt 60 ] || fail "the guest does not let go of the seed"
        sleep 2
        waited=$((waited + 2))
        find_seed
    done
}

state=$(domain_state)
[ -n "$state" ] || fail "libvirt does not say how the VM $VM_NAME is"
find_seed
if [ -n "$TARGET" ] && [ "$state" = running ]; then detach_live; fi
find_seed --inactive
if [ -n "$TARGET" ]; then
    virsh_ detach-disk "$VM_UUID" "$TARGET" --config >/dev/null ||
        fail "the seed cannot be taken out of the VM's definition"
fi
not_in_definition "$SEED" "the seed"
record_set seed_removed yes
rm -f "$SEED" "$SEED.part"
say "the seed is removed; the VM starts without it"
