# SPDX-License-Identifier: GPL-3.0-or-later
"""An OpenBSD parent with VMM: its facts, a catalogue whose mirrors are on loopback, and the plans of the golden cases. Its
administrator has a VM of his own that runs, one that is stopped, rules of his own, and a web server."""
import json
import os
import stat
from pathlib import Path

from harness import openbsd_web, vmm_blocks
from harness.scenario import HOSTILE, Failure, Scenario
from options import fault_of  # of the stand-ins: see openbsd_web
from pf_conf import read_pf_conf

STAND_INS = "vmm"
STATE = "parent/state/openbsd.json"
GATED = ("vmctl vmd rcctl httpd pfctl ifconfig sysctl ping nc ftp signify fw_update pkg_add mkhybrid rdsetroot vnconfig mount umount "
         "uname dmesg date sleep route sha256 sha512 xorriso qemu-img genisoimage mv ln rm cp mkdir chmod chown touch rmdir cat sed awk grep "
         "cmp cut tr df find ps tar gzip dd od readlink tail timeout").split()
# Of the sample this is never left out: power lost behind a set that has come whole, which ftp(1) then does not fetch again.
ALWAYS = ("create-openbsd-7.7 fetch-sets/ftp/3/kill-after",)
PF_CONF = """#	the administrator's own
set skip on lo
block return	# block stateless traffic
pass		# establish keep-state
block return in on ! lo0 proto tcp to port 6000:6010
pass in on egress proto tcp to port ssh"""
FILES = {
    "etc/pf.conf": (PF_CONF, 0o600),  # its last line has no end
    "etc/vm.conf": ('# the administrator\'s own\nswitch "uplink" {\n\tinterface bridge7\n}\nvm "own" {\n\tmemory 512M\n'
                    '\tdisk "/srv/own.qcow2"\n\tinterface { switch "uplink"\n\t}\n}\nvm "spare" {\n\tdisable\n\tdisk "/srv/spare.qcow2"\n}\n', 0o600),
    "etc/httpd.conf": ('server "www.example.org" {\n\tlisten on * port 80\n\troot "/htdocs/www"\n}\n', 0o644),
    "etc/sysctl.conf": ("kern.bufcachepercent=20\n", 0o644),
    "etc/hostname.em0": ("inet autoconf\n", 0o640), "etc/hostname.vether0": ("inet 172.16.9.1 255.255.255.0\n", 0o640),
    "etc/group": ("wheel:*:0:root\nroot:*:0:\nwww:*:67:\n", 0o644),
    "srv/own.qcow2": ("QFI the administrator's VM", 0o600), "srv/spare.qcow2": ("QFI another one", 0o600), "srv/image": ("his", 0o600),
    "etc/netstart": ("""#!/bin/sh
# Stands in for OpenBSD's: starts the interfaces that are named, from their files.
for name in "$@"; do
    [ -f "/etc/hostname.$name" ] || exit 1
    ifconfig "$name" >/dev/null 2>&1 || ifconfig "$name" create || exit 1
    while read -r line; do
        case "$line" in
        \\#* | "") ;;
        inet\\ *) set -- $line; ifconfig "$name" inet "$2" netmask "$3" || exit 1 ;;
        *) ifconfig "$name" $line || exit 1 ;;
        esac
    done <"/etc/hostname.$name"
done
""", 0o644),
}


def first_state():
    own = {"config": True, "running": True, "disks": ["/srv/own.qcow2"], "switch": "uplink", "memory": "512M", "boots": "disk"}
    spare = {"config": True, "running": False, "disks": ["/srv/spare.qcow2"], "switch": "", "memory": "512M", "boots": "disk"}
    return {
        "vmd": {"switches": {"uplink": "bridge7"}, "vms": {"own": own, "spare": spare}},
        "enabled": ["httpd", "vmd"], "running": ["httpd", "vmd"], "httpd": {"www.example.org": {"listen": ["*:80"], "root": "/htdocs/www"}},
        "pf": {"enabled": True, "rules": read_pf_conf(lambda _: PF_CONF, "/etc/pf.conf")["rules"], "anchors": {}}, "sysctl": {"net.inet.ip.forwarding": "0"},
        "interfaces": {"lo0": {"inet": ["127.0.0.1"], "members": []}, "em0": {"inet": ["192.0.2.10"], "members": []},
                       "vether0": {"inet": ["172.16.9.1"], "members": []}, "bridge7": {"inet": [], "members": ["em0"]}},
        "vnd": {"vnd0": "/srv/image", "vnd1": "", "vnd2": "", "vnd3": ""}, "mounts": {}, "others": ["192.0.2.1", "10.86.77.10"],
    }


def fresh_state():
    """A parent on which nobody has used any of it."""
    return {**first_state(), "vmd": {"switches": {}, "vms": {}}, "enabled": [], "running": [], "httpd": {}}


