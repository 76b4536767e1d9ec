# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong on a parent: each fault ends with a clear error at its step and leaves nothing behind, and the same
plan succeeds once the fault is gone. All but the last use the stand-in guest, which boots in seconds."""
import json
import os
import re
import signal
import subprocess
import time

from harness import parent
from harness.program import end_at_once, signal_all
from harness.stage import KIB, PREFIX

IMAGE = "stand-in.qcow2.xz"
SMALL_FILESYSTEM = 'mount -t tmpfs -o size="$0"k,mode=0711 tmpfs /var/lib/libvirt/images && "$@"; status=$?; ' \
                   'find /var/lib/libvirt/images -type f >&2; exit $status'
FOREIGN = "<domain type='qemu'><name>{}</name><memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>"


def forget_cache(stage):
    """So that the next run downloads again."""
    for origin in parent.CACHE.glob("*/origin"):
        if IMAGE in origin.read_text():
            for path in origin.parent.iterdir():
                path.unlink()
            origin.parent.rmdir()
    stage.world.behave()


def fails(stage, applied, step, error, before):
    check = stage.report.check
    check(applied.status == 1 and not applied.ok, "the run fails", applied.status)
    check(applied.failed_step() == step, f"at the step {step}", f"{applied.failed_step()}: {applied.error()}")
    check(re.search(error, applied.error()), f"and says: {error}", applied.error())
    check(re.search(error, applied.progress), "on standard error too", applied.progress[-600:])
    for line in (applied.step(step) or {}).get("stderr", "").strip().splitlines()[-2:]:
        stage.report.note(line)
    stage.check_clean(before)


def succeeds(stage, plan, name, before):
    check = stage.report.check
    applied = stage.program.apply(plan)
    check(applied.ok, "without the fault the same plan succeeds", applied.error())
    check(parent.state(PREFIX + name) == "running", "the VM runs")
    remove(stage, name, before)
    return applied


def remove(stage, name, before):
    deleted = stage.program.run("delete", stage.about(name))
    stage.report.check(deleted.ok, "it is deleted", deleted.error())
    stage.check_clean(before)


def no_part_left(stage):
    parts = [path for path in parent.files_below(parent.CACHE) if path.suffix == ".part"]
    stage.report.check(not parts, "no part of a download is kept", parts)


# ---- faults of the download ------------------------------------------------------------------------------------------


def wrong_checksum(stage, before):
    plan = stage.program.plan("create", stage.stand_in_request("checksum"))
    stage.world.wrong_checksum = True
    fails(stage, stage.program.apply(plan), "download-image", "wrong sha256 digest", before)
    no_part_left(stage)
    stage.world.behave()
    succeeds(stage, plan, "checksum", before)


def truncated_download(stage, before):
    plan = stage.program.plan("create", stage.stand_in_request("truncated"))
    size = (stage.world.folder / IMAGE).stat().st_size
    stage.world.cut_after[IMAGE] = size // 2
    fails(stage, stage.program.apply(plan), "download-image", "could not be downloaded", before)
    no_part_left(stage)
    stage.world.behave()
    stage.world.cut_once[IMAGE] = size // 2
    count = len(stage.world.requests_for(IMAGE))
    succeeds(stage, plan, "truncated", before)
    resumed = stage.world.requests_for(IMAGE)[count:]
    stage.report.check([request.status for request in resumed] == [200, 206], "cut once more, it was resumed", resumed)
    stage.report.check(resumed[-1].range == f"bytes={size // 2}-", "where it had stopped", resumed)


def no_space(stage, before):
    """An image that is known to be too large is not even begun; then the download does not fit, then what is unpacked."""
    plan = stage.program.plan("create", stage.stand_in_request("space", distribution="e2e-huge"))
    fails(stage, stage.program.apply(plan), "check-parent", "not enough space", before)
    plan = stage.program.plan("create", stage.stand_in_request("space"))
    kib = (stage.world.folder / IMAGE).stat().st_size // KIB
    for size, step, error in [(kib // 2, "download-image", "could not be downloaded"),
                              (kib + 1000, "decompress-image", "could not be unpacked")]:
        stage.report.note(f"{size} KiB for the images")
        around = ["unshare", "--mount", "--propagation", "private", "sh", "-c", SMALL_FILESYSTEM, str(size)]
        applied = stage.program.apply(plan, around)
        fails(stage, applied, step, error, before)
        left = [line for line in applied.progress.splitlines() if re.match(r"/var/lib/libvirt/images/.*(part|stand-in\.qcow2)$", line)]
        stage.report.check(not left, "nothing unfinished is left on the full file system", left)
    succeeds(stage, plan, "space", before)


def wait_for(what, seconds=300):
    deadline = time.monotonic() + seconds
    while not what() and time.monotonic() < deadline:
        time.sleep(0.1)
    return what()


def killed_while_downloading(stage, before):
    plan = stage.program.plan("create", stage.stand_in_request("killed"))
    stage.world.slow.add(IMAGE)
    with stage.program.applying(plan) as process:
        there = wait_for(lambda: any(part.stat().st_size for part in parent.CACHE.glob(f"*/{IMAGE}.part")))
        stage.report.check(there, "a part of the image is there")
        end_at_once(process)
    stage.world.behave()
    stage.report.check(parent.state(PREFIX + "killed") == "", "killed before there was a VM")
    succeeds(stage, plan, "killed", before)
    last = stage.world.requests_for(IMAGE)[-1]
    stage.report.check(last.status == 206, "the repeat went on with the part that was there", last)


# ---- faults of the parent --------------------------------------------------------------------------------------------


def network_down(stage, before):
    plan = stage.program.plan("create", stage.stand_in_request("network"))
    requests = stage.world.count()
    parent.virsh("net-destroy", "default")
    try:
        fails(stage, stage.program.apply(plan), "check-parent", "network default is not active", before)
        stage.report.check(stage.world.count() == requests, "nothing was downloaded")
    finally:
        parent.virsh("net-start", "default")
    succeeds(stage, plan, "network", before)


def name_taken(stage, before):
    vm = PREFIX + "taken"
    plan = stage.program.plan("create", stage.stand_in_request("taken"))
    parent.virsh("define", "/dev/stdin", stdin=FOREIGN.format(vm))
    uuid = parent.uuid(vm)
    try:
        fails(stage, stage.program.apply(plan), "check-parent", "is taken by another VM", parent.Snapshot())
        stage.report.check(parent.uuid(vm) == uuid, "the other VM is untouched")
    finally:
        parent.virsh("undefine", vm)
    succeeds(stage, plan, "taken", before)


def file_in_the_way(stage, before):
    """A disk that somebody else has made under the VM's name."""
    disk = parent.IMAGES / f"{PREFIX}way.qcow2"
    plan = stage.program.plan("create", stage.stand_in_request("way"))
    disk.write_text("somebody's")
    try:
        fails(stage, stage.program.apply(plan), "check-parent", "already a file", parent.Snapshot())
        stage.report.check(disk.read_text() == "somebody's", "the file is untouched")
    finally:
        disk.unlink()
    succeeds(stage, plan, "way", before)


