#!/bin/sh
# start-container.sh NAME
# shellcheck disable=SC1091
. "$(dirname "$0")/container-lib.sh"
connect
lock_container
require_container
start_container
