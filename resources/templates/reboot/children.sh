# shellcheck shell=sh
# The children of every hypervisor of a parent, as lines "TYPE NAME": what runs, asked to stop, ended, started. Also a part of what
# is left on the parent for its next boot, so it stands by itself. Linux, FreeBSD and OpenBSD; a POSIX sh.

umask 077
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin:${PATH:-}"
LC_ALL=C
HOME=${HOME:-/root}
export PATH LC_ALL HOME

STATE_DIR=/var/lib/sysmanage-agent
LIST=$STATE_DIR/reboot-children
# shellcheck disable=SC2034 # those who source this use it
RESTORER=$STATE_DIR/restore-children.sh

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# bounded SECONDS PROGRAM…: OpenBSD has timeout(1) in its base system since 7.0.
bounded() {
    if have timeout; then
        seconds=$1
        shift
        timeout -k 5 "$seconds" "$@" </dev/null
    else
        shift
        "$@" </dev/null
    fi
}

# Without --foreground FreeBSD's timeout(1) waits for all that a program leaves behind, and ends it: the guest that was started.
vm_() { timeout --foreground -k 5 120 vm "$@" </dev/null; }
virsh_() { bounded 90 virsh -q -c qemu:///system "$@"; }

# The client of LXD or Incus whose daemon answers; neither installed: nothing.
container_client() {
    installed=""
    for client in lxc incus; do
        have "$client" || continue
        installed=$client
        if bounded 60 "$client" query /1.0 >/dev/null 2>&1; then
            echo "$client"
            return 0
        fi
    done
    [ -z "$installed" ]
}

# ---- what runs -------------------------------------------------------------------------------------------------

# Each is false when its hypervisor is there and does not answer: that is never taken for "none".
running_kvm() {
    have virsh || return 0
    names=$(virsh_ list --name --state-running) || return 1
    printf '%s\n' "$names" | sed '/^ *$/d; s/^/kvm /'
}

running_lxd() {
    client=$(container_client) || return 1
    [ -n "$client" ] || return 0
    rows=$(bounded 90 "$client" list -f csv -c ns) || return 1
    printf '%s\n' "$rows" | awk -F, 'toupper($2) == "RUNNING" { print "lxd " $1 }'
}

running_bhyve() {
    if ! have vm || ! [ "$(uname -s)" = FreeBSD ]; then return 0; fi
    rows=$(vm_ list) || return 1
    printf '%s\n' "$rows" | awk 'NR > 1 && / (Running|Bootloader) \(/ { print "bhyve " $1 }'
}

running_vmm() {
    if ! have vmctl; then return 0; fi
    rows=$(bounded 90 vmctl status) || return 1
    printf '%s\n' "$rows" | awk 'NR > 1 && $2 ~ /^[0-9]+$/ { print "vmm " $NF }'
}

running_children() { running_kvm && running_lxd && running_bhyve && running_vmm; }

# ---- one child -------------------------------------------------------------------------------------------------

# ask_to_stop TYPE NAME: the child's own system; does not wait.
ask_to_stop() {
    case "$1" in
    kvm) virsh_ shutdown "$2" ;;
    lxd) bounded 5 "$(container_client)" stop "$2" --timeout 600 ;;
    bhyve) vm_ stop "$2" ;;
    vmm) bounded 60 vmctl stop "$2" ;;
    esac >/dev/null 2>&1 || true
}

# end_child TYPE NAME: as if its power failed.
end_child() {
    case "$1" in
    kvm) virsh_ destroy "$2" ;;
    lxd) bounded 120 "$(container_client)" stop "$2" --force ;;
    bhyve) vm_ poweroff -f "$2" ;;
    vmm) bounded 60 vmctl stop -f "$2" ;;
    esac >/dev/null 2>&1 || true
}

# start_child TYPE NAME
start_child() {
    case "$1" in
    kvm) virsh_ start "$2" ;;
    lxd) bounded 300 "$(container_client)" start "$2" ;;
    bhyve) vm_ start "$2" ;;
    vmm) bounded 120 vmctl start "$2" ;;
    *) false ;;
    esac >/dev/null 2>&1
}

# ---- starting them again ---------------------------------------------------------------------------------------

# restore_children SECONDS: one line a child, and on when one does not start. After a boot a hypervisor may take its time: so long
# is waited for its answer. False when a child did not start: it stays in the list, for the next try.
restore_children() {
    if [ ! -s "$LIST" ]; then
        rm -f "$LIST"
        say "skipped: no list of children to be started again"
        return 0
    fi
    deadline=$(($(date +%s) + $1))
    until running=$(running_children 2>/dev/null); do
        if [ "$(date +%s)" -ge "$deadline" ]; then
            say "a hypervisor of this parent does not answer; the list stays: $LIST"
            return 1
        fi
        sleep 5
    done
    waiting=""
    while read -r type name; do
        if printf '%s\n' "$running" | grep -qxF "$type $name"; then
            say "$type $name: runs already"
        elif start_child "$type" "$name"; then
            say "$type $name: started"
        else
            say "$type $name: did not start"
            waiting="$waiting$type $name
"
        fi
    done <"$LIST"
    if [ -z "$waiting" ]; then
        rm -f "$LIST"
        return
    fi
    { printf '%s' "$waiting" >"$LIST.new" && mv -f "$LIST.new" "$LIST"; } || rm -f "$LIST.new"
    return 1
}
