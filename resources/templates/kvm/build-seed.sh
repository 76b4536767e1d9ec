#!/bin/sh
# Packs the cloud-init seed (it holds the password's hash and the token) and removes the files it is made from.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value seed_made)" = yes ] && { [ -s "$SEED" ] || [ "$(record_value seed_removed)" = yes ]; }; then
    rm -rf "$STAGING/seed"
    say "skipped: the seed is made"
    exit 0
fi

# The parent's own resolvers: systemd-resolved's stub is no use to a guest, so its upstream list is read instead.
parent_resolvers() {
    for file in /run/systemd/resolve/resolv.conf /etc/resolv.conf; do
        [ -r "$file" ] || continue
        found=$(awk '$1 == "nameserver" && $2 !~ /^127\./ && $2 != "::1" && $2 ~ /^[0-9a-fA-F.:]+$/ && ++n <= 3 {
            printf "%s\"%s\"", (n > 1 ? ", " : ""), $2 }' "$file")
        [ -z "$found" ] || { printf '%s' "$found"; return; }
    done
    # No resolver of the parent's that a guest could reach: two public ones
    printf '"9.9.9.9", "1.1.1.1"'
}

if [ "$DNS_FROM_PARENT" = yes ]; then
    resolvers=$(parent_resolvers)
    printf '    nameservers:\n      addresses: [%s]\n' "$resolvers" >>"$STAGING/seed/network-config"
    say "resolvers for the guest: $resolvers"
fi

for tool in genisoimage mkisofs xorrisofs; do
    if have "$tool"; then break; fi
done
record_set seed_made yes
rm -f "$SEED.part"
(cd "$STAGING/seed" && timeout -k 5 120 "$tool" -quiet -output "$SEED.part" -volid cidata -joliet -rational-rock \
    user-data meta-data network-config) || fail "$tool could not pack the seed"
chmod 0600 "$SEED.part"
mv -f "$SEED.part" "$SEED"
rm -rf "$STAGING/seed"
say "packed $SEED"
