# shellcheck shell=sh disable=SC2034,SC2096
# Answers for FreeBSD's bsdinstall(8). This first part is read by the installer, the second, from the next line that
# begins with a number sign and an exclamation mark, runs in the new system. Holds secrets: for root only.
DISTRIBUTIONS="kernel.txz base.txz"
nonInteractive=YES
export DISTRIBUTIONS nonInteractive
install_disk={{install_disk}}
if [ -z "$install_disk" ]; then
    for disk in $(sysctl -n kern.disks); do
        case "$disk" in
        cd* | md*) continue ;;
        esac
        # What the installer itself came from is mounted.
        if mount | grep -q "^/dev/$disk" || glabel status -s 2>/dev/null | grep -q "FreeBSD_Install.* $disk"; then continue; fi
        if [ -n "$install_disk" ]; then
            echo "this machine has more than one disk: name one in the request (install_disk)" >&2
            exit 1
        fi
        install_disk=$disk
    done
fi
if [ -z "$install_disk" ]; then
    echo "this machine has no disk to install on" >&2
    exit 1
fi
# The whole disk; bsdinstall chooses the scheme that the firmware starts from.
PARTITIONS=${install_disk#/dev/}

#!/bin/sh
set -eu
login={{login}}
FOLDER=/var/db/sysmanage-first-boot

sysrc hostname={{hostname}} sshd_enable=YES ntpd_enable=YES ntpd_sync_on_start=YES dumpdev=AUTO
{{#static}}
for interface in $(ifconfig -l ether); do
    case "$interface" in
    bridge* | tap* | vlan*) continue ;;
    esac
    sysrc ifconfig_"$interface"{{family_suffix}}={{ifconfig}}
    break
done
{{#gateway}}
sysrc {{router}}={{gateway}}
{{/gateway}}
printf 'nameserver %s\n' {{#nameservers}}{{address}} {{/nameservers}}>/etc/resolv.conf
{{/static}}
{{^static}}
sysrc ifconfig_DEFAULT=SYNCDHCP
{{/static}}
tzsetup -s {{timezone}}
sysrc keymap={{keyboard}}

# The hash comes on a descriptor: an argument could be read by others.
pw useradd -n "$login" -m -s {{login_shell}} -G {{admin_group}} -H 0 <<'END'
{{{raw_password_hash}}}
END
pw lock root
mkdir -p "$FOLDER"
chmod 0700 "$FOLDER"

# Each line begins with a bar: none can end the document before its end, or look like a part of its own to the installer.
{{#files}}
sed 's/^|//' >"$FOLDER"/{{name}} <<'END'
{{{raw_lines}}}END
chmod {{mode}} "$FOLDER"/{{name}}
{{/files}}
if [ -s "$FOLDER/authorized_keys" ]; then
    home=$(pw usershow "$login" | cut -d : -f 9)
    mkdir -p "$home/.ssh"
    cp "$FOLDER/authorized_keys" "$home/.ssh/authorized_keys"
    chmod 0700 "$home/.ssh"
    chmod 0600 "$home/.ssh/authorized_keys"
    chown -R "$login" "$home/.ssh"
fi
mkdir -p /usr/local/etc/rc.d
cp "$FOLDER/first-boot.rc" /usr/local/etc/rc.d/sysmanage_first_boot
chmod 0555 /usr/local/etc/rc.d/sysmanage_first_boot
touch /firstboot
