#!/bin/sh
# Whether this machine can run guests with bhyve; says what to do where it cannot. Changes nothing.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"

[ "$(uname -s)" = FreeBSD ] || fail "this parent is not FreeBSD: bhyve runs there only"
case "$(uname -m)" in
amd64) ;;
*) fail "this parent's processor is $(uname -m): plans for bhyve are made for amd64" ;;
esac
features=$(grep -h -E '^ *(Features2?|AMD Features2?|VT-x|SVM)[=:]' /var/run/dmesg.boot 2>/dev/null) || features=""
case "$features" in
*VMX* | *VT-x*) kind=vmx ;;
*SVM*) kind=svm ;;
*) kind=none ;;
esac
guest_of=$(sysctl -n kern.vm_guest 2>/dev/null) || guest_of=none
if [ "$kind" = none ] && [ -n "$features" ]; then
    [ "$guest_of" = none ] ||
        fail "this parent is itself a VM ($guest_of) whose host gives it no hardware virtualisation: switch nested virtualisation on there"
    fail "this parent's processor has no hardware virtualisation, or its firmware has it switched off"
fi
# Loading it is how one finds out whether the processor suffices.
if ! kldstat -qm vmm; then
    remember loaded.vmm yes
    kldload vmm || fail "the kernel module vmm cannot be loaded: no hardware virtualisation (VT-x, AMD-V)"
fi
if [ "$kind" = vmx ] && [ "$(sysctl -n hw.vmm.vmx.initialized 2>/dev/null || echo 0)" != 1 ]; then
    fail "vmm has found no usable VT-x: switch it on in this parent's firmware, or nested virtualisation on its host"
fi
if [ "$kind" = vmx ] && [ "$(sysctl -n hw.vmm.vmx.cap.unrestricted_guest 2>/dev/null || echo 0)" != 1 ]; then
    say "note: this processor runs FreeBSD guests with one CPU only (no unrestricted guests)"
fi
say "this parent can run guests with bhyve"
