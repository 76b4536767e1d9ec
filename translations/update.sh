#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh LUPDATE SCRATCH: brings every .ts file up to the texts of the window and of the engine's message tables.
# The engine knows no Qt, so its texts are handed to lupdate as a file that is made here.
set -eu
lupdate=$1
scratch=$2
cd "$(dirname "$0")/.."
mkdir -p "$scratch"
sed -n 's/^SYSMANAGE_MESSAGE("[^"]*", \(".*"\))$/QT_TRANSLATE_NOOP("engine", \1);/p' engine/message/table/*.inc \
    >"$scratch/engine_messages.cpp"
"$lupdate" -silent -I . -no-obsolete -locations none -recursive ui app/window app/server tests/demo/demo_window.cpp "$scratch/engine_messages.cpp" \
    -ts translations/sysmanage-virt_*.ts
