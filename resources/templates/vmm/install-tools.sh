#!/bin/sh
# install-tools.sh PROGRAM PACKAGE: a program that is not part of the base system, from the release's packages.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step
if have "$1"; then
    say "skipped: $1 is installed"
    exit 0
fi
timeout -k 5 1800 pkg_add -I "$2" </dev/null >"$STAGING/pkg.out" 2>&1 || fail "the package $2 cannot be installed: $(tail -n 3 "$STAGING/pkg.out")"
have "$1" || fail "the package $2 has brought no $1"
say "installed $2"
