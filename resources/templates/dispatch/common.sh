# shellcheck shell=sh
# ---- the run's folder, who runs, and the answer ----------------------------------------------------------------

unset CDPATH
IFS='
 	'
agent_umask=$(umask)
umask 077
our_uid=$(id -u)
[ -n "${PATH:-}" ] || PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH
note=
state=unknown
try=0
pieces=0
exit_code=
ended=

have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$our_uid" = 0 ]; }

# refuse WORD: nothing is known of the run, and nothing was touched.
refuse() {
    printf 'sysmanage-plan 1 %s\nnote %s\nstate unknown\nend\n' "$digest" "$1"
    exit 1
}

# describe FOLDER: sets mode and owner.
describe() {
    # shellcheck disable=SC2046
    set -- $(LC_ALL=C ls -ldn "$1")
    mode=${1:-}
    owner=${3:-}
}

# enter_own NAME: into a folder of the current one that nobody else can have made or look into.
enter_own() {
    before=$PWD
    [ ! -L "./$1" ] || refuse folder-is-a-link
    cd -P "./$1" 2>/dev/null || refuse folder-not-to-be-entered
    [ "$PWD" = "${before%/}/$1" ] || refuse folder-is-a-link
    describe .
    case $mode in
        drwx------*) ;;
        *) refuse folder-open-to-others ;;
    esac
    [ "$owner" = "$our_uid" ] || refuse folder-of-somebody-else
}

# make_own NAME: false when it is not there and could not be made.
make_own() {
    mkdir -m 0700 "./$1" 2>/dev/null || [ -d "./$1" ]
}

# enter_base make|look: false when there is none.
enter_base() {
    above=${base%/*}
    if [ ! -d "$above" ]; then
        [ "$1" = make ] || return 1
        (umask 022 && mkdir -p "$above") 2>/dev/null || refuse folder-not-to-be-made
    fi
    cd -P "$above" 2>/dev/null || refuse folder-not-to-be-entered
    describe .
    case $mode in
        ????????w* | ?????w*) refuse folder-open-to-others ;;
    esac
    [ "$owner" = 0 ] || [ "$owner" = "$our_uid" ] || refuse folder-of-somebody-else
    enter_or_make "$1" "${base##*/}"
}

enter_or_make() {
    if [ ! -e "./$2" ] && [ ! -L "./$2" ]; then
        [ "$1" = make ] || return 1
        make_own "$2" || refuse folder-not-to-be-made
    fi
    enter_own "$2"
}

# enter_run make|look: false when this parent knows nothing of the run.
enter_run() { enter_base "$1" && enter_or_make "$1" "$digest"; }

# sha256_of FILE
sha256_of() {
    if have sha256sum; then
        sum=$(sha256sum <"$1")
    elif have sha256; then
        sum=$(sha256 <"$1")
    elif have shasum; then
        sum=$(shasum -a 256 <"$1")
    elif have openssl; then
        sum=$(openssl dgst -sha256 -r <"$1")
    else
        sum="nothing to check it with"
    fi
    printf '%s' "${sum%% *}"
}

# put FILE TEXT...: as a whole, so that a reader never sees half of it.
put() {
    target=$1
    shift
    printf '%s\n' "$*" >"$target.new" && mv -f "$target.new" "$target"
}

now() { date +%s; }

# Not every sleep knows parts of a second.
nap() { sleep 0.1 2>/dev/null || sleep 1; }

# ---- who runs --------------------------------------------------------------------------------------------------

# identity PID: what tells the process from another that had or gets its number; false when it does not live.
identity() {
    if [ -r /proc/self/stat ]; then
        { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
        boot=
        { read -r boot </proc/sys/kernel/random/boot_id; } 2>/dev/null
        # The name in brackets may hold anything: counting begins behind it.
        # shellcheck disable=SC2086
        set -- ${line##*) }
        case ${1:-} in
            '' | Z | X) return 1 ;;
        esac
        printf '%s' "${20:-} $boot"
    else
        # shellcheck disable=SC2046
        set -- $(LC_ALL=C TZ=UTC0 ps -o stat= -o lstart= -p "$1" 2>/dev/null)
        case ${1:-} in
            '' | Z*) return 1 ;;
        esac
        shift
        printf '%s' "$*"
    fi
}

