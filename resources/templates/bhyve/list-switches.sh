#!/bin/sh
# The switches of this parent: vm-bhyve's own table, and the subnets that are let out.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
echo "===SWITCHES==="
vm_ switch list
echo "===NAT==="
for piece in "$OWN_ETC/nat.d"/*.conf; do
    [ ! -f "$piece" ] || cat "$piece"
done
