#!/bin/sh
# A full stop and start, not a reset: changes of the definition take effect.
# shellcheck disable=SC1091
. "$(dirname "$0")/domain-lib.sh"
connect
require_domain
stop_domain
start_domain
