#!/bin/sh
# What the plan has made goes away again, when it was stopped between two steps.
# shellcheck disable=SC1091
. "$(dirname "$0")/create-lib.sh"
begin_step
take_back
