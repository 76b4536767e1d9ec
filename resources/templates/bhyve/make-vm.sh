#!/bin/sh
# Makes the guest with vm create, from a template of its own that is removed again: its configuration, its dataset, its
# empty disk. UUID and MAC are the plan's.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value guest_configured)" = yes ] && [ -f "$GUEST_CONF" ]; then
    say "skipped: the VM $VM_NAME is made"
    exit 0
fi
if [ "$(record_value guest_made)" = yes ]; then
    # vm create was stopped in the middle.
    remove_our_guest || fail "the unfinished VM $VM_NAME cannot be removed"
fi
[ ! -e "$GUEST_DIR" ] || fail "there is already a folder $GUEST_DIR that this plan has not made: nothing was touched"

# Its values stand line by line in the form that vm-bhyve reads; the parent's template, where one is asked for, gives the
# rest.
own_template="$VM_DIR/.templates/sysmanage-$VM_NAME.conf"
if [ -n "$TEMPLATE" ]; then
    cp "$VM_DIR/.templates/$TEMPLATE.conf" "$own_template"
else
    : >"$own_template"
fi
while IFS= read -r line; do
    value=${line#*=\"}
    sysrc -q -f "$own_template" "${line%%=*}=${value%\"}" >/dev/null || fail "the template $own_template cannot be written"
done <"$STAGING/guest.conf"

record_set guest_made yes
vm_ create -t "sysmanage-$VM_NAME" -s "$DISK_BYTES" "$VM_NAME" || fail "vm-bhyve cannot make the VM $VM_NAME ($(free_space))"
rm -f "$own_template"
[ -f "$GUEST_CONF" ] || fail "vm-bhyve has made no configuration $GUEST_CONF"
set_in_guest uuid="$VM_UUID" network0_mac="$VM_MAC"
record_set guest_configured yes
say "made the VM $VM_NAME in $GUEST_DIR"
