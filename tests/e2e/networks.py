# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of the parent on a real libvirt: made, made again, used by a guest, refused where they would do harm, deleted."""
import subprocess

from harness import parent
from harness.stage import PREFIX, refused

NETWORK = PREFIX + "net"
SUBNET = "192.168.213.0/24"
ADDRESS = "192.168.213.1"


def request(**more):
    return {"child_type": "kvm", "network_name": NETWORK, **more}


def networks():
    return set(parent.virsh("net-list", "--all", "--name").split())


def made_and_made_again(stage):
    check = stage.report.check
    nat = request(subnet=SUBNET, subnet_v6="fd00:213::/64", dns_domain="e2e.example.org", dns_servers=["192.0.2.53"])
    made = stage.program.run("network-create", nat)
    check(made.ok, "a NAT network is made", made.error())
    xml = parent.virsh("net-dumpxml", NETWORK)
    check(f"address='{ADDRESS}'" in xml and "mode='nat'" in xml, "as it was asked for", xml)
    check("yes" in parent.virsh("net-info", NETWORK).split("Autostart:")[1].split()[0], "it starts with the parent")
    again = stage.program.run("network-create", nat)
    check(again.ok and set(again.skipped()) == {"check-network", "create-network"}, "once more it is skipped", again.error())
    listed = stage.program.run("network-list", {"child_type": "kvm"})
    lines = listed.step("list-networks")["stdout"].splitlines()
    at = lines.index(f"name:{NETWORK}") if f"name:{NETWORK}" in lines else len(lines)
    about = set("\n".join(lines[at:]).split("===NETWORK===")[0].split())
    wanted = {"active:yes", "autostart:yes", "forward:nat", f"address:{ADDRESS}", "prefix:24", "dhcp:192.168.213.2-192.168.213.254",
              "domain:e2e.example.org", "dns_forwarder:192.0.2.53", "address_v6:fd00:213::1", "prefix_v6:64", "forward_v6:nat"}
    check(wanted <= about, "it is in the list with all that it is", lines)


def refusals(stage):
    other = request(subnet="192.168.214.0/24")
    refused(stage, stage.program.run("network-create", other), "it is another one")
    overlapping = {**request(subnet="192.168.213.128/25"), "network_name": PREFIX + "overlap"}
    refused(stage, stage.program.run("network-create", overlapping), "overlaps with what this parent reaches elsewhere")
    six = {**request(subnet="192.168.216.0/24", subnet_v6="fd00:213::/64"), "network_name": PREFIX + "overlap"}
    refused(stage, stage.program.run("network-create", six), "fd00:213::/64 overlaps with what this parent reaches elsewhere")
    bridge = {"child_type": "kvm", "network_name": PREFIX + "bridged", "forward_mode": "bridge", "bridge": "e2e-none"}
    refused(stage, stage.program.run("network-create", bridge), "has no bridge")
    # A bridge of this name is there: libvirt's own, of the network above.
    name = parent.virsh("net-info", NETWORK).split("Bridge:")[1].split()[0]
    taken = {**request(subnet="192.168.215.0/24", bridge=name), "network_name": PREFIX + "taken"}
    refused(stage, stage.program.run("network-create", taken), "already: choose another name")
    stage.report.check(networks() & {PREFIX + "overlap", PREFIX + "bridged", PREFIX + "taken"} == set(), "and nothing was made")


def used_by_a_guest(stage):
    check = stage.report.check
    plan = stage.program.plan("create", stage.stand_in_request("onnet", network=NETWORK))
    applied = stage.program.apply(plan)
    check(applied.ok, "a guest runs on it", applied.error())
    interfaces = parent.virsh("domiflist", PREFIX + "onnet")
    check(NETWORK in interfaces.split(), "with its interface in it", interfaces)
    refused(stage, stage.program.run("network-delete", request()), "guests run on the network")
    check(NETWORK in networks(), "the network is still there")
    deleted = stage.program.run("delete", stage.about("onnet"))
    check(deleted.ok, "the guest is deleted", deleted.error())


def deleted(stage):
    check = stage.report.check
    gone = stage.program.run("network-delete", request())
    check(gone.ok and NETWORK not in networks(), "the network is deleted", gone.error())
    again = stage.program.run("network-delete", request())
    check(again.ok and again.skipped() == ["delete-network"], "once more it is skipped", again.error())


def another_kinds(stage):
    check = stage.report.check
    for mode, more in [("route", {"subnet": SUBNET}), ("isolated", {}), ("isolated", {"subnet": SUBNET, "dhcp": False})]:
        made = stage.program.run("network-create", request(forward_mode=mode, **more))
        check(made.ok, f"{mode} {more}", made.error())
        gone = stage.program.run("network-delete", request())
        check(gone.ok and NETWORK not in networks(), "is deleted again", gone.error())


def forget():
    for name in networks():
        if name.startswith(PREFIX):
            subprocess.run(["virsh", "-q", "net-destroy", name], capture_output=True, check=False)
            parent.virsh("net-undefine", name, check=False)


def run(stage):
    before = parent.Snapshot()
    with stage.report.part("networks: made, used, refused, deleted"):
        made_and_made_again(stage)
        refusals(stage)
        used_by_a_guest(stage)
        deleted(stage)
        another_kinds(stage)
        stage.check_clean(before)
    forget()
