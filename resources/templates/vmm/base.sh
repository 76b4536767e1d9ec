# shellcheck shell=sh
# Sourced first by every step: a known environment, words for people, locks, and what this parent says of its VMs. Written
# for OpenBSD's sh and its base system alone.

set -eu
umask 077
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
LC_ALL=C
export PATH LC_ALL

STAGING=$(cd "$(dirname "$0")" && pwd)
LOCKS=/var/run/sysmanage-virt
# What plans of ours have made on this parent: its guests' network, and one folder a VM
STATE=/var/lib/sysmanage/vmm
PARENT=$STATE/parent
# shellcheck disable=SC2034 # those who source this use them
ADDRESSES=$STATE/addresses
# shellcheck disable=SC2034
VM_CONF=/etc/vm.conf
# shellcheck disable=SC2034
CONF_FOLDER=/etc/vm.conf.d
# No VM can have such a name.
# shellcheck disable=SC2034
CONF_INDEX=/etc/vm.conf.d/_sysmanage.conf
# shellcheck disable=SC2034
SWITCH=sysmanage
# Files of ours that the parent's own include, and what httpd serves to guests
# shellcheck disable=SC2034
PARTS_FOLDER=/etc/sysmanage
# shellcheck disable=SC2034
DISKS=/var/vmm
# shellcheck disable=SC2034
PUBLISHED_ROOT=/var/www/htdocs/sysmanage

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# ---- records: lines KEY=VALUE ------------------------------------------------------------------------------------

# take_place NEW FILE: the one becomes the other; when that fails, the new one is gone.
take_place() {
    if mv -f "$1" "$2"; then return 0; fi
    rm -f "$1"
    return 1
}

# value_in FILE KEY
value_in() {
    [ -f "$1" ] || return 0
    sed -n "s/^$2=//p" "$1"
}

# Replaced as a whole, so that a reader never sees half of it. set_in FILE KEY VALUE
set_in() {
    if [ -f "$1" ] && grep -qxF "$2=$3" "$1"; then return 0; fi
    rest=""
    if [ -f "$1" ]; then rest=$(sed "/^$2=/d" "$1") || return 1; fi
    printf '%s\n' ${rest:+"$rest"} "$2=$3" >"$1.new" || return 1
    take_place "$1.new" "$1"
}

parent_value() { value_in "$PARENT/record" "$1"; }

# ---- locks: a link that says which process holds it --------------------------------------------------------------

HELD=""

# is_at_work PROCESS:FOLDER: whether that process runs a step of the plan whose files lie there. Not this one: whoever asks
# does not hold the lock.
is_at_work() {
    [ "${1%%:*}" != "$$" ] && ps -ww -o command= -p "${1%%:*}" 2>/dev/null | grep -qF "${1#*:}/"
}

# One at a time breaks a lock whose holder is gone.
break_lock() {
    mkdir "$1.break" 2>/dev/null || return 0
    holder=$(readlink "$1" 2>/dev/null) || holder=""
    if [ -n "$holder" ] && ! is_at_work "$holder"; then rm -f "$1"; fi
    rmdir "$1.break" 2>/dev/null || true
}

# lock NAME SECONDS: false when somebody else holds it for that long.
lock() {
    mkdir -p "$LOCKS"
    tries=0
    until ln -s "$$:$STAGING" "$LOCKS/$1" 2>/dev/null; do
        break_lock "$LOCKS/$1"
        tries=$((tries + 1))
        [ "$tries" -le "$2" ] || return 1
        [ ! -L "$LOCKS/$1" ] || sleep 1
    done
    HELD="$HELD $LOCKS/$1"
}

unlock_all() {
    # shellcheck disable=SC2086 # names without blanks
    [ -z "$HELD" ] || rm -f $HELD
    HELD=""
}

# ---- vmd ---------------------------------------------------------------------------------------------------------

# Columns: ID PID VCPUS MAXMEM CURMEM TTY OWNER [STATE] NAME; without a process a VM does not run. A hanging daemon must not
# outlive the step.
vmctl_() { timeout -k 5 60 vmctl "$@" </dev/null; }

vm_table() {
    with_header=$(vmctl_ status) || return 1
    printf '%s\n' "$with_header" | sed 1d
}

# Sets VM_STATE to running, stopped, or nothing when vmd does not know the VM. No answer ends the step: it is never taken
# for a no.
find_vm() {
    table=$(vm_table) || fail "vmd does not say which VMs it has"
    VM_STATE=$(printf '%s\n' "$table" | awk -v name="$1" '$NF == name { print ($2 == "-" ? "stopped" : "running"); exit }') ||
        fail "the table of VMs cannot be read"
}

# wait_for_vm NAME STATES SECONDS: until its state is one of the words ("gone": vmd knows it no more).
wait_for_vm() {
    deadline=$(($(date +%s) + $3))
    while :; do
        find_vm "$1"
        case " $2 " in *" ${VM_STATE:-gone} "*) return 0 ;; esac
        [ "$(date +%s)" -lt "$deadline" ] || return 1
        sleep 2
    done
}

