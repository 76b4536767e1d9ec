# SPDX-License-Identifier: GPL-3.0-or-later
"""virsh's commands about networks and storage pools, which are alike."""
import os
import re

from libvirt import Refused
from options import Command


def element(text, name):
    found = re.search(f"<{name}>([^<]*)</{name}>", text)
    return found.group(1) if found else ""


def yes(value):
    return "yes" if value else "no"


class Things:
    """What networks and pools share. kind: their key in the state; what: libvirt's word."""

    def __init__(self, kind, what):
        self.kind, self.what = kind, what

    def get(self, libvirt, options):
        return libvirt.find(self.kind, options[self.what], f"failed to get {self.what} '{{}}'")

    def list(self, libvirt, options):
        for thing in sorted(libvirt.state[self.kind].values(), key=lambda each: each["name"]):
            if options["all"] or options["inactive"] != thing["active"]:
                print(thing["name"] if options["name"] else f" {thing['name']}   {thing['active']}")
        print()

    def uuid(self, libvirt, options):
        print(self.get(libvirt, options)["uuid"] + "\n")

    def define(self, libvirt, options):
        with open(options["file"], encoding="utf-8") as file:
            text = file.read()
        name, uuid = element(text, "name"), element(text, "uuid") or "5d0ac1f3-7f3b-4c57-9d4e-6a1f0c3b2e11"
        if not name or f"</{self.kind[:-1]}>" not in text:
            raise Refused("XML error: the definition is not whole")
        for other in libvirt.state[self.kind].values():
            if other["name"] == name and other["uuid"] != uuid:
                raise Refused(f"operation failed: {self.what} '{name}' already exists with uuid {other['uuid']}")
            if other["uuid"] == uuid and other["name"] != name:
                raise Refused(f"operation failed: {self.what} is already defined with uuid {uuid}")
        known = libvirt.state[self.kind].get(uuid, {"active": False, "autostart": False})
        libvirt.state[self.kind][uuid] = {**known, "name": name, "uuid": uuid, "xml": text, "persistent": True}
        print(f"{self.what.title()} {name} defined from {options['file']}\n")

    def start(self, libvirt, options):
        thing = self.get(libvirt, options)
        if thing["active"]:
            raise Refused(f"Failed to start {self.what} {thing['name']}\nerror: Requested operation is not valid: already active")
        if self.what == "network" and os.path.exists("/parent/state/no-modules"):
            raise Refused("error creating bridge interface virbr0: Operation not supported")
        path = element(thing["xml"], "path")
        if path and not os.path.isdir(path):
            raise Refused(f"cannot open directory '{path}': No such file or directory")
        thing["active"] = True

    def destroy(self, libvirt, options):
        thing = self.get(libvirt, options)
        if not thing["active"]:
            raise Refused(f"Requested operation is not valid: {self.what} '{thing['name']}' is not active")
        thing["active"] = False
        if not thing["persistent"]:
            del libvirt.state[self.kind][thing["uuid"]]

    def undefine(self, libvirt, options):
        thing = self.get(libvirt, options)
        if thing["active"] and self.kind == "pools":
            raise Refused(f"Requested operation is not valid: storage pool '{thing['name']}' is still active")
        thing["persistent"] = thing["autostart"] = False
        if not thing["active"]:
            del libvirt.state[self.kind][thing["uuid"]]

    def autostart(self, libvirt, options):
        thing = self.get(libvirt, options)
        if not thing["persistent"]:
            raise Refused(f"Requested operation is not valid: cannot set autostart for transient {self.what}")
        thing["autostart"] = not options["disable"]

    def dumpxml(self, libvirt, options):
        print(self.get(libvirt, options)["xml"])

    def commands(self, prefix):
        flags = "inactive all persistent transient autostart no-autostart name uuid table details"
        return {
            f"{prefix}-list": Command(self.list, flags=flags),
            f"{prefix}-uuid": Command(self.uuid, self.what),
            f"{prefix}-define": Command(self.define, "file", "validate"),
            f"{prefix}-start": Command(self.start, self.what, "build build-overwrite no-overwrite" if prefix == "pool" else ""),
            f"{prefix}-destroy": Command(self.destroy, self.what),
            f"{prefix}-undefine": Command(self.undefine, self.what),
            f"{prefix}-autostart": Command(self.autostart, self.what, "disable"),
            f"{prefix}-dumpxml": Command(self.dumpxml, self.what, "inactive"),
        }


NETWORKS = Things("networks", "network")
POOLS = Things("pools", "pool")


def net_info(libvirt, options):
    network = NETWORKS.get(libvirt, options)
    print(f"Name:           {network['name']}\nUUID:           {network['uuid']}\nActive:         {yes(network['active'])}\n"
          f"Persistent:     {yes(network['persistent'])}\nAutostart:      {yes(network['autostart'])}\nBridge:         virbr0\n")


def pool_info(libvirt, options):
    pool = POOLS.get(libvirt, options)
    sizes = ("107374182400", "0", "107374182400") if options["bytes"] else ("100.00 GiB", "0.00 B", "100.00 GiB")
    print(f"Name:           {pool['name']}\nUUID:           {pool['uuid']}\n"
          f"State:          {'running' if pool['active'] else 'inactive'}\nPersistent:     {yes(pool['persistent'])}\n"
          f"Autostart:      {yes(pool['autostart'])}")
    if pool["active"]:
        print("Capacity:       {}\nAllocation:     {}\nAvailable:      {}".format(*sizes))
    print()


def leases(libvirt, options):
    network = NETWORKS.get(libvirt, options)
    for domain in libvirt.domains.values():
        for interface in domain["interfaces"]:
            if domain["state"] == "running" and interface["source"] == network["name"] and options["mac"] in (None, interface["mac"]):
                print(f" 2026-11-25 12:00:00   {interface['mac']}   ipv4       192.168.122.50/24   -   -")
    print()


COMMANDS = {
    **NETWORKS.commands("net"), **POOLS.commands("pool"),
    "net-info": Command(net_info, "network"),
    "pool-info": Command(pool_info, "pool", "bytes"),
    "net-dhcp-leases": Command(leases, "network", values="mac"),
}
