#!/bin/sh
# Ends the seed's life: the guest has read it, it holds secrets, and the VM must start without it.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

seed_target() { virsh_ domblklist "$VM_UUID" "$@" | awk -v seed="$SEED" '$2 == seed { print $1 }' | head -n 1; }

# A drive stays, without its medium.
is_drive() { virsh_ domblklist "$VM_UUID" --details | awk -v seed="$SEED" '$2 == "cdrom" && $4 == seed { found = 1 } END { exit !found }'; }

# The guest has to let go of the disk, which it does when nothing is mounted from it.
detach_live() {
    if is_drive; then
        virsh_ change-media "$VM_UUID" "$1" --eject --force --live >/dev/null || fail "the seed cannot be taken out of the running VM"
        return
    fi
    virsh_ detach-disk "$VM_UUID" "$1" --live >/dev/null || fail "the seed cannot be taken out of the running VM"
    waited=0
    while [ -n "$(seed_target)" ]; do
        [ "$waited" -lt 60 ] || fail "the guest does not let go of the seed"
        sleep 2
        waited=$((waited + 2))
    done
}

target=$(seed_target)
if [ -n "$target" ] && [ "$(domain_state)" = running ]; then detach_live "$target"; fi
target=$(seed_target --inactive)
if [ -n "$target" ]; then
    virsh_ detach-disk "$VM_UUID" "$target" --config >/dev/null ||
        fail "the seed cannot be taken out of the VM's definition"
fi
if virsh_ dumpxml "$VM_UUID" --inactive | grep -qF "$SEED"; then
    fail "the VM's definition still names the seed $SEED"
fi
record_set seed_removed yes
rm -f "$SEED" "$SEED.part"
say "the seed is removed; the VM starts without it"
