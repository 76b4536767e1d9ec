#!/bin/sh
# Has the parent's own init start the children after the boot: one script, started once, which removes itself and what starts it.
# shellcheck disable=SC1091
. "$(dirname "$0")/reboot-lib.sh"

FIRST_TIME=/etc/rc.firsttime

take_back() { start_again; }

if [ ! -s "$LIST" ]; then
    say "skipped: there is nothing to be started again"
    exit 0
fi
{
    cat "$STAGING/children.sh" "$STAGING/restore-at-boot.sh"
} >"$RESTORER.new"
chmod 0700 "$RESTORER.new"
mv -f "$RESTORER.new" "$RESTORER"

if [ -d /run/systemd/system ]; then
    cp "$STAGING/restore-children.service" "$UNIT"
    chmod 0644 "$UNIT"
    systemctl daemon-reload
    systemctl -q enable "${UNIT##*/}" || fail "systemd does not take ${UNIT##*/}"
    say "armed: systemd starts the children after the boot"
elif [ "$(uname -s)" = FreeBSD ]; then
    mkdir -p "${RC_SCRIPT%/*}"
    cp "$STAGING/restore-children.rc" "$RC_SCRIPT"
    chmod 0555 "$RC_SCRIPT"
    say "armed: rc(8) starts the children after the boot"
elif [ "$(uname -s)" = OpenBSD ]; then
    line="[ ! -x $RESTORER ] || sh $RESTORER"
    grep -qxF "$line" "$FIRST_TIME" 2>/dev/null || printf '%s\n' "$line" >>"$FIRST_TIME"
    say "armed: rc.firsttime starts the children after the boot"
elif have rc-update; then
    printf '#!/bin/sh\nsh %s\n' "$RESTORER" >"$LOCAL_SCRIPT"
    chmod 0755 "$LOCAL_SCRIPT"
    rc-update -q add local default
    say "armed: OpenRC starts the children after the boot"
else
    fail "no init that could start the children after the boot is known on this parent: reboot it without arming (arm_restore false) and start them by the plan reboot-restore"
fi
