# shellcheck shell=sh
# Sourced after base.sh: which files the VMs of this parent use. An answer that libvirt does not give is never taken for
# "none".

# files_of NAME: the files of a VM's disks and drives, one a line. Fails when libvirt does not say.
files_of() {
    blocks=$(virsh_ domblklist "$1" --details 2>/dev/null) || return 1
    printf '%s\n' "$blocks" | awk '$1 == "file" && $4 != "-" { sub(/^[^\/]*/, ""); print }'
}

# What qemu-img says of a file, asked twice, for it may fail for once. A file that it can only read as raw is no image of another
# format to anybody, whatever a guest has written into it, and stands on nothing.
about_image() {
    timeout -k 5 60 qemu-img info -U --output=json "$1" 2>/dev/null ||
        timeout -k 5 60 qemu-img info -U --output=json "$1" 2>/dev/null ||
        timeout -k 5 60 qemu-img info -U -f raw --output=json "$1" 2>/dev/null
}

# What a disk stands on, down to the last backing file that is there. Fails when that cannot be read.
backing_files_of() {
    stands=$1
    depth=0
    while [ -e "$stands" ] && [ "$depth" -lt 200 ]; do
        about=$(about_image "$stands") || {
            say "error: it cannot be read what $stands stands on" >&2
            return 1
        }
        stands=$(printf '%s\n' "$about" | sed -n 's/^ *"full-backing-filename": "\(.*\)",*$/\1/p' | head -n 1)
        [ -n "$stands" ] || return 0
        printf '%s\n' "$stands"
        depth=$((depth + 1))
    done
}

# all_files_of NAME: with the backing files.
all_files_of() {
    files=$(files_of "$1") || return 1
    printf '%s\n' "$files" | while IFS= read -r file; do
        [ -n "$file" ] || continue
        printf '%s\n' "$file"
        backing_files_of "$file" || exit 1
    done
}
