# SPDX-License-Identifier: GPL-3.0-or-later
"""A Linux parent with KVM: its facts, a catalogue whose images are on loopback, and the plans of the golden cases."""
import hashlib
import json
import os
import shutil
import stat
import subprocess
from pathlib import Path

from harness import kvm_enable, kvm_tasks
from harness.judge import content, describe
from harness.parent import GATED, Fault  # pylint: disable=unused-import  # of this kind as well
from harness.scenario import Failure, Scenario
from harness.web import make_images, serve

STAND_INS = "kvm"
DEFAULT_NETWORK = {
    "name": "default", "uuid": "0b1f5f0c-5c5e-4d44-9f6e-4f3a3d1c7e10", "active": True, "autostart": True, "persistent": True,
    "xml": "<network>\n  <name>default</name>\n  <ip address='192.168.122.1' netmask='255.255.255.0'/>\n</network>",
}
OTHERS_DISK = "/var/lib/libvirt/images/other.qcow2"
OTHER_VM = {
    "name": "other", "uuid": "6a4e0f9b-0c4a-4b0e-8a53-5f8f6a0f2b77", "state": "running", "persistent": True, "autostart": True,
    "disks": [{"source": OTHERS_DISK, "device": "disk", "target": "vda"}],
    "live_disks": [{"source": OTHERS_DISK, "device": "disk", "target": "vda"}],
    "interfaces": [{"type": "bridge", "source": "br0", "model": "virtio", "mac": "52:54:00:00:00:01"}], "uefi": False,
    "serial_log": "", "reports": False, "memory": "512", "vcpus": "1",
}


# What this machine may have, and a parent has only when a plan has installed it.
HIDDEN = ("dnsmasq", "libvirtd", "virtqemud", "qemu-kvm", f"qemu-system-{os.uname().machine}")
CPUINFO = "flags : fpu vme de pse msr vmx hypervisor\n"


def hide(root: Path):
    for folder in ("usr/bin", "usr/sbin", "usr/local/bin", "usr/libexec"):
        for name in HIDDEN:
            if (root / folder / name).is_file():
                subprocess.run(["mount", "--bind", "/dev/null", root / folder / name], check=True)


def prepare(root: Path):
    """Libvirt with its default network, a bridge, /dev/kvm, and a running VM of somebody else's."""
    hide(root)
    (root / "run/mount").mkdir()  # of mount(8), by which the simulated parent gets its processor
    (root / "parent/facts/cpuinfo").write_text(CPUINFO)
    os.mknod(root / "dev/kvm", stat.S_IFCHR | 0o660, os.makedev(1, 3))
    (root / "sys/class/net/br0/bridge").mkdir(parents=True)
    images = root / "var/lib/libvirt/images"
    images.mkdir(parents=True)
    images.chmod(0o711)
    (root / "srv/vms").mkdir()
    (root / OTHERS_DISK.lstrip("/")).write_bytes(b"QFI\xfbsomebody else's disk")
    state = {"domains": {OTHER_VM["uuid"]: OTHER_VM}, "networks": {DEFAULT_NETWORK["uuid"]: DEFAULT_NETWORK}, "pools": {}}
    (root / "parent/state/libvirt.json").write_text(json.dumps(state, indent=1, sort_keys=True))
    (root / "var/log/libvirt/qemu").mkdir(parents=True)


def images(root: Path):
    return sorted(str(path.relative_to(root)) for path in (root / "var/lib/libvirt/images/sysmanage-base").rglob("*"))


def with_guest_in_default(root: Path, state):
    """The VM of somebody else's has its interface in the network default, and is in a state."""
    path = root / "parent/state/libvirt.json"
    found = json.loads(path.read_text())
    other = found["domains"][OTHER_VM["uuid"]]
    other["state"] = state
    other["interfaces"] = [{**other["interfaces"][0], "type": "network", "source": "default"}]
    path.write_text(json.dumps(found, indent=1, sort_keys=True))


