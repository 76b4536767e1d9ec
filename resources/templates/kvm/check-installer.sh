#!/bin/sh
# What an installation needs beyond a VM, before anything is downloaded.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
# shellcheck disable=SC1091
. "$STAGING/install.env"
begin_step

# virt-install takes the kernel out of the medium with one of these.
have xorriso || have isoinfo || fail "missing on this parent: xorriso (package xorriso)"
if [ "$METHOD" = preseed ]; then
    for tool in cpio gzip; do
        have "$tool" || fail "missing on this parent: $tool, with which virt-install hands the answers to the installer"
    done
fi
if [ "$METHOD" = apkovl ]; then
    for tool in tar gzip; do have "$tool" || fail "missing on this parent: $tool"; done
fi
virt-install --help 2>/dev/null | grep -q -e '--location' || fail "this parent's virt-install cannot start installers"
say "the parent can run this installer"