# remember FILE PID
remember() { put "$1" "$2 $(identity "$2")"; }

# alive FILE: whether the process that it remembers lives; sets known_pid.
alive() {
    known_pid=
    [ -f "$1" ] && read -r known_pid known_start <"$1" || return 1
    case $known_pid in
        '' | *[!0123456789]*) return 1 ;;
    esac
    current=$(identity "$known_pid") && [ "$current" = "$known_start" ]
}

# ---- how the run is --------------------------------------------------------------------------------------------

newest_try() {
    try=0
    for folder in try.*; do
        serial=${folder#try.}
        case $serial in
            '' | *[!0123456789]*) continue ;;
        esac
        [ "$serial" -le "$try" ] || try=$serial
    done
}

count_pieces() {
    pieces=0
    for piece in piece.*; do
        case $piece in
            *.new) ;;
            *) [ ! -f "$piece" ] || pieces=$((pieces + 1)) ;;
        esac
    done
}

# What may hold secrets.
remove_secrets() { rm -f piece.* "try.$try/payload"; }

# look: sets state, try, pieces, exit_code and ended. A run that has died leaves nothing secret behind.
look() {
    newest_try
    count_pieces
    if [ "$try" -eq 0 ]; then
        state=none
        [ "$pieces" -eq 0 ] || state=partial
        return
    fi
    # A start that has made the folder this very moment says next who it is.
    if [ ! -f "try.$try/claim" ] && [ ! -f "try.$try/runner" ]; then sleep 1; fi
    lives=no
    if alive "try.$try/runner" || alive "try.$try/plan" || alive "try.$try/claim"; then lives=yes; fi
    # Asked after the processes: a run writes its end before it goes.
    if [ ! -f "try.$try/end" ] && [ "$lives" = yes ]; then
        state=running
        return
    fi
    if [ ! -f "try.$try/end" ]; then
        remove_secrets
        # What masked the output knows the secrets, and orphans of the plan may keep it waiting.
        if alive "try.$try/keeper"; then kill -s KILL "$known_pid" 2>/dev/null; fi
        put "try.$try/end" "died 0 $(now)"
    fi
    read -r state exit_code ended <"try.$try/end"
}

about() { sed -n "$1p" about 2>/dev/null; }

# report BYTES: the answer, with that much of the output's end.
report() {
    printf 'sysmanage-plan 1 %s\n' "$digest"
    [ -z "$note" ] || printf 'note %s\n' "$note"
    printf 'state %s\npieces %s\n' "$state" "$pieces"
    if [ -f about ]; then printf 'steps %s\ntitle %s\n' "$(about 1)" "$(about 2)"; fi
    if [ "$try" -gt 0 ]; then report_try "$1"; fi
    printf 'end\n'
}

report_try() {
    printf 'try %s\n' "$try"
    [ ! -f "try.$try/started" ] || printf 'started %s\n' "$(cat "try.$try/started")"
    [ ! -f "try.$try/step" ] || printf 'step %s\n' "$(cat "try.$try/step")"
    [ -z "$ended" ] || printf 'exit %s\nended %s\n' "$exit_code" "$ended"
    if [ "$state" = running ] && [ -f "try.$try/cancel" ]; then printf 'cancelling yes\n'; fi
    [ "$1" -gt 0 ] || return 0
    cat "try.$try/log.old" "try.$try/log" 2>/dev/null | tail -c "$1" |
        LC_ALL=C tr -d '\000-\010\013-\037\177' | LC_ALL=C sed 's/^/|/'
}
