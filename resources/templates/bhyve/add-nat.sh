#!/bin/sh
# add-nat.sh SUBNET EGRESS|auto: lets a subnet of guests out through an interface of the parent's. The rule lies in a file of
# our own behind an anchor; the parent's pf.conf gets one marked block, once, and nothing takes effect that pf has not
# checked as a whole. States stay, and so do sessions.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
lock_parent
subnet=$1
egress=$2

if [ "$egress" = auto ]; then
    egress=$(default_interface)
    [ -n "$egress" ] || fail "this parent has no default route: say which interface the guests are to leave by"
fi
ifconfig "$egress" >/dev/null 2>&1 || fail "this parent has no interface $egress"
conf=$(pf_conf)

# Whether pf decides about this parent's traffic now; where it does not, it must not begin to block anything.
in_use=yes
if ! kldstat -qm pf; then
    remember loaded.pf yes
    kldload pf || fail "the kernel module pf cannot be loaded"
fi
if ! pf_runs; then
    in_use=no
    if [ -s "$conf" ] && ! has_block "$conf"; then
        fail "there is a $conf, but pf does not run: starting it would put those rules into force. Start pf yourself first, or move the file away"
    fi
fi
if [ -e "$conf" ]; then
    pfctl -n -f "$conf" >"$STAGING/pf.log" 2>&1 || {
        tail -n 5 "$STAGING/pf.log" >&2
        fail "$conf has errors already: it is not touched"
    }
fi

# ---- our own file --------------------------------------------------------------------------------------------------

piece=$(piece_of "$subnet")
open_folders "$OWN_ETC/nat.d"
before=""
if [ -f "$piece" ]; then
    before="$STAGING/piece"
    cp -p "$piece" "$before"
fi
printf 'nat on %s inet from %s to ! %s -> (%s)\n' "$egress" "$subnet" "$subnet" "$egress" >"$STAGING/rule"
put_file "$piece" 0644 <"$STAGING/rule"
gather_nat_rules

take_back_rule() {
    if [ -n "$before" ]; then mv -f "$before" "$piece"; else rm -f "$piece"; fi
    gather_nat_rules
    # Without our block nothing reads it.
    has_block "$conf" || rm -f "$OWN_ETC/pf-nat.conf"
}

pfctl -n -a sysmanage/nat -f "$OWN_ETC/pf-nat.conf" >"$STAGING/pf.log" 2>&1 || {
    tail -n 5 "$STAGING/pf.log" >&2
    take_back_rule
    fail "pf does not take the rule for $subnet"
}

# ---- the block in pf.conf ------------------------------------------------------------------------------------------

added=no
if ! has_block "$conf"; then
    if [ -e "$conf" ]; then with_block "$conf" >"$STAGING/pf.conf"; else
        remember made.pf_conf "$conf"
        with_block /dev/null >"$STAGING/pf.conf"
    fi
    if ! pfctl -n -f "$STAGING/pf.conf" >"$STAGING/pf.log" 2>&1; then
        tail -n 5 "$STAGING/pf.log" >&2
        take_back_rule
        fail "$conf would have errors with our anchors: it is not touched"
    fi
    [ -e "$conf" ] || rm -f "$KEPT_DIR/${conf##*/}"
    # Where this step is stopped before pf has read them, the next one sees to that.
    [ "$in_use" = no ] || remember pf.to_load yes
    change_file "$conf" "$STAGING/pf.conf"
    added=yes
    say "added two anchors to $conf"
fi
if [ "$in_use" = yes ] && is_remembered pf.to_load; then
    if ! pfctl -f "$conf" >"$STAGING/pf.log" 2>&1; then
        tail -n 5 "$STAGING/pf.log" >&2
        [ "$added" = yes ] || fail "pf does not load $conf"
        put_back "$conf"
        pfctl -f "$conf" >/dev/null 2>&1 || true
        forget pf.to_load
        take_back_rule
        fail "pf does not load $conf with our anchors: it is put back as it was"
    fi
    forget pf.to_load
fi

if [ "$in_use" = no ]; then
    set_rc pf_enable YES
    if ! service pf start >"$STAGING/pf.log" 2>&1; then
        tail -n 5 "$STAGING/pf.log" >&2
        restore_rc pf_enable
        fail "pf cannot be started"
    fi
fi
pfctl -a sysmanage/nat -f "$OWN_ETC/pf-nat.conf" 2>"$STAGING/pf.log" || {
    tail -n 5 "$STAGING/pf.log" >&2
    fail "pf does not load our rules"
}

# ---- forwarding ----------------------------------------------------------------------------------------------------

set_rc gateway_enable YES
if [ "$(sysctl -n net.inet.ip.forwarding)" != 1 ]; then
    remember sysctl.forwarding 0
    sysctl net.inet.ip.forwarding=1 >/dev/null || fail "this parent does not forward packets"
fi
if grep -Eq '^[[:space:]]*block([[:space:]]|$)' "$conf"; then
    say "note: $conf blocks traffic, and its rules decide after ours: see that they let the guests in on their switch (udp from port 68 to 67 for their addresses, and whatever they send out)"
fi
say "guests in $subnet leave by $egress"