def killed_while_waiting(stage, before):
    """Ended while the guest boots: the VM is there, nobody has waited for it; the repeat goes on from there."""
    vm = PREFIX + "waiting"
    plan = stage.program.plan("create", stage.stand_in_request("waiting"))
    with stage.program.applying(plan) as process:
        stage.report.check(wait_for(lambda: parent.state(vm) == "running"), "the VM boots")
        end_at_once(process)
    uuid = parent.uuid(vm)
    applied = stage.program.apply(plan)
    stage.report.check(applied.ok, "the same plan goes on", applied.error())
    stage.report.check(parent.uuid(vm) == uuid, "with the same VM")
    stage.report.check({"convert-disk", "define-vm"} <= set(applied.skipped()), "made once", applied.skipped())
    stage.report.check(not list(parent.IMAGES.glob(f"{vm}-seed*")), "and its seed is removed")
    remove(stage, "waiting", before)


def stopped_at_work(process):
    """Between two steps nothing is locked, and a second run may go on where the first one is: not what is tried here."""
    signal_all(process, signal.SIGSTOP)
    if parent.held_locks():
        return True
    signal_all(process, signal.SIGCONT)
    return False


def applied_twice_at_once(stage, before):
    """A second run of the same plan, and another plan for the same name, while the first one is at work: both are refused,
    and the first one is not disturbed."""
    vm = PREFIX + "twice"
    plan = stage.program.plan("create", stage.stand_in_request("twice"))
    with stage.program.applying(plan) as process:
        stage.report.check(wait_for(lambda: parent.state(vm) == "running"), "the VM boots")
        uuid = parent.uuid(vm)
        stage.report.check(wait_for(lambda: stopped_at_work(process)), "the first run is held in the middle of a step")
        twin = plan.with_name("twin.json")
        twin.write_bytes(plan.read_bytes())
        second = stage.program.apply(twin)
        stage.report.check(not second.ok and "right now" in second.error(), "a second run is refused", second.error())
        other = stage.program.apply(stage.program.plan("create", stage.stand_in_request("twice", memory="512M")))
        stage.report.check(not other.ok, "another plan is refused", other.error())
        stage.report.check(parent.uuid(vm) == uuid and parent.state(vm) == "running", "the VM is untouched")
        signal_all(process, signal.SIGCONT)
        stage.report.check(process.wait(timeout=600) == 0, "the first run ends well")
    stage.report.check(parent.uuid(vm) == uuid, "with its VM")
    remove(stage, "twice", before)


