# shellcheck shell=sh
# Sourced first by every step of a create plan. It brings the plan's values (vm.env), the VM's record, the lock that keeps two
# plans off one VM, and the clean-up: a step that fails takes back everything that this plan has made.
#
# The record says whose a VM is: uuid and state=building|complete are always there. A file is noted before it is made.
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
# shellcheck disable=SC1091
. "$STAGING/vm.env"
RECORD="$RECORD_DIR/record"
# shellcheck disable=SC2034 # the steps use them
WORK="$RECORD_DIR/work"
# shellcheck disable=SC2034
SETS_ROOT=/var/www/htdocs/pub/OpenBSD

free_space() { printf 'free in %s: %s' "$1" "$(df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) " MiB" }')"; }

record_value() { value_in "$RECORD" "$1"; }
record_set() { set_in "$RECORD" "$1" "$2"; }
is_ours() { [ "$(record_value uuid)" = "$VM_UUID" ]; }
is_complete() { is_ours && [ "$(record_value state)" = complete ]; }
# A plan at work shows itself by a young record.
record_touch() { [ ! -f "$RECORD" ] || touch "$RECORD"; }

# ---- addresses: one line each, ADDRESS NAME UUID ---------------------------------------------------------------------

address_of() { [ ! -f "$ADDRESSES" ] || awk -v uuid="$1" '$3 == uuid { print $1; exit }' "$ADDRESSES"; }
holder_of() { [ ! -f "$ADDRESSES" ] || awk -v address="$1" '$1 == address { print $2; exit }' "$ADDRESSES"; }

# ---- downloads -------------------------------------------------------------------------------------------------------

# fetch_resumed URL FILE SECONDS: up to five tries, each goes on where the one before stopped. Whether the file is right, its digest
# or signature says.
fetch_resumed() {
    tries=0
    until timeout -k 5 "$3" ftp -V -C -w 60 -o "$2" "$1" </dev/null 2>"$STAGING/ftp.err"; do
        # ftp(1) calls it a failure when nothing was left to be fetched.
        if grep -q 'already fully retrieved' "$STAGING/ftp.err"; then return 0; fi
        tries=$((tries + 1))
        [ "$tries" -lt 5 ] || return 1
        sleep $((tries * 2))
    done
}

# ---- the ramdisk of the installer: its mount and its vnd unit are released on every way out -----------------------------

units_of_ramdisk() {
    units=$(vnconfig -l) || return 1
    printf '%s\n' "$units" | sed -n "s|^\(vnd[0-9]*\): covering $RAMDISK_DIR/image on .*|\1|p"
}

release_ramdisk() {
    mounted=$(mount) || return 1
    case "$mounted" in
    *" on $RAMDISK_DIR/mnt "*) umount "$RAMDISK_DIR/mnt" || umount -f "$RAMDISK_DIR/mnt" || return 1 ;;
    esac
    units=$(units_of_ramdisk) || return 1
    for unit in $units; do vnconfig -u "$unit" || return 1; done
}

discard_ramdisk() {
    [ -d "$RAMDISK_DIR" ] || return 0
    release_ramdisk || return 1
    rm -f "$RAMDISK_DIR/image" || return 1
    [ ! -d "$RAMDISK_DIR/mnt" ] || rmdir "$RAMDISK_DIR/mnt" || return 1
    rmdir "$RAMDISK_DIR"
}

# Where the guest's own sets are served from: a name that nobody can guess, for one of them holds its token.
unpublish() {
    token=$(record_value published) || return 1
    [ -z "$token" ] || rm -rf "${PUBLISHED_ROOT:?}/$token"
}

# ---- taking back -----------------------------------------------------------------------------------------------------

# remove_guest: the VM, its configuration and files, as the record names them. False when something could not be removed: then
# the record stays, and the plan can be sent again.
remove_guest() {
    stop_vm "$VM_NAME" 1 || return 1
    remove_fragment "$VM_NAME" || return 1
    (forget_vm "$VM_NAME") || return 1
    discard_ramdisk || return 1
    unpublish || return 1
    disk=$(record_value disk) && seed=$(record_value seed) && medium=$(record_value medium) && made=$(record_value disk_made) &&
        uuid=$(record_value uuid) || return 1
    if [ "$made" = yes ]; then rm -f "$disk" "$disk.part" || return 1; fi
    rm -f "$seed" "$seed.part" "$medium" "$medium.part" || return 1
    release_address "$uuid" || return 1
    rm -rf "$RECORD_DIR" || return 1
    rmdir "$STATE/vms" 2>/dev/null || true
}

# Only by the step that holds the lock: without it another run of the same plan may be at work, and these are its files. A VM
# that was complete before this run is left alone.
take_back() {
    if is_ours && ! is_complete; then
        say "taking back what this plan has made"
        if ! remove_guest; then
            say "not everything could be removed; the record $RECORD stays until the plan is sent again"
            rm -rf "$STAGING"
            return 1
        fi
    elif [ ! -e "$RECORD" ]; then
        release_address "$VM_UUID" || true
        rm -f "$RECORD.new"
        rmdir "$RECORD_DIR" "$STATE/vms" 2>/dev/null || true
    fi
    rm -rf "$STAGING"
}

at_exit() {
    status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    if [ "$status" -eq 0 ]; then
        record_touch
    elif [ "$LOCKED" = yes ]; then
        take_back
    elif [ ! -L "$LOCKS/vm-$VM_NAME" ] || [ "$(readlink "$LOCKS/vm-$VM_NAME.of" 2>/dev/null)" != "$VM_UUID" ]; then
        # Another plan is at work: these files are ours alone, and they hold secrets.
        rm -rf "$STAGING"
    fi
    unlock_all
    exit "$status"
}
LOCKED=no
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# The link beside the lock says whose plan holds it: another run of the same plan has the same files.
lock_vm() {
    lock "vm-$VM_NAME" 30 || fail "another plan is working on the VM $VM_NAME right now"
    LOCKED=yes
    rm -f "$LOCKS/vm-$VM_NAME.of"
    ln -s "$VM_UUID" "$LOCKS/vm-$VM_NAME.of" || fail "$LOCKS cannot be written"
    HELD="$HELD $LOCKS/vm-$VM_NAME.of"
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

# skip_when KEY WORDS: done by an earlier run of this plan.
skip_when() {
    [ "$(record_value "$1")" = yes ] || return 0
    say "skipped: $2"
    exit 0
}

# filled_in FILE: its text with what only the parent knows of the guest's network.
filled_in() {
    address=$(record_value address) && gateway=$(record_value gateway) && resolvers=$(record_value resolvers) &&
        published=$(record_value published) && server=$(parent_value gateway) || return 1
    sed -e "s/@GUEST_ADDRESS@/$address/g" -e "s/@GUEST_GATEWAY@/$gateway/g" -e "s/@GUEST_NETMASK@/$GUEST_NETMASK/g" \
        -e "s/@GUEST_RESOLVER_1@/${resolvers% *}/g" -e "s/@GUEST_RESOLVER_2@/${resolvers#* }/g" \
        -e "s/@SETS_SERVER@/http:\/\/$server:8088/g" -e "s/@SETS_FOLDER@/$published/g" "$1"
}
