# SPDX-License-Identifier: GPL-3.0-or-later
"""One plan that is run on a simulated parent: undisturbed, once more, taken back; and with each of its calls going wrong."""
import json
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from harness import judge
from harness.parent import HANGING_SECONDS, Fault, Parent


OWN_FILES_STAY = "note: the plan's own files could not be removed"
# What the runner says of a step whose clean-up did not end either.
CUT_OFF = "its clean-up may be incomplete"


# Texts that a request takes and that run a command where they are pasted instead of quoted: it would leave /canary.
HOSTILE = {"agent_install_commands": ["printf '%s' \"$(: >/canary)\" `: >/canary`; echo \\\\ 'it'\\''s' # \" ' \u2028", "-rf $HOME/../* && true"],
           "agent_config_yaml": "server:\n  hostname: \"$(: >/canary)`: >/canary`\"\n  note: 'it''s | ; & \\ %s \u00e4'\n"}


class Failure(Exception):
    """Something is not as it must be; the text says what."""


@dataclass
class Scenario:
    """plan, before, after: (action, request). keeps: what a step has done stays when a later one fails."""
    name: str
    plan: tuple
    before: list = field(default_factory=list)
    after: list = field(default_factory=list)
    keeps: bool = False
    stays: tuple = ()  # paths that may be another when it has failed, or was taken back
    whole: tuple = ()  # what an image of the cache may be as well, see judge.content()
    repeats: bool = True
    prepare: object = None
    unknown: object = None  # unknown(program, arguments) says what the parent's own program would not take of a call
    check: object = None  # check(root) raises a Failure when the parent is not as the plan must leave it
    # found out by undisturbed()
    path: Path = None
    start: Path = None
    seconds: float = 0
    calls: list = field(default_factory=list)
    state_before: dict = field(default_factory=dict)
    state_done: dict = field(default_factory=dict)


