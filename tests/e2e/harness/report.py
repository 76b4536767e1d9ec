# SPDX-License-Identifier: GPL-3.0-or-later
"""What the test prints: each part with its time, each finding, and a closing summary."""
import contextlib
import time
import traceback

FAILURE_CHARACTERS = 3000


class Failure(Exception):
    """Something is not as it must be; the text says what."""


class Report:
    def __init__(self):
        self.parts = []  # (name, seconds, "" or why it failed)
        self.checks = 0

    def check(self, holds, what, detail=""):
        self.checks += 1
        if not holds:
            raise Failure(f"{what}{': ' + str(detail) if detail != '' else ''}")
        print(f"    ok  {what}", flush=True)

    def note(self, text):
        print(f"    --  {text}", flush=True)

    @contextlib.contextmanager
    def part(self, name):
        """A failure ends the part, not the test."""
        print(f"{name}", flush=True)
        began, why = time.monotonic(), ""
        try:
            yield
        except Failure as failure:
            why = str(failure)
            print(f"    FAILED  {why}", flush=True)
        except Exception as error:  # the other parts still have something to say
            why = repr(error)
            print(f"    FAILED  {traceback.format_exc()}", flush=True)
        self.parts.append((name, time.monotonic() - began, why))

    def failed(self):
        return [name for name, _, why in self.parts if why]

    def summary(self):
        print("\nsummary")
        for name, seconds, why in self.parts:
            print(f"  {seconds:6.1f} s  {'FAILED' if why else 'ok':6}  {name}")
        for name, _, why in self.parts:
            if why:  # once more at the end: a long run's middle is the first thing that a log loses
                print(f"\n{name}:\n    FAILED  {why[-FAILURE_CHARACTERS:]}")
        total = sum(seconds for _, seconds, _ in self.parts)
        print(f"  {total:6.1f} s  {self.checks} checks, {len(self.parts)} parts, {len(self.failed())} failed", flush=True)
