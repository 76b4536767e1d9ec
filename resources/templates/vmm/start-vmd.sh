#!/bin/sh
# vmd, with a switch for the guests in a file of our own that vm.conf includes. A vmd that runs already only learns of the
# switch: its VMs go on.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"

mkdir -p "$CONF_FOLDER" /var/vmm
chmod 0700 /var/vmm
loaded=yes
if [ ! -e "$CONF_INDEX" ]; then
    sed "s|@BRIDGE@|$(parent_value bridge)|g" "$STAGING/index.conf" >"$STAGING/index"
    check_vm_conf "$STAGING/index" || fail "vmd does not take the guests' switch: nothing was changed"
    put_file "$STAGING/index" "$CONF_INDEX" 0600
    loaded=no
fi
with_block "$VM_CONF" "include \"$CONF_INDEX\"" >"$STAGING/wanted" || fail "$VM_CONF cannot be read"
change_file "$VM_CONF" 0600 check_vm_conf ||
    fail "vmd does not take its configuration with our include: $VM_CONF was not changed"

if is_running vmd; then
    if [ "$loaded" = no ] || [ "$(parent_value switch_loaded)" != yes ]; then
        vmctl_ load "$CONF_INDEX" || fail "vmd does not learn of the guests' switch"
    fi
    switch_on vmd
else
    switch_on vmd
fi
set_in "$PARENT/record" switch_loaded yes
tries=0
until vmctl_ status >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 30 ] || fail "vmd does not answer"
    sleep 1
done
say "vmd runs"
