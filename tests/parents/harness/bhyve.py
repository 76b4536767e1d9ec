# SPDX-License-Identifier: GPL-3.0-or-later
"""A FreeBSD parent with bhyve: its facts, a catalogue whose mirrors are on loopback, and the plans of the golden cases. Its
administrator has a guest of his own, rules of his own in pf.conf, and a last line without an end in loader.conf."""
import json
import lzma
import sys
from pathlib import Path

from harness.judge import content, describe, snapshot
from harness.judge import left as left_by
from harness.scenario import HOSTILE, Failure, Scenario
from harness.web import serve

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "stand_ins/bhyve"))
import vm_config  # noqa: E402  pylint: disable=wrong-import-position,import-error
from freebsd import fault_of  # noqa: E402  pylint: disable=wrong-import-position,import-error

STAND_INS = "bhyve"
STATE = "parent/state/freebsd.json"
GATED = ("vm sysrc service kldload kldstat sysctl uname pkg zfs zpool mdconfig gpart growfs fsck_ffs mount umount pw makefs qemu-img ifconfig "
         "route ping pfctl fetch stat sha256 sha512 dnsmasq date sleep mv ln rm cp mkdir chmod chown touch rmdir cat sed grep awk cut tr df tail "
         "cmp truncate xz timeout realpath").split()
PF_CONF = """# the administrator's own
ext_if = "em0"
set skip on lo0
scrub in all
nat on $ext_if inet from 172.16.5.0/24 to ! 172.16.5.0/24 -> ($ext_if)
block in log all
pass in on $ext_if proto tcp to port 22
pass out all"""
FILES = {
    "etc/pf.conf": PF_CONF, "etc/rc.conf": 'hostname="parent.example.org"\nsshd_enable="YES"\npf_enable="YES"\nvm_list=""\n',
    "boot/loader.conf": 'kern.geom.label.disk_ident.enable="0"\nzfs_load="YES"', "etc/resolv.conf": "nameserver 192.0.2.53\n",
    "var/run/dmesg.boot": "CPU: Intel(R)\n  Features2=0x7ffafbff<SSE3,VMX,SMX,EST>\n  VT-x: PAT,HLT\n",
    "etc/rc.subr": "load_rc_config() { :; }\nrun_rc_command() { :; }\n",
}
# Where the administrator keeps an image: a path that a request takes, and that no shell may read.
HOSTILE_IMAGE = "srv/it's $(: >canary) `: >canary` \\ \"a\";&|*/-free bsd.raw.xz"
VALUES = ("vm_enable", "vm_dir", "gateway_enable", "pf_enable", "sysmanage_dhcp_enable")


def image(**more):
    """A FreeBSD disk as the stand-ins know it: partitions, and the files of its root. more: files that are another than usual."""
    files = {"etc/rc.conf": (0o644, 'zfs_enable="NO"\n'), "etc/rc.d": (0o755, None), "etc/passwd": (0o644, "root:*:0:0::/root:/bin/sh\n"),
             "etc/master.passwd": (0o600, "root::0:0::0:0:Charlie &:/root:/bin/sh\n"), "etc/group": (0o644, "wheel:*:0:root\n"),
             "var/db": (0o755, None), "home": (0o755, None), "root": (0o755, None), "usr/share/zoneinfo/UTC": (0o444, "TZif UTC"),
             "usr/share/zoneinfo/Europe/Berlin": (0o444, "TZif Berlin"), **more}
    parts = [(1, "freebsd-boot", 3, 127), (2, "efi", 130, 66584), (3, "freebsd-swap", 66714, 2048), (4, "freebsd-ufs", 68762, 4096)]
    keys = ("number", "type", "start", "blocks")
    return json.dumps({"size": 4 << 20, "files": files, "partitions": [dict(zip(keys, part)) for part in parts]}).encode()


