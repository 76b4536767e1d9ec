# SPDX-License-Identifier: GPL-3.0-or-later
"""A guest's whole life: planned, applied, registered, logged in to, applied again, stopped, started, restarted, deleted."""
import os
import subprocess
import tempfile
import time
from pathlib import Path

from harness import parent
from harness.guest import Guest
from harness.stage import LOGIN, PASSWORD, PREFIX, TOKEN

NAME = "web01"
VM = PREFIX + NAME
CREATE_STEPS = ["verify-files", "check-parent", "download-image", "decompress-image", "convert-disk", "resize-disk",
                "build-seed", "define-vm", "wait-address", "wait-first-boot", "remove-seed", "finish"]
GIB = 1 << 30
# The contract's own checker lies beside the tree where the project is developed.
CONTRACT = Path(os.environ.get("SYSMANAGE_PLAN_CHECK", Path(__file__).resolve().parents[3] / "shared/tools/plan-check"))


def create_request(stage):
    package = f"http://{stage.parent_address}:{stage.guest_port}/agent.deb"
    return stage.request(NAME, "e2e-debian", server_url=stage.parent_address, server_port=stage.guest_port, use_https=False,
                         auto_approve=True, auto_approve_token=TOKEN, timezone="Europe/Berlin",
                         agent_install_commands=[f"curl -fsS -o /tmp/agent.deb {package}",
                                                 "DEBIAN_FRONTEND=noninteractive dpkg --force-confold -i /tmp/agent.deb"],
                         cloud_init="write_files:\n- path: /etc/own-snippet\n  content: \"it's $HOME: #1\"\n")


def disk_of(vm):
    return parent.IMAGES / f"{vm}.qcow2"


def secrets_of(plan):
    return [TOKEN, parent.hash_in(plan.read_text()), PASSWORD]


def places_of_secrets():
    return [parent.STATE, parent.IMAGES, parent.LOGS, Path("/run"), Path("/var/lib/libvirt/qemu"), Path("/etc/libvirt")]


def looked_at_first(stage, plan, before):
    """What an administrator does with a plan before anything happens."""
    check = stage.report.check
    check(PASSWORD not in plan.read_text(), "the plan does not hold the clear password")
    lint = stage.program.call("lint", plan)
    check(lint.returncode == 0, "the lint finds no error", lint.stdout)
    if CONTRACT.exists():
        judged = subprocess.run([CONTRACT, plan, "--secret", TOKEN, "--secret", PASSWORD], capture_output=True, text=True, check=False)
        check(judged.returncode == 0, "the plan keeps the contract", judged.stdout)
    requests = stage.world.count()
    dry = stage.program.call("apply", plan, "--dry-run")
    check(dry.returncode == 0 and TOKEN not in dry.stdout + dry.stderr, "a dry run shows no secret", dry.stderr)
    check(stage.world.count() == requests, "and downloads nothing")
    stage.check_clean(before, "and changes nothing")


def create(stage, plan):
    check = stage.report.check
    applied = stage.program.apply(plan)
    for name, command in applied.steps():
        stage.report.note(f"{name}: {(command['stdout'].strip().splitlines() or [''])[-1]}")
    check(applied.ok, "the plan is applied", applied.error())
    check([name for name, _ in applied.steps()] == CREATE_STEPS, "every step ran", applied.steps())
    check(not applied.skipped(), "and none was skipped", applied.skipped())
    check(parent.state(VM) == "running", "the VM runs")
    address = applied.step("wait-address")["stdout"].split("address ")[-1].strip()
    check(f"ssh {LOGIN}@{address}" in applied.step("finish")["stdout"], "the last step says how to log in")
    check("Its agent has registered at " in applied.step("finish")["stdout"], "and that the agent has registered",
          applied.step("finish")["stdout"])
    return address


def registration(stage, address):
    check = stage.report.check
    registrations = stage.world.wait_for_registration(120)
    check(len(registrations) == 1, "one registration arrives", registrations)
    client, body = registrations[0]
    check(client == address, "from the guest's address", client)
    check(body == {"hostname": f"{NAME}.example.org", "auto_approve_token": TOKEN}, "with the host name and the token", body)


def inside(stage, guest):
    check = stage.report.check
    check(guest.wait_until_up(), "the requested user logs in with the requested password")
    check(guest.sudo("id -u") == "0", "and is an administrator")
    check(guest.run("hostname -f") == f"{NAME}.example.org", "the guest has its name")
    check(int(guest.run("lsblk -bdno SIZE /dev/vda")) == 3 * GIB, "the disk has the size that was asked for")
    check(int(guest.run("df -B1 --output=size / | tail -n 1")) > 2.5 * GIB, "and the file system has grown into it")
    check(guest.run("cat /etc/own-snippet") == "it's $HOME: #1", "the request's own cloud-init snippet was merged")
    check(guest.run("cat /etc/timezone") == "Europe/Berlin", "the time zone is set")
    check(guest.sudo("stat -c %a /etc/sysmanage-agent.yaml") == "600", "the agent's configuration is private")
    check(guest.run("systemctl is-active sysmanage-agent") == "active", "the agent runs")
    check(guest.sudo("ls -A /var/lib/sysmanage-first-boot || true") == "", "the first boot's files are gone")


