#!/bin/sh
# Packs what the guest sets itself up from on a medium of its own (it holds hashes and the token), and removes the files that it
# is made from.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
skip_when installed "the system is on the disk"
if [ "$(record_value answers_packed)" = yes ] && [ -s "$SEED" ]; then
    rm -rf "$STAGING/answers" "$STAGING/seed" "$STAGING/overlay"
    say "skipped: the answers are packed"
    exit 0
fi

# The list says of each entry: its mode and path, of a link where it leads to. Folders stand before what is in them.
pack_overlay() {
    while read -r mode path target; do
        place=$1/$path
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
    (cd "$1" && tar -c -z -f "$STAGING/packed/$OVERLAY" etc var) || fail "the overlay cannot be packed"
}

# fill_in FROM TO: the files below one folder, filled in, below another.
fill_in() {
    (cd "$1" && find . -type d) | while read -r folder; do mkdir -p "$2/$folder"; done
    (cd "$1" && find . -type f) | while read -r file; do filled_in "$1/$file" >"$2/$file" || exit 1; done || fail "the answers cannot be filled in"
}

rm -rf "$STAGING/packed" "$STAGING/filled"
mkdir -p "$STAGING/packed"
case "$METHOD" in
apkovl)
    fill_in "$STAGING/overlay" "$STAGING/filled"
    pack_overlay "$STAGING/filled"
    ;;
cloud-init) fill_in "$STAGING/seed" "$STAGING/packed" ;;
*) fill_in "$STAGING/answers" "$STAGING/packed" ;;
esac
rm -f "$SEED.part"
timeout -k 5 120 mkhybrid -quiet -r -J -V cidata -o "$SEED.part" "$STAGING/packed" || fail "the answers cannot be packed ($(free_space /var/vmm))"
chmod 0600 "$SEED.part"
mv -f "$SEED.part" "$SEED"
record_set answers_packed yes
rm -rf "$STAGING/answers" "$STAGING/seed" "$STAGING/overlay" "$STAGING/packed" "$STAGING/filled"
say "packed $SEED"
