#!/bin/sh
# Packs what the installer answers its questions from on a medium of its own (it holds the password's hash and the token),
# and removes the files that it is made from.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
# shellcheck disable=SC1091
. "$STAGING/install.env"
begin_step

if [ "$(record_value seed_made)" = yes ] && { [ -s "$SEED" ] || [ "$(record_value seed_removed)" = yes ]; }; then
    rm -rf "$STAGING/answers" "$STAGING/overlay"
    say "skipped: the installer's answers are packed"
    exit 0
fi

# The list says of each entry: its mode and path, of a link where it leads to. Folders stand before what is in them.
pack_overlay() {
    mkdir -p "$STAGING/answers"
    while read -r mode path target; do
        place=$STAGING/overlay/$path
        case "$mode" in
        link) ln -sf "$target" "$place" ;;
        *)
            case "$path" in
            */) mkdir -p "$place" ;;
            *) [ -e "$place" ] || : >"$place" ;;
            esac
            chmod "$mode" "$place"
            ;;
        esac
    done <"$STAGING/overlay.list"
    # Links to what only the guest has are packed as they are.
    tar -C "$STAGING/overlay" -cf "$STAGING/overlay.tar" etc var || fail "the overlay could not be packed"
    gzip -n <"$STAGING/overlay.tar" >"$STAGING/answers/$OVERLAY" || fail "the overlay could not be packed"
    rm -f "$STAGING/overlay.tar"
}

[ "$METHOD" != apkovl ] || pack_overlay
for tool in genisoimage mkisofs xorrisofs; do
    if have "$tool"; then break; fi
done
record_set seed_made yes
rm -f "$SEED.part"
timeout -k 5 120 "$tool" -quiet -output "$SEED.part" -volid cidata -joliet -rational-rock "$STAGING/answers" ||
    fail "$tool could not pack the installer's answers"
chmod 0600 "$SEED.part"
mv -f "$SEED.part" "$SEED"
rm -rf "$STAGING/answers" "$STAGING/overlay"
say "packed $SEED"
