# SPDX-License-Identifier: GPL-3.0-or-later
"""A login in the guest, as its administrator would do it: SSH with the password that was asked for."""
import os
import subprocess
import time

from harness.report import Failure

OPTIONS = ["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
           "-o", "ConnectTimeout=10", "-o", "PreferredAuthentications=password", "-o", "PubkeyAuthentication=no"]


class Guest:
    def __init__(self, address, user, password):
        self.address = address
        self.user = user
        self.password = password

    def ssh(self, command, stdin=""):
        return subprocess.run(["sshpass", "-e", "ssh", *OPTIONS, f"{self.user}@{self.address}", command], input=stdin,
                              capture_output=True, text=True, check=False, timeout=120,
                              env=dict(os.environ, SSHPASS=self.password))

    def run(self, command):
        done = self.ssh(command)
        if done.returncode != 0:
            raise Failure(f"in the guest: {command}: {done.stderr.strip()}")
        return done.stdout.strip()

    def sudo(self, command):
        done = self.ssh(f"sudo -S -p '' {command}", stdin=self.password + "\n")
        if done.returncode != 0:
            raise Failure(f"in the guest: sudo {command}: {done.stderr.strip()}")
        return done.stdout.strip()

    def wait_until_up(self, seconds=900):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.ssh("true").returncode == 0:
                return True
            time.sleep(2)
        return False
