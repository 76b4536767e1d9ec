#!/bin/sh
# OpenBSD's sets of the guest's release, once for all guests: verified with the release's key, which this parent has from its
# own installation, and renamed only then.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

SETS="$SETS_ROOT/$RELEASE/amd64"
KEY="/etc/signify/openbsd-$SETS_VERSION-base.pub"
NEEDED="BUILDINFO bsd bsd.rd base$SETS_VERSION.tgz comp$SETS_VERSION.tgz man$SETS_VERSION.tgz"

[ -f "$KEY" ] || fail "this parent has no key of OpenBSD $RELEASE ($KEY): its own release is too far from that one"

# The names are ours, one word each.
# shellcheck disable=SC2086
is_verified() { [ -f "$1/SHA256.sig" ] && (cd "$1" && timeout -k 5 600 signify -C -q -p "$KEY" -x SHA256.sig $NEEDED); }

lock "sets-$SETS_VERSION" "$DOWNLOAD_SECONDS" || fail "another plan has been fetching these sets for too long"
if is_verified "$SETS" 2>/dev/null; then
    say "skipped: the sets of OpenBSD $RELEASE are here"
    exit 0
fi
PARTS="$SETS_ROOT/$RELEASE/amd64.part"
(umask 022 && mkdir -p "$PARTS")
for name in SHA256.sig $NEEDED; do
    # A list of an earlier day may not be today's.
    [ "$name" != SHA256.sig ] || rm -f "$PARTS/SHA256.sig"
    fetch_resumed "$SETS_URL/$name" "$PARTS/$name" "$DOWNLOAD_SECONDS" ||
        fail "$SETS_URL/$name could not be fetched ($(free_space /var/www)): $(tail -n 2 "$STAGING/ftp.err")"
    say "fetched $name"
done
if ! is_verified "$PARTS" 2>"$STAGING/signify.err"; then
    rm -rf "$PARTS"
    fail "the sets of OpenBSD $RELEASE are not what their publisher has signed: $(tail -n 2 "$STAGING/signify.err")"
fi
chmod 0644 "$PARTS"/*
chmod 0755 "$PARTS"
rm -rf "$SETS"
mv "$PARTS" "$SETS"
say "the sets of OpenBSD $RELEASE are here, verified with $KEY"
