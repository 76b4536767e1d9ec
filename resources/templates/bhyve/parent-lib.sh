# shellcheck shell=sh
# Sourced by the steps about the parent itself. What they change is remembered in PARENT_STATE, once and as it was before
# the first change, so that disabling takes back exactly that. Files of the parent's own get one marked block each, are
# checked as a whole before they take effect, and a copy of them is kept.

set -eu
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
PARENT_STATE="$STATE_DIR/parent"
KEPT_DIR="$STATE_DIR/kept"
BLOCK_BEGIN="# sysmanage-virt: begin of a block that is added and removed as a whole"
BLOCK_END="# sysmanage-virt: end"
CHANGING=""

end_step() {
    status=$?
    trap - EXIT
    # What was being written when the step was stopped
    [ "$status" -eq 0 ] || rm -f "$PARENT_STATE.new" ${CHANGING:+"$CHANGING"} || true
    release_lock
    # The plan's last step takes its files away, and so does one that has failed.
    if [ "$status" -ne 0 ] || [ "$(cat "$STAGING/last-step" 2>/dev/null)" = "$(basename "$0" .sh)" ]; then remove_own_files; fi
    exit "$status"
}
trap end_step EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

lock_parent() { take_lock parent 120 "this parent's configuration"; }

# ---- what was before -----------------------------------------------------------------------------------------------

remembered() { sed -n "s/^$1=//p" "$PARENT_STATE" 2>/dev/null | head -n 1; }
is_remembered() { grep -q "^$1=" "$PARENT_STATE" 2>/dev/null; }

# remember KEY VALUE: the first value stays.
remember() {
    if is_remembered "$1"; then return 0; fi
    mkdir -p "$STATE_DIR"
    {
        [ ! -f "$PARENT_STATE" ] || cat "$PARENT_STATE"
        printf '%s=%s\n' "$1" "$2"
    } >"$PARENT_STATE.new"
    mv -f "$PARENT_STATE.new" "$PARENT_STATE"
}

forget() {
    [ -f "$PARENT_STATE" ] || return 0
    sed "/^$1=/d" "$PARENT_STATE" >"$PARENT_STATE.new"
    mv -f "$PARENT_STATE.new" "$PARENT_STATE"
}

# ---- rc.conf -------------------------------------------------------------------------------------------------------

is_yes() {
    case "$1" in
    [Yy][Ee][Ss] | [Tt][Rr][Uu][Ee] | [Oo][Nn] | 1) return 0 ;;
    *) return 1 ;;
    esac
}

# Whether the file itself sets it: what only the defaults say was not set here.
is_set_in_rc() { grep -q "^[[:space:]]*$1=" /etc/rc.conf 2>/dev/null; }

# set_rc NAME VALUE
set_rc() {
    old=$(rc_value "$1")
    [ "$old" != "$2" ] || return 0
    if is_set_in_rc "$1"; then remember "rc.$1" "set:$old"; else remember "rc.$1" unset; fi
    sysrc -q "$1=$2" >/dev/null || fail "$1 cannot be set in /etc/rc.conf"
}

# restore_rc NAME: as it was before the first change; nothing where this application has changed nothing.
restore_rc() {
    is_remembered "rc.$1" || return 0
    old=$(remembered "rc.$1")
    case "$old" in
    set:*) sysrc -q "$1=${old#set:}" >/dev/null || fail "$1 cannot be set back in /etc/rc.conf" ;;
    # sysrc(8) fails for a name that is not there, also when it is told to ignore that.
    *) ! is_set_in_rc "$1" || sysrc -q -x "$1" >/dev/null || fail "$1 cannot be taken out of /etc/rc.conf" ;;
    esac
    forget "rc.$1"
}

# ---- files of our own ----------------------------------------------------------------------------------------------

# open_folders FOLDER...: whoever runs a service of ours has to read there.
open_folders() { (umask 022 && mkdir -p "$@"); }

# put_file FILE MODE: what is read takes that place as a whole, with its mode. It is written in OWN_ETC first, where nothing
# starts it.
put_file() {
    CHANGING="$OWN_ETC/new"
    if ! cat >"$CHANGING" || ! chmod "$2" "$CHANGING" || ! mv -f "$CHANGING" "$1"; then fail "$1 cannot be written"; fi
    CHANGING=""
}

# ---- files of the parent's own -------------------------------------------------------------------------------------

has_block() { grep -qxF "$BLOCK_BEGIN" "$1" 2>/dev/null; }

without_block() {
    awk -v from="$BLOCK_BEGIN" -v to="$BLOCK_END" '
        $0 == from { inside = 1; next }
        inside && $0 == to { inside = 0; next }
        !inside { print }
        END { exit inside }' "$1"
}

