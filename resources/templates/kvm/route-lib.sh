# shellcheck shell=sh
# Which of the parent's own routes share addresses with a network. A guest network over one of them cuts the parent off
# from what is there.

# overlapping_routes A.B.C.D/N: the routes, one a line.
overlapping_routes() {
    have ip || fail "missing on this parent: ip (package iproute2)"
    routes=$(ip -4 route show) || fail "the parent's routes cannot be read"
    printf '%s\n' "$routes" | awk -v subnet="$1" '
        function number(address, part) {
            split(address, part, ".")
            return ((part[1] * 256 + part[2]) * 256 + part[3]) * 256 + part[4]
        }
        function size(prefix, addresses) {
            for (addresses = 1; prefix < 32; ++prefix) addresses *= 2
            return addresses
        }
        BEGIN {
            split(subnet, wanted, "/")
            low = number(wanted[1])
            high = low + size(wanted[2]) - 1
        }
        {
            # "10.0.0.0/8 via …", "blackhole 10.0.0.0/8"; the default route overlaps with nothing.
            destination = $1 ~ /^[0-9]/ ? $1 : $2
            if (destination !~ /^[0-9.]+(\/[0-9]+)?$/) next
            count = split(destination, route, "/")
            first = number(route[1])
            last = first + size(count < 2 ? 32 : route[2]) - 1
            if (first <= high && last >= low) print
        }'
}

# overlapping_routes_v6 PREFIX/N: the routes within it, and those that it is within.
overlapping_routes_v6() {
    have ip || fail "missing on this parent: ip (package iproute2)"
    routes=$(ip -6 route show root "$1" && ip -6 route show match "$1") || fail "the parent's IPv6 routes cannot be read"
    # "default via …", "unreachable default": those overlap with nothing. A route to the prefix itself is in both answers.
    printf '%s\n' "$routes" | awk 'NF && $1 != "default" && $2 != "default" && !seen[$0]++'
}
