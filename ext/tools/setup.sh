#!/bin/sh
# setup.sh - installs what is missing to build (setup.sh build), to build and test (setup.sh test), or to
# build and test in a browser (setup.sh browser).
#
#     $ sh ext/tools/setup.sh build
#     setup: installing gcc libc6-dev libsqlite3-dev libpcre2-dev sqlite3
#
# It tries each thing itself (a compiler, a header, a program) and names the Debian package that brings
# it. As root on Debian and its kin it then calls apt-get; else it says what to install and stops
# with status 1. When everything is there nothing is called, and no network is needed.
set -u
compiler=${CC:-gcc}
missing=""

# need PACKAGE COMMAND...: the package is missing when the command fails
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

# header NAME [LINE BEFORE]
header() {
    printf '%s\n#include <%s>\n' "${2:-}" "$1" | $compiler -E -x c - >/dev/null 2>&1
}

cmocka_headers='#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>'

case ${1:-build} in
build | test | browser) ;;
*)
    echo "usage: setup.sh build|test|browser" >&2
    exit 2
    ;;
esac
case ${compiler##*/} in
clang*) need "${compiler##*/}" command -v "$compiler" ;;
*) need gcc command -v "$compiler" ;;
esac
need libc6-dev header stdio.h
need libsqlite3-dev header sqlite3ext.h
need libpcre2-dev header pcre2.h '#define PCRE2_CODE_UNIT_WIDTH 8'
need sqlite3 command -v sqlite3
if [ "${1:-build}" = test ]; then
    need libcmocka-dev header cmocka.h "$cmocka_headers"
    need binutils command -v readelf
    need python3 test -x /usr/bin/python3
fi
if [ "${1:-build}" = browser ]; then
    need python3 test -x /usr/bin/python3
    need chromium command -v chromium
    need chromium-driver command -v chromedriver
fi
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: these packages are missing:$missing" >&2
    echo "setup: as root on Debian or Ubuntu: apt-get install$missing" >&2
    exit 1
fi

install_missing() {
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
}

echo "setup: installing$missing"
# the package lists may be absent or older than the archive: then they are fetched first
if ! log=$(install_missing 2>&1) && ! log=$({ apt-get update -q && install_missing; } 2>&1); then
    printf '%s\n' "$log" | tail -n 20 >&2
    echo "setup: apt-get could not install:$missing" >&2
    exit 1
fi
