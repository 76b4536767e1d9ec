# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stand-ins of a parent with containers keep: one document, changed by one of them at a time and replaced whole."""
import contextlib
import fcntl
import json
import os

STATE = "/parent/state/children.json"
PROGRAMS = "/parent/state/bin"  # the last folder of PATH


class Refused(Exception):
    pass


@contextlib.contextmanager
def changing():
    with open(STATE + ".lock", "a", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with open(STATE, encoding="utf-8") as file:
            state = json.load(file)
        yield state
        with open(STATE + ".new", "w", encoding="utf-8") as file:
            json.dump(state, file, indent=1, sort_keys=True)
        os.chmod(STATE + ".new", 0o644)
        os.replace(STATE + ".new", STATE)
