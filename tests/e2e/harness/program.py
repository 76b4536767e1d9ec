# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs sysmanage-virt as an administrator does: plan with files, apply with a result."""
import contextlib
import itertools
import json
import os
import signal
import subprocess
from pathlib import Path

from harness.report import Failure

APPLY_SECONDS = 1500


class Applied:
    """What an apply has left: exit status, its progress, the agent's result."""

    def __init__(self, status, progress, result):
        self.status = status
        self.progress = progress
        self.result = result

    @property
    def ok(self):
        return self.status == 0 and self.result.get("success") is True

    def steps(self):
        """(id of the step, its result), as far as the plan came."""
        return [(step_id(command["argv"]), command) for command in self.result["results"]["commands"]]

    def step(self, name):
        return next((command for found, command in self.steps() if found == name), None)

    def skipped(self):
        return [name for name, command in self.steps() if "\nskipped: " in "\n" + command["stdout"]]

    def failed_step(self):
        return next((name for name, command in self.steps() if not command["success"]), "")

    def error(self):
        failed = self.step(self.failed_step())
        return (failed or {}).get("stderr", "") + " ".join(map(str, self.result.get("errors", [])))


def step_id(argv):
    """A step is named after its script; the only one without a file of its own checks the files."""
    return Path(argv[1]).stem if len(argv) > 1 and argv[1].endswith(".sh") else "verify-files"


def descendants(pid):
    children = []
    with contextlib.suppress(FileNotFoundError):
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                for child in file.read().split():
                    children += [int(child), *descendants(int(child))]
    return children


def signal_all(process, number):
    """To the program and everything that it has started."""
    for pid in [process.pid, *descendants(process.pid)]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def end_at_once(process):
    """As if the power failed."""
    signal_all(process, signal.SIGKILL)
    process.wait()


class Program:
    def __init__(self, binary: Path, work: Path, catalog: Path):
        self.binary = binary
        self.work = work
        self.catalog = catalog
        self.numbers = itertools.count(1)

    def plan(self, action, request, output_format="json"):
        """Writes a plan into a file of its own and returns its path."""
        stem = self.work / f"{next(self.numbers):02}-{action}"
        stem.with_suffix(".request.json").write_text(json.dumps(request))
        out = stem.with_suffix(".sh" if output_format == "sh" else ".json")
        command = [self.binary, "plan", action, "--request", stem.with_suffix(".request.json"), "--format", output_format]
        done = subprocess.run([*command, "--catalog", self.catalog, "-o", out], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Failure(f"plan {action} ended with {done.returncode}: {done.stderr}")
        return out

    def call(self, *arguments):
        return subprocess.run([self.binary, *arguments], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)

    def apply_command(self, plan):
        return [str(self.binary), "apply", str(plan), "--result", str(plan.with_suffix(".result.json"))]

    def add_entry(self, entry):
        """One more distribution in the catalogue."""
        value = json.loads(self.catalog.read_text())
        value["entries"].append(entry)
        self.catalog.write_text(json.dumps(value))

    def apply(self, plan, around=(), seconds=APPLY_SECONDS):
        """around: a command that the run is started through, for example in a namespace of its own."""
        result = plan.with_suffix(".result.json")
        result.unlink(missing_ok=True)
        progress = plan.with_suffix(".progress")
        with progress.open("w") as log:
            done = subprocess.run([*around, *self.apply_command(plan)], stdout=subprocess.DEVNULL, stderr=log, check=False,
                                  timeout=seconds, stdin=subprocess.DEVNULL)
        return Applied(done.returncode, progress.read_text(), json.loads(result.read_text()) if result.exists() else {})

    @contextlib.contextmanager
    def applying(self, plan):
        """The run as a process, for a test that ends it. When the block is left nothing of it runs any more."""
        with plan.with_suffix(".progress").open("w") as log:
            process = subprocess.Popen(self.apply_command(plan), stdout=subprocess.DEVNULL, stderr=log,
                                       stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            yield process
        finally:
            if process.poll() is None:
                end_at_once(process)

    def run(self, action, request):
        return self.apply(self.plan(action, request))
