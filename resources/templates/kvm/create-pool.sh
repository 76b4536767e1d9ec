#!/bin/sh
# create-pool.sh POOL UUID FOLDER: makes the folder where there is none, defines the pool from pool.xml and starts it, now and
# with the parent.
# shellcheck disable=SC1091
. "$(dirname "$0")/pool-lib.sh"
uuid=$2 folder=$3
made_pool=no
made_folder=no
last_step

take_back() {
    if [ "$made_pool" = yes ]; then
        virsh_ pool-destroy "$uuid" >/dev/null 2>&1 || true
        virsh_ pool-undefine "$uuid" >/dev/null 2>&1 || true
    fi
    [ "$made_folder" = no ] || rmdir "$folder" 2>/dev/null
}

# Guests may use what lies in the folder only where SELinux lets them. A folder that was there before is left as it is.
label_folder() {
    have getenforce && [ "$(getenforce)" = Enforcing ] || return 0
    if [ "$made_folder" = yes ] && chcon -t virt_image_t "$folder" 2>/dev/null; then return 0; fi
    say "note: SELinux is enforcing; $folder needs the type virt_image_t if guests are refused their disks"
}

make_folder() {
    [ ! -d "$folder" ] || return 0
    mkdir -m 0711 "$folder" || fail "the folder $folder cannot be made"
    made_folder=yes
}

connect
if is_known; then
    [ "$(pool_uuid)" = "$uuid" ] || fail "this parent has another storage pool $POOL by now: nothing was touched"
    if pool_is State running && pool_is Autostart yes; then
        say "skipped: the storage pool $POOL is there and active"
        exit 0
    fi
    make_folder
else
    make_folder
    made_pool=yes
    virsh_ pool-define "$STAGING/pool.xml" >/dev/null || fail "libvirt does not take the storage pool $POOL"
fi
label_folder
virsh_ pool-autostart "$uuid" >/dev/null || fail "the storage pool $POOL cannot be set to start with the parent"
pool_is State running || virsh_ pool-start "$uuid" >/dev/null || fail "the storage pool $POOL cannot be started"
say "the storage pool $POOL is active: $folder"
