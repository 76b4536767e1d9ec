#!/bin/sh
# Packs the guest's seed (it holds the password's hash and the token), gives it to the guest as a CD, and removes the files
# it is made from.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value seed_made)" = yes ] && { [ -s "$SEED" ] || [ "$(record_value seed_removed)" = yes ]; }; then
    rm -rf "$STAGING/seed"
    say "skipped: the seed is made"
    exit 0
fi

if [ "$DNS_FROM_PARENT" = yes ]; then
    resolvers=$(for address in $(parent_resolvers); do printf '"%s", ' "$address"; done)
    printf '    nameservers:\n      addresses: [%s]\n' "${resolvers%, }" >>"$STAGING/seed/network-config"
    say "resolvers for the guest: ${resolvers%, }"
fi
rm -f "$SEED.part"
timeout -k 5 120 makefs -t cd9660 -o rockridge,label=cidata "$SEED.part" "$STAGING/seed" >/dev/null ||
    fail "makefs could not pack the seed"
chmod 0600 "$SEED.part"
mv -f "$SEED.part" "$SEED"
set_in_guest disk1_type=ahci-cd disk1_name=seed.iso disk1_dev=file
record_set seed_made yes
rm -rf "$STAGING/seed"
say "packed $SEED"
