# SPDX-License-Identifier: GPL-3.0-or-later
"""vm-bhyve's configuration files by its own rules (lib/vm-config of 1.6): a line counts when it begins with a small letter; what
stands behind a # is cut off, inside quotes too; double quotes are taken out wherever they stand; the first line with a key wins."""


def read_config(text):
    found = {}
    for line in text.splitlines():
        if not line[:1].isascii() or not line[:1].islower():
            continue
        line = line.split("#", 1)[0].rstrip(" ").replace('"', "")
        key, equals, value = line.partition("=")
        found.setdefault(key, value if equals else key)
    return found


KEYS = ("loader", "cpu", "memory", "uuid")
LOADERS = ("bhyveload", "uefi", "uefi-csm", "grub")
DISK_KINDS = ("file", "zvol", "sparse-zvol", "custom", "iscsi")
EMULATIONS = ("virtio-blk", "ahci-hd", "ahci-cd", "nvme")


def faults(config):
    """What would keep vm start from running a guest, or make it do something else than meant."""
    wrong = [f"no {key}" for key in ("loader", "cpu", "memory") if not config.get(key)]
    if config.get("loader") not in LOADERS:
        wrong.append("unknown loader")
    if not config.get("memory", "").rstrip("MG").isdigit() or not config.get("cpu", "").isdigit():
        wrong.append("memory or cpu is no number")
    if config.get("network0_type") != "virtio-net" or not config.get("network0_switch"):
        wrong.append("no network")
    number = 0
    while f"disk{number}_name" in config or f"disk{number}_type" in config:
        if config.get(f"disk{number}_type") not in EMULATIONS or config.get(f"disk{number}_dev", "file") not in DISK_KINDS:
            wrong.append(f"disk{number} is of no known kind")
        number += 1
    if not number:
        wrong.append("no disk")
    return wrong
