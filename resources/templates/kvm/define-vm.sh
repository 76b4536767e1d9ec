#!/bin/sh
# Defines and starts the VM. The arguments are virt-install's own; only the name of the operating system is added here,
# because it depends on how old this parent's virt-install and osinfo-db are.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

start_again() {
    case "$(domain_state)" in
    running | paused) ;;
    *) virsh_ start "$VM_UUID" >/dev/null || fail "the VM $VM_NAME cannot be started" ;;
    esac
}

# The guest's own name where it is known, else the newest generic Linux (which still means virtio), else nothing.
os_argument() {
    if virt-install --help 2>/dev/null | grep -q -e '--osinfo'; then
        virt-install --osinfo list 2>/dev/null | tr ',' '\n' | tr -d ' ' >"$STAGING/os-names"
        option=--osinfo
    else
        { have osinfo-query && osinfo-query -f short-id os 2>/dev/null | tr -d ' '; } >"$STAGING/os-names" || true
        option=--os-variant
    fi
    for name in "$OS_VARIANT" linux2022 linux2020 linux2018; do
        if [ -n "$name" ] && grep -qxF "$name" "$STAGING/os-names"; then break; fi
        name=generic
    done
    printf '%s=%s' "$option" "$name"
}

if our_domain_exists; then
    start_again
    say "skipped: the VM $VM_NAME is defined"
    exit 0
fi
os=$(os_argument)
rm -f "$SERIAL_LOG"
code=0
timeout -k 10 600 virt-install "$@" "$os" </dev/null >"$STAGING/virt-install.out" 2>&1 || code=$?
tail -c 1500 "$STAGING/virt-install.out"
[ "$code" -eq 0 ] || fail "virt-install ended with $code"
our_domain_exists || fail "virt-install ended well, but libvirt does not know the VM $VM_NAME"
say "the VM $VM_NAME is defined and started ($VM_UUID)"
