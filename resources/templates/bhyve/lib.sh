# shellcheck shell=sh
# Sourced first by every step of a create plan. It brings the plan's values (vm.env), the VM's record, the lock that keeps
# two plans off one VM, and the clean-up: a step that fails takes back everything that this plan has made, and whatever ends
# a step, no memory disk and no mount stays behind.
#
# The record (RECORD) says whose a VM is: lines KEY=VALUE; uuid and state=building|complete are always there.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
# shellcheck disable=SC1091
. "$STAGING/vm.env"
RECORD="$RECORD_DIR/record"

# ---- the record ----------------------------------------------------------------------------------------------------

record_value() {
    [ -f "$RECORD" ] || return 0
    sed -n "s/^$1=//p" "$RECORD" | head -n 1
}

# Replaced as a whole, so that a reader never sees half of it.
record_set() {
    {
        [ ! -f "$RECORD" ] || sed "/^$1=/d" "$RECORD"
        printf '%s=%s\n' "$1" "$2"
    } >"$RECORD.new"
    mv -f "$RECORD.new" "$RECORD"
}

# A plan at work shows itself by a young record: see clear_leftover.
record_touch() { [ ! -f "$RECORD" ] || touch "$RECORD"; }
is_ours() { [ "$(record_value uuid)" = "$VM_UUID" ]; }
is_complete() { is_ours && [ "$(record_value state)" = complete ]; }

# ---- the guest's places --------------------------------------------------------------------------------------------

# Sets what depends on vm_dir: GUEST_DIR, GUEST_CONF, DISK (what the guest boots from) and WORK_DISK (a file that the image
# is written to and worked on; the same where the disk is a file).
find_places() {
    find_vm_dir || fail "this parent has no folder of vm-bhyve's guests (vm_dir): enable bhyve on it first"
    GUEST_DIR="$VM_DIR/$VM_NAME"
    GUEST_CONF="$GUEST_DIR/$VM_NAME.conf"
    case "$DISK_KIND" in
    file)
        DISK="$GUEST_DIR/disk0.img"
        WORK_DISK=$DISK
        ;;
    *)
        [ -n "$VM_DATASET" ] || fail "this parent keeps its guests in a folder, not in a ZFS dataset: choose a disk of the kind file"
        DISK="/dev/zvol/$VM_DATASET/$VM_NAME/disk0"
        WORK_DISK="$GUEST_DIR/disk0.work"
        ;;
    esac
    # shellcheck disable=SC2034 # the steps about the seed use it
    SEED="$GUEST_DIR/seed.iso"
}

free_space() { printf 'free in %s: %s' "$VM_DIR" "$(df -Ph "$VM_DIR" | awk 'NR == 2 { print $4 }')"; }

# set_in_guest KEY=VALUE...: in the guest's configuration, as vm-bhyve itself does it.
set_in_guest() { sysrc -q -f "$GUEST_CONF" "$@" >/dev/null || fail "$GUEST_CONF cannot be changed"; }

# What the guest has said on its console, from the file that wait-first-boot.sh writes; printable characters only.
console_tail() {
    [ -f "$STAGING/console.log" ] || return 0
    tail -c 4000 "$STAGING/console.log" | tr -cd '\11\12\40-\176' | sed '/^[[:space:]]*$/d' | cut -c 1-200 |
        tail -n "${1:-12}"
}

# ---- memory disks and mounts ---------------------------------------------------------------------------------------

