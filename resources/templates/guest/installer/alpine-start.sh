#!/bin/sh
# /etc/local.d of the live system: the installation, with its output on the console and in a log.
sh /var/lib/sysmanage-first-boot/alpine-install.sh 2>&1 | tee /var/log/sysmanage-install.log >/dev/console
