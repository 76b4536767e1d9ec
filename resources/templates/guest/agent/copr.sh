#!/bin/sh
# The agent from its COPR (Fedora, Rocky Linux, AlmaLinux, Oracle Linux).
set -eu
dnf -q -y install dnf-plugins-core
dnf -q -y copr enable bceverly/sysmanage-agent
dnf -q -y install sysmanage-agent