def refuses_to_delete_default(stage, parent, fault=None):
    before = (parent.root / "parent/state/libvirt.json").read_text()
    run = parent.apply(stage.plan("network-delete", {"child_type": "kvm", "network_name": "default"}), fault)
    after = (parent.root / "parent/state/libvirt.json").read_text()
    if run.status == 0 or json.loads(after) != json.loads(before):
        raise Failure(f"ended with {run.status}\n{after}\n{run.said[-1500:]}")
    return run


def sleeping_guest(stage, parent):
    with_guest_in_default(parent.root, "pmsuspended")
    refuses_to_delete_default(stage, parent)


def silent_about_guests(stage, parent):
    with_guest_in_default(parent.root, "running")
    calls = refuses_to_delete_default(stage, parent).calls
    virsh = [arguments for _, program, arguments in calls if program == "virsh"]
    number = next(index for index, arguments in enumerate(virsh, 1) if "domiflist" in arguments)
    refuses_to_delete_default(stage, parent, Fault("delete-network", "virsh", number, "fail"))


class Kvm:
    def __init__(self, source: Path, work: Path, base: str):
        self.golden = source / "tests/golden"
        self.work = work
        self.catalog = work / "catalog.json"
        self.base = base
        entries = json.loads((source / "resources/catalog.json").read_text())["entries"]
        self.entries = [entry for entry in entries if entry["child_type"] == "kvm" and "://" in entry["install_identifier"]]
        self.by_name = {entry[key]: entry["id"] for entry in self.entries for key in ("id", "install_identifier")}
        self.catalog.write_text(json.dumps({"entries": [self.on_loopback(entry) for entry in self.entries]}))

    def here(self, url):
        return self.base + "/" + url.split("://", 1)[1].split("?")[0]

    def on_loopback(self, entry):
        entry = {key: value for key, value in entry.items() if key != "download_size"}
        url = self.here(entry["install_identifier"])
        return {**entry, "install_identifier": url, "min_disk": "2M",
                "checksum": {"url": url + ".sha256", "algorithm": "sha256", "layout": "coreutils"}}

    def request(self, case, **more):
        request = json.loads((self.golden / f"kvm-{case}/request.json").read_text())
        if "distribution" in request:
            request.update(distribution=self.by_name[request["distribution"]], disk_size="64M", allow_insecure_download=True)
            request.pop("image_sha256", None)
        return {**request, **more}

    def create(self, case, **more):
        request = self.request("create-" + case, **more)
        about = {"child_type": "kvm", "vm_name": request["vm_name"]}
        return Scenario("create-" + case, ("create", request), after=[("delete", about)])

    def compressed(self, case):
        """The image lies in the cache as it was downloaded until it is unpacked."""
        scenario = self.create(case)
        scenario.whole = (content(describe(self.work / "image.qcow2.xz")),)
        return scenario

    def local(self, case, image, place, digest=False):
        """From an image that lies on the parent."""

        def bring(root):
            (root / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.work / image, root / place)

        about = {"image_sha256": hashlib.sha256((self.work / image).read_bytes()).hexdigest()} if digest else {}
        scenario = self.create(case, **about)
        scenario.prepare = bring
        return scenario

    def life(self, name, before=(), action="", **about):
        """Start, stop, restart and delete, of the VM that the first case makes."""
        request, action = self.request("create-debian-12"), action or name
        # What a restart has stopped, it cannot take back when the VM does not start.
        stays = ("parent/state/libvirt.json",) if action == "restart" else ()
        return Scenario(name + "-vm", (action, {"child_type": "kvm", "vm_name": request["vm_name"], **about}),
                        before=[("create", request), *before], keeps=True, stays=stays)

    def network(self, case):
        request = self.request("network-create-" + case)
        return Scenario("network-create-" + case, ("network-create", request),
                        after=[("network-delete", {"child_type": "kvm", "network_name": request["network_name"]})])

    def fetched(self, case):
        """An image that only comes into the cache; what is taken back is nothing."""
        scenario = Scenario("image-download-" + case, ("image-download", self.request("image-download-" + case)))
        scenario.whole = (content(describe(self.work / "image.qcow2.xz")),)
        return scenario

    def scenarios(self):
        """In an order that does not change: what a step's calls are tried in is the first plan that has them."""
        vm = {"child_type": "kvm", "vm_name": "debian-12"}
        network, pool = self.request("network-create-nat"), self.request("pool-create-fast", storage_path="/srv/vms/fast")
        about_pool = {"child_type": "kvm", "pool_name": pool["pool_name"]}
        creates = ("debian-12", "debian-12-installer", "alpine-3.20-installer", "ubuntu-24.04-installer", "linked-clone",
                   "extra-disks", "in-pool", "uefi", "raw-disk", "bridge", "own-cloud-init")
        return [
            *map(self.create, creates),
            self.life("delete"),
            self.life("stop"),
            self.life("start", before=[("stop", vm)]),
            self.life("restart"),
            *map(self.network, ("nat", "isolated", "bridge")),
            Scenario("network-delete", ("network-delete", {"child_type": "kvm", "network_name": network["network_name"]}),
                     before=[("network-create", network)], keeps=True),
            Scenario("pool-create", ("pool-create", pool), after=[("pool-delete", about_pool)], stays=("srv/vms/fast",)),
            Scenario("pool-delete", ("pool-delete", about_pool), before=[("pool-create", pool)], keeps=True),
            *map(self.fetched, ("debian-12", "freebsd-14.3")),
            Scenario("image-prune", ("image-prune", self.request("image-prune-parent")),
                     before=[("create", self.request("create-debian-12")), ("delete", vm)]),
        ]

    def cases(self):
        return [("a network in which a guest sleeps is not deleted", sleeping_guest),
                ("a network of which libvirt does not say who is in it is not deleted", silent_about_guests),
                ("an image of which it cannot be read who stands on it is not removed", self.unreadable_clone),
                *kvm_tasks.cases(self)]

    def unreadable_clone(self, stage, parent):
        """A qemu-img that reads nothing: what stands on an image is not known then."""
        stage.well(parent, stage.plan("create", self.request("create-linked-clone")), "the VM")
        before = images(parent.root)
        path = parent.root / "parent/path/qemu-img"
        path.rename(path.with_name("qemu-img.away"))
        path.write_text("#!/bin/sh\nexit 1\n")
        path.chmod(0o755)
        try:
            run = parent.apply(stage.plan("image-prune", {"child_type": "kvm"}))
        finally:
            path.with_name("qemu-img.away").rename(path)
        if run.status == 0 or images(parent.root) != before:
            raise Failure(f"ended with {run.status}; {before} => {images(parent.root)}\n{run.said[-1500:]}")

    def more_scenarios(self):
        return [*self.more_creates(), self.life("delete-keep", action="delete", purge_storage=False), self.network("routed"),
                *kvm_enable.scenarios(), *self.questions()]

    def more_creates(self):
        """What differs from the first ones in how the image comes, and in how the guest gets its address or is set up."""
        return [
            self.compressed("freebsd-14.3"),
            *map(self.create, ("static-address", "debian-installer-static-lvm-uefi")),
            self.local("local-image", "image.qcow2", "srv/images/debian 12's.qcow2"),
            self.local("local-compressed", "image.qcow2.xz", "srv/images/golden.qcow2.xz", digest=True),
            self.local("alpine-installer-local-iso", "installer.iso", "srv/iso/alpine-virt.iso"),
        ]

    def questions(self):
        """What only asks, of a parent with a VM, its image, a network and a pool."""
        before = [("create", self.request("create-linked-clone")), ("network-create", self.request("network-create-nat")),
                  ("pool-create", self.request("pool-create-fast", storage_path="/srv/vms/fast"))]
        actions = ("probe", "list", "network-list", "pool-list", "image-list", "image-verify")
        return [Scenario(action, (action, {"child_type": "kvm"}), before=before) for action in actions]


def make(source: Path, work: Path):
    return Kvm(source, work, serve(make_images(work)))
