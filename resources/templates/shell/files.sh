# shellcheck shell=sh
# ---- files -----------------------------------------------------------------------------------------------------

# sha256_of FILE
sha256_of() {
    if have sha256sum; then
        digest=$(sha256sum <"$1")
    elif have sha256; then
        digest=$(sha256 <"$1")
    elif have shasum; then
        digest=$(shasum -a 256 <"$1")
    elif have openssl; then
        digest=$(openssl dgst -sha256 -r <"$1")
    else
        digest="nothing to check it with"
    fi
    printf '%s' "${digest%% *}"
}

# describe_item ITEM: sets item_mode and item_uid.
describe_item() {
    # shellcheck disable=SC2046
    set -- $(ls -ldn "$1")
    item_mode=${1:-}
    item_uid=${3:-}
}

writable_by_all() { case $item_mode in ????????w*) return 0 ;; *) return 1 ;; esac; }
trusted() { [ "$1" = 0 ] || [ "$1" = "$our_uid" ]; }

refuse() {
    complain "failed: $*"
    exit 1
}

# What follows runs in a subshell, whose working folder goes to the file's folder step by step: a symbolic link is
# followed only where nobody but root (or ourselves) can have put it.

# enter_folder PATH OWNER make|fail: goes there and sets name.
enter_folder() {
    case $1 in
        */ | */. | */.. | */../*) refuse "$1: not an absolute path of a file without \"..\"" ;;
        /*) ;;
        *) refuse "$1: not an absolute path of a file without \"..\"" ;;
    esac
    name=${1##*/}
    rest=${1%/*}
    links=0
    cd / || exit 1
    while [ -n "$rest" ]; do
        part=${rest%%/*}
        case $rest in
            */*) rest=${rest#*/} ;;
            *) rest= ;;
        esac
        case $part in
            '' | .) ;;
            ..) cd -P .. || exit 1 ;;
            *) enter_part "$2" "$3" ;;
        esac
    done
}

enter_part() {
    here=${PWD%/}/$part
    describe_item .
    for_all=no
    if writable_by_all; then for_all=yes; fi
    if [ -L "./$part" ]; then
        follow_link
        return
    fi
    if [ ! -e "./$part" ] && [ "$2" = make ]; then make_folder; fi
    [ -d "./$part" ] || refuse "$here: is not a folder"
    cd -P "./$part" 2>"$work/why" || exit 13
    # Somebody may have put a link there since we looked.
    [ "$PWD" = "$here" ] || refuse "$here: refused: this symbolic link may have been put there by somebody else"
    describe_item .
    [ "$for_all" = no ] || trusted "$item_uid" || [ "$item_uid" = "$1" ] ||
        refuse "$here: refused: somebody else owns this folder in a folder that everybody can write to"
}

make_folder() {
    if mkdir -m 0755 "./$part" 2>/dev/null; then
        # Innermost first, as they are taken back.
        { printf '%s\n' "$here"; cat "$work/made"; } >"$work/made.new" && mv -f "$work/made.new" "$work/made"
    elif [ ! -d "./$part" ]; then
        printf '%s could not be made\n' "$here" >"$work/why"
        exit 13
    fi
}

