# SPDX-License-Identifier: GPL-3.0-or-later
"""What a simulated OpenBSD parent is at the moment: vmd and its VMs, services, pf, interfaces, vnd units, mounts. One file of
JSON, changed under a lock."""
import fcntl
import json
import os
import zlib
from pathlib import Path

from httpd_conf import read_httpd_conf
from options import Refused
from pf_conf import read_pf_conf
from vm_conf import Wrong, read_vm_conf

STATE = Path("/parent/state/openbsd.json")
SECONDS_TO_INSTALL = 2  # so many looks at the table of VMs until an installation is over
FIRMWARE = Path("/etc/firmware/vmm-bios")


def read_text(path):
    return Path(path).read_text(encoding="utf-8")


class OpenBsd:
    """With it the state is read, and written again when nothing was refused."""

    def __enter__(self):
        self.lock = open(f"{STATE}.lock", "a", encoding="utf-8")  # pylint: disable=consider-using-with
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.state = json.loads(STATE.read_text(encoding="utf-8"))
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.save()
        self.lock.close()

    def save(self):
        new = Path(f"{STATE}.new")
        new.write_text(json.dumps(self.state, indent=1, sort_keys=True), encoding="utf-8")
        new.chmod(0o644)
        os.replace(new, STATE)

    # ---- vmd -----------------------------------------------------------------------------------------------------

    @property
    def vmd(self):
        if "vmd" not in self.state["running"]:
            raise Refused("vmctl: connect: /var/run/vmd.sock: No such file or directory")
        return self.state["vmd"]

    def vm(self, name):
        if name not in self.vmd["vms"]:
            raise Refused(f"vmctl: {name}: No such file or directory")
        return self.vmd["vms"][name]

    def configure(self, path):
        """What vmd learns of a file: switches and VMs that it does not know yet; enabled VMs are started."""
        try:
            found = read_vm_conf(read_text, path)
        except (Wrong, OSError) as error:
            raise Refused(f"vmd: {error}") from error
        for name, switch in found["switches"].items():
            self.state["vmd"]["switches"].setdefault(name, switch["interface"])
        for name, about in found["vms"].items():
            if name in self.state["vmd"]["vms"]:
                continue
            switch = about["interfaces"][0].get("switch", "") if about["interfaces"] else ""
            self.state["vmd"]["vms"][name] = {"config": True, "running": False, "disks": about["disks"], "switch": switch,
                                              "memory": about["memory"], "boots": "disk"}
            if not about["disabled"]:
                self.run(name)

    def reload(self):
        """As vmd_reload() in usr.sbin/vmd/vmd.c: what does not run is forgotten; then the file is read, and what is enabled started."""
        try:
            read_vm_conf(read_text, "/etc/vm.conf")
        except (Wrong, OSError) as error:
            raise Refused(f"vmd: {error}") from error
        vms = self.vmd["vms"]
        for name in [name for name, vm in vms.items() if not vm["running"]]:
            del vms[name]
        self.configure("/etc/vm.conf")

    def run(self, name):
        vm = self.state["vmd"]["vms"][name]
        if vm["running"]:
            raise Refused(f"vmctl: start vm command failed: {name} is running already")
        if not FIRMWARE.exists() and vm["boots"] != "net":
            raise Refused("vmctl: vmm bios firmware file not found.")
        for disk in vm["disks"]:
            if not Path(disk).exists():
                raise Refused(f"vmctl: could not open disk image(s): {disk}")
            for other, about in self.state["vmd"]["vms"].items():
                if other != name and about["running"] and disk in about["disks"]:
                    raise Refused(f"vmctl: disk {disk} is in use by {other}")
        vm["running"] = True

    def end(self, name):
        """As vm_terminate(): one that no file configures is forgotten."""
        vm = self.state["vmd"]["vms"][name]
        vm["running"] = False
        vm.pop("looks", None)
        if not vm["config"]:
            del self.state["vmd"]["vms"][name]

    @staticmethod
    def number(name):
        return zlib.crc32(name.encode()) % 900 + 1

    # ---- services ------------------------------------------------------------------------------------------------

    def start(self, service):
        if service == "vmd":
            self.state["vmd"] = {"vms": {}, "switches": {}}
            self.state["running"].append(service)
            try:
                self.configure("/etc/vm.conf")
            except Refused:
                self.state["running"].remove(service)
                raise
        else:
            self.load(service)
            self.state["running"].append(service)
        self.state["running"].sort()

    def load(self, service):
        if service == "httpd":
            try:
                self.state["httpd"] = read_httpd_conf(read_text, "/etc/httpd.conf")
            except (Wrong, OSError) as error:
                raise Refused(f"httpd: {error}") from error

    def stop(self, service):
        self.state["running"].remove(service)
        if service == "vmd":
            self.state["vmd"] = {"vms": {}, "switches": {}}
        else:
            self.state[service] = {}

    # ---- pf --------------------------------------------------------------------------------------------------------

    def load_pf(self, path):
        try:
            found = read_pf_conf(read_text, path)
        except (Wrong, OSError) as error:
            raise Refused(f"{error}\npfctl: Syntax error in config file: pf rules not loaded") from error
        self.state["pf"]["rules"] = found["rules"]
        self.state["pf"]["anchors"] = found["anchors"]
