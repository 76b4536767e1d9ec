#!/bin/sh
# The BIOS that guests start with comes from the system's firmware server: it may not be part of the base system.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"

if [ -s /etc/firmware/vmm-bios ]; then
    say "skipped: the firmware is there"
    exit 0
fi
timeout -k 5 600 fw_update vmm </dev/null || fail "the firmware vmm cannot be fetched (fw_update)"
[ -s /etc/firmware/vmm-bios ] || fail "fw_update has brought no /etc/firmware/vmm-bios"
say "the guests' firmware is installed"
