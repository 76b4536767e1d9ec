#!/bin/sh
# httpd hands OpenBSD's sets to the guests that are being installed: at the parent's address on their network and at a port of
# its own, beside whatever else httpd does here.
# shellcheck disable=SC1091
. "$(dirname "$0")/parent-lib.sh"
CONF=$PARTS_FOLDER/httpd.conf

mkdir -p "$PARTS_FOLDER"
(umask 022 && mkdir -p "$PUBLISHED_ROOT")
chmod 0711 "$PUBLISHED_ROOT"
sed "s|@GATEWAY@|$(parent_value gateway)|g" "$STAGING/sets.httpd" >"$STAGING/server"
check_httpd_conf "$STAGING/server" || fail "httpd does not take the guests' server: nothing was changed"
changed=no
if ! cmp -s "$STAGING/server" "$CONF"; then
    put_file "$STAGING/server" "$CONF" 0600
    changed=yes
fi
with_block /etc/httpd.conf "include \"$CONF\"" >"$STAGING/wanted" || fail "/etc/httpd.conf cannot be read"
cmp -s "$STAGING/wanted" /etc/httpd.conf || changed=yes
change_file /etc/httpd.conf 0644 check_httpd_conf ||
    fail "httpd does not take its configuration with our include: /etc/httpd.conf was not changed"

if is_running httpd && { [ "$changed" = yes ] || [ "$(parent_value httpd_loaded)" != yes ]; }; then
    if ! rcctl reload httpd >/dev/null; then
        put_back /etc/httpd.conf
        rcctl reload httpd >/dev/null || true
        fail "httpd did not take its configuration: /etc/httpd.conf is as it was"
    fi
fi
switch_on httpd
set_in "$PARENT/record" httpd_loaded yes
say "httpd serves the sets at $(parent_value gateway), port 8088"