# Asks the guest (by vmmci(4), which not every guest has), waits, and pulls the plug.
stop_vm() {
    find_vm "$1"
    [ "$VM_STATE" = running ] || return 0
    vmctl_ stop "$1" >/dev/null 2>&1 || true
    if wait_for_vm "$1" "stopped gone" "${2:-120}"; then return 0; fi
    say "$1 did not shut down within ${2:-120} s: switching it off"
    vmctl_ stop -f "$1" >/dev/null 2>&1 || true
    wait_for_vm "$1" "stopped gone" 60
}

# ---- vm.conf: an index of ours that the parent's own file includes ------------------------------------------------

# Whether vmd would take a file as its configuration, with all that it includes; what is wrong is said on the standard error.
check_vm_conf() { timeout -k 5 60 vmd -n -f "$1" >/dev/null; }
check_pf_conf() { timeout -k 5 60 pfctl -n -f "$1" >/dev/null; }
check_httpd_conf() { timeout -k 5 60 httpd -n -f "$1" >/dev/null; }
no_check() { :; }

fragment_of() { printf '%s/%s.conf' "$CONF_FOLDER" "$1"; }

# Its line in the index is there once. As everywhere, the file is replaced as a whole.
include_fragment() {
    grep -qxF "include \"$(fragment_of "$1")\"" "$CONF_INDEX" && return 0
    cp -p "$CONF_INDEX" "$CONF_INDEX.new" || return 1
    printf 'include "%s"\n' "$(fragment_of "$1")" >>"$CONF_INDEX.new" || return 1
    take_place "$CONF_INDEX.new" "$CONF_INDEX"
}

# The line goes first: vmd does not take a configuration that includes what is not there.
remove_fragment() {
    if [ -f "$CONF_INDEX" ] && grep -qxF "include \"$(fragment_of "$1")\"" "$CONF_INDEX"; then
        cp -p "$CONF_INDEX" "$CONF_INDEX.new" || return 1
        grep -vxF "include \"$(fragment_of "$1")\"" "$CONF_INDEX" >"$CONF_INDEX.new" || return 1
        take_place "$CONF_INDEX.new" "$CONF_INDEX" || return 1
    fi
    rm -f "$(fragment_of "$1")" "$(fragment_of "$1").new"
}

