# shellcheck shell=bash
# Sourced by installer/run and installer/test: packages and build. Nothing is downloaded when nothing is missing, so
# both work again without a network.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

note() { printf '== %s\n' "$*" >&2; }

die() {
    printf 'error: %s\n' "$*" >&2
    exit 2
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        command -v sudo >/dev/null || die "packages must be installed: run this as root, or install sudo"
        sudo "$@"
    fi
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# The names in a list file, alternatives left as they are.
listed_packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"; }

any_installed() {
    local name
    for name in ${1//|/ }; do
        if is_installed "$name"; then return 0; fi
    done
    return 1
}

first_available() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return
        fi
    done
    die "this release has none of: ${1//|/, }"
}

# install_packages LIST…: installs what is missing of the lists.
install_packages() {
    command -v dpkg-query >/dev/null || die "this script knows Debian and Ubuntu; see README.md for other systems"
    local entry missing=() names=()
    while IFS= read -r entry; do
        any_installed "$entry" || missing+=("$entry")
    done < <(listed_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    note "installing ${#missing[@]} packages"
    as_root apt-get -q update >&2
    for entry in "${missing[@]}"; do names+=("$(first_available "$entry")"); done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "${names[@]}" >&2
}

# build PRESET TARGET…: configures once, builds what has changed.
build() {
    local preset=$1
    shift
    note "building (preset $preset)"
    (cd "$root" && cmake --preset "$preset" >&2 && cmake --build --preset "$preset" --target "$@" >&2)
}
