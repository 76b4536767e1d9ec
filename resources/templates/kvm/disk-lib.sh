# shellcheck shell=sh
# Sourced after base.sh: which files the VMs of this parent use. An answer that libvirt does not give is never taken for
# "none".

# files_of NAME: the files of a VM's disks and drives, one a line. Fails when libvirt does not say.
files_of() {
    blocks=$(virsh_ domblklist "$1" --details 2>/dev/null) || return 1
    printf '%s\n' "$blocks" | awk '$1 == "file" && $4 != "-" { sub(/^[^\/]*/, ""); print }'
}

# What a disk stands on, down to the last backing file.
backing_files_of() {
    qemu-img info -U --backing-chain --output=json "$1" 2>/dev/null |
        sed -n 's/^ *"full-backing-filename": "\(.*\)",*$/\1/p'
}

# all_files_of NAME: with the backing files.
all_files_of() {
    files=$(files_of "$1") || return 1
    printf '%s\n' "$files" | while IFS= read -r file; do
        [ -n "$file" ] || continue
        printf '%s\n' "$file"
        backing_files_of "$file"
    done
}
