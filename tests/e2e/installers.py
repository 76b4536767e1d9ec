# SPDX-License-Identifier: GPL-3.0-or-later
"""Guests by installer, with a stand-in installer that reads its answers where a real one does: to the end, with failures of
the installer, killed in the middle. Whichever way it ends, neither its medium nor its answers are left. What does not wait
for one another runs at the same time: an emulated guest mostly waits."""
import hashlib
import json
import os
import re
import signal
import uuid
from concurrent.futures import ThreadPoolExecutor

from faults import wait_for
from harness import parent
from harness.program import end_at_once
from harness.stage import LOGIN, PREFIX

WAYS = ["preseed", "autoinstall", "apkovl"]
SHORT_BOUND = 45


def token_of(name):
    """One for each VM, so that a file that holds it tells whose it is."""
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, name))


def planned(stage, name, way="preseed"):
    more = {"memory": "512M", "disk_size": "512M", "auto_approve": True, "auto_approve_token": token_of(name),
            "server_url": stage.parent_address, "install_agent": True}
    return stage.program.plan("create", stage.request(name, f"e2e-{way}", **more))


def at_once(work, items):
    with ThreadPoolExecutor(len(items)) as pool:
        return list(pool.map(work, items))


def secrets_of(name, plan):
    """The hash has a salt of its own in every plan."""
    return [parent.hash_in(plan.read_text()), token_of(name)]


def check_forgotten(stage, name, plan):
    """Nothing on the parent holds what the answers held; the plan itself is the test's."""
    check = stage.report.check
    folders = [parent.STATE, parent.IMAGES, parent.BOOT, parent.LOGS]
    found = parent.files_with(secrets_of(name, plan), [folder for folder in folders if folder.is_dir()],
                              but={parent.IMAGES / f"{PREFIX}{name}.qcow2"})
    check(not found, "no file of the parent holds the hash or the token", found)
    left = [*parent.IMAGES.glob(f"{PREFIX}{name}*.image"), *parent.IMAGES.glob(f"{PREFIX}{name}-seed*"), *parent.BOOT.glob("virtinst-*")]
    check(not left, "neither medium nor answers are left", left)
    xml = parent.virsh("dumpxml", PREFIX + name, check=False) + parent.virsh("dumpxml", "--inactive", PREFIX + name, check=False)
    named = [word for word in (".image", "-seed", "<kernel>", "<initrd>", "<cmdline>") if word in xml]
    check(not named, "and the VM's definition names none", named)


def to_the_end(stage, before):
    """The three ways; a second run of the same plan finds everything done."""
    check = stage.report.check
    plans = {way: planned(stage, way, way) for way in WAYS}
    for way, applied in zip(WAYS, at_once(stage.program.apply, plans.values())):
        check(applied.ok, f"by {way}: the plan succeeds", applied.error())
        check(parent.state(PREFIX + way) == "running", "the installed VM runs from its disk")
        check("address 192.0.2.1" in applied.step("wait-address")["stdout"], "it has told its address",
              applied.step("wait-address")["stdout"])
        said = applied.step("finish")["stdout"]
        check(f"ssh {LOGIN}@192.0.2.1" in said, "the plan says how to log in", said)
        check_forgotten(stage, way, plans[way])
    uuids = {way: parent.uuid(PREFIX + way) for way in WAYS}
    for way, again in zip(WAYS, at_once(stage.program.apply, plans.values())):
        check(again.ok and parent.uuid(PREFIX + way) == uuids[way], f"by {way} once more: the same VM", again.error())
        check({"make-disk", "start-installer", "wait-install", "start-installed"} <= set(again.skipped()), "nothing is done twice",
              again.skipped())
    for way, gone in zip(WAYS, at_once(lambda way: stage.program.run("delete", stage.about(way)), WAYS)):
        check(gone.ok, f"the VM by {way} is deleted", gone.error())
    stage.check_clean(before)


