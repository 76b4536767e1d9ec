#!/bin/sh
# SysManage: brings one piece of a plan to this parent. Nothing runs yet. May be sent again, and in any order.
# shellcheck disable=SC2034,SC2317
set -u
base={{base}}
digest={{digest}}
{{{raw_common}}}
# ---- the piece -------------------------------------------------------------------------------------------------

enter_run make
look
case $state in
    running | done)
        note=already
        report 0
        exit 0
        ;;
esac
[ -f about ] || printf '%s\n' {{steps}} {{title}} >about
cat >./{{name}}.new <<'END_OF_PIECE'
{{{raw_piece}}}END_OF_PIECE
if [ "$(sha256_of ./{{name}}.new)" = {{sha256}} ] && mv -f ./{{name}}.new ./{{name}}; then
    note=stored
else
    rm -f ./{{name}}.new
    note='piece-damaged'
fi
look
report 0
[ "$note" = stored ]
