#!/bin/sh
# check-host.sh FAMILY: whether this machine can run containers at all, before anything is installed.
# shellcheck disable=SC1091
. "$(dirname "$0")/enable-lib.sh"

find_family
[ "$(uname -s)" = Linux ] || fail "this is not Linux: LXD and Incus are made of Linux's containers"
[ "$(id -u)" -eq 0 ] || fail "this needs root's rights"
[ -e /proc/self/ns/user ] || fail "this kernel has no user namespaces, which containers are made of"
[ "$(cat /proc/sys/user/max_user_namespaces 2>/dev/null || echo 1)" -gt 0 ] ||
    fail "user namespaces are switched off on this parent (sysctl user.max_user_namespaces): containers need them"
grep -qE ' cgroup2? ' /proc/mounts || fail "this parent has no control groups mounted (/sys/fs/cgroup): containers need them"
say "this parent ($FAMILY) can run containers"
