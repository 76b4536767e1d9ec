#!/bin/sh
# What this parent can do with KVM, in the sections that the server reads. Prints nothing else.
set -u
LC_ALL=C
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
export LC_ALL PATH
STAGING=$(cd "$(dirname "$0")" && pwd)
trap 'rm -rf "$STAGING" || echo "note: the plan'\''s own files could not be removed: $STAGING" >&2' EXIT
# Else not every shell runs it when a signal ends this one.
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

yes_no() { if "$@" >/dev/null 2>&1; then echo yes; else echo no; fi; }

echo "===KVM==="
if grep -qw vmx /proc/cpuinfo 2>/dev/null; then
    echo "cpu:vmx"
elif grep -qw svm /proc/cpuinfo 2>/dev/null; then
    echo "cpu:svm"
else
    echo "cpu:none"
fi
echo "devkvm:$(yes_no test -c /dev/kvm)"
echo "virsh:$(yes_no command -v virsh)"
echo "libvirtd:$(yes_no timeout -k 5 60 virsh -q -c qemu:///system uri)"
