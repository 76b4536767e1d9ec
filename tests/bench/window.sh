#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# window.sh SYSMANAGE-VIRT-WINDOW: the first visible window beside virt-manager's, on a virtual display, both measured from
# outside in one run. Settings and drafts are those of an empty home.
set -euo pipefail
window=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v Xvfb >/dev/null || { echo "window.sh: needs Xvfb"; exit 0; }
scratch=$(mktemp -d)
export HOME=$scratch XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch
export NO_AT_BRIDGE=1 GSETTINGS_BACKEND=memory
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
server=$!
trap 'kill "$server"; wait "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
until [ -s "$scratch/display" ]; do sleep 0.05; done
DISPLAY=:$(cat "$scratch/display")
export DISPLAY
python3 "$here/first_window.py" 9 "sysmanage-virt-window" "$window"
if command -v virt-manager >/dev/null && command -v dbus-run-session >/dev/null; then
    # Without a session bus of its own virt-manager hands the window to a running one.
    dbus-run-session -- python3 "$here/first_window.py" 9 "virt-manager" virt-manager --no-fork -c test:///default
fi
