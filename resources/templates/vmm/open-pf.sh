#!/bin/sh
# Rules for the guests' network, in a file of our own that pf.conf loads into an anchor: two lines at its end. The whole is
# checked before it is loaded. Loading rules leaves connections alone, the administrator's SSH among them.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
RULES=$PARTS_FOLDER/vmm.pf
gateway=$(parent_value gateway)

mkdir -p "$PARTS_FOLDER"
sed -e "s|@NETWORK@|${gateway%.*}.0/24|g" -e "s|@VETHER@|$(parent_value vether)|g" "$STAGING/guests.pf" >"$STAGING/rules"
check_pf_conf "$STAGING/rules" || fail "pf does not take the guests' rules: nothing was changed"
changed=no
if ! cmp -s "$STAGING/rules" "$RULES"; then
    put_file "$STAGING/rules" "$RULES" 0600
    changed=yes
fi

with_block /etc/pf.conf "anchor \"sysmanage\"
load anchor \"sysmanage\" from \"$RULES\"" >"$STAGING/wanted" || fail "/etc/pf.conf cannot be read"
cmp -s "$STAGING/wanted" /etc/pf.conf || changed=yes
change_file /etc/pf.conf 0600 check_pf_conf ||
    fail "pf does not take its configuration with the guests' anchor: /etc/pf.conf was not changed"

if ! pfctl -s info | grep -q '^Status: Enabled'; then
    say "note: pf is switched off on this parent and stays so: the guests reach the parent, but nothing beyond it"
    exit 0
fi
if [ "$changed" = no ] && pfctl -a sysmanage -s rules 2>/dev/null | grep -q nat-to; then
    say "skipped: pf has the guests' rules"
    exit 0
fi
if ! timeout -k 5 60 pfctl -f /etc/pf.conf; then
    put_back /etc/pf.conf
    timeout -k 5 60 pfctl -f /etc/pf.conf || true
    fail "pf did not load its rules: /etc/pf.conf is as it was"
fi
say "pf has the guests' rules in the anchor sysmanage"