follow_link() {
    describe_item "./$part"
    if [ "$for_all" = yes ] || ! trusted "$item_uid"; then
        refuse "$here: refused: this symbolic link may have been put there by somebody else"
    fi
    links=$((links + 1))
    [ "$links" -le 40 ] || refuse "$here: too many symbolic links"
    target=$(readlink "./$part") || refuse "$here: is not a folder"
    rest=$target/$rest
    case $target in
        /*) cd / || exit 1 ;;
    esac
}

# replace NEW NAME: a rename; a link to a folder would make mv move into that folder.
replace() {
    if [ -L "$2" ] && [ -d "$2" ]; then rm -f "$2"; fi
    [ ! -d "$2" ] && mv -f "$1" "$2"
}

keep_backup() {
    copy=./.sysmanage-${work##*.}-$number.bak
    if [ -L "./$name" ]; then
        ln -s "$(readlink "./$name")" "$copy"
    else
        cp -p "./$name" "$copy"
    fi && replace "$copy" "./$name.sysmanage.bak"
}

# write_in_place PATH MODE OWNER GROUP SHA256 BACKUP. Exit status 0: replaced, 10: made, 13: no right to, 1: failed.
write_in_place() {
    enter_folder "$1" "$3" make
    there=no
    if [ -L "./$name" ] || [ -f "./$name" ]; then
        there=yes
    elif [ -e "./$name" ]; then
        refuse "$1: refused: there is something that is not a file"
    fi
    new=./.sysmanage-${work##*.}-$number
    trap 'rm -f "$new"' EXIT
    # The owner first: changing it would take set-user-id bits away.
    { (set -C && cat "$work/content" >"$new") && chown "$3:$4" "$new" && chmod "$2" "$new"; } 2>"$work/why" || exit 13
    if [ "$6" = backup ] && [ "$there" = yes ]; then
        keep_backup || refuse "$1: what is there could not be kept as $1.sysmanage.bak"
    fi
    replace "$new" "./$name" 2>"$work/why" || exit 13
    if [ -n "$5" ] && [ "$(sha256_of "./$name")" != "$5" ]; then
        if [ "$6" = backup ] && [ "$there" = yes ]; then replace "./$name.sysmanage.bak" "./$name"; fi
        refuse "$1: what was written does not have the expected SHA-256"
    fi
    if [ "$there" = yes ]; then exit 0; fi
    exit 10
}

# The same with sudo -n, when we have no right to write there.
write_with_sudo() {
    folder=${1%/*}
    sudo -n test ! -d "$1" || refuse "$1: refused: there is something that is not a file"
    there=no
    if sudo -n test -e "$1"; then there=yes; fi
    if [ "$6" = backup ] && [ "$there" = yes ]; then
        sudo -n cp -pP -- "$1" "$1.sysmanage.bak" ||
            refuse "$1: what is there could not be kept as $1.sysmanage.bak"
    fi
    new=$folder/.sysmanage-${work##*.}-$number
    if ! { sudo -n mkdir -p -m 0755 -- "${folder:-/}" &&
        sudo -n install -m "$2" -o "$3" -g "$4" -- "$work/content" "$new" &&
        sudo -n mv -f -- "$new" "$1"; }; then
        sudo -n rm -f -- "$new"
        refuse "$1: sudo -n could not write it"
    fi
    # What it holds is ours to keep: only reading it needs root's rights.
    # shellcheck disable=SC2024
    sudo -n cat -- "$1" >"$work/written"
    [ -z "$5" ] || [ "$(sha256_of "$work/written")" = "$5" ] ||
        refuse "$1: what was written does not have the expected SHA-256"
    if [ "$there" = yes ]; then exit 0; fi
    exit 10
}

# put_file PATH MODE OWNER GROUP SHA256 backup|no secret|no marked|plain <CONTENT
# marked: each line begins with a "|" that is not part of it.
put_file() {
    in_files=yes
    if [ "$8" = marked ]; then
        sed 's/^|//' >"$work/content"
    else
        cat >"$work/content"
    fi || fail_step "$1: no room for temporary files"
    if [ -n "$5" ] && [ "$(sha256_of "$work/content")" != "$5" ]; then
        fail_step "$1: its content in the plan does not have the expected SHA-256; nothing was written"
    fi
    : >"$work/why"
    (write_in_place "$@")
    status=$?
    if [ "$status" -eq 13 ] && ! is_root; then
        (write_with_sudo "$@")
        status=$?
    fi
    rm -f "$work/content" "$work/written"
    case $status in
        0) ;;
        10) remember_fresh "$1" "$7" ;;
        13) fail_step "$1: $(cat "$work/why")" ;;
        *) give_up "stopped at step $number of $total: $title" ;;
    esac
    done_with_step
}

remember_fresh() {
    fresh_count=$((fresh_count + 1))
    eval "fresh_$fresh_count=\$1 fresh_kind_$fresh_count=\$2"
}

# take_back all|secrets: the files that were not there before, and the folders made for them once they are empty.
take_back() {
    counter=0
    while [ "$counter" -lt "$fresh_count" ]; do
        counter=$((counter + 1))
        path=
        kind=
        eval "path=\$fresh_$counter kind=\$fresh_kind_$counter"
        if [ "$1" = secrets ] && [ "$kind" != secret ]; then continue; fi
        (enter_folder "$path" "$our_uid" fail && rm -f "./$name") 2>/dev/null || is_root || sudo -n rm -f -- "$path"
    done
    [ "$1" = all ] || return 0
    while IFS= read -r folder; do
        rmdir "$folder" 2>/dev/null
    done <"$work/made"
}