# change_file FILE NEW: NEW takes the place of FILE, with its owner and mode; a copy of FILE is kept.
change_file() {
    place=$1
    [ ! -L "$place" ] || place=$(realpath "$place")
    mkdir -p "$KEPT_DIR"
    CHANGING="$place.sysmanage"
    if [ -e "$place" ]; then
        cp -p "$place" "$KEPT_DIR/${place##*/}"
        cp -p "$place" "$place.sysmanage"
    else
        : >"$place.sysmanage"
        chmod 0644 "$place.sysmanage"
    fi
    cat "$2" >"$place.sysmanage" || { rm -f "$place.sysmanage"; fail "$place cannot be written"; }
    mv -f "$place.sysmanage" "$place"
}

# put_back FILE: from the kept copy; where there was no file, there is none again.
put_back() {
    place=$1
    [ ! -L "$place" ] || place=$(realpath "$place")
    if [ -e "$KEPT_DIR/${place##*/}" ]; then
        cp -p "$KEPT_DIR/${place##*/}" "$place.sysmanage"
        mv -f "$place.sysmanage" "$place"
    else
        rm -f "$place"
    fi
}

# ---- the packet filter ---------------------------------------------------------------------------------------------

pf_conf() {
    file=$(rc_value pf_rules)
    printf '%s' "${file:-/etc/pf.conf}"
}

pf_runs() { pfctl -s info 2>/dev/null | grep -q '^Status: Enabled'; }

# The anchors stand before the first filter rule and so behind all translation: pf wants that order, and rules of the
# parent's own, which come later, have the last word.
with_block() {
    BLOCK="$BLOCK_BEGIN
nat-anchor \"sysmanage/*\"
anchor \"sysmanage/*\"
load anchor \"sysmanage/nat\" from \"$OWN_ETC/pf-nat.conf\"
$BLOCK_END" awk '
        !done && !continued && /^[ \t]*(pass|block|match|anchor|antispoof|load)([ \t"]|$)/ { print ENVIRON["BLOCK"]; done = 1 }
        { print; continued = /\\$/ }
        END { if (!done) print ENVIRON["BLOCK"] }' "$1"
}

# All NAT rules of ours in one file, made from one piece a subnet.
gather_nat_rules() {
    open_folders "$OWN_ETC/nat.d"
    for one in "$OWN_ETC/nat.d"/*.conf; do
        [ ! -f "$one" ] || cat "$one"
    done >"$STAGING/nat-rules"
    put_file "$OWN_ETC/pf-nat.conf" 0644 <"$STAGING/nat-rules"
}

# piece_of SUBNET: the file with the subnet's rule.
piece_of() { printf '%s/nat.d/%s.conf' "$OWN_ETC" "$(printf '%s' "$1" | tr '/:' '--')"; }

# ---- interfaces ----------------------------------------------------------------------------------------------------

default_interface() { route -n get default 2>/dev/null | awk '$1 == "interface:" { print $2 }'; }

switch_is_known() {
    switches=$(vm_ switch list) || fail "vm-bhyve does not say which switches it has"
    printf '%s\n' "$switches" | awk -v name="$1" 'NR > 1 && $1 == name { found = 1 } END { exit !found }'
}

# A switch's value in vm-bhyve's own configuration: switch_value KEY NAME.
switch_value() { sysrc -qn -f "$VM_DIR/.config/system.conf" "$1_$2" 2>/dev/null || true; }

# Every guest whose configuration names the switch, one a line.
guests_on_switch() {
    for conf in "$VM_DIR"/*/*.conf; do
        [ -f "$conf" ] || continue
        name=${conf##*/}
        name=${name%.conf}
        [ "$conf" = "$VM_DIR/$name/$name.conf" ] || continue
        if grep -q "^network[0-9]*_switch=\"\\{0,1\\}$1\"\\{0,1\\}\$" "$conf"; then printf '%s\n' "$name"; fi
    done
}

# The service that gives addresses on our switches; without a switch to serve it ends.
apply_dhcp() {
    for piece in "$OWN_ETC/dhcp.d"/*.conf; do
        [ -f "$piece" ] || continue
        set_rc sysmanage_dhcp_enable YES
        service sysmanage_dhcp restart >/dev/null 2>&1 || return 1
        return 0
    done
    if service sysmanage_dhcp onestatus >/dev/null 2>&1; then service sysmanage_dhcp onestop >/dev/null 2>&1 || true; fi
    restore_rc sysmanage_dhcp_enable
}

forget_addresses() {
    rm -f "$OWN_ETC/dhcp.d/$1.conf"
    if [ -e /usr/local/etc/rc.d/sysmanage_dhcp ]; then apply_dhcp || say "note: the service sysmanage_dhcp cannot be restarted"; fi
}
