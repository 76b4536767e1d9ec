#!/bin/sh
# What this parent can do with bhyve, in the section that the server reads. Prints nothing else.
set -u
LC_ALL=C
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
export LC_ALL PATH
STAGING=$(cd "$(dirname "$0")" && pwd)
trap 'rm -rf "$STAGING"' EXIT

echo "===BHYVE==="
if kldstat -qm vmm 2>/dev/null; then echo "vmm:loaded"; else echo "vmm:missing"; fi
if command -v vm >/dev/null 2>&1; then echo "vmbhyve:yes"; else echo "vmbhyve:no"; fi
