#!/bin/sh
# Brings the image into the cache: resumed when a part is there, renamed only when its digest is right.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

digest_of() {
    case "$CHECKSUM_ALGORITHM" in
    sha512) sha512 -q "$1" ;;
    *) sha256 -q "$1" ;;
    esac
}

# ---- the expected digest -------------------------------------------------------------------------------------------

# Finds NAME's digest in a checksum file of any usual layout: "hash  name", "hash *name", "SHA256 (name) = hash", or a
# single bare hash.
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

expected_digest() {
    if [ -n "$CHECKSUM_VALUE" ]; then
        printf '%s' "$CHECKSUM_VALUE"
        return
    fi
    [ -n "$CHECKSUM_URL" ] || return 0
    rm -f "$IMAGE_CACHE/checksums.part"
    get "$CHECKSUM_URL" "$IMAGE_CACHE/checksums.part" 120 >&2 || return 1
    digest=$(digest_in_file "$IMAGE_CACHE/checksums.part" "$CHECKSUM_NAME")
    rm -f "$IMAGE_CACHE/checksums.part"
    [ -n "$digest" ] || {
        say "error: $CHECKSUM_URL does not name a $CHECKSUM_ALGORITHM digest for ${IMAGE_FILE##*/}" >&2
        return 1
    }
    printf '%s' "$digest"
}

# ---- fetching ------------------------------------------------------------------------------------------------------

size_of() { stat -f %z "$1" 2>/dev/null || echo 0; }

# Says every ten seconds how far the file has come, until the transfer ends.
watch_transfer() {
    waited=0
    while kill -0 "$2" 2>/dev/null; do
        sleep 1
        waited=$((waited + 1))
        [ $((waited % 10)) -eq 0 ] || continue
        if [ "$DOWNLOAD_BYTES" -gt 0 ]; then
            say "$(($(size_of "$1") / 1048576)) of about $((DOWNLOAD_BYTES / 1048576)) MiB"
        else
            say "$(($(size_of "$1") / 1048576)) MiB"
        fi
    done
}

# get URL FILE SECONDS: up to five tries, each goes on where the one before stopped. A part whose fetch was ended has a time of
# its own, for which fetch would refuse to go on without -F; whether it is right, its digest says.
get() {
    tries=0
    while [ "$tries" -lt 5 ]; do
        tries=$((tries + 1))
        before=$(size_of "$2")
        timeout -k 5 "$3" fetch -q -F -r -T 60 -o "$2" "$1" 2>"$STAGING/transfer.err" </dev/null &
        transfer_pid=$!
        watch_transfer "$2" "$transfer_pid"
        code=0
        wait "$transfer_pid" || code=$?
        [ "$code" -ne 0 ] || return 0
        [ "$(size_of "$2")" -gt "$before" ] || sleep $((tries * 2))
    done
    say "error: $1 could not be downloaded (code $code, $(size_of "$2") bytes here, $(free_space)): $(tail -c 300 "$STAGING/transfer.err")" >&2
    return 1
}

# ---- the step ------------------------------------------------------------------------------------------------------

is_cached() {
    [ -s "$1" ] || return 1
    grep -qxF "url=$IMAGE_URL" "$IMAGE_CACHE/origin" 2>/dev/null || return 1
    [ -z "$CHECKSUM_VALUE" ] || grep -qxF "digest=$CHECKSUM_ALGORITHM:$CHECKSUM_VALUE" "$IMAGE_CACHE/origin"
}

check_local_file() {
    [ -f "$IMAGE_FILE" ] || fail "there is no image $IMAGE_FILE on this parent"
    [ -n "$CHECKSUM_VALUE" ] || { say "local image $IMAGE_FILE, digest not checked"; return; }
    [ "$(digest_of "$IMAGE_FILE")" = "$CHECKSUM_VALUE" ] || fail "the digest of $IMAGE_FILE is not the requested one"
    say "local image $IMAGE_FILE, digest right"
}

give_up() {
    rm -f "$IMAGE_FILE.part"
    rmdir "$IMAGE_CACHE" 2>/dev/null || true
    fail "$*"
}

download() {
    expected=$(expected_digest) || give_up "no digest to check the image with"
    resumed=no
    if [ -s "$IMAGE_FILE.part" ]; then
        say "going on with a download of $(size_of "$IMAGE_FILE.part") bytes"
        resumed=yes
    fi
    get "$IMAGE_URL" "$IMAGE_FILE.part" "$DOWNLOAD_SECONDS" || give_up "the image was not downloaded"
    if [ -z "$expected" ]; then
        say "note: this image has no published digest; it was not checked, as the request allows"
        actual=none
    else
        actual=$(digest_of "$IMAGE_FILE.part")
        if [ "$actual" != "$expected" ] && [ "$resumed" = yes ]; then
            say "the resumed file is not right: downloading it from the start"
            rm -f "$IMAGE_FILE.part"
            get "$IMAGE_URL" "$IMAGE_FILE.part" "$DOWNLOAD_SECONDS" || give_up "the image was not downloaded"
            actual=$(digest_of "$IMAGE_FILE.part")
        fi
        [ "$actual" = "$expected" ] || give_up "the image has a wrong $CHECKSUM_ALGORITHM digest: expected $expected, got $actual"
    fi
    rm -f "$IMAGE_PATH"
    printf 'url=%s\ndigest=%s:%s\n' "$IMAGE_URL" "$CHECKSUM_ALGORITHM" "$actual" >"$IMAGE_CACHE/origin.new"
    mv -f "$IMAGE_CACHE/origin.new" "$IMAGE_CACHE/origin"
    mv -f "$IMAGE_FILE.part" "$IMAGE_FILE"
    say "downloaded $(size_of "$IMAGE_FILE") bytes, $CHECKSUM_ALGORITHM $actual"
}

if [ -z "$IMAGE_URL" ]; then
    check_local_file
    exit 0
fi
[ "$INSECURE_DOWNLOAD" = yes ] || case "$IMAGE_URL" in
https://*) ;;
*) fail "$IMAGE_URL: not over https, and the request does not allow that" ;;
esac
mkdir -p "$IMAGE_CACHE"
# Two plans may want the same image at once: the second waits and finds it cached.
lock_image "$DOWNLOAD_SECONDS"
if is_cached "$IMAGE_PATH" || is_cached "$IMAGE_FILE"; then
    say "skipped: the image is in the cache"
    exit 0
fi
download
