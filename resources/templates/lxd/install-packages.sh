#!/bin/sh
# install-packages.sh FAMILY: LXD or its fork Incus, whichever the parent's own package manager has.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"
find_family

if have lxc || have incus; then
    say "skipped: $(if have lxc; then echo LXD; else echo Incus; fi) is installed"
    exit 0
fi

# apt_has PACKAGE: its lists know a version to install.
apt_has() { apt-cache policy "$1" 2>/dev/null | grep -q '^ *Candidate: [0-9]'; }

install_on_debian() {
    export DEBIAN_FRONTEND=noninteractive
    # Another package manager may be at work just after a boot.
    timeout -k 10 900 apt-get -q -o DPkg::Lock::Timeout=600 update </dev/null ||
        say "note: the lists of packages could not be brought up to date"
    # On Ubuntu LXD is a snap; what apt calls so there only fetches it later.
    if have snap && grep -qx 'ID=ubuntu' "$OS_RELEASE"; then
        timeout -k 10 1800 snap install lxd </dev/null || fail "snap has failed: see above"
        return
    fi
    for package in lxd incus; do
        apt_has "$package" || continue
        timeout -k 10 1800 apt-get -q -y -o DPkg::Lock::Timeout=600 --no-install-recommends install "$package" dnsmasq-base </dev/null ||
            fail "apt-get has failed: see above"
        return
    done
    fail "this release has neither lxd nor incus (Ubuntu: install snapd first; Debian 11: its backports have neither)"
}

case "$FAMILY" in
debian) install_on_debian ;;
redhat)
    timeout -k 10 1800 dnf -q -y --setopt=install_weak_deps=False install incus incus-client dnsmasq </dev/null ||
        fail "dnf has failed: see above. Fedora has Incus since its release 41; on RHEL and its kin it is in no repository of theirs"
    ;;
suse)
    timeout -k 10 1800 zypper -q --non-interactive install --no-recommends incus incus-tools dnsmasq </dev/null ||
        timeout -k 10 1800 zypper -q --non-interactive install --no-recommends lxd dnsmasq </dev/null ||
        fail "zypper has failed: see above"
    ;;
arch)
    # Not -y: new lists without an upgrade would leave a half-upgraded system.
    timeout -k 10 1800 pacman -S --needed --noconfirm incus dnsmasq </dev/null ||
        fail "pacman has failed: see above. When files are missing on the mirror, upgrade the parent first (pacman -Syu)"
    ;;
alpine)
    timeout -k 10 1800 apk add --quiet incus incus-client dnsmasq flock </dev/null ||
        fail "apk has failed: see above. Its community repository has to be enabled in /etc/apk/repositories"
    ;;
esac
have lxc || have incus || fail "neither lxc nor incus is there after the installation"
say "installed: $(if have lxc; then echo LXD; else echo Incus; fi)"
