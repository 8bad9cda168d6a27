#!/bin/sh
# valgrind.sh - parts of the tests under valgrind; nothing may be read wrongly or lost.
#
# usage: VALGRIND="valgrind ..." PYTHON=python3 tests/valgrind.sh SUITES TARGETS
#
# SUITES: replay (seeds of the fuzz TARGETS, every ninth, and all past crashes), soak (2000 calls, 10
# openings), sql (the cases of tests/sql, each in a shell of its own).
set -eu
cd "$(dirname "$0")/.."
"$PYTHON" -B tests/fuzz/seeds.py build/seeds
n=0
for suite in $1; do
    case $suite in
    replay) for target in $2; do
        # shellcheck disable=SC2046,SC2086 # lists of words
        $VALGRIND "build/plain/replay_$target" tests/fuzz/past/$target \
            $(ls -d build/seeds/$target/* | awk 'NR % 9 == 1')
    done ;;
    soak) $VALGRIND build/tests/soak 2000 10 ;;
    sql) "$PYTHON" -B tests/sql.py --shell "$VALGRIND sqlite3" ;;
    esac
    n=$((n + 1))
    echo "valgrind: $n suites ($suite) without an error"
done
