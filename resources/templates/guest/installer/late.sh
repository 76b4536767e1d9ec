# shellcheck shell=sh
# One of the late commands of Ubuntu's installer: the new system, too, speaks on the serial port, and whoever waits there
# is told that the installation is over.
set -u
instance={{instance_id}}
mkdir -p /target/etc/default/grub.d
# shellcheck disable=SC2016 # the new system's own variable
printf 'GRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX console=tty0 console=ttyS0,115200n8"\n' \
    >/target/etc/default/grub.d/90-serial-console.cfg
if curtin in-target --target=/target -- update-grub; then word=installed; else word="failed writing what starts the new system"; fi
printf '\r\nsysmanage-guest %s %s\r\n' "$instance" "$word" >/dev/ttyS0
true
