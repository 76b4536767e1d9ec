#!/bin/sh
# Runs as root in a system that has no cloud-init: a container, or an instance of WSL. Gives it its name, its administrator
# and the agent. Values come from container.env beside it; running it again does no harm.
set -u
FOLDER=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC1091
. "$FOLDER/container.env"
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
export PATH

give_up() {
    echo "error: $*"
    rm -rf "$FOLDER"
    echo "sysmanage-guest $INSTANCE_ID failed $*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# The system's own start may not be over: its package manager and network come up meanwhile.
wait_for_start() {
    have systemctl || return 0
    tries=0
    while [ "$tries" -lt 90 ]; do
        case "$(systemctl is-system-running 2>/dev/null)" in
        running | degraded) return 0 ;;
        esac
        tries=$((tries + 1))
        sleep 1
    done
}

install_package() {
    if have apt-get; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install "$1" ||
            { apt-get -q -o DPkg::Lock::Timeout=300 update && apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install "$1"; }
    elif have dnf; then
        dnf -q -y install "$1"
    elif have zypper; then
        zypper -q --non-interactive install --no-recommends "$1"
    elif have apk; then
        apk add -q "$1"
    else
        echo "no package manager known here" && false
    fi
}

# A slow mirror, or a network that comes up late: five tries.
need() {
    tries=0
    while ! have "$1"; do
        tries=$((tries + 1))
        [ "$tries" -le 5 ] || give_up "the package $1 cannot be installed"
        [ "$tries" -eq 1 ] || sleep $((tries * 5))
        install_package "$1" </dev/null
    done
}

# One line of /etc/hosts is ours; the others stay as they are.
set_hostname() {
    short=${GUEST_HOSTNAME%%.*}
    if have hostnamectl && hostnamectl set-hostname "$GUEST_HOSTNAME" 2>/dev/null; then
        :
    else
        printf '%s\n' "$GUEST_HOSTNAME" >/etc/hostname
        hostname "$GUEST_HOSTNAME" 2>/dev/null || true
    fi
    names=$short
    [ "$short" = "$GUEST_HOSTNAME" ] || names="$GUEST_HOSTNAME $short"
    grep -v '^127\.0\.1\.1[[:space:]]' /etc/hosts >/etc/hosts.sysmanage 2>/dev/null
    printf '127.0.1.1\t%s\n' "$names" >>/etc/hosts.sysmanage
    # Written over, not renamed: in a container it may be mounted.
    cat /etc/hosts.sysmanage >/etc/hosts
    rm -f /etc/hosts.sysmanage
}

add_user() {
    grep -q "^$ADMIN_GROUP:" /etc/group || groupadd "$ADMIN_GROUP" || addgroup "$ADMIN_GROUP" || give_up "the group $ADMIN_GROUP cannot be made"
    if ! id "$LOGIN" >/dev/null 2>&1; then
        if have useradd; then
            useradd -m -U -s "$LOGIN_SHELL" "$LOGIN" || give_up "the user $LOGIN cannot be made"
        else
            adduser -D -s "$LOGIN_SHELL" "$LOGIN" || give_up "the user $LOGIN cannot be made"
        fi
    fi
    if have usermod; then usermod -a -G "$ADMIN_GROUP" "$LOGIN"; else addgroup "$LOGIN" "$ADMIN_GROUP"; fi ||
        give_up "$LOGIN cannot be added to the group $ADMIN_GROUP"
    # On standard input: nobody sees it among the processes.
    chpasswd -e <"$FOLDER/password" || give_up "the password of $LOGIN cannot be set"
    rm -f "$FOLDER/password"
}

# Not every image lets the members of the group become root.
allow_sudo() {
    need sudo
    [ -d /etc/sudoers.d ] || mkdir -m 0750 /etc/sudoers.d
    rules=/etc/sudoers.d/90-sysmanage
    printf '%%%s ALL=(ALL:ALL) ALL\n' "$ADMIN_GROUP" >"$FOLDER/sudoers"
    if have visudo; then visudo -c -q -f "$FOLDER/sudoers" || give_up "sudo does not take its rule"; fi
    { cp "$FOLDER/sudoers" "$rules" && chmod 0440 "$rules"; } || give_up "the rule for sudo cannot be written"
}

umask 022
wait_for_start
set_hostname
add_user
allow_sudo
# Says the outcome, and removes this folder.
REPORT_TO=output exec sh "$FOLDER/first-boot.sh"
