# SPDX-License-Identifier: GPL-3.0-or-later
"""A parent without KVM: what package managers install there, and the services that come with it: a file that is named for each,
and others beside it when it is enabled and active."""
import os
import sys

PROGRAMS = "/parent/state/bin"  # the last folder of PATH
UNITS = "/parent/state/units"
MODULAR = [f"{daemon}.{kind}" for daemon in ("virtqemud", "virtnetworkd", "virtstoraged", "virtnodedevd", "virtsecretd", "virtnwfilterd")
           for kind in ("service", "socket")]
EMULATOR = f"qemu-system-{os.uname().machine}"
# By manager: how the call begins, and by package the programs and services that it brings.
MANAGERS = {
    "apt-get": ("install", {"qemu-system-x86": ([EMULATOR], []), "qemu-system-arm": ([EMULATOR], []), "dnsmasq-base": (["dnsmasq"], []),
                            "libvirt-daemon-system": (["libvirtd"], ["libvirtd.service"])}),
    "dnf": ("install", {"qemu-kvm": (["qemu-kvm"], []), "libvirt": (["virtqemud"], ["libvirtd.service", *MODULAR]),
                        "dnsmasq": (["dnsmasq"], [])}),
    "zypper": ("install", {"qemu-kvm": (["qemu-kvm"], []), "libvirt-daemon": (["libvirtd"], ["libvirtd.service"]),
                           "dnsmasq": (["dnsmasq"], [])}),
    "pacman": ("-S", {"qemu-base": ([EMULATOR], []), "libvirt": (["libvirtd", "virtqemud"], ["libvirtd.service", *MODULAR]),
                      "dnsmasq": (["dnsmasq"], [])}),
    "apk": ("add", {EMULATOR: ([EMULATOR], []), "libvirt-daemon": (["libvirtd"], ["libvirtd", "virtlogd"]), "dnsmasq": (["dnsmasq"], [])}),
}


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), mode=0o755, exist_ok=True)
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
        os.fchmod(file.fileno(), mode)
    os.replace(path + ".new", path)


def bring(programs, services):
    for program in programs:
        write(f"{PROGRAMS}/{program}", "#!/bin/sh\nexit 0\n", 0o755)
    for service in services:
        write(f"{UNITS}/{service}", "")
        if "." in service:
            write(f"/etc/systemd/system/{service}", "[Unit]\n")
        else:  # OpenRC's
            write(f"/etc/init.d/{service}", "#!/sbin/openrc-run\n", 0o755)


def install(manager, words):
    verb, packages = MANAGERS[manager]
    if words[-1:] == ["update"] and manager == "apt-get":
        return 0
    if verb not in words:
        print(f"{manager}: this is not known here: {words}", file=sys.stderr)
        return 2
    wanted = [word for word in words if word in packages]
    missing = sorted(set(packages) - set(wanted) - {"qemu-system-arm", "qemu-system-x86"})
    if missing:
        print(f"{manager}: without {missing} this parent runs no VMs", file=sys.stderr)
        return 2
    for package in wanted:
        bring(*packages[package])
        if os.environ.get("PARENT_HALF"):
            return 1
    return 0


def has(service, what):
    return os.path.exists(f"{UNITS}/{service}.{what}")


def turn_on(service, *what):
    for word in what:
        write(f"{UNITS}/{service}.{word}", "")


def libvirt_answers():
    """Where services are simulated one of libvirt's daemons has to be at work."""
    return not os.path.isdir(UNITS) or any(has(service, "active") for service in ("libvirtd.service", "virtqemud.socket", "libvirtd"))
