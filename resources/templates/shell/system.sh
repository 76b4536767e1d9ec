# shellcheck shell=sh
# ---- packages and services -------------------------------------------------------------------------------------

# A name that no tool can take for an option or for two words. Spelled out: ranges depend on the language.
safe_name() {
    case $1 in
        '' | -*) return 1 ;;
        *[!-@+._:/~=0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ]*) return 1 ;;
    esac
    [ "${#1}" -le 256 ]
}

# set_manager NAME|auto: sets manager; "" when there is none. apt-get comes first: Debian's archive has others as well.
set_manager() {
    manager=
    case $1 in
        auto)
            for program in apt-get dnf yum zypper pacman apk pkg pkg_add; do
                if have "$program"; then
                    manager=$program
                    return
                fi
            done
            ;;
        apt) manager=apt-get ;;
        apt-get | dnf | yum | zypper | pacman | apk | pkg | pkg_add) manager=$1 ;;
    esac
}

# rooted SECONDS ARGV...
rooted() {
    limit=$1
    shift
    is_root || set -- sudo -n "$@"
    run_process "$limit" "$@"
}

# change_package install|remove MANAGER|auto NAME stop|go-on: all are tried before the phase has failed.
change_package() {
    change=$1 wanted=$2 package=$3 failure=$4
    status=1
    set_manager "$wanted"
    if ! safe_name "$package"; then
        fault="$package: not a name of a package"
    elif [ -z "$manager" ] && [ "$wanted" = auto ]; then
        fault="no known package manager on this machine"
    elif [ -z "$manager" ]; then
        fault="$wanted: not a known package manager"
    else
        manage_package
    fi
    if [ "$status" -eq 0 ]; then
        done_with_step
    elif [ "$failure" = go-on ]; then
        failed_ignored "$fault"
    else
        failed_in_phase "$fault"
    fi
}

manage_package() {
    case $manager-$change in
        apt-get-*) rooted 1800 env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$change" "$package" ;;
        dnf-* | yum-*) rooted 1800 "$manager" -y "$change" "$package" ;;
        zypper-*) rooted 1800 zypper --non-interactive "$change" "$package" ;;
        pacman-install) rooted 1800 pacman -S --noconfirm --needed "$package" ;;
        pacman-remove) rooted 1800 pacman -R --noconfirm "$package" ;;
        apk-install) rooted 1800 apk add "$package" ;;
        apk-remove) rooted 1800 apk del "$package" ;;
        pkg-install) rooted 1800 pkg install -y "$package" ;;
        pkg-remove) rooted 1800 pkg delete -y "$package" ;;
        pkg_add-install) rooted 1800 pkg_add -I "$package" ;;
        pkg_add-remove) rooted 1800 pkg_delete -I "$package" ;;
    esac
}

# switch_service enable|disable|stop|start|restart NAME: all are tried before the phase has failed.
switch_service() {
    status=1
    if ! safe_name "$2"; then
        fault="$2: not a name of a service"
    elif have systemctl; then
        rooted 120 systemctl "$1" "$2"
    elif have rc-service && have rc-update; then
        switch_openrc "$1" "$2"
    elif have rcctl; then
        rooted 120 rcctl "$1" "$2"
    elif have service && have sysrc; then
        switch_bsd "$1" "$2"
    else
        fault="no known service manager on this machine"
    fi
    if [ "$status" -eq 0 ]; then
        done_with_step
    else
        failed_in_phase "$fault"
    fi
}

switch_openrc() {
    case $1 in
        enable) rooted 120 rc-update add "$2" default ;;
        disable) rooted 120 rc-update del "$2" default ;;
        *) rooted 120 rc-service "$2" "$1" ;;
    esac
}

switch_bsd() {
    case $1 in
        enable) rooted 120 sysrc "$2_enable=YES" ;;
        disable) rooted 120 sysrc "$2_enable=NO" ;;
        *) rooted 120 service "$2" "$1" ;;
    esac
}
