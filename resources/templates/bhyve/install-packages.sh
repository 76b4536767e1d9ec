#!/bin/sh
# install-packages.sh PACKAGE...: with pkg, which is itself installed first where it is missing.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
ASSUME_ALWAYS_YES=yes
export ASSUME_ALWAYS_YES

missing=""
if pkg -N >/dev/null 2>&1; then
    for name in "$@"; do pkg info -e "$name" >/dev/null 2>&1 || missing="$missing $name"; done
else
    missing=" $*"
    timeout -k 5 600 pkg bootstrap -y >"$STAGING/pkg.log" 2>&1 </dev/null || {
        tail -n 5 "$STAGING/pkg.log" >&2
        fail "pkg cannot be installed"
    }
fi
if [ -z "$missing" ]; then
    say "skipped: the packages are installed"
    exit 0
fi
tries=0
while [ "$tries" -lt 3 ]; do
    tries=$((tries + 1))
    # shellcheck disable=SC2086 # a list of names
    if timeout -k 5 900 pkg install -y $missing >"$STAGING/pkg.log" 2>&1 </dev/null; then
        say "installed$missing"
        exit 0
    fi
    [ "$tries" -ge 3 ] || sleep $((tries * 5))
done
tail -n 8 "$STAGING/pkg.log" >&2
fail "the packages$missing cannot be installed"
