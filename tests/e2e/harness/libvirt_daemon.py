# SPDX-License-Identifier: GPL-3.0-or-later
"""Libvirt on a machine where no service manager runs it: started by hand, ended by process id. A daemon that runs already
is used and left as it is."""
import contextlib
import os
import subprocess
import time
from pathlib import Path

from harness.parent import virsh

# Where hardware virtualisation is there but unusable, libvirt would probe QEMU anew with every call. In a mount namespace
# of its own the daemon has a /dev without kvm. (A mount over /dev/kvm alone would not do: libvirt moves what is mounted
# below /dev into the namespace of each guest.)
WITHOUT_KVM = """
set -e
mount -t tmpfs -o mode=0755 tmpfs "$0"
cp -a --one-file-system /dev/. "$0"
rm -f "$0/kvm"
awk '$2 ~ "^/dev/" { print $2 }' /proc/self/mounts | while read -r place; do
    if [ -d "$place" ]; then mount --rbind "$place" "$0/${place#/dev/}"; fi
done
mount --move "$0" /dev
exec "$@"
"""


def answers():
    done = subprocess.run(["timeout", "60", "virsh", "-q", "-c", "qemu:///system", "uri"], capture_output=True, check=False)
    return done.returncode == 0


class Daemons:
    def __init__(self, work: Path):
        self.work = work
        self.started = []

    def start(self, *command):
        log = (self.work / f"{Path(command[0]).name}.log").open("w")
        self.started.append(subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                             env=dict(os.environ, LC_ALL="C")))

    def wait_for(self, what, seconds=60):
        deadline = time.monotonic() + seconds
        while not what():
            if time.monotonic() > deadline or any(process.poll() is not None for process in self.started):
                raise RuntimeError("libvirt cannot be started here:\n" + self.logs())
            time.sleep(0.2)

    def logs(self):
        return "\n".join(path.read_text()[-1500:] for path in sorted(self.work.glob("*.log")))

    def stop(self):
        for process in reversed(self.started):
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=30)
            if process.poll() is None:
                process.kill()
                process.wait()


def start_bus(daemons):
    socket = Path("/run/dbus/system_bus_socket")
    probe = ["dbus-send", "--system", "--dest=org.freedesktop.DBus", "--print-reply", "/", "org.freedesktop.DBus.ListNames"]
    if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
        return
    socket.parent.mkdir(exist_ok=True)
    socket.unlink(missing_ok=True)
    daemons.start("dbus-daemon", "--system", "--nofork", "--nopidfile")
    daemons.wait_for(socket.exists)


def start_libvirt(daemons, work):
    dev = work / "dev"
    dev.mkdir()
    start_bus(daemons)
    Path("/run/libvirt/virtlogd-sock").unlink(missing_ok=True)
    daemons.start("virtlogd")
    daemons.wait_for(Path("/run/libvirt/virtlogd-sock").exists)
    daemons.start("unshare", "--mount", "--propagation", "private", "sh", "-c", WITHOUT_KVM, str(dev), "libvirtd")
    daemons.wait_for(answers)


@contextlib.contextmanager
def running(work: Path):
    """Libvirt with its network "default" active, for as long as the block lasts; gives the parent's address there."""
    work.mkdir(mode=0o700)
    daemons = Daemons(work)
    network_started = False
    try:
        if not answers():
            start_libvirt(daemons, work)
        if "default" not in virsh("net-list", "--name").split():
            virsh("net-start", "default")
            network_started = True
        yield parent_address()
    finally:
        if network_started:
            virsh("net-destroy", "default", check=False)
        daemons.stop()


def parent_address():
    xml = virsh("net-dumpxml", "default")
    return xml.split("<ip address='", 1)[1].split("'", 1)[0]
