#!/bin/sh
# setup.sh - installs what is missing for a build (setup.sh build) or for the tests (setup.sh test).
#
# On Debian and its kin as root it calls apt-get; else it says which packages are missing and
# stops with status 1. When everything is there it does nothing, and needs no network.
set -u

missing=""

# need PACKAGE TEST...: remembers the package when the test fails
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}

has_header() {
    echo "#include <$1>" | ${CC:-cc} -E - >/dev/null 2>&1
}

need gcc command -v "${CC:-gcc}"
need sqlite3 command -v sqlite3
CC=${CC:-gcc}
need libc6-dev has_header stdio.h
need libsqlite3-dev has_header sqlite3ext.h
need libpcre2-dev has_header pcre2posix.h
if [ "${1:-build}" = test ]; then
    need libcmocka-dev test -n "$(find /usr/include /usr/local/include -name cmocka.h 2>/dev/null)"
    need python3 test -x /usr/bin/python3
fi
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # the packages are words
    { apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 ||
        { apt-get update && apt-get install -y --no-install-recommends $missing; }; } && exit 0
    echo "setup: apt-get could not install:$missing" >&2
    exit 1
fi
echo "setup: these packages are missing:$missing" >&2
echo "setup: as root on Debian or Ubuntu: apt-get install$missing" >&2
exit 1
