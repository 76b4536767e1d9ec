# shellcheck shell=sh
# Sourced first by the library of every step on a FreeBSD parent: a known environment, words for people, bounded calls of
# vm-bhyve, and locks. The base system's tools and its sh are all there is.

umask 077
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
LC_ALL=C
export PATH LC_ALL

# shellcheck disable=SC2034 # those who source this use it
STAGING=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC2034
STATE_DIR=/var/db/sysmanage/bhyve
LOCK_DIR=/var/run/sysmanage-virt
# shellcheck disable=SC2034
OWN_ETC=/usr/local/etc/sysmanage-virt

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

remove_own_files() { rm -rf "$STAGING" || say "note: the plan's own files could not be removed: $STAGING"; }

have() { command -v "$1" >/dev/null 2>&1; }

# vm asks where it is not sure, and leaves the guest that it starts behind it: nothing to read from, no process group of
# ours around it.
vm_() { timeout --foreground -k 5 120 vm "$@" </dev/null; }

# ---- where vm-bhyve keeps its guests -----------------------------------------------------------------------------

# rc_value NAME: nothing where it is not set.
rc_value() { sysrc -qn "$1" 2>/dev/null || true; }

# Sets VM_DIR, and VM_DATASET where the guests lie in one: found as vm-bhyve finds it, by the mount. False where there is
# none.
find_vm_dir() {
    VM_DATASET=""
    VM_DIR=$(rc_value vm_dir)
    case "$VM_DIR" in
    zfs:*)
        VM_DATASET=${VM_DIR#zfs:}
        VM_DIR=$(mount | awk -v dataset="$VM_DATASET" '$1 == dataset { print $3; exit }')
        ;;
    esac
    [ -n "$VM_DIR" ] && [ -d "$VM_DIR" ]
}

# guest_state NAME: running, stopped, locked, unknown; nothing when there is no such guest. Fails when vm-bhyve gives no
# answer, which is never taken for a no.
guest_state() {
    guests=$(vm_ list) || return 1
    printf '%s\n' "$guests" | awk -v name="$1" '$1 == name {
        if (/(Running|Bootloader) \([0-9]+\) *$/) print "running"
        else if (/Stopped *$/) print "stopped"
        else if (/Locked \(.*\) *$/) print "locked"
        else print "unknown"
        exit
    }'
}

# ---- one plan at a time --------------------------------------------------------------------------------------------

LOCK=""

# is_at_work PROCESS:FOLDER: whether that process runs a step of the plan whose files lie there; numbers come again. Not this
# one: whoever asks does not hold the lock.
is_at_work() {
    [ "${1%%:*}" != "$$" ] && ps -ww -o command= -p "${1%%:*}" 2>/dev/null | grep -qF "${1#*:}/"
}

# break_lock LOCK TRIES: one at a time breaks a lock whose holder is gone. Who breaks it takes a moment; a folder that is still
# there after several tries is that of one who was killed.
break_lock() {
    if ! mkdir "$1.break" 2>/dev/null; then
        [ "$2" -lt 5 ] || rmdir "$1.break" 2>/dev/null || true
        return 0
    fi
    holder=$(readlink "$1" 2>/dev/null) || holder=""
    if [ -n "$holder" ] && ! is_at_work "$holder"; then rm -f "$1"; fi
    rmdir "$1.break" 2>/dev/null || true
}

# take_lock NAME SECONDS WHAT: a lock is a link that says who holds it; one whose holder is gone counts for nothing.
take_lock() {
    mkdir -p "$LOCK_DIR"
    wanted="$LOCK_DIR/$1.lock"
    tries=0
    until ln -s "$$:$STAGING" "$wanted" 2>/dev/null; do
        break_lock "$wanted" "$tries"
        tries=$((tries + 1))
        [ "$tries" -le "$2" ] || fail "another plan is working on $3 right now"
        [ ! -L "$wanted" ] || sleep 1
    done
    LOCK=$wanted
}

release_lock() {
    [ -n "$LOCK" ] || return 0
    # One that stays is broken by whoever wants it next.
    rm -f "$LOCK" || true
    LOCK=""
}
