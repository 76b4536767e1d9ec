# SPDX-License-Identifier: GPL-3.0-or-later
"""Parents of every family that KVM is not enabled on yet, and the plans that enable it."""
import json
import shutil
from pathlib import Path

from harness.scenario import Failure, Scenario

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
            Scenario("enable-known-suse", ("enable", {**asked, "parent_os": "suse"}), keeps=True, stays=(LIBVIRT,), prepare=bare("suse")),
            Scenario("modules-enable", ("modules-enable", about), keeps=True, prepare=without_kvm),
            Scenario("modules-disable", ("modules-disable", about), keeps=True, prepare=with_module)]


# ---- what no scenario says: see cases() of parents.py ------------------------------------------------------------


def enabled(stage, parent, prepare):
    prepare(parent.root)
    stage.well(parent, stage.plan("enable", {"child_type": "kvm", "server_on_parent": True, "server_port": 8443}), "enabling")


def has(root, name, text=""):
    path = root / "parent/state" / name
    found = path.read_text() if path.exists() else "no such file"
    if not path.exists() or text not in found:
        raise Failure(f"{name} does not hold {text!r}: {found}")


def starts_with_the_parent(stage, parent):
    """What only a socket starts stays away until somebody asks: VMs and networks that are to start at a boot would not."""
    enabled(stage, parent, bare("redhat"))
    for daemon in ("virtqemud", "virtnetworkd", "virtstoraged"):
        has(parent.root, f"units/{daemon}.service.enabled")


def own_default_network(root: Path):
    bare("debian")(root)
    network = {"name": "default", "uuid": "0b1f5f0c-5c5e-4d44-9f6e-4f3a3d1c7e10", "active": False, "autostart": False, "persistent": True,
               "xml": "<network>\n  <name>default</name>\n  <ip address='172.20.133.1' netmask='255.255.248.0'>\n  </ip>\n</network>"}
    state = {"domains": {}, "networks": {network["uuid"]: network}, "pools": {}}
    (root / LIBVIRT).write_text(json.dumps(state, indent=1, sort_keys=True))


def opened_for_its_guests(stage, parent):
    """The firewall lets in whom the network default has, not whom libvirt's own would have."""
    enabled(stage, parent, own_default_network)
    has(parent.root, "ufw", "from 172.20.128.0/21 to any port 8443")


def without_modules(stage, parent):
    """A newer kernel has been installed and the running one's modules are gone: all is prepared, and a reboot asked for."""
    bare("debian")(parent.root)
    (parent.root / "parent/state/no-modules").touch()
    uname = parent.root / "parent/path/uname"
    uname.write_text('#!/bin/sh\n[ "$1" != -r ] || { echo 0-gone; exit 0; }\nexec /usr/bin/uname "$@"\n')
    uname.chmod(0o755)
    try:
        run = stage.well(parent, stage.plan("enable", {"child_type": "kvm"}), "enabling without modules")
    finally:
        uname.unlink()
    if "a reboot is needed: the running kernel's modules are gone" not in run.said or "starts with the parent, after the reboot" not in run.said:
        raise Failure("the run does not say that a reboot is needed: " + run.said[-1500:])
    networks = json.loads((parent.root / LIBVIRT).read_text())["networks"].values()
    if [(network["name"], network["autostart"], network["active"]) for network in networks] != [("default", True, False)]:
        raise Failure(f"the network default is not set to start with the parent: {networks}")


def of_another_family(stage, parent):
    """A family that the plan names, and the parent does not: nothing is installed."""
    bare("debian")(parent.root)
    run = parent.apply(stage.plan("enable", {"child_type": "kvm", "parent_os": "suse"}))
    if run.status == 0 or "this one is of the family debian; nothing was touched" not in run.said:
        raise Failure(f"enabling a Debian as a SUSE ended with {run.status}: {run.said[-1500:]}")
    if any("zypper" in str(call) for call in run.calls):
        raise Failure("a package manager was called")


def cases():
    return [("enabling a parent whose kernel's modules are gone", without_modules),
            ("enabling a parent of another family than the plan names", of_another_family),
            ("libvirt's modular daemons start with the parent", starts_with_the_parent),
            ("an administrator's own network default and the firewall", opened_for_its_guests)]
