#!/bin/sh
# shellcheck disable=SC1091
. "$(dirname "$0")/guest-lib.sh"
require_guest
stop_guest
