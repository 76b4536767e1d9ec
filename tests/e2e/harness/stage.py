# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the parts of the test share: the program, the outside world, the parent, and requests to begin with."""
import json
from dataclasses import dataclass
from pathlib import Path

from harness import parent
from harness.program import Program
from harness.report import Report
from harness.web import World, serve

PREFIX = "e2e-sysmanage-"
PASSWORD = "Zw$ölf \"Boxkämpfer\" #7"
TOKEN = "5a1f0c3e-8d27-4b66-9e14-b07c2d9f6a35"
LOGIN = "ann"
KIB = 1024
SHIPPED_CATALOG = Path(__file__).resolve().parents[3] / "resources/catalog.json"


@dataclass
class Stage:
    report: Report
    program: Program
    world: World
    guest_port: int  # where guests reach the world, at the parent's own address
    parent_address: str
    images_base: str  # URL of the folder that the catalogue's images are in
    debian_mirror: Path  # indices of the subset of Debian's archive that its installer uses

    def catalog_url(self, name):
        return f"{self.images_base}/{name}.qcow2.xz"

    def request(self, name, distribution, **more):
        """A create request for an emulated guest."""
        return {
            "child_type": "kvm", "distribution": distribution, "vm_name": PREFIX + name, "hostname": f"{name}.example.org",
            "username": LOGIN, "password": PASSWORD, "memory": "1G", "disk_size": "3G", "cpus": 2, "virt_type": "qemu",
            "allow_insecure_download": True, **more,
        }

    def stand_in_request(self, name, distribution="e2e-stand-in", **more):
        """A guest that boots in seconds and says that its first boot went well."""
        small = {"memory": "256M", "disk_size": "512M", "install_agent": False}
        return self.request(name, distribution, **{**small, **more})

    def about(self, name, **more):
        return {"child_type": "kvm", "vm_name": PREFIX + name, **more}

    def check_clean(self, before, what="nothing is left on the parent"):
        left = parent.Snapshot().left_since(before)
        self.report.check(not left, what, left)
        self.report.check(not parent.held_locks(), "no lock is held", parent.held_locks())


def catalog_entry(name, base, **more):
    return {
        "id": f"e2e-{name}", "child_type": "kvm", "name": "Debian", "version": name, "display_name": f"Test image {name}",
        "install_identifier": f"{base}/{name}.qcow2.xz", "family": "debian", "provisioning": "cloud_init",
        "image_format": "qcow2", "checksum": {"url": f"{base}/SHA256SUMS", "algorithm": "sha256", "layout": "coreutils"},
        "os_variant": "debian12", "agent_channel": "github-deb", "admin_group": "sudo", "login_shell": "/bin/bash",
        "agent_shells": ["sh", "bash", "dash"], "min_memory": "128M", "min_disk": "256M",
        **more,
    }


def installer_entry(way, base, codename="bookworm", **more):
    """An entry whose medium is the stand-in installer, started in one of the ways that real ones are."""
    return catalog_entry(way, base, display_name=f"Stand-in by {way}", provisioning=way, image_format="iso",
                         install_identifier=f"{base}/stand-in-installer.iso", boot_kernel="linux", boot_initrd="initrd.gz",
                         codename=codename, mirror="http://deb.debian.org/debian", base_packages=["sudo"], **more)


def set_up(report: Report, binary: Path, images: Path, work: Path, parent_address: str) -> Stage:
    """images holds debian.qcow2.xz, stand-in.qcow2.xz, stand-in-installer.iso and agent.deb."""
    world = World(images)
    base = f"http://127.0.0.1:{serve(world, '127.0.0.1').server_port}"
    guest_port = serve(world, parent_address).server_port
    catalog = work / "catalog.json"
    entries = [catalog_entry("debian", base), catalog_entry("stand-in", base), catalog_entry("huge", base, download_size="9T")]
    entries += [installer_entry("preseed", base),
                installer_entry("autoinstall", base, agent_channel="ppa", codename="noble"),
                installer_entry("apkovl", base, family="alpine", agent_channel="github-apk",
                                admin_group="wheel", login_shell="/bin/ash", agent_shells=["sh", "ash"])]
    catalog.write_text(json.dumps({"entries": entries}))
    return Stage(report, Program(binary, work, catalog), world, guest_port, parent_address, base,
                 images / "debian-mirror")


def refused(stage, applied, words):
    stage.report.check(not applied.ok, "it is refused")
    stage.report.check(words in applied.error(), f"and says: {words}", applied.error())
    stage.report.check(not parent.files_below(parent.STATE / "staging"), "no file of the plan is left")
