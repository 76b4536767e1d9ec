#!/bin/sh
# First step: everything that can be found wrong with this parent is found here, before anything is touched.
# Ends by claiming the VM's name for this plan.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"

chmod 0700 "$STAGING"

missing_tools() {
    missing=""
    for tool in virsh virt-install qemu-img flock timeout stat awk sed; do
        have "$tool" || missing="$missing $tool"
    done
    if [ -n "$IMAGE_URL" ]; then
        have curl || have wget || missing="$missing curl"
    fi
    case "$COMPRESSION" in
    xz) have xz || missing="$missing xz" ;;
    gz) have gzip || missing="$missing gzip" ;;
    bz2) have bzip2 || missing="$missing bzip2" ;;
    zst) have zstd || missing="$missing zstd" ;;
    esac
    have genisoimage || have mkisofs || have xorrisofs || missing="$missing genisoimage"
    printf '%s' "$missing"
}

check_tools() {
    missing=$(missing_tools)
    [ -z "$missing" ] || fail "missing on this parent:$missing (enable KVM on it, or install them)"
}

check_libvirt() {
    connect
    if [ "$VIRT_TYPE" = kvm ] && [ ! -c /dev/kvm ]; then
        fail "this parent has no /dev/kvm: switch hardware virtualisation on in its firmware, or plan with virt_type qemu"
    fi
    if [ "$FIRMWARE" = uefi ] && ! virsh_ domcapabilities --virttype "$VIRT_TYPE" | grep -q '<value>efi</value>'; then
        fail "this parent has no UEFI firmware for guests (package ovmf or edk2-ovmf)"
    fi
}

# A leftover of a plan that was killed. Between two steps of a living plan nobody holds the lock either, but its record has
# been touched a moment ago.
clear_leftover() {
    age=$(($(date +%s) - $(stat -c %Y "$RECORD")))
    [ "$age" -ge 60 ] ||
        fail "another plan is building the VM $VM_NAME: it was at work $age s ago. If it has been killed, try again in a minute"
    say "clearing what an interrupted plan for $VM_NAME has left"
    old_uuid=$(record_value uuid)
    found=1
    if [ -n "$old_uuid" ]; then
        found=0
        domain_exists "$old_uuid" || found=$?
    fi
    [ "$found" -ne 2 ] || fail "libvirt does not answer"
    if [ "$found" -eq 0 ]; then
        virsh_ destroy "$old_uuid" >/dev/null 2>&1 || true
        virsh_ undefine "$old_uuid" --managed-save --snapshots-metadata --nvram >/dev/null ||
            fail "the unfinished VM $VM_NAME of an interrupted plan cannot be removed"
    fi
    # The interrupted plan may have wanted another kind of disk, more of them, and elsewhere.
    old_disk=$(record_value disk)
    new_stem=$EXTRA_DISK_STEM
    [ -z "$old_disk" ] || EXTRA_DISK_STEM="${old_disk%/*}/$VM_NAME-data"
    if [ -n "$old_disk" ]; then
        if same_file "$old_disk" "$old_disk.part" || [ "$(record_value disk_made)" = yes ]; then rm -f "$old_disk"; fi
        rm -f "$old_disk.part" "$old_disk.image" "$old_disk.image.part"
    fi
    if [ "$(record_value seed_made)" = yes ]; then rm -f "$SEED"; fi
    rm -f "$SEED.part"
    remove_extra_disks $(($(extra_disks_made) + 1))
    EXTRA_DISK_STEM=$new_stem
    # Its files hold secrets, and nobody else would remove them.
    old_staging=$(record_value staging)
    case "$old_staging" in
    "$STAGING") ;;
    /var/lib/sysmanage/staging/"$VM_NAME".*) rm -rf "$old_staging" ;;
    esac
    rm -rf "$RECORD_DIR"
}

