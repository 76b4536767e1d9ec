#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# compare.sh SYSMANAGE-VIRT SOURCE: whole processes beside their peers in one run, with hyperfine; memory with GNU time.
# What is compared is not the same work: virt-install also loads libosinfo and opens a test connection, but makes no
# guest files. Both print what they would do.
set -euo pipefail
program=$1
source=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
request=$source/tests/golden/kvm-create-debian-12/request.json
plan=("$program" plan create --request "$request" -o "$scratch/plan.json")
peer=(virt-install --connect test:///default --name web01 --memory 2048 --vcpus 2 --disk none --network none --graphics none
    --import --osinfo linux2020 --print-xml --dry-run)

quoted() { printf '%q ' "$@"; }
hyperfine --shell=none --warmup 3 --runs 20 "$(quoted "${plan[@]}")" "$(quoted "${peer[@]}")"

memory() {
    if command -v /usr/bin/time >/dev/null; then
        /usr/bin/time -f "%M KiB at most: $1" "${@:2}" 2>&1 >/dev/null | tail -n 1
    fi
}
memory "sysmanage-virt plan create" "${plan[@]}"
memory "virt-install" "${peer[@]}"

"${plan[@]}"
python3 - "$scratch" <<'END'
import json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
for file in json.loads((folder / "plan.json").read_text())["files"]:
    if "/seed/" in file["path"]:
        (folder / file["path"].rsplit("/", 1)[1]).write_text(file["content"])
END
cd "$scratch"
hyperfine --shell=none --warmup 3 --runs 30 \
    "genisoimage -quiet -output seed.iso -volid cidata -joliet -rational-rock user-data meta-data network-config"
