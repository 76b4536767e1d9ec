#!/bin/sh
# Runs in the new system at the end of its installation, as /install.site, from the set that is this guest's own.
set -u
PATH=/sbin:/bin:/usr/sbin:/usr/bin
export PATH
FOLDER=/var/db/sysmanage-first-boot
LOGIN={{login}}

echo {{hostname}} >/etc/myname
if [ -s "$FOLDER/authorized_keys" ]; then
    mkdir -p "/home/$LOGIN/.ssh"
    cat "$FOLDER/authorized_keys" >>"/home/$LOGIN/.ssh/authorized_keys"
    chmod 0700 "/home/$LOGIN/.ssh"
    chmod 0600 "/home/$LOGIN/.ssh/authorized_keys"
    chown -R "$LOGIN" "/home/$LOGIN/.ssh"
fi
if [ ! -e /etc/doas.conf ]; then
    echo "permit persist :wheel" >/etc/doas.conf
    chmod 0600 /etc/doas.conf
fi
# In the background: whoever logs in at the first boot need not wait for packages.
echo "(sh $FOLDER/first-boot.sh &) >/dev/null 2>&1 </dev/null" >>/etc/rc.firsttime
rm -f /install.site
exit 0
