# SPDX-License-Identifier: GPL-3.0-or-later
"""The same parent with Incus, which knows the same verbs and fewer servers of images."""
from pathlib import Path

from harness import lxd
from harness.lxd import GATED, STAND_INS  # pylint: disable=unused-import  # of this kind as well

prepare = lxd.prepare_for("incus")


def make(source: Path, work: Path):
    return lxd.Lxd(source, work, "incus")
