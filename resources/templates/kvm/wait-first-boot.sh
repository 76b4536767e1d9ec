#!/bin/sh
# Waits until cloud-init's last stage has ended in the guest, which reports it on its serial console. With an agent that
# means: installed, configured and started. Whether the server has accepted it by then is noted for the last step, and does
# not decide.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

# The last two reports of how it is, one a line, read at once: the end is never seen without what came before it.
guest_reports() {
    [ -f "$SERIAL_LOG" ] || return 0
    tr -d '\r' <"$SERIAL_LOG" | sed -n "s/^.*sysmanage-guest $INSTANCE_ID \(\(registration\|ready\|failed\).*\)/\1/p" |
        tail -n 2 | tr -cd '\12\40-\176'
}

newline='
'

waited=0
told=0
started=$(date +%s)
while [ "$waited" -lt "$FIRST_BOOT_SECONDS" ]; do
    reports=$(guest_reports)
    report=${reports##*"$newline"}
    case "$report" in
    ready*)
        reports=${reports%%"$newline"*}
        note_registration "${reports#registration }"
        say "the guest's first boot has ended"
        exit 0
        ;;
    failed*)
        serial_tail 20 >&2
        fail "the guest reports: $report"
        ;;
    esac
    if has_stopped; then
        serial_tail >&2
        fail "the VM $VM_NAME is not running any more ($STATE)"
    fi
    if [ $((waited - told)) -ge 30 ]; then
        told=$waited
        say "$waited s; the console says: $(serial_tail 1)"
    fi
    sleep 3
    waited=$(($(date +%s) - started))
done
serial_tail 20 >&2
fail "the guest's first boot did not end within $FIRST_BOOT_SECONDS s; above is the end of its console"
