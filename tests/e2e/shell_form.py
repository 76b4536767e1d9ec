# SPDX-License-Identifier: GPL-3.0-or-later
"""The same plans as exported shell scripts, run by sh instead of by this program."""
import subprocess

from harness import parent
from harness.stage import PREFIX

NAME = "script"
VM = PREFIX + NAME


def run_script(script):
    return subprocess.run(["sh", script], capture_output=True, text=True, check=False, timeout=900, stdin=subprocess.DEVNULL)


def run(stage):
    check = stage.report.check
    before = parent.Snapshot()
    with stage.report.part("exported scripts: create, create again, delete"):
        create = stage.program.plan("create", stage.stand_in_request(NAME), "sh")
        check(create.stat().st_mode & 0o077 == 0, "the script is private", oct(create.stat().st_mode))
        done = run_script(create)
        check(done.returncode == 0 and parent.state(VM) == "running", "create: the VM runs", done.stdout + done.stderr)
        done = run_script(create)
        check(done.returncode == 0 and done.stdout.count("skipped: ") >= 10, "create again changes nothing",
              done.stdout + done.stderr)
        done = run_script(stage.program.plan("delete", stage.about(NAME), "sh"))
        check(done.returncode == 0 and parent.state(VM) == "", "delete: the VM is gone", done.stdout + done.stderr)
        stage.check_clean(before)
