# SPDX-License-Identifier: GPL-3.0-or-later
"""The same parent as kvm, with the rest of the actions: enabling, FreeBSD guests, images that lie on the parent, and questions."""
from pathlib import Path

from harness import kvm, kvm_enable
from harness.kvm import GATED, STAND_INS, prepare  # pylint: disable=unused-import  # of this kind as well
from harness.web import make_images, serve

# Each of these has been found to go wrong: the guest is done and nobody can log in, but it is not noted; no password for su.
ALWAYS = ("create-freebsd-14.3 bootstrap-guest/ssh/2/kill-after", "create-freebsd-14.3 bootstrap-guest/rm/2/kill-after",
          "create-freebsd-14.3 bootstrap-guest/cat/1/fail")


class KvmMore(kvm.Kvm):
    def scenarios(self):
        return self.more_scenarios()

    def cases(self):
        return kvm_enable.cases()


def make(source: Path, work: Path):
    return KvmMore(source, work, serve(make_images(work)))
