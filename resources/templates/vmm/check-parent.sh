#!/bin/sh
# First step: everything that can be found wrong with this parent is found here, before anything is touched. Ends by claiming
# the VM's name, and an address that no other guest has.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"

chmod 0700 "$STAGING"

check_tools() {
    missing=""
    for tool in vmctl vmd rcctl ifconfig timeout ftp sha256 sha512; do
        have "$tool" || missing="$missing $tool"
    done
    case "$METHOD" in
    openbsd) for tool in vnconfig rdsetroot signify; do have "$tool" || missing="$missing $tool"; done ;;
    *) have mkhybrid || missing="$missing mkhybrid" ;;
    esac
    [ -z "$missing" ] || fail "missing on this parent:$missing"
}

check_enabled() {
    if [ "$(parent_value state)" != ready ] || ! rcctl check vmd >/dev/null 2>&1; then
        fail "this parent is not ready for VMs: enable VMM on it first"
    fi
    ifconfig "$(parent_value bridge)" >/dev/null 2>&1 || fail "the guests' bridge $(parent_value bridge) is gone: enable VMM again"
}

# A leftover of a plan that was killed. Between two steps of a living plan nobody holds the lock either, but its record has
# been touched a moment ago.
clear_leftover() {
    [ -z "$(find "$RECORD" -mmin -1)" ] ||
        fail "another plan is building the VM $VM_NAME: it was at work a moment ago. If it has been killed, try again in a minute"
    say "clearing what an interrupted plan for $VM_NAME has left"
    remove_guest || fail "what an interrupted plan for $VM_NAME has left cannot be removed"
}

check_name() {
    if [ -f "$RECORD" ] && ! is_ours; then
        [ "$(record_value state)" != complete ] ||
            fail "the name $VM_NAME is taken by another VM on this parent: nothing was touched"
        clear_leftover
    fi
    find_vm "$VM_NAME"
    if is_complete; then
        [ -n "$VM_STATE" ] || fail "vmd does not know the VM $VM_NAME any more that this plan has made: vmctl load $(fragment_of "$VM_NAME")"
        return 0
    fi
    [ -z "$VM_STATE" ] || is_ours ||
        fail "vmd has a VM $VM_NAME that no plan has made (or that was deleted since it was reloaded): nothing was touched"
}

check_paths() {
    for path in "$DISK" "$SEED" "$MEDIUM" "$(fragment_of "$VM_NAME")"; do
        [ -e "$path" ] || [ -L "$path" ] || continue
        is_ours || fail "there is already a file $path that this plan has not made: nothing was touched"
    done
}

check_space() {
    needed=$((DOWNLOAD_BYTES * 2 / 1048576 + 512))
    [ "$METHOD" != openbsd ] || needed=2048
    free=$(df -Pk /var/vmm | awk 'NR == 2 { print int($4 / 1024) }')
    [ "$free" -ge "$needed" ] || is_ours || fail "not enough space in /var/vmm: $free MiB free, about $needed MiB needed"
}

# The parent's own, as far as a guest can reach them; else public ones. Two words.
find_resolvers() {
    found=$(awk '$1 == "nameserver" && $2 !~ /^127\./ && $2 ~ /^[0-9.]+$/ { print $2 }' /etc/resolv.conf 2>/dev/null | sed 2q | tr '\n' ' ')
    # shellcheck disable=SC2086 # counted word by word
    set -- $found
    case $# in
    0) echo "9.9.9.9 1.1.1.1" ;;
    1) echo "$1 $1" ;;
    *) echo "$1 $2" ;;
    esac
}

is_on_network() {
    net=$(parent_value gateway)
    case "$1" in "${net%.*}."*) return 0 ;; *) return 1 ;; esac
}

# Sets ADDRESS: what was asked for, or the first one from .10 on that nobody holds and that does not answer.
choose_address() {
    ADDRESS=$GUEST_ADDRESS
    if [ -n "$ADDRESS" ]; then
        is_on_network "$ADDRESS" || fail "the address $ADDRESS is not of the guests' network of $(parent_value gateway)"
        [ "$ADDRESS" != "$(parent_value gateway)" ] || fail "the address $ADDRESS is the parent's own"
        holder=$(holder_of "$ADDRESS")
        [ -z "$holder" ] || fail "the address $ADDRESS is that of the VM $holder"
        if ping -c 1 -w 1 "$ADDRESS" >/dev/null 2>&1; then fail "the address $ADDRESS is in use: something answers there"; fi
        return 0
    fi
    net=$(parent_value gateway)
    number=10
    while [ "$number" -le 250 ]; do
        ADDRESS=${net%.*}.$number
        if [ -z "$(holder_of "$ADDRESS")" ] && ! ping -c 1 -w 1 "$ADDRESS" >/dev/null 2>&1; then return 0; fi
        number=$((number + 1))
    done
    fail "all addresses of the guests' network are taken"
}

reserve_address() {
    ADDRESS=$(address_of "$VM_UUID")
    [ -z "$ADDRESS" ] || return 0
    lock addresses 60 || fail "another plan has been choosing an address for too long"
    choose_address
    : >"$ADDRESSES.new"
    [ ! -f "$ADDRESSES" ] || cat "$ADDRESSES" >"$ADDRESSES.new"
    printf '%s %s %s\n' "$ADDRESS" "$VM_NAME" "$VM_UUID" >>"$ADDRESSES.new"
    take_place "$ADDRESSES.new" "$ADDRESSES" || fail "the address cannot be noted"
    rm -f "$LOCKS/addresses"
}

first_record() {
    printf '%s\n' "uuid=$VM_UUID" "name=$VM_NAME" "hostname=$VM_HOSTNAME" "distribution=$DISTRIBUTION" "mac=$VM_MAC" \
        "address=$ADDRESS" "gateway=${GUEST_GATEWAY:-$(parent_value gateway)}" "resolvers=$(find_resolvers)" "disk=$DISK" "seed=$SEED" \
        "medium=$MEDIUM" "staging=$STAGING" "state=building"
}

# The record appears as a whole: half a claim would never be cleared away.
claim_name() {
    mkdir -p "$STATE/vms"
    if ! mkdir -p "$RECORD_DIR" || ! first_record >"$RECORD.new" || ! mv -f "$RECORD.new" "$RECORD"; then
        fail "the name $VM_NAME cannot be claimed in $RECORD_DIR"
    fi
}

lock_vm
check_tools
check_enabled
check_name
if is_complete; then
    say "skipped: the VM $VM_NAME is complete"
    exit 0
fi
check_paths
check_space
reserve_address
is_ours || claim_name
say "the parent can take the VM $VM_NAME; it gets the address $(record_value address)"
