#!/bin/sh
# remaster-medium.sh PATH…: the installer's medium with its boot menu replaced by one for the serial console, the only one that
# VMM has, that starts the installation by itself; and with the answers, where the installer reads them from the medium. PATHs are
# the boot menus' places on it, each a file of that name below boot/.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
skip_when installed "the system is on the disk"
if [ "$(record_value medium_made)" = yes ] && [ -s "$MEDIUM" ]; then
    rm -rf "$STAGING/answers"
    say "skipped: the medium is made"
    exit 0
fi

maps=$#
for path in "$@"; do set -- "$@" -map "$STAGING/boot/${path##*/}" "$path"; done
shift "$maps"
if [ "$METHOD" = preseed ]; then
    filled_in "$STAGING/answers/preseed.cfg" >"$STAGING/preseed.cfg"
    set -- "$@" -map "$STAGING/preseed.cfg" /preseed.cfg
fi
rm -f "$MEDIUM.part"
timeout -k 5 1200 xorriso -no_rc -abort_on FAILURE -return_with SORRY 32 -indev "$IMAGE_FILE" -outdev "$MEDIUM.part" -overwrite on \
    -boot_image any replay "$@" -commit >"$STAGING/xorriso.out" 2>&1 ||
    fail "the medium cannot be made ($(free_space /var/vmm)): $(tail -n 3 "$STAGING/xorriso.out")"
chmod 0600 "$MEDIUM.part"
mv -f "$MEDIUM.part" "$MEDIUM"
record_set medium_made yes
rm -rf "$STAGING/preseed.cfg"
[ "$METHOD" != preseed ] || rm -rf "$STAGING/answers"
say "made $MEDIUM"
