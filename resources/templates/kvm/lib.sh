# shellcheck shell=sh
# Sourced first by every step of a create plan. It brings the plan's values (vm.env), the VM's record, the lock that
# keeps two plans off one VM, and the clean-up: a step that fails takes back everything that this plan has made.
#
# The record (RECORD) says whose a VM is: lines KEY=VALUE; uuid and state=building|complete are always there.

set -eu
umask 077
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
LC_ALL=C
export PATH LC_ALL

STAGING=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$STAGING/vm.env"
RECORD="$RECORD_DIR/record"

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Libvirt calls are bounded: a hanging daemon must not outlive the step.
virsh_() { timeout -k 5 90 virsh -q -c qemu:///system "$@" </dev/null; }

# What a step says when a file could not be written: the usual reason.
free_space() { printf 'free in %s: %s' "$IMAGES" "$(df -Ph "$IMAGES" | awk 'NR == 2 { print $4 }')"; }

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

is_ours() { [ "$(record_value uuid)" = "$VM_UUID" ]; }

is_complete() { is_ours && [ "$(record_value state)" = complete ]; }

# ---- the domain ------------------------------------------------------------------------------------------------

domain_uuid() { virsh_ domuuid "$1" 2>/dev/null | tr -d '[:space:]'; }

# domain_exists UUID (domuuid takes no UUID, domname does)
domain_exists() { [ -n "$(virsh_ domname "$1" 2>/dev/null)" ]; }

our_domain_exists() { domain_exists "$VM_UUID"; }

domain_state() { virsh_ domstate "$VM_UUID" 2>/dev/null | head -n 1; }

remove_our_domain() {
    our_domain_exists || return 0
    virsh_ destroy "$VM_UUID" >/dev/null 2>&1 || true
    virsh_ undefine "$VM_UUID" --managed-save --snapshots-metadata --nvram >/dev/null 2>&1 ||
        virsh_ undefine "$VM_UUID" --managed-save --snapshots-metadata >/dev/null 2>&1 ||
        virsh_ undefine "$VM_UUID" >/dev/null 2>&1 || true
    ! our_domain_exists
}

# The guest's serial console as the host logged it; printable characters only, for it may hold anything.
serial_tail() {
    [ -f "$SERIAL_LOG" ] || return 0
    tail -c 4000 "$SERIAL_LOG" | sed "s/$(printf '\033')\[[0-9;]*[a-zA-Z]//g" | tr -cd '\11\12\40-\176' |
        sed '/^[[:space:]]*$/d' | cut -c 1-200 | tail -n "${1:-12}"
}

# ---- taking back -----------------------------------------------------------------------------------------------

same_file() { [ -e "$1" ] && [ -e "$2" ] && [ "$(stat -c %d:%i "$1")" = "$(stat -c %d:%i "$2")" ]; }

# Only what the record names as made by this plan. A VM that was complete before this run is left alone.
take_back() {
    if is_ours && ! is_complete; then
        say "taking back what this plan has made"
        if ! remove_our_domain; then
            say "the VM could not be removed from libvirt; its disk and record stay until the plan is sent again"
            rm -rf "$STAGING"
            return
        fi
        if same_file "$DISK" "$DISK.part" || [ "$(record_value disk_made)" = yes ]; then rm -f "$DISK"; fi
        if [ "$(record_value seed_made)" = yes ]; then rm -f "$SEED"; fi
        rm -f "$DISK.part" "$DISK.image" "$DISK.image.part" "$SEED.part" "$SERIAL_LOG"
        rm -rf "$RECORD_DIR"
    fi
    rm -rf "$STAGING"
}

at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    [ "$status" -eq 0 ] || take_back
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# ---- one plan at a time ----------------------------------------------------------------------------------------

# Descriptor 9 holds the lock until the step ends. The file stays: removing it would let two steps lock two files.
lock_vm() {
    mkdir -p "$LOCK_DIR"
    exec 9>"$LOCK_DIR/$VM_NAME.lock"
    flock -w 30 9 || fail "another plan is working on the VM $VM_NAME right now"
}

# The beginning of every step but the first.
begin_step() {
    lock_vm
    is_ours || fail "the VM $VM_NAME is not (or no longer) being built by this plan"
    if is_complete; then
        say "skipped: the VM $VM_NAME is complete"
        exit 0
    fi
}
