#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets real tools judge the golden plans: cloud-init's schema, debconf, shellcheck, four shells, virt-install and virt-xml-validate,
and the independent check of the plan contract where it is at hand. Ends with one line a kind of check; exit status 1 when
anything failed. With --only TEXT only the cases whose name holds it."""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SHELLS = {"dash": ["dash"], "bash": ["bash", "--posix"], "busybox ash": ["busybox", "ash"], "mksh": ["mksh"]}
TOOLS = ("cloud-init", "debconf-set-selections", "genisoimage", "shellcheck", "dash", "bash", "busybox", "mksh", "virt-install", "virt-xml-validate")
GOLDEN_TIME = "2026-01-02T03:04:05Z"


class Check:
    """One process that has to end with 0; what it printed can be wanted by a check that follows."""

    def __init__(self, kind, subject, argv, then=None):
        self.kind, self.subject, self.argv, self.then = kind, subject, [str(word) for word in argv], then

    def run(self):
        """The faults of this check and of those that follow from it, and how many of each kind were made."""
        run = subprocess.run(self.argv, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300, check=False)
        if run.returncode != 0:
            words = f"{self.kind}: {self.subject}: {' '.join(self.argv)}\n{run.stdout}{run.stderr}"
            return [words.rstrip()], [self.kind]
        faults, kinds = [], [self.kind]
        for check in self.then(run.stdout) if self.then else []:
            more_faults, more_kinds = check.run()
            faults += more_faults
            kinds += more_kinds
        return faults, kinds


def script_checks(subject, path):
    yield Check("shellcheck", subject, ["shellcheck", "-s", "sh", path])
    for name, argv in SHELLS.items():
        yield Check(f"syntax in {name}", subject, [*argv, "-n", path])


class Case:
    def __init__(self, folder, scratch):
        self.name, self.folder = folder.name, folder
        self.plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        self.scratch = scratch / folder.name
        self.scratch.mkdir()

    def write(self, name, text):
        path = self.scratch / name
        path.write_text(text, encoding="utf-8")
        return path

    def files(self, *endings):
        return [file for file in self.plan.get("files", []) if file["path"].endswith(endings)]

    def scripts(self, seen):
        """Scripts are the same in most plans: each text is judged once. A command's own text is one, too."""
        texts = [(file["path"], file["content"]) for file in self.files(".sh", ".env")]
        texts += [(command["x-id"], command["argv"][2] + "\n") for command in self.plan.get("commands", [])
                  if command["argv"][:2] == ["sh", "-c"]]
        for name, text in texts:
            digest = hashlib.sha256(text.encode()).hexdigest()
            if digest not in seen:
                seen.add(digest)
                yield from script_checks(f"{self.name} {name}", self.write(digest[:12] + os.path.basename(name), text))

    def cloud_config(self):
        for file in self.files("/seed/user-data"):
            path = self.write("user-data", file["content"] + self.login())
            yield Check("cloud-init schema", self.name, ["cloud-init", "schema", "-c", path])

    def login(self):
        """What build-login-seed appends, with a key and a password that open nothing."""
        if not any(command.get("x-id") == "build-login-seed" for command in self.plan.get("commands", [])):
            return ""
        script = next(file["content"] for file in self.plan["files"] if file["path"].endswith("/build-login-seed.sh"))
        form = script.split("printf '", 1)[1].split("' \\\n", 1)[0].replace("\\n", "\n")
        return form % ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEp5uGPoThGpbyKOgVyvQMbpKEE5XNEzq6DU2tXIVJrA x", "0" * 48)

    def domain(self):
        """virt-install's own reading of the arguments, with libvirt's test driver; the XML it makes is validated."""
        for command in self.plan.get("commands", []) if self.plan["hypervisor"] == "kvm" else []:
            if command.get("x-id") not in ("define-vm", "start-installer"):
                continue
            argv = [word.replace("/var/lib/libvirt/images", str(self.scratch)) for word in command["argv"][2:]]
            for word in argv:
                if word.startswith("--disk=path="):
                    disk = pathlib.Path(word.split("=", 2)[2].split(",")[0])
                    disk.parent.mkdir(parents=True, exist_ok=True)
                    disk.touch()
            argv = self.with_medium(argv)
            # The test driver knows neither the hypervisor nor UEFI firmware.
            argv = [word for word in argv if not word.startswith(("--connect=", "--virt-type=", "--boot=uefi"))]
            yield Check("virt-install", self.name, ["virt-install", "--connect=test:///default", "--virt-type=test",
                                                    "--dry-run", "--print-xml", "1" if command["x-id"] == "start-installer" else "all",
                                                    "--osinfo=linux2020", *argv], self.xml)

    def with_medium(self, argv):
        """An installer's medium with nothing but a kernel on it, and the answers that are put into its memory."""
        made = []
        for word in argv:
            if word.startswith("--location="):
                medium, *parts = word.split("=", 1)[1].split(",")
                root = self.scratch / "medium"
                for part in parts:
                    path = root / part.split("=", 1)[1]
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text("nothing")
                subprocess.run(["genisoimage", "-quiet", "-J", "-R", "-o", medium, root], check=True, capture_output=True)
            elif word.startswith("--initrd-inject="):
                name = word.split("/answers/", 1)[1]
                content = next(file["content"] for file in self.plan["files"] if file["path"].endswith("/answers/" + name))
                (self.scratch / "answers").mkdir(exist_ok=True)
                (self.scratch / "answers" / name).write_text(content, encoding="utf-8")
                word = f"--initrd-inject={self.scratch}/answers/{name}"
            made.append(word)
        return made

    def preseed(self):
        for file in self.files("/preseed.cfg"):
            yield Check("debconf", self.name, ["debconf-set-selections", "--checkonly", self.write("preseed.cfg", file["content"])])

    def autoinstall(self):
        """Ubuntu's answers, by the installer's own schema of that release."""
        for file in self.files("/answers/user-data"):
            release = json.loads((self.folder / "request.json").read_text(encoding="utf-8"))["distribution"].split("-")[2]
            tests = self.folder.parents[1]
            yield Check("autoinstall schema", self.name, [
                sys.executable, tests / "provision/check_autoinstall.py",
                tests / f"data/subiquity/autoinstall-schema-{release}.json", self.write("autoinstall", file["content"])])

    def definitions(self):
        """What libvirt is given: its own schemas judge it."""
        for name, schema in (("network.xml", "network"), ("pool.xml", "storagepool")):
            for file in self.files("/" + name):
                yield Check("virt-xml-validate", self.name, ["virt-xml-validate", self.write(name, file["content"]), schema])

    def xml(self, text):
        yield Check("virt-xml-validate", self.name, ["virt-xml-validate", self.write("domain.xml", text), "domain"])

    def program(self, program):
        """What the program makes of the request: the golden plan again, and its form as a shell script."""
        request = [program, "plan", self.plan["action"], "--request", self.folder / "request.json",
                   "--now", GOLDEN_TIME, "--seed", self.name]
        script = self.scratch / "run.sh"
        yield Check("the program makes the golden plan", self.name, [*request], self.same)
        if self.plan["hypervisor"] == "wsl":
            return  # no POSIX shell runs it
        yield Check("plan as a script", self.name, [*request, "--format", "sh", "-o", script],
                    lambda _: script_checks(f"{self.name} run.sh", script))

    def same(self, text):
        made, golden = json.loads(text), self.plan
        if made != golden:
            yield Check("the program makes the golden plan", f"{self.name} differs from plan.json", ["false"])

    def contract(self, checker):
        if checker.exists():
            yield Check("plan contract", self.name, [sys.executable, checker, self.folder / "plan.json"])