check_name() {
    uuid=$(domain_uuid "$VM_NAME") || uuid=""
    if [ -n "$uuid" ] && [ "$uuid" != "$VM_UUID" ] &&
        ! { [ "$(record_value uuid)" = "$uuid" ] && [ "$(record_value state)" = building ]; }; then
        fail "the name $VM_NAME is taken by another VM on this parent ($uuid): nothing was touched"
    fi
    if [ "$uuid" = "$VM_UUID" ] && ! is_ours; then
        fail "the VM $VM_NAME was made by this plan, but its record $RECORD is gone: delete the VM first"
    fi
    if is_complete; then
        [ -z "$uuid" ] || return 0
        [ ! -e "$DISK" ] ||
            fail "the VM $VM_NAME is no longer defined, but its disk $DISK is still there: delete the VM first"
        rm -rf "$RECORD_DIR"
    elif [ -f "$RECORD" ] && ! is_ours; then
        old_disk=$(record_value disk)
        if [ "$(record_value state)" = complete ] && [ -e "${old_disk:-$DISK}" ]; then
            fail "the disk ${old_disk:-$DISK} belongs to an earlier VM $VM_NAME: delete that VM first"
        fi
        clear_leftover
    fi
}

check_extra_disks() {
    number=0
    for bytes in $EXTRA_DISK_BYTES; do
        number=$((number + 1))
        path="$EXTRA_DISK_STEM$number.disk"
        [ -e "$path" ] || [ -L "$path" ] || continue
        if is_ours && { [ "$number" -le "$(extra_disks_made)" ] || same_file "$path" "$path.part"; }; then continue; fi
        fail "there is already a file $path that this plan has not made ($bytes bytes were asked for): nothing was touched"
    done
}

check_paths() {
    mkdir -p "$IMAGES"
    if [ -L "${DISK%/*}" ] || [ ! -d "${DISK%/*}" ]; then
        fail "this parent has no folder ${DISK%/*} for the disks of VMs: make a storage pool there first"
    fi
    for path in "$DISK" "$SEED"; do
        [ -e "$path" ] || [ -L "$path" ] || continue
        case "$path" in
        "$DISK") made=$(record_value disk_made) ;;
        *) made=$(record_value seed_made) ;;
        esac
        if is_ours && { [ "$made" = yes ] || same_file "$path" "$path.part"; }; then continue; fi
        fail "there is already a file $path that this plan has not made: nothing was touched"
    done
    check_extra_disks
}

check_network() {
    if [ -n "$BRIDGE" ]; then
        [ -d "/sys/class/net/$BRIDGE/bridge" ] || fail "this parent has no bridge $BRIDGE"
    else
        virsh_ net-info "$NETWORK" >"$STAGING/net" 2>/dev/null || fail "libvirt has no network $NETWORK"
        grep -Eq '^Active: +yes' "$STAGING/net" ||
            fail "the libvirt network $NETWORK is not active (virsh net-start $NETWORK)"
        rm -f "$STAGING/net"
    fi
    if [ -n "$GUEST_ADDRESS" ] && have ping && ! our_domain_exists &&
        ping -c 1 -W 1 "$GUEST_ADDRESS" >/dev/null 2>&1; then
        fail "the address $GUEST_ADDRESS is already in use: something answers there"
    fi
}

check_space() {
    # Once in the cache, once as the VM's disk; these may be two file systems, and then this asks for more than is needed.
    needed_kib=$((DOWNLOAD_BYTES * 2 / 1024))
    for folder in "$IMAGES" "${DISK%/*}"; do
        free_kib=$(df -Pk "$folder" | awk 'NR == 2 { print $4 }')
        if [ ! -e "$DISK" ] && [ "$free_kib" -lt "$needed_kib" ]; then
            fail "not enough space in $folder: $((free_kib / 1024)) MiB free, about $((needed_kib / 1024)) MiB needed"
        fi
    done
    memory_kib=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    if [ "${memory_kib:-$MEMORY_KIB}" -lt "$MEMORY_KIB" ]; then
        say "note: the parent has $((memory_kib / 1024)) MiB of free memory, the VM wants $((MEMORY_KIB / 1024)) MiB"
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
        "disk=$DISK" "seed=$SEED" "serial_log=$SERIAL_LOG" "staging=$STAGING" "state=building"
}

# Without the tool for it there can be no lock, and no other run of this plan.
if ! have flock; then
    rm -rf "$STAGING"
    fail "missing on this parent: flock (package util-linux)"
fi
lock_vm
check_tools
check_libvirt
check_name
if is_complete; then
    say "skipped: the VM $VM_NAME is complete"
    exit 0
fi
check_paths
check_network
check_space
is_ours || claim_name
say "the parent can take the VM $VM_NAME"
