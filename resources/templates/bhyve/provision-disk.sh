#!/bin/sh
# Works on a FreeBSD guest's disk from outside before it has ever run: grows its root, makes the user, sets host name and
# network, and lays the first boot's script down. No program of the guest's is run for that. Whatever ends this step, the
# memory disk and the mount are released (see lib.sh).
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

if [ "$(record_value provisioned)" = yes ]; then
    rm -rf "$STAGING/guest"
    say "skipped: the disk is prepared"
    exit 0
fi
ROOT="$STAGING/root"
release_disk || fail "a memory disk on $WORK_DISK is left from before and cannot be removed"

# ---- the root file system ------------------------------------------------------------------------------------------

# By its type: releases differ in the number of its partition. The largest, where there are several.
find_root() {
    gpart show -p "$UNIT" >"$STAGING/partitions" || fail "the image has no partition table"
    ROOT_DEVICE=$(awk '$4 == "freebsd-ufs" && $2 + 0 > most { most = $2 + 0; found = $3 } END { print found }' "$STAGING/partitions")
    if [ -z "$ROOT_DEVICE" ] && grep -qw freebsd-zfs "$STAGING/partitions"; then
        fail "the image has its root on ZFS: choose one with UFS (its name ends in -ufs or says nothing of zfs)"
    fi
    [ -n "$ROOT_DEVICE" ] || fail "the image has no FreeBSD root: no partition of the type freebsd-ufs"
    last=$(awk '$3 ~ /^md[0-9]+p[0-9]+$/ && $1 + 0 > most { most = $1 + 0; found = $3 } END { print found }' "$STAGING/partitions")
    rm -f "$STAGING/partitions"
}

grow_root() {
    fsck_ffs -y "/dev/$ROOT_DEVICE" >"$STAGING/fsck.log" 2>&1 || {
        tail -n 5 "$STAGING/fsck.log" >&2
        fail "the image's root file system is damaged"
    }
    rm -f "$STAGING/fsck.log"
    # Something lies behind the root: the guest's own growfs says so at its first boot.
    [ "$last" = "$ROOT_DEVICE" ] || return 0
    gpart resize -i "${ROOT_DEVICE##*p}" "$UNIT" >/dev/null || fail "the root's partition cannot be grown"
    growfs -y "/dev/$ROOT_DEVICE" >/dev/null || fail "the root's file system cannot be grown"
}

# A link in the image could lead out of it.
refuse_links() {
    for path in etc etc/rc.conf etc/rc.d etc/master.passwd etc/passwd etc/group etc/pwd.db etc/spwd.db etc/ssh etc/resolv.conf \
        etc/localtime etc/sysmanage-agent.yaml var var/db var/db/zoneinfo var/db/sysmanage-first-boot usr usr/share usr/share/zoneinfo \
        root firstboot etc/rc.d/sysmanage_firstboot; do
        # Releases keep the zone as a file or as a link into usr/share/zoneinfo; ours replaces it.
        [ "$path" != etc/localtime ] || { rm -f "$ROOT/etc/localtime" && continue; }
        [ ! -L "$ROOT/$path" ] || fail "the image's /$path is a symbolic link: it is not worked on"
    done
    for path in etc var/db; do [ -d "$ROOT/$path" ] || fail "the image has no folder /$path: it is not FreeBSD's"; done
    # Releases have had /home as a link to usr/home.
    for path in home usr/home "home/$LOGIN" "home/$LOGIN/.ssh"; do
        if [ -e "$ROOT/$path" ] || [ -L "$ROOT/$path" ]; then
            is_within "$ROOT/$path" || fail "the image's /$path leads out of it: it is not worked on"
        fi
    done
}

