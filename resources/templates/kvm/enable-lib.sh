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

# What the parent says that it is, the nearest name first.
own_names() {
    [ ! -r "$OS_RELEASE" ] || (
        # shellcheck disable=SC1090
        . "$OS_RELEASE" && printf '%s %s' "${ID:-}" "${ID_LIKE:-}"
    )
}

# The family of these names; "" when none of them is known.
family_of() {
    for name in "$@"; do
        case "$name" in
        debian | ubuntu) echo debian ;;
        fedora | rhel | centos | rocky | almalinux | ol) echo redhat ;;
        suse | opensuse | opensuse-* | sles) echo suse ;;
        arch) echo arch ;;
        alpine) echo alpine ;;
        *) continue ;;
        esac
        return 0
    done
}

# A family that the plan names is believed where the parent names none that is known, and nowhere against it.
find_family() {
    names=$(own_names)
    # shellcheck disable=SC2086 # word by word
    own=$(family_of $names)
    if [ -z "$FAMILY" ]; then
        [ -r "$OS_RELEASE" ] || fail "this parent does not say what it is ($OS_RELEASE): name its family (parent_os)"
        [ -n "$own" ] || fail "this plan does not know how to install packages on this parent ($names)"
        FAMILY=$own
    elif [ -n "$own" ] && [ "$own" != "$FAMILY" ]; then
        fail "the plan is for a parent of the family $FAMILY (parent_os), and this one is of the family $own; nothing was touched"
    fi
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
