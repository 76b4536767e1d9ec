# SPDX-License-Identifier: GPL-3.0-or-later
"""The state of a simulated libvirt, in one file that is replaced as a whole, and what its guests do when they are started."""
import fcntl
import json
import os
import re
import sys

FILE = "/parent/state/libvirt.json"
GUEST = "/parent/guest-{}"
NVRAM = "/var/lib/libvirt/qemu/nvram"
EMPTY = {"domains": {}, "networks": {}, "pools": {}}


class Refused(Exception):
    """What the real one would say behind "error:"."""


class Libvirt:
    """With-block: one caller at a time; what has changed is kept at the end unless the call is refused."""

    def __enter__(self):
        # pylint: disable=consider-using-with
        self.lock = open(FILE + ".lock", "w", encoding="utf-8")
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.state = dict(EMPTY)
        if os.path.exists(FILE):
            with open(FILE, encoding="utf-8") as file:
                self.state = json.load(file)
        return self

    def save(self):
        with open(FILE + ".new", "w", encoding="utf-8") as file:
            json.dump(self.state, file, indent=1, sort_keys=True)
            os.fchmod(file.fileno(), 0o644)
        os.replace(FILE + ".new", FILE)

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.save()
        self.lock.close()

    @property
    def domains(self):
        return self.state["domains"]

    def find(self, kind, word, what):
        """By name or by UUID."""
        things = self.state[kind]
        if word in things:
            return things[word]
        for thing in things.values():
            if thing["name"] == word:
                return thing
        raise Refused(what.format(word))

    def domain(self, word):
        return self.find("domains", word, "failed to get domain '{}'")

    def network(self, word):
        return self.find("networks", word, "failed to get network '{}'")

    def pool(self, word):
        return self.find("pools", word, "failed to get pool '{}'")


def start(libvirt, domain):
    if domain["state"] != "shut off":
        raise Refused("Domain is already active")
    for disk in domain["disks"]:
        if disk["source"] and not os.path.exists(disk["source"]):
            raise Refused(f"Cannot access storage file '{disk['source']}': No such file or directory")
    for interface in domain["interfaces"]:
        if interface["type"] == "network":
            network = libvirt.network(interface["source"])
            if not network["active"]:
                raise Refused(f"Requested operation is not valid: network '{network['name']}' is not active")
    if domain["uefi"]:
        os.makedirs(NVRAM, exist_ok=True)
        with open(f"{NVRAM}/{domain['name']}_VARS.fd", "w", encoding="utf-8") as file:
            file.write("firmware variables\n")
    domain["state"] = "running"
    domain["live_disks"] = [dict(disk) for disk in domain["disks"]]
    boot(domain)


def report(domain, *words):
    if not domain["serial_log"]:
        return
    os.makedirs(os.path.dirname(domain["serial_log"]), exist_ok=True)
    with open(domain["serial_log"], "a", encoding="utf-8") as log:
        for word in words:
            log.write(f"\r\nsysmanage-guest {domain['uuid']} {word}\r\n")


def seed_of(domain):
    for disk in domain["live_disks"]:
        if disk["source"] and disk["source"].endswith("-seed.iso"):
            with open(disk["source"], "rb") as file:
                return file.read()
    return b""


def boot(domain):
    """The guest on its disk: reads its seed where it has one, and says how its first boot went."""
    seed = seed_of(domain)
    if seed and seed[0x8001:0x8006] != b"CD001":
        report(domain, "failed the seed is no file system")
        return
    if b"instance-id: " in seed and not re.search(b'instance-id: "' + domain["uuid"].encode() + b'"', seed):
        report(domain, "failed the seed is another machine's")
        return
    take_login(domain, seed)
    if domain["reports"]:
        report(domain, "address 192.168.122.50", "registration registered", "ready")


def taken(domain):
    """(key, password of root) that nuageinit took from the seed, which may be gone since."""
    try:
        with open(GUEST.format(domain["uuid"]), encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return "", ""


def take_login(domain, seed):
    """A guest that is set up over SSH. What it keeps is on its disk, which is not compared."""
    key = re.search(rb'\n      - "(ssh-ed25519 [^"]*sysmanage-one-shot)"', seed)
    password = re.search(rb'\n      password: "([^"]*)"', seed)
    if key and password:
        with open(GUEST.format(domain["uuid"]), "w", encoding="utf-8") as file:
            json.dump([key.group(1).decode(), password.group(1).decode()], file)


def close_door(domain):
    """The bootstrap has ended: root's password is locked, the one-shot key removed, and the console says so."""
    with open(GUEST.format(domain["uuid"]), "w", encoding="utf-8") as file:
        json.dump(["", ""], file)
    with open(domain["serial_log"], "a", encoding="utf-8") as log:
        log.write(f"\r\nsysmanage-bootstrap {domain['uuid']}: ready\r\n")


def install(domain, answers):
    """The installer: takes its answers, says that it is done, and ends the VM."""
    seed = seed_of(domain)
    if not answers and (not seed or seed[0x8001:0x8006] != b"CD001"):
        report(domain, "failed no answers were found")
    else:
        report(domain, "installed")
    domain["state"] = "shut off"
    domain["live_disks"] = []


def main(work):
    try:
        return work()
    except Refused as refused:
        print(f"error: {refused}", file=sys.stderr)
        return 1
