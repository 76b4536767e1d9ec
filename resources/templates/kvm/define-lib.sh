# shellcheck shell=sh
# Sourced by the steps that define a VM, after lib.sh. The arguments are virt-install's own; only the name of the operating
# system is added here, because it depends on how old this parent's virt-install and osinfo-db are.

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

# Interrupted, not killed: virt-install then removes the kernel and the answers that it has unpacked for an installer.
define_vm() {
    os=$(os_argument)
    rm -f "$SERIAL_LOG"
    code=0
    timeout -s INT -k 20 600 virt-install "$@" "$os" </dev/null >"$STAGING/virt-install.out" 2>&1 || code=$?
    tail -c 1500 "$STAGING/virt-install.out"
    [ "$code" -eq 0 ] || fail "virt-install ended with $code"
    our_domain_exists || fail "virt-install ended well, but libvirt does not know the VM $VM_NAME"
}

# installer_says WORD: what the installer has reported of that kind on the serial port.
installer_says() {
    [ -f "$SERIAL_LOG" ] || return 1
    tr -d '\r' <"$SERIAL_LOG" | sed -n "s/^.*sysmanage-guest $INSTANCE_ID \($1.*\)/\1/p" | tail -n 1 |
        tr -cd '\40-\176\n' | grep .
}
