#!/bin/sh
# Defines the VM and starts the installer in it. The installer's kernel is started directly; the VM's definition is already
# the one that starts from the disk.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
# shellcheck disable=SC1091
. "$STAGING/define-lib.sh"
begin_step

# While the installer is started the VM has no definition yet: virt-install that is killed then leaves one that is gone with
# its process.
is_persistent() {
    about=$(virsh_ dominfo "$VM_UUID") || fail "libvirt does not say how the VM $VM_NAME is"
    printf '%s\n' "$about" | grep -Eq '^Persistent: +yes'
}

# What virt-install puts into the installer's memory has been taken there.
forget_answers() { rm -rf "$STAGING/answers"; }

# The hypervisor's user cannot enter the cache. Nothing on the medium is secret.
take_medium() {
    rm -f "$DISK.image"
    ln "$IMAGE_FILE" "$DISK.image" 2>/dev/null || cp "$IMAGE_FILE" "$DISK.image" ||
        fail "the medium could not be copied ($(free_space))"
    chmod 0644 "$DISK.image"
}

if [ "$(record_value installed)" = yes ]; then
    forget_answers
    say "skipped: $VM_NAME is installed"
    exit 0
fi
found=0
our_domain_exists || found=$?
[ "$found" -ne 2 ] || fail "libvirt does not answer"
if [ "$found" -eq 0 ]; then
    if is_persistent && { ! has_stopped || installer_says installed >/dev/null; }; then
        forget_answers
        say "skipped: the installer has been started"
        exit 0
    fi
    say "the installer was interrupted: starting it once more"
    remove_our_domain || fail "the unfinished VM $VM_NAME cannot be removed"
fi
take_medium
define_vm "$@"
forget_answers
say "the installer runs in $VM_NAME ($VM_UUID)"
