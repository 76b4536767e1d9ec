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

# take_lock NAME SECONDS WHAT: a lock is a file with its owner's number, made by ln(1), which takes nothing that is there.
# That of a process which is gone counts for nothing.
take_lock() {
    mkdir -p "$LOCK_DIR"
    wanted="$LOCK_DIR/$1.lock"
    printf '%s\n' "$$" >"$wanted.$$"
    waited=0
    while ! ln "$wanted.$$" "$wanted" 2>/dev/null; do
        owner=$(cat "$wanted" 2>/dev/null) || owner=""
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -f "$wanted"; fi
        if [ "$waited" -ge "$2" ]; then
            rm -f "$wanted.$$"
            fail "another plan is working on $3 right now"
        fi
        waited=$((waited + 1))
        sleep 1
    done
    rm -f "$wanted.$$"
    LOCK=$wanted
}

release_lock() {
    [ -n "$LOCK" ] || return 0
    rm -f "$LOCK"
    LOCK=""
}
