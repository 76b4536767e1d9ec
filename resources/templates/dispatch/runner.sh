#!/bin/sh
# Runs the plan in payload and keeps its output, without secrets, beside it. FOLDER UMASK STEPS SECRETS SHELL
# The payload is the lines that have to be masked (a: wherever they stand, l: as a line by themselves), then the script. It
# is deleted as soon as it is open.
# shellcheck disable=SC2034,SC2317
digest=
base=
{{{raw_common}}}
set -u
folder=$1 agent_umask=$2 total=$3 secret_count=$4 shell=$5
log_limit=1048576 # characters; twice as much is kept
mask={{mask}}
cd "$folder" || exit 0
[ ! -e runner ] || exit 0

# ---- the output ------------------------------------------------------------------------------------------------

# replace_in_line SECRET
replace_in_line() {
    rest=$line
    line=
    while :; do
        case $rest in
            *"$1"*)
                line=$line${rest%%"$1"*}$mask
                rest=${rest#*"$1"}
                ;;
            *) break ;;
        esac
    done
    line=$line$rest
}

hide_secrets() {
    index=0
    while [ "$index" -lt "$secret_count" ]; do
        index=$((index + 1))
        secret=
        eval "secret=\$secret_$index"
        text=${secret#?}
        case $secret in
            a*)
                case $line in
                    *"$text"*) replace_in_line "$text" ;;
                esac
                ;;
            *)
                case $line in
                    "$text" | *" $text" | *"	$text") line=$mask ;;
                esac
                ;;
        esac
    done
}

# A heading is the next one or it is only output.
note_step() {
    case $line in
        "[$((step + 1))/$total] "*)
            step=$((step + 1))
            put step "$step ${line#*] }"
            ;;
    esac
}

keep_output() {
    trap '' TERM INT HUP
    LC_ALL=C
    step=0
    written=0
    while IFS= read -r line || [ -n "$line" ]; do
        [ "$line" != "$last_line" ] || break
        hide_secrets
        printf '%s\n' "$line" >>log
        written=$((written + ${#line} + 1))
        if [ "$written" -gt "$log_limit" ]; then
            mv -f log log.old
            written=0
        fi
        note_step
    done
}

# ---- the run ---------------------------------------------------------------------------------------------------

read_secrets() {
    index=0
    while [ "$index" -lt "$secret_count" ]; do
        index=$((index + 1))
        IFS= read -r line <&4 || return 1
        eval "secret_$index=\$line"
    done
}

# The last line of the output is said by us: a daemon that a step has left may keep the output open.
make_last_line() {
    last_line=end-of-run-$$-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
}

finish() {
    how=failed
    [ ! -e cancel ] || how=cancelled
    [ "$code" -ne 0 ] || how='done'
    put end "$how $code $(now)"
    exit 0
}

# What is sent to us is meant for the plan, which takes back what must not stay.
plan=
trap '[ -z "$plan" ] || kill -s TERM "$plan" 2>/dev/null' TERM HUP INT
trap : PIPE
put started "$(now)"
remember runner "$$"
code=126
exec 4<payload || finish
rm -f payload
read_secrets || finish
make_last_line
mkfifo output || finish
: >log
(
    exec 4<&-
    keep_output
) <output &
keeper=$!
remember keeper "$keeper"
exec 3>output
rm -f output
(
    umask "$agent_umask"
    cd / || exit 126
    exec "$shell" -s
) <&4 >&3 2>&1 3>&- 4<&- &
plan=$!
remember plan "$plan"
exec 4<&-
while :; do
    wait "$plan"
    code=$?
    kill -0 "$plan" 2>/dev/null || break
done
printf '%s\n' "$last_line" >&3
exec 3>&-
while kill -0 "$keeper" 2>/dev/null; do wait "$keeper"; done
finish
