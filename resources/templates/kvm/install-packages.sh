#!/bin/sh
# install-packages.sh FAMILY: what a parent needs, with its own package manager.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
find_family

emulator() {
    for program in "qemu-system-$(uname -m)" qemu-kvm /usr/libexec/qemu-kvm; do
        if have "$program" || [ -x "$program" ]; then return 0; fi
    done
    return 1
}

missing() {
    for tool in virsh virt-install qemu-img flock curl xz; do
        have "$tool" || printf ' %s' "$tool"
    done
    have genisoimage || have mkisofs || have xorrisofs || printf ' xorrisofs'
    have dnsmasq || printf ' dnsmasq'
    emulator || printf ' qemu'
    have libvirtd || have virtqemud || [ -x /usr/sbin/libvirtd ] || printf ' libvirtd'
}

if [ -z "$(missing)" ]; then
    say "skipped: everything is installed"
    exit 0
fi
say "missing:$(missing)"

arm=no
[ "$(uname -m)" != aarch64 ] || arm=yes
pick() { if [ "$arm" = yes ]; then echo "$2"; else echo "$1"; fi; }

case "$FAMILY" in
debian)
    export DEBIAN_FRONTEND=noninteractive
    # Another package manager may be at work just after a boot.
    timeout -k 10 900 apt-get -q -o DPkg::Lock::Timeout=600 update </dev/null ||
        say "note: the lists of packages could not be brought up to date"
    timeout -k 10 2400 apt-get -q -y -o DPkg::Lock::Timeout=600 --no-install-recommends install \
        "$(pick qemu-system-x86 qemu-system-arm)" "$(pick ovmf qemu-efi-aarch64)" libvirt-daemon-system \
        libvirt-clients virtinst qemu-utils xorriso dnsmasq-base iproute2 curl xz-utils </dev/null ||
        fail "apt-get has failed: see above"
    ;;
redhat)
    timeout -k 10 2400 dnf -q -y --setopt=install_weak_deps=False install qemu-kvm libvirt libvirt-client virt-install \
        qemu-img xorriso "$(pick edk2-ovmf edk2-aarch64)" dnsmasq iproute curl xz </dev/null || fail "dnf has failed: see above"
    ;;
suse)
    timeout -k 10 2400 zypper -q --non-interactive install --no-recommends qemu-kvm libvirt-daemon \
        libvirt-daemon-qemu libvirt-daemon-config-network libvirt-client virt-install qemu-tools xorriso \
        "$(pick qemu-ovmf-x86_64 qemu-uefi-aarch64)" dnsmasq iproute2 curl xz </dev/null || fail "zypper has failed: see above"
    ;;
arch)
    # Not -y: new lists without an upgrade would leave a half-upgraded system.
    timeout -k 10 2400 pacman -S --needed --noconfirm qemu-base libvirt virt-install dnsmasq libisoburn edk2-ovmf iproute2 \
        curl xz </dev/null || fail "pacman has failed: see above. When files are missing on the mirror, upgrade the parent first (pacman -Syu)"
    ;;
alpine)
    timeout -k 10 2400 apk add --quiet "qemu-system-$(uname -m)" qemu-modules libvirt-daemon libvirt-client libvirt-qemu virt-install \
        qemu-img xorriso ovmf dnsmasq iproute2 flock curl xz </dev/null ||
        fail "apk has failed: see above. Its community repository has to be enabled in /etc/apk/repositories"
    ;;
esac
[ -z "$(missing)" ] || fail "these are still missing:$(missing)"
say "everything is installed"
