#!/bin/sh
# Packs the seed of a guest that is set up over SSH, with a key and a password of root's that are made here, are used once
# and are in no plan. Removes the files that the seed is made from.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value seed_made)" = yes ] && { [ -s "$SEED" ] || [ "$(record_value seed_removed)" = yes ]; }; then
    rm -rf "$STAGING/seed"
    say "skipped: the seed is made"
    exit 0
fi

make_login() {
    rm -rf "$STAGING/login"
    mkdir "$STAGING/login"
    ssh-keygen -q -t ed25519 -N '' -C sysmanage-one-shot -f "$STAGING/login/key" </dev/null ||
        fail "ssh-keygen could not make a key"
    head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$STAGING/login/root-password"
}

# The document ends with the list of the user's keys.
add_login() {
    read -r public_key <"$STAGING/login/key.pub"
    read -r password <"$STAGING/login/root-password" || [ -n "$password" ]
    printf '      - "%s"\nchpasswd:\n  expire: false\n  users:\n    - name: "root"\n      password: "%s"\n      type: "text"\n' \
        "$public_key" "$password" >>"$STAGING/seed/user-data"
}

make_login
add_login
for tool in genisoimage mkisofs xorrisofs; do
    if have "$tool"; then break; fi
done
record_set seed_made yes
rm -f "$SEED.part"
timeout -k 5 120 "$tool" -quiet -output "$SEED.part" -volid cidata -joliet -rational-rock "$STAGING/seed" ||
    fail "$tool could not pack the seed"
chmod 0600 "$SEED.part"
mv -f "$SEED.part" "$SEED"
rm -rf "$STAGING/seed"
say "packed $SEED"