def with_bound(plan, seconds):
    """The same plan with less patience for the installer."""
    value = json.loads(plan.read_text())
    files = {file["path"].rpartition("/")[2]: file for file in value["files"]}
    bound, sums = files["install.env"], files["files.sha256"]
    old = hashlib.sha256(bound["content"].encode()).hexdigest()
    lines = [f"INSTALL_SECONDS={seconds}" if line.startswith("INSTALL_SECONDS=") else line for line in bound["content"].splitlines()]
    bound["content"] = "\n".join(lines) + "\n"
    new = bound["expected_sha256"] = hashlib.sha256(bound["content"].encode()).hexdigest()
    assert old in sums["content"]
    sums["content"] = sums["content"].replace(old, new)
    sums["expected_sha256"] = hashlib.sha256(sums["content"].encode()).hexdigest()
    plan.write_text(json.dumps(value))
    return plan


def its_own_failures(stage, before):
    """The installer reports a failure, ends without a word, or asks somebody who is not there."""
    check = stage.report.check
    cases = [("fails1", "apkovl", "the installer reports: failed the mirror does not answer", "Installing the base system of fails1"),
             ("vanishes1", "preseed", "has stopped .* before the installation was whole", "Kernel panic - not really"),
             ("hangs1", "autoinstall", f"did not end within {SHORT_BOUND} s", "Select your location:")]
    plans = [planned(stage, name, way) for name, way, _, _ in cases]
    with_bound(plans[2], SHORT_BOUND)
    for (name, _, error, console), plan, applied in zip(cases, plans, at_once(stage.program.apply, plans)):
        check(applied.failed_step() == "wait-install", f"{name}: the plan fails while it waits for the installer", applied.error())
        check(re.search(error, applied.error()), f"and says: {error}", applied.error())
        check(console in applied.error(), "with the end of the installer's console", applied.error())
        check_forgotten(stage, name, plan)
    stage.check_clean(before)


def started(stage, name, process):
    there = wait_for(lambda: parent.state(PREFIX + name) == "running" or process.poll() is not None)
    stage.report.check(there and process.poll() is None, "the installer runs", process.returncode)


def killed_in_the_middle(stage, before):
    """Killed while the installer works, the same plan goes on with it; given up, deletion takes everything."""
    check = stage.report.check
    plan, given_up, stopped = (planned(stage, name, way) for name, way in
                               [("slow1", "preseed"), ("slow2", "autoinstall"), ("slow3", "apkovl")])
    with stage.program.applying(plan) as first, stage.program.applying(given_up) as second, \
            stage.program.applying(stopped) as third:
        started(stage, "slow1", first)
        end_at_once(first)
        started(stage, "slow2", second)
        end_at_once(second)
        started(stage, "slow3", third)
        os.kill(third.pid, signal.SIGINT)
        check(third.wait(timeout=180) == 130, "Ctrl-C ends the run with 130", third.returncode)
    check_forgotten(stage, "slow3", stopped)
    gone = stage.program.run("delete", stage.about("slow2"))
    check(gone.ok, "what was given up is deleted", gone.error())
    check_forgotten(stage, "slow2", given_up)
    before_kill = parent.uuid(PREFIX + "slow1")
    applied = stage.program.apply(plan)
    check(applied.ok and parent.uuid(PREFIX + "slow1") == before_kill, "the same plan goes on with the same VM", applied.error())
    check({"make-disk", "start-installer"} <= set(applied.skipped()), "made once", applied.skipped())
    check_forgotten(stage, "slow1", plan)
    gone = stage.program.run("delete", stage.about("slow1"))
    check(gone.ok, "it is deleted", gone.error())
    stage.check_clean(before)


def part_of(title, work):
    def run(stage):
        with stage.report.part(f"installers: {title}"):
            work(stage, parent.Snapshot())

    return run


PARTS = {"installers": part_of("to the end, three ways", to_the_end),
         "installers_fail": part_of("their own failures", its_own_failures),
         "installers_killed": part_of("killed in the middle", killed_in_the_middle)}
