#!/bin/sh
# shellcheck disable=SC1091
. "$(dirname "$0")/vm-lib.sh"
require_vm
start_it
