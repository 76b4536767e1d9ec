
# ---- at the boot -----------------------------------------------------------------------------------------------

# Started once by the parent's init. Whatever comes of it, it is not started again.
set -u
rm -f /usr/local/etc/rc.d/sysmanage_restore_children /etc/local.d/sysmanage-restore-children.start
if [ -d /run/systemd/system ]; then
    systemctl -q disable sysmanage-restore-children.service
    rm -f /etc/systemd/system/sysmanage-restore-children.service
fi
restore_children 600 >"$STATE_DIR/restore-children.log" 2>&1
status=$?
rm -f "$RESTORER"
exit "$status"
