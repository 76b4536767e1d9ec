# SPDX-License-Identifier: GPL-3.0-or-later
"""Parents of every family that KVM is not enabled on yet, and the plans that enable it."""
import json
import shutil
from pathlib import Path

from harness.scenario import Scenario

LIBVIRT = "parent/state/libvirt.json"  # a network that is defined, but not active yet
RELEASES = {
    "debian": "ID=debian\n", "redhat": 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', "suse": 'ID="opensuse-leap"\nID_LIKE="suse opensuse"\n',
    "arch": "ID=arch\n", "alpine": "ID=alpine\n",
}


def without_kvm(root: Path):
    (root / "dev/kvm").unlink()
    (root / LIBVIRT).write_text(json.dumps({"domains": {}, "networks": {}, "pools": {}}, indent=1, sort_keys=True))


def bare(family):
    """Nothing installed, nothing started; with the firewall that its administrators have."""

    def prepare(root: Path):
        without_kvm(root)
        (root / "etc/os-release").write_text(RELEASES[family])
        (root / "parent/state/units").mkdir()
        if family == "alpine":
            (root / "etc/init.d").mkdir()
        else:
            (root / "run/systemd/system").mkdir(parents=True)
        if family == "debian":
            (root / "parent/state/ufw").touch()
        if family == "redhat":
            (root / "parent/state/firewalld").mkdir()

    return prepare


def with_module(root: Path):
    without_kvm(root)
    shutil.copy2(root / "etc/hosts", root / "dev/kvm")
    (root / "sys/module/kvm_intel/parameters").mkdir(parents=True)
    (root / "etc/modules-load.d").mkdir()
    (root / "etc/modules-load.d/sysmanage-kvm.conf").write_text("# KVM for SysManage's VMs\nkvm_intel\n")


def scenarios():
    asked = {"child_type": "kvm", "server_on_parent": True, "server_port": 8443}
    made = [Scenario("enable-" + family, ("enable", asked), keeps=True, stays=(LIBVIRT,), prepare=bare(family)) for family in RELEASES]
    about = {"child_type": "kvm"}
    return [*made,
            Scenario("modules-enable", ("modules-enable", about), keeps=True, prepare=without_kvm),
            Scenario("modules-disable", ("modules-disable", about), keeps=True, prepare=with_module)]
