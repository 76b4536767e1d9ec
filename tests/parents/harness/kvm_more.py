# SPDX-License-Identifier: GPL-3.0-or-later
"""The same parent as kvm, with the rest of the actions: enabling, FreeBSD guests, images that lie on the parent, and questions."""
from pathlib import Path

from harness import kvm
from harness.kvm import GATED, STAND_INS, prepare  # pylint: disable=unused-import  # of this kind as well
from harness.web import make_images, serve


class KvmMore(kvm.Kvm):
    def scenarios(self):
        return self.more_scenarios()


def make(source: Path, work: Path):
    return KvmMore(source, work, serve(make_images(work)))