class Stage:
    """Makes plans, and runs scenarios on a parent."""

    def __init__(self, program: Path, catalog: Path, work: Path, pristine: Path, guest_disks=()):
        """guest_disks: where files may hold the guest's own secrets, as long as nobody else can read them."""
        self.program, self.catalog, self.work, self.pristine = program, catalog, work, pristine
        self.guest_disks = tuple(guest_disks)

    def plan(self, action, request) -> Path:
        folder = Path(tempfile.mkdtemp(dir=self.work))
        (folder / "request.json").write_text(json.dumps(request))
        done = subprocess.run([self.program, "plan", action, "--request", folder / "request.json", "--catalog", self.catalog,
                               "-o", folder / "plan.json"], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Failure(f"plan {action} ended with {done.returncode}: {done.stderr}")
        return folder / "plan.json"

    def well(self, parent: Parent, plan: Path, what):
        run = parent.apply(plan)
        if run.status != 0:
            raise Failure(f"{what} ended with {run.status}\n{run.said[-3000:]}")
        if run.processes_left or run.mounts_left:
            raise Failure(f"{what} has left processes or mounts:\n{run.processes_left}{run.mounts_left}")
        return run

    def undisturbed(self, scenario: Scenario, parent: Parent):
        parent.restore(self.pristine)
        if scenario.prepare:
            scenario.prepare(parent.root)
        for action, request in scenario.before:
            self.well(parent, self.plan(action, request), f"{action}, which comes before,")
        scenario.start = Path(tempfile.mkdtemp(dir=self.work))
        parent.save(scenario.start)
        scenario.state_before = judge.snapshot(parent.root)
        scenario.path = self.plan(*scenario.plan)
        began = time.monotonic()
        scenario.calls = self.well(parent, scenario.path, "the undisturbed run").calls
        scenario.seconds = time.monotonic() - began
        scenario.state_done = judge.snapshot(parent.root)
        self.nothing_secret(scenario, parent)
        if scenario.check:
            scenario.check(parent.root)
        if scenario.unknown:
            self.none(sorted({fault for _, program, arguments in scenario.calls if (fault := scenario.unknown(program, arguments))}),
                      "calls that this parent's programs would not take")
        if scenario.repeats:
            self.well(parent, scenario.path, "the second run")
            self.same(scenario.state_done, judge.snapshot(parent.root), "after a second run")
        for action, request in scenario.after:
            self.well(parent, self.plan(action, request), f"{action} behind it")
        if scenario.after:
            self.none(judge.left(scenario.state_before, judge.snapshot(parent.root), None, scenario.stays), "taken back, it has left")

    @staticmethod
    def none(found, what):
        if found:
            lines = [f"{name}: {text}" for name, text in found.items()] if isinstance(found, dict) else map(str, found)
            raise Failure(what + ":\n    " + "\n    ".join(lines))

    def same(self, wanted, found, when):
        self.none(judge.differences(wanted, found), f"the state is another one {when}")

    def nothing_secret(self, scenario, parent, but_closed=False):
        secrets = judge.secrets_in(json.loads(scenario.path.read_text()))
        found = [path for path in judge.files_with(parent.root, secrets)
                 if not (but_closed or str(path.relative_to(parent.root)).startswith(self.guest_disks))
                 or judge.open_to_others(parent.root, path)]
        self.none([str(path.relative_to(parent.root)) for path in found], "files with secrets are left")

    def disturbed(self, scenario: Scenario, fault: Fault, parent: Parent):
        """Gives what happened: "failed" or "survived"; a Failure says what was found wrong."""
        parent.restore(scenario.start)
        run = parent.apply(scenario.path, fault)
        if fault.mode == "hang" and not run.struck:  # a busy machine: its time was over before
            parent.restore(scenario.start)
            run = parent.apply(scenario.path, fault, seconds=10 * HANGING_SECONDS)
        try:
            self.judge(scenario, fault, parent, run)
            again = parent.apply(scenario.path)
            if again.status != 0:
                raise Failure(f"the repeat ended with {again.status}\n{again.said[-2500:]}")
            self.same(scenario.state_done, judge.snapshot(parent.root), "after the repeat")
            if scenario.check:
                scenario.check(parent.root)
            self.nothing_secret(scenario, parent)
        except Failure as failure:
            raise Failure(f"{failure}\n  the disturbed run ended with {run.status} and said:\n{run.said[-2500:]}") from None
        return "survived" if run.status == 0 else "failed"

    def judge(self, scenario, fault, parent, run):
        cut_off = CUT_OFF in run.said and not self.can_be_taken_back(scenario, fault)
        # After power lost, or a clean-up cut off, it is the next run that puts things in order.
        if scenario.check and not fault.kills and fault.mode != "shot" and not cut_off:
            scenario.check(parent.root)
        if not run.struck:
            raise Failure("the call that was to go wrong did not come")
        if run.status == 0:
            found = judge.snapshot(parent.root)
            if OWN_FILES_STAY in run.said:
                found = judge.without_own_files(found)
            self.same(scenario.state_done, found, "although the run says that it went well")
            return
        self.none(judge.held_locks(parent.root), "locks are held")
        self.none(judge.broken_domains(parent.root), "domains are broken")
        if run.processes_left or run.mounts_left:
            raise Failure(f"processes or mounts are left:\n{run.processes_left}{run.mounts_left}")
        # Whoever is killed, or never begins, or has no lock, cannot take back: then the next run has to cope.
        helpless = (fault.kills or cut_off or fault.program == "step" or self.is_at_the_end(scenario, fault) or self.before_the_lock(scenario, fault) or fault.step == "verify-files"
                    or (fault.mode == "shot" and not self.can_be_taken_back(scenario, fault)))
        self.none(judge.half_images(judge.snapshot(parent.root), scenario), "images are not whole")
        # The last step marks the guest as complete, and then says how to reach it: what goes wrong there takes nothing back.
        ended = self.is_in_the_last_step(scenario, fault) and judge.is_whole(judge.snapshot(parent.root), scenario.state_done)
        if not helpless and not ended:
            done = scenario.state_done if scenario.keeps else None
            self.none(judge.left(scenario.state_before, judge.snapshot(parent.root), done, scenario.stays), "the run has left")
        self.nothing_secret(scenario, parent, but_closed=helpless)

    @staticmethod
    def is_at_the_end(scenario, fault):
        """A plan that hangs while it removes its own files, with all else done."""
        last = [(step, program) for step, program, _ in scenario.calls[-3:]]
        count = sum((step, program) == (fault.step, fault.program) for step, program, _ in scenario.calls)
        return fault.mode == "hang" and (fault.step, fault.program) in last and fault.number >= count - 1

    @staticmethod
    def is_in_the_last_step(scenario, fault):
        return fault.step == scenario.calls[-1][0]

    @staticmethod
    def can_be_taken_back(scenario, fault):
        """Whether a step before this one has named the command that takes a killed step back."""
        for command in json.loads(scenario.path.read_text())["commands"]:
            if command["x-id"] == fault.step:
                return False
            if command.get("x-undo-argv"):
                return True
        return False

    @staticmethod
    def before_the_lock(scenario, fault):
        """Without the VM's lock another run of the same plan may be at work: what is there may be that one's."""
        calls = [program for step, program, _ in scenario.calls if step == fault.step]
        lock = next((program for program in ("flock", "ln") if program in calls), None)
        if not lock:
            return False
        before = calls[:calls.index(lock) + 1]
        return fault.program in before and fault.number <= before.count(fault.program)