# is_within PATH: whether it is in the image, wherever links in it lead to.
is_within() {
    place=$(realpath "$1" 2>/dev/null) || return 1
    case "$place" in
    "$(realpath "$ROOT")"/*) return 0 ;;
    *) return 1 ;;
    esac
}

# ---- what goes into it ---------------------------------------------------------------------------------------------

in_guest() { sysrc -q -f "$ROOT/etc/rc.conf" "$@" >/dev/null || fail "the guest's /etc/rc.conf cannot be written"; }

set_network() {
    in_guest hostname="$VM_HOSTNAME" sshd_enable=YES growfs_enable=YES
    if [ -z "$GUEST_ADDRESS" ]; then
        in_guest ifconfig_DEFAULT=DHCP
        return
    fi
    case "$GUEST_ADDRESS" in
    *:*)
        in_guest ifconfig_vtnet0_ipv6="inet6 $GUEST_ADDRESS prefixlen $GUEST_PREFIX"
        [ -z "$GATEWAY" ] || in_guest ipv6_defaultrouter="$GATEWAY"
        ;;
    *)
        in_guest ifconfig_vtnet0="inet $GUEST_ADDRESS/$GUEST_PREFIX"
        [ -z "$GATEWAY" ] || in_guest defaultrouter="$GATEWAY"
        ;;
    esac
    servers=$RESOLVERS
    [ "$DNS_FROM_PARENT" = no ] || servers=$(parent_resolvers)
    : >"$ROOT/etc/resolv.conf"
    for address in $servers; do printf 'nameserver %s\n' "$address" >>"$ROOT/etc/resolv.conf"; done
    chmod 0644 "$ROOT/etc/resolv.conf"
}

set_zone() {
    { [ -f "$ROOT/usr/share/zoneinfo/$TIMEZONE" ] && is_within "$ROOT/usr/share/zoneinfo/$TIMEZONE"; } || { say "note: the guest has no time zone $TIMEZONE"; return; }
    cp "$ROOT/usr/share/zoneinfo/$TIMEZONE" "$ROOT/etc/localtime"
    chmod 0444 "$ROOT/etc/localtime"
    printf '%s\n' "$TIMEZONE" >"$ROOT/var/db/zoneinfo"
    chmod 0644 "$ROOT/var/db/zoneinfo"
}

# The hash goes to pw on its standard input: an argument could be read by everybody on this parent.
make_user() {
    if pw -R "$ROOT" usershow "$LOGIN" >/dev/null 2>&1; then
        pw -R "$ROOT" usermod "$LOGIN" -G "$ADMIN_GROUP" -s "$LOGIN_SHELL" -H 0 <"$STAGING/guest/password-hash" ||
            fail "the guest's user $LOGIN cannot be changed"
    else
        pw -R "$ROOT" useradd "$LOGIN" -m -G "$ADMIN_GROUP" -s "$LOGIN_SHELL" -H 0 <"$STAGING/guest/password-hash" ||
            fail "the guest's user $LOGIN cannot be made"
    fi
    # The images come with an empty password of root, on the console too.
    pw -R "$ROOT" usermod root -h - </dev/null || fail "root cannot be locked in the guest"
    [ -s "$STAGING/guest/authorized_keys" ] || return 0
    entry=$(pw -R "$ROOT" usershow "$LOGIN") || fail "the guest does not know its user $LOGIN"
    home=$(printf '%s\n' "$entry" | cut -d : -f 9)
    owner=$(printf '%s\n' "$entry" | cut -d : -f 3):$(printf '%s\n' "$entry" | cut -d : -f 4)
    keys="$ROOT$home/.ssh"
    is_within "$ROOT$home" || fail "the guest's folder $home leads out of the image: it is not worked on"
    mkdir -p "$keys"
    cp "$STAGING/guest/authorized_keys" "$keys/authorized_keys"
    chmod 0700 "$keys"
    chmod 0600 "$keys/authorized_keys"
    chown -R "$owner" "$keys"
}

lay_first_boot() {
    mkdir -p "$ROOT/var/db/sysmanage-first-boot"
    chmod 0700 "$ROOT/var/db/sysmanage-first-boot"
    cp "$STAGING/guest/first-boot/"* "$ROOT/var/db/sysmanage-first-boot/"
    chmod 0600 "$ROOT/var/db/sysmanage-first-boot/"*
    cp "$STAGING/guest/sysmanage_firstboot" "$ROOT/etc/rc.d/sysmanage_firstboot"
    chmod 0555 "$ROOT/etc/rc.d/sysmanage_firstboot"
    in_guest sysmanage_firstboot_enable=YES
    # rc(8) runs what has the keyword firstboot where this file is, once, and removes it.
    : >"$ROOT/firstboot"
    # The configuration holds a token; the guest's root alone reads it.
    if [ -f "$STAGING/guest/sysmanage-agent.yaml" ]; then
        cp "$STAGING/guest/sysmanage-agent.yaml" "$ROOT/etc/sysmanage-agent.yaml"
        chmod 0600 "$ROOT/etc/sysmanage-agent.yaml"
    fi
}

UNIT=$(mdconfig -a -t vnode -f "$WORK_DISK") || fail "no memory disk can be made of $WORK_DISK"
# The disk has been made larger than the image: the table's copy lies in the middle of it.
gpart recover "$UNIT" >/dev/null 2>&1 || true
find_root
grow_root
mkdir -p "$ROOT"
mount -t ufs -o noexec,nosuid "/dev/$ROOT_DEVICE" "$ROOT" || fail "the image's root file system cannot be mounted"
refuse_links
set_network
set_zone
if [ -f "$STAGING/guest/password-hash" ]; then make_user; fi
lay_first_boot
umount "$ROOT" || fail "the image's root file system cannot be unmounted"
mdconfig -d -u "${UNIT#md}" || fail "the memory disk $UNIT cannot be removed"
rmdir "$ROOT"
record_set provisioned yes
rm -rf "$STAGING/guest"
say "prepared the disk: root on ${ROOT_DEVICE#"$UNIT"}, user $LOGIN, first boot"
