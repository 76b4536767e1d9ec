# shellcheck shell=sh
# Sourced by the steps about the image cache. A folder of it holds one image: "origin" (url=, digest=, perhaps unpacked=),
# the image itself, and backing-* files, which are links to it that linked clones stand on.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
# shellcheck disable=SC1091
. "$STAGING/disk-lib.sh"
remove_own_files_at_exit

IMAGES=/var/lib/libvirt/images
CACHE="$IMAGES/sysmanage-base"
# shellcheck disable=SC2034 # prune-images.sh uses both
RECORDS=/var/lib/sysmanage/kvm
# shellcheck disable=SC2034
LOCK_DIR=/run/sysmanage-virt

# origin_value FOLDER KEY
origin_value() { sed -n "s/^$2=//p" "$1/origin" 2>/dev/null | head -n 1; }

# cached_folders: those with a note of where their image came from, one a line.
cached_folders() {
    for origin in "$CACHE"/*/origin; do
        [ -f "$origin" ] || continue
        printf '%s\n' "${origin%/origin}"
    done
}

# image_of FOLDER: the image itself; nothing when only the note is there.
image_of() {
    for file in "$1"/*; do
        case "${file##*/}" in
        origin | origin.new | checksums.part | *.part | backing-*) ;;
        *)
            [ -f "$file" ] || continue
            printf '%s\n' "$file"
            return
            ;;
        esac
    done
}

# "NAME<tab>FILE" for every file of the cache that something stands on: VMs that libvirt knows, and disks which were kept
# when their VM was deleted (the file's own name then).
cache_users() {
    names=$(virsh_ list --all --name) || return 1
    printf '%s\n' "$names" | while IFS= read -r name; do
        [ -n "$name" ] || continue
        all_files_of "$name" >"$STAGING/files" || exit 1
        sed "s|^|$name	|" "$STAGING/files"
    done || return 1
    folders=$(disk_folders) || return 1
    printf '%s\n' "$folders" | while IFS= read -r folder; do
        for disk in "$folder"/*; do
            [ -f "$disk" ] || continue
            backing_files_of "$disk" >"$STAGING/files" || exit 1
            sed "s|^|${disk##*/}	|" "$STAGING/files"
        done
    done
}

# Where disks may lie that were kept: libvirt's own folder, and those of its storage pools.
disk_folders() {
    pools=$(virsh_ pool-list --all --name) || return 1
    printf '%s\n' "$IMAGES" >"$STAGING/folders"
    printf '%s\n' "$pools" | sed 's/ *$//' | while IFS= read -r pool; do
        [ -n "$pool" ] || continue
        definition=$(virsh_ pool-dumpxml "$pool") || exit 1
        printf '%s\n' "$definition" | sed -n 's|.*<path>\(/[^<]*\)</path>.*|\1|p' | head -n 1
    done >>"$STAGING/folders" || return 1
    sort -u "$STAGING/folders"
}

# Sets USERS to what cache_users says. Nothing is listed or removed without knowing it.
find_users() { USERS=$(cache_users) || fail "it is not known which files are in use on this parent: nothing was touched"; }

# users_of FOLDER: the names out of USERS that stand on a file in it.
users_of() {
    printf '%s\n' "$USERS" | awk -F '\t' -v folder="$1/" 'index($2, folder) == 1 && !seen[$1]++ { print $1 }'
}

# is_used FILE: something stands on this very file.
is_used() { printf '%s\n' "$USERS" | cut -f 2 | grep -qxF "$1"; }