# Every memory disk on WORK_DISK goes, and what is mounted from it: this run's, or that of one which was killed. False when
# one stays.
release_disk() {
    [ -n "${WORK_DISK:-}" ] || return 0
    have mdconfig || return 0
    for unit in $(mdconfig -l -f "$WORK_DISK" 2>/dev/null || true); do
        unit=${unit#md}
        mount | awk -v device="^/dev/md${unit}(p|s|\$)" '$1 ~ device { print $3 }' >"$STAGING/mounts" || true
        while IFS= read -r folder; do
            umount "$folder" 2>/dev/null || umount -f "$folder" || true
        done <"$STAGING/mounts"
        mdconfig -d -u "$unit" || mdconfig -d -u "$unit" -o force || return 1
    done
    rm -f "$STAGING/mounts"
}

# ---- taking back ---------------------------------------------------------------------------------------------------

# False when the guest may still be there: its record must stay then.
remove_our_guest() {
    [ "$(record_value guest_made)" = yes ] || return 0
    find_vm_dir || return 1
    state=$(guest_state "$VM_NAME") || return 1
    if [ "$state" = running ]; then
        vm_ poweroff -f "$VM_NAME" >/dev/null 2>&1 || true
        tries=0
        while [ "$tries" -lt 20 ] && [ "$(guest_state "$VM_NAME" || true)" = running ]; do
            tries=$((tries + 1))
            sleep 2
        done
    fi
    if [ -n "$state" ]; then vm_ destroy -f "$VM_NAME" >/dev/null 2>&1 || true; fi
    # vm create may have been stopped before it has written a configuration.
    if [ -e "$VM_DIR/$VM_NAME" ]; then
        if [ -n "$VM_DATASET" ] && zfs list -H -o name "$VM_DATASET/$VM_NAME" >/dev/null 2>&1; then
            zfs destroy -r -f "$VM_DATASET/$VM_NAME" || return 1
        fi
        rm -rf "${VM_DIR:?}/${VM_NAME:?}" || return 1
    fi
    state=$(guest_state "$VM_NAME") || return 1
    [ -z "$state" ] && [ ! -e "$VM_DIR/$VM_NAME" ]
}

leave_start_list() {
    for name in $(rc_value vm_list); do
        [ "$name" != "$VM_NAME" ] || sysrc -q vm_list-="$VM_NAME" >/dev/null || true
    done
}

# Only what the record names as made by this plan, and only by the step that holds the lock. A VM that was complete before
# this run is left alone. False when the VM could not be removed.
take_back() {
    if is_ours && ! is_complete; then
        say "taking back what this plan has made"
        if ! release_disk || ! remove_our_guest; then
            say "the VM could not be removed; its files and record stay until the plan is sent again"
            rm -rf "$STAGING"
            return 1
        fi
        if [ "$(record_value listed)" = yes ]; then leave_start_list; fi
        rm -f "$VM_DIR/.templates/sysmanage-$VM_NAME.conf" "$VM_DIR/.iso/sysmanage-$VM_NAME.iso" "$VM_DIR/metadata/$VM_NAME.json" \
            "$VM_DIR/metadata/$VM_NAME.json.new"
        rm -rf "$RECORD_DIR"
    elif [ ! -e "$RECORD" ]; then
        # Stopped while the name was being claimed
        rm -f "$RECORD.new"
        rmdir "$RECORD_DIR" 2>/dev/null || true
    fi
    rm -rf "$STAGING"
}

LOCKED=no
READER=""
IMAGE_LOCK_HELD=""

at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ -z "$IMAGE_LOCK_HELD" ] || rm -f "$IMAGE_LOCK_HELD" || true
    [ -z "$READER" ] || kill "$READER" 2>/dev/null || true
    if [ "$LOCKED" = yes ]; then
        release_disk || true
        if [ "$status" -eq 0 ]; then record_touch || true; else take_back || true; fi
        release_lock
    elif [ "$status" -ne 0 ] && ! is_ours; then
        # Another plan is at work: these files are ours alone, and they hold secrets.
        rm -rf "$STAGING"
    fi
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

lock_vm() {
    take_lock "vm-$VM_NAME" 30 "the VM $VM_NAME"
    LOCKED=yes
    if find_vm_dir; then find_places; fi
}

# The beginning of every step but the first.
begin_step() {
    lock_vm
    is_ours || fail "the VM $VM_NAME is not (or no longer) being built by this plan"
    find_places
    record_touch
    if is_complete; then
        say "skipped: the VM $VM_NAME is complete"
        exit 0
    fi
}

# Two plans may want one image at once. The VM's own lock stays; this one goes first.
lock_image() {
    vm_lock=$LOCK
    take_lock "$IMAGE_LOCK" "$1" "this image"
    IMAGE_LOCK_HELD=$LOCK
    LOCK=$vm_lock
}

# The parent's own resolvers, as far as a guest can reach them; else two public ones.
parent_resolvers() {
    found=$(awk '$1 == "nameserver" && $2 !~ /^127\./ && $2 != "::1" && $2 ~ /^[0-9a-fA-F.:]+$/ && ++n <= 3 { printf "%s ", $2 }' \
        /etc/resolv.conf 2>/dev/null) || found=""
    printf '%s' "${found:-9.9.9.9 1.1.1.1}"
}
