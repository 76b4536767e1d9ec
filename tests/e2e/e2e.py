#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The end-to-end test: e2e.py --program BINARY --images FOLDER --work FOLDER [PART…]. Started by run-e2e, which has
checked that this machine can do it and has built the images."""
import argparse
import signal
import sys
from pathlib import Path

import faults
import installation
import installers
import life
import networks
import shell_form
import pools
import storage
from harness import libvirt_daemon, parent
from harness.report import Report
from harness.stage import PREFIX, set_up

PARTS = {"life": life.run, "shell": shell_form.run, "networks": networks.run, "storage": storage.run, "pools": pools.run,
         **installers.PARTS, **faults.PARTS}
NAMED = installation.NAMED


def clear_leftovers():
    names = {name for name in parent.virsh("list", "--all", "--name").split() if name.startswith(PREFIX)}
    names |= {path.name for path in (parent.STATE / "kvm").glob(PREFIX + "*")}
    names |= {path.name.partition(".")[0] for path in (parent.STATE / "staging").glob(PREFIX + "*")}
    for name in sorted(names):
        print(f"clearing {name}, left by an earlier run that was ended", flush=True)
        parent.forget(name)
    networks.forget()
    clear_cache()


def clear_cache():
    """Images in the parent's cache that came from a server of this test."""
    for folder in parent.CACHE.glob("*"):
        origin = folder / "origin"
        if not origin.exists() or "url=http://127.0.0.1:" in origin.read_text():
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
    if parent.CACHE.is_dir() and not any(parent.CACHE.iterdir()):
        parent.CACHE.rmdir()


def end_properly(*_):
    """ctest's timeout ends with SIGTERM: what was started is still stopped."""
    raise KeyboardInterrupt


def main():
    signal.signal(signal.SIGTERM, end_properly)
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", type=Path, required=True)
    arguments.add_argument("--images", type=Path, required=True)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("parts", nargs="*", help=f"default: all of {', '.join(PARTS)}; only when named: {', '.join(NAMED)}")
    options = arguments.parse_args()
    if unknown := set(options.parts) - set(PARTS | NAMED):
        arguments.error(f"no such part: {', '.join(sorted(unknown))}")
    report = Report()
    with libvirt_daemon.running(options.work / "libvirt") as address:
        clear_leftovers()
        stage = set_up(report, options.program, options.images, options.work, address)
        try:
            for part in options.parts or PARTS:
                (PARTS | NAMED)[part](stage)
        finally:
            clear_leftovers()
    report.summary()
    return 1 if report.failed() else 0


sys.exit(main())
