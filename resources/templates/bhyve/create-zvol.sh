#!/bin/sh
# create-zvol.sh DATASET BYTES sparse|full: a volume, seen as a device alone, as guests want it.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
name=$1
bytes=$2

if zfs list -H -o name "$name" >/dev/null 2>&1; then
    [ "$(zfs get -H -o value type "$name")" = volume ] || fail "$name is a dataset, not a volume"
    [ "$(zfs get -H -p -o value volsize "$name")" = "$bytes" ] || fail "there is already a volume $name, of another size"
    say "skipped: there is the volume $name"
    exit 0
fi
zfs list -H -o name "${name%/*}" >/dev/null 2>&1 || fail "this parent has no dataset ${name%/*}"
if [ "$3" = sparse ]; then
    zfs create -s -V "$bytes" -o volmode=dev "$name" || fail "the volume $name cannot be made"
else
    zfs create -V "$bytes" -o volmode=dev "$name" || fail "the volume $name cannot be made"
fi
say "made the volume $name"