def all_checks(folders, scratch, program, checker):
    seen = set()
    for folder in folders:
        case = Case(folder, scratch)
        yield from case.domain()
        yield from case.cloud_config()
        yield from case.preseed()
        yield from case.autoinstall()
        yield from case.definitions()
        yield from case.program(program)
        yield from case.contract(checker)
        yield from case.scripts(seen)


def report(folders, results, has_contract):
    faults = [fault for found, _ in results for fault in found]
    kinds = [kind for _, made in results for kind in made]
    for kind in sorted(set(kinds)):
        print(f"{kind}: {kinds.count(kind)} checked")
    if not has_contract:
        print("plan contract: left out, its checker is not here")
    for fault in faults:
        print(f"FAILED {fault}")
    print(f"{len(folders)} golden cases, {len(kinds)} checks, {len(faults)} failed")
    return 1 if faults or not folders else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        sys.exit(f"error: {', '.join(missing)}: needed (installer/packages-test names the packages)")
    checker = pathlib.Path(os.environ.get("SYSMANAGE_PLAN_CHECK", options.source.parent / "shared/tools/plan-check"))
    folders = sorted(path for path in (options.source / "tests/golden").iterdir()
                     if path.is_dir() and options.only in path.name)
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        checks = list(all_checks(folders, pathlib.Path(scratch), options.program, checker))
        results = list(pool.map(Check.run, checks))
    return report(folders, results, checker.exists())


if __name__ == "__main__":
    sys.exit(main())