def first_state():
    return {"modules": ["zfs", "pf", "kernel"], "packages": ["pkg"], "services": ["pf", "sshd"], "md": {}, "running": {}, "others": ["10.0.100.99"],
            "datasets": {"zroot": {"type": "filesystem", "mountpoint": "/var/zroot"}}, "mounts": [["zroot", "/var/zroot", "zfs"]],
            "interfaces": {"em0": {"inet": ["192.0.2.10"]}, "lo0": {"inet": ["127.0.0.1"]}}, "route": "em0",
            "sysctl": {"net.inet.ip.forwarding": "0", "hw.vmm.vmx.initialized": "1", "hw.vmm.vmx.cap.unrestricted_guest": "1",
                       "hw.physmem": "17179869184", "kern.vm_guest": "none"},
            "pf": {"enabled": True, "rules": ["the administrator's"], "anchors": {}}}


def prepare(root: Path):
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    firmware = root / "usr/local/share/uefi-firmware/BHYVE_UEFI.fd"
    templates = root / "usr/local/share/examples/vm-bhyve"
    for folder in (firmware.parent, templates, root / "var/zroot", root / "usr/local/etc/rc.d"):
        folder.mkdir(parents=True, exist_ok=True)
    firmware.write_text("firmware")
    (templates / "default.conf").write_text('loader="bhyveload"\ncpu=1\nmemory=256M\nnetwork0_type="virtio-net"\nnetwork0_switch="public"\n'
                                            'disk0_type="virtio-blk"\ndisk0_name="disk0.img"\n')
    (root / STATE).write_text(json.dumps(first_state(), indent=1, sort_keys=True))


def without_pf(root: Path):
    """Nobody has used pf, and there is no loader.conf."""
    (root / "etc/pf.conf").unlink()
    (root / "boot/loader.conf").unlink()
    (root / "etc/rc.conf").write_text('hostname="parent.example.org"\n')
    state = first_state()
    state.update(modules=["zfs"], services=["sshd"], pf={"enabled": False, "rules": [], "anchors": {}})
    (root / STATE).write_text(json.dumps(state, indent=1, sort_keys=True))


def state_of(root: Path):
    return json.loads((root / STATE).read_text())


def check(root: Path):
    """No memory disk, no mount, the administrator's rules whole and first; every guest's configuration by vm-bhyve's rules."""
    state = state_of(root)
    if (root / "canary").exists():
        raise Failure("a value was run as a command")
    if state["md"] or any(kind == "ufs" for _, _, kind in state["mounts"]):
        raise Failure(f"memory disks or mounts are left: {state['md']} {state['mounts']}")
    conf = root / "etc/pf.conf"
    if conf.exists() and "administrator" in conf.read_text():
        lines = [line for line in conf.read_text().splitlines() if "sysmanage" not in line]
        if lines != PF_CONF.splitlines():
            raise Failure("pf.conf has lost something of the administrator's")
    for path in root.glob("var/zroot/guests/*/*.conf"):
        if path.parent.name != path.stem:
            continue
        if wrong := vm_config.faults(vm_config.read_config(path.read_text())):
            raise Failure(f"{path.name}: {wrong}")


# A guest's disk holds what was put into the guest: nobody but root may read it.
GUEST_DISKS = ("var/zroot/guests/", "dev/zvol/")
# ZFS's own folders, and the parent's table of switches and values while a plan that keeps what it has done is in the middle of it.
STAYS = ("dev/zvol", "dev/zvol/zroot", "dev/zvol/zroot/guests", "var/db")
# Copies of files before their last change, one after the other while a plan is in the middle of it.
KEPT = ("var/db/sysmanage/bhyve/kept/pf.conf", "var/db/sysmanage/bhyve/kept/loader.conf")

# What the suite tries of all faults: pf.conf and pf are as they were, mount and memory disk are released, a download that was cut is
# gone on with, and power lost behind vm create leaves nothing that the next run cannot take up.
ALWAYS = ("enable add-nat/pfctl/5/fail", "enable-without-pf add-nat/service/1/fail", "create-hostile make-vm/vm/1/kill-after",
          "create-hostile provision-disk/pw/3/hang", "create-hostile provision-disk/umount/1/fail",
          "create-freebsd-14.3-cloudinit download-image/fetch/2/half")


