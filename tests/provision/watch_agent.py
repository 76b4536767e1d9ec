#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""watch-agent.sh in four shells: what it makes of the agent's log, how long it waits, and that nothing of the log goes further.
Its sleep is a stand-in that counts, and writes what the agent would log meanwhile."""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SHELLS = (("dash",), ("bash",), ("busybox", "ash"), ("mksh",))
TOKEN = "7d1f0c52-token"
BEGUN = f"INFO - Registration attempt 1\nINFO - auto_approve_token: {TOKEN}\n"
REGISTERED = "INFO - Successfully registered with server. Host ID: 7\n"
APPROVED = "INFO - Registration approved\n"

# What is in the log, what comes while it waits, the word, and for how many seconds it waits
CASES = {
    "no log at all": (None, "", "silent", 60),
    "nothing yet": ("INFO - Starting\n", "", "silent", 60),
    "begun": (BEGUN, "", "trying", 60),
    "no server": (BEGUN + "ERROR - Error during registration: Cannot connect to host\n", "", "unreachable", 60),
    "refused": (BEGUN + f"ERROR - Registration failed with status 401: {TOKEN}\n", "", "refused 401", 60),
    "refused, then unreachable": ("ERROR - Registration failed with status 503: x\nERROR - Error during registration: x\n", "",
                                  "unreachable", 60),
    "approved at once": (BEGUN + REGISTERED + APPROVED, "", "approved", 0),
    "confirmed": (BEGUN + "INFO - Registration confirmed, sending initial inventory data...\n", "", "approved", 0),
    "registered, never approved": (BEGUN + REGISTERED, "", "registered", 10),
    "registered before": ("INFO - Host already registered with server\n", "", "registered", 10),
    "approved while it waits": (BEGUN, REGISTERED + APPROVED, "approved", 2),
    "registered while it waits": (BEGUN, REGISTERED, "registered", 12),
    "lines of somebody else": (f"INFO - Registration failed with status ;reboot; {TOKEN}\n", "", "silent", 60),
}


def run(source, folder, shell, log, later):
    programs = folder / "bin"
    programs.mkdir(parents=True)
    file = folder / "agent.log"
    if log is not None:
        file.write_text(log)
    (programs / "later").write_text(later)
    (programs / "sleep").write_text(f"#!/bin/sh\necho $1 >>{programs}/slept\ncat {programs}/later >>{file}\n: >{programs}/later\n")
    (programs / "journalctl").write_text("#!/bin/sh\nexit 1\n")
    for name in ("sleep", "journalctl"):
        (programs / name).chmod(0o755)
    script = (source / "resources/templates/guest/watch-agent.sh").read_text()
    (folder / "watch-agent.sh").write_text(script.replace("/var/log/sysmanage-agent/agent.log", str(file)))
    done = subprocess.run([*shell, str(folder / "watch-agent.sh"), "60"], capture_output=True, text=True, check=False, timeout=60,
                          env=dict(os.environ, PATH=f"{programs}:{os.environ['PATH']}"))
    slept = (programs / "slept").read_text().split() if (programs / "slept").exists() else []
    return done, sum(map(int, slept))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", required=True, type=Path)
    source = parser.parse_args().source
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, shell in enumerate(SHELLS):
            for name, (log, later, word, seconds) in CASES.items():
                done, slept = run(source, Path(folder) / f"{number}-{'-'.join(name.split())}".replace(",", ""), shell, log, later)
                good = (done.returncode, done.stdout, done.stderr, slept) == (0, f"{word}\n", "", seconds)
                failed += not good
                print("ok  " if good else "FAIL", shell[0], name, "" if good else (done.stdout, done.stderr[:200], slept))
    print(f"{len(SHELLS) * len(CASES)} cases, {failed} failed")
    sys.exit(failed > 0)


main()
