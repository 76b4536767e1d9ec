#!/bin/sh
# Sets the guest up over SSH: waits until its first boot has taken the one-shot key, runs the bootstrap script that is on its
# seed as root, and removes the key and the password here. The script locks root's password and removes the key there.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
# shellcheck disable=SC1091
. "$STAGING/login.env"
begin_step

if [ "$(record_value set_up)" = yes ]; then
    rm -rf "$STAGING/login"
    say "skipped: the guest is set up"
    exit 0
fi

# How the bootstrap ended, by the guest's console or what an earlier run of this step has kept of its session.
guest_report() {
    for said in "$SERIAL_LOG" "$STAGING/bootstrap.out"; do
        [ ! -f "$said" ] || tr -d '\r' <"$said"
    done | sed -n "s/^.*sysmanage-bootstrap $INSTANCE_ID: \(ready\|failed\)\(.*\)/\1\2/p" | tail -n 1 | tr -cd '\40-\176'
}

# An earlier run may have been killed after the guest was done and before it was noted here: nobody can log in then.
end_if_done() {
    report=$(guest_report)
    case "$report" in
    ready*)
        rm -rf "$STAGING/login"
        note_registration "${report#ready registration }"
        record_set set_up yes
        say "the guest is set up"
        exit 0
        ;;
    failed*)
        serial_tail >&2
        fail "setting the guest up has failed: $report"
        ;;
    esac
}
end_if_done
[ -s "$STAGING/login/key" ] || fail "the one-shot key is gone: the guest cannot be set up any more"
address=$(record_value address)

# Not while the bootstrap of an earlier run is still at work.
# shellcheck disable=SC2016 # for the guest
can_log_in() {
    timeout -k 5 60 ssh -F /dev/null -i "$STAGING/login/key" -p "$SSH_PORT" -o BatchMode=yes -o IdentitiesOnly=yes \
        -o LogLevel=ERROR -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile="$STAGING/login/known_hosts" \
        -o ConnectTimeout=15 "$LOGIN@$address" '! pgrep -f "mnt/[b]ootstrap" >/dev/null' </dev/null >"$STAGING/login/answer" 2>&1
}

wait_for_login() {
    waited=0
    started=$(date +%s)
    until can_log_in; do
        end_if_done
        if has_stopped; then
            serial_tail >&2
            fail "the VM $VM_NAME is not running any more ($STATE)"
        fi
        if [ "$waited" -ge "$LOGIN_SECONDS" ]; then
            tail -n 1 "$STAGING/login/answer" >&2
            serial_tail >&2
            fail "no login with the one-shot key at $address after $LOGIN_SECONDS s; above is the end of the guest's console"
        fi
        sleep 4
        record_touch
        waited=$(($(date +%s) - started))
    done
}

wait_for_login
say "logged in at $address"
# What nuageinit(7) has read is not mounted any more.
code=0
: >"$STAGING/bootstrap.out"
# shellcheck disable=SC2016 # for the guest
timeout -k 10 "$BOOTSTRAP_SECONDS" sh "$STAGING/as-root.sh" "$address" "$SSH_PORT" "$LOGIN" "$STAGING/login" \
    'mount -t cd9660 -o ro /dev/iso9660/cidata /mnt && { sh /mnt/bootstrap.sh; code=$?; umount /mnt; exit $code; }' \
    >"$STAGING/bootstrap.out" 2>&1 9>&- &
bootstrap_pid=$!
shown=0
while kill -0 "$bootstrap_pid" 2>/dev/null; do
    sleep 2
    record_touch
    size=$(wc -c <"$STAGING/bootstrap.out")
    tail -c "+$((shown + 1))" "$STAGING/bootstrap.out" | head -c "$((size - shown))" | tr -cd '\11\12\40-\176'
    shown=$size
done
wait "$bootstrap_pid" || code=$?
end_if_done
rm -rf "$STAGING/login"
if [ "$code" -ne 0 ]; then
    tail -n 20 "$STAGING/bootstrap.out" | tr -cd '\11\12\40-\176' | cut -c 1-200 >&2
    fail "setting the guest up has failed ($code)"
fi
record_set set_up yes
say "the guest is set up"