class Bhyve:
    def __init__(self, source: Path, work: Path, base: str, compressed: bytes):
        self.golden, self.base, self.compressed = source / "tests/golden", base, compressed
        # The image lies in the cache as it was downloaded until it is unpacked.
        (work / "image.xz").write_bytes(compressed)
        (work / "image.xz").chmod(0o600)
        self.downloaded = content(describe(work / "image.xz"))
        self.catalog = work / "catalog.json"
        entries = json.loads((source / "resources/catalog.json").read_text())["entries"]
        self.catalog.write_text(json.dumps({"entries": [self.on_loopback(entry) for entry in entries if entry["child_type"] == "bhyve"]}))

    def on_loopback(self, entry):
        entry = {key: value for key, value in entry.items() if key != "download_size"}
        url = self.base + "/" + entry["install_identifier"].split("://", 1)[1]
        return {**entry, "install_identifier": url, "min_disk": "64M",
                "checksum": {"url": url + ".sha256", "algorithm": "sha256", "layout": "coreutils"}}

    def request(self, case, **more):
        request = json.loads((self.golden / f"bhyve-{case}/request.json").read_text())
        if "distribution" in request:
            request.update(disk_size="64M", allow_insecure_download=True)
        for key in ("iso_path", "base_image_path"):
            if request.get(key, "").startswith("https://"):
                request[key] = self.base + "/" + request[key].split("://", 1)[1]
                request.pop("image_sha256", None)
                request["allow_insecure_download"] = True
        return {**request, **more}

    @staticmethod
    def enable():
        return ("enable", {"child_type": "bhyve", "dataset": "zroot/guests"})

    def create(self, case, **more):
        request = self.request("create-" + case, **more)
        return Scenario("create-" + case, ("create", request), before=[self.enable()],
                        after=[("delete", {"child_type": "bhyve", "vm_name": request["vm_name"]})], check=check, unknown=fault_of, stays=STAYS,
                        whole=(self.downloaded,))

    def hostile(self):
        """Beside a guest that a name with dots would match, if it were taken for a pattern."""
        hostile = {**HOSTILE, "vm_name": "w.b-_.01", "base_image_path": "/" + HOSTILE_IMAGE, "packages": ["lib++", "a.b-c"]}
        neighbour = self.request("create-freebsd-no-agent", vm_name="wxb-_x01", autostart=True)

        def prepare_image(root):
            (root / HOSTILE_IMAGE).parent.mkdir()
            (root / HOSTILE_IMAGE).write_bytes(self.compressed)

        def check_neighbour(root):
            check(root)
            if not (root / "var/zroot/guests/wxb-_x01/wxb-_x01.conf").exists() or "wxb-_x01" not in (root / "etc/rc.conf").read_text():
                raise Failure("the guest beside it is not as it was")

        return Scenario("create-hostile", ("create", self.request("create-freebsd-14.3", **hostile)), before=[self.enable(), ("create", neighbour)],
                        after=[("delete", {"child_type": "bhyve", "vm_name": "w.b-_.01"})], prepare=prepare_image, check=check_neighbour, unknown=fault_of,
                        stays=STAYS, whole=(self.downloaded,))

    def life(self, action, before=(), **about):
        request = self.request("create-freebsd-14.3")
        return Scenario(action + "-vm", (action, {"child_type": "bhyve", "vm_name": request["vm_name"], **about}),
                        before=[self.enable(), ("create", request), *before], keeps=True, check=check, unknown=fault_of)

    def scenarios(self):
        parent = {"child_type": "bhyve"}
        vm = {**parent, "vm_name": "freebsd-14.3"}
        disable = ("disable", parent)
        lab = {**parent, "switch_name": "lab", "subnet": "10.9.0.0/24"}
        zvol = {**parent, "dataset": "zroot/disk2"}
        return [
            Scenario("enable", self.enable(), keeps=True, check=check, unknown=fault_of, stays=(*STAYS, "etc/rc.conf")),
            Scenario("enable-without-pf", self.enable(), keeps=True, prepare=without_pf, check=check, unknown=fault_of, stays=(*STAYS, "etc/rc.conf")),
            Scenario("disable", disable, before=[self.enable()], keeps=True, check=check, unknown=fault_of, stays=("etc/rc.conf", *KEPT)),
            *map(self.create, ("freebsd-14.3", "freebsd-zvol", "freebsd-14.3-cloudinit", "debian-12", "freebsd-no-agent", "iso")),
            self.hostile(),
            self.life("stop"), self.life("start", before=[("stop", vm)]), self.life("restart"), self.life("delete"), self.life("list"),
            Scenario("switch", ("switch-create", lab), before=[self.enable()],
                     after=[("nat-remove", {**parent, "subnet": "10.9.0.0/24"}), ("switch-delete", {**parent, "switch_name": "lab"})],
                     keeps=True, check=check, unknown=fault_of),
            Scenario("zvol", ("zvol-create", {**zvol, "size": "64M"}), after=[("zvol-destroy", zvol)], keeps=True, stays=STAYS),
        ]

    def cases(self):
        return [("an image whose /home leads to the parent's", lambda stage, parent: leads_out(self, stage, parent)),
                ("pf with rules of the administrator's after enabling", lambda stage, parent: pf_of_somebody_else(self, stage, parent))]


