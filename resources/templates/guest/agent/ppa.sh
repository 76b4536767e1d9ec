#!/bin/sh
# The agent from its PPA (Ubuntu).
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get -q -o DPkg::Lock::Timeout=300 update
apt-get -q -y -o DPkg::Lock::Timeout=300 install software-properties-common
add-apt-repository -y ppa:bceverly/sysmanage-agent
apt-get -q -o DPkg::Lock::Timeout=300 update
apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold install sysmanage-agent
