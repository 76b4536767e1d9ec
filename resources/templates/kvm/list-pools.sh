#!/bin/sh
# The storage pools of this parent, one section each, sizes in bytes. Prints nothing else. A pool
# of which libvirt says nothing has a line "problem", and the step fails at the end.
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
remove_own_files_at_exit

value_of() { printf '%s\n' "$information" | sed -n "s/^$1: *//p" | head -n 1 | sed 's/ *$//'; }
element() { printf '%s\n' "$definition" | sed -n "s/.*<$1[^>]*>\([^<]*\)<.*/\1/p" | head -n 1; }

connect
names=$(virsh_ pool-list --all --name) || fail "libvirt does not say which storage pools it has"
printf '%s\n' "$names" | sed 's/ *$//' | (
    unread=0
    while IFS= read -r name; do
        [ -n "$name" ] || continue
        echo "===POOL==="
        echo "name:$name"
        if information=$(virsh_ pool-info --bytes "$name") && definition=$(virsh_ pool-dumpxml "$name"); then
            echo "type:$(printf '%s\n' "$definition" | sed -n "s/.*<pool type='\([^']*\)'.*/\1/p" | head -n 1)"
            echo "state:$(value_of State)"
            echo "autostart:$(value_of Autostart)"
            echo "folder:$(element path)"
            echo "capacity:$(value_of Capacity)"
            echo "allocation:$(value_of Allocation)"
            echo "available:$(value_of Available)"
        else
            echo "problem:libvirt does not say how it is"
            unread=1
        fi
    done
    exit "$unread"
) || fail "libvirt does not say how some of its storage pools are"
