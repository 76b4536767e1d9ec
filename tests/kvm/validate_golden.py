#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets real tools judge the golden plans: cloud-init's schema, shellcheck, four shells, virt-install and virt-xml-validate,
and the independent check of the plan contract where it is at hand. Ends with one line a kind of check; exit status 1 when
anything failed."""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

failures = []
counts = {}


def check(kind, subject, argv, **options):
    counts[kind] = counts.get(kind, 0) + 1
    run = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, **options)
    if run.returncode != 0:
        failures.append(f"{kind}: {subject}: {' '.join(map(str, argv))}\n{run.stdout}{run.stderr}".rstrip())
    return run


def need(tool):
    if not shutil.which(tool):
        sys.exit(f"error: {tool} is needed (installer/packages-test names its package)")


def is_script(file):
    return file["path"].endswith((".sh", ".env"))


def check_scripts(name, plan, folder, seen):
    """Scripts are the same in most plans: each text is judged once."""
    for file in plan.get("files", []):
        digest = hashlib.sha256(file["content"].encode()).hexdigest()
        if not is_script(file) or digest in seen:
            continue
        seen.add(digest)
        path = folder / f"{digest[:12]}-{os.path.basename(file['path'])}"
        path.write_text(file["content"], encoding="utf-8")
        check("shellcheck", f"{name} {file['path']}", ["shellcheck", "-s", "sh", path])
        check_syntax(f"{name} {file['path']}", path)


def check_syntax(subject, path):
    for shell in (["dash"], ["bash", "--posix"], ["busybox", "ash"], ["mksh"]):
        check("syntax in " + shell[-1 if shell[0] == "busybox" else 0], subject, [*shell, "-n", path])


def check_cloud_config(name, plan, folder):
    for file in plan.get("files", []):
        if file["path"].endswith("/seed/user-data"):
            path = folder / "user-data"
            path.write_text(file["content"], encoding="utf-8")
            check("cloud-init schema", name, ["cloud-init", "schema", "-c", path])


def check_domain(name, plan, folder):
    """virt-install's own reading of the arguments, with libvirt's test driver; the XML it makes is validated."""
    for command in plan.get("commands", []):
        if command.get("x-id") != "define-vm":
            continue
        images = folder / "images"
        images.mkdir(exist_ok=True)
        argv = [argument.replace("/var/lib/libvirt/images", str(images)) for argument in command["argv"][2:]]
        for argument in argv:
            if argument.startswith("--disk=path="):
                pathlib.Path(argument.split("=", 2)[2].split(",")[0]).touch()
        # The test driver knows neither the hypervisor nor UEFI firmware nor host bridges.
        argv = [a for a in argv if not a.startswith(("--connect=", "--virt-type=", "--boot=uefi"))]
        run = check("virt-install", name, ["virt-install", "--connect=test:///default", "--virt-type=test", "--dry-run",
                                           "--print-xml", "--osinfo=linux2020", *argv])
        xml = folder / "domain.xml"
        xml.write_text(run.stdout, encoding="utf-8")
        if run.returncode == 0:
            check("virt-xml-validate", name, ["virt-xml-validate", xml, "domain"])


def check_shell_form(name, program, plan_path, folder, request, action):
    script = folder / "run.sh"
    check("plan --format sh", name, [program, "plan", action, "--request", request, "--format", "sh", "-o", script,
                                     "--now", "2026-01-02T03:04:05Z", "--seed", name])
    if script.exists():
        check("shellcheck", f"{name} run.sh", ["shellcheck", "-s", "sh", script])
        check_syntax(f"{name} run.sh", script)
        script.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--program", required=True)
    options = parser.parse_args()
    for tool in ("cloud-init", "shellcheck", "dash", "bash", "busybox", "mksh", "virt-install", "virt-xml-validate"):
        need(tool)
    contract = pathlib.Path(os.environ.get("SYSMANAGE_PLAN_CHECK", options.source.parent / "shared/tools/plan-check"))
    cases = sorted(path for path in (options.source / "tests/golden").iterdir() if path.is_dir())
    seen = set()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for case in cases:
            plan = json.loads((case / "plan.json").read_text(encoding="utf-8"))
            check_scripts(case.name, plan, folder, seen)
            check_cloud_config(case.name, plan, folder)
            check_domain(case.name, plan, folder)
            check_shell_form(case.name, options.program, case / "plan.json", folder, case / "request.json",
                             case.name.split("-")[1])
            if contract.exists():
                check("plan contract", case.name, [sys.executable, contract, case / "plan.json"])
    for kind in sorted(counts):
        print(f"{kind}: {counts[kind]} checked")
    if not contract.exists():
        print("plan contract: left out, its checker is not here")
    for failure in failures:
        print(f"FAILED {failure}")
    print(f"{len(cases)} golden cases, {sum(counts.values())} checks, {len(failures)} failed")
    return 1 if failures or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
