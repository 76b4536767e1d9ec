#!/bin/sh
# unload-modules.sh FAMILY: takes KVM's module out of the kernel, unless something uses it.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
last_step

module=$(kvm_module)
if [ -z "$module" ]; then
    say "skipped: no module is needed for this processor"
    exit 0
fi
# Without an answer it is the kernel that knows whether a VM uses the module: it refuses then.
if have virsh && running=$(virsh_ list --name 2>/dev/null) && [ -n "$running" ]; then
    fail "VMs run on this parent: $(printf '%s' "$running" | tr '\n' ' ')- stop them first; nothing was touched"
fi
if [ -d "/sys/module/$module" ]; then
    modprobe -r "$module" 2>"$STAGING/modprobe.err" ||
        fail "the module $module cannot be unloaded: $(head -c 300 "$STAGING/modprobe.err"). Something still uses it"
elif [ ! -e "$PERSISTENT" ]; then
    say "skipped: $module is not loaded"
    exit 0
fi
rm -f "$PERSISTENT"
say "$module is unloaded, and is not loaded at the next boot by SysManage"
