#!/bin/sh
# Runs in Alpine's live system, started from its overlay: makes the system that is to be installed out of the one that
# runs, copies it to the disk with setup-disk, and starts it from there. Values come from prepare.env beside it.
set -eu
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/prepare.env"

report() {
    [ "$REPORT" = yes ] || return 0
    printf '\r\nsysmanage-guest %s %s\r\n' "$INSTANCE_ID" "$*" 2>/dev/null >/dev/ttyS0 || true
}

give_up() {
    printf 'error: %s\n' "$*"
    report "failed $*"
    trap - EXIT
    exit 1
}
WORK="starting"
trap 'give_up "$WORK did not work"' EXIT

wait_for_mirror() {
    tries=0
    until apk update; do
        tries=$((tries + 1))
        [ "$tries" -lt 30 ] || return 1
        sleep 4
    done
}

add_packages() {
    # shellcheck disable=SC2086 # a list of names, each of which was checked
    apk add openssh chrony $PACKAGES
    rc-update add sshd default
    rc-update add chronyd default
    rc-update add networking boot
}

add_user() {
    adduser -D -g "$LOGIN" -s "$LOGIN_SHELL" "$LOGIN"
    addgroup "$LOGIN" "$ADMIN_GROUP"
    chpasswd -e <"$FOLDER/password"
    # Nobody logs in as root: the live system lets everybody.
    passwd -l root
    mkdir -p /etc/sudoers.d
    printf '%%%s ALL=(ALL:ALL) ALL\n' "$ADMIN_GROUP" >/etc/sudoers.d/sysmanage
    chmod 0440 /etc/sudoers.d/sysmanage
    [ -s "$FOLDER/authorized_keys" ] || return 0
    mkdir -p "/home/$LOGIN/.ssh"
    cp "$FOLDER/authorized_keys" "/home/$LOGIN/.ssh/authorized_keys"
    chmod 0700 "/home/$LOGIN/.ssh"
    chmod 0600 "/home/$LOGIN/.ssh/authorized_keys"
    chown -R "$LOGIN:$LOGIN" "/home/$LOGIN"
}

name_host() {
    short=${GUEST_HOSTNAME%%.*}
    printf '127.0.0.1\t%s %s localhost localhost.localdomain\n::1\tlocalhost localhost.localdomain\n' \
        "$GUEST_HOSTNAME" "$short" >/etc/hosts
}

# Getty on the serial port, where there is one.
open_serial() {
    [ -c /dev/ttyS0 ] && [ -f /etc/inittab ] || return 0
    grep -q '^ttyS0:' /etc/inittab || echo 'ttyS0::respawn:/sbin/getty -L 115200 ttyS0 vt100' >>/etc/inittab
}

# The installed system starts the agent's set-up instead of this script; what the live system alone needed goes.
hand_over() {
    cp "$FOLDER/alpine-first-boot.sh" /etc/local.d/sysmanage-first-boot.start
    chmod 0755 /etc/local.d/sysmanage-first-boot.start
    rm -f /etc/local.d/sysmanage-install.start "$FOLDER/alpine-install.sh" "$FOLDER/alpine-first-boot.sh" \
        "$FOLDER/password" "$FOLDER/prepare.env" "$FOLDER/authorized_keys"
    lbu include "$FOLDER" "/home/$LOGIN"
}

# The only disk that is neither removable nor read-only; the name of one in the request goes before.
find_disk() {
    found=""
    for path in /sys/block/*; do
        disk=${path##*/}
        case "$disk" in
        sd* | vd* | xvd* | nvme* | mmcblk*) ;;
        *) continue ;;
        esac
        case "$disk" in *boot[0-9]) continue ;; esac
        if [ "$(cat "$path/removable")" != 0 ] || [ "$(cat "$path/ro")" != 0 ]; then continue; fi
        if grep -q "^/dev/$disk" /proc/mounts; then continue; fi
        [ -z "$found" ] || give_up "this machine has more than one disk: name one in the request (install_disk)"
        found=/dev/$disk
    done
    [ -n "$found" ] || give_up "this machine has no disk to install on"
    INSTALL_DISK=$found
}

install_to_disk() {
    layout=""
    [ "$DISK_LAYOUT" != lvm ] || layout=-L
    ERASE_DISKS=$INSTALL_DISK
    KERNELOPTS="quiet console=tty0 console=ttyS0,115200n8"
    export ERASE_DISKS KERNELOPTS
    # shellcheck disable=SC2086 # nothing, or one option
    setup-disk -q -m sys $layout "$INSTALL_DISK"
}

WORK="reaching the package mirror"
wait_for_mirror
WORK="setting the clock's zone"
setup-timezone -z "$TIMEZONE"
# A machine without the layout is still one that works.
setup-keymap "$KEYBOARD" "$KEYBOARD" || echo "note: the keyboard layout $KEYBOARD was not set"
WORK="installing packages"
add_packages
WORK="making the user"
add_user
WORK="preparing the first boot"
name_host
open_serial
[ -n "$INSTALL_DISK" ] || find_disk
hand_over
WORK="installing on $INSTALL_DISK"
install_to_disk
sync
trap - EXIT
report installed
reboot
