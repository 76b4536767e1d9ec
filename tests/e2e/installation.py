# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's own installer with the answers of our plan: until it has partitioned the disk and begins to install, which is
what an emulated processor can do while somebody waits; or, by hand with the part "installation", to the end and into the new system."""
import json
import os
import re
import signal
import subprocess

from faults import wait_for
from harness import mirror, parent
from harness.guest import Guest
from harness.stage import LOGIN, PASSWORD, PREFIX, SHIPPED_CATALOG

NAME = "installed"
VM = PREFIX + NAME
DISK = parent.IMAGES / f"{VM}.qcow2"
SECTOR = 512
BASE_SYSTEM = "Installing the base system"
PARTITIONED_SECONDS = 1500
QUESTION = re.compile(r"Prompt: |\[Press enter to continue\]")


def console():
    log = parent.LOGS / f"{VM}.serial"
    text = log.read_text(errors="replace") if log.exists() else ""
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text).replace("\r", "")


def planned(stage):
    """The shipped entry of the installer's release; only its medium comes from here."""
    release = (stage.debian_mirror / "release").read_text().strip()
    entry = next(entry for entry in json.loads(SHIPPED_CATALOG.read_text())["entries"]
                 if entry["id"] == f"kvm-debian-{release}-installer")
    base = stage.images_base
    entry.update(id="e2e-debian-installer", install_identifier=f"{base}/debian-installer.iso",
                 checksum={"url": f"{base}/SHA256SUMS", "algorithm": "sha256", "layout": "coreutils"})
    stage.program.add_entry(entry)
    package = f"http://{stage.parent_address}:{stage.guest_port}/agent.deb"
    return stage.program.plan("create", stage.request(
        # A kernel that changes its own code while another processor runs it is more than this emulator can do.
        NAME, "e2e-debian-installer", cpus=1, disk_size="6G", server_url=stage.parent_address, server_port=stage.guest_port,
        use_https=False, agent_install_commands=[f"wget -q -O /tmp/agent.deb {package}", "dpkg --force-confold -i /tmp/agent.deb"]))


def head_of_disk(stage, mib=8):
    """As the guest has written it so far."""
    head = stage.program.work / "head.raw"
    subprocess.run(["qemu-img", "dd", "-U", "-f", "qcow2", "-O", "raw", "bs=1M", f"count={mib}", f"if={DISK}", f"of={head}"],
                   capture_output=True, check=True)
    return head.read_bytes()


def holds_linux(head):
    """Whether the first partition is one of Linux with an ext4 file system on it."""
    kind, start = head[446 + 4], int.from_bytes(head[446 + 8:446 + 12], "little") * SECTOR
    magic = head[start + 1024 + 56:start + 1024 + 58]
    return head[510:512] == b"\x55\xaa" and kind == 0x83 and magic == b"\x53\xef"


def until_partitioned(stage, before):
    check = stage.report.check
    plan = planned(stage)
    with mirror.serving(stage.parent_address, stage.debian_mirror) as asked, stage.program.applying(plan) as process:
        ended = lambda: process.poll() is not None or QUESTION.search(console())
        begun = wait_for(lambda: BASE_SYSTEM in console() or ended(), PARTITIONED_SECONDS)
        check(begun and not ended(), "the installer begins to install the base system and has asked nobody anything",
              console()[-2000:])
        check(holds_linux(head_of_disk(stage)), "it has made a partition and a file system on the disk")
        check(any("/debian/pool/" in path for path in asked), "with parts from the mirror that it was told", asked[:5])
        os.kill(process.pid, signal.SIGINT)
        check(process.wait(timeout=180) == 130, "Ctrl-C ends the run with 130", process.returncode)
    stage.check_clean(before, "and takes everything back")


def to_the_end(stage, before):
    check = stage.report.check
    plan = planned(stage)
    with mirror.serving(stage.parent_address, stage.debian_mirror):
        applied = stage.program.apply(plan, seconds=3 * 3600)
        check(applied.ok, "the plan succeeds", applied.error())
        address = applied.step("wait-address")["stdout"].split("address ")[-1].strip()
        guest = Guest(address, LOGIN, PASSWORD)
        check(guest.wait_until_up(), "the requested user logs in with the requested password")
        check(guest.sudo("id -u") == "0", "and is an administrator")
        check(guest.run("hostname -f") == f"{NAME}.example.org", "the guest has its name")
        check(guest.run("systemctl is-active sysmanage-agent") == "active", "the agent runs")
        left = guest.sudo("find /var/lib/sysmanage-first-boot /var/log/installer -type f -name '*pre*seed*' -o -name prepare.env")
        check(not left, "the first boot's files are gone", left)
    gone = stage.program.run("delete", stage.about(NAME))
    check(gone.ok, "the VM is deleted", gone.error())
    stage.check_clean(before)


def part_of(title, work):
    def run(stage):
        with stage.report.part(f"Debian's installer: {title}"):
            work(stage, parent.Snapshot())

    return run


# Not among those that run when none is named. The first one is a test of its own, which the suite has; the second one takes
# hours with an emulated processor, and is run by hand.
NAMED = {"partitioning": part_of("until the disk is partitioned", until_partitioned),
         "installation": part_of("to the end", to_the_end)}
