#!/bin/sh
# Waits until the installer has ended the VM and has said before, on the serial port, that the installation is whole.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
# shellcheck disable=SC1091
. "$STAGING/define-lib.sh"
# shellcheck disable=SC1091
. "$STAGING/install.env"
begin_step

# What the installer has said last may reach the log after libvirt has told the end of the VM.
ended_whole() {
    tries=0
    until installer_says installed >/dev/null; do
        tries=$((tries + 1))
        [ "$tries" -lt 10 ] || return 1
        sleep 1
    done
}

if [ "$(record_value installed)" = yes ]; then
    say "skipped: $VM_NAME is installed"
    exit 0
fi
waited=0
told=0
started=$(date +%s)
while [ "$waited" -lt "$INSTALL_SECONDS" ]; do
    report=$(installer_says failed) || report=""
    if [ -n "$report" ]; then
        serial_tail 25 >&2
        fail "the installer reports: $report"
    fi
    if has_stopped; then
        if ended_whole; then
            record_set installed yes
            say "the installation has ended"
            exit 0
        fi
        serial_tail 25 >&2
        fail "the VM $VM_NAME has stopped ($STATE) before the installation was whole; above is the end of its console"
    fi
    if [ $((waited - told)) -ge 30 ]; then
        told=$waited
        say "$waited s; the installer says: $(serial_tail 1)"
    fi
    sleep 5
    waited=$(($(date +%s) - started))
    record_touch
done
serial_tail 25 >&2
fail "the installation did not end within $INSTALL_SECONDS s; above is the end of its console"
