#!/bin/sh
# Puts together what the installer of this guest alone fetches: the release's sets, and the guest's own set, which holds its
# token. Served below a name that is drawn here and that nobody else is told.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
skip_when answers_packed "the guest's own set is served"

SETS="$SETS_ROOT/$RELEASE/amd64"
token=$(record_value published)
if [ -z "$token" ]; then
    token=$(dd if=/dev/urandom bs=16 count=1 2>/dev/null | od -An -tx1 | tr -d ' \n')
    [ ${#token} -eq 32 ] || fail "no name can be drawn"
    record_set published "$token"
fi
folder=$PUBLISHED_ROOT/$token
rm -rf "$folder"
mkdir -p "$folder"
for file in "$SETS"/*; do ln "$file" "$folder/" || fail "the sets cannot be linked into $folder"; done
# Its own folder's mode is that of the new system's root folder: none is packed.
(cd "$STAGING/site" && tar -c -z -f "$folder/$SITE" ./*) || fail "the guest's own set cannot be packed ($(free_space /var/www))"
# Lines as ls(1) writes them: the installer takes the last word of each.
(cd "$folder" && for file in *; do printf -- '-rw-r--r--  1 0  0  0 Jan  1 00:00:00 2000 %s\n' "$file"; done) >"$STAGING/index.txt"
cp "$STAGING/index.txt" "$folder/index.txt"
chown root:www "$folder" "$folder/$SITE" "$folder/index.txt"
chmod 0640 "$folder/$SITE" "$folder/index.txt"
chmod 0710 "$folder"
say "the sets for $VM_NAME are served"
