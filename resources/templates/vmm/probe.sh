#!/bin/sh
# What this parent can do with VMM, in the sections that the server reads. Prints nothing else.
set -u
LC_ALL=C
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
export LC_ALL PATH
STAGING=$(cd "$(dirname "$0")" && pwd)
trap 'rm -rf "$STAGING"' EXIT

yes_no() { if "$@" >/dev/null 2>&1; then echo yes; else echo no; fi; }

echo "===VMM==="
echo "vmctl:$(yes_no command -v vmctl)"
# The device is there on every amd64; whether the kernel has found the processor's help stands in its messages.
if [ -c /dev/vmm ] && dmesg 2>/dev/null | grep -q '^vmm0 at '; then echo "devvmm:yes"; else echo "devvmm:no"; fi
if timeout -k 5 30 rcctl check vmd >/dev/null 2>&1; then echo "vmd:running"; else echo "vmd:stopped"; fi
