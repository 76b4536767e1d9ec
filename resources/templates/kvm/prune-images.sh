#!/bin/sh
# prune-images.sh [URL]: removes from the cache what no VM and no kept disk stands on; with a URL only the image that came
# from there. The next plan that wants such an image downloads it again.
# shellcheck disable=SC1091
. "$(dirname "$0")/image-lib.sh"

# Between two steps of a plan nobody holds a lock, but its record says "building" and has been touched by its last step.
refuse_while_building() {
    for record in "$RECORDS"/*/record; do
        if [ ! -f "$record" ] || ! grep -qx 'state=building' "$record"; then continue; fi
        age=$(($(date +%s) - $(stat -c %Y "$record")))
        [ "$age" -ge 10800 ] || fail "the VM $(sed -n 's/^name=//p' "$record") is being built: nothing was removed, try again later"
    done
}

remove_files() {
    for file in "$@"; do
        if [ ! -f "$file" ]; then continue; fi
        printf '%s\n' "$(stat -c %s "$file")" >>"$STAGING/bytes"
        rm -f "$file"
    done
}

# Of an image that is in use only what is left over: links that no clone stands on.
prune_folder() {
    users=$(users_of "$1")
    url=$(origin_value "$1" url)
    [ -n "$url" ] || url="$1 (an unfinished download)"
    if [ -z "$users" ]; then
        remove_files "$1"/*
        rmdir "$1" 2>/dev/null || say "kept (there are folders in it): $1"
        say "removed $url"
        return
    fi
    say "kept $url: $(printf '%s' "$users" | tr '\n' ' ')"
    for link in "$1"/backing-*; do
        if [ ! -f "$link" ] || is_used "$link"; then continue; fi
        rm -f "$link"
        say "removed $link"
    done
}

ONLY_URL=${1:-}

is_wanted() { [ -z "$ONLY_URL" ] || [ "$(origin_value "$1" url)" = "$ONLY_URL" ]; }

connect
refuse_while_building
find_users
mkdir -p "$LOCK_DIR"
: >"$STAGING/bytes"
for folder in "$CACHE"/*; do
    if [ ! -d "$folder" ] || ! is_wanted "$folder"; then continue; fi
    exec 8>"$LOCK_DIR/image-${folder##*/}.lock"
    # Once more: a lock that was refused for another reason than its holder's is to be had then.
    if flock -n 8 || flock -n 8; then
        prune_folder "$folder"
    else
        say "kept (a plan is working on it): $folder"
    fi
    exec 8>&-
done
say "$(awk '{ sum += $1 } END { printf "%d", sum / 1048576 }' "$STAGING/bytes") MiB freed"
