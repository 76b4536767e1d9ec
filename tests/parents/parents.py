#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans on simulated parents. Each scenario runs undisturbed, a second time, and is taken back; then with one call after the other
going wrong: it fails before or after its work, half of it, or hangs; its step or the whole parent is killed. The repeat has to
succeed and to end as an undisturbed run does. Started by run-parents.

Without --all a sample is taken, always the same: see choose()."""
import argparse
import hashlib
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

from harness import bhyve, incus, kvm, kvm_more, lxd, reboot, vmm
from harness.parent import Fault, Parent
from harness.scenario import Failure, Stage

KINDS = {"bhyve": bhyve, "incus": incus, "kvm": kvm, "kvm-more": kvm_more, "lxd": lxd, "vmm": vmm, "reboot": reboot}
SAMPLE = 60
STEP_MODES = ("fail", "fail-after", "kill", "kill-after")
MODES = ("fail", "kill", "fail-after", "kill-after", "hang", "shot")
HALVES = ("half", "kill-half")
WRITERS = ("qemu-img", "curl", "fetch", "ftp", "genisoimage", "virt-install", "apt-get", "dnf", "zypper", "pacman", "apk")
CHANGERS = ("virsh", "lxc", "incus", "virt-install", "qemu-img", "curl", "mv", "ln", "genisoimage", "ssh", "modprobe", "systemctl", "rc-service",
            "rc-update", "ufw", "firewall-cmd", "apt-get", "dnf", "zypper", "pacman", "apk")
# Called as often as time passes.
POLLED = {("bootstrap-guest", "touch")}


def points(scenario):
    """Every (step, program, number) of the undisturbed run, in their order, with the first arguments."""
    seen = {}
    for step, program, arguments in scenario.calls:
        if (step, program) in POLLED and (step, program) in seen:
            continue
        seen[step, program] = seen.get((step, program), 0) + 1
        yield step, program, seen[step, program], arguments


def modes_of(program, arguments):
    if program == "step":
        return STEP_MODES
    writes = program in WRITERS and not arguments.startswith(("info", "check"))  # qemu-img also reads
    return MODES + (HALVES if writes else ())


def rank(*parts):
    return int.from_bytes(hashlib.sha256("/".join(map(str, parts)).encode()).digest()[:6], "big")


def choose(scenarios, everything):
    """(scenario, fault) to try. A call that has been met in the same step of an earlier scenario is not tried again. Of the modes
    of a call two are taken where the program changes something, else one, by a hash of its name."""
    met, chosen = set(), []
    for scenario in scenarios:
        for step, program, number, arguments in points(scenario):
            if (step, program, number) in met and not everything:
                continue
            met.add((step, program, number))
            modes = sorted(modes_of(program, arguments), key=lambda mode: rank(step, program, number, mode))  # pylint: disable=cell-var-from-loop
            if not everything:
                modes = modes[:2 if program in CHANGERS or program == "step" else 1]
            chosen += [(scenario, Fault(step, program, number, mode)) for mode in modes]
    return chosen


def sample(jobs, wanted, always=()):
    """The same ones every time, from all scenarios. always: faults that are never left out, as "SCENARIO FAULT"."""
    def order(index):
        scenario, fault = jobs[index]
        return f"{scenario.name} {fault}" not in always, rank(scenario.name, fault)

    kept = set(sorted(range(len(jobs)), key=order)[:wanted])
    return [job for index, job in enumerate(jobs) if index in kept]


class Work:
    """Runs jobs on several parents at once; keeps what failed."""

    def __init__(self, parents):
        self.parents, self.failures, self.lock, self.counts = parents, [], threading.Lock(), {}

    def note(self, outcome):
        with self.lock:
            self.counts[outcome] = self.counts.get(outcome, 0) + 1

    def fail(self, name, text):
        with self.lock:
            self.failures.append(name)
            print(f"FAILED  {name}\n  {text}", flush=True)

    def run(self, jobs, do, name_of, deadline=None):
        todo = queue.SimpleQueue()
        for job in jobs:
            todo.put(job)

        def work(parent):
            while True:
                try:
                    job = todo.get_nowait()
                except queue.Empty:
                    return
                if deadline and time.monotonic() > deadline:
                    self.note("not reached in time")
                    continue
                try:
                    self.note(do(job, parent) or "went well")
                except Failure as failure:
                    self.fail(name_of(job), failure)
                except Exception:  # pylint: disable=broad-exception-caught
                    self.fail(name_of(job), traceback.format_exc())

        threads = [threading.Thread(target=work, args=(parent,)) for parent in self.parents]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def options_of():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", type=Path, required=True)
    arguments.add_argument("--source", type=Path, required=True)
    arguments.add_argument("--kind", choices=sorted(KINDS), default="kvm", help="the hypervisor whose plans are run")
    arguments.add_argument("--only", default="", help="scenarios whose name has this text, or one of these texts (A,B), in it")
    arguments.add_argument("--fault", default="", help="faults whose name (STEP/PROGRAM/NUMBER/MODE) begins with this text; all modes")
    arguments.add_argument("--list", action="store_true", help="say which faults there are, and try none")
    arguments.add_argument("--all", action="store_true", help="every call in every mode, in every scenario")
    arguments.add_argument("--sample", type=int, default=SAMPLE, help="how many faults; 0: every call in one or two modes")
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--shell", default="dash", help="what runs the steps: a program in /usr/bin")
    return arguments.parse_args()


def set_up(options, work):
    module = KINDS[options.kind]
    kind = module.make(options.source, work)
    parents = [Parent(work / f"parent{number}", options.program.resolve(), module.STAND_INS, module.prepare, options.shell, module.GATED)
               for number in range(options.jobs)]
    parents[0].save(work / "pristine")
    stage = Stage(options.program.resolve(), kind.catalog, work, work / "pristine", getattr(module, "GUEST_DISKS", ()))
    return stage, kind, parents


def main():
    options = options_of()
    began = time.monotonic()
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3G", "tmpfs", work], check=True)
        try:
            return run(options, work, began)
        finally:
            subprocess.run(["umount", "-R", "-l", work], check=False)


def run_cases(kind, stage, team):
    """What a kind of parent tries beside its scenarios: (title, what is done on a pristine parent)."""
    def do(case, parent):
        parent.restore(stage.pristine)
        case[1](stage, parent)

    cases = kind.cases() if hasattr(kind, "cases") else []
    team.run(cases, do, lambda case: case[0])
    if cases:
        print(f"{len(cases)} cases", flush=True)


def run(options, work, began):
    stage, kind, parents = set_up(options, work)
    scenarios = [scenario for scenario in kind.scenarios() if any(text in scenario.name for text in options.only.split(","))]
    team = Work(parents)
    team.run(scenarios, stage.undisturbed, lambda scenario: scenario.name + ": undisturbed")
    print(f"{len(scenarios)} scenarios undisturbed, twice and taken back: {time.monotonic() - began:.0f} s", flush=True)
    run_cases(kind, stage, team)
    whole = [scenario for scenario in scenarios if scenario.state_done]
    always = getattr(KINDS[options.kind], "ALWAYS", ())
    everything = choose(whole, True)
    jobs = everything if options.all or options.fault else choose(whole, False)
    jobs = [job for job in jobs if str(job[1]).startswith(options.fault)]
    if not options.all and not options.fault and options.sample:
        jobs += [job for job in everything if f"{job[0].name} {job[1]}" in always and job not in jobs]
        jobs = sample(jobs, options.sample, always)
    if options.list:
        for scenario, fault in jobs:
            print(f"{scenario.name} {fault}")
        return 0
    team.run(jobs, lambda job, parent: stage.disturbed(*job, parent), lambda job: f"{job[0].name} {job[1]}")
    print(f"{len(jobs)} faults: {team.counts}; {len(team.failures)} failures; {time.monotonic() - began:.0f} s")
    for failed in team.failures:
        print(f"  {failed}")
    return 1 if team.failures else 0


sys.exit(main())
