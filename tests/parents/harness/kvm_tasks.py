# SPDX-License-Identifier: GPL-3.0-or-later
"""What a KVM parent's networks and cache of images are asked and say: see cases() of parents.py."""
import json

from harness.parent import Fault
from harness.scenario import Failure


def networks(parent):
    return json.loads((parent.root / "parent/state/libvirt.json").read_text())["networks"]


def silent_about_routes(kind):
    """A question about the parent's routes that is not answered is never taken for "no overlap"."""

    def case(stage, parent):
        plan, before = stage.plan("network-create", kind.request("network-create-nat")), networks(parent)
        for number in (1, 2, 3):  # IPv4; within the IPv6 subnet; around it
            run = parent.apply(plan, Fault("check-network", "ip", number, "fail"))
            if not run.struck or run.status == 0 or networks(parent) != before or "routes cannot be read" not in run.said:
                raise Failure(f"ip, call {number}: ended with {run.status}\n{run.said[-1500:]}")

    return case


def listed(kind):
    """All that was asked for is in the list; a network of which libvirt says nothing is there, too, and the list fails."""

    def case(stage, parent):
        stage.well(parent, stage.plan("network-create", kind.request("network-create-nat")), "the network")
        plan = stage.plan("network-list", {"child_type": "kvm"})
        said = stage.well(parent, plan, "the list").said
        wanted = ("name:lab", "active:yes", "autostart:yes", "forward:nat", "address:192.168.130.1", "prefix:24",
                  "dhcp:192.168.130.100-192.168.130.199", "domain:lab.example.org", "dns_forwarder:192.0.2.53",
                  "address_v6:fd00:130::1", "prefix_v6:64", "forward_v6:nat", "name:default")
        missing = [line for line in wanted if line not in said]
        if missing:
            raise Failure(f"the list lacks {missing}\n{said}")
        run = parent.apply(plan, Fault("list-networks", "virsh", 3, "fail"))  # uri, net-list, the first net-info
        if not run.struck or run.status == 0 or "problem:libvirt does not say how it is" not in run.said or "name:lab" not in run.said:
            raise Failure(f"ended with {run.status}\n{run.said[-1500:]}")

    return case


def found_by_a_vm(kind):
    """What was fetched by itself is what a VM is made from: nothing is downloaded again."""

    def case(stage, parent):
        said = stage.well(parent, stage.plan("image-download", kind.request("image-download-debian-12")), "fetching").said
        if "cached: /var/lib/libvirt/images/sysmanage-base/" not in said:
            raise Failure(f"it does not say where the image is\n{said}")
        run = stage.well(parent, stage.plan("create", kind.request("create-debian-12")), "the VM")
        if any((step, program) == ("download-image", "curl") for step, program, _ in run.calls):
            raise Failure(f"it was downloaded once more\n{run.said[-1500:]}")

    return case


def no_place_for_images(kind):
    """A folder that is made here would keep the hypervisor out: libvirt's packages make it."""

    def case(stage, parent):
        folder = parent.root / "var/lib/libvirt/images"
        folder.rename(folder.with_name("away"))
        run = parent.apply(stage.plan("image-download", kind.request("image-download-debian-12")))
        if run.status == 0 or folder.exists() or "enable KVM on it first" not in run.said:
            raise Failure(f"ended with {run.status}\n{run.said[-1500:]}")

    return case


def cases(kind):
    return [("routes that cannot be read are no permission for a network", silent_about_routes(kind)),
            ("the list of networks is whole, or says what it lacks", listed(kind)),
            ("an image that was fetched by itself is the one that a VM is made from", found_by_a_vm(kind)),
            ("an image is not fetched where KVM is not enabled", no_place_for_images(kind))]
