#!/bin/sh
# load-modules.sh FAMILY: the modules of KVM and of the guests' network devices, now and after every boot.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"

# load MODULE WHY-NOT
load() {
    if modprobe "$1" 2>"$STAGING/modprobe.err"; then
        rm -f "$STAGING/modprobe.err"
    elif [ ! -d "/lib/modules/$(uname -r)" ]; then
        need_reboot "the running kernel's modules are gone (a newer kernel has been installed)"
    else
        fail "the module $1 cannot be loaded: $(head -c 300 "$STAGING/modprobe.err"). $2"
    fi
}

module=$(kvm_module)
[ -z "$module" ] || [ -c /dev/kvm ] || load "$module" "Virtualisation may be switched off in the firmware"
# Where no device manager loads it when it is opened (Alpine), a guest would find no network.
[ -c /dev/net/tun ] || load tun "Guests' network devices need it"

line="# KVM for SysManage's VMs${module:+
$module}
tun"
modules="${module:+$module and }tun"
if [ "$(cat "$PERSISTENT" 2>/dev/null)" = "$line" ]; then
    [ -s "$STAGING/reboot" ] || say "skipped: $modules: loaded, now and after every boot"
    exit 0
fi
mkdir -p "${PERSISTENT%/*}"
printf '%s\n' "$line" >"$PERSISTENT.new"
chmod 0644 "$PERSISTENT.new"
mv -f "$PERSISTENT.new" "$PERSISTENT"
say "$modules: loaded after every boot ($PERSISTENT)"
