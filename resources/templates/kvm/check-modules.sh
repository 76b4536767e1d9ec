#!/bin/sh
# check-modules.sh FAMILY: whether the module gives what VMs need.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
last_step
if [ -s "$STAGING/reboot" ]; then
    say "a reboot is needed: $(sort -u "$STAGING/reboot")"
elif [ -c /dev/kvm ]; then
    say "/dev/kvm is there"
else
    fail "there is no /dev/kvm: switch virtualisation on in the firmware, then send this plan again"
fi