def killed_then_deleted(stage, before):
    """Ended while the guest boots, and given up: deletion takes away everything, secrets of the seed included."""
    vm = PREFIX + "givenup"
    plan = stage.program.plan("create", stage.stand_in_request("givenup"))
    with stage.program.applying(plan) as process:
        stage.report.check(wait_for(lambda: parent.state(vm) == "running"), "the VM boots")
        end_at_once(process)
    remove(stage, "givenup", before)


def interrupted(stage, before):
    """Ctrl-C: stops after cleaning up."""
    vm = PREFIX + "interrupted"
    plan = stage.program.plan("create", stage.stand_in_request("interrupted"))
    with stage.program.applying(plan) as process:
        stage.report.check(wait_for(lambda: parent.state(vm) == "running"), "the VM boots")
        os.kill(process.pid, signal.SIGINT)
        stage.report.check(process.wait(timeout=180) == 130, "Ctrl-C ends the run with 130", process.returncode)
    stage.check_clean(before, "and takes everything back")


def stopped_between_steps(stage, before):
    """What an interrupted run does where no step is there to do it: the plan's own way back, by itself."""
    vm = PREFIX + "between"
    plan = stage.program.plan("create", stage.stand_in_request("between"))
    commands = json.loads(plan.read_text())["commands"]
    way_back = next(command["x-undo-argv"] for command in commands if "x-undo-argv" in command)
    with stage.program.applying(plan) as process:
        stage.report.check(wait_for(lambda: parent.state(vm) == "running"), "the VM boots")
        end_at_once(process)
    for attempt in ("the way back succeeds", "and once more, with nothing left"):
        done = subprocess.run(way_back, capture_output=True, text=True, check=False, timeout=300)
        stage.report.check(done.returncode == 0, attempt, done.stdout + done.stderr)
        stage.check_clean(before)
    succeeds(stage, plan, "between", before)


def first_boot_fails(stage, before):
    """The real guest, with commands that install nothing which could be started."""
    plan = stage.program.plan("create", stage.request("badagent", "e2e-debian", server_url=stage.parent_address,
                                                      agent_install_commands=["echo the agent is not in this repository"]))
    applied = stage.program.apply(plan)
    fails(stage, applied, "wait-first-boot", "failed starting the agent", before)
    stage.report.check("the agent is not in this repository" in applied.error(), "with the end of the guest's log",
                       applied.error())


FAULTS = [
    ("wrong checksum", wrong_checksum), ("truncated download", truncated_download), ("no space", no_space),
    ("killed while downloading", killed_while_downloading), ("libvirt network down", network_down),
    ("name taken by a foreign VM", name_taken), ("foreign file in the disk's place", file_in_the_way),
    ("killed while the guest boots", killed_while_waiting), ("applied twice at once", applied_twice_at_once),
    ("killed, then deleted", killed_then_deleted), ("Ctrl-C while the guest boots", interrupted),
    ("stopped between two steps", stopped_between_steps),
    ("the guest's first boot fails", first_boot_fails),
]


def part_of(name, fault):
    def run(stage):
        forget_cache(stage)
        with stage.report.part(f"fault: {name}"):
            fault(stage, parent.Snapshot())

    return run


PARTS = {fault.__name__: part_of(name, fault) for name, fault in FAULTS}
