#!/bin/sh
# check-host.sh FAMILY VIRT_TYPE: whether this machine can run VMs at all, before anything is installed.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
virt_type=$2

find_family
[ "$(uname -s)" = Linux ] || fail "this is not Linux: KVM is a part of Linux"
[ "$(id -u)" -eq 0 ] || fail "this needs root's rights"
case "$(uname -m)" in
x86_64)
    if [ -z "$(kvm_module)" ]; then
        inside=""
        ! grep -qw hypervisor /proc/cpuinfo || inside=" This parent is itself a VM: its own parent has to allow nested virtualisation."
        [ "$virt_type" = qemu ] ||
            fail "this processor offers no hardware virtualisation: switch it on in the firmware (VT-x, AMD-V, SVM).$inside To run slow, emulated VMs without it, ask for virt_type qemu"
        say "note: no hardware virtualisation; VMs will be emulated.$inside"
    fi
    ;;
aarch64) ;;
*) fail "machines of the kind $(uname -m) are not supported" ;;
esac
say "this parent ($FAMILY) can run VMs"
