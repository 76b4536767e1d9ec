# shellcheck shell=sh
# One of the error commands of Ubuntu's installer: whoever waits at the serial port need not wait for nothing.
instance={{instance_id}}
tail -n 8 /var/log/installer/subiquity-server-debug.log | cut -c 1-160 >/dev/ttyS0
printf '\r\nsysmanage-guest %s failed the installer has given up\r\n' "$instance" >/dev/ttyS0
true
