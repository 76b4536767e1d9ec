#!/bin/sh
# The guests of this parent, in the sections that the server reads. Prints nothing else.
set -u
LC_ALL=C
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
export LC_ALL PATH
STAGING=$(cd "$(dirname "$0")" && pwd)
trap 'rm -rf "$STAGING"' EXIT

folder=$(sysrc -qn vm_dir 2>/dev/null)
case "$folder" in
zfs:*) folder=$(mount | awk -v dataset="${folder#zfs:}" '$1 == dataset { print $3; exit }') ;;
esac
echo "===BHYVE==="
status=0
timeout -k 5 60 vm list </dev/null || status=1
echo "===BHYVE_META==="
for file in "${folder:-/vm}"/metadata/*.json; do
    [ ! -f "$file" ] || cat "$file"
done
exit "$status"
