#!/bin/sh
# Starts the children that ran before the reboot.
# shellcheck disable=SC1091
. "$(dirname "$0")/reboot-lib.sh"
last_step
restore_children 300 || fail "not every child runs again: see above"
disarm
