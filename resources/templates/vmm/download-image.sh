#!/bin/sh
# Brings the image into the cache: resumed when a part is there, renamed only when its digest is right.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
skip_when installed "the system is on the disk"

digest_of() {
    case "$CHECKSUM_ALGORITHM" in
    sha512) sha512 -q "$1" ;;
    *) sha256 -q "$1" ;;
    esac
}

# Finds NAME's digest in a checksum file of any usual layout: "hash  name", "hash *name", "SHA256 (name) = hash", or a single
# bare hash. Without a NAME the file holds one digest, whatever it calls the image.
digest_in_file() {
    case "$CHECKSUM_ALGORITHM" in
    sha512) length=128 ;;
    *) length=64 ;;
    esac
    NAME="$2" LENGTH="$length" awk '
        function good(text) { return length(text) == ENVIRON["LENGTH"] + 0 && text ~ /^[0-9a-fA-F]+$/ }
        { sub(/\r$/, "") }
        /^[A-Z0-9]+ \(.*\) = / {
            name = $0; sub(/^[A-Z0-9]+ \(/, "", name); hash = name
            sub(/\) = .*$/, "", name); sub(/^.*\) = /, "", hash)
            if (name == ENVIRON["NAME"] && good(hash)) { found = hash }
            next
        }
        good($1) {
            name = $0; sub(/^[0-9a-fA-F]+[ \t]*/, "", name); sub(/^\*/, "", name); sub(/^\.\//, "", name)
            if (name == ENVIRON["NAME"]) { found = $1 }
            if (name == "" || ENVIRON["NAME"] == "") { bare = $1; bares++ }
        }
        END { if (found == "" && bares == 1) { found = bare }; print tolower(found) }
    ' "$1"
}

# fetch URL FILE SECONDS: over TLS, where the request does not allow other ways.
fetch() {
    case "$1" in
    https://*) ;;
    http://*) [ "$INSECURE_DOWNLOAD" = yes ] || fail "$1 does not come over TLS" ;;
    *) fail "$1 is no address of the web" ;;
    esac
    fetch_resumed "$@"
}

expected_digest() {
    if [ -n "$CHECKSUM_VALUE" ]; then
        printf '%s' "$CHECKSUM_VALUE"
        return
    fi
    [ -n "$CHECKSUM_URL" ] || return 0
    rm -f "$IMAGE_CACHE/checksums.part"
    fetch "$CHECKSUM_URL" "$IMAGE_CACHE/checksums.part" 120 >&2 || return 1
    digest=$(digest_in_file "$IMAGE_CACHE/checksums.part" "$CHECKSUM_NAME")
    rm -f "$IMAGE_CACHE/checksums.part"
    [ -n "$digest" ] || {
        say "error: $CHECKSUM_URL does not name a $CHECKSUM_ALGORITHM digest for ${IMAGE_FILE##*/}" >&2
        return 1
    }
    printf '%s' "$digest"
}

is_cached() {
    [ -s "$IMAGE_FILE" ] || return 1
    grep -qxF "url=$IMAGE_URL" "$IMAGE_CACHE/origin" 2>/dev/null || return 1
    [ -z "$CHECKSUM_VALUE" ] || grep -qxF "digest=$CHECKSUM_ALGORITHM:$CHECKSUM_VALUE" "$IMAGE_CACHE/origin"
}

give_up() {
    rm -f "$IMAGE_FILE.part"
    rmdir "$IMAGE_CACHE" 2>/dev/null || true
    fail "$*"
}

fetch_image() {
    fetch "$IMAGE_URL" "$IMAGE_FILE.part" "$DOWNLOAD_SECONDS" ||
        give_up "$IMAGE_URL could not be fetched ($(free_space /var/vmm)): $(tail -n 2 "$STAGING/ftp.err")"
    actual=$(digest_of "$IMAGE_FILE.part")
}

is_right() { [ -z "$expected" ] || [ "$actual" = "$expected" ]; }

download() {
    expected=$(expected_digest) || give_up "no digest to check the image with"
    resumed=no
    [ ! -s "$IMAGE_FILE.part" ] || resumed=yes
    fetch_image
    if ! is_right && [ "$resumed" = yes ]; then
        say "the resumed file is not right: fetching it from the start"
        rm -f "$IMAGE_FILE.part"
        fetch_image
    fi
    is_right || give_up "the image has a wrong $CHECKSUM_ALGORITHM digest: expected $expected, got $actual"
    [ -n "$expected" ] || say "note: this image has no published digest; it was not checked, as the request allows"
    printf 'url=%s\ndigest=%s:%s\n' "$IMAGE_URL" "$CHECKSUM_ALGORITHM" "$actual" >"$IMAGE_CACHE/origin.new"
    mv -f "$IMAGE_CACHE/origin.new" "$IMAGE_CACHE/origin"
    mv -f "$IMAGE_FILE.part" "$IMAGE_FILE"
    say "downloaded ${IMAGE_FILE##*/}, $CHECKSUM_ALGORITHM $actual"
}

mkdir -p "$IMAGE_CACHE"
# Two plans may want the same image at once: the second waits and finds it cached.
lock "$IMAGE_LOCK" "$DOWNLOAD_SECONDS" || fail "another plan has been downloading this image for too long"
if is_cached; then
    say "skipped: the image is in the cache"
    exit 0
fi
download
