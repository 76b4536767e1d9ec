#!/bin/sh
# Not vm restart: that waits for the guest without a bound, and starts nothing where the guest was stopped.
# shellcheck disable=SC1091
. "$(dirname "$0")/guest-lib.sh"
require_guest
stop_guest
start_guest
