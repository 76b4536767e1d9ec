#!/bin/sh
# Reads the guest's console until its first boot reports how it went. A guest that says nothing is not taken for a failed
# one, as long as it runs: somebody may be reading its console, and what is read there is gone.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value reported)" = yes ]; then
    say "skipped: the first boot has ended"
    exit 0
fi

LOG="$STAGING/console.log"
: >"$LOG"

# The device whose other end is the guest's first serial port. Raw and without echo: else the guest would be sent what it
# has said itself.
listen() {
    console=$(sed -n 's/^com1=//p' "$GUEST_DIR/console" 2>/dev/null | head -n 1) || console=""
    [ -n "$console" ] && [ -e "$console" ] || return 1
    (
        trap - EXIT INT TERM HUP
        exec 7<>"$console"
        stty raw -echo <&7 2>/dev/null || true
        exec cat <&7 >>"$LOG"
    ) &
    READER=$!
}

# guest_said WORDS: its last report that begins with one of them, an extended expression: FreeBSD's basic ones know no choice.
guest_said() {
    tr -d '\r' <"$LOG" | sed -E -n "s/^.*sysmanage-guest $INSTANCE_ID (($1).*)\$/\1/p" | tail -n 1 | tr -cd '\40-\176'
}

note_address() {
    address=$(guest_said 'address ')
    [ -z "$address" ] || record_set address "${address#address }"
}

started=$(date +%s)
waited=0
told=0
while [ "$waited" -lt "$FIRST_BOOT_SECONDS" ]; do
    if [ -z "$READER" ] || ! kill -0 "$READER" 2>/dev/null; then listen || true; fi
    report=$(guest_said 'ready|failed')
    case "$report" in
    ready*)
        note_address
        record_set reported yes
        say "the guest's first boot has ended"
        exit 0
        ;;
    failed*)
        console_tail 20 >&2
        fail "the guest reports: $report"
        ;;
    esac
    state=$(guest_state "$VM_NAME") || state=running
    if [ "$state" != running ]; then
        console_tail >&2
        fail "the VM $VM_NAME is not running any more"
    fi
    if [ $((waited - told)) -ge 30 ]; then
        told=$waited
        say "$waited s; the console says: $(console_tail 1)"
    fi
    sleep 3
    waited=$(($(date +%s) - started))
done
note_address
console_tail 8
say "note: the guest runs, but has not reported the end of its first boot within $FIRST_BOOT_SECONDS s: look at it with vm console $VM_NAME"
