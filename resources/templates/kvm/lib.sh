# shellcheck shell=sh
# Sourced first by every step of a create plan. It brings the plan's values (vm.env), the VM's record, the lock that
# keeps two plans off one VM, and the clean-up: a step that fails takes back everything that this plan has made.
#
# The record (RECORD) says whose a VM is: lines KEY=VALUE; uuid and state=building|complete are always there.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
# shellcheck disable=SC1091
. "$STAGING/vm.env"
RECORD="$RECORD_DIR/record"
LOCK="$LOCK_DIR/vm-$VM_NAME.lock"

# What a step says when a file could not be written: the usual reason.
free_space() { printf 'free in %s: %s' "${DISK%/*}" "$(df -Ph "${DISK%/*}" | awk 'NR == 2 { print $4 }')"; }

# ---- the record ------------------------------------------------------------------------------------------------

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

# note_registration WORDS: how far the guest's agent has come, as its watch-agent.sh says. A console may hold anything.
note_registration() {
    case "$1" in
    approved | registered | unreachable | trying | silent | "refused "[1-5][0-9][0-9]) record_set registration "$1" ;;
    esac
}

# ---- the domain ------------------------------------------------------------------------------------------------

domain_uuid() { virsh_ domuuid "$1" 2>/dev/null | tr -d '[:space:]'; }

# domain_exists UUID: 0 yes, 1 no, 2 libvirt gave no answer, which is never taken for a no.
domain_exists() {
    uuids=$(virsh_ list --all --uuid 2>/dev/null) || return 2
    printf '%s\n' "$uuids" | grep -qxF "$1"
}

our_domain_exists() { domain_exists "$VM_UUID"; }

domain_state() { virsh_ domstate "$VM_UUID" 2>/dev/null | head -n 1; }

# Whether the VM runs no more for certain (STATE says how it is).
has_stopped() {
    STATE=$(domain_state)
    case "$STATE" in
    # One "in shutdown" still has its process, and cannot be started.
    running | "in shutdown") return 1 ;;
    "")
        found=0
        our_domain_exists || found=$?
        STATE=gone
        [ "$found" -eq 1 ]
        ;;
    esac
}

# not_in_definition FILE WHAT: ends the step when the VM would still start with it, or when libvirt does not say.
not_in_definition() {
    definition=$(virsh_ dumpxml "$VM_UUID" --inactive) || fail "libvirt does not show the definition of the VM $VM_NAME"
    if printf '%s\n' "$definition" | grep -qF "$1"; then fail "the VM's definition still names $2 $1"; fi
}

# False when the VM may still be there: its files must stay then.
remove_our_domain() {
    found=0
    our_domain_exists || found=$?
    [ "$found" -ne 1 ] || return 0
    [ "$found" -eq 0 ] || return 1
    virsh_ destroy "$VM_UUID" >/dev/null 2>&1 || true
    virsh_ undefine "$VM_UUID" --managed-save --snapshots-metadata --nvram >/dev/null 2>&1 ||
        virsh_ undefine "$VM_UUID" --managed-save --snapshots-metadata >/dev/null 2>&1 ||
        virsh_ undefine "$VM_UUID" >/dev/null 2>&1 || true
    found=0
    our_domain_exists || found=$?
    [ "$found" -eq 1 ]
}

# The guest's serial console as the host logged it; printable characters only, for it may hold anything.
serial_tail() {
    [ -f "$SERIAL_LOG" ] || return 0
    tail -c 4000 "$SERIAL_LOG" | sed "s/$(printf '\033')\[[0-9;]*[a-zA-Z]//g" | tr -cd '\11\12\40-\176' |
        sed '/^[[:space:]]*$/d' | cut -c 1-200 | tail -n "${1:-12}"
}

# ---- additional disks ------------------------------------------------------------------------------------------

extra_disks_made() {
    made=$(record_value extra_disks)
    printf '%s' "${made:-0}"
}

# remove_extra_disks COUNT: the first COUNT, of which only those are ours that the record names or that have just been
# linked.
remove_extra_disks() {
    number=0
    while [ "$number" -lt "$1" ]; do
        number=$((number + 1))
        extra="$EXTRA_DISK_STEM$number.disk"
        if [ "$number" -le "$(extra_disks_made)" ] || same_file "$extra" "$extra.part"; then rm -f "$extra"; fi
        rm -f "$extra.part"
    done
}

# ---- taking back -----------------------------------------------------------------------------------------------

same_file() { [ -e "$1" ] && [ -e "$2" ] && [ "$(stat -c %d:%i "$1")" = "$(stat -c %d:%i "$2")" ]; }

# Only what the record names as made by this plan, and only by the step that holds the lock: without it another run of the
# same plan may be at work, and these are its files. A VM that was complete before this run is left alone. False when the
# VM could not be removed.
take_back() {
    if is_ours && ! is_complete; then
        say "taking back what this plan has made"
        if ! remove_our_domain; then
            say "the VM could not be removed from libvirt; its disk and record stay until the plan is sent again"
            rm -rf "$STAGING"
            return 1
        fi
        if same_file "$DISK" "$DISK.part" || [ "$(record_value disk_made)" = yes ]; then rm -f "$DISK"; fi
        if [ "$(record_value seed_made)" = yes ]; then rm -f "$SEED"; fi
        # shellcheck disable=SC2086 # counted word by word
        remove_extra_disks "$(set -- $EXTRA_DISK_BYTES && echo $#)"
        rm -f "$DISK.part" "$DISK.image" "$DISK.image.part" "$SEED.part" "$SERIAL_LOG"
        rm -rf "$RECORD_DIR"
    elif [ ! -e "$RECORD" ]; then
        # Stopped while the name was being claimed
        rm -f "$RECORD.new"
        rmdir "$RECORD_DIR" 2>/dev/null || true
    fi
    rm -rf "$STAGING"
}

at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    if [ "$status" -eq 0 ]; then
        record_touch || true
    elif [ "$LOCKED" = yes ]; then
        take_back || true
    elif [ "$(cat "$LOCK" 2>/dev/null)" != "$VM_UUID" ]; then
        # Another plan is at work: these files are ours alone, and they hold secrets.
        rm -rf "$STAGING"
    fi
    exit "$status"
}
LOCKED=no
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# ---- one plan at a time ----------------------------------------------------------------------------------------

# Descriptor 9 holds the lock until the step ends; the file says whose it is. It stays: removing it would let two steps
# lock two files.
lock_vm() {
    mkdir -p "$LOCK_DIR"
    exec 9>>"$LOCK"
    flock -w 30 9 || fail "another plan is working on the VM $VM_NAME right now"
    printf '%s\n' "$VM_UUID" >"$LOCK"
    LOCKED=yes
}

# The beginning of every step but the first.
begin_step() {
    lock_vm
    is_ours || fail "the VM $VM_NAME is not (or no longer) being built by this plan"
    record_touch
    if is_complete; then
        say "skipped: the VM $VM_NAME is complete"
        exit 0
    fi
}
