#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""vmm_documents.py SOURCE: the documents of VMM plans, read by the grammars of their manual pages: entries for vm.conf(5), pf's
rules, httpd's server; install.conf answers every question of OpenBSD's installer, and with nothing over. And the readers
themselves: what is wrong has to be refused."""
import re
import sys
from pathlib import Path

source = Path(sys.argv[1])
sys.path.insert(0, str(source / "tests/parents/stand_ins/vmm"))
import installers  # noqa: E402  pylint: disable=wrong-import-position
from httpd_conf import read_httpd_conf  # noqa: E402  pylint: disable=wrong-import-position
from pf_conf import read_pf_conf  # noqa: E402  pylint: disable=wrong-import-position
from vm_conf import Wrong, read_vm_conf  # noqa: E402  pylint: disable=wrong-import-position

WRONG = {
    read_vm_conf: ['vm "-a" {\n}\n', 'vm "a" {\n\tmemory lots\n}\n', 'vm "a" {\n\tdisk "b.img"\n}\n', 'vm "a" {\n\tcpus 2\n}\n', 'vm "a" {\n',
                   'vm "a" {\n}\nvm "a" {\n}\n', 'switch "s" {\n\tinterface em0\n}\n', 'switch "s" {\n\tinterface bridge0\n\tgroup "s1"\n}\n',
                   'include "/no/such/file"\n', 'vm "a" {\n\tinterface {\n\t\tlladdr 00:11\n\t}\n}\n', 'vm "a" { memory 512M disable }\n'],
    read_pf_conf: ["nat on em0 from any to any -> (em0)", "pass nat-to (egress)", "block out nat-to (egress)", "pass in on", "match out frobnicate",
                   'load anchor "a" from "/no/such/file"', "anchor sysmanage", "pass from 10.0.0.0/24 to >"],
    read_httpd_conf: ['server "a" {\n\troot "/htdocs"\n}\n', 'server "a" {\n\tlisten on * port 80\n', 'server "a" {\n\tlisten on *\n\troot "htdocs"\n}\n',
                      'server "a" {\n\tlisten on *\n}\nserver "a" {\n\tlisten on *\n}\n'],
}
WRONG_ANSWERS = {"System hostname": "", "Password for root account": "", "Server directory": "", "What timezone": ""}


def refused(read, text):
    try:
        read(lambda path: text if path == "text" else Path(path).read_text(encoding="utf-8"), "text")
    except (Wrong, OSError):
        return True
    return False


def filled(path):
    marks = {"NETWORK": "10.86.77.0/24", "VETHER": "vether0", "BRIDGE": "bridge0", "GATEWAY": "10.86.77.1"}
    return re.sub("@([A-Z]+)@", lambda found: marks[found[1]], Path(path).read_text(encoding="utf-8"))


def faults_of_answers(path):
    text = path.read_text(encoding="utf-8")
    try:
        given = installers.ask_openbsd(text)
    except installers.NeverEnds as reason:
        yield f"{path}: {reason}"
        return
    if given["unused"]:
        yield f"{path}: answers that nobody asks for: {given['unused']}"
    for question, answer in given.items():
        if question.startswith("Password for") and not installers.BCRYPT.match(answer) and answer != "*" * 13:
            yield f"{path}: {question} has no hash"
    for key in WRONG_ANSWERS:
        without = re.sub(rf"^{key}.*\n", "", text, flags=re.M)
        try:
            installers.ask_openbsd(without)
            yield f"{path}: the installer goes on without an answer to {key}"
        except installers.NeverEnds:
            pass


def main():
    faults, read = [], 0
    for reader, texts in WRONG.items():
        faults += [f"{reader.__name__} takes {text!r}" for text in texts if not refused(reader, text)]
        read += len(texts)
    templates = source / "resources/templates/vmm"
    for reader, name in ((read_pf_conf, "guests.pf"), (read_vm_conf, "index.conf"), (read_httpd_conf, "sets.httpd")):
        read += 1
        reader(filled, templates / name)
    for path in sorted((source / "tests/golden").glob("vmm-create-*/files/**/vm.conf")):
        read += 1
        if len(read_vm_conf(filled, path)["vms"]) != 1:
            faults.append(f"{path}: one VM was expected")
    answers = sorted((source / "tests/golden").glob("vmm-create-*/files/**/install.conf"))
    releases = {path.parts[-1 - path.parts[::-1].index("files") - 1] for path in answers}
    if len(releases) < 4:
        faults.append(f"answers of four releases were expected: {releases}")
    for path in answers:
        read += 1
        faults += faults_of_answers(path)
    print(*faults, sep="\n")
    print(f"{read} documents, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main())
