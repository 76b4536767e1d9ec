# SPDX-License-Identifier: GPL-3.0-or-later
"""fault.py MODE PROGRAM ARGUMENT…: what happens instead of the call. Modes: fail, fail-after, half (its output is cut, then it
fails), hang, kill, kill-half, kill-after (the whole parent at once, as by power lost), shot (the step alone is killed)."""
import os
import signal
import subprocess
import sys
import time

mode, program, arguments = sys.argv[1], sys.argv[2], sys.argv[3:]
name = os.path.basename(program)
# Stand-ins that themselves stop in the middle.
KNOW_HALVES = ("virt-install", "apt-get", "dnf", "zypper", "pacman", "apk")


def output_of():
    """The file that a call writes, by the option or the place that names it."""
    for option in ("--output", "-output", "-o"):
        if option in arguments[:-1]:
            return arguments[arguments.index(option) + 1]
    return arguments[-1] if name == "qemu-img" else ""


def run():
    if name in KNOW_HALVES:
        return subprocess.run([program, *arguments], check=False,
                              env=dict(os.environ, PARENT_HALF="yes" if mode.endswith("half") else "")).returncode
    status = subprocess.run([program, *arguments], check=False).returncode
    file = output_of()
    if mode.endswith("half") and file and os.path.isfile(file):
        os.truncate(file, os.path.getsize(file) // 2)
    return status


def kill_all():
    # Only ever in a process namespace of its own: everything in it, but its first process, which then ends as well.
    if os.readlink("/proc/self/ns/pid") == os.environ["PARENT_OUTER_NAMESPACE"]:
        sys.exit("not in a namespace of its own")
    os.kill(-1, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


with open("/parent/struck", "w", encoding="utf-8") as struck:
    struck.write(mode)
if mode.startswith("shot"):
    os.kill(int(os.environ["PARENT_STEP_PID"]), signal.SIGKILL)
    sys.exit(1)
if mode == "hang":
    # Nobody waits for long: a timeout(1) before this call is told that its time is over.
    time.sleep(0.5)
    with open(f"/proc/{os.getppid()}/comm", encoding="utf-8") as parent:
        if parent.read() == "timeout\n":
            os.kill(os.getppid(), signal.SIGALRM)
    time.sleep(600)
if mode in ("fail-after", "half", "kill-after", "kill-half"):
    run()
if mode.startswith("kill"):
    kill_all()
sys.exit({"curl": 7, "timeout": 124}.get(name, 1))
