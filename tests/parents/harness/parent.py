# SPDX-License-Identifier: GPL-3.0-or-later
"""A simulated parent: a root folder of its own with this machine's programs (read-only), stand-ins before them, and gates before
both, by which every call is noted and any call can be made to fail."""
import compileall
import json
import os
import shutil
import stat
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
# What a plan may change: these are saved, compared and put back.
MUTABLE = ("etc", "var", "run", "tmp", "srv", "root", "sys", "boot", "usr/local/etc", "parent/state", "dev")
GATED = ("virsh virt-install qemu-img curl mv ln rm cp mkdir mkfifo chmod touch flock stat df sed awk genisoimage xz gzip tar ssh ssh-keygen "
         "sha256sum sha512sum ip ping modprobe systemctl rc-service rc-update ufw firewall-cmd apt-get dnf zypper pacman apk rmdir cat").split()
DEVICES = {"null": (1, 3), "zero": (1, 5), "random": (1, 8), "urandom": (1, 9)}
FILES = {
    "etc/passwd": "root:x:0:0:root:/root:/bin/sh\n", "etc/group": "root:x:0:\n", "etc/hosts": "127.0.0.1 localhost\n",
    "etc/resolv.conf": "nameserver 192.0.2.53\n", "etc/fstab": "# the administrator's own\n", "etc/os-release": "ID=debian\n",
    "srv/own": "a file of the administrator's\n", "var/lib/own/file": "another one\n",
}
RUN_SECONDS = 400  # a clean-up that hangs is killed after 120 s, and another one may follow
HANGING_SECONDS = 4


@dataclass(frozen=True)
class Fault:
    """One call that goes wrong: the number-th of a program within a step; program "step" is the step as a whole."""
    step: str
    program: str
    number: int
    mode: str

    def __str__(self):
        return f"{self.step}/{self.program}/{self.number}/{self.mode}"

    @property
    def kills(self):
        return self.mode.startswith("kill")


@dataclass
class Run:
    status: int
    said: str
    struck: bool
    calls: list = field(default_factory=list)
    processes_left: str = ""
    mounts_left: str = ""


