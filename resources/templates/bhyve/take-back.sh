#!/bin/sh
# For a plan that was stopped between two of its steps, or whose step was killed and could not take back by itself.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"

lock_vm
take_back