# is_disabled NAME: whether the configuration says so of a VM; in doubt it does not.
is_disabled() {
    # shellcheck disable=SC2046 # paths without blanks
    set -- "$1" "$VM_CONF" $(sed -n 's/^[[:space:]]*include[[:space:]]*"\(.*\)".*/\1/p' "$VM_CONF" "$CONF_INDEX" 2>/dev/null)
    vm=$1
    shift
    cat "$@" 2>/dev/null | awk -v name="$vm" '
        { sub(/#.*/, "") }
        $1 == "vm" { word = $2; gsub(/["{]/, "", word); inside = (word == name); depth = 0 }
        inside && /(^|[ \t{])disable([ \t}]|$)/ { found = 1 }
        inside { depth += gsub(/[{]/, "{") - gsub(/[}]/, "}"); if (depth <= 0 && /[}]/) inside = 0 }
        END { exit !found }'
}

# vmd forgets what is no longer configured only when it is told to reload, which also starts every VM that is stopped and not
# disabled: then it is left alone. Never a restart: that ends all VMs.
forget_vm() {
    find_vm "$1"
    [ -n "$VM_STATE" ] || return 0
    stopped=$(printf '%s\n' "$table" | awk -v name="$1" '$2 == "-" && $NF != name { print $NF }') || fail "the table of VMs cannot be read"
    others=""
    for other in $stopped; do is_disabled "$other" || others="$others $other"; done
    if [ -n "$others" ]; then
        say "note: vmd lists $1 as stopped until it is reloaded. That would start what is stopped now:$others"
        return 0
    fi
    rcctl reload vmd >/dev/null || fail "vmd did not take its configuration"
    wait_for_vm "$1" gone 60 || fail "vmd still lists $1"
}

# ---- addresses of guests: one line each, ADDRESS NAME UUID -------------------------------------------------------------

# release_address UUID
release_address() {
    [ -f "$ADDRESSES" ] || return 0
    lock addresses 60 || return 1
    awk -v uuid="$1" '$3 != uuid' "$ADDRESSES" >"$ADDRESSES.new" || return 1
    if [ -s "$ADDRESSES.new" ]; then
        take_place "$ADDRESSES.new" "$ADDRESSES" || return 1
    else
        rm -f "$ADDRESSES" "$ADDRESSES.new" || return 1
    fi
    rm -f "$LOCKS/addresses"
}

# ---- a block of ours in a file of the parent's -----------------------------------------------------------------------

BLOCK_BEGIN="# BEGIN sysmanage"
BLOCK_END="# END sysmanage"

has_block() { grep -qxF "$BLOCK_BEGIN" "$1" 2>/dev/null; }

# block_is_whole FILE: without the line that ends it, what stands behind our block cannot be told from it.
block_is_whole() {
    awk -v first="$BLOCK_BEGIN" -v last="$BLOCK_END" '
        $0 == first { inside = 1 }
        $0 == last { inside = 0 }
        END { exit inside }' "$1" || {
        say "error: the line \"$BLOCK_END\" is missing in $1: put it back behind our lines; the file is not touched" >&2
        return 1
    }
}

# without_block FILE: its text without our block.
without_block() {
    block_is_whole "$1" || return 1
    awk -v first="$BLOCK_BEGIN" -v last="$BLOCK_END" '
        $0 == first { inside = 1 }
        !inside { print }
        $0 == last { inside = 0 }' "$1"
}

# with_block FILE LINES: its text with our block: where it stands already, for order decides in some of these files, else at the
# end.
with_block() {
    block=$(printf '%s\n%s\n%s' "$BLOCK_BEGIN" "$2" "$BLOCK_END")
    if has_block "$1"; then
        block_is_whole "$1" || return 1
        BLOCK=$block awk -v first="$BLOCK_BEGIN" -v last="$BLOCK_END" '
            $0 == first { inside = 1; print ENVIRON["BLOCK"] }
            !inside { print }
            $0 == last { inside = 0 }' "$1"
        return
    fi
    if [ -f "$1" ]; then awk 1 "$1" || return 1; fi
    printf '%s\n' "$block"
}

# put_file TEXT_FILE FILE MODE: takes its place as a whole; an existing file keeps its mode and owner. Whoever calls these asks how
# they ended: nothing stops by itself where that is asked.
put_file() {
    if new_text "$1" "$2" "$3"; then
        take_place "$2.sysmanage-new" "$2"
    else
        rm -f "$2.sysmanage-new"
        return 1
    fi
}

new_text() {
    if [ -e "$2" ]; then
        cp -p "$2" "$2.sysmanage-new" && cat "$1" >"$2.sysmanage-new"
    else
        cat "$1" >"$2.sysmanage-new" && chmod "$3" "$2.sysmanage-new"
    fi
}

# How the copy of a file is called.
copy_of() {
    copy=$(printf '%s' "$1" | sed 's|/|_|g') || return 1
    printf '%s/before/%s' "$PARENT" "$copy"
}

# keep_copy FILE: as it was before plans of ours changed it; kept until they are taken out again.
keep_copy() {
    kept=$(copy_of "$1") || return 1
    mkdir -p "$PARENT/before" || return 1
    if [ -e "$kept" ] || [ -e "$kept.none" ]; then return 0; fi
    if [ -e "$1" ]; then
        cp -p "$1" "$kept.new" || return 1
        take_place "$kept.new" "$kept"
    else
        : >"$kept.none"
    fi
}

# change_file FILE MODE CHECK: a file of the parent's gets the text of $STAGING/wanted, when CHECK (a command that takes a file) says
# that it is right. put_back FILE undoes it until the next change.
change_file() {
    UNDO=nothing
    rm -f "$STAGING/before" || return 1
    if [ -e "$1" ] && cmp -s "$STAGING/wanted" "$1"; then return 0; fi
    $3 "$STAGING/wanted" || return 1
    keep_copy "$1" || return 1
    if [ -e "$1" ]; then
        cp -p "$1" "$STAGING/before" || return 1
        UNDO=change
    else
        UNDO=creation
    fi
    put_file "$STAGING/wanted" "$1" "$2"
}

put_back() {
    case "${UNDO:-nothing}" in
    change) put_file "$STAGING/before" "$1" 0600 ;;
    creation) rm -f "$1" ;;
    esac
}

# is_used_by_others FILE: whether more has come into it since plans of ours changed it first.
is_used_by_others() {
    kept=$(copy_of "$1") || return 1
    without_block "$1" >"$STAGING/left" || return 1
    if [ -e "$kept" ]; then
        awk 1 "$kept" >"$STAGING/ended" || return 1
        if cmp -s "$STAGING/ended" "$STAGING/left"; then return 1; fi
    else
        [ -s "$STAGING/left" ]
    fi
}

# take_out_block FILE CHECK: removes our block; what is left is as it was before, to its last byte where nobody else has changed
# it. The file goes when we have made it and nothing but our block was there.
take_out_block() {
    has_block "$1" || return 0
    kept=$(copy_of "$1") || return 1
    without_block "$1" >"$STAGING/wanted" || return 1
    if [ ! -s "$STAGING/wanted" ] && [ -e "$kept.none" ]; then
        rm -f "$1" || return 1
    else
        # Only our block has given the last line an end that it lacked.
        if [ -e "$kept" ]; then
            awk 1 "$kept" >"$STAGING/ended" || return 1
            if cmp -s "$STAGING/ended" "$STAGING/wanted"; then cat "$kept" >"$STAGING/wanted" || return 1; fi
        fi
        change_file "$1" 0600 "$2" || return 1
    fi
    rm -f "$kept" "$kept.none"
}
