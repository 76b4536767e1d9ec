# shellcheck shell=sh
# ---- the bundle's signature ------------------------------------------------------------------------------------

usual_key=/etc/sysmanage-virt/bundle.pub

refuse_bundle() {
    say "stopped before the first step: $*" >&2
    exit 1
}

# verify_bundle [-k KEY.pub]: ends the script unless every file here is what the owner of the key has signed. The key must
# have come another way than the bundle.
verify_bundle() {
    absolute_path
    key=$usual_key
    if [ $# -gt 0 ]; then
        { [ "$1" = -k ] && [ $# -eq 2 ]; } || refuse_bundle "the only option is -k KEY.pub"
        key=$2
    fi
    { [ -f "$key" ] && [ -r "$key" ]; } || {
        say "This bundle is signed. Give the public key by which it is to be verified, or put it at $usual_key:" >&2
        say "    sh run.sh -k KEY.pub" >&2
        refuse_bundle "there is no public key $key"
    }
    case $key in
        /*) ;;
        *) key=$(pwd)/$key ;;
    esac
    bundle=$(cd "$(dirname -- "$0")" && pwd && printf x) || refuse_bundle "the bundle's folder cannot be entered"
    bundle=${bundle%?x}
    came_from=$(pwd)
    cd "$bundle" || refuse_bundle "the bundle's folder cannot be entered"
    for name in run.sh SHA256SUMS SHA256SUMS.sig SHA256SUMS.minisig; do
        [ -f "$name" ] || refuse_bundle "$bundle has no $name: run the script from its bundle"
    done
    has_good_signature || refuse_bundle "the signature of SHA256SUMS is not good by the key $key: nothing was done"
    has_its_digests || refuse_bundle "$name is not what was signed: nothing was done"
    cd "$came_from" || exit 1
    say "signature: good by the key $key (verified by $verifier)"
}

# On Linux, "signify" alone is another program.
has_good_signature() {
    for verifier in signify-openbsd signify minisign openssl; do
        have "$verifier" || continue
        case $verifier in
            signify)
                [ "$(uname -s)" != Linux ] || continue
                signify -Vq -p "$key" -x SHA256SUMS.sig -m SHA256SUMS >/dev/null
                ;;
            signify-openbsd) signify-openbsd -Vq -p "$key" -x SHA256SUMS.sig -m SHA256SUMS >/dev/null ;;
            minisign) minisign -Vq -p "$key" -x SHA256SUMS.minisig -m SHA256SUMS >/dev/null ;;
            openssl) is_good_for_openssl ;;
        esac
        return
    done
    refuse_bundle "none of signify, minisign and openssl is here to verify the signature"
}

# What signify does, by the parts that OpenSSL has: "Ed", eight bytes of the key's number, and the key or the signature.
is_good_for_openssl() {
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/sysmanage.XXXXXXXXXX") || return 1
    trap 'rm -rf "$scratch"' EXIT
    good=no
    if read_signed_line "$key" 42 >"$scratch/key" && read_signed_line SHA256SUMS.sig 74 >"$scratch/signature" &&
        [ "$(key_number "$scratch/key")" = "$(key_number "$scratch/signature")" ]; then
        # The head of an Ed25519 SubjectPublicKeyInfo (RFC 8410).
        printf '\060\052\060\005\006\003\053\145\160\003\041\000' >"$scratch/key.der"
        tail -c 32 "$scratch/key" >>"$scratch/key.der"
        tail -c 64 "$scratch/signature" >"$scratch/bytes"
        if openssl pkeyutl -verify -pubin -keyform DER -inkey "$scratch/key.der" -rawin -in SHA256SUMS \
            -sigfile "$scratch/bytes" >/dev/null; then good=yes; fi
    fi
    rm -rf "$scratch"
    trap - EXIT
    [ "$good" = yes ]
}

# read_signed_line FILE SIZE: the bytes of its second line, when they are so many.
read_signed_line() {
    sed -n 2p "$1" | tr -d '\r\n' | openssl base64 -d -A >"$scratch/line"
    [ "$(($(wc -c <"$scratch/line")))" -eq "$2" ] && cat "$scratch/line"
}

key_number() { od -An -tx1 -N 10 "$1"; }

# Says in $name which file is not as it should be.
has_its_digests() {
    while IFS= read -r line; do
        name=${line#*  }
        [ -f "./$name" ] && [ "$(sha256_of "./$name")" = "${line%%  *}" ] || return 1
    done <SHA256SUMS
}
