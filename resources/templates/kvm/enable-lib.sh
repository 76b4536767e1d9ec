# shellcheck shell=sh
# Sourced by the steps that make a parent able to run VMs. The first argument of each is the family of the parent's
# system, or "" to find it out. What is installed and switched on stays when a later step fails: the plan goes on from there
# when it is sent again.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
FAMILY=$1
OS_RELEASE=${OS_RELEASE:-/etc/os-release}
# shellcheck disable=SC2034 # a file of our own: what an administrator has written elsewhere is not touched
PERSISTENT=/etc/modules-load.d/sysmanage-kvm.conf

LAST_STEP=no
last_step() { LAST_STEP=yes; }
at_exit() {
    status=$?
    trap - EXIT
    rm -f "$PERSISTENT.new" || true
    if [ "$status" -ne 0 ] || [ "$LAST_STEP" = yes ]; then remove_own_files; fi
    exit "$status"
}
trap at_exit EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# What has to wait for a reboot is no failure: the last step says it.
need_reboot() { printf '%s\n' "$*" >>"$STAGING/reboot"; }

find_family() {
    [ -z "$FAMILY" ] || return 0
    [ -r "$OS_RELEASE" ] || fail "this parent does not say what it is ($OS_RELEASE): name its family (parent_os)"
    # shellcheck disable=SC1090
    names=$(. "$OS_RELEASE" && printf '%s %s' "${ID:-}" "${ID_LIKE:-}")
    for name in $names; do
        case "$name" in
        debian | ubuntu) FAMILY=debian ;;
        fedora | rhel | centos | rocky | almalinux | ol) FAMILY=redhat ;;
        suse | opensuse | opensuse-* | sles) FAMILY=suse ;;
        arch) FAMILY=arch ;;
        alpine) FAMILY=alpine ;;
        *) continue ;;
        esac
        return 0
    done
    fail "this plan does not know how to install packages on this parent ($names)"
}

# The kernel module of this processor's virtualisation; "" where it is built in, or where there is none.
kvm_module() {
    if grep -qw vmx /proc/cpuinfo; then
        echo kvm_intel
    elif grep -qw svm /proc/cpuinfo; then
        echo kvm_amd
    fi
}

has_systemd() { [ -d /run/systemd/system ]; }
