#!/bin/sh
# Reboots the parent in a minute: the result of this plan still reaches whoever sent it.
# shellcheck disable=SC1091
. "$(dirname "$0")/reboot-lib.sh"
last_step

take_back() { start_again; }

if have shutdown; then
    shutdown -r +1 </dev/null >/dev/null 2>"$STAGING/said" || {
        cat "$STAGING/said" >&2
        fail "the parent does not take the reboot"
    }
elif have reboot; then
    # Without shutdown(8): busybox.
    (sleep 60 && reboot) </dev/null >/dev/null 2>&1 &
else
    fail "this parent has neither shutdown nor reboot"
fi
say "the parent reboots in a minute (to call it off: shutdown -c on Linux, pkill shutdown on a BSD)"
