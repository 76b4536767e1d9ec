#!/bin/sh
# /etc/local.d of the installed system: sets up the agent once.
rm -f /etc/local.d/sysmanage-first-boot.start
[ ! -e /var/lib/sysmanage-first-boot/first-boot.sh ] || sh /var/lib/sysmanage-first-boot/first-boot.sh
