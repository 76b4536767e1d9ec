# shellcheck shell=sh
# Sourced first by the library of every step: a known environment, words for people, and bounded calls of libvirt.

umask 077
PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
LC_ALL=C
export PATH LC_ALL

# shellcheck disable=SC2034 # those who source this use it
STAGING=$(cd "$(dirname "$0")" && pwd)

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# What has been done is done: files that cannot be removed are no reason to call it a failure.
remove_own_files() { rm -rf "$STAGING" || say "note: the plan's own files could not be removed: $STAGING" >&2; }

# For steps that are a plan by themselves. A signal becomes an end of their own: else not every shell runs the trap.
remove_own_files_at_exit() {
    trap remove_own_files EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

have() { command -v "$1" >/dev/null 2>&1; }

# A hanging daemon must not outlive the step.
virsh_() { timeout -k 5 90 virsh -q -c qemu:///system "$@" </dev/null; }

connect() {
    answer=$(virsh_ uri 2>&1) ||
        fail "libvirt does not answer at qemu:///system: $(printf '%s' "$answer" | head -c 300)"
}