def no_secret_on_parent(stage, plan):
    check = stage.report.check
    check("-seed.iso" not in parent.virsh("dumpxml", VM), "the running VM has no seed any more")
    check("-seed.iso" not in parent.virsh("dumpxml", VM, "--inactive"), "nor has its definition")
    check(not list(parent.IMAGES.glob("*-seed.iso*")), "the seed's file is gone")
    found = parent.files_with(secrets_of(plan), places_of_secrets(), but=[disk_of(VM)])
    check(not found, "no file of the parent holds the hash, the token or the password", found)
    check((parent.STATE / "kvm" / VM / "record").exists(), "the VM's record is there")
    check(disk_of(VM).stat().st_mode & 0o077 == 0, "the disk is not readable by others", oct(disk_of(VM).stat().st_mode))


def apply_again(stage, plan, guest):
    check = stage.report.check
    requests, made, booted = stage.world.count(), disk_of(VM).stat().st_ino, guest.run("cat /proc/sys/kernel/random/boot_id")
    began = time.monotonic()
    applied = stage.program.apply(plan)
    check(applied.ok, "the same plan is applied once more", applied.error())
    stage.report.note(f"which took {time.monotonic() - began:.1f} s")
    check(set(CREATE_STEPS[1:-1]) <= set(applied.skipped()), "every step says that it is skipped", applied.skipped())
    check(stage.world.count() == requests, "nothing is downloaded twice")
    check(disk_of(VM).stat().st_ino == made, "the disk is the same")
    check(guest.run("cat /proc/sys/kernel/random/boot_id") == booted, "the guest has not been restarted")
    check(not parent.files_below(parent.STATE / "staging"), "the plan's files are gone again")
    found = parent.files_with(secrets_of(plan), places_of_secrets(), but=[disk_of(VM)])
    check(not found, "and no secret is left", found)


def stop_and_start(stage, guest):
    check = stage.report.check
    stopped = stage.program.run("stop", stage.about(NAME))
    check(stopped.ok and parent.state(VM) == "shut off", "stop: the VM is off", stopped.error())
    check("has shut down" in stopped.step("stop-vm")["stdout"], "the guest has shut itself down")
    again = stage.program.run("stop", stage.about(NAME))
    check(again.ok and again.skipped() == ["stop-vm"], "stop once more is skipped", again.error())
    started = stage.program.run("start", stage.about(NAME))
    check(started.ok and parent.state(VM) == "running", "start: the VM runs, without its seed", started.error())
    again = stage.program.run("start", stage.about(NAME))
    check(again.ok and again.skipped() == ["start-vm"], "start once more is skipped", again.error())
    check(guest.wait_until_up(), "the same login works after the second boot")
    check(guest.run("hostname -f") == f"{NAME}.example.org", "and the name is still the guest's own")
    check(len(stage.world.registrations) == 2, "the agent came up again", stage.world.registrations)


def restart(stage, guest):
    check = stage.report.check
    booted = guest.run("cat /proc/sys/kernel/random/boot_id")
    applied = stage.program.run("restart", stage.about(NAME))
    check(applied.ok and parent.state(VM) == "running", "restart: the VM runs", applied.error())
    check(guest.wait_until_up(), "the login works after a restart")
    check(guest.run("cat /proc/sys/kernel/random/boot_id") != booted, "the guest was booted anew")


def what_the_parent_says(stage):
    check = stage.report.check
    listed = stage.program.run("list", {"child_type": "kvm"})
    lines = (listed.step("list") or {}).get("stdout", "").splitlines()
    check(listed.ok and lines[0] == "===KVM===", "list prints its section", lines)
    check(any(line.split()[1:] == [VM, "running"] for line in lines), "with the VM and its state", lines)
    probed = stage.program.run("probe", {"child_type": "kvm"})
    lines = (probed.step("probe") or {}).get("stdout", "").splitlines()
    check(probed.ok and lines[0] == "===KVM===", "probe prints its section", lines)
    check({"virsh:yes", "libvirtd:yes"} <= set(lines) and len(lines) == 5, "with what this parent has", lines)


def delete(stage, plan, before):
    check = stage.report.check
    applied = stage.program.run("delete", stage.about(NAME))
    check(applied.ok, "the VM is deleted", applied.error())
    check(parent.state(VM) == "" and not disk_of(VM).exists(), "no domain and no disk")
    stage.check_clean(before)
    # What is older than the plan is not its work: a checkout of this test, with its token, may lie there.
    found = [path for path in parent.files_with(secrets_of(plan), [*places_of_secrets(), Path(tempfile.gettempdir())])
             if Path(path).stat().st_mtime >= plan.stat().st_mtime and stage.program.work not in Path(path).parents]
    check(not found, "no file with a secret", found)
    again = stage.program.run("delete", stage.about(NAME))
    check(again.ok and "note: there is no VM" in again.step("delete-vm")["stdout"], "a second delete is a success with a note",
          again.error())
    stage.check_clean(before)


def run(stage):
    before = parent.Snapshot()
    with stage.report.part("create: from a request to a guest that has registered"):
        plan = stage.program.plan("create", create_request(stage))
        looked_at_first(stage, plan, before)
        address = create(stage, plan)
        registration(stage, address)
    if stage.report.failed():
        return
    guest = Guest(address, LOGIN, PASSWORD)
    with stage.report.part("inside the guest"):
        inside(stage, guest)
    with stage.report.part("secrets are gone from the parent"):
        no_secret_on_parent(stage, plan)
    with stage.report.part("the same plan again"):
        apply_again(stage, plan, guest)
    with stage.report.part("list and probe"):
        what_the_parent_says(stage)
    with stage.report.part("stop and start"):
        stop_and_start(stage, guest)
    with stage.report.part("restart"):
        restart(stage, guest)
    with stage.report.part("delete"):
        delete(stage, plan, before)
