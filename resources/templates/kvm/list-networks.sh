#!/bin/sh
# The networks of this parent, one section each; dhcp, dhcp_v6, dns_forwarder and dns_host may stand there several times.
# Prints nothing else. A network of which libvirt says nothing has a line "problem", and the step fails at the end.
# shellcheck disable=SC1091
. "$(dirname "$0")/base.sh"
remove_own_files_at_exit

value_of() { printf '%s\n' "$information" | sed -n "s/^$1: *//p" | head -n 1 | sed 's/ *$//'; }

# What the definition says. Libvirt writes one element a line and quotes attributes with ', whatever it was given.
described() {
    printf '%s\n' "$definition" | awk -v "quote='" '
        function attribute(name, from, rest) {
            from = index($0, " " name "=" quote)
            if (!from) return ""
            rest = substr($0, from + length(name) + 3)
            return plain(substr(rest, 1, index(rest, quote) - 1))
        }
        function plain(text) {
            gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, quote, text)
            gsub(/&amp;/, "\\&", text)
            return text
        }
        function element() {
            sub(/^[^>]*>/, "")
            sub(/<.*/, "")
            return plain($0)
        }
        function end_of_host() {
            if (host != "") print "dns_host:" host
            host = ""
        }
        /^ *<forward[ >\/]/ { forward = attribute("mode") == "" ? "nat" : attribute("mode") }
        /^ *<nat / { if (attribute("ipv6") == "yes") nat_v6 = 1 }
        /^ *<bridge / { bridge = attribute("name") }
        /^ *<domain / { print "domain:" attribute("name") }
        /^ *<dns / { if (attribute("enable") == "no") print "dns:no" }
        /^ *<dns[ >]/ { in_dns = 1 }
        /^ *<\/dns>/ { in_dns = 0 }
        /^ *<forwarder / {
            server = attribute("addr")
            if (attribute("domain") != "") server = server (server == "" ? "" : " ") "for " attribute("domain")
            print "dns_forwarder:" server
        }
        in_dns && /^ *<host / { host = attribute("ip") }
        in_dns && /^ *<hostname>/ { host = host " " element() }
        in_dns && /^ *<\/host>/ { end_of_host() }
        /^ *<ip / {
            six = attribute("family") == "ipv6" || index(attribute("address"), ":") ? "_v6" : ""
            if (six) has_v6 = 1
            print "address" six ":" attribute("address")
            print "prefix" six ":" attribute("prefix")
            if (!six) print "netmask:" attribute("netmask")
        }
        /^ *<range / { print "dhcp" six ":" attribute("start") "-" attribute("end") }
        END {
            print "bridge:" bridge
            print "forward:" forward
            if (has_v6) print "forward_v6:" (forward == "nat" && !nat_v6 ? "route" : forward)
        }'
}

connect
names=$(virsh_ net-list --all --name) || fail "libvirt does not say which networks it has"
printf '%s\n' "$names" | sed 's/ *$//' | (
    unread=0
    while IFS= read -r name; do
        [ -n "$name" ] || continue
        echo "===NETWORK==="
        echo "name:$name"
        if information=$(virsh_ net-info "$name") && definition=$(virsh_ net-dumpxml "$name"); then
            echo "active:$(value_of Active)"
            echo "autostart:$(value_of Autostart)"
            echo "persistent:$(value_of Persistent)"
            described
        else
            echo "problem:libvirt does not say how it is"
            unread=1
        fi
    done
    exit "$unread"
) || fail "libvirt does not say how some of its networks are"
