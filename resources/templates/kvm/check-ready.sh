#!/bin/sh
# check-ready.sh FAMILY VIRT_TYPE: whether a VM could be made now; says what waits for a reboot.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
virt_type=$2
last_step

connect
if [ -c /dev/kvm ]; then
    say "hardware virtualisation: /dev/kvm"
elif [ "$virt_type" = qemu ]; then
    say "hardware virtualisation: none, VMs are emulated (virt_type qemu)"
elif [ ! -s "$STAGING/reboot" ]; then
    fail "there is no /dev/kvm although its module is loaded: switch virtualisation on in the firmware, then send this plan again"
fi
module=$(kvm_module)
nested=$(cat "/sys/module/${module:-none}/parameters/nested" 2>/dev/null) || nested=""
case "$nested" in
Y | 1) say "nested virtualisation: on" ;;
N | 0) say "nested virtualisation: off" ;;
esac
if [ -s "$STAGING/reboot" ]; then
    say "a reboot is needed: $(sort -u "$STAGING/reboot")"
    exit 0
fi
say "this parent is ready for VMs"
