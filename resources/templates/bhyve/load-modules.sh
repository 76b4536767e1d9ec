#!/bin/sh
# load-modules.sh MODULE...: now, and at every boot through one marked block in /boot/loader.conf.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
LOADER_CONF=/boot/loader.conf

for module in "$@"; do
    if kldstat -qm "$module"; then continue; fi
    remember "loaded.$module" yes
    kldload "$module" || fail "the kernel module $module cannot be loaded"
    say "loaded $module"
done

if has_block "$LOADER_CONF"; then
    say "loaded at boot already"
    exit 0
fi
lines=""
for module in "$@"; do
    grep -Eq "^[[:space:]]*${module}_load=\"?[Yy][Ee][Ss]" "$LOADER_CONF" 2>/dev/null || lines="$lines${module}_load=\"YES\"
"
done
if [ -z "$lines" ]; then
    say "loaded at boot already"
    exit 0
fi
{
    if [ -f "$LOADER_CONF" ]; then
        cat "$LOADER_CONF"
        # A last line without an end would take our first one to itself.
        [ -z "$(tail -c 1 "$LOADER_CONF")" ] || echo
    fi
    printf '%s\n%s%s\n' "$BLOCK_BEGIN" "$lines" "$BLOCK_END"
} >"$STAGING/loader.conf"
# No tool checks this file: what was there must still be there, and each of our lines be one.
without_block "$STAGING/loader.conf" >"$STAGING/loader.rest" || fail "$LOADER_CONF cannot take our block"
if [ -f "$LOADER_CONF" ]; then awk 1 "$LOADER_CONF" | cmp -s - "$STAGING/loader.rest" || fail "$LOADER_CONF cannot take our block"; fi
[ -e "$LOADER_CONF" ] || remember made.loader_conf yes
change_file "$LOADER_CONF" "$STAGING/loader.conf"
say "they are loaded at every boot: a block in $LOADER_CONF"