class Parent:
    """stand_ins: the folder of one hypervisor's. prepare(root) writes the facts of this kind of parent. gated: the programs whose
    calls are noted and can go wrong, the hypervisor's own stand-ins and what else its scripts call."""

    def __init__(self, folder: Path, program: Path, stand_ins: str, prepare=lambda root: None, shell="dash", gated=GATED):
        self.root = folder / "root"
        self.root.mkdir(parents=True)
        self.mount("-t", "tmpfs", "-o", "size=1G,mode=0755", "tmpfs", self.root)
        self.lay_out(stand_ins, shell, gated)
        self.bind(Path("/usr"), self.root / "usr")
        # A place of its own: on FreeBSD a plan changes what lies there.
        self.mount("-t", "tmpfs", "-o", "size=64M,mode=0755", "tmpfs", self.root / "usr/local")
        for name in ("sbin", "etc"):
            (self.root / "usr/local" / name).mkdir()
        self.bind(self.root / "parent/path", self.root / "usr/local/sbin")
        (self.root / "opt/sysmanage-virt").touch()
        self.bind(program, self.root / "opt/sysmanage-virt")
        prepare(self.root)

    @staticmethod
    def mount(*arguments):
        subprocess.run(["mount", *map(str, arguments)], check=True)

    def bind(self, source, place):
        self.mount("--bind", source, place)
        self.mount("-o", "remount,bind,ro", place)

    def lay_out(self, stand_ins, shell, gated):
        for name in ("usr", "proc", "opt", "parent/path", "parent/real", "parent/facts", *MUTABLE):
            (self.root / name).mkdir(parents=True)
        (self.root / "tmp").chmod(0o1777)
        for name in ("bin", "sbin", "lib", "lib64"):
            if Path("/", name).is_symlink():
                (self.root / name).symlink_to(os.readlink(f"/{name}"))
        for name, numbers in DEVICES.items():
            os.mknod(self.root / "dev" / name, stat.S_IFCHR | 0o666, os.makedev(*numbers))
        for name, text in FILES.items():
            self.write(name, text)
        shutil.copytree(HERE / "gate", self.root / "parent/gate")
        shutil.copytree(HERE / "stand_ins" / stand_ins, self.root / "parent/stand-ins")
        compileall.compile_dir(self.root / "parent/stand-ins", quiet=1)  # they are started often
        self.choose_shell(shell)
        for name in ("sh", "sleep"):
            if name not in gated:
                (self.root / "parent/path" / name).symlink_to(f"/parent/gate/{name}")
        for name in gated:
            real = shutil.which(name)
            if real:  # past /etc/alternatives, which is not in here
                (self.root / "parent/real" / name).symlink_to(os.path.realpath(real))
            if real or (self.root / "parent/stand-ins" / name).exists():
                (self.root / "parent/path" / name).symlink_to("/parent/gate/gate")

    def choose_shell(self, shell):
        """By the name sh, for a shell may go by that: mksh keeps descriptors open for programs then, busybox knows what it is."""
        (self.root / "parent/shell").mkdir()
        (self.root / "parent/shell/sh").symlink_to(f"/usr/bin/{shell}")

    def write(self, name, text, mode=0o644):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)

    # ---- running a plan ------------------------------------------------------------------------------------------

    def apply(self, plan: Path, fault: Fault = None, seconds=HANGING_SECONDS) -> Run:
        """seconds: what a step gets that is to hang."""
        own = self.root / "parent"
        for name in ("calls", "fault", "count", "struck", "processes-left", "mounts-left"):
            (own / name).unlink(missing_ok=True)
        (own / "plan.json").write_text(self.hurried(plan, fault, seconds) if fault and fault.mode == "hang" else plan.read_text())
        (own / "plan.json").chmod(0o600)
        if fault:
            (own / "fault").write_text(f"{fault.step}\t{fault.program}\t{fault.number}\t{fault.mode}\n")
        environment = {"PATH": "/usr/local/sbin:/usr/sbin:/usr/bin", "HOME": "/root", "LC_ALL": "C.UTF-8",
                       "PARENT_OUTER_NAMESPACE": os.readlink("/proc/self/ns/pid")}
        done = subprocess.run(
            ["/usr/bin/unshare", "--pid", "--fork", "--kill-child", "--mount", f"--mount-proc={self.root}/proc", "/usr/sbin/chroot",
             self.root, "/parent/gate/init", "/opt/sysmanage-virt", "apply", "/parent/plan.json", "--result", "/parent/result.json"],
            capture_output=True, text=True, errors="replace", check=False, timeout=RUN_SECONDS, stdin=subprocess.DEVNULL,
            env=environment)
        said = "".join(line for line in done.stderr.splitlines(keepends=True) if "] write /" not in line and "] not reached" not in line)
        return Run(done.returncode, said, (own / "struck").exists(), self.calls(), self.text("processes-left"),
                   self.text("mounts-left"))

    @staticmethod
    def hurried(plan, fault, seconds):
        """The plan, with little time for the step that is to hang."""
        changed = json.loads(plan.read_text())
        for command in changed["commands"]:
            if command["x-id"] == fault.step:
                command["timeout"] = seconds
        return json.dumps(changed)

    def text(self, name):
        path = self.root / "parent" / name
        return path.read_text(errors="replace") if path.exists() else ""

    def calls(self):
        """(step, program, its arguments) in their order."""
        return [tuple(line.split("\t", 2)) for line in self.text("calls").split("\x1e")[:-1]]

    # ---- its state -----------------------------------------------------------------------------------------------

    def save(self, place: Path):
        for name in MUTABLE:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["cp", "-a", self.root / name, place / name], check=True)

    def restore(self, place: Path):
        subprocess.run(["rm", "-rf", *(self.root / name for name in MUTABLE)], check=True)
        for name in MUTABLE:
            subprocess.run(["cp", "-a", place / name, self.root / name], check=True)
