#!/bin/sh
# First step: everything that can be found wrong with this parent is found here, before anything is touched. Ends by
# claiming the VM's name for this plan.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"

chmod 0700 "$STAGING"

check_tools() {
    missing=""
    for tool in vm sysrc fetch sha256 timeout mount; do
        have "$tool" || missing="$missing $tool"
    done
    [ "$METHOD" = iso ] || have qemu-img || missing="$missing qemu-img"
    if [ "$METHOD" = mounted ]; then
        for tool in mdconfig gpart fsck_ffs growfs pw umount; do
            have "$tool" || missing="$missing $tool"
        done
    fi
    [ "$METHOD" != seed ] || have makefs || missing="$missing makefs"
    [ -z "$missing" ] || fail "missing on this parent:$missing (enable bhyve on it, or install them)"
}

check_bhyve() {
    case "$(rc_value vm_enable)" in
    [Yy][Ee][Ss] | [Tt][Rr][Uu][Ee] | [Oo][Nn] | 1) ;;
    *) fail "vm-bhyve is not enabled on this parent (vm_enable in /etc/rc.conf): enable bhyve on it first" ;;
    esac
    kldstat -qm vmm || fail "the kernel module vmm is not loaded: enable bhyve on this parent first"
    if [ "$LOADER" = uefi ] && [ ! -e /usr/local/share/uefi-firmware/BHYVE_UEFI.fd ]; then
        fail "this parent has no UEFI firmware for guests (package bhyve-firmware)"
    fi
    if [ "$LOADER" = grub ] && ! have grub-bhyve; then fail "this parent has no grub-bhyve (package grub2-bhyve)"; fi
    if [ -n "$TEMPLATE" ] && [ ! -f "$VM_DIR/.templates/$TEMPLATE.conf" ]; then
        fail "vm-bhyve has no template $TEMPLATE on this parent"
    fi
    switches=$(vm_ switch list) || fail "vm-bhyve does not say which switches it has"
    printf '%s\n' "$switches" | awk -v name="$SWITCH" 'NR > 1 && $1 == name { found = 1 } END { exit !found }' ||
        fail "this parent has no virtual switch $SWITCH"
}

# A leftover of a plan that was killed. Between two steps of a living plan nobody holds the lock either, but its record has
# been touched a moment ago.
clear_leftover() {
    age=$(($(date +%s) - $(stat -f %m "$RECORD")))
    [ "$age" -ge 60 ] ||
        fail "another plan is building the VM $VM_NAME: it was at work $age s ago. If it has been killed, try again in a minute"
    say "clearing what an interrupted plan for $VM_NAME has left"
    kept=$WORK_DISK
    for WORK_DISK in "$GUEST_DIR/disk0.img" "$GUEST_DIR/disk0.work"; do
        [ ! -e "$WORK_DISK" ] || release_disk || fail "the memory disk of an interrupted plan on $WORK_DISK cannot be removed"
    done
    WORK_DISK=$kept
    remove_our_guest || fail "the unfinished VM $VM_NAME of an interrupted plan cannot be removed"
    if [ "$(record_value listed)" = yes ]; then leave_start_list; fi
    rm -f "$VM_DIR/.templates/sysmanage-$VM_NAME.conf" "$VM_DIR/.iso/sysmanage-$VM_NAME.iso" "$VM_DIR/metadata/$VM_NAME.json"
    rm -rf "$RECORD_DIR"
}

check_name() {
    state=$(guest_state "$VM_NAME") || fail "vm-bhyve does not say which guests it has"
    if is_complete; then
        [ -z "$state" ] || return 0
        [ ! -e "$GUEST_DIR" ] || fail "the VM $VM_NAME is no longer known to vm-bhyve, but its folder $GUEST_DIR is still there"
        rm -rf "$RECORD_DIR"
    elif [ -f "$RECORD" ] && ! is_ours; then
        if [ "$(record_value state)" = complete ] && [ -e "$GUEST_DIR" ]; then
            fail "there is a VM $VM_NAME on this parent: delete it first"
        fi
        clear_leftover
    fi
    if [ "$(record_value guest_made)" != yes ]; then
        if [ -e "$GUEST_DIR" ] || [ -L "$GUEST_DIR" ]; then
            fail "there is already a folder $GUEST_DIR that this plan has not made: nothing was touched"
        fi
    fi
}

check_space() {
    # Once in the cache, unpacked, and once as the VM's disk, which is sparse.
    needed_kib=$((DOWNLOAD_BYTES * 4 / 1024))
    for folder in "$VM_DIR" /var/db; do
        free_kib=$(df -Pk "$folder" | awk 'NR == 2 { print $4 }')
        [ "$free_kib" -ge "$needed_kib" ] ||
            fail "not enough space in $folder: $((free_kib / 1024)) MiB free, about $((needed_kib / 1024)) MiB needed"
    done
    if [ "$DISK_KIND" = zvol ] && [ "$(record_value guest_made)" != yes ]; then
        available=$(zfs get -H -p -o value available "$VM_DATASET") || fail "ZFS does not say what is free in $VM_DATASET"
        [ "$available" -ge "$DISK_BYTES" ] ||
            fail "not enough space in $VM_DATASET for a volume of $((DISK_BYTES / 1048576)) MiB: $((available / 1048576)) MiB are free"
    fi
    physical=$(sysctl -n hw.physmem 2>/dev/null) || physical=0
    if [ "${physical:-0}" -gt 0 ] && [ $((physical / 1048576)) -lt "$MEMORY_MIB" ]; then
        fail "the parent has $((physical / 1048576)) MiB of memory, the VM wants $MEMORY_MIB MiB"
    fi
}

check_address() {
    [ -n "$GUEST_ADDRESS" ] || return 0
    [ "$(record_value guest_made)" != yes ] || return 0
    if have ping && ping -c 1 -t 1 "$GUEST_ADDRESS" >/dev/null 2>&1; then
        fail "the address $GUEST_ADDRESS is already in use: something answers there"
    fi
}

# The record appears as a whole: half of one would be taken for a claim, and what it lacks would never be cleared away.
claim_name() {
    if ! mkdir -p "$RECORD_DIR" || ! chmod 0700 "$RECORD_DIR" || ! first_record >"$RECORD.new" || ! mv -f "$RECORD.new" "$RECORD"; then
        is_ours || rm -rf "$RECORD_DIR"
        fail "the name $VM_NAME cannot be claimed in $RECORD_DIR"
    fi
}

first_record() {
    printf '%s\n' "uuid=$VM_UUID" "name=$VM_NAME" "hostname=$VM_HOSTNAME" "distribution=$DISTRIBUTION" "mac=$VM_MAC" \
        "staging=$STAGING" "state=building"
}

lock_vm
find_places
check_tools
check_bhyve
check_name
if is_complete; then
    say "skipped: the VM $VM_NAME is complete"
    exit 0
fi
check_space
check_address
is_ours || claim_name
say "the parent can take the VM $VM_NAME"
