#!/bin/sh
# The seed has done its work: it is taken out of the guest's configuration and removed. The guest that runs has read it.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value seed_removed)" = yes ]; then
    say "skipped: the seed is removed"
    exit 0
fi
if [ "$(record_value reported)" != yes ]; then
    say "note: the guest has not said that it has read its seed; $SEED stays, readable by root alone, until the VM is deleted"
    exit 0
fi
for key in disk1_type disk1_name disk1_dev; do
    ! sysrc -qn -f "$GUEST_CONF" "$key" >/dev/null || sysrc -q -x -f "$GUEST_CONF" "$key" >/dev/null || fail "$GUEST_CONF cannot be changed"
done
rm -f "$SEED"
record_set seed_removed yes
say "removed $SEED"
