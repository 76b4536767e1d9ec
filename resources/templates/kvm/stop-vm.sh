#!/bin/sh
# shellcheck disable=SC1091
. "$(dirname "$0")/domain-lib.sh"
connect
require_domain
stop_domain
