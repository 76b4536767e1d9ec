#!/bin/sh
# check-pool.sh POOL UUID POOL_FOLDER: everything that can be found wrong is found here, before anything is made.
# shellcheck disable=SC1091
. "$(dirname "$0")/pool-lib.sh"
uuid=$2 folder=$3

connect
if is_known; then
    [ "$(pool_uuid)" = "$uuid" ] ||
        fail "this parent has a storage pool $POOL already, and it is another one: nothing was touched"
    say "skipped: the storage pool $POOL is there and is this one"
    exit 0
fi

printf '%s\n' "$NAMES" | sed 's/ *$//' | while IFS= read -r other; do
    [ -n "$other" ] || continue
    find_folder "$other"
    [ "$POOL_FOLDER" != "$folder" ] || fail "the folder $folder belongs to the storage pool $other already"
done

[ ! -L "$folder" ] || fail "$folder is a link: name the folder that it stands for"
if [ -e "$folder" ]; then
    [ -d "$folder" ] || fail "$folder is no folder"
    place=$folder
else
    place=${folder%/*}
    place=${place:-/}
    [ -d "$place" ] || fail "there is no folder $place, in which $(basename "$folder") is to be made"
fi
say "the parent can take the storage pool $POOL: free in $place: $(df -Ph "$place" | awk 'NR == 2 { print $4 }')"
