#!/bin/sh
# The containers of this parent, in the section that the server reads: the client's JSON, but only what is read of it, for the
# agent keeps 2,000 characters. Prints nothing else.
set -u
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
trap 'rm -rf "$STAGING"' EXIT

echo "===LXD==="
connect
client list -f csv -c nst | awk -F, '
    BEGIN { print "[" }
    # A name holds letters, digits and dashes, a state one word: nothing to escape.
    NF >= 3 { printf "%s{\"name\":\"%s\",\"status\":\"%s\",\"type\":\"%s\"}", (n++ ? ",\n" : ""), $1, substr($2, 1, 1) tolower(substr($2, 2)), tolower($3) }
    END { print (n ? "\n" : "") "]" }'