def leads_out(kind, stage, parent):
    """Its user's keys would be written on the parent."""
    if parent.apply(stage.plan(*kind.enable())).status != 0:
        raise Failure("the parent cannot be enabled")
    (parent.root / "srv/evil.raw").write_bytes(image(home=("link", "/srv/keys")))
    (parent.root / "srv/keys").mkdir()
    before = snapshot(parent.root)
    request = kind.request("create-freebsd-no-agent", base_image_path="/srv/evil.raw")
    run = parent.apply(stage.plan("create", request))
    if run.status == 0 or "leads out of it" not in run.said:
        raise Failure(f"it is not refused: {run.said[-1500:]}")
    check(parent.root)
    if left := left_by(before, snapshot(parent.root), None, STAYS):
        raise Failure(f"the run has left: {left}")


def pf_of_somebody_else(kind, stage, parent):
    """Enabling has begun to use pf, and its administrator filters by it since then: it goes on, and comes back at the next boot."""
    (parent.root / "etc/pf.conf").unlink()
    (parent.root / "etc/rc.conf").write_text(FILES["etc/rc.conf"].replace('pf_enable="YES"\n', ""))
    state = json.loads((parent.root / STATE).read_text())
    state["pf"] = {"enabled": False, "rules": [], "anchors": {}}
    state["services"].remove("pf")
    (parent.root / STATE).write_text(json.dumps(state, indent=1, sort_keys=True))
    if (run := parent.apply(stage.plan(*kind.enable()))).status != 0:
        raise Failure(f"the parent cannot be enabled: {run.said[-1500:]}")
    with (parent.root / "etc/pf.conf").open("a") as file:
        file.write("block in quick proto tcp to port 6000\n")
    run = parent.apply(stage.plan("disable", {"child_type": "bhyve"}))
    rules, settings = (parent.root / "etc/pf.conf").read_text(), (parent.root / "etc/rc.conf").read_text()
    if run.status != 0 or "pf goes on" not in run.said or 'pf_enable="YES"' not in settings or "port 6000" not in rules:
        raise Failure(f"pf was switched off: {run.said[-1500:]}\n{settings}\n{rules}")


def make(source: Path, work: Path):
    disk = image()
    compressed = lzma.compress(disk)
    base = serve({"xz": compressed, "raw": disk, "qcow2": disk, "img": disk, "iso": b"simulated installer"})
    return Bhyve(source, work, base, compressed)
