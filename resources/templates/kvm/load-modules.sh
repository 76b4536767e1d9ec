#!/bin/sh
# load-modules.sh FAMILY: KVM's module now, and after every boot.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"

module=$(kvm_module)
if [ -z "$module" ]; then
    say "skipped: no module is needed for this processor"
    exit 0
fi

if [ ! -c /dev/kvm ] && ! modprobe "$module" 2>"$STAGING/modprobe.err"; then
    if [ ! -d "/lib/modules/$(uname -r)" ]; then
        need_reboot "the running kernel's modules are gone (a newer kernel has been installed)"
    else
        fail "the module $module cannot be loaded: $(head -c 300 "$STAGING/modprobe.err"). Virtualisation may be switched off in the firmware"
    fi
fi
rm -f "$STAGING/modprobe.err"

line="# KVM for SysManage's VMs
$module"
if [ "$(cat "$PERSISTENT" 2>/dev/null)" = "$line" ]; then
    [ ! -c /dev/kvm ] || say "skipped: $module is loaded, now and after every boot"
    exit 0
fi
mkdir -p "${PERSISTENT%/*}"
printf '%s\n' "$line" >"$PERSISTENT.new"
chmod 0644 "$PERSISTENT.new"
mv -f "$PERSISTENT.new" "$PERSISTENT"
say "$module is loaded after every boot ($PERSISTENT)"
