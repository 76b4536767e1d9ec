#!/bin/sh
# delete-vm.sh NAME purge|keep: removes the VM, and with "purge" the files that are its own: what its record names, and
# images that carry its name in the image folder. Whatever another VM uses, or lies elsewhere, stays and is named.
# shellcheck disable=SC1091
. "$(dirname "$0")/domain-lib.sh"
# shellcheck disable=SC1091
. "$STAGING/disk-lib.sh"
PURGE=$2
RECORD_DIR="/var/lib/sysmanage/kvm/$VM_NAME"
IMAGES=/var/lib/libvirt/images
DISK_FOLDER=$IMAGES
LOCK_DIR=/run/sysmanage-virt

record_value() { sed -n "s/^$1=//p" "$RECORD_DIR/record" 2>/dev/null | head -n 1; }

# What every other VM on this parent uses, backing files included. NAMES is what is_known has found.
files_of_others() {
    printf '%s\n' "$NAMES" | while IFS= read -r other; do
        if [ -z "$other" ] || [ "$other" = "$VM_NAME" ]; then continue; fi
        all_files_of "$other" || exit 1
    done
}

# What a plan that was killed has left beside the VM's own files; its seed holds secrets.
remove_unfinished() {
    disk=$(record_value disk)
    seed=$(record_value seed)
    rm -f "$DISK_FOLDER/$VM_NAME-data"[1-9].disk.part
    if [ -n "$disk" ]; then rm -f "$disk.part" "$disk.image" "$disk.image.part"; fi
    if [ -n "$seed" ]; then rm -f "$seed.part"; fi
    plan_folder=$(record_value staging)
    case "$plan_folder" in
    /var/lib/sysmanage/staging/"$VM_NAME".*) rm -rf "$plan_folder" ;;
    esac
}

is_own() {
    case "$1" in
    "$IMAGES/$VM_NAME.qcow2" | "$IMAGES/$VM_NAME.raw" | "$IMAGES/$VM_NAME-seed.iso") return 0 ;;
    "$IMAGES/$VM_NAME-data"[1-9].disk | "$DISK_FOLDER/$VM_NAME-data"[1-9].disk) return 0 ;;
    esac
    [ "$1" = "$(record_value disk)" ] || [ "$1" = "$(record_value seed)" ]
}

purge_file() {
    [ -e "$1" ] || return 0
    if ! is_own "$1"; then
        say "kept (not this VM's own): $1"
    elif grep -qxF "$1" "$STAGING/others"; then
        say "kept (another VM uses it): $1"
    else
        rm -f "$1"
        say "removed $1"
    fi
}

undefine() {
    case "$(domain_state)" in
    "shut off" | crashed) ;;
    *) virsh_ destroy "$VM_NAME" >/dev/null 2>&1 || true ;;
    esac
    # Firmware without NVRAM makes some versions refuse --nvram.
    virsh_ undefine "$VM_NAME" --managed-save --snapshots-metadata --nvram >/dev/null 2>&1 ||
        virsh_ undefine "$VM_NAME" --managed-save --snapshots-metadata >/dev/null 2>&1 ||
        fail "the VM $VM_NAME cannot be undefined"
    if is_known; then fail "the VM $VM_NAME is still defined"; fi
    say "the VM $VM_NAME is undefined"
}

connect
mkdir -p "$LOCK_DIR"
exec 9>>"$LOCK_DIR/vm-$VM_NAME.lock"
flock -w 60 9 || fail "another plan is working on the VM $VM_NAME right now"

: >"$STAGING/attached"
if is_known; then
    files_of "$VM_NAME" >"$STAGING/attached" || fail "libvirt does not say which files the VM $VM_NAME has"
    known=yes
else
    known=no
fi
recorded=$(record_value disk)
[ -z "$recorded" ] || DISK_FOLDER=${recorded%/*}
[ -z "$recorded" ] || printf '%s\n%s\n' "$recorded" "$(record_value seed)" >>"$STAGING/attached"
extra=$(record_value extra_disks)
number=0
while [ "$number" -lt "${extra:-0}" ]; do
    number=$((number + 1))
    printf '%s\n' "$DISK_FOLDER/$VM_NAME-data$number.disk" >>"$STAGING/attached"
done
files_of_others >"$STAGING/others" || fail "libvirt does not say which files the other VMs use"
serial_log=$(record_value serial_log)

if [ "$known" = yes ]; then
    undefine
else
    say "note: there is no VM $VM_NAME on this parent"
fi
if [ "$PURGE" = purge ]; then
    sort -u "$STAGING/attached" >"$STAGING/files"
    while IFS= read -r file; do purge_file "$file"; done <"$STAGING/files"
else
    say "its storage is kept"
fi
[ -z "$serial_log" ] || rm -f "$serial_log" "$serial_log".[0-9]
remove_unfinished
rm -rf "$RECORD_DIR"
say "done"
