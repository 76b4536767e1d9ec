# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by the image builders: a disk that boots by itself, put together without mounts or loop devices, which a
# container may not have. syslinux and mtools write into the file itself.

mib=$((1024 * 1024))
boot_start=1 # MiB
boot_mib=64

# start_disk DISK MIB: an MBR disk whose first partition is FAT and boots. What is behind it is for a second partition.
start_disk() {
    local root_start=$((boot_start + boot_mib))
    rm -f "$1"
    truncate -s "${2}M" "$1"
    printf 'start=%d, size=%d, type=c, bootable\nstart=%d, type=83\n' $((boot_start * 2048)) $((boot_mib * 2048)) \
        $((root_start * 2048)) | sfdisk --quiet --label dos "$1"
    mformat -i "$1@@$((boot_start * mib))" -T $((boot_mib * 2048)) -h 64 -s 32 -H $((boot_start * 2048)) ::
    syslinux --install --offset $((boot_start * mib)) "$1"
    dd if=/usr/lib/syslinux/mbr/mbr.bin of="$1" bs=440 count=1 conv=notrunc status=none
}

# boot_with DISK KERNEL INITRD ARGUMENTS
boot_with() {
    local at=$1@@$((boot_start * mib))
    mcopy -i "$at" "$2" ::/vmlinuz
    mcopy -i "$at" "$3" ::/initrd.img
    printf 'default linux\nlabel linux\n    kernel /vmlinuz\n    append initrd=/initrd.img console=ttyS0 %s\n' "$4" |
        mcopy -i "$at" - ::/syslinux.cfg
}

# publish RAW IMAGE: the raw disk becomes IMAGE (.qcow2.xz), which has its name only when it is whole.
publish() {
    qemu-img convert -f raw -O qcow2 "$1" "$1.qcow2"
    xz -0 -T0 --stdout "$1.qcow2" >"$2.part"
    mv -f "$2.part" "$2"
}
