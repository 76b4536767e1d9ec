#!/bin/sh
# SysManage: which plans are on this parent, and how they are.
# shellcheck disable=SC2034,SC2317
set -u
base={{base}}
digest={{digest}}
{{{raw_common}}}
count=0
if enter_base look; then
    for folder in *; do
        [ "${#folder}" -eq 64 ] || continue
        case $folder in
            *[!0123456789abcdef]*) continue ;;
        esac
        digest=$folder
        # Each by itself: a folder that is refused must not end the list.
        (enter_own "$digest" && look && report 0)
        count=$((count + 1))
    done
fi
printf 'sysmanage-plans %s\n' "$count"