def prepare(root: Path):
    os.mknod(root / "dev/vmm", stat.S_IFCHR | 0o600, os.makedev(1, 3))
    for name, (text, mode) in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
        (root / name).chmod(mode)
    for name in ("etc/signify", "etc/firmware", "var/www/htdocs/www", "var/run", "var/lib"):
        (root / name).mkdir(parents=True, exist_ok=True)
    for release in openbsd_web.RELEASES:
        (root / f"etc/signify/openbsd-{release.replace('.', '')}-base.pub").write_bytes(openbsd_web.key_of(release))
    (root / STATE).write_text(json.dumps(first_state(), indent=1, sort_keys=True))


def unused(root: Path):
    """Takes out what the administrator has."""
    for name in ("etc/vm.conf", "etc/httpd.conf", "etc/sysctl.conf"):
        (root / name).unlink()
    (root / STATE).write_text(json.dumps(fresh_state(), indent=1, sort_keys=True))


def state_of(root: Path):
    return json.loads((root / STATE).read_text())


class Vmm:
    def __init__(self, source: Path, work: Path, base: str):
        self.golden = source / "tests/golden"
        self.catalog = work / "catalog.json"
        self.base = base
        entries = json.loads((source / "resources/catalog.json").read_text())["entries"]
        self.catalog.write_text(json.dumps({"entries": [self.on_loopback(entry) for entry in entries if entry["child_type"] == "vmm"]}))

    def on_loopback(self, entry):
        entry = {key: value for key, value in entry.items() if key != "download_size"}
        url = self.base + "/" + entry["install_identifier"].split("://", 1)[1]
        return {**entry, "install_identifier": url, "min_disk": "2M",
                "checksum": {"url": url + ".sha256", "algorithm": "sha256", "layout": "coreutils"}}

    def request(self, case, **more):
        request = json.loads((self.golden / f"vmm-{case}/request.json").read_text())
        if "distribution" in request:
            request.update(disk_size="64M", allow_insecure_download=True)
        return {**request, **more}

    def enable(self):
        return ("enable", {"child_type": "vmm"})

    def create(self, case, **more):
        request = self.request("create-" + case, **more)
        about = {"child_type": "vmm", "vm_name": request["vm_name"]}
        return Scenario("create-" + case, ("create", request), before=[self.enable()], after=[("delete", about)], check=self.as_it_was, unknown=fault_of)

    def life(self, action, before=(), **about):
        request = self.request("create-openbsd-7.7")
        return Scenario(action + "-vm", (action, {"child_type": "vmm", "vm_name": request["vm_name"], **about}),
                        before=[self.enable(), ("create", request), *before], keeps=True, check=self.as_it_was, unknown=fault_of)

    @staticmethod
    def as_it_was(root: Path):
        """What the administrator has goes on: his VM, his rules, his web server; no two guests share an address."""
        state = state_of(root)
        if (root / "canary").exists():
            raise Failure("a value was run as a command")
        vms = state["vmd"]["vms"]
        if not vms.get("own", {}).get("running") or vms.get("spare", {"running": True})["running"]:
            raise Failure(f"the administrator's VMs are not as they were: {vms}")
        if "www.example.org" not in state["httpd"] or state["vnd"]["vnd0"] != "/srv/image":
            raise Failure("the administrator's web server or vnd unit is not as it was")
        if not (root / "etc/pf.conf").read_text().startswith(PF_CONF) or state["mounts"]:
            raise Failure("pf.conf is not as it was, or something is mounted")
        book = root / "var/lib/sysmanage/vmm/addresses"
        addresses = [line.split()[0] for line in book.read_text().splitlines()] if book.exists() else []
        if len(addresses) != len(set(addresses)) or "10.86.77.10" in addresses:
            raise Failure(f"an address is shared: {addresses}")

    def scenarios(self):
        # One name begins with the other, and is as long as names may be.
        first = self.request("create-openbsd-7.5", vm_name="a-_", **HOSTILE)
        second = self.request("create-openbsd-7.6", vm_name="a-_-1--_" + "x" * 55, **HOSTILE)
        vm = {"child_type": "vmm", "vm_name": "openbsd-7-7"}
        disable = ("disable", {"child_type": "vmm"})
        return [
            Scenario("enable", self.enable(), after=[disable], keeps=True, check=self.as_it_was, unknown=fault_of),
            Scenario("enable-fresh", self.enable(), after=[disable], keeps=True, prepare=unused, unknown=fault_of),
            Scenario("disable", disable, before=[self.enable()], keeps=True, check=self.as_it_was, unknown=fault_of),
            *map(self.create, ("openbsd-7.7", "openbsd-7.4", "debian-12", "ubuntu-24.04", "alpine-3.20", "debian-12-cloud")),
            Scenario("create-second", ("create", second), before=[self.enable(), ("create", first)],
                     after=[("delete", {"child_type": "vmm", "vm_name": second["vm_name"]})], check=self.as_it_was, unknown=fault_of),
            self.life("stop"),
            self.life("start", before=[("stop", vm)]),
            self.life("restart"),
            self.life("delete"),
            self.life("list"),
        ]

    @staticmethod
    def cases():
        return vmm_blocks.cases()


def make(source: Path, work: Path):
    return Vmm(source, work, openbsd_web.serve(work))
