#!/bin/sh
# set-up-storage.sh dataset NAME | folder PATH | auto: where the guests will lie. auto: the dataset vm of the parent's only
# pool, mounted at /vm; the folder /vm where there is no pool. What vm_dir says already stays.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
kind=$1
name=${2:-}

wanted() {
    case "$kind" in
    dataset) printf 'zfs:%s' "$name" ;;
    folder) printf '%s' "$name" ;;
    esac
}

choose() {
    [ "$kind" = auto ] || return 0
    pools=$(zpool list -H -o name 2>/dev/null) || pools=""
    case "$(printf '%s\n' "$pools" | grep -c .)" in
    0)
        kind=folder
        name=/vm
        ;;
    1)
        kind=dataset
        name=$pools/vm
        ;;
    *) fail "this parent has several ZFS pools: say which dataset the guests are to lie in" ;;
    esac
}

make_dataset() {
    pool=${name%%/*}
    zpool list -H -o name "$pool" >/dev/null 2>&1 || fail "this parent has no ZFS pool $pool"
    if ! zfs list -H -o name "$name" >/dev/null 2>&1; then
        if [ "${name#*/}" = vm ] && [ -e /vm ] && [ -n "$(ls -A /vm)" ]; then
            fail "there is already something in /vm, where the dataset $name would be mounted"
        fi
        remember made.dataset "$name"
        if [ "${name#*/}" = vm ]; then
            zfs create -o mountpoint=/vm "$name" || fail "the dataset $name cannot be made"
        else
            zfs create "$name" || fail "the dataset $name cannot be made"
        fi
        say "made the dataset $name"
    fi
    [ "$(zfs get -H -o value type "$name")" = filesystem ] || fail "$name is not a dataset that can be mounted"
    mount | awk -v dataset="$name" '$1 == dataset { found = 1 } END { exit !found }' || zfs mount "$name" ||
        fail "the dataset $name cannot be mounted"
}

current=$(rc_value vm_dir)
if [ -n "$current" ]; then
    if [ "$kind" = auto ] || [ "$current" = "$(wanted)" ]; then
        find_vm_dir || fail "vm_dir in /etc/rc.conf names $current, which is not there"
        say "skipped: the guests lie in $current"
        exit 0
    fi
    fail "vm_dir in /etc/rc.conf names $current already: its guests would be out of sight"
fi
choose
case "$kind" in
dataset) make_dataset ;;
folder)
    if [ ! -d "$name" ]; then
        open_folders "$name" || fail "the folder $name cannot be made"
    fi
    ;;
*) fail "unknown kind of storage $kind" ;;
esac
set_rc vm_dir "$(wanted)"
say "the guests will lie in $(wanted)"
