#!/bin/sh
# SysManage plan: {{{raw_title}}}
# Digest: sha256 {{{raw_digest}}}
# Made: {{{raw_made}}}
# Steps: {{total}}
#
# Does what the SysManage agent does with this plan: packages, files, commands, services, removals; the first failure
# stops it. Run it as root: sh THIS-FILE. It may be run again after a failure. It may hold secrets: keep it to yourself.
#
# Literal texts of the plan stand in single quotes and here-documents; nothing in them is meant to expand.
# shellcheck disable=SC2016,SC1003,SC1110,SC1111,SC1112,SC2028,SC2088,SC2317

set -u
unset CDPATH
IFS='
 	'
plan_umask=$(umask)
umask 077
total={{total}}
grace=120 # seconds from SIGTERM to SIGKILL: a step that is ended may have things to take back

{{{raw_runtime}}}
# ---- the plan --------------------------------------------------------------------------------------------------

# One function, so that nothing runs when the end of this file is missing.
main() {
    begin_plan
{{#has_undo}}undo_plan() { take_back all; }
{{/has_undo}}{{#steps}}

step {{number}} {{title}}
{{#package}}change_package {{change}} {{manager}} {{name}} {{failure}}
{{/package}}{{#file}}put_file {{path}} {{mode}} {{owner}} {{group}} {{sha256}} {{backup}} {{secret}} {{form}} <<'END_OF_FILE'
{{{raw_content}}}END_OF_FILE
{{/file}}{{#command}}run_command {{seconds}} {{rights}} {{failure}}{{#argv}} {{.}}{{/argv}}
{{#names_undo}}undo_plan() { undo_with {{rights}}{{#undo}} {{.}}{{/undo}}; }
{{/names_undo}}{{/command}}{{#service}}switch_service {{action}} {{name}}
{{/service}}{{#last_of_phase}}end_phase
{{/last_of_phase}}{{/steps}}
    end_plan
}

{{#is_guarded}}verify_bundle "$@"
{{/is_guarded}}main
